import { common } from './common';
import { components } from './components';
import { firstRun } from './firstRun';
import { problems } from './problems';
import { unlock } from './unlock';

export const en = { ...common, problems, components, unlock, firstRun } as const;
