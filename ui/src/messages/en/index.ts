import { common } from './common';
import { components } from './components';
import { firstRun } from './firstRun';
import { importing } from './importing';
import { library } from './library';
import { money } from './money';
import { focus, notes } from './notes';
import { people } from './people';
import { person } from './person';
import { sessions } from './sessions';
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
  focus,
  people,
  person,
  library,
  money,
  settings,
  importing,
} as const;
