/** What is left, first to end first: each with more time to give, and a decision where its day has come. */
import { Button } from '@mantine/core';

import type { CreditWhy } from '@/bindings/CreditWhy';
import { DayText } from '@/components/DayText';
import { Section } from '@/components/Section';
import { formatCredits } from '@/format/credits';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useAct, useReadIfPossible } from '@/rpc/query';
import classes from './CreditWhySheet.module.css';

export interface CreditBatchesProps {
  engagementId: string;
  why: CreditWhy;
  onExtend: (batchId: string) => void;
}

export function CreditBatches({ engagementId, why, onExtend }: CreditBatchesProps) {
  const words = useMessages().person.credits;
  const { locale } = useFormat();
  const letExpire = useAct('credits.let_expire');
  // Which of them have come to their end is what Today says: the core knows it, no date is compared here.
  const today = useReadIfPossible('today.overview', null);
  const toLetGo = (today?.attention ?? [])
    .flatMap(({ choices }) => choices ?? [])
    .filter((choice) => choice.act === 'let_expire' && choice.engagementId === engagementId);
  if (why.balance.batches.length === 0) return null;
  return (
    <Section title={words.batches}>
      <ul role="list" className={classes.batches}>
        {why.balance.batches.map(({ id, left, expiresOn }) => {
          const over = toLetGo.find(({ batchId }) => batchId === id);
          return (
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
              <span className={classes.batchActs}>
                {over !== undefined && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    disabled={letExpire.busy}
                    onClick={() => void letExpire.run({ engagementId, batchId: id })}
                  >
                    {over.label}
                  </Button>
                )}
                {expiresOn !== null && (
                  <Button variant="subtle" size="compact-sm" onClick={() => onExtend(id)}>
                    {words.extend}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
