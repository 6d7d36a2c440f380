/** A core that remembers who is connected, what was asked for and what was decided. */
import type { AskForPayment } from '@/bindings/AskForPayment';
import type { CheckKey } from '@/bindings/CheckKey';
import type { ConnectProvider } from '@/bindings/ConnectProvider';
import type { EditProvider } from '@/bindings/EditProvider';
import type { OneOnlinePayment } from '@/bindings/OneOnlinePayment';
import type { OneOnlineRefund } from '@/bindings/OneOnlineRefund';
import type { OneProvider } from '@/bindings/OneProvider';
import type { OneRefundRequest } from '@/bindings/OneRefundRequest';
import type { OneRequest } from '@/bindings/OneRequest';
import type { OnlineFees } from '@/bindings/OnlineFees';
import type { PayOverview } from '@/bindings/PayOverview';
import type { ProviderItem } from '@/bindings/ProviderItem';
import type { RefundPayment } from '@/bindings/RefundPayment';
import type { RequestItem } from '@/bindings/RequestItem';
import type { TryTemplate } from '@/bindings/TryTemplate';
import type { WhichKeyPage } from '@/bindings/WhichKeyPage';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import {
  checkedKey,
  eur,
  mollieInTest,
  nobody,
  openRequest,
  ownPage,
  paidOnline,
  queuedRefund,
  steps,
  stripe,
  without,
} from './payingData';

function changed(sentence: string) {
  return {
    touched: ['money' as const, 'history' as const],
    undo: { operationId: `op-${sentence}`, sentence },
  };
}

const forGood = { touched: ['money' as const, 'history' as const] };

export function payAnswers(start: PayOverview = nobody, fees: readonly OnlineFees[] = []): FakeAnswers {
  let now = start;
  const all = (more?: object) => answer(now, more);
  const withProviders = (change: (each: ProviderItem) => ProviderItem | null) => {
    const providers = now.providers.map(change).filter((each) => each !== null);
    now = { ...now, providers };
  };
  return {
    'paying.overview': () => all(),
    'paying.fees': () => answer(fees),
    'paying.key_page': ({ kind }: WhichKeyPage) =>
      answer({
        url: kind === 'stripe' ? 'https://dashboard.stripe.example/keys' : 'https://my.mollie.example/keys',
        steps: kind === 'stripe' ? steps.stripe : steps.mollie,
        refundSentence:
          kind === 'stripe'
            ? 'To pay back from here, the key also needs “Charges and Refunds: Write”. It is not part of the key above.'
            : 'With this key, payments can also be paid back from here, each after you have typed its invoice’s number.',
        ...(kind === 'stripe' ? { refundUrl: 'https://dashboard.stripe.example/keys-that-pay-back' } : {}),
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
              { label: 'Currency', name: 'line_items[0][price_data][currency]', value: 'eur' },
              {
                label: 'Amount',
                name: 'line_items[0][price_data][unit_amount]',
                value: String(asked?.minor),
              },
              {
                label: 'What your client reads',
                name: 'line_items[0][price_data][product_data][name]',
                value: 'Invoice 2026-0041',
              },
              {
                label: 'Said after paying',
                name: 'after_completion[hosted_confirmation][custom_message]',
                value: 'Thank you. A receipt follows by mail.',
              },
            ],
      });
    },
    'paying.example': ({ template }: TryTemplate) => {
      const values: Record<string, string> = { amount: '150.50', currency: 'EUR', number: '2026-0041' };
      return answer({
        sentence: 'For €150.50 of invoice 2026-0041, the link would be',
        url: template.trim().replace(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place),
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
          each.id === requestId
            ? { ...without(each), state: 'void', live: false, mayWithdraw: false, sentence: 'Withdrawn.' }
            : each,
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
    'paying.refund': ({ onlinePaymentId, amount, reason, confirm }: RefundPayment) => {
      const payment = now.paid.find(({ id }) => id === onlinePaymentId) ?? paidOnline;
      if (confirm.trim() !== payment.number) {
        const issues = [
          { field: 'confirm', problem: 'notPossible' as const, sentence: 'This is not its number.' },
        ];
        throw new FakeRefusal({ code: 'invalid', message: 'One field.', issues });
      }
      if (amount.minor > payment.left.minor) {
        throw new FakeRefusal({ code: 'refused', message: 'This is more than is left of the payment.' });
      }
      const left = eur(payment.left.minor - amount.minor);
      now = {
        ...now,
        paid: now.paid.map((each) => (each.id === onlinePaymentId ? { ...each, left } : each)),
        payingBack: [{ ...queuedRefund, onlinePaymentId, amount, reason }, ...now.payingBack],
      };
      return all(forGood);
    },
    'paying.withdraw_refund': ({ refundRequestId }: OneRefundRequest) => {
      now = { ...now, payingBack: now.payingBack.filter(({ id }) => id !== refundRequestId) };
      return all(forGood);
    },
    'paying.draft_letter': () => answer({ item: { id: 'm-anna' } }),
    'paying.invoice_pdf': () => answer({ name: 'Invoice 2026-0041.pdf', base64: '' }),
  };
}
