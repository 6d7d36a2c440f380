/** The answers of a made-up core, enough to walk from the first window to an open practice. */
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';

const groups = 'K7QM 2XNA R4TD 9WZE H3PB VC6J 8YLF M2GK Q7XR T4NA 5DWE J9HB P3VC 6YZL'.split(' ');

const presets = [
  {
    id: 'gentle',
    name: 'Gentle',
    clientSentence:
      'If something comes up, please tell me 24 hours before we meet. The first time it happens late is on me; after that the session counts as used.',
  },
  {
    id: 'standard',
    name: 'Standard',
    clientSentence:
      'You can move or cancel a session up to 24 hours before it begins. After that, or if we miss each other, the session counts as used.',
  },
  {
    id: 'firm',
    name: 'Firm',
    clientSentence:
      'You can move or cancel a session up to 48 hours before it begins, twice in our time together. After that the session counts as used.',
  },
  {
    id: 'executive',
    name: 'Executive',
    clientSentence:
      'You can move or cancel a session up to 48 hours before it begins. Later changes are charged in full; one is free in each engagement.',
  },
];

function offers(currency: string) {
  const price = (minor: number) => ({ minor, currency });
  return [
    {
      id: 'discovery',
      name: 'Discovery call',
      clientReads:
        'Half an hour to see whether we want to work together. It costs nothing and binds neither of us.',
      does: '30 minutes, before an engagement.',
      price: price(0),
      suggested: true,
    },
    {
      id: 'single',
      name: 'Single session',
      clientReads: 'One hour on the question that matters to you now.',
      does: '60 minutes, invoiced after the session.',
      price: price(12_000),
      suggested: true,
    },
    {
      id: 'six',
      name: 'Six sessions',
      clientReads: 'Six conversations within four months, with a look back in the middle and at the end.',
      does: '6 credits, valid 4 months, paid at the start or in 3 instalments.',
      price: price(66_000),
      suggested: true,
    },
    {
      id: 'twelve',
      name: 'Twelve sessions',
      clientReads: 'Time to change something for good: twelve sessions within nine months.',
      does: '12 credits of 50 minutes, valid 9 months.',
      price: price(120_000),
      suggested: false,
    },
    {
      id: 'retainer',
      name: 'Monthly retainer',
      clientReads: 'Two sessions each month, for as long as they help.',
      does: '2 credits a month, invoiced on the first.',
      price: price(22_000),
      suggested: false,
    },
    {
      id: 'executive',
      name: 'Executive programme',
      clientReads: 'Twelve long sessions in six months, with goals agreed by three of us.',
      does: '12 credits of 90 minutes, invoiced to the sponsor.',
      price: price(480_000),
      suggested: false,
    },
  ];
}

function strength(passphrase: string) {
  const score = Math.min(4, Math.floor(passphrase.length / 6));
  const sentences = [
    'Guessed in a moment.',
    'Guessed in a day.',
    'Guessed in a year. A little longer, please.',
    'Out of reach for anyone we know.',
    'Out of reach, for good.',
  ];
  return { score, sentence: sentences[score], ok: score >= 3 };
}

const differs = { problem: 'doesNotMatch', sentence: 'This differs from the recovery kit.' } as const;

export interface FakePractice {
  state: 'none' | 'locked' | 'open';
  isSample: boolean;
  waitSeconds: number;
}

export function practiceAnswers(start: Partial<FakePractice>): FakeAnswers {
  const practice: FakePractice = { state: 'none', isSample: false, waitSeconds: 0, ...start };
  let wrong = 0;
  const touched = { touched: ['practice' as const] };
  return {
    'practice.status': () =>
      answer({
        ...practice,
        practiceName: practice.state === 'none' ? undefined : 'Linden Coaching',
        keychainAvailable: practice.state === 'locked',
      }),
    'practice.create': () => answer({ recoveryGroups: groups, askedGroups: [2, 10] }, touched),
    'practice.confirmRecoveryKit': ({ groups: typed }: { groups: { index: number; text: string }[] }) => {
      const issues = typed.flatMap(({ index, text }, position) =>
        text.trim().toUpperCase() === groups[index]
          ? []
          : [
              text === ''
                ? {
                    field: `groups[${position}].text`,
                    problem: 'missing' as const,
                    sentence: 'This is needed.',
                  }
                : { field: `groups[${position}].text`, ...differs },
            ],
      );
      if (issues.length > 0)
        throw new FakeRefusal({ code: 'invalid', message: 'Two groups differ.', issues });
      return answer(null);
    },
    'practice.recoveryKitPdf': () => answer({ base64: '', name: 'recovery-kit.pdf' }),
    'practice.strength': ({ passphrase }: { passphrase: string }) => answer(strength(passphrase)),
    'practice.suggestPassphrase': () => answer({ passphrase: 'harbour lantern cedar mosaic thistle' }),
    'practice.unlock': ({ passphrase }: { passphrase: string }) => {
      if (passphrase !== 'harbour lantern cedar mosaic thistle') {
        wrong += 1;
        practice.waitSeconds = wrong > 3 ? 8 : 0;
        throw new FakeRefusal({
          code: 'wrongKey',
          message:
            'This passphrase does not open the practice. Nothing was changed; look at the keyboard layout and try once more.',
        });
      }
      practice.state = 'open';
      return answer(null, touched);
    },
    'practice.unlockWithKeychain': () => {
      throw new FakeRefusal({
        code: 'wrongKey',
        message: 'The keychain has no key for this practice. The passphrase opens it.',
      });
    },
    'practice.unlockWithRecovery': () => {
      throw new FakeRefusal({
        code: 'invalid',
        message: '',
        issues: [
          { field: 'code', ...differs },
          {
            field: 'newPassphrase',
            problem: 'tooEasyToGuess',
            sentence: 'This would be easy to guess. Make it longer, or take five random words.',
          },
        ],
      });
    },
    'practice.restore': () => {
      throw new FakeRefusal({
        code: 'wrongKey',
        message: 'This passphrase does not open the backup. Nothing was changed.',
      });
    },
    'practice.lock': () => {
      practice.state = 'locked';
      return answer(null, touched);
    },
    'practice.lookAround': () => {
      Object.assign(practice, { state: 'open', isSample: true });
      return answer(null, touched);
    },
    'practice.leaveSample': () => {
      Object.assign(practice, { state: 'none', isSample: false });
      return answer(null, touched);
    },
    'practice.setUp': () => {
      practice.state = 'open';
      return answer(null, touched);
    },
    'practice.policyPresets': () => answer(presets),
    'practice.starterOffers': ({ currency }: { currency: string }) => answer(offers(currency)),
    'history.undo': () => answer(null),
  };
}
