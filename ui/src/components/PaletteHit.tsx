/** Something that the core has found: what it is, of whom and when, and the words around what was typed. */
import { IconLock, type Icon } from '@tabler/icons-react';

import type { ExcerptPart } from '@/bindings/ExcerptPart';
import { useMessages } from '@/messages';
import classes from './PaletteHit.module.css';

export interface Hit {
  id: string;
  title: string;
  icon: Icon;
  /** What the icon stands for. */
  kind: string;
  /** “Anna Feldmann · 3 Mar 2026” */
  about: string;
  excerpt: readonly ExcerptPart[];
  /** From notes that are only for the coach. */
  isPrivate: boolean;
  onRun: () => void;
}

export function PaletteHit({ hit }: { hit: Hit }) {
  const words = useMessages().components.palette;
  const { icon: HitIcon, kind, title, about, excerpt, isPrivate } = hit;
  return (
    <span className={classes.hit}>
      <HitIcon className={classes.icon} role="img" aria-label={kind} />
      <span className={classes.head}>
        <span className={classes.title}>{title}</span>{' '}
        {about !== '' && <span className={classes.about}>{about}</span>}
        {isPrivate && <IconLock className={classes.lock} role="img" aria-label={words.isPrivate} />}
      </span>{' '}
      {excerpt.length > 0 && (
        <span className={classes.excerpt}>
          <Marked parts={excerpt} />
        </span>
      )}
    </span>
  );
}

/** Text stays text: the core says which parts are marked. */
function Marked({ parts }: { parts: readonly ExcerptPart[] }) {
  return parts.map(({ text, hit }, index) =>
    hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}
