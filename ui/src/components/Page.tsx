/** One page: title left, at most one primary act and a second right, the rest in a menu, and one sentence that says what matters. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { useMessages } from '@/messages';
import classes from './Page.module.css';

export interface PageAct {
  label: string;
  onAct: () => void;
  icon?: Icon;
}

export interface PageProps {
  title: string;
  /** Written by the core from data. */
  sentence?: ReactNode;
  primary?: PageAct & { busy?: boolean };
  /** What is wanted nearly as often, beside it. */
  second?: PageAct | undefined;
  more?: readonly PageAct[];
  /** Above the title: where this page belongs to, such as a link back to the list. */
  above?: ReactNode;
  width?: 'reading' | 'wide';
  children: ReactNode;
}

export function Page(props: PageProps) {
  const { title, sentence, primary, second, more = [], above, width = 'wide', children } = props;
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.head}>
        <div className={classes.words}>
          {above}
          <h1>{title}</h1>
          {sentence !== undefined && <p className={classes.sentence}>{sentence}</p>}
        </div>
        <div className={classes.acts}>
          {more.length > 0 && <MoreActs acts={more} />}
          {second !== undefined && <VisibleAct {...second} variant="default" />}
          {primary !== undefined && <VisibleAct {...primary} />}
        </div>
      </header>
      <div className={classes.body}>{children}</div>
    </div>
  );
}

interface VisibleActProps extends PageAct {
  busy?: boolean;
  variant?: 'filled' | 'default';
}

function VisibleAct({ label, onAct, icon: ActIcon, busy = false, variant = 'filled' }: VisibleActProps) {
  return (
    <Button
      variant={variant}
      onClick={onAct}
      disabled={busy}
      leftSection={
        ActIcon === undefined ? undefined : <ActIcon size="1.125rem" stroke={1.75} aria-hidden="true" />
      }
    >
      {label}
    </Button>
  );
}

function MoreActs({ acts }: { acts: readonly PageAct[] }) {
  const words = useMessages().acts;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="2.25rem" aria-label={words.more}>
          <IconDots size="1.25rem" stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map(({ label, onAct, icon: ActIcon }) => (
          <Menu.Item
            key={label}
            onClick={onAct}
            leftSection={
              ActIcon === undefined ? undefined : <ActIcon size="1.125rem" stroke={1.6} aria-hidden="true" />
            }
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
