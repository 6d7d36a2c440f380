import { common } from './common';
import { components } from './components';
import { firstRun } from './firstRun';
import { notes, sessions } from './sessions';
import { calendar, today } from './today';
import { unlock } from './unlock';

export const en = { ...common, components, unlock, firstRun, sessions, notes, today, calendar } as const;
import { library } from './library';
import { people } from './people';
import { person } from './person';
import { unlock } from './unlock';

export const en = { ...common, components, unlock, firstRun, people, person, library } as const;
