import { common } from './common';
import { components } from './components';
import { firstRun } from './firstRun';
import { importing } from './importing';
import { journey } from './journey';
import { library } from './library';
import { money } from './money';
import { people } from './people';
import { person } from './person';
import { progress } from './progress';
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
  people,
  person,
  progress,
  journey,
  library,
  money,
  settings,
  importing,
} as const;
