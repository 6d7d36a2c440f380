/** A browser beside the development server of the core: same commands over `POST /rpc`, files over `POST /files`. */
import type { Reply } from '@/bindings/Reply';
import type { ChosenFile, ChosenKind, FileDrag, Host } from './host';

const accepted: Record<ChosenKind, string> = {
  calendar: '.ics,text/calendar',
  backup: '.stillpoint',
};

const mimeTypes = {
  pdf: 'application/pdf',
  calendar: 'text/calendar',
  archive: 'application/zip',
};

async function rpc(name: string, payload: unknown): Promise<Reply> {
  const response = await fetch('/rpc', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, payload }),
  });
  const body: unknown = await response.json();
  // A refused command answers its `WireError`; `call` tells the two apart by the rejection alone, as in the shell.
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
  return response.ok ? (body as Reply) : Promise.reject(body);
}

async function upload(file: File): Promise<ChosenFile> {
  const response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body: file,
  });
  return (await response.json()) as ChosenFile;
}

function chooseFile(kind: ChosenKind): Promise<ChosenFile | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accepted[kind];
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file === undefined) resolve(null);
      else upload(file).then(resolve, reject);
    });
    input.click();
  });
}

function onFileDrag(listener: (drag: FileDrag) => void): () => void {
  // Entering a child fires before leaving its parent, so only the count tells whether the pointer left the window.
  let depth = 0;
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const entered = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    depth += 1;
    if (depth === 1) listener({ kind: 'over' });
  };
  const left = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    depth -= 1;
    if (depth === 0) listener({ kind: 'left' });
  };
  const allowed = (event: DragEvent) => {
    if (carriesFiles(event)) event.preventDefault();
  };
  const dropped = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth = 0;
    void Promise.all([...(event.dataTransfer?.files ?? [])].map(upload)).then((files) =>
      listener({ kind: 'dropped', files }),
    );
  };
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('dragenter', entered, { signal });
  window.addEventListener('dragleave', left, { signal });
  window.addEventListener('dragover', allowed, { signal });
  window.addEventListener('drop', dropped, { signal });
  return () => stop.abort();
}

function saveFile(name: string, base64: string, kind: keyof typeof mimeTypes): Promise<boolean> {
  const link = document.createElement('a');
  link.download = name;
  link.href = `data:${mimeTypes[kind]};base64,${base64}`;
  link.click();
  return Promise.resolve(true);
}

export const webHost: Host = {
  rpc,
  onFileDrag,
  chooseFile,
  saveFile,
  openLink: (url) => {
    window.open(url, '_blank', 'noopener');
    return Promise.resolve();
  },
  onLocked: () => () => undefined,
  print: () => {
    window.print();
    return Promise.resolve();
  },
  copyText: (text) => navigator.clipboard.writeText(text),
};
