/**
 * What was done with the coach's sessions in a calendar of others. Nothing is taken over by itself: it may have
 * consequences, so each opens where these are read.
 */
import { Button } from '@mantine/core';

import type { ProposalItem } from '@/bindings/ProposalItem';
import type { OpenSheet, Sheet } from '@/features/sessions/sheet';
import { useMessages } from '@/messages';
import { useAct, useReadIfPossible } from '@/rpc/query';
import classes from './Proposals.module.css';

export function Proposals({ open }: { open: OpenSheet }) {
  const words = useMessages().proposals;
  const proposals = useReadIfPossible('calendars.accounts', null)?.proposals ?? [];
  if (proposals.length === 0) return null;
  return (
    <ul role="list" className={classes.list} aria-label={words.label}>
      {proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} open={open} />
      ))}
    </ul>
  );
}

function Proposal({ proposal, open }: { proposal: ProposalItem; open: OpenSheet }) {
  const words = useMessages().proposals;
  const decline = useAct('calendars.decline');
  const single = useAct('calendars.keep_single');
  const { id, sentence, what } = proposal;
  const busy = decline.busy || single.busy;
  // A repetition has no consequence here, so there is nothing to read before.
  const [look, keep] = what === 'repeats' ? [words.single, words.leave] : [words.look, words.keep];
  return (
    <li className={classes.proposal}>
      <p className={classes.sentence}>{sentence}</p>
      <div className={classes.acts}>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={words.of(look, sentence)}
          disabled={busy}
          onClick={() => (what === 'repeats' ? void single.run({ proposalId: id }) : open(sheetOf(proposal)))}
        >
          {look}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={words.of(keep, sentence)}
          disabled={busy}
          onClick={() => void decline.run({ proposalId: id })}
        >
          {keep}
        </Button>
      </div>
    </li>
  );
}

/** Where the consequences are read; a date of a group has both acts in its own sheet. */
function sheetOf({ kind, subjectId, what, start, minutes }: ProposalItem): Sheet {
  if (kind === 'group_session') return { sheet: 'group-date', groupSessionId: subjectId };
  if (what === 'deleted') return { sheet: 'outcome', sessionId: subjectId, outcome: 'cancelled' };
  return {
    sheet: 'move',
    sessionId: subjectId,
    ...(start === undefined ? {} : { start }),
    ...(minutes === undefined ? {} : { minutes }),
  };
}
