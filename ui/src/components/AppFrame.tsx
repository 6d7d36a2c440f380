/** The window: a rail of places, the page beside it, the backup line and the lock at the rail's foot. */
import { Tooltip, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconBooks,
  IconCalendar,
  IconCash,
  IconLock,
  IconSettings,
  IconSun,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';

import { useMessages, type Messages } from '@/messages';
import classes from './AppFrame.module.css';
import { HiddenNames } from './HiddenNames';
import { Mark } from './Mark';
import { SampleBadge } from './SampleBadge';

export type PlaceId = keyof Messages['places'];

const icons: Record<PlaceId, Icon> = {
  today: IconSun,
  calendar: IconCalendar,
  people: IconUsers,
  money: IconCash,
  library: IconBooks,
  settings: IconSettings,
};

export const placeIds = Object.keys(icons) as PlaceId[];

export interface AppFrameProps {
  practiceName: string;
  current: PlaceId | null;
  hrefOf: (place: PlaceId) => string;
  /** Written by the core: “Last backup 21:04 yesterday, checked.” */
  backupLine?: { sentence: string; missing: boolean };
  onLock: () => void;
  /** Present in the sample practice. */
  onLeaveSample?: () => void;
  /** Present while names are hidden. */
  onShowNames?: () => void;
  children: ReactNode;
}

export function AppFrame(props: AppFrameProps) {
  const words = useMessages().frame;
  const page = useRef<HTMLElement>(null);
  // In the embedded app `#…` is the route, so the skip link moves the focus itself.
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={() => page.current?.focus()}>
        {words.skipToContent}
      </button>
      <Rail {...props} />
      <div className={classes.column}>
        {props.onShowNames !== undefined && <HiddenNames onShow={props.onShowNames} />}
        <main ref={page} className={classes.page} tabIndex={-1}>
          {props.children}
        </main>
      </div>
    </div>
  );
}

function Rail({ practiceName, current, hrefOf, backupLine, onLock, onLeaveSample }: AppFrameProps) {
  const words = useMessages();
  return (
    <header className={classes.rail}>
      <div className={classes.practice}>
        <Mark size="small" />
        <span className={classes.word}>{practiceName}</span>
      </div>
      <nav aria-label={words.frame.places}>
        <ul className={classes.places} role="list">
          {placeIds.map((place) => (
            <li key={place}>
              <Place
                icon={icons[place]}
                word={words.places[place]}
                href={hrefOf(place)}
                current={place === current}
              />
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes.foot}>
        {onLeaveSample !== undefined && <SampleBadge onLeave={onLeaveSample} />}
        {backupLine !== undefined && (
          <p className={classes.backup} data-missing={backupLine.missing || undefined}>
            {backupLine.sentence}
          </p>
        )}
        <OnlyWhenNarrow label={words.frame.lock}>
          <UnstyledButton className={classes.place} onClick={onLock} aria-label={words.frame.lock}>
            <IconLock className={classes.icon} aria-hidden="true" />
            <span className={classes.word}>{words.frame.lock}</span>
          </UnstyledButton>
        </OnlyWhenNarrow>
      </div>
    </header>
  );
}

function Place({
  icon: PlaceIcon,
  word,
  href,
  current,
}: {
  icon: Icon;
  word: string;
  href: string;
  current: boolean;
}) {
  return (
    <OnlyWhenNarrow label={word}>
      <a className={classes.place} href={href} aria-current={current ? 'page' : undefined} aria-label={word}>
        <PlaceIcon className={classes.icon} aria-hidden="true" />
        <span className={classes.word}>{word}</span>
      </a>
    </OnlyWhenNarrow>
  );
}

/** A tooltip that says what the word says already would be noise. */
function OnlyWhenNarrow({ label, children }: { label: string; children: ReactNode }) {
  const narrow = useMediaQuery('(max-width: 1099px)');
  return (
    <Tooltip label={label} position="right" disabled={!narrow}>
      {children}
    </Tooltip>
  );
}
