/** Made-up money for the gallery and the tests: a core of four documents that remembers what it is told. */
import type { ChargeItem } from '@/bindings/ChargeItem';
import type { EditInvoice } from '@/bindings/EditInvoice';
import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import type { InvoiceItem } from '@/bindings/InvoiceItem';
import type { IssueInvoice } from '@/bindings/IssueInvoice';
import type { ListInvoices } from '@/bindings/ListInvoices';
import type { MoneyOverview } from '@/bindings/MoneyOverview';
import { answer, type FakeAnswers } from '@/host/fake';
import { billingAnswers } from './billing';
import { electronicAnswers } from './electronic';
import { exportAnswers } from './exporting';
import { draft, elaborate } from './drafts';
import { issuePreview } from './issuing';
import { paymentsOf } from './payments';
import { reminderAnswers } from './reminders';

const eur = (minor: number) => ({ minor, currency: 'EUR' });
const long = 'Dr. Maximiliane-Theresia von Hohenfels-Schwarzenberg zu Löwenstein';
const none = { count: 0, sums: [] };

export const issued: InvoiceDetail = {
  ...draft,
  id: 'i1',
  standing: 'overdue',
  sentence: '€149.90 open, 8 days overdue.',
  number: '2026-0041',
  personId: 'mara',
  personName: long,
  payerId: null,
  issuedOn: '2026-02-08',
  dueOn: '2026-02-22',
  open: eur(14_990),
  why: [
    { label: 'Invoice 2026-0041', on: '2026-02-08', amount: eur(24_990) },
    { label: 'Payment by transfer', on: '2026-02-20', amount: eur(-10_000) },
  ],
  payments: [
    {
      paymentId: 'p1',
      invoiceId: 'i1',
      number: '2026-0041',
      receivedOn: '2026-02-20',
      method: 'bank',
      amount: eur(10_000),
    },
  ],
  creditNotes: [{ invoiceId: 'd2', number: null, issuedOn: null, total: eur(7_000) }],
  fileSha256: '00',
};

function itemOf(invoice: InvoiceDetail, more: Partial<InvoiceItem> = {}): InvoiceItem {
  const {
    id,
    kind,
    deposit,
    standing,
    sentence,
    number,
    personId,
    personName,
    payerName,
    issuedOn,
    dueOn,
    open,
  } = invoice;
  const shared = { id, kind, deposit, standing, sentence, number, personId, personName, payerName, open };
  return {
    ...shared,
    issuedOn,
    dueOn: issuedOn === null ? null : dueOn,
    total: invoice.totals.due ?? invoice.totals.total,
    daysOverdue: standing === 'overdue' ? 15 : 0,
    bucket: standing === 'overdue' ? 'to_30' : standing === 'issued' ? 'not_due' : null,
    ...more,
  };
}

export const charges: ChargeItem[] = [
  {
    id: 'c9',
    personId: 'leo',
    personName: 'Leo Brandt',
    payerId: null,
    payerName: null,
    engagementId: null,
    sessionId: 's9',
    groupSessionId: null,
    chargedOn: '2026-02-27',
    description: 'Coaching session, 60 minutes',
    quantityMilli: 1000,
    unitPrice: eur(14_000),
    amount: eur(14_000),
    taxRateBp: 1900,
    invoiceId: null,
    invoiceNumber: null,
  },
];

const payments = paymentsOf({ personId: 'mara', personName: long });

const people = [
  ['anna', 'Anna Sommer'],
  ['leo', 'Leo Brandt'],
  ['mara', long],
].map(([id, name]) => ({
  id,
  name,
  status: 'active',
  next: '',
  engagement: null,
  overdue: null,
  email: null,
}));

const overview: MoneyOverview = {
  sentence: 'One invoice is overdue: €149.90. Two people wait for an invoice.',
  drafts: { count: 1, sums: [eur(24_990)] },
  open: { count: 2, sums: [eur(41_990), { minor: 120_000, currency: 'CHF' }] },
  overdue: { count: 1, sums: [eur(14_990)] },
  collectedThisMonth: [eur(128_500)],
  issuedThisMonth: [eur(24_990)],
  waiting: [
    { personId: 'mara', personName: long, sum: eur(28_000), since: '2026-02-11' },
    { personId: 'leo', personName: 'Leo Brandt', sum: eur(14_000), since: '2026-02-27' },
  ],
  waitingSums: [eur(42_000)],
  clientCredit: [
    { personId: 'leo', personName: 'Leo Brandt', amount: eur(2_500) },
    { personId: 'mara', personName: long, amount: eur(12_500) },
  ],
};

const nothing: MoneyOverview = {
  sentence: 'Nothing is open.',
  drafts: none,
  open: none,
  overdue: none,
  collectedThisMonth: [],
  issuedThisMonth: [],
  waiting: [],
  waitingSums: [],
  clientCredit: [],
};

const items: InvoiceItem[] = [
  itemOf(draft),
  itemOf(issued),
  itemOf(issued, {
    id: 'i2',
    number: '2026-0040',
    standing: 'issued',
    personId: 'mara',
    payerName: 'Nordbank Aktiengesellschaft',
    dueOn: '2026-03-20',
    issuedOn: '2026-02-20',
    open: eur(27_000),
    total: eur(27_000),
  }),
  itemOf(issued, { id: 'i3', number: '2026-0039', standing: 'paid', personName: 'Leo Brandt', open: eur(0) }),
  itemOf(issued, { id: 'i4', number: 'G-2026-003', kind: 'credit_note', standing: 'issued', open: null }),
];

function fits({ filter, personId }: ListInvoices) {
  return ({ standing, kind, personId: whose }: InvoiceItem) =>
    (personId === undefined || whose === personId) &&
    (filter === 'all' ||
      (filter === 'draft' && standing === 'draft') ||
      (filter === 'open' && kind === 'invoice' && ['issued', 'overdue'].includes(standing)) ||
      filter === standing);
}

export function moneyAnswers(pdf: string, isEmpty = false): FakeAnswers {
  const stored = new Map([draft, issued, elaborate].map((invoice) => [invoice.id, invoice]));
  const one = (id: string) => {
    const found = stored.get(id);
    if (found === undefined) throw new Error(`no invoice ${id}`);
    return found;
  };
  const touched = { touched: ['money' as const] };
  return {
    ...billingAnswers(isEmpty ? [] : undefined),
    ...reminderAnswers(isEmpty ? [] : undefined),
    ...electronicAnswers(pdf),
    'money.overview': () => answer(isEmpty ? nothing : overview),
    'invoices.list': (asked: ListInvoices) => answer(isEmpty ? [] : items.filter(fits(asked))),
    'invoices.open': ({ invoiceId }: { invoiceId: string }) => answer(one(invoiceId)),
    'invoices.pdf': ({ invoiceId }: { invoiceId: string }) =>
      answer({ name: `Invoice ${one(invoiceId).number ?? 'draft'}.pdf`, base64: pdf }),
    'invoices.draft': () => answer(draft, touched),
    'invoices.edit': (edit: EditInvoice) => {
      const before = one(edit.invoiceId);
      const after = {
        ...before,
        termsDays: edit.termsDays,
        note: edit.note ?? null,
        cashRounding: edit.cashRounding ?? false,
        deposits: before.deposits.map((deposit) => ({
          ...deposit,
          chosen: edit.deposits?.includes(deposit.invoiceId) ?? false,
        })),
        lines: edit.lines.map((line, at) => ({
          ...line,
          secondRateMilli: line.secondRateMilli ?? 0,
          id: `l${at}`,
          serviceOn: line.serviceOn ?? null,
          discount: line.discount ?? eur(0),
          chargeId: line.chargeId ?? null,
          amount: line.unitPrice,
          net: line.unitPrice,
        })),
      };
      stored.set(edit.invoiceId, after);
      return answer(after, touched);
    },
    ...exportAnswers(),
    'invoices.preview_issue': (request: IssueInvoice) => answer(issuePreview(request)),
    'invoices.issue': ({ invoiceId }: { invoiceId: string }) => {
      const before = one(invoiceId);
      const after = {
        ...before,
        standing: 'issued' as const,
        number: '2026-0042',
        issuedOn: '2026-03-02',
      };
      stored.set(invoiceId, { ...after, open: before.totals.total });
      return answer(stored.get(invoiceId), touched);
    },
    'invoices.discard': () => answer(null, touched),
    'invoices.credit': () => answer({ ...draft, id: 'd2', kind: 'credit_note' }, touched),
    'invoices.write_off': () => answer({ ...issued, standing: 'written_off' }, touched),
    'charges.list': ({ personId }: { personId?: string }) =>
      answer(charges.filter((charge) => charge.personId === personId)),
    'payments.record': () => answer({}, touched),
    'payments.list': ({ personId }: { personId?: string }) =>
      answer(payments.filter((each) => each.personId === personId)),
    'payments.allocate': () => answer(payments[0], touched),
    'payments.remove': () => answer(null, touched),
    'people.list': () => answer(people),
    'organisations.list': () =>
      answer([{ id: 'nordbank', people: 1, details: { name: 'Nordbank Aktiengesellschaft' } }]),
    'practice.details': () => answer({ currency: 'EUR', taxRegistered: true, taxRateBp: 1900 }),
    'practice.second_tax': () => answer({}),
    'today.overview': () => answer({ day: '2026-03-02' }),
  };
}
