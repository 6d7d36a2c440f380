/** A gift or a correction by hand. The reason is part of it: the ledger has no row without one. */
import { Button, SegmentedControl } from '@mantine/core';

import type { CreditUnit } from '@/bindings/CreditUnit';
import { CountInput } from '@/components/CountInput';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FormField } from '@/components/FormField';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { ReasonInput } from './ReasonInput';
import classes from './CreditWhySheet.module.css';

export interface AdjustCreditsProps {
  engagementId: string;
  unit: CreditUnit;
  onDone: () => void;
}

type Values = { amount: number | null; reason: string; courtesy: boolean };

export function AdjustCredits({ engagementId, unit, onDone }: AdjustCreditsProps) {
  const messages = useMessages();
  const words = messages.person.credits;
  const adjust = useAct('credits.adjust');
  const form = useIssueForm<Values>({
    initialValues: { amount: null, reason: '', courtesy: true },
    draft: `adjust:${engagementId}`,
  });
  const save = async () => {
    const { amount, reason, courtesy } = form.getValues();
    // Nothing typed is no change, which the core refuses beside the field.
    if ((await form.send(adjust.run({ engagementId, amount: amount ?? 0, reason, courtesy }))).ok) onDone();
  };
  return (
    <div className={classes.writing}>
      <Form onSave={() => void save()} label={words.adjust}>
        <FormField label={words.kind}>
          <SegmentedControl
            aria-label={words.kind}
            data={[
              { value: 'gift', label: words.courtesy },
              { value: 'correction', label: words.correction },
            ]}
            value={form.values.courtesy ? 'gift' : 'correction'}
            onChange={(kind) => form.setFieldValue('courtesy', kind === 'gift')}
          />
        </FormField>
        <CountInput
          label={words.amount[unit]}
          allowNegative={!form.values.courtesy}
          {...(form.values.courtesy ? {} : { description: words.amountHelp })}
          {...form.getInputProps('amount')}
        />
        <ReasonInput {...form.getInputProps('reason')} />
        <FormRefusal form={form} />
        <div className={classes.acts}>
          <Button variant="subtle" color="gray" onClick={onDone}>
            {messages.acts.cancel}
          </Button>
          <Button type="submit" disabled={adjust.busy}>
            {words.save}
          </Button>
        </div>
      </Form>
    </div>
  );
}
