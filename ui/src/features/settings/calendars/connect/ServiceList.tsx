/** Which calendar it is, by the names that coaches know. */
import { RowList, rowTarget } from '@/components/RowList';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import classes from './ServiceList.module.css';
import { bothWays, readOnly, type Service } from './services';

export function ServiceList({ onChosen }: { onChosen: (service: Service) => void }) {
  const words = useMessages().calendarAccounts.connecting;
  return (
    <div className={classes.groups}>
      <Section title={words.bothWays}>
        <Services label={words.bothWays} services={bothWays} focused onChosen={onChosen} />
      </Section>
      <Section title={words.readOnly}>
        <Services label={words.readOnly} services={readOnly} onChosen={onChosen} />
      </Section>
    </div>
  );
}

interface ServicesProps {
  label: string;
  services: readonly Service[];
  /** Its first is where the keyboard begins. */
  focused?: boolean;
  onChosen: (service: Service) => void;
}

function Services({ label, services, focused = false, onChosen }: ServicesProps) {
  const words = useMessages().calendarAccounts.connecting.services;
  return (
    <RowList label={label}>
      {services.map((service, index) => (
        <li key={service}>
          <button
            type="button"
            className={classes.service}
            autoFocus={focused && index === 0}
            data-autofocus={(focused && index === 0) || undefined}
            onClick={() => onChosen(service)}
            {...{ [rowTarget]: '' }}
          >
            <span className={classes.name}>{words[service].name}</span>
            <span className="muted small">{words[service].detail}</span>
          </button>
        </li>
      ))}
    </RowList>
  );
}
