/** What waits for an invoice and what is invoiced and not paid, as the core added it up for each currency. */
import type { Money } from '@/bindings/Money';
import type { PersonPage } from '@/bindings/PersonPage';
import { MoneyText } from '@/components/MoneyText';
import { useMessages } from '@/messages';
import classes from './PersonPage.module.css';

export function MoneyTab({ person }: { person: PersonPage }) {
  const words = useMessages().person.money;
  if (person.waiting.length === 0 && person.open.length === 0) return <p className="muted">{words.nothing}</p>;
  return (
    <dl className={classes.sums}>
      <Sum name={words.waiting} amounts={person.waiting} />
      <Sum name={words.open} amounts={person.open} />
    </dl>
  );
}

function Sum({ name, amounts }: { name: string; amounts: readonly Money[] }) {
  if (amounts.length === 0) return null;
  return (
    <div className={classes.sum}>
      <dt>{name}</dt>
      <dd className={classes.amounts}>
        {amounts.map((amount) => (
          <MoneyText key={amount.currency} amount={amount} />
        ))}
      </dd>
    </div>
  );
}
