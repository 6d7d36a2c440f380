/** A goal with its five levels, described before anything is measured, and how much it counts. */
import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';

import { FormField } from '@/components/FormField';
import { useMessages } from '@/messages';
import classes from './Measures.module.css';
import type { ItemProps } from './PlainItem';

const weights = ['1', '2', '3', '4'];

export function DescribedItem({ form, place, canGo, onRemove }: ItemProps) {
  const words = useMessages().progress;
  const name = words.definition.goal(place + 1);
  const item = form.values.items[place];
  if (item === undefined) return null;
  return (
    <fieldset className={classes.described} aria-label={name}>
      <TextInput label={name} {...form.getInputProps(`items.${place}.label`)} />
      {words.measures.levels.map((level, step) => (
        <Textarea
          key={level}
          label={level}
          autosize
          minRows={1}
          {...form.getInputProps(`items.${place}.levels.${step}`)}
        />
      ))}
      <FormField
        label={words.definition.weight}
        help={words.definition.weightHelp}
        error={form.errors[`items.${place}.weight`]}
      >
        <SegmentedControl
          aria-label={words.definition.weight}
          data={weights}
          value={String(item.weight)}
          onChange={(weight) => form.setFieldValue(`items.${place}.weight`, Number(weight))}
        />
      </FormField>
      {canGo && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={classes.add ?? ''}
          onClick={onRemove}
        >
          {words.definition.remove(item.label === '' ? name : item.label)}
        </Button>
      )}
    </fieldset>
  );
}
