/** The screens of getting paid online, each in its states. */
import type { PayOverview } from '@/bindings/PayOverview';
import type { FakeAnswers } from '@/host/fake';
import type { GalleryDay } from './desk';
import { payAnswers } from './paying';
import {
  busyOverview,
  feesInEuro,
  lostKey,
  mollieInTest,
  nobody,
  ownPage,
  paidOverview,
  payingBackOverview,
  quietOverview,
  stripe,
} from './payingData';
import { press } from './pressing';

const filled = true;
const settings = '#/settings/payments';
const money = '#/money';
const invoice = '#/money/invoices/i1';

/** After the sheet has come. */
const later = (act: () => void) => window.setTimeout(act, 900);

function ask(then?: () => void): void {
  window.setTimeout(() => press(/^Ask for payment online$/u), 900);
  if (then !== undefined) window.setTimeout(then, 2_600);
}

function connect(kind: RegExp, key?: string): () => void {
  return () => {
    press(/^Connect a provider$/u);
    later(() => {
      press(kind);
      if (key !== undefined) later(() => paste(key));
    });
  };
}

function paste(key: string): void {
  const field = document.querySelector<HTMLInputElement>('input[type="password"]');
  if (field === null) return;
  // As a hand would: the library listens to the browser's own setter.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, key);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  press(/^Look at the key$/u);
  window.setTimeout(
    () => document.querySelector('[aria-label="What the key may do"]')?.scrollIntoView(),
    900,
  );
}

export const payingPages: Record<string, GalleryDay> = {
  'paying-empty': { filled, route: settings },
  'paying-settings': { filled, route: settings },
  'paying-trouble': { filled, route: settings },
  'paying-connect': { filled, route: settings, then: connect(/^$/u) },
  'paying-stripe': { filled, route: settings, then: connect(/^Stripe/u) },
  'paying-stripe-good': { filled, route: settings, then: connect(/^Stripe/u, 'rk_test_0123456789') },
  'paying-stripe-lacking': { filled, route: settings, then: connect(/^Stripe/u, 'rk_live_lacking') },
  'paying-template': { filled, route: settings, then: connect(/^Another payment page/u) },
  'paying-money': { filled, route: money, then: () => scrollTo('Paying online') },
  'paying-money-quiet': { filled, route: money, then: () => scrollTo('Paying online') },
  'paying-fees': { filled, route: '#/money/reports', then: () => scrollTo('Paying online, EUR') },
  'paying-invoice': { filled, route: invoice, then: () => scrollTo('Online payment') },
  'paying-ask': { filled, route: invoice, then: () => ask() },
  'paying-back': {
    filled,
    route: invoice,
    then: () => window.setTimeout(() => press(/^Pay back online…$/u), 900),
  },
  'paying-back-states': { filled, route: invoice, then: () => scrollTo('Online payment') },
  'paying-back-money': { filled, route: money, then: () => scrollTo('Paying online') },
  'paying-asked': { filled, route: invoice, then: () => ask(() => press(/^Make the link$/u)) },
};

function scrollTo(title: string): void {
  window.setTimeout(() => {
    const all = [...document.querySelectorAll('h2')];
    all.find(({ textContent }) => textContent === title)?.scrollIntoView();
  }, 1_500);
}

const overviews: Record<string, PayOverview> = {
  'paying-settings': { ...quietOverview, providers: [stripe, mollieInTest, ownPage] },
  'paying-trouble': {
    ...quietOverview,
    providers: [
      lostKey,
      {
        ...ownPage,
        name: 'Payment page of the whole practice, with a name that is much too long for a line',
      },
      {
        ...mollieInTest,
        paused: true,
        sentence:
          'Test mode: nothing is real here. Paused: it is not asked, and no links are made there. What you see is as of 13:40.',
      },
    ],
  },
  'paying-money': busyOverview,
  'paying-money-quiet': quietOverview,
  'paying-invoice': busyOverview,
  'paying-fees': busyOverview,
  'paying-ask': quietOverview,
  'paying-back': paidOverview,
  'paying-back-states': payingBackOverview,
  'paying-back-money': payingBackOverview,
  'paying-asked': quietOverview,
};

export function payingOf(name: string): FakeAnswers {
  return payAnswers(overviews[name] ?? nobody, name === 'paying-fees' ? [feesInEuro] : []);
}
