/** The desktop shell. Command and event names are those of `src-tauri/src/{rpc,host,exporting,events}.rs`. */
import { invoke } from '@tauri-apps/api/core';
import { listen, type EventCallback } from '@tauri-apps/api/event';

import type { Reply } from '@/bindings/Reply';
import type { ChosenFile, ExportEnded, ExportProgress, FileDrag, Host, Unsubscribe } from './host';

/** `listen` answers later; whoever leaves before that is unsubscribed as soon as it does. */
function subscribe<T>(event: string, listener: EventCallback<T>): Unsubscribe {
  let gone = false;
  let stop: Unsubscribe | undefined;
  void listen<T>(event, listener).then((unlisten) => {
    stop = unlisten;
    if (gone) unlisten();
  });
  return () => {
    gone = true;
    stop?.();
  };
}

export const tauriHost: Host = {
  rpc: (name, payload) => invoke<Reply>('rpc', { name, payload }),
  onFileDrag: (listener) => subscribe<FileDrag>('file-drag', (event) => listener(event.payload)),
  chooseFile: (kind) => invoke<ChosenFile | null>('choose_file', { kind }),
  saveFile: (suggestedName, base64, kind) => invoke<boolean>('save_file', { suggestedName, base64, kind }),
  exportFiles: (request) => invoke<ExportEnded | null>('export_files', { request }),
  onExportProgress: (listener) =>
    subscribe<ExportProgress>('export-progress', (event) => listener(event.payload)),
  showExport: () => invoke<undefined>('show_export'),
  openLink: (url) => invoke<undefined>('open_link', { url }),
  onLocked: (listener) => subscribe<null>('locked', () => listener()),
  // Not `window.print`: the web view of macOS has none of its own.
  print: () => invoke<undefined>('print_page'),
  copyText: (text) => navigator.clipboard.writeText(text),
  rememberColours: (colours) => invoke<undefined>('remember_colours', { colours }),
};
