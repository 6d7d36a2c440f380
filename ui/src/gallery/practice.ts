/** The answers of a made-up core, enough to walk from the first window to an open practice. */
import type { AboutYou } from '@/bindings/AboutYou';
import type { BackupItem } from '@/bindings/BackupItem';
import type { BackupKey } from '@/bindings/BackupKey';
import type { PracticeStatus } from '@/bindings/PracticeStatus';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { dayAnswers } from './dayAnswers';
import { groupsAnswers } from './groups';
import { messagesAnswers } from './messages';
import { issuesOf, offers, presets } from './firstRun';

const groups = 'K7QM 2XNA R4TD 9WZE H3PB VC6J 8YLF M2GK Q7XR T4NA 5DWE J9HB P3VC 6YZL'.split(' ');

const kit = { recoveryGroups: groups, askedGroups: [2, 10] };

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

const backups: BackupItem[] = [
  {
    id: 'b2',
    takenAt: '2026-03-02T20:04:00Z',
    reason: 'onQuit',
    bytes: 4_200_000,
    ofThisPractice: true,
    sentence: 'Yesterday at 21:04, when the practice was closed, 4.2 MB',
  },
  {
    id: 'b1',
    takenAt: '2026-03-01T11:30:00Z',
    reason: 'byHand',
    bytes: 4_100_000,
    ofThisPractice: true,
    sentence: 'On 1 March at 12:30, taken by hand, 4.1 MB',
  },
];

export type FakePractice = Pick<
  PracticeStatus,
  'state' | 'isSample' | 'waitSeconds' | 'recoveryKitConfirmed' | 'keychainRemembers' | 'namesHidden'
> & { setUp: boolean };

const fresh: FakePractice = {
  state: 'none',
  isSample: false,
  waitSeconds: 0,
  recoveryKitConfirmed: false,
  keychainRemembers: false,
  namesHidden: false,
  setUp: true,
};

export function practiceAnswers(start: Partial<FakePractice>): FakeAnswers {
  const practice: FakePractice = { ...fresh, ...start };
  let wrong = 0;
  const touched = { touched: ['vault' as const] };
  const status = (): PracticeStatus => {
    const { setUp, ...rest } = practice;
    const open = practice.state === 'open';
    return {
      ...rest,
      ...(open && setUp ? { practiceName: 'Linden Coaching', autoLockMinutes: 10 } : {}),
      lastBackup: open
        ? { at: '2026-03-02T20:04:00Z', sentence: 'Last backup yesterday at 21:04, checked.' }
        : null,
    };
  };
  const opened = () => {
    practice.state = practice.setUp ? 'open' : 'unfinished';
    practice.waitSeconds = 0;
    return answer(status(), touched);
  };
  return {
    // What lies behind the gate: a day on which nothing is.
    ...dayAnswers(false),
    ...messagesAnswers([]),
    ...groupsAnswers([]),
    'calendars.accounts': () => answer({ accounts: [], proposals: [] }),
    'privacy.set': ({ hidden }: { hidden: boolean }) => {
      practice.namesHidden = hidden;
      return answer(status(), touched);
    },
    'practice.status': () => answer(status()),
    'practice.create': () => {
      Object.assign(practice, { state: 'unfinished', setUp: false });
      return answer(kit, touched);
    },
    'practice.recovery_kit': () => answer(kit),
    'practice.confirm_recovery_kit': ({ groups: typed }: { groups: { index: number; text: string }[] }) => {
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
      practice.recoveryKitConfirmed = true;
      return answer(status(), touched);
    },
    'practice.recovery_kit_pdf': () => answer({ base64: '', name: 'Recovery kit.pdf' }),
    'practice.strength': ({ passphrase }: { passphrase: string }) => answer(strength(passphrase)),
    'practice.suggest_passphrase': () => answer({ passphrase: 'harbour lantern cedar mosaic thistle' }),
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
      return opened();
    },
    'practice.remember_on_this_computer': ({ remember }: { remember: boolean }) => {
      practice.keychainRemembers = remember;
      return answer(status(), touched);
    },
    'practice.unlock_with_keychain': () => {
      throw new FakeRefusal({
        code: 'wrongKey',
        message: 'The keychain has no key for this practice. The passphrase opens it.',
      });
    },
    'practice.unlock_with_recovery': () => {
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
    'backups.list': () => answer({ folder: 'Documents/Backups', items: backups, canUndoRestore: false }),
    'backups.restore': ({ key }: { key: BackupKey }) => {
      if (key.kind === 'recoveryCode') return opened();
      throw new FakeRefusal({
        code: 'wrongKey',
        message: 'This passphrase does not open the backup. Nothing was changed.',
      });
    },
    'practice.lock': () => {
      practice.state = 'locked';
      return answer({ notice: null }, touched);
    },
    'practice.look_around': () => {
      Object.assign(practice, { state: 'open', isSample: true });
      return answer(null, touched);
    },
    'practice.leave_sample': () => {
      Object.assign(practice, { state: 'none', isSample: false });
      return answer(null, touched);
    },
    'practice.check_about': (about: AboutYou) => {
      const issues = issuesOf(about);
      if (issues.length > 0)
        throw new FakeRefusal({ code: 'invalid', message: 'One field needs another value.', issues });
      return answer(null);
    },
    'practice.set_up': () => {
      practice.setUp = true;
      return opened();
    },
    'practice.policy_presets': () => answer(presets.map((preset) => ({ suggested: false, ...preset }))),
    'practice.starter_offers': ({ currency }: { currency: string }) => answer(offers(currency)),
    'practice.countries': () =>
      answer([
        { code: 'DE', name: 'Germany' },
        { code: 'GB', name: 'United Kingdom' },
        { code: 'NZ', name: 'New Zealand' },
      ]),
    'practice.currencies': () =>
      answer([
        { code: 'EUR', name: 'Euro', digits: 2 },
        { code: 'GBP', name: 'Pound Sterling', digits: 2 },
        { code: 'NZD', name: 'New Zealand Dollar', digits: 2 },
      ]),
    'practice.zones': () =>
      answer([
        { name: 'UTC', city: 'UTC', offset: 'UTC+00:00' },
        { name: 'Europe/Berlin', city: 'Berlin', offset: 'UTC+01:00' },
        { name: 'Pacific/Auckland', city: 'Auckland', offset: 'UTC+13:00' },
      ]),
    'history.undo': () => answer(null),
  };
}
