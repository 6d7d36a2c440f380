/**
 * What changed in a text, in place: what came is underlined, what went is struck through, both tinted. Told apart
 * without colour, and by name for those who listen.
 */
import type { DiffPart } from '@/bindings/DiffPart';
import classes from './DiffText.module.css';

export function DiffText({ parts }: { parts: readonly DiffPart[] }) {
  return <p className={classes.text}>{parts.map((part, index) => drawn(part, index))}</p>;
}

function drawn({ kind, text }: DiffPart, key: number) {
  switch (kind) {
    case 'added':
      return (
        <ins key={key} className={classes.added}>
          {text}
        </ins>
      );
    case 'removed':
      return (
        <del key={key} className={classes.removed}>
          {text}
        </del>
      );
    case 'same':
      return <span key={key}>{text}</span>;
  }
}
