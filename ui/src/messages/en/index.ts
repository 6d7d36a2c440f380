import { common } from './common';
import { components } from './components';
import { correspondence } from './correspondence';
import { firstRun } from './firstRun';
import { found, supervision } from './found';
import { groups } from './groups';
import { importing } from './importing';
import { library } from './library';
import { money } from './money';
import { people } from './people';
import { person } from './person';
import { notes, sessions } from './sessions';
import { settings } from './settings';
import { calendar, today } from './today';
import { unlock } from './unlock';

export const en = {
  ...common,
  components,
  unlock,
  firstRun,
  today,
  calendar,
  sessions,
  notes,
  correspondence,
  people,
  person,
  library,
  money,
  settings,
  importing,
  groups,
  found,
  supervision,
} as const;
