/** What of an engagement is paid back: each way with its arithmetic, worked out by the core while the coach chooses. */
import { Button, Radio, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useMemo } from 'react';

import type { RefundMethod } from '@/bindings/RefundMethod';
import type { WorkOutRefund } from '@/bindings/WorkOutRefund';
import { Follows } from '@/components/Follows';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair, FormField } from '@/components/FormField';
import { MoneyInput } from '@/components/MoneyInput';
import { SideSheet } from '@/components/SideSheet';
import { useOptional } from '@/components/optional';
import { useMessages } from '@/messages';
import { usePreview } from '@/rpc/preview';
import { useAct, useRead } from '@/rpc/query';
import classes from './RefundSheet.module.css';
import { RefundWorksheet } from './RefundWorksheet';

const methods: RefundMethod[] = ['none', 'pro_rata', 're_rated', 'custom'];

/** Long enough for an amount. */
const pause = 150;

type Values = {
  method: RefundMethod;
  singleRate: number | null;
  fee: number | null;
  amount: number | null;
  reason: string;
};

export interface RefundSheetProps {
  engagementId: string;
  toInvoice: (invoiceId: string) => void;
  onClose: () => void;
}

export function RefundSheet({ engagementId, toInvoice, onClose }: RefundSheetProps) {
  const messages = useMessages();
  const words = messages.refund;
  const formId = useId();
  const optional = useOptional();
  const refund = useAct('refunds.confirm');
  const practice = useRead('practice.details', null);
  const form = useIssueForm<Values>({
    initialValues: { method: 'pro_rata', singleRate: null, fee: null, amount: null, reason: '' },
    draft: `refund:${engagementId}`,
  });
  // Until the worksheet says in which currency it was agreed.
  const first = usePreview('refunds.preview', { engagementId, method: 'none' });
  const currency = first.answer?.paid.currency ?? practice?.currency;
  const request = useMemo(
    () => requestOf(engagementId, form.values, currency),
    [engagementId, form.values, currency],
  );
  const [asked] = useDebouncedValue(request, pause);
  // An own figure that is not typed yet is nothing to work out.
  const waits = asked.method === 'custom' && asked.amount === undefined;
  const { answer: sheet, error } = usePreview('refunds.preview', waits ? null : asked);
  const { method } = form.values;

  const confirm = async () => {
    const sent = await form.send(refund.run(request));
    if (!sent.ok) return;
    onClose();
    const [draft] = sent.data.invoiceIds;
    if (draft !== undefined) toInvoice(draft);
  };

  if (currency === undefined) return null;
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={words.title}
      acts={
        <>
          <Button variant="default" onClick={onClose}>
            {messages.acts.cancel}
          </Button>
          <Button type="submit" form={formId} disabled={refund.busy || first.error !== null}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <Form id={formId} label={words.title} onSave={() => void confirm()}>
        <FormField label={words.method} error={form.errors['method']}>
          <Radio.Group
            aria-label={words.method}
            value={method}
            onChange={(chosen) => form.setFieldValue('method', chosen)}
          >
            <div className={classes.methods}>
              {methods.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={words.methods[each]}
                  description={words.explained[each]}
                  data-autofocus={each === method || undefined}
                />
              ))}
            </div>
          </Radio.Group>
        </FormField>
        {method === 're_rated' && (
          <>
            <FieldPair>
              <MoneyInput
                label={words.singleRate}
                currency={currency}
                {...form.getInputProps('singleRate')}
              />
              <MoneyInput label={words.fee} currency={currency} {...form.getInputProps('fee')} />
            </FieldPair>
            <p className="muted small">{words.singleRateHelp}</p>
          </>
        )}
        {method === 'custom' && (
          <MoneyInput label={words.amount} currency={currency} {...form.getInputProps('amount')} />
        )}
        {sheet !== undefined && !waits && <RefundWorksheet sheet={sheet} />}
        {!waits && (
          <Follows
            title={words.follows}
            sentences={sheet === undefined ? undefined : [sheet.sentence, ...sheet.remarks]}
            error={error}
          />
        )}
        <TextInput
          label={words.reason}
          description={words.reasonHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...optional}
          {...form.getInputProps('reason')}
        />
        <FormRefusal form={form} />
      </Form>
    </SideSheet>
  );
}

/** Only what belongs to the chosen way: what was typed for another one stays in the form. */
function requestOf(engagementId: string, values: Values, currency: string | undefined): WorkOutRefund {
  const money = (name: 'singleRate' | 'fee' | 'amount') => {
    const minor = values[name];
    return minor === null || currency === undefined ? {} : { [name]: { minor, currency } };
  };
  const { method, reason } = values;
  return {
    engagementId,
    method,
    ...(method === 're_rated' ? { ...money('singleRate'), ...money('fee') } : {}),
    ...(method === 'custom' ? money('amount') : {}),
    ...(reason.trim() === '' ? {} : { reason }),
  };
}
