/** How the documents of the made-up practice look and are numbered; its samples were drawn by the core. */
import type { EditPractice } from '@/bindings/EditPractice';
import type { LateFeeSetting } from '@/bindings/LateFeeSetting';
import type { Logo } from '@/bindings/Logo';
import type { SaveSeries } from '@/bindings/SaveSeries';
import type { SeriesItem } from '@/bindings/SeriesItem';
import type { Template } from '@/bindings/Template';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';

export interface FakeLook {
  /** A sample for each layout. */
  specimens: Record<Template, string>;
  logo: Logo | null;
}

export const noLook: FakeLook = { specimens: { classic: '', modern: '', compact: '' }, logo: null };

const series: SeriesItem[] = [
  {
    kind: 'invoice',
    pattern: '{YYYY}-{NNNN}',
    restartYearly: true,
    next: 42,
    example: '2026-0042',
    lastIssuedOn: '2026-03-02',
  },
  {
    kind: 'credit_note',
    pattern: 'CN-{YYYY}-{NNNN}',
    restartYearly: true,
    next: 4,
    example: 'CN-2026-0004',
    lastIssuedOn: null,
  },
];

function seriesOf({ kind, pattern, next, restartYearly }: SaveSeries): SeriesItem {
  const before = series.find((one) => one.kind === kind) ?? series[0];
  if (before === undefined || !/\{N+\}/u.test(pattern)) {
    throw new FakeRefusal({
      code: 'invalid',
      message: 'One field.',
      issues: [{ field: 'pattern', problem: 'missing', sentence: 'The count is missing: {NNNN}.' }],
    });
  }
  const example = pattern
    .replace('{YYYY}', '2026')
    .replace('{YY}', '26')
    .replace(/\{(N+)\}/u, (_, digits: string) => String(next).padStart(digits.length, '0'));
  return { ...before, pattern, next, restartYearly, example };
}

export function documentsAnswers(look: FakeLook = noLook): FakeAnswers {
  let { logo } = look;
  let kept = series;
  let fee: LateFeeSetting = { lateFee: { amount: { minor: 1500, currency: 'EUR' }, afterDays: 14 } };
  const practice = { touched: ['practice' as const] };
  const money = { touched: ['money' as const] };
  return {
    'practice.preview_invoice': ({ practice: typed }: EditPractice) => {
      if (typed.iban !== undefined && !/^[A-Z]{2}\d{20}$/u.test(typed.iban)) {
        throw new FakeRefusal({
          code: 'invalid',
          message: 'One field.',
          issues: [{ field: 'practice.iban', problem: 'notAnIban', sentence: 'Not complete.' }],
        });
      }
      return answer({ name: 'Invoice 2026-0042.pdf', base64: look.specimens[typed.template] });
    },
    'practice.logo': () => answer(logo),
    'practice.save_logo': () => {
      logo = look.logo ?? { mediaType: 'image/png', base64: '' };
      return answer(null, practice);
    },
    'practice.remove_logo': () => {
      logo = null;
      return answer(null, practice);
    },
    'invoices.series': () => answer(kept),
    'invoices.preview_series': (request: SaveSeries) => answer(seriesOf(request)),
    'invoices.save_series': (request: SaveSeries) => {
      const changed = seriesOf(request);
      kept = kept.map((one) => (one.kind === request.kind ? changed : one));
      return answer(kept, money);
    },
    'reminders.late_fee': () => answer(fee),
    'reminders.save_late_fee': (setting: LateFeeSetting) => {
      fee = setting;
      return answer(fee, money);
    },
  };
}
