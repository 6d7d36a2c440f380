/** What an instrument asks, in words of one's own. Saved over an instrument in use, it is a new version and says so. */
import { Button, Input, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';

import type { InstrumentItem } from '@/bindings/InstrumentItem';
import type { ShippedInstrument } from '@/bindings/ShippedInstrument';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FormField } from '@/components/FormField';
import { Notice } from '@/components/Notice';
import { SheetActs } from '@/components/SheetActs';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { definitionValues, draftItems, newItem, type DefinitionValues } from './definition';
import { DescribedItem } from './DescribedItem';
import { PlainItem } from './PlainItem';
import classes from './Measures.module.css';

export interface DefinitionFormProps {
  personId: string;
  /** What it is begun from: it also says how many there may be. */
  shipped: ShippedInstrument;
  /** In use already; without it, one is begun. */
  instrument?: InstrumentItem;
  onDone: () => void;
}

export function DefinitionForm({ personId, shipped, instrument, onDone }: DefinitionFormProps) {
  const messages = useMessages();
  const words = messages.progress.definition;
  const save = useAct('instruments.save');
  const { kind, fewest, most } = shipped;
  const definition = instrument?.version.definition ?? shipped.definition;
  const form = useIssueForm<DefinitionValues>({
    initialValues: definitionValues(instrument?.title ?? shipped.title, definition, kind),
    draft: `instrument:${instrument?.id ?? `${personId} ${shipped.shipped}`}`,
  });
  const [added, setAdded] = useState(0);
  const { items } = form.values;
  const about = kind === 'wheel' || kind === 'attainment' ? kind : 'other';
  const isOpen = fewest < most;

  const keep = async () => {
    const { title, question, items: typed } = form.getValues();
    const sent = await form.send(
      save.run({
        personId,
        ...(instrument === undefined ? { shipped: shipped.shipped } : { instrumentId: instrument.id }),
        title,
        ...(question.trim() === '' ? {} : { question }),
        items: draftItems(typed, kind),
      }),
    );
    if (sent.ok) onDone();
  };
  const add = () => {
    form.insertListItem('items', newItem(`new ${added}`, kind));
    setAdded(added + 1);
  };

  return (
    <Form label={instrument === undefined ? words.begin : words.change} onSave={() => void keep()}>
      {instrument !== undefined && instrument.taken > 0 && <Notice tone="plain">{words.newVersion}</Notice>}
      <TextInput label={words.title} data-autofocus {...form.getInputProps('title')} />
      {(definition.question !== undefined || kind === 'scale') && (
        <Textarea label={words.question} autosize minRows={1} {...form.getInputProps('question')} />
      )}
      <FormField
        label={words.items[about]}
        {...(isOpen ? { help: words.range(fewest, most) } : {})}
        error={form.errors['items']}
      >
        <div className={classes.items}>
          {kind === 'attainment' && <Input.Description>{words.levelsHelp}</Input.Description>}
          {items.map((item, place) =>
            kind === 'attainment' ? (
              <DescribedItem
                key={item.id}
                form={form}
                place={place}
                canGo={items.length > fewest}
                onRemove={() => form.removeListItem('items', place)}
              />
            ) : (
              <PlainItem
                key={item.id}
                form={form}
                place={place}
                kind={about}
                canGo={isOpen && items.length > fewest}
                onRemove={() => form.removeListItem('items', place)}
              />
            ),
          )}
          {isOpen && items.length < most && (
            <Button
              variant="subtle"
              size="compact-sm"
              className={classes.add ?? ''}
              leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden="true" />}
              onClick={add}
            >
              {words.add[about]}
            </Button>
          )}
        </div>
      </FormField>
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onDone}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={save.busy}>
          {instrument === undefined ? words.begin : instrument.taken > 0 ? words.save : messages.acts.save}
        </Button>
      </SheetActs>
    </Form>
  );
}
