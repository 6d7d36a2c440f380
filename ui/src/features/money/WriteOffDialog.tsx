/** Money that is no longer expected, and why. */
import { Textarea } from '@mantine/core';

import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import { DecisionDialog } from '@/components/DecisionDialog';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

export function WriteOffDialog({ invoice, onClose }: { invoice: InvoiceDetail; onClose: () => void }) {
  const words = useMessages().money.writeOff;
  const writeOff = useAct('invoices.write_off');
  const form = useIssueForm({ initialValues: { reason: '' }, draft: `writeOff:${invoice.id}` });
  const question = words.question(invoice.number ?? '');
  const yes = async () => {
    const sent = await form.send(writeOff.run({ invoiceId: invoice.id, reason: form.getValues().reason }));
    if (sent.ok) onClose();
  };
  return (
    <DecisionDialog
      opened
      question={question}
      consequence={
        <Form label={question} onSave={() => void yes()}>
          <p>{words.consequence}</p>
          <Textarea label={words.reason} autosize minRows={2} {...form.getInputProps('reason')} />
          <FormRefusal form={form} />
        </Form>
      }
      yes={words.yes}
      busy={writeOff.busy}
      onYes={() => void yes()}
      onNo={onClose}
    />
  );
}
