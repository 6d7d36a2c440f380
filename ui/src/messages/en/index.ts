import { common } from './common';
import { components } from './components';
import { firstRun } from './firstRun';
import { library } from './library';
import { people } from './people';
import { person } from './person';
import { unlock } from './unlock';

export const en = { ...common, components, unlock, firstRun, people, person, library } as const;
