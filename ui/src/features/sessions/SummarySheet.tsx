/** The coaching summary of one session: the pages as they are, and the file. Only what may be shared stands in it. */
import { Button } from '@mantine/core';

import { Notice } from '@/components/Notice';
import { PdfView } from '@/components/PdfView';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import type { Around } from './sheet';

export interface SummarySheetProps extends Around {
  sessionId: string;
  onClose: () => void;
}

export function SummarySheet({ sessionId, savePdf, onClose }: SummarySheetProps) {
  const words = useMessages();
  const { summary } = words.notes;
  const preview = useRead('summaries.preview', { sessionId });
  const make = useAct('summaries.pdf');
  if (preview === undefined) return null;
  const complete = preview.missingGlyphs.length === 0 && !preview.isEmpty;

  const save = async () => {
    const made = await make.run({ sessionId });
    if (made.ok) savePdf(made.data.name, made.data.base64);
  };

  return (
    <SideSheet
      opened
      width="document"
      onClose={onClose}
      title={summary.title}
      sentence={summary.sentence}
      acts={
        <>
          <Button variant="default" onClick={onClose}>
            {words.acts.close}
          </Button>
          <Button onClick={() => void save()} disabled={!complete || make.busy} data-autofocus>
            {summary.save}
          </Button>
        </>
      }
    >
      {preview.isEmpty && <Notice tone="plain">{summary.empty}</Notice>}
      {preview.missingGlyphs.length > 0 && (
        <Notice tone="soon">{summary.missingGlyphs(preview.missingGlyphs.join(' '))}</Notice>
      )}
      {!preview.isEmpty && <PdfView base64={preview.file.base64} name={summary.title} />}
    </SideSheet>
  );
}
