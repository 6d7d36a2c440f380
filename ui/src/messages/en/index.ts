import { common } from './common';
import { components } from './components';
import { firstRun } from './firstRun';
import { importing } from './importing';
import { unlock } from './unlock';

export const en = { ...common, components, unlock, firstRun, importing } as const;
