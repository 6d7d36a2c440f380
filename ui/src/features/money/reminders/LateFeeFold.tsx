/** The late fee of the practice: none, until the coach wants one. */
import { Button } from '@mantine/core';

import type { LateFeeSetting } from '@/bindings/LateFeeSetting';
import { CountInput } from '@/components/CountInput';
import { Fold } from '@/components/Fold';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { MoneyInput } from '@/components/MoneyInput';
import { useFormat } from '@/format/locale';
import { formatMoney } from '@/format/money';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { useAct, useRead } from '@/rpc/query';
import classes from './RemindersSheet.module.css';

export function LateFeeFold() {
  const words = useMessages().reminders.lateFee;
  const setting = useRead('reminders.late_fee', null);
  if (setting === undefined) return null;
  return (
    <div className={classes.fee}>
      <Fold title={words.title}>
        <Read of="practice.details" request={null}>
          {({ currency }) => (
            <Setting
              key={JSON.stringify(setting)}
              setting={setting}
              currency={setting.lateFee?.amount.currency ?? currency}
            />
          )}
        </Read>
      </Fold>
    </div>
  );
}

type Values = { lateFee: { amount: number | null; afterDays: number | null } };

function Setting({ setting, currency }: { setting: LateFeeSetting; currency: string }) {
  const messages = useMessages();
  const words = messages.reminders.lateFee;
  const { locale } = useFormat();
  const save = useAct('reminders.save_late_fee');
  const { lateFee } = setting;
  const needed = (value: number | null) => (value === null ? messages.fields.needed : null);
  const form = useIssueForm<Values>({
    initialValues: {
      lateFee: { amount: lateFee?.amount.minor ?? null, afterDays: lateFee?.afterDays ?? null },
    },
    validate: { lateFee: { amount: needed, afterDays: needed } },
  });
  const send = async () => {
    const { amount, afterDays } = form.getValues().lateFee;
    if (form.validate().hasErrors || amount === null || afterDays === null) return;
    await form.send(save.run({ lateFee: { amount: { minor: amount, currency }, afterDays } }));
  };
  return (
    <Form label={words.title} onSave={() => void send()}>
      <p className="muted">
        {lateFee === undefined
          ? words.off
          : `${words.on(formatMoney(lateFee.amount, locale), lateFee.afterDays)}.`}{' '}
        {words.help}
      </p>
      <FieldPair>
        <MoneyInput label={words.amount} currency={currency} {...form.getInputProps('lateFee.amount')} />
        <CountInput label={words.afterDays} {...form.getInputProps('lateFee.afterDays')} />
      </FieldPair>
      <FormRefusal form={form} />
      <div className={classes.acts}>
        <Button type="submit" variant="default" disabled={save.busy}>
          {words.save}
        </Button>
        {lateFee !== undefined && (
          <Button variant="subtle" disabled={save.busy} onClick={() => void save.run({})}>
            {words.none}
          </Button>
        )}
      </div>
    </Form>
  );
}
