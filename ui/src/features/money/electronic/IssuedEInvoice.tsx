/** Beside an issued document: the form in which it went out, and its electronic invoice to be kept. */
import { Button } from '@mantine/core';
import { IconFileCode } from '@tabler/icons-react';

import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import { Notice } from '@/components/Notice';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { useAct } from '@/rpc/query';
import type { MoneyAround } from '../around';
import classes from './IssuedEInvoice.module.css';

export interface IssuedEInvoiceProps extends Pick<MoneyAround, 'savePdf' | 'saveXml'> {
  invoice: Pick<InvoiceDetail, 'id'>;
}

export function IssuedEInvoice({ invoice, savePdf, saveXml }: IssuedEInvoiceProps) {
  const { issued, party } = useMessages().einvoice;
  const make = useAct('invoices.einvoice');
  const save = async () => {
    const made = await make.run({ invoiceId: invoice.id });
    if (!made.ok) return;
    const { name, base64, mediaType } = made.data;
    (mediaType === 'application/pdf' ? savePdf : saveXml)(name, base64);
  };
  return (
    <Read of="invoices.treatment" request={{ invoiceId: invoice.id }}>
      {({ form }) => (
        <Section title={issued.title}>
          <p className="muted">{issued.sentence(party.forms[form].name)}</p>
          <div className={classes.act}>
            <Button
              variant="default"
              disabled={make.busy}
              leftSection={<IconFileCode size="1.125rem" stroke={1.75} aria-hidden="true" />}
              onClick={() => void save()}
            >
              {form === 'none' ? issued.saveFacturx : issued.save}
            </Button>
          </div>
          {make.error?.presentation === 'field' && (
            <Notice tone="soon" announced>
              {[make.error.message, ...make.error.issues.map(({ sentence }) => sentence)].join(' ')}
            </Notice>
          )}
        </Section>
      )}
    </Read>
  );
}
