/** Getting paid online: nobody connected, connected, in trouble, payments that wait; and a core that remembers. */
import type { AskForPayment } from '@/bindings/AskForPayment';
import type { CheckKey } from '@/bindings/CheckKey';
import type { ConnectProvider } from '@/bindings/ConnectProvider';
import type { EditProvider } from '@/bindings/EditProvider';
import type { FeeMonth } from '@/bindings/FeeMonth';
import type { KeyChecked } from '@/bindings/KeyChecked';
import type { OneOnlinePayment } from '@/bindings/OneOnlinePayment';
import type { OneOnlineRefund } from '@/bindings/OneOnlineRefund';
import type { OneProvider } from '@/bindings/OneProvider';
import type { OneRequest } from '@/bindings/OneRequest';
import type { PayOverview } from '@/bindings/PayOverview';
import type { ProviderItem } from '@/bindings/ProviderItem';
import type { RequestItem } from '@/bindings/RequestItem';
import type { WhichKeyPage } from '@/bindings/WhichKeyPage';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';

const eur = (minor: number) => ({ minor, currency: 'EUR' });

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
  sentence: 'The payment is under way. A debit takes a few days.',
};

const refused: RequestItem = {
  ...openRequest,
  id: 'q-3',
  invoiceId: 'i3',
  number: '2026-0038',
  personName: 'Anna Sommer',
  state: 'failed',
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
      sentence: '€270.00 for invoice 2026-0040 has arrived. Book it?',
    },
    {
      id: 'o-2',
      invoiceId: 'i3',
      personId: 'leo',
      amount: eur(14_000),
      paidAt: '2026-03-02T12:10',
      finding: 'already_paid',
      sentence:
        '€140.00 for invoice 2026-0039 has arrived, and the invoice was paid another way before. Book it as your client’s credit, or pay it back at the provider.',
    },
  ],
  refunds: [
    {
      id: 'r-1',
      invoiceId: 'i3',
      amount: eur(4_000),
      sentence:
        '€40.00 of invoice 2026-0039 went back to your client at the provider. Credit the invoice first if it is paid, then note the refund here.',
    },
  ],
  disputes: [
    {
      invoiceId: 'i3',
      amount: eur(14_000),
      respondBy: '2026-03-12',
      sentence:
        'Your client’s bank wants €140.00 of invoice 2026-0039 back. Answer it at the provider by Thursday, 12 March 2026; nothing is changed here.',
    },
  ],
};

export const quietOverview: PayOverview = {
  providers: [stripe],
  requests: [],
  waiting: [],
  refunds: [],
  disputes: [],
};

export const nobody: PayOverview = { ...quietOverview, providers: [] };

export const feeMonths: FeeMonth[] = [
  ['2026-03-01', 41_990, 955, 0],
  ['2026-02-01', 128_500, 2_927, 125_573],
  ['2026-01-01', 96_000, 2_190, 93_810],
  ['2025-12-01', 61_000, 1_415, 59_585],
  ['2025-11-01', 154_000, 3_460, 150_540],
].map(([month, paid, fees, payouts]) => ({
  month: String(month),
  paid: eur(Number(paid)),
  fees: eur(Number(fees)),
  payouts: eur(Number(payouts)),
  payments: 4,
  feesUnknown: 1,
  why: `${String(month)}: came in 4 payments; the provider kept some of it. Of 1 payment the fee is not told.`,
}));

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

const steps = {
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

function without({ url: _, ...request }: RequestItem): RequestItem {
  return request;
}

function changed(sentence: string) {
  return {
    touched: ['money' as const, 'history' as const],
    undo: { operationId: `op-${sentence}`, sentence },
  };
}

const forGood = { touched: ['money' as const, 'history' as const] };

export function payAnswers(start: PayOverview = nobody, months: readonly FeeMonth[] = []): FakeAnswers {
  let now = start;
  const all = (more?: object) => answer(now, more);
  const withProviders = (change: (each: ProviderItem) => ProviderItem | null) => {
    const providers = now.providers.map(change).filter((each) => each !== null);
    now = { ...now, providers };
  };
  return {
    'paying.overview': () => all(),
    'paying.fees': () => answer(months),
    'paying.key_page': ({ kind }: WhichKeyPage) =>
      answer({
        url: kind === 'stripe' ? 'https://dashboard.stripe.example/keys' : 'https://my.mollie.example/keys',
        steps: kind === 'stripe' ? steps.stripe : steps.mollie,
      }),
    'paying.check_key': ({ key }: CheckKey) => {
      if (key.startsWith('sk_')) {
        throw new FakeRefusal({
          code: 'refused',
          message: 'This is a secret key: it may do everything with your account, so it was not kept.',
        });
      }
      if (key.includes('offline')) {
        const message = 'There is no way to Stripe now. Nothing was sent.';
        throw new FakeRefusal({ code: 'remote', retry: true, message });
      }
      return answer(checkedKey(key), { touched: ['history'] });
    },
    'paying.connect': ({ kind, template, name, key }: ConnectProvider) => {
      if (kind === 'template' && !/^https:.*\{amount\}/u.test(template ?? '')) {
        const issues = [{ field: 'template', problem: 'notALink' as const, sentence: 'This is no link.' }];
        throw new FakeRefusal({ code: 'invalid', message: 'One field.', issues });
      }
      const like = { stripe, mollie: mollieInTest, template: ownPage }[kind];
      const added = {
        ...like,
        id: `v-new-${now.providers.length}`,
        name: name ?? like.name,
        testMode: key?.includes('test_') ?? false,
        ...(template === undefined ? {} : { template }),
      };
      now = { ...now, providers: [...now.providers, added] };
      return all(changed('Payment provider connected.'));
    },
    'paying.edit': ({ providerId, name, booksItself, paused, key }: EditProvider) => {
      withProviders((each) => {
        if (each.id !== providerId) return each;
        const { trouble, ...rest } = each;
        const kept = trouble === undefined || key !== undefined ? {} : { trouble };
        const sentence = paused
          ? 'Paused: it is not asked, and no links are made there.'
          : key === undefined
            ? each.sentence
            : 'As of 14:02.';
        return { ...rest, ...kept, name, booksItself, paused, sentence };
      });
      return all(changed('Payment provider changed.'));
    },
    'paying.disconnect': ({ providerId }: OneProvider) => {
      withProviders((each) => (each.id === providerId ? null : each));
      return all(changed('Payment provider disconnected.'));
    },
    'paying.preview': ({ part, amount, providerId }: AskForPayment) => {
      if ((amount?.minor ?? 0) > 14_990) {
        throw new FakeRefusal({ code: 'refused', message: 'That is more than is open on this invoice.' });
      }
      const asked = part === 'whole' ? eur(14_990) : amount;
      const provider = now.providers.find(({ id }) => id === providerId) ?? stripe;
      const nothing = provider.kind === 'template';
      return answer({
        providerName: provider.name,
        amount: asked,
        sentence: nothing
          ? `A link to ${provider.name} for invoice 2026-0041. Nothing is sent to anybody.`
          : `${provider.name} is asked for a page on which this part of invoice 2026-0041 can be paid. What you see below is sent; no name, address or note of your client.`,
        sent: nothing
          ? []
          : [
              { name: 'line_items[0][price_data][currency]', value: 'eur' },
              { name: 'line_items[0][price_data][unit_amount]', value: String(asked?.minor) },
              { name: 'line_items[0][price_data][product_data][name]', value: 'Invoice 2026-0041' },
              {
                name: 'after_completion[hosted_confirmation][custom_message]',
                value: 'Thank you. A receipt follows by mail.',
              },
            ],
      });
    },
    'paying.ask': ({ invoiceId, providerId, part, amount }: AskForPayment) => {
      const made: RequestItem = {
        ...without(openRequest),
        id: `q-new-${now.requests.length}`,
        invoiceId,
        providerId: providerId ?? 'v-stripe',
        part,
        amount: amount ?? eur(14_990),
        state: 'link_queued',
        ageDays: 0,
        sentence: 'Asked for today; the link comes with the next connection.',
      };
      now = { ...now, requests: [made, ...now.requests] };
      return all(forGood);
    },
    'paying.withdraw': ({ requestId }: OneRequest) => {
      now = {
        ...now,
        requests: now.requests.map((each) =>
          each.id === requestId ? { ...without(each), state: 'void', sentence: 'Withdrawn.' } : each,
        ),
      };
      return all(forGood);
    },
    'paying.check': () => {
      const queued = now.requests.some(({ state }) => state === 'link_queued');
      now = {
        ...now,
        requests: now.requests.map((each) =>
          each.state === 'link_queued'
            ? { ...each, state: 'link_open', url: openRequest.url ?? '', sentence: 'Open, asked for today.' }
            : each,
        ),
      };
      return answer({ requests: queued ? 1 : 0, sentences: [] }, queued ? forGood : {});
    },
    'paying.book': ({ onlinePaymentId }: OneOnlinePayment) => {
      now = { ...now, waiting: now.waiting.filter(({ id }) => id !== onlinePaymentId) };
      return all(changed('Online payment booked.'));
    },
    'paying.set_aside': ({ onlinePaymentId }: OneOnlinePayment) => {
      now = { ...now, waiting: now.waiting.filter(({ id }) => id !== onlinePaymentId) };
      return all(changed('Online payment set aside.'));
    },
    'paying.book_refund': ({ onlineRefundId }: OneOnlineRefund) => {
      now = { ...now, refunds: now.refunds.filter(({ id }) => id !== onlineRefundId) };
      return all(changed('Online refund noted.'));
    },
    'paying.draft_letter': () => answer({ item: { id: 'm-anna' } }),
    'paying.invoice_pdf': () => answer({ name: 'Invoice 2026-0041.pdf', base64: '' }),
  };
}
