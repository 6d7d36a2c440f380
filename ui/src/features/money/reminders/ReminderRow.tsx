/** One invoice to remind of: where it stands, what was done so far, and the acts of its step. */
import { Anchor, Button } from '@mantine/core';

import type { ReminderItem } from '@/bindings/ReminderItem';
import { DayText } from '@/components/DayText';
import { MoneyText } from '@/components/MoneyText';
import { useFormat } from '@/format/locale';
import { formatMoney } from '@/format/money';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import type { RemindersAround } from './around';
import { Decide } from './Decide';
import classes from './RemindersSheet.module.css';

export interface ReminderRowProps extends RemindersAround {
  item: ReminderItem;
  /** Where the keys begin. */
  first: boolean;
  onLetter: () => void;
  /** Another page is opened. */
  onLeave: () => void;
}

export function ReminderRow({ item, first, onLetter, onLeave, ...around }: ReminderRowProps) {
  const words = useMessages().reminders;
  const { locale } = useFormat();
  const draft = useAct('reminders.draft');
  const charge = useAct('reminders.charge_late_fee');
  const { invoiceId, number, personId, personName, open, dueOn, step, sentence, taken, lateFee } = item;
  const { places } = around;
  const write = async () => {
    const made = await draft.run({ invoiceId, step });
    if (made.ok) around.onMessage(made.data.item.id);
  };
  const named = (label: string) => ({ 'aria-label': words.of(label, number), size: 'compact-sm' });
  const fee = lateFee === undefined ? '' : words.fee(formatMoney(lateFee, locale));
  return (
    <li className={classes.item}>
      <p className={classes.head}>
        <span className={classes.who}>
          <Anchor className={classes.name ?? ''} href={places.person(personId)} onClick={onLeave}>
            {personName}
          </Anchor>
          <span className="muted">
            {' · '}
            <Anchor href={places.invoice(invoiceId)} onClick={onLeave}>
              {words.invoice(number)}
            </Anchor>{' '}
            · {words.due} <DayText day={dueOn} />
          </span>
        </span>
        {/* What is not due yet is not red. */}
        <MoneyText amount={open} tone={step === 'friendly' ? 'plain' : 'overdue'} />
      </p>
      <p>{sentence}</p>
      {taken.length > 0 && (
        <p className="muted small">
          {words.before}:{' '}
          {taken.map((each, place) => (
            <span key={each.step}>
              {place > 0 && ', '}
              {words.steps[each.step]} <DayText day={each.on} />
            </span>
          ))}
        </p>
      )}
      <div className={classes.acts}>
        <Button
          {...named(words.draft)}
          variant={first ? 'filled' : 'default'}
          data-autofocus={first || undefined}
          disabled={draft.busy}
          onClick={() => void write()}
        >
          {words.draft}
        </Button>
        <Button {...named(words.letter)} variant="default" onClick={onLetter}>
          {words.letter}
        </Button>
        {lateFee !== undefined && (
          <Button
            {...named(fee)}
            variant="default"
            disabled={charge.busy}
            onClick={() => void charge.run({ invoiceId })}
          >
            {fee}
          </Button>
        )}
      </div>
      {step === 'call' && <Decide item={item} onLeave={onLeave} {...around} />}
    </li>
  );
}
