/** What is due to be billed, and a refund that is worked out, by a made-up core that remembers what it prepared. */
import type { BillingDue } from '@/bindings/BillingDue';
import type { BillingItem } from '@/bindings/BillingItem';
import type { PrepareBilling } from '@/bindings/PrepareBilling';
import type { RefundMethod } from '@/bindings/RefundMethod';
import type { RefundRow } from '@/bindings/RefundRow';
import type { RefundWorksheet } from '@/bindings/RefundWorksheet';
import type { WorkOutRefund } from '@/bindings/WorkOutRefund';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { eur } from './peopleData';

const item = (more: Partial<BillingItem> & Pick<BillingItem, 'key' | 'personName'>): BillingItem => ({
  personId: more.personName.toLowerCase(),
  title: 'Twelve sessions',
  dueOn: '2026-03-01',
  amount: eur(44_000),
  lines: [],
  sentence: '',
  ready: true,
  ...more,
});

export const billingItems: BillingItem[] = [
  item({
    key: { kind: 'instalment', engagementId: 'twelve', number: 2 },
    personName: 'Mara Kovač',
    lines: [{ description: 'Twelve sessions, part 2 of 3', on: '2026-03-01', amount: eur(44_000) }],
    sentence: 'Part 2 of 3 becomes a draft of its own.',
  }),
  item({
    key: { kind: 'retainer', engagementId: 'month', number: 4 },
    personName: 'Tomás Oliveira de Albuquerque-Montenegro',
    payerName: 'Nordbank Kapitalverwaltung',
    title: 'Monthly retainer',
    amount: eur(58_000),
    lines: [
      { description: 'Monthly retainer, 1 to 31 March 2026', on: '2026-03-01', amount: eur(44_000) },
      { description: 'Session beyond the month, 26 February', on: '2026-02-26', amount: eur(14_000) },
    ],
    sentence:
      'A new period begins with 2 sessions. 1 not used goes over. One session beyond is billed with it.',
  }),
  item({
    key: { kind: 'usage', engagementId: 'usage', number: 2 },
    personName: 'Leo Brandt',
    title: 'Charged afterwards',
    amount: eur(28_000),
    lines: [
      { description: 'Coaching session, 60 minutes', on: '2026-02-10', amount: eur(14_000) },
      { description: 'Coaching session, 60 minutes', on: '2026-02-24', amount: eur(14_000) },
    ],
    sentence: '2 sessions until 28 February 2026 on one draft.',
    remark: '1 session waits for its outcome and will be on the next draft.',
  }),
  item({
    key: { kind: 'retainer', engagementId: 'priya', number: 3 },
    personName: 'Priya Raman',
    title: 'Monthly retainer',
    lines: [{ description: 'Monthly retainer, 1 to 31 March 2026', on: '2026-03-01', amount: eur(44_000) }],
    sentence: 'A new period begins with 2 sessions.',
    ready: false,
    remark:
      '1 session waits for its outcome. Say it first; then it is known what is left of the last period.',
  }),
];

function due(items: BillingItem[]): BillingDue {
  const ready = items.filter((each) => each.ready);
  return {
    items,
    sums: [eur(ready.reduce((sum, each) => sum + each.amount.minor, 0))],
    sentence:
      ready.length === 0
        ? '1 period waits for an outcome.'
        : `${ready.length} invoices to draft, €1,300.00; 1 period waits for an outcome.`,
  };
}

const rows: Record<RefundMethod, (asked: WorkOutRefund) => RefundRow[]> = {
  none: () => [],
  pro_rata: () => [
    { label: 'Paid', amount: eur(66_000) },
    { label: '4 sessions used of 6, at €660.00 for all', amount: eur(-44_000) },
  ],
  re_rated: ({ fee, singleRate }) => [
    { label: 'Paid', amount: eur(66_000) },
    {
      label: `4 sessions used, at ${singleRate === undefined ? '€120.00' : 'your price'} for one session`,
      amount: eur(-48_000),
    },
    ...(fee === undefined ? [] : [{ label: 'Kept for the trouble', amount: eur(-fee.minor) }]),
  ],
  custom: ({ amount }) => [{ label: 'As agreed', amount: amount ?? eur(0) }],
};

function worksheet(asked: WorkOutRefund): RefundWorksheet {
  if (asked.method === 'custom' && (asked.amount?.minor ?? 0) > 66_000) {
    throw new FakeRefusal({
      code: 'invalid',
      message: 'One field needs another value.',
      issues: [{ field: 'amount', problem: 'tooLarge', sentence: 'More than was paid.' }],
    });
  }
  const added = rows[asked.method](asked);
  const refund = eur(added.reduce((sum, { amount }) => sum + amount.minor, 0));
  const isNothing = refund.minor === 0;
  return {
    method: asked.method,
    rows: added,
    refund,
    paid: eur(66_000),
    released: eur(0),
    singleRate: eur(12_000),
    credits: 2,
    unit: 'session',
    creditNotes: isNothing ? [] : [{ invoiceId: 'i1', number: '2026-0003', amount: refund }],
    sentence: isNothing
      ? 'Nothing is paid back; what is left (2 sessions) ends.'
      : 'One credit note is drafted, and what is left (2 sessions) ends. The money itself you send.',
    remarks: ['1 session is still booked; cancel them, or they have no credit.'],
  };
}

export function billingAnswers(items: BillingItem[] = billingItems): FakeAnswers {
  let left = items;
  return {
    'billing.due': () => answer(due(left)),
    'billing.prepare': ({ keys }: PrepareBilling) => {
      const isIn = ({ key }: BillingItem) =>
        keys.some((each) => JSON.stringify(each) === JSON.stringify(key));
      const invoiceIds = left.filter(isIn).map(({ key }) => `d-${key.engagementId}`);
      left = left.filter((each) => !isIn(each));
      return answer(
        { invoiceIds, due: due(left) },
        {
          touched: ['money', 'credits', 'history'],
          undo: { operationId: 'op-b', sentence: `Drafts prepared: ${invoiceIds.length} people` },
        },
      );
    },
    'refunds.preview': (asked: WorkOutRefund) => answer(worksheet(asked)),
    'refunds.confirm': (asked: WorkOutRefund) =>
      answer(
        { invoiceIds: asked.method === 'none' ? [] : ['d2'], worksheet: worksheet(asked) },
        {
          touched: ['money', 'credits', 'history'],
          undo: { operationId: 'op-r', sentence: 'Refund prepared: Anna Feldmann' },
        },
      ),
  };
}
