/** Wishes in their own words, with what moved last; those that came to their end under a fold. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';

import type { GoalItem } from '@/bindings/GoalItem';
import { Fold } from '@/components/Fold';
import { RowList } from '@/components/RowList';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { GoalRow } from './GoalRow';
import { GoalSheet, type GoalAsked } from './GoalSheet';

export function Goals({ personId, goals }: { personId: string; goals: readonly GoalItem[] }) {
  const words = useMessages().progress.goals;
  const [asked, setAsked] = useState<GoalAsked | null>(null);
  const active = goals.filter(({ state }) => state === 'active');
  const ended = goals.filter(({ state }) => state !== 'active');
  const row = (goal: GoalItem) => (
    <GoalRow key={goal.id} goal={goal} onOpen={() => setAsked({ ask: 'open', goalId: goal.id })} />
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
      {active.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <RowList label={words.title}>{active.map(row)}</RowList>
      )}
      {ended.length > 0 && (
        <Fold title={words.earlier(ended.length)}>
          <RowList label={words.ended}>{ended.map(row)}</RowList>
        </Fold>
      )}
      <GoalSheet personId={personId} goals={goals} asked={asked} onAsk={setAsked} />
    </Section>
  );
}
