/** Made-up reports of a small practice. */
import type { AgeingReport } from '@/bindings/AgeingReport';
import type { AskByBasis } from '@/bindings/AskByBasis';
import type { AskMoney } from '@/bindings/AskMoney';
import type { Cell } from '@/bindings/Cell';
import type { CellRows } from '@/bindings/CellRows';
import type { Chart } from '@/bindings/Chart';
import type { Group } from '@/bindings/Group';
import type { Measure } from '@/bindings/Measure';
import type { MoneyReport } from '@/bindings/MoneyReport';
import type { MoneyRow } from '@/bindings/MoneyRow';
import type { OpenCell } from '@/bindings/OpenCell';
import type { Period } from '@/bindings/Period';
import type { ResultReport } from '@/bindings/ResultReport';
import type { SessionsOwed } from '@/bindings/SessionsOwed';
import type { TaxReport } from '@/bindings/TaxReport';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { ageingChart, monthsChart, weeksChart } from './reportCharts';
import { eur } from './peopleData';

const long = 'Dr. Maximiliane-Theresia von Hohenfels-Schwarzenberg zu Löwenstein';

export const periods: Period[] = [
  { first: '2026-01-01', last: '2026-12-31', label: 'This year' },
  { first: '2026-01-01', last: '2026-03-31', label: 'This quarter' },
  { first: '2025-01-01', last: '2025-12-31', label: '2025' },
];

const [thisYear] = periods;

export function cell(minor: number, measure: Measure = 'issued', group: Group = { kind: 'all' }): Cell {
  const key = { first: '2026-01-01', last: '2026-12-31', currency: 'EUR', measure, group };
  return { amount: eur(minor), count: minor === 0 ? 0 : 2, key };
}

const ageing: AgeingReport = {
  on: '2026-03-02',
  blocks: [
    {
      currency: 'EUR',
      sentence: '€2,549.80 is open, of which €1,469.80 is overdue, the oldest for 33 days.',
      buckets: [
        { bucket: 'not_due', label: 'Not due yet', open: cell(108_000, 'open') },
        { bucket: 'to_30', label: '1 to 30 days', open: cell(26_980, 'open') },
        { bucket: 'to_60', label: '31 to 60 days', open: cell(120_000, 'open') },
        { bucket: 'to_90', label: '61 to 90 days', open: cell(0, 'open') },
        { bucket: 'over_90', label: 'Over 90 days', open: cell(0, 'open') },
      ],
      total: cell(254_980, 'open'),
    },
  ],
};

const names: Record<AskMoney['by'], string[]> = {
  month: ['January 2026', 'February 2026', 'March 2026'],
  client: [long, 'Anna Feldmann', 'Leo Brandt'],
  payer: ['Nordbank Aktiengesellschaft für Kapitalverwaltung', 'Clients who pay for themselves'],
  offer: ['Six sessions within four months', 'Monthly retainer', 'Of no offer'],
};

function moneyReport({ period, by }: AskMoney): MoneyReport {
  const row = (label: string, place: number): MoneyRow => ({
    label,
    group: { kind: 'client', personId: String(place) },
    issued: cell(184_990 - place * 31_000),
    credited: cell(place === 1 ? 9_000 : 0, 'credited'),
    collected: cell(149_990 - place * 42_000, 'collected'),
    refunded: cell(place === 1 ? 9_000 : 0, 'refunded'),
    writtenOff: cell(0, 'written_off'),
    outstanding: cell(place * 14_990 + 14_990, 'outstanding'),
  });
  return {
    period: { ...shownPeriod(period) },
    by,
    note: 'Still open is as of today, by the day of the invoice. Everything else is of these days.',
    blocks: [
      {
        currency: 'EUR',
        sentence: '€4,619.70 was issued and €3,239.70 came in; €899.40 is still open.',
        rows: names[by].map(row),
        total: row('Total', 0),
      },
    ],
  };
}

function shownPeriod(asked: AskMoney['period']): Period {
  if (asked?.first !== undefined && asked.last !== undefined && asked.first > asked.last) {
    throw new FakeRefusal({
      code: 'invalid',
      message: 'One field needs another look.',
      issues: [{ field: 'period.last', problem: 'endsBeforeStart', sentence: 'This ends before it starts.' }],
    });
  }
  const named = periods.find(({ first, last }) => first === asked?.first && last === asked.last);
  const { first = '2026-01-01', last = '2026-12-31' } = asked ?? {};
  return (
    named ??
    (asked?.first === undefined && thisYear !== undefined ? thisYear : { first, last, label: 'Own days' })
  );
}

const sums = (net: number, tax: number) => ({
  net: cell(net, 'net_collected'),
  tax: cell(tax, 'tax_collected'),
  gross: cell(net + tax, 'gross_collected'),
});

const taxReport = ({ period, basis }: AskByBasis): TaxReport => ({
  period: shownPeriod(period),
  basis,
  note: 'Money counts on the day it came.',
  blocks: [
    {
      currency: 'EUR',
      sentence: '€517.26 of tax came in with €2,722.44; €65.14 went out with expenses.',
      rates: [{ label: '19 %', treatment: 'standard', rateMilli: 19_000, sums: sums(272_244, 51_726) }],
      untaxed: [
        { label: 'Reverse charge', treatment: 'reverse_charge', rateMilli: 0, sums: sums(120_000, 0) },
      ],
      total: sums(392_244, 51_726),
      months: names.month.map((label, place) => ({ label, sums: sums(120_000 - place * 8_000, 22_800) })),
      onExpenses: cell(6_514, 'expense_tax'),
      held: cell(12_500, 'held'),
    },
  ],
});

const resultReport = ({ period, basis }: AskByBasis): ResultReport => ({
  period: shownPeriod(period),
  basis,
  note: 'Money counts on the day it came. Without tax, because the practice charges it.',
  blocks: [
    {
      currency: 'EUR',
      sentence: '€3,922.44 came in and €791.75 was spent: €3,130.69 is left.',
      months: names.month.map((label, place) => ({
        label,
        income: cell(150_000 - place * 20_000, 'income_collected'),
        costs: cell(place === 2 ? 0 : 35_000, 'costs'),
        result: cell(place === 2 ? 110_000 : 115_000 - place * 20_000, 'result_collected'),
      })),
      total: {
        label: 'Total',
        income: cell(392_244, 'income_collected'),
        costs: cell(79_175, 'costs'),
        result: cell(313_069, 'result_collected'),
      },
      categories: [
        { category: 'room', label: 'Rooms', costs: cell(42_000, 'costs') },
        { category: 'insurance', label: 'Insurance', costs: cell(18_400, 'costs') },
        { category: 'supervision', label: 'Supervision', costs: cell(15_000, 'costs') },
      ],
      held: cell(12_500, 'held'),
    },
  ],
});

const owed: SessionsOwed = {
  sentence: '31 sessions are owed, worth €4,340.00.',
  sessions: 31,
  minutes: 0,
  clients: [
    [long, 'Twelve sessions', '11 sessions', 154_000],
    ['Anna Feldmann', 'Six sessions within four months', '4 sessions', 48_000],
    [
      'Tomás Oliveira',
      'Minutes, as they are needed, for the whole team of the branch',
      '180 minutes',
      42_000,
    ],
  ].map(([personName, title, text, minor], place) => ({
    personId: String(place),
    personName: String(personName),
    engagementId: `en${place}`,
    title: String(title),
    unit: 'session' as const,
    left: 4,
    text: String(text),
    worth: eur(Number(minor)),
  })),
  worth: [cell(434_000, 'owed')],
  weeks: [],
  weeksSentence: '',
};

const rows = ({ key }: OpenCell): CellRows => ({
  title: key.measure === 'collected' ? 'Came in, this year' : 'Issued, this year',
  amount: eur(184_990),
  rows: [
    {
      source: { kind: 'invoice', invoiceId: 'i1' },
      on: '2026-02-08',
      label: 'Invoice 2026-0041',
      name: long,
      personId: 'long',
      amount: eur(160_000),
    },
    {
      source: { kind: 'payment', paymentId: 'p2', invoiceId: null },
      on: '2026-02-03',
      label: 'Payment by transfer',
      name: 'Leo Brandt',
      personId: 'leo',
      amount: eur(12_500),
    },
    {
      source: { kind: 'expense', expenseId: 'e2' },
      on: '2026-01-30',
      label: 'Travel',
      name: 'Deutsche Bahn',
      personId: null,
      amount: eur(12_490),
    },
  ],
});

export function reportAnswers(isEmpty = false): FakeAnswers {
  const charts: Chart[] = isEmpty ? [] : [monthsChart];
  return {
    'reports.periods': () => answer(periods),
    'reports.charts': () =>
      answer({
        months: charts,
        ageing: isEmpty ? [] : [ageingChart],
        sessionsOwed: isEmpty ? null : weeksChart,
      }),
    'reports.ageing': () => answer(isEmpty ? { ...ageing, blocks: [] } : ageing),
    'reports.money': (asked: AskMoney) => answer(moneyReport(asked)),
    'reports.tax': (asked: AskByBasis) => answer(taxReport(asked)),
    'reports.result': (asked: AskByBasis) => answer(resultReport(asked)),
    'reports.sessions_owed': () =>
      answer(isEmpty ? { ...owed, sentence: 'No session is owed.', clients: [], worth: [] } : owed),
    'reports.rows': (asked: OpenCell) => answer(rows(asked)),
  };
}
