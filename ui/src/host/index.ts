/** Which host this page runs in; everything else asks through `theHost`. */
import { isTauri } from '@tauri-apps/api/core';

import type { Host } from './host';
import { tauriHost } from './tauri';
import { webHost } from './web';

let current: Host = isTauri() ? tauriHost : webHost;

export function theHost(): Host {
  return current;
}

/** For tests and the gallery. */
export function standIn(host: Host): void {
  current = host;
}

export type { ChosenFile, ChosenKind, FileDrag, Host, SavedKind } from './host';
