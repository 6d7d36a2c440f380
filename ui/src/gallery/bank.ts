/** A made-up file of a bank with a line of every kind, and a core that remembers what was taken over. */
import type { ImportStatement } from '@/bindings/ImportStatement';
import type { PastStatement } from '@/bindings/PastStatement';
import type { StatementLine } from '@/bindings/StatementLine';
import type { StatementPreview } from '@/bindings/StatementPreview';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { eur } from './peopleData';

const long = 'Dr. Maximiliane-Theresia von Hohenfels-Schwarzenberg zu Löwenstein';

const bankLines: Omit<StatementLine, 'position' | 'line'>[] = [
  {
    bookedOn: '2026-03-02',
    amount: eur(14_990),
    name: 'FELDMANN ANNA',
    text: 'RE 2026-0041 Coaching Februar, vielen Dank',
    state: 'payment',
    confidence: 'sure',
    ticked: true,
    why: 'It names invoice 2026-0041 and pays it exactly.',
    personId: 'anna',
    personName: 'Anna Feldmann',
    parts: [{ invoiceId: 'i1', number: '2026-0041', amount: eur(14_990) }],
  },
  {
    bookedOn: '2026-02-27',
    amount: eur(60_000),
    name: `${long} UND PARTNER GEMEINSCHAFTSPRAXIS`,
    text: 'EREF+NOTPROVIDED KREF+NONREF SVWZ+2026-0038 und 2026-0039 Jahrespaket samt Zuschlag laut Vereinbarung vom Januar',
    state: 'payment',
    confidence: 'likely',
    ticked: true,
    why: `It comes from ${long} and is what is open on invoices 2026-0038 and 2026-0039; €20.00 would be credit.`,
    personId: 'long',
    personName: long,
    parts: [
      { invoiceId: 'i8', number: '2026-0038', amount: eur(30_000) },
      { invoiceId: 'i9', number: '2026-0039', amount: eur(28_000) },
    ],
    credit: eur(2_000),
  },
  {
    bookedOn: '2026-02-26',
    amount: eur(-9_000),
    name: 'Leo Brandt',
    text: 'Rückzahlung G-2026-003',
    state: 'refund',
    confidence: 'sure',
    ticked: true,
    why: 'It went back and names G-2026-003.',
    personId: 'leo',
    personName: 'Leo Brandt',
    parts: [],
  },
  {
    bookedOn: '2026-02-24',
    amount: eur(28_000),
    name: 'Nordbank AG',
    text: 'Coaching',
    state: 'payment',
    confidence: 'possible',
    ticked: false,
    why: 'Only the amount is that of invoice 2026-0040.',
    personId: 'tomas',
    personName: 'Tomás Oliveira de Albuquerque-Montenegro',
    parts: [{ invoiceId: 'i2', number: '2026-0040', amount: eur(28_000) }],
  },
  {
    bookedOn: '2026-02-23',
    amount: eur(5_000),
    name: '',
    text: '',
    state: 'open',
    ticked: false,
    why: 'No open invoice fits.',
    parts: [],
  },
  {
    bookedOn: '2026-02-20',
    amount: eur(10_000),
    name: 'Mara Kovač',
    text: 'Teilzahlung 2026-0041',
    state: 'known',
    ticked: false,
    why: 'The bank’s own number says that it came in before.',
    parts: [],
    paymentId: 'p1',
  },
  ...['Stadtwerke', 'Miete März', 'Software, Jahresabo'].map((name): (typeof bankLines)[number] => ({
    bookedOn: '2026-02-18',
    amount: eur(-48_720),
    name,
    text: '',
    state: 'went_out',
    ticked: false,
    why: 'It went out and is no refund.',
    parts: [],
  })),
];

export const bankPreview: StatementPreview = {
  fileId: 'f1',
  fileName: 'Umsaetze_DE02_2026-03-02.csv',
  format: 'csv',
  sentence:
    '5 payments came in. 3 ready to take over, 2 for you to decide and 1 recorded already. 2 lines could not be taken.',
  seen: 'seen-1',
  lines: bankLines.map((line, position) => ({ ...line, position, line: position + 8 })),
  problems: [
    { line: 21, sentence: 'Its day cannot be read; the line is left out.' },
    { line: 34, sentence: 'It is announced and not booked yet; it comes with a later file.' },
  ],
  moreProblems: 0,
};

const before: PastStatement[] = [
  {
    id: 'b1',
    fileName: 'Umsaetze_DE02_2026-02-01.csv',
    at: '2026-02-02T08:40:00',
    sentence: '4 payments and 1 refund, 2 left out.',
  },
  {
    id: 'b0',
    fileName: `camt.053_${long.replaceAll(' ', '_')}_2026-01.xml`,
    at: '2026-01-05T09:10:00',
    sentence: '1 payment.',
  },
];

export type FakeBankFile = 'good' | 'broken' | 'others';

export function bankAnswers(file: FakeBankFile = 'good', past: PastStatement[] = before): FakeAnswers {
  let files = past;
  return {
    'statements.list': () => answer(files),
    'statements.preview_file': () => {
      if (file === 'broken') {
        throw new FakeRefusal({
          code: 'file',
          message:
            'This does not look like a statement of a bank. Nothing was taken in; a CSV, CAMT.053, MT940 or OFX file works.',
        });
      }
      if (file === 'others') {
        const lines = bankPreview.lines.filter(({ state }) => state === 'went_out');
        const sentence = 'No money came in here.';
        return answer({ ...bankPreview, lines, sentence, problems: [] });
      }
      return answer(bankPreview);
    },
    'statements.import': ({ decisions }: ImportStatement) => {
      const sentence = `${decisions.length} payments, 1 left out.`;
      files = [{ id: 'b2', fileName: bankPreview.fileName, at: '2026-03-02T08:12:00', sentence }, ...files];
      return answer(
        { payments: decisions.length, refunds: 0, sentence },
        {
          touched: ['money', 'history'],
          undo: { operationId: 'op-bank', sentence: `Bank statement imported: ${bankPreview.fileName}` },
        },
      );
    },
  };
}
