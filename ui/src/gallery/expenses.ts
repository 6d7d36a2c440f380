/** Made-up expenses of a year, kept by a made-up core that notes, repeats and deletes them. */
import type { ExpenseCategory } from '@/bindings/ExpenseCategory';
import type { ExpenseItem } from '@/bindings/ExpenseItem';
import type { ExpenseList } from '@/bindings/ExpenseList';
import type { ListExpenses } from '@/bindings/ListExpenses';
import type { OneExpense } from '@/bindings/OneExpense';
import type { SaveExpense } from '@/bindings/SaveExpense';
import { answer, type FakeAnswers } from '@/host/fake';
import { eur } from './peopleData';

const labels: [ExpenseCategory, string][] = [
  ['room', 'Rooms'],
  ['travel', 'Travel'],
  ['software', 'Software'],
  ['insurance', 'Insurance'],
  ['training', 'Courses and books'],
  ['supervision', 'Supervision'],
  ['office', 'Office'],
  ['other', 'Other'],
];

const labelOf = (category: ExpenseCategory) => labels.find(([known]) => known === category)?.[1] ?? category;

function expense(id: string, more: Partial<ExpenseItem> & Pick<ExpenseItem, 'details'>): ExpenseItem {
  return { id, categoryLabel: labelOf(more.details.category), receipt: null, ...more };
}

const photo = { id: 'r1', bytes: 1_840_000, sha256: '00' };

export const expenseItems: ExpenseItem[] = [
  expense('e1', {
    details: {
      paidOn: '2026-03-01',
      supplier: 'Praxisgemeinschaft Linde',
      category: 'room',
      amount: eur(42_000),
    },
    receipt: { ...photo, name: 'Miete Maerz.pdf', kind: 'application/pdf' },
  }),
  expense('e2', {
    details: {
      paidOn: '2026-02-24',
      supplier: 'Deutsche Bahn',
      category: 'travel',
      amount: eur(8_790),
      tax: eur(575),
      note: 'To the Nordbank workshop in Hamburg and back, with the night train because of the strike',
    },
    receipt: { ...photo, name: 'IMG_2038.png', kind: 'image/png' },
  }),
  expense('e3', {
    details: {
      paidOn: '2026-02-12',
      supplier: 'Donaudampfschifffahrts-Elektrizitäten-Hauptbetriebswerk-Versicherungsgesellschaft',
      category: 'insurance',
      amount: eur(18_400),
    },
  }),
  expense('e4', {
    details: {
      paidOn: '2026-02-01',
      supplier: 'Video calls',
      category: 'software',
      amount: eur(1_499),
      tax: eur(239),
    },
  }),
  expense('e5', {
    details: {
      paidOn: '2026-01-15',
      supplier: 'Supervision, Dr. Amsel',
      category: 'supervision',
      amount: eur(15_000),
    },
  }),
];

// One transparent point: a picture that every browser draws.
const point =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** As the core adds up. */
function sumsOf(items: readonly ExpenseItem[]): ExpenseList['sums'] {
  return labels.flatMap(([category, label]) => {
    const own = items.filter(({ details }) => details.category === category);
    const minor = own.reduce((sum, { details }) => sum + details.amount.minor, 0);
    return own.length === 0 ? [] : [{ category, label, count: own.length, amount: eur(minor) }];
  });
}

export interface FakeExpenses {
  pdf?: string;
  isEmpty?: boolean;
}

export function expenseAnswers({ pdf = '', isEmpty = false }: FakeExpenses = {}): FakeAnswers {
  let items = isEmpty ? [] : expenseItems;
  const did = (sentence: string) => ({
    touched: ['money' as const, 'history' as const],
    undo: { operationId: sentence, sentence },
  });
  const one = ({ expenseId }: OneExpense) => {
    const found = items.find(({ id }) => id === expenseId);
    if (found === undefined) throw new Error(`no expense ${expenseId}`);
    return found;
  };
  return {
    'expenses.list': ({ year = 2026, category }: ListExpenses) => {
      const ofYear = items.filter(({ details }) => details.paidOn.startsWith(String(year)));
      const total = ofYear.reduce((sum, { details }) => sum + details.amount.minor, 0);
      return answer({
        year,
        years: [2026, 2025],
        sentence: ofYear.length === 0 ? `Nothing was spent in ${year}.` : `€856.89 was spent in ${year}.`,
        items: ofYear.filter(({ details }) => category === undefined || details.category === category),
        sums: sumsOf(ofYear),
        totals: total === 0 ? [] : [eur(total)],
        categories: labels.map(([each, label]) => ({ category: each, label })),
      } satisfies ExpenseList);
    },
    'expenses.open': (asked: OneExpense) => answer(one(asked)),
    'expenses.receipt': (asked: OneExpense) => {
      const { name = '', kind } = one(asked).receipt ?? {};
      return answer({ name, kind, base64: kind === 'application/pdf' ? pdf : point, sha256: '00' });
    },
    'expenses.save': ({ expenseId, details }: SaveExpense) => {
      const saved = expense(expenseId ?? 'new', { details });
      items = [saved, ...items.filter(({ id }) => id !== saved.id)];
      return answer(saved, did(`Expense noted: ${details.supplier}`));
    },
    'expenses.again': (asked: OneExpense) => {
      const { details } = one(asked);
      const again = expense('again', { details: { ...details, paidOn: '2026-03-02' } });
      items = [again, ...items];
      return answer(again, did(`Expense noted: ${details.supplier}`));
    },
    'expenses.remove': (asked: OneExpense) => {
      const gone = one(asked);
      items = items.filter((each) => each !== gone);
      return answer(null, did(`Expense deleted: ${gone.details.supplier}`));
    },
  };
}
