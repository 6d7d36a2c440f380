/** What is to be reminded of, at every step of the ladder, by a made-up core that remembers what was drafted. */
import type { ReminderItem } from '@/bindings/ReminderItem';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { someMessages } from './messages';
import { eur } from './peopleData';

const long = 'Dr. Maximiliane-Theresia von Hohenfels-Schwarzenberg zu Löwenstein';

const item = (more: Partial<ReminderItem> & Pick<ReminderItem, 'number' | 'step'>): ReminderItem => ({
  invoiceId: more.number,
  personId: 'anna',
  personName: 'Anna Feldmann',
  dueOn: '2026-02-22',
  open: eur(14_990),
  daysLate: 8,
  sentence: '',
  taken: [],
  ...more,
});

export const reminderItems: ReminderItem[] = [
  item({
    number: '2026-0033',
    personId: 'long',
    personName: long,
    dueOn: '2026-01-28',
    open: eur(120_000),
    daysLate: 33,
    step: 'call',
    sentence:
      'Invoice 2026-0033 is 33 days overdue: time for a call. Then agree on a plan, pause, or write it off.',
    taken: [
      { step: 'day_after', on: '2026-01-29' },
      { step: 'week_after', on: '2026-02-05' },
      { step: 'firm', on: '2026-02-12' },
    ],
    lateFee: eur(1_500),
  }),
  item({
    number: '2026-0041',
    invoiceId: 'i1',
    step: 'week_after',
    sentence: 'Invoice 2026-0041 is 8 days overdue: a second reminder can be drafted.',
    taken: [{ step: 'day_after', on: '2026-02-23' }],
  }),
  item({
    number: '2026-0044',
    personId: 'leo',
    personName: 'Leo Brandt',
    dueOn: '2026-03-05',
    open: eur(28_000),
    daysLate: -3,
    step: 'friendly',
    sentence: 'Invoice 2026-0044 is due in 3 days: a friendly word can be drafted.',
  }),
];

export function reminderAnswers(items: ReminderItem[] = reminderItems, pdf = ''): FakeAnswers {
  let due = items;
  const did = (sentence: string) => ({
    touched: ['money' as const, 'messages' as const, 'history' as const],
    undo: { operationId: sentence, sentence },
  });
  return {
    'reminders.due': () => answer(due),
    'reminders.draft': ({ invoiceId }: { invoiceId: string }) => {
      const found = due.find((each) => each.invoiceId === invoiceId);
      due = due.filter((each) => each !== found);
      const [message] = someMessages();
      return answer(message, did(`Reminder drafted: ${found?.personName ?? ''}`));
    },
    'reminders.charge_late_fee': ({ invoiceId }: { invoiceId: string }) => {
      due = due.map(({ lateFee, ...each }) =>
        each.invoiceId === invoiceId || lateFee === undefined ? each : { ...each, lateFee },
      );
      return answer({}, did('Late fee charged: €15.00'));
    },
    'invoices.reminder_letter': ({ tone, invoiceId }: { tone: string; invoiceId: string }) => {
      if (invoiceId === 'paid') {
        throw new FakeRefusal({
          code: 'refused',
          message: 'This invoice is not overdue, so there is nothing to remind of. No letter was written.',
        });
      }
      return answer({ name: `Reminder 2026-0041 ${tone}.pdf`, base64: pdf });
    },
  };
}
