/** What Today asks the coach to decide about money. */
import type { AttentionItem } from '@/bindings/AttentionItem';
import { eur } from './peopleData';

/** Credits whose day has come, and a price of which a part is due. */
export const toDecide: AttentionItem[] = [
  {
    rule: 'A15',
    personId: 'anna',
    personName: 'Anna Feldmann',
    sentence: '2 sessions ended yesterday: extend, or let them go. 13 days of grace left.',
    why: 'Credits end on the day that was agreed. Nothing is lost before you say so.',
    act: 'open_person',
    target: 'b1',
    amount: null,
    overdue: false,
    choices: [
      { act: 'extend_credits', label: 'Extend 30 days', engagementId: 'six', batchId: 'b1', days: 30 },
      { act: 'let_expire', label: 'Let expire', engagementId: 'six', batchId: 'b1' },
      { act: 'offer_refund', label: 'Offer refund', engagementId: 'six', batchId: 'b1' },
    ],
  },
  {
    rule: 'billing',
    personId: 'mara',
    personName: 'Mara Kovač',
    sentence: 'Part 2 of 3 becomes a draft of its own.',
    why: 'A part of a price, a new period or the sessions of a month are due.',
    act: 'open_billing',
    target: 'twelve',
    amount: eur(44_000),
    overdue: false,
  },
];
