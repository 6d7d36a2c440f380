/** A layout at a glance, in the coach's colour: paper is white in every scheme. */
import type { ReactNode } from 'react';

import type { Template } from '@/bindings/Template';
import classes from './TemplatePicture.module.css';

export function TemplatePicture({ template, accent }: { template: Template; accent: string }) {
  return (
    <svg className={classes.page} viewBox="0 0 84 119" aria-hidden="true" style={{ color: accent }}>
      {drawn[template]}
    </svg>
  );
}

const drawn: Record<Template, ReactNode> = { classic: <g />, modern: <g />, compact: <g /> };
