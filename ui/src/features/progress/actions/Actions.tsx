/** What the client took on: what is open first, with one ring to close each; what is closed under a fold. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';

import type { ActionItem } from '@/bindings/ActionItem';
import type { ActionStatus } from '@/bindings/ActionStatus';
import type { ActionSummary } from '@/bindings/ActionSummary';
import { Fold } from '@/components/Fold';
import { RowList } from '@/components/RowList';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import { ActionRow } from './ActionRow';
import classes from './Actions.module.css';
import { ActionSheet, type ActionAsked } from './ActionSheet';

export interface ActionsProps {
  personId: string;
  /** By when they are due. */
  open: readonly ActionItem[];
  summary: ActionSummary;
}

export function Actions({ personId, open, summary }: ActionsProps) {
  const words = useMessages().progress.actions;
  const list = useRead('actions.list', { personId });
  const say = useAct('actions.say');
  const [asked, setAsked] = useState<ActionAsked | null>(null);
  if (list === undefined) return null;
  const closed = list.items.filter(({ status }) => status !== 'open');

  // Done needs no more words; what is half done or let go may.
  const became = (action: ActionItem, status: ActionStatus) => {
    if (status === 'done' || status === 'open') void say.run({ actionId: action.id, status });
    else setAsked({ ask: 'say', action, status });
  };
  const row = (action: ActionItem) => (
    <ActionRow
      key={action.id}
      action={action}
      onOpen={() => setAsked({ ask: 'edit', action })}
      onSay={(status) => became(action, status)}
      onCarry={() => setAsked({ ask: 'carry', action })}
    />
  );

  return (
    <Section
      title={words.title}
      aside={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden="true" />}
          onClick={() => setAsked({ ask: 'add' })}
        >
          {words.add}
        </Button>
      }
    >
      <div className={classes.section}>
        <p className="muted">{summary.sentence}</p>
        {open.length > 0 && <RowList label={words.title}>{open.map(row)}</RowList>}
        {closed.length > 0 && (
          <Fold title={words.closed(closed.length)}>
            <RowList label={words.closedList}>{closed.map(row)}</RowList>
          </Fold>
        )}
      </div>
      <ActionSheet personId={personId} asked={asked} onClose={() => setAsked(null)} />
    </Section>
  );
}
