import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'VersionsSheet.module.css'), 'utf8');

/** What is said of a class, outside of its states. */
function said(name: string): string {
  return new RegExp(`^\\.${name} \\{([^&}]*)`, 'mu').exec(css)?.[1] ?? '';
}

it('few_versions_stand_at_the_top_and_their_words_in_the_middle_of_their_row', () => {
  expect(said('sheet')).toContain('align-content: start');
  expect(said('list')).toContain('align-content: start');
  expect(said('line')).toContain('align-content: center');
});

it('a_word_longer_than_the_sheet_makes_it_no_wider', () => {
  expect(said('sheet')).toContain('overflow-wrap: anywhere');
  for (const name of ['sheet', 'list']) {
    expect(said(name)).toContain('grid-template-columns: minmax(0, 1fr)');
  }
});
