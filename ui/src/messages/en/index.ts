import { common } from './common';
import { components } from './components';
import { firstRun } from './firstRun';
import { library } from './library';
import { people } from './people';
import { person } from './person';
import { notes, sessions } from './sessions';
import { calendar, today } from './today';
import { unlock } from './unlock';

export const en = {
  ...common,
  components,
  unlock,
  firstRun,
  sessions,
  notes,
  today,
  calendar,
  people,
  person,
  library,
} as const;
