/** One commitment: a ring that closes it, what it says, where it stands; the other ways appear at its right. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconCheck, IconCircleHalf2, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { ActionItem } from '@/bindings/ActionItem';
import type { ActionStatus } from '@/bindings/ActionStatus';
import { rowTarget } from '@/components/RowList';
import { useMessages } from '@/messages';
import classes from './Actions.module.css';

export interface ActionRowProps {
  action: ActionItem;
  onOpen: () => void;
  onSay: (status: ActionStatus) => void;
  onCarry: () => void;
}

export function ActionRow({ action, onOpen, onSay, onCarry }: ActionRowProps) {
  const words = useMessages().progress.actions;
  const { details, status, sentence, talkAboutIt, remark } = action;
  const isOpen = status === 'open';
  return (
    <li className={classes.row} data-status={status}>
      {isOpen ? (
        <Tooltip label={words.done}>
          <button
            type="button"
            className={classes.ring}
            aria-label={`${words.done}: ${details.title}`}
            onClick={() => onSay('done')}
          >
            <IconCheck className={classes.tick} aria-hidden="true" />
          </button>
        </Tooltip>
      ) : (
        <StatusSign status={status} />
      )}
      <div className={classes.words}>
        <button
          type="button"
          className={classes.target}
          tabIndex={-1}
          onClick={onOpen}
          {...{ [rowTarget]: '' }}
        >
          {details.title}
        </button>
        <span className={classes.sentence}>{sentence}</span>
        {remark !== undefined && <span className={classes.sentence}>{remark}</span>}
        {talkAboutIt !== undefined && <span className={classes.talk}>{talkAboutIt}</span>}
      </div>
      {isOpen ? (
        <div className={classes.acts}>
          <Sign label={words.partly} of={details.title} onAct={() => onSay('partly')}>
            <IconCircleHalf2 size="1.125rem" stroke={1.6} aria-hidden="true" />
          </Sign>
          <Sign label={words.carry} of={details.title} onAct={onCarry}>
            <IconArrowForwardUp size="1.125rem" stroke={1.6} aria-hidden="true" />
          </Sign>
          <Sign label={words.dropped} of={details.title} onAct={() => onSay('dropped')}>
            <IconX size="1.125rem" stroke={1.6} aria-hidden="true" />
          </Sign>
        </div>
      ) : (
        <div className={classes.acts}>
          {status === 'partly' && (
            <Sign label={words.carry} of={details.title} onAct={onCarry}>
              <IconArrowForwardUp size="1.125rem" stroke={1.6} aria-hidden="true" />
            </Sign>
          )}
          <Sign label={words.reopen} of={details.title} onAct={() => onSay('open')}>
            <IconArrowBackUp size="1.125rem" stroke={1.6} aria-hidden="true" />
          </Sign>
        </div>
      )}
    </li>
  );
}

function Sign({
  label,
  of,
  onAct,
  children,
}: {
  label: string;
  of: string;
  onAct: () => void;
  children: ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="2rem" aria-label={`${label}: ${of}`} onClick={onAct}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** The word stands in the sentence; the sign only helps the eye down the list. */
function StatusSign({ status }: { status: ActionStatus }) {
  const StatusIcon = { open: IconCheck, done: IconCheck, partly: IconCircleHalf2, dropped: IconX }[status];
  return <StatusIcon className={classes.status} aria-hidden="true" />;
}
