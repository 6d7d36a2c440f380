/** A letter as it would be printed, beside what it is about, and the way to keep it. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import type { PdfFile } from '@/bindings/PdfFile';
import { Notice } from '@/components/Notice';
import { PdfView } from '@/components/PdfView';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import type { RpcError } from '@/rpc/errors';
import type { MoneyAround } from '../around';
import classes from './LetterSheet.module.css';

export interface LetterSheetProps extends Pick<MoneyAround, 'savePdf'> {
  title: string;
  sentence: string;
  save: string;
  file: PdfFile | undefined;
  /** Why there is none. */
  refusal: RpcError | null;
  onClose: () => void;
  /** Above the page: what can be chosen of it. */
  children?: ReactNode;
}

export function LetterSheet(props: LetterSheetProps) {
  const { title, sentence, save, file, refusal, savePdf, onClose, children } = props;
  const words = useMessages().acts;
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={title}
      sentence={sentence}
      width="document"
      acts={
        <>
          <Button variant="default" onClick={onClose}>
            {words.close}
          </Button>
          <Button
            data-autofocus
            disabled={file === undefined}
            onClick={() => {
              if (file !== undefined) savePdf(file.name, file.base64);
            }}
          >
            {save}
          </Button>
        </>
      }
    >
      <div className={classes.letter}>
        {children}
        {refusal !== null && (
          <Notice tone="soon" announced>
            {refusal.message}
          </Notice>
        )}
        {file !== undefined && <PdfView base64={file.base64} name={file.name} />}
      </div>
    </SideSheet>
  );
}
