/** Why a balance is what it is: the sums in a sentence, every row, and the ways to put it right. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import type { EngagementDetail } from '@/bindings/EngagementDetail';
import { Section } from '@/components/Section';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import { AdjustCredits } from './AdjustCredits';
import { CreditBatches } from './CreditBatches';
import { CreditRows } from './CreditRows';
import classes from './CreditWhySheet.module.css';
import { ExtendCredits } from './ExtendCredits';
import type { PersonLinks } from './PersonPage';
import { TransferCredits } from './TransferCredits';

export interface CreditWhySheetProps {
  engagement: EngagementDetail;
  personId: string;
  opened: boolean;
  onClose: () => void;
  links: Pick<PersonLinks, 'savePdf'>;
}

export function CreditWhySheet({ opened, onClose, ...of }: CreditWhySheetProps) {
  const words = useMessages().person.credits;
  return (
    <SideSheet opened={opened} onClose={onClose} title={words.title} sentence={of.engagement.title}>
      <Why {...of} />
    </SideSheet>
  );
}

/** What is being written down, below what is. */
type Writing = { kind: 'adjust' | 'transfer' } | { kind: 'extend'; batchId: string } | null;

function Why({ engagement, personId, links }: Omit<CreditWhySheetProps, 'opened' | 'onClose'>) {
  const words = useMessages().person.credits;
  const why = useRead('credits.why', { engagementId: engagement.id });
  const statement = useAct('credits.statement');
  const [writing, setWriting] = useState<Writing>(null);
  if (why === undefined) return null;
  const done = () => setWriting(null);
  const print = async () => {
    const made = await statement.run({ engagementId: engagement.id });
    if (made.ok) links.savePdf(made.data.name, made.data.base64);
  };
  return (
    <div className={classes.why}>
      <p className={classes.sentence}>{why.sentence}</p>
      {writing?.kind === 'adjust' ? (
        <AdjustCredits engagementId={engagement.id} unit={why.unit} onDone={done} />
      ) : writing?.kind === 'extend' ? (
        <ExtendCredits engagementId={engagement.id} batchId={writing.batchId} onDone={done} />
      ) : writing?.kind === 'transfer' ? (
        <TransferCredits engagementId={engagement.id} personId={personId} unit={why.unit} onDone={done} />
      ) : (
        <>
          <CreditBatches
            engagementId={engagement.id}
            why={why}
            onExtend={(batchId) => setWriting({ kind: 'extend', batchId })}
          />
          <div className={classes.ways}>
            <Button variant="default" size="compact-sm" onClick={() => setWriting({ kind: 'adjust' })}>
              {words.adjust}
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => setWriting({ kind: 'transfer' })}>
              {words.transferAct}
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              disabled={statement.busy}
              onClick={() => void print()}
            >
              {words.statement}
            </Button>
          </div>
        </>
      )}
      <Section title={words.rows}>
        {why.rows.length === 0 ? <p className="muted">{words.none}</p> : <CreditRows why={why} />}
      </Section>
    </div>
  );
}
