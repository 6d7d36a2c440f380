import { common } from './common';
import { components } from './components';
import { firstRun } from './firstRun';
import { money } from './money';
import { unlock } from './unlock';

export const en = { ...common, components, unlock, firstRun, money } as const;
