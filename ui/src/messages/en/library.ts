import type { CreditUnit } from '@/bindings/CreditUnit';
import type { HourKind } from '@/bindings/HourKind';
import type { OfferKind } from '@/bindings/OfferKind';

const kinds: Record<OfferKind, string> = {
  discovery: 'A first talk',
  single: 'One session at a time',
  package: 'A package',
  retainer: 'So many each month',
  usage: 'Charged afterwards',
  pro_bono: 'Free, by intention',
  group: 'A place in a group',
};

const units: Record<CreditUnit, string> = { session: 'Sessions', minute: 'Minutes' };

const hours: Record<HourKind, string> = {
  paid: 'Paid',
  barter: 'For goods or services',
  reciprocal: 'For coaching in return',
  internal: 'As an employed coach',
  third_party: 'Through a third party',
  pro_bono: 'Pro bono',
};

export const library = {
  title: 'Library',
  offers: {
    title: 'Offers',
    list: 'Offers',
    sentence: 'What a client can take. What was agreed before stays as it was when you change one.',
    add: 'Add an offer',
    edit: (name: string) => `Edit ${name}`,
    archive: 'Take off the list',
    archiveOf: (name: string) => `Take ${name} off the list`,
    free: 'Free',
    empty: {
      title: 'What you offer',
      sentence: 'An offer says what a client gets, for how much and how long. Starting one sets up the rest.',
    },
    form: {
      addTitle: 'New offer',
      name: 'Name',
      description: 'What your client reads',
      kind: 'How it works',
      price: 'Price',
      pricePerSession: 'Price of a session',
      pricePerMonth: 'Price of a month',
      quantity: 'How many',
      unit: 'Counted in',
      sessionMinutes: 'Minutes of a session',
      validityDays: 'Good for days',
      validityHelp: 'Without an end, if you leave it empty.',
      cadenceDays: 'Usual days between sessions',
      cadenceHelp: 'Longer than that without a booking, and Today reminds you.',
      hourKind: 'Hours count as',
    },
    starters: {
      label: 'Begin with',
      placeholder: 'An empty offer',
    },
    arrangement: {
      title: 'How it is paid and ends',
      parts: 'Paid in parts',
      partsHelp: 'In one, if you leave it empty.',
      everyDays: 'Days between parts',
      everyDaysHelp: 'Each month, if you leave it empty.',
      clock: 'The days count from',
      clocks: { agreement: 'The first day agreed', first_session: 'The first session' },
      meaning: 'Before they end, sessions are',
      meanings: { held: 'Held', booked: 'Booked' },
      rollover: 'What is not used',
      rollovers: {
        none: 'Ends with its month',
        next_period: 'Is good for one more month',
        unlimited: 'Stays',
      },
      rolloverCap: 'At most',
      rolloverCapHelp: 'All of it, if you leave it empty.',
      noticeDays: 'Days of notice',
      overageRate: 'Price of one beyond',
      overageHelp: 'Its share of the price, if you leave it empty.',
      minuteStep: 'Minutes are rounded up to',
      minuteStepHelp: 'From 1 to 15. What was really held is kept.',
      sponsorPays: 'The client’s organisation pays',
      sponsorHelp: 'Unless you name somebody else when it begins.',
    },
    kinds,
    units,
    hours,
  },
  templates: {
    title: 'Note templates',
    list: 'Note templates',
    sentence:
      'What an empty note can begin with. Ours stay as they are; make one of your own from any of them.',
    add: 'Add a template',
    addTitle: 'New template',
    edit: (name: string) => `Edit ${name}`,
    copy: 'Make one of my own',
    copyOf: (name: string) => `${name}, my way`,
    archive: 'Put away',
    ours: 'Comes with Stillpoint',
    name: 'Name',
    body: 'What the note begins with',
    bodyHelp: 'A line that begins with ## becomes a heading.',
  },
};
