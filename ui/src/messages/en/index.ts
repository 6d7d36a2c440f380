import { bank } from './bank';
import { billing, refund, statement } from './billing';
import { calendarFiles } from './calendarFiles';
import { calendarAccounts, proposals } from './calendarAccounts';
import { common } from './common';
import { components } from './components';
import { correspondence } from './correspondence';
import { documents } from './documents';
import { einvoice, letters } from './einvoice';
import { exporting } from './exporting';
import { firstRun } from './firstRun';
import { found, supervision } from './found';
import { groups } from './groups';
import { importing } from './importing';
import { journey } from './journey';
import { library } from './library';
import { money } from './money';
import { focus, notes } from './notes';
import { paying } from './paying';
import { people } from './people';
import { prep } from './prep';
import { person } from './person';
import { progress } from './progress';
import { moneyParts, reminders } from './reminders';
import { expenses, reports } from './reports';
import { sessions } from './sessions';
import { settings } from './settings';
import { slots } from './slots';
import { calendar, today } from './today';
import { unlock } from './unlock';
import { wrapUp } from './wrapUp';

export const en = {
  ...common,
  components,
  unlock,
  firstRun,
  today,
  calendar,
  calendarFiles,
  slots,
  calendarAccounts,
  proposals,
  sessions,
  notes,
  correspondence,
  focus,
  people,
  person,
  prep,
  progress,
  journey,
  library,
  money,
  moneyParts,
  paying,
  bank,
  reminders,
  reports,
  expenses,
  billing,
  refund,
  statement,
  exporting,
  settings,
  documents,
  einvoice,
  letters,
  importing,
  wrapUp,
  groups,
  found,
  supervision,
} as const;
