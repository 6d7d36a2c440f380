/** A row of a `RowList`: the whole row opens it, and what else can be done appears at its right on hover and focus. */
import { ActionIcon, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import classes from './ListRow.module.css';
import { rowTarget } from './RowList';

export interface RowAct {
  label: string;
  icon: Icon;
  onAct: () => void;
}

export interface ListRowProps {
  title: string;
  detail?: ReactNode;
  /** At the left: a time, a mark. */
  lead?: ReactNode;
  /** At the right: an amount, a day. Gives way to the acts. */
  trail?: ReactNode;
  acts?: readonly RowAct[];
  open: { href: string } | { onOpen: () => void };
}

export function ListRow({ title, detail, lead, trail, acts = [], open }: ListRowProps) {
  return (
    <li className={classes.row}>
      {lead !== undefined && <div className={classes.lead}>{lead}</div>}
      <div className={classes.words}>
        <RowTarget title={title} open={open} />
        {detail !== undefined && <span className={classes.detail}>{detail}</span>}
      </div>
      {trail !== undefined && <div className={classes.trail}>{trail}</div>}
      {acts.length > 0 && (
        <div className={classes.acts}>
          {acts.map(({ label, icon: ActIcon, onAct }) => (
            <Tooltip key={label} label={label}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="2rem"
                aria-label={`${label}: ${title}`}
                onClick={onAct}
              >
                <ActIcon size="1.125rem" stroke={1.6} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          ))}
        </div>
      )}
    </li>
  );
}

function RowTarget({ title, open }: Pick<ListRowProps, 'title' | 'open'>) {
  const shared = { className: classes.target, tabIndex: -1, [rowTarget]: '' };
  return 'href' in open ? (
    <a {...shared} href={open.href}>
      {title}
    </a>
  ) : (
    <button {...shared} type="button" onClick={open.onOpen}>
      {title}
    </button>
  );
}
