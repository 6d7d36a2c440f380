/** Which host this page runs in; everything else asks through `theHost`. */
import type { Host } from './host';
import { tauriHost } from './tauri';

let current: Host = tauriHost;

export function theHost(): Host {
  return current;
}

/** For tests and the gallery. */
export function standIn(host: Host): void {
  current = host;
}

export type { ChosenFile, ChosenKind, ExportEnded, ExportProgress, FileDrag, Host, SavedKind } from './host';
