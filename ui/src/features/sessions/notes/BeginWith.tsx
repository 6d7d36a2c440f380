/** What a note may begin with, as long as nothing of the coach's own stands in it. */
import { Button } from '@mantine/core';

import { useMessages } from '@/messages';
import { useReadIfPossible } from '@/rpc/query';
import classes from './BeginWith.module.css';
import type { Note } from './useNote';

export function BeginWith({ note }: { note: Note }) {
  const words = useMessages().notes.begin;
  const templates = useReadIfPossible('notes.templates', null) ?? [];
  const text = note.values.text.trim();
  const isUntouched = text === '' || templates.some(({ body }) => body.trim() === text);
  if (!isUntouched || templates.length === 0) return null;

  return (
    <div role="group" aria-label={words.label} className={classes.choices}>
      <span className="muted small" aria-hidden="true">
        {words.label}
      </span>
      {templates.map((template) => (
        <Button
          key={template.key}
          variant="default"
          size="compact-sm"
          radius="xl"
          aria-pressed={template.key === note.values.template}
          className={classes.choice ?? ''}
          onClick={() => note.desk.begin(template.key, template.body, firstRoom(template.body))}
        >
          {template.name}
        </Button>
      ))}
    </div>
  );
}

/** Below its first heading. */
function firstRoom(body: string): number {
  const end = body.indexOf('\n');
  return end === -1 ? body.length : end + 1;
}
