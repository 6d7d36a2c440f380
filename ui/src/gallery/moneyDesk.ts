/** The screens around money, each in its states: bank files, reminders, expenses and reports. */
import { answer, type FakeAnswers } from '@/host/fake';
import { bankAnswers } from './bank';
import { expenseAnswers } from './expenses';
import type { GalleryDay } from './desk';
import { issued, moneyAnswers } from './money';
import { press, pressNamed } from './pressing';
import { reminderAnswers } from './reminders';
import { reportAnswers } from './reports';
import sample from './sample.pdf?inline';

const filled = true;
const bankFile = '#/money/bank/f1/umsaetze.csv';

export const moneyDeskPages: Record<string, GalleryDay> = {
  'money-page': { filled, route: '#/money' },
  'bank-files': { filled, route: '#/money/bank' },
  'bank-files-empty': { filled, route: '#/money/bank' },
  'bank-file': { filled, route: bankFile },
  'bank-file-broken': { filled, route: bankFile },
  'bank-file-others': { filled, route: bankFile },
  'bank-file-match': { filled, route: bankFile, then: () => pressNamed(/^Say whose €50/u) },
  'bank-file-folds': {
    filled,
    route: bankFile,
    then: () => window.setTimeout(openFolds, 600),
  },
  expenses: { filled, route: '#/money/expenses' },
  'expenses-empty': { filled, route: '#/money/expenses' },
  'expense-new': { filled, route: '#/money/expenses/receipt/f1/IMG_2041.jpg' },
  expense: { filled, route: '#/money/expenses/e2' },
  'expense-receipt': {
    filled,
    route: '#/money/expenses/e2',
    then: () => window.setTimeout(() => press(/^Look$/u), 600),
  },
  reports: { filled, route: '#/money/reports' },
  'reports-empty': { filled, route: '#/money/reports' },
  'reports-money': { filled, route: '#/money/reports/money' },
  'reports-tax': { filled, route: '#/money/reports/tax' },
  'reports-result': { filled, route: '#/money/reports/result' },
  'reports-owed': { filled, route: '#/money/reports/owed' },
  'reports-rows': {
    filled,
    route: '#/money/reports/money',
    then: () => window.setTimeout(() => press(/^€1,[89]/u), 600),
  },
  reminders: { filled, route: '#/money', sheet: { sheet: 'reminders' } },
  'reminders-nothing': { filled, route: '#/money', sheet: { sheet: 'reminders' } },
  'reminder-letter': {
    filled,
    route: '#/money',
    sheet: { sheet: 'reminders' },
    then: () => window.setTimeout(() => press(/^Letter$/u), 1000),
  },
};

function openFolds(): void {
  for (const summary of document.querySelectorAll<HTMLElement>('main details > summary')) summary.click();
  window.setTimeout(() => document.querySelector('main details')?.scrollIntoView(), 300);
}

/** A page of ours, as the core would send it. */
const pdf = sample.slice(sample.indexOf(',') + 1);

export function moneyDeskAnswers(name: string): FakeAnswers {
  if (!(name in moneyDeskPages) && !/^paying-(?:money|invoice|ask|back|fees)/u.test(name))
    return reminderAnswers([]);
  // People and the day stay those of the practice.
  const ofMoney = Object.entries(moneyAnswers(pdf)).filter(([asked]) => !/^(?:people|today)\./u.test(asked));
  const [, state] = /^bank-file-(broken|others)$/u.exec(name) ?? [];
  return {
    ...Object.fromEntries(ofMoney),
    ...bankAnswers(
      state === 'broken' || state === 'others' ? state : 'good',
      name === 'bank-files-empty' ? [] : undefined,
    ),
    ...reminderAnswers(name === 'reminders-nothing' ? [] : undefined, pdf),
    ...expenseAnswers({ pdf, isEmpty: name === 'expenses-empty' }),
    ...reportAnswers(name === 'reports-empty'),
    'invoices.open': () => answer(issued),
  };
}
