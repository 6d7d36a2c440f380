/** What the client will do, what for, by when. */
import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';

import type { ActionItem } from '@/bindings/ActionItem';
import type { ActionSize } from '@/bindings/ActionSize';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FormField } from '@/components/FormField';
import { useOptional } from '@/components/optional';
import { SheetActs } from '@/components/SheetActs';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { DueFields } from './DueFields';
import { dueOf, dueValues, type DueValues } from './dues';

type Values = DueValues & { details: { title: string; why: string; size: ActionSize } };

const sizes: ActionSize[] = ['small', 'medium', 'large'];

export interface ActionFormProps {
  personId: string;
  /** Without one, a new one is agreed. */
  action?: ActionItem | undefined;
  onRemove?: () => void;
  onDone: () => void;
}

export function ActionForm({ personId, action, onRemove, onDone }: ActionFormProps) {
  const messages = useMessages();
  const words = messages.progress.actions;
  const save = useAct('actions.save');
  const optional = useOptional();
  const form = useIssueForm<Values>({
    initialValues: {
      details: {
        title: action?.details.title ?? '',
        why: action?.details.why ?? '',
        size: action?.details.size ?? 'small',
      },
      ...dueValues(action?.details.due),
    },
    draft: `action:${action?.id ?? personId}`,
  });
  const keep = async () => {
    const { details, ...values } = form.getValues();
    const due = dueOf(values);
    if (due === null) {
      form.setFieldError('dueOn', messages.fields.needed);
      return;
    }
    const { title, why, size } = details;
    const sent = await form.send(
      save.run({
        personId,
        ...(action === undefined ? {} : { actionId: action.id }),
        details: { title, size, due, ...(why.trim() === '' ? {} : { why }) },
      }),
    );
    if (sent.ok) onDone();
  };
  return (
    <Form label={action === undefined ? words.new : words.edit} onSave={() => void keep()}>
      <TextInput label={words.what} data-autofocus {...form.getInputProps('details.title')} />
      <DueFields
        label={words.due}
        kind={form.values.dueKind}
        on={form.values.dueOn}
        error={form.errors['dueOn'] ?? form.errors['details.due.on']}
        onKind={(kind) => form.setFieldValue('dueKind', kind)}
        onDay={(day) => form.setFieldValue('dueOn', day)}
      />
      <Textarea label={words.why} {...optional} autosize minRows={2} {...form.getInputProps('details.why')} />
      <FormField label={words.size}>
        <SegmentedControl
          fullWidth
          aria-label={words.size}
          data={sizes.map((value) => ({ value, label: words.sizes[value] }))}
          {...form.getInputProps('details.size')}
        />
      </FormField>
      <FormRefusal form={form} />
      <SheetActs>
        {onRemove !== undefined && (
          <Button variant="subtle" color="gray" mr="auto" onClick={onRemove}>
            {words.remove}
          </Button>
        )}
        <Button variant="default" onClick={onDone}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={save.busy}>
          {words.save}
        </Button>
      </SheetActs>
    </Form>
  );
}
