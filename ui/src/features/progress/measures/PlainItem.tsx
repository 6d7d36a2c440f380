/** A segment or a question: its words, its place, and away with it where there may be fewer. */
import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { IconArrowUp, IconX } from '@tabler/icons-react';

import type { IssueForm } from '@/components/Form';
import { useMessages } from '@/messages';
import type { DefinitionValues } from './definition';
import classes from './Measures.module.css';

export interface ItemProps {
  form: IssueForm<DefinitionValues>;
  place: number;
  canGo: boolean;
  onRemove: () => void;
}

export function PlainItem({
  form,
  place,
  kind,
  canGo,
  onRemove,
}: ItemProps & { kind: 'wheel' | 'other' | 'attainment' }) {
  const words = useMessages().progress.definition;
  const name = kind === 'wheel' ? words.segment(place + 1) : words.asked(place + 1);
  const called = form.values.items[place]?.label ?? '';
  const label = called === '' ? name : called;
  return (
    <div className={classes.item}>
      <TextInput
        className={classes.field ?? ''}
        aria-label={name}
        {...form.getInputProps(`items.${place}.label`)}
      />
      {canGo && place > 0 && (
        <Tooltip label={words.up(label)}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="2.25rem"
            aria-label={words.up(label)}
            onClick={() => form.reorderListItem('items', { from: place, to: place - 1 })}
          >
            <IconArrowUp size="1rem" stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      )}
      {canGo && (
        <Tooltip label={words.remove(label)}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="2.25rem"
            aria-label={words.remove(label)}
            onClick={onRemove}
          >
            <IconX size="1rem" stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
