/** Events that belong together, with one decision for all of them and the reason why it is suggested. */
import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';

import type { EventCounts } from '@/bindings/EventCounts';
import type { EventState } from '@/bindings/EventState';
import type { ImportGroup } from '@/bindings/ImportGroup';
import { DayText } from '@/components/DayText';
import { useMessages } from '@/messages';
import { Decide } from './Decide';
import type { Draft } from './decisions';
import { Events } from './Events';
import classes from './Group.module.css';

export interface GroupProps {
  group: ImportGroup;
  draft: Draft;
  onDraft: (draft: Draft) => void;
}

export function Group({ group, draft, onDraft }: GroupProps) {
  const words = useMessages().importing;
  const [open, setOpen] = useState(false);
  const events = useId();
  return (
    <li className={classes.group} data-skipped={draft.kind === 'skip' || undefined}>
      <div className={classes.words}>
        <UnstyledButton
          className={classes.title}
          aria-expanded={open}
          aria-controls={events}
          aria-label={words.show(group.title)}
          onClick={() => setOpen(!open)}
        >
          <IconChevronRight className={classes.sign} data-open={open || undefined} aria-hidden="true" />
          <span className={classes.name}>{group.title}</span>
        </UnstyledButton>
        <div className={classes.about}>
          {group.with.length > 0 && <p className={classes.with}>{group.with.join(', ')}</p>}
          <p className="muted small">
            {words.events(group.occurrences)}
            {' · '}
            <DayText day={group.first} />
            {group.last !== group.first && (
              <>
                {' – '}
                <DayText day={group.last} />
              </>
            )}
          </p>
          <p className="muted small">{group.why}</p>
          <Counts counts={group.counts} />
        </div>
      </div>
      <Decide group={group} draft={draft} onDraft={onDraft} />
      <div id={events} className={classes.events} hidden={!open}>
        {open && <Events group={group} />}
      </div>
    </li>
  );
}

const order: readonly EventState[] = ['new', 'changed', 'unchanged', 'skipped'];

function Counts({ counts }: { counts: EventCounts }) {
  const words = useMessages().importing.counts;
  return (
    <p className={classes.counts}>
      {order
        .filter((state) => counts[state] > 0)
        .map((state) => words[state](counts[state]))
        .join(' · ')}
    </p>
  );
}
