/**
 * pdf.js, set up for a strict content security policy: its worker is bundled, no WebAssembly, no code from strings, and
 * glyphs are drawn as paths so that no font has to be loaded into the page. The legacy build, because the web views of
 * older macOS lack what the modern one takes for granted.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { TextContent } from 'pdfjs-dist/types/src/display/api';
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

export async function openPdf(base64: string): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    isEvalSupported: false,
    useWasm: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: true,
  });
  return task.promise;
}

export async function closePdf(opening: Promise<PDFDocumentProxy>): Promise<void> {
  // One that never opened has nothing to close.
  const pdf = await opening.catch(() => null);
  await pdf?.loadingTask.destroy();
}

/** Draws at the screen's own resolution. A newer drawing of the same canvas cancels the older. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
  signal: AbortSignal,
): Promise<void> {
  const page = await pdf.getPage(number);
  if (signal.aborted) return;
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width * window.devicePixelRatio) / natural.width });
  const sheet = document.createElement('canvas');
  sheet.width = Math.round(viewport.width);
  sheet.height = Math.round(viewport.height);
  const drawing = page.render({ canvas: sheet, viewport });
  signal.addEventListener('abort', () => drawing.cancel());
  try {
    await drawing.promise;
  } catch {
    // Cancelled: the newer drawing is under way, and the canvas still shows the last complete one.
    return;
  }
  canvas.width = sheet.width;
  canvas.height = sheet.height;
  canvas.getContext('2d')?.drawImage(sheet, 0, 0);
}

/** Read piece by piece: pdf.js's own collecting goes through a stream in a way that WebKit does not know. */
export async function readPage(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const pieces = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
  const words: string[] = [];
  for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
    words.push(...piece.value.items.map((item) => ('str' in item ? item.str : '')));
  }
  return words.join(' ');
}
