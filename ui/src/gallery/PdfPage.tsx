import { useEffect, useState } from 'react';

import { Page } from '@/components/Page';
import { PdfView } from '@/components/PdfView';
import sample from './sample.pdf?url';

export function PdfPage() {
  const [base64, setBase64] = useState<string | null>(null);
  useEffect(() => {
    void fetch(sample)
      .then((response) => response.arrayBuffer())
      .then((bytes) =>
        setBase64(btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))),
      );
  }, []);
  return (
    <Page title="A document" width="reading">
      {base64 !== null && <PdfView base64={base64} name="Sample document" />}
      <PdfView base64={btoa('not a PDF')} name="Broken document" />
    </Page>
  );
}
