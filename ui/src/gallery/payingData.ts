/** Getting paid online, made up: providers, requests and what came of them. */
import type { Chart } from '@/bindings/Chart';
import type { KeyChecked } from '@/bindings/KeyChecked';
import type { OnlineFees } from '@/bindings/OnlineFees';
import type { PaidOnline } from '@/bindings/PaidOnline';
import type { PayOverview } from '@/bindings/PayOverview';
import type { ProviderItem } from '@/bindings/ProviderItem';
import type { RefundItem } from '@/bindings/RefundItem';
import type { RequestItem } from '@/bindings/RequestItem';

export const eur = (minor: number) => ({ minor, currency: 'EUR' });

export const stripe: ProviderItem = {
  id: 'v-stripe',
  kind: 'stripe',
  name: 'Stripe',
  testMode: false,
  booksItself: false,
  paused: false,
  asOf: '2026-03-02T14:02',
  sentence: 'As of 14:02.',
};

export const mollieInTest: ProviderItem = {
  ...stripe,
  id: 'v-mollie',
  kind: 'mollie',
  name: 'Mollie',
  testMode: true,
  sentence: 'Test mode: nothing is real here. As of 13:40.',
};

export const ownPage: ProviderItem = {
  id: 'v-page',
  kind: 'template',
  name: 'Payment page',
  testMode: false,
  booksItself: false,
  paused: false,
  template: 'https://pay.example/linden/{amount}{currency}?for={number}',
  sentence: 'Links are filled in here, and nobody is asked. Payments you note yourself.',
};

export const lostKey: ProviderItem = {
  ...stripe,
  trouble: 'key',
  sentence:
    'It no longer accepts the key, or the key lacks a right. Paste a new one. What you see is as of Mon 2 Mar, 09:12.',
};

export const openRequest: RequestItem = {
  id: 'q-1',
  providerId: 'v-stripe',
  invoiceId: 'i1',
  number: '2026-0041',
  personId: 'mara',
  personName: 'Dr. Maximiliane-Theresia von Hohenfels-Schwarzenberg zu Löwenstein',
  part: 'whole',
  amount: eur(14_990),
  state: 'link_open',
  live: true,
  mayWithdraw: true,
  failed: false,
  test: false,
  url: 'https://buy.stripe.example/7sI8wX3bK2mQ0aU9AA',
  askedOn: '2026-02-27',
  ageDays: 3,
  sentence: 'Open, asked for 3 days ago.',
};

const debit: RequestItem = {
  ...openRequest,
  id: 'q-2',
  invoiceId: 'i2',
  number: '2026-0040',
  personName: 'Leo Brandt',
  part: 'instalment',
  amount: eur(9_000),
  state: 'processing',
  mayWithdraw: false,
  sentence: 'The payment is under way. A debit takes a few days.',
};

const refused: RequestItem = {
  ...openRequest,
  id: 'q-3',
  invoiceId: 'i3',
  number: '2026-0038',
  personName: 'Anna Sommer',
  state: 'failed',
  live: false,
  mayWithdraw: false,
  failed: true,
  sentence: 'The payment did not go through, and its link is used up. Make a new one if you like.',
};

export const busyOverview: PayOverview = {
  providers: [stripe, mollieInTest],
  requests: [openRequest, without(debit), without(refused)],
  waiting: [
    {
      id: 'o-1',
      invoiceId: 'i2',
      personId: 'leo',
      amount: eur(27_000),
      paidAt: '2026-03-02T11:48',
      finding: 'expected',
      test: false,
      sentence: '€270.00 for invoice 2026-0040 has arrived. Book it?',
    },
    {
      id: 'o-2',
      invoiceId: 'i3',
      personId: 'leo',
      amount: eur(14_000),
      paidAt: '2026-03-02T12:10',
      finding: 'already_paid',
      test: false,
      sentence:
        '€140.00 for invoice 2026-0039 has arrived, and the invoice was paid another way before. Book it as your client’s credit, or pay it back at the provider.',
    },
  ],
  refunds: [
    {
      id: 'r-1',
      invoiceId: 'i3',
      personId: 'leo',
      amount: eur(4_000),
      sentence:
        '€40.00 of invoice 2026-0039 went back to your client at the provider. Credit the invoice first, then note the refund here.',
    },
  ],
  disputes: [
    {
      invoiceId: 'i3',
      personId: 'leo',
      amount: eur(14_000),
      respondBy: '2026-03-12',
      sentence:
        'Your client’s bank wants €140.00 of invoice 2026-0039 back. Answer it at the provider by Thursday, 12 March 2026; nothing is changed here.',
    },
  ],
  paid: [],
  payingBack: [],
};

/** A payment that came and can go back. */
export const paidOnline: PaidOnline = {
  id: 'o-9',
  invoiceId: 'i1',
  number: '2026-0041',
  providerName: 'Stripe',
  testMode: false,
  amount: eur(14_990),
  paidOn: '2026-02-27',
  left: eur(14_990),
  sentence: 'Came by Stripe on 27 February 2026.',
};

export const queuedRefund: RefundItem = {
  id: 'f-1',
  onlinePaymentId: 'o-9',
  invoiceId: 'i1',
  number: '2026-0041',
  amount: eur(5_000),
  reason: 'Ill for weeks',
  standing: 'queued',
  sentence:
    '€50.00 of invoice 2026-0041 goes back to your client with the next connection to Stripe. Until then it can be withdrawn.',
};

const goingBack: RefundItem = {
  ...queuedRefund,
  id: 'f-2',
  amount: eur(2_500),
  standing: 'under_way',
  sentence: '€25.00 of invoice 2026-0041 is on its way back to your client. Banks take a few days.',
};

const notBack: RefundItem = {
  ...queuedRefund,
  id: 'f-3',
  amount: eur(1_000),
  standing: 'failed',
  sentence:
    '€10.00 of invoice 2026-0041 did not go back: the key for Stripe lacks “Charges and Refunds: Write”. Make a key with it in the settings, or pay back in the dashboard of Stripe. Everything else goes on.',
};

export const quietOverview: PayOverview = {
  providers: [stripe],
  requests: [],
  waiting: [],
  refunds: [],
  disputes: [],
  paid: [],
  payingBack: [],
};

export const paidOverview: PayOverview = { ...quietOverview, paid: [paidOnline] };

export const payingBackOverview: PayOverview = {
  ...quietOverview,
  paid: [{ ...paidOnline, left: eur(7_490) }],
  payingBack: [queuedRefund, goingBack, notBack],
};

export const nobody: PayOverview = { ...quietOverview, providers: [] };

const months: readonly [string, string, number, number, number][] = [
  ['2025-11-01', 'November 2025', 154_000, 3_460, 150_540],
  ['2025-12-01', 'December 2025', 61_000, 1_415, 59_585],
  ['2026-01-01', 'January 2026', 0, 0, 0],
  ['2026-02-01', 'February 2026', 128_500, 2_927, 125_573],
  ['2026-03-01', 'March 2026', 41_990, 955, 0],
];

function bars(
  title: string,
  sentence: string,
  top: number,
  of: (each: (typeof months)[number]) => number,
): Chart {
  const text = (minor: number) => `€${(minor / 100).toFixed(2)}`;
  return {
    title,
    sentence,
    series: [title],
    points: months.map((each) => ({
      label: each[1].slice(0, 3),
      bars: [{ text: text(of(each)), shareBp: Math.round((of(each) / top) * 10_000), key: null }],
    })),
    scale: [0, top / 2, top].map((minor) => ({ text: text(minor), shareBp: (minor / top) * 10_000 })),
  };
}

export const feesInEuro: OnlineFees = {
  currency: 'EUR',
  fees: bars(
    'Kept by the provider, EUR',
    '€87.57 was kept by the provider in 5 months.',
    4_000,
    (each) => each[3],
  ),
  payouts: bars(
    'Sent to your bank, EUR',
    '€3,356.98 came to your bank in 5 months.',
    200_000,
    (each) => each[4],
  ),
  months: months
    .map(([month, label, paid, fees, payouts]) => ({
      month,
      label,
      paid: eur(paid),
      fees: eur(fees),
      payouts: eur(payouts),
      whyFees: `${label}: came in 4 payments; the provider kept some of it. Of 1 payment the fee is not told.`,
      whyPayouts: `${label}: came to your bank in 2 transfers, by the day it arrived.`,
    }))
    .reverse(),
};

const rights = ['Checkout Sessions: Read', 'Events: Read', 'Payment Links: Write', 'Prices: Write'];

export function checkedKey(key: string): KeyChecked {
  const lacks = key.includes('lacking') ? 'Events: Read' : null;
  const testMode = key.includes('test_');
  return {
    testMode,
    usable: lacks === null,
    rights: [
      ...rights.map((name) => ({ name, needed: true, there: name !== lacks })),
      { name: 'Charges: Read', needed: false, there: lacks === null },
    ],
    sentence:
      lacks === null
        ? `This key may do what is needed, and no more.${testMode ? ' It is a test key: nothing is real that is paid with it.' : ''}`
        : 'This key lacks “Events: Read” and “Charges: Read”. It was not kept; make one with that tick set.',
  };
}

export const steps = {
  stripe: [
    'Open Stripe with the button. Everything is filled in; leave the ticks as they are.',
    'Press “Create key” and confirm that it is you.',
    'Copy the key. Stripe shows it once.',
    'Paste it here. Each right is looked at, and nothing is made over there.',
  ],
  mollie: [
    'Open Mollie with the button and go to the keys of your profile.',
    'Copy the live key, or the test key to try it out first.',
    'Paste it here. It is looked at, and nothing is made over there.',
  ],
};

/** A request that cannot be paid on. */
export function without(request: RequestItem): RequestItem {
  const { url, ...rest } = request;
  return url === undefined ? request : rest;
}
