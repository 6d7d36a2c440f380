/** The sample invoice with what is chosen, drawn by the core; the last good one stays while a value is being typed. */
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';

import type { PdfFile } from '@/bindings/PdfFile';
import type { PracticeForm } from '@/bindings/PracticeForm';
import { PdfView } from '@/components/PdfView';
import { useMessages } from '@/messages';
import { usePreview } from '@/rpc/preview';
import classes from './Specimen.module.css';

const pause = 250;

export function Specimen({ practice }: { practice: PracticeForm }) {
  const words = useMessages().documents.specimen;
  const [settled] = useDebouncedValue(JSON.stringify(practice), pause);
  const { answer, error } = usePreview('practice.preview_invoice', {
    practice: JSON.parse(settled) as PracticeForm,
  });
  const [last, setLast] = useState<PdfFile | undefined>(undefined);
  if (answer !== undefined && answer.base64 !== last?.base64) setLast(answer);
  const shown = answer ?? last;
  return (
    <div className={classes.specimen}>
      <p className="muted small" role="status">
        {error === null ? words.sentence : words.behind}
      </p>
      {shown !== undefined && <PdfView base64={shown.base64} name={words.label} />}
    </div>
  );
}
