/** What the client will do, as the note has it and as the coach words it; Enter in a line begins the next. */
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';

import { DayInput } from '@/components/DayInput';
import type { IssueForm } from '@/components/Form';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import type { Filled } from './filled';
import classes from './WrapUp.module.css';

export function Commitments({ form }: { form: IssueForm<Filled> }) {
  const words = useMessages().wrapUp.commitments;
  const prefix = useId();
  const list = useRef<HTMLUListElement>(null);
  const added = useRef(false);
  const { commitments } = form.values;
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    [...(list.current?.querySelectorAll<HTMLInputElement>('[data-title]') ?? [])].at(-1)?.focus();
  }, [commitments.length]);
  const add = () => {
    added.current = true;
    form.insertListItem('commitments', { key: `${prefix} ${commitments.length}`, title: '', on: null });
  };
  return (
    <Section title={words.title}>
      <ul ref={list} role="list" className={classes.rows} aria-label={words.title}>
        {commitments.map(({ key }, at) => (
          <li key={key} className={classes.commitment}>
            <TextInput
              data-title
              aria-label={words.what(at + 1)}
              placeholder={words.placeholder}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
                event.preventDefault();
                add();
              }}
              {...form.getInputProps(`commitments.${at}.title`)}
            />
            <DayInput
              optional
              aria-label={words.by(at + 1)}
              placeholder={words.untilNext}
              {...form.getInputProps(`commitments.${at}.on`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="2.25rem"
              aria-label={words.remove(at + 1)}
              onClick={() => form.removeListItem('commitments', at)}
            >
              <IconTrash size="1.125rem" stroke={1.6} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size="1rem" aria-hidden="true" />}
          onClick={add}
        >
          {words.add}
        </Button>
      </div>
    </Section>
  );
}
