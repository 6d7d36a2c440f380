/**
 * Paying a payment back: how much, why, what happens then, and the invoice's number typed by hand. Nothing is sent
 * before the button, and the core refuses what was not confirmed.
 */
import { Button, TextInput } from '@mantine/core';

import type { PaidOnline } from '@/bindings/PaidOnline';
import { Follows } from '@/components/Follows';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { MoneyInput } from '@/components/MoneyInput';
import { Notice } from '@/components/Notice';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { TestMark } from '@/components/TestMark';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

export interface PayBackSheetProps {
  payment: PaidOnline;
  onClose: () => void;
}

type Values = { amount: number | null; reason: string; confirm: string };

export function PayBackSheet({ payment, onClose }: PayBackSheetProps) {
  const messages = useMessages();
  const words = messages.paying.payingBack;
  const refund = useAct('paying.refund', { inPlace: true });
  const check = useAct('paying.check', { inPlace: true });
  const form = useIssueForm<Values>({
    initialValues: { amount: payment.left.minor, reason: '', confirm: '' },
  });
  const { number, providerName, left, testMode } = payment;
  const { currency } = left;

  const run = async () => {
    if (refund.busy) return;
    const { amount, reason, confirm } = form.values;
    if (amount === null) {
      form.setFieldError('amount', words.amountNeeded);
      return;
    }
    const asked = { onlinePaymentId: payment.id, amount: { minor: amount, currency }, reason, confirm };
    const outcome = await form.send(refund.run(asked));
    if (!outcome.ok) return;
    // It leaves with the next connection: this is one.
    void check.run({ trigger: 'changed', saving: false });
    onClose();
  };

  return (
    <SideSheet opened onClose={onClose} title={words.title(number)}>
      <Form label={words.title(number)} onSave={() => void run()}>
        {testMode && (
          <div>
            <TestMark />
          </div>
        )}
        <MoneyInput label={words.amount} currency={currency} {...form.getInputProps('amount')} />
        <TextInput
          label={words.reason}
          description={words.reasonHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={200}
          {...form.getInputProps('reason')}
        />
        <Follows title={words.follows} sentences={[words.theWay(providerName), words.fees, words.invoice]} />
        <TextInput
          label={words.confirm(number)}
          description={words.confirmHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('confirm')}
        />
        {refund.error?.presentation === 'notice' && (
          <Notice tone="soon" announced>
            {refund.error.message}
          </Notice>
        )}
        <FormRefusal form={form} />
        <SheetActs>
          <Button variant="default" onClick={onClose}>
            {messages.acts.cancel}
          </Button>
          <Button type="submit" disabled={refund.busy}>
            {refund.busy ? words.asking : words.act}
          </Button>
        </SheetActs>
      </Form>
    </SideSheet>
  );
}
