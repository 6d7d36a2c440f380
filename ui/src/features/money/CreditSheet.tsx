/** A credit note for the whole of an invoice or for chosen lines; it begins as a draft. */
import { Button, Checkbox, SegmentedControl, Textarea } from '@mantine/core';

import type { CreditInvoice } from '@/bindings/CreditInvoice';
import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import type { InvoiceLine } from '@/bindings/InvoiceLine';
import { DecimalInput } from '@/components/DecimalInput';
import { Form, FormRefusal, useIssueForm, type IssueForm } from '@/components/Form';
import { FormField } from '@/components/FormField';
import { MoneyText } from '@/components/MoneyText';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import classes from './CreditSheet.module.css';

type Values = {
  what: 'whole' | 'lines';
  lines: { lineId: string; quantityMilli: number | null }[];
  reason: string;
};

export interface CreditSheetProps {
  invoice: InvoiceDetail;
  onMade: (invoiceId: string) => void;
  onClose: () => void;
}

export function CreditSheet({ invoice, onMade, onClose }: CreditSheetProps) {
  const words = useMessages();
  const { crediting } = words.money;
  const credit = useAct('invoices.credit');
  const form = useIssueForm<Values>({
    initialValues: { what: 'whole', lines: [], reason: '' },
    validate: {
      lines: (lines, { what }) => (what === 'lines' && lines.length === 0 ? crediting.chooseOne : null),
    },
    draft: `credit:${invoice.id}`,
  });
  const title = crediting.title(invoice.number ?? '');

  const make = async () => {
    if (form.validate().hasErrors) return;
    const result = await form.send(credit.run(asked(invoice, form.getValues())));
    if (!result.ok) return;
    onClose();
    onMade(result.data.id);
  };

  return (
    <SideSheet
      opened
      onClose={onClose}
      title={title}
      sentence={crediting.sentence}
      acts={
        <>
          <Button variant="default" onClick={onClose}>
            {words.acts.cancel}
          </Button>
          <Button disabled={credit.busy} onClick={() => void make()}>
            {crediting.make}
          </Button>
        </>
      }
    >
      <Form label={title} onSave={() => void make()}>
        <FormField label={crediting.what} error={form.errors['lines']}>
          <SegmentedControl
            aria-label={crediting.what}
            fullWidth
            data={[
              { value: 'whole', label: crediting.whole },
              { value: 'lines', label: crediting.lines },
            ]}
            {...form.getInputProps('what')}
          />
          {form.values.what === 'lines' && (
            <ul role="list" className={classes.lines}>
              {invoice.lines.map((line) => (
                <li key={line.id} className={classes.line}>
                  <Line form={form} line={line} />
                </li>
              ))}
            </ul>
          )}
        </FormField>
        <Textarea
          label={crediting.reason}
          description={crediting.reasonHelp}
          autosize
          minRows={2}
          {...form.getInputProps('reason')}
        />
        <FormRefusal form={form} />
      </Form>
    </SideSheet>
  );
}

function Line({ form, line }: { form: IssueForm<Values>; line: InvoiceLine }) {
  const words = useMessages().money.crediting;
  const at = form.values.lines.findIndex(({ lineId }) => lineId === line.id);
  const tick = (ticked: boolean) => {
    if (ticked) form.insertListItem('lines', { lineId: line.id, quantityMilli: line.quantityMilli });
    else form.removeListItem('lines', at);
    form.clearFieldError('lines');
  };
  return (
    <>
      <Checkbox
        className={classes.what ?? ''}
        checked={at >= 0}
        onChange={({ currentTarget }) => tick(currentTarget.checked)}
        label={line.description}
      />
      {at >= 0 && (
        <div className={classes.quantity}>
          <DecimalInput
            aria-label={words.quantityOf(line.description)}
            digits={3}
            {...form.getInputProps(`lines.${at}.quantityMilli`)}
          />
        </div>
      )}
      <MoneyText amount={line.amount} />
    </>
  );
}

function asked(invoice: InvoiceDetail, { what, lines, reason }: Values): CreditInvoice {
  return {
    invoiceId: invoice.id,
    ...(reason.trim() === '' ? {} : { reason }),
    ...(what === 'whole'
      ? {}
      : {
          // Zero for what is no number: the core says at the field that it is too little.
          lines: lines.map(({ lineId, quantityMilli }) => ({ lineId, quantityMilli: quantityMilli ?? 0 })),
        }),
  };
}
