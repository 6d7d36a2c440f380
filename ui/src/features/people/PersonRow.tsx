/** One person in the list: who, what happens next, what they are to the practice; in red what is overdue. */
import type { PersonItem } from '@/bindings/PersonItem';
import { MoneyText } from '@/components/MoneyText';
import { rowTarget } from '@/components/RowList';
import { useMessages } from '@/messages';
import classes from './PersonRow.module.css';

export interface PersonRowProps {
  person: Pick<PersonItem, 'name' | 'status' | 'next' | 'engagement' | 'overdue'>;
  href: string;
}

export function PersonRow({ person, href }: PersonRowProps) {
  const words = useMessages().people;
  return (
    <li className={classes.row}>
      <a className={classes.name} href={href} tabIndex={-1} {...{ [rowTarget]: '' }}>
        {person.name}
      </a>
      <span className={classes.next}>{person.next}</span>
      <span className={classes.standing}>
        {person.overdue === null ? (
          <span className={classes.engagement}>{person.engagement}</span>
        ) : (
          <span className={classes.overdue}>
            <MoneyText amount={person.overdue} tone="overdue" /> {words.overdue}
          </span>
        )}
        <span className={classes.status} data-status={person.status}>
          {words.statuses[person.status]}
        </span>
      </span>
    </li>
  );
}
