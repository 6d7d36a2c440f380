/**
 * Draws the pages of a PDF that the core made: the preview is the document itself. Also of a receipt that the coach
 * took in: nothing in a document runs here (`pdf.ts`).
 */
import { useElementSize } from '@mantine/hooks';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';

import { useMessages } from '@/messages';
import { Notice } from './Notice';
import { closePdf, drawPage, openPdf, readPage } from './pdf';
import classes from './PdfView.module.css';

export interface PdfViewProps {
  base64: string;
  /** “Invoice 2026-0042” */
  name: string;
}

export function PdfView({ base64, name }: PdfViewProps) {
  const words = useMessages().components.pdf;
  const [shown, setShown] = useState<{ pdf: PDFDocumentProxy } | 'unreadable' | null>(null);
  const { ref, width } = useElementSize();

  useEffect(() => {
    let left = false;
    const opening = openPdf(base64);
    opening.then(
      (pdf) => {
        if (!left) setShown({ pdf });
      },
      () => {
        if (!left) setShown('unreadable');
      },
    );
    return () => {
      left = true;
      void closePdf(opening);
    };
  }, [base64]);

  if (shown === 'unreadable') return <Notice tone="soon">{words.unreadable}</Notice>;
  return (
    <div ref={ref} className={classes.pages} role="group" aria-label={name}>
      {shown !== null &&
        width > 0 &&
        Array.from({ length: shown.pdf.numPages }, (_, index) => (
          <PdfPage key={index} pdf={shown.pdf} page={index + 1} width={width} />
        ))}
    </div>
  );
}

function PdfPage({ pdf, page, width }: { pdf: PDFDocumentProxy; page: number; width: number }) {
  const words = useMessages().components.pdf;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');

  useEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    const stop = new AbortController();
    void drawPage(pdf, page, target, width, stop.signal);
    return () => stop.abort();
  }, [pdf, page, width]);

  useEffect(() => {
    let left = false;
    void readPage(pdf, page).then((words) => {
      if (!left) setText(words);
    });
    return () => {
      left = true;
    };
  }, [pdf, page]);

  const label = words.page(page, pdf.numPages);
  return (
    <figure className={classes.page} aria-label={label}>
      <canvas ref={canvas} className={classes.canvas} aria-hidden="true" />
      {/* A canvas says nothing to a screen reader: the page's words stand beside it, unseen. */}
      <p className={classes.text}>{text}</p>
    </figure>
  );
}
