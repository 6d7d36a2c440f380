/** A later last day for some of the credits. */
import { Button } from '@mantine/core';

import { DayInput } from '@/components/DayInput';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { ReasonInput } from './ReasonInput';
import classes from './CreditWhySheet.module.css';

export interface ExtendCreditsProps {
  engagementId: string;
  batchId: string;
  onDone: () => void;
}

export function ExtendCredits({ engagementId, batchId, onDone }: ExtendCreditsProps) {
  const messages = useMessages();
  const words = messages.person.credits;
  const extend = useAct('credits.extend');
  const form = useIssueForm<{ until: string | null; reason: string }>({
    initialValues: { until: null, reason: '' },
    validate: { until: (day) => (day === null ? messages.fields.needed : null) },
  });
  const save = async () => {
    const { until, reason } = form.getValues();
    if (form.validate().hasErrors || until === null) return;
    if ((await form.send(extend.run({ engagementId, batchId, until, reason }))).ok) onDone();
  };
  return (
    <div className={classes.writing}>
      <Form onSave={() => void save()} label={words.extend}>
        <DayInput label={words.lastDay} {...form.getInputProps('until')} />
        <ReasonInput {...form.getInputProps('reason')} />
        <FormRefusal form={form} />
        <div className={classes.acts}>
          <Button variant="subtle" color="gray" onClick={onDone}>
            {messages.acts.cancel}
          </Button>
          <Button type="submit" disabled={extend.busy}>
            {words.save}
          </Button>
        </div>
      </Form>
    </div>
  );
}
