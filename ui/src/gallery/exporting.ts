/** Made-up exports for the gallery and the tests: two documents, and a chart of accounts that remembers. */
import type { AccountRole } from '@/bindings/AccountRole';
import type { ExportPreview } from '@/bindings/ExportPreview';
import type { ExportRequest } from '@/bindings/ExportRequest';
import type { PostingSettings } from '@/bindings/PostingSettings';
import type { SavePostingSettings } from '@/bindings/SavePostingSettings';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';

const eur = (minor: number) => ({ minor, currency: 'EUR' });

const documents: ExportPreview['documents'] = [
  {
    invoiceId: 'i1',
    number: '2026-0041',
    kind: 'invoice',
    personName: 'Anna Sommer',
    issuedOn: '2026-02-20',
    total: eur(119_00),
  },
  {
    invoiceId: 'c1',
    number: 'CN-2026-0003',
    kind: 'credit_note',
    personName: 'Dr. Maximiliane-Theresia von Hohenfels-Schwarzenberg zu Löwenstein',
    issuedOn: '2026-02-24',
    total: eur(59_50),
  },
];

const leaves = 'leave your encrypted file: whoever has the export can read it. Your notes stay here.';

function previewOf({ kind, first, last, invoiceIds }: ExportRequest): ExportPreview {
  if (first !== undefined && last !== undefined && last < first) {
    throw new FakeRefusal({
      code: 'invalid',
      message: 'One field needs another look. Nothing has been changed.',
      issues: [{ field: 'last', problem: 'endsBeforeStart', sentence: 'This ends before it starts.' }],
    });
  }
  const count = invoiceIds?.length ?? documents.length;
  const said =
    count === 1 ? '1 document will go out.' : `${count === 0 ? 'No' : count} documents will go out.`;
  return {
    sentence: `${said} The names of your clients, what they paid for and what they paid ${leaves}`,
    contents: [
      'Every invoice and credit note as PDF, the very file that was issued, with its XML if it has one',
      ...(kind === 'accountant_pack'
        ? ['Tables for any spreadsheet: invoices, payments, and tax by rate', 'A page that says what is what']
        : []),
    ],
    name: 'Invoices, Linden Coaching, 2026-01-01 to 2026-03-02',
    first: first ?? '2026-01-01',
    last: last ?? '2026-03-02',
    count,
    documents,
  };
}

const charts: Record<'skr03' | 'skr04', [AccountRole, string][]> = {
  skr03: [
    ['receivables', '10000'],
    ['bank', '1200'],
    ['standard', '8400'],
  ],
  skr04: [
    ['receivables', '10000'],
    ['bank', '1800'],
    ['standard', '4400'],
  ],
};

function settingsOf({ chart, accounts = [], ...numbers }: SavePostingSettings): PostingSettings {
  const own = (role: AccountRole) => accounts.find((each) => each.role === role)?.account;
  const all = chart === 'none' ? [] : charts[chart];
  return { chart, ...numbers, accounts: all.map(([role, usual]) => ({ role, account: own(role) ?? usual })) };
}

export function exportAnswers(): FakeAnswers {
  let settings = settingsOf({ chart: 'skr03' });
  return {
    'exports.preview': (request: ExportRequest) => answer(previewOf(request)),
    'exports.cancel': () => answer(null),
    'exports.posting_settings': () => answer(settings),
    'exports.save_posting_settings': (request: SavePostingSettings) => {
      settings = settingsOf(request);
      return answer(settings, { touched: ['money'] });
    },
  };
}
