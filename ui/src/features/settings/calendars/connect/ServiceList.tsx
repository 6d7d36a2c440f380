/** Which calendar it is, by the names that coaches know. */
import { ChoiceList } from '@/components/ChoiceList';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import classes from './ServiceList.module.css';
import { bothWays, readOnly, type Service } from './services';

export function ServiceList({ onChosen }: { onChosen: (service: Service) => void }) {
  const words = useMessages().calendarAccounts.connecting;
  const { services } = words;
  return (
    <div className={classes.groups}>
      <Section title={words.bothWays}>
        <ChoiceList label={words.bothWays} choices={bothWays} words={services} focused onChosen={onChosen} />
      </Section>
      <Section title={words.readOnly}>
        <ChoiceList label={words.readOnly} choices={readOnly} words={services} onChosen={onChosen} />
      </Section>
    </div>
  );
}
