/** Why a balance is what it is: the sums in a sentence, every row, and the two ways to put it right. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import type { CreditWhy } from '@/bindings/CreditWhy';
import type { EngagementDetail } from '@/bindings/EngagementDetail';
import { DayText } from '@/components/DayText';
import { Section } from '@/components/Section';
import { SideSheet } from '@/components/SideSheet';
import { formatCredits } from '@/format/credits';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { AdjustCredits } from './AdjustCredits';
import { CreditRows } from './CreditRows';
import classes from './CreditWhySheet.module.css';
import { ExtendCredits } from './ExtendCredits';

export interface CreditWhySheetProps {
  engagement: EngagementDetail;
  opened: boolean;
  onClose: () => void;
}

export function CreditWhySheet({ engagement, opened, onClose }: CreditWhySheetProps) {
  const words = useMessages().person.credits;
  return (
    <SideSheet opened={opened} onClose={onClose} title={words.title} sentence={engagement.title}>
      <Why engagement={engagement} />
    </SideSheet>
  );
}

/** What is being written down, below what is. */
type Writing = { kind: 'adjust' } | { kind: 'extend'; batchId: string } | null;

function Why({ engagement }: { engagement: EngagementDetail }) {
  const words = useMessages().person.credits;
  const why = useRead('credits.why', { engagementId: engagement.id });
  const [writing, setWriting] = useState<Writing>(null);
  if (why === undefined) return null;
  const done = () => setWriting(null);
  return (
    <div className={classes.why}>
      <p className={classes.sentence}>{why.sentence}</p>
      {writing?.kind === 'adjust' ? (
        <AdjustCredits engagementId={engagement.id} unit={why.unit} onDone={done} />
      ) : writing?.kind === 'extend' ? (
        <ExtendCredits engagementId={engagement.id} batchId={writing.batchId} onDone={done} />
      ) : (
        <>
          <Batches why={why} onExtend={(batchId) => setWriting({ kind: 'extend', batchId })} />
          <Button
            variant="default"
            className={classes.act ?? ''}
            onClick={() => setWriting({ kind: 'adjust' })}
          >
            {words.adjust}
          </Button>
        </>
      )}
      <Section title={words.rows}>
        {why.rows.length === 0 ? <p className="muted">{words.none}</p> : <CreditRows why={why} />}
      </Section>
    </div>
  );
}

function Batches({ why, onExtend }: { why: CreditWhy; onExtend: (batchId: string) => void }) {
  const words = useMessages().person.credits;
  const { locale } = useFormat();
  if (why.balance.batches.length === 0) return null;
  return (
    <Section title={words.batches}>
      <ul role="list" className={classes.batches}>
        {why.balance.batches.map(({ id, left, expiresOn }) => (
          <li key={id} className={classes.batch}>
            <span>
              {words.left(formatCredits(left, why.unit, locale))}{' '}
              {expiresOn === null ? (
                <span className="muted">{words.noEnd}</span>
              ) : (
                <span className="muted">
                  {words.until} <DayText day={expiresOn} />
                </span>
              )}
            </span>
            {expiresOn !== null && (
              <Button variant="subtle" size="compact-sm" onClick={() => onExtend(id)}>
                {words.extend}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
