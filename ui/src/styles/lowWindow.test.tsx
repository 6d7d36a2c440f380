/** A window at 200 %, which is 640 by 400 to a style sheet: what was seen to fail there, and may not again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Button } from '@mantine/core';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { CommandPalette, openPalette } from '@/components/CommandPalette';
import { SentenceLine } from '@/components/SentenceLine';
import { draw } from '@/testKit';

const src = join(import.meta.dirname, '..');
const ours = (name: string) => readFileSync(join(src, name), 'utf8');
const mantine = (name: string) =>
  readFileSync(join(src, '../node_modules/@mantine/core/styles', `${name}.css`), 'utf8');

function layers(css: string): number[] {
  return [...css.matchAll(/z-index:\s*(\d+)/gu)].map(([, layer]) => Number(layer));
}

/** What is said of a class, where it is said first after the given words. */
function said(css: string, name: string, after = ''): string {
  const from = css.slice(Math.max(0, css.indexOf(after)));
  return new RegExp(`\\.${name}(?:,\\s*\\.\\w+)* \\{([^&}]*)`, 'u').exec(from)?.[1] ?? '';
}

const controls = ['SegmentedControl', 'Slider', 'Switch', 'InlineInput', 'Input'];

it.each([
  'components/SheetActs.module.css',
  'features/firstRun/StepPage.module.css',
  'features/import/Preview.module.css',
  'features/money/bank/Preview.module.css',
])('no_control_is_drawn_over_the_acts_at_the_foot: %s', (name) => {
  const highest = Math.max(...controls.flatMap((each) => layers(mantine(each))));
  expect(highest, 'Mantine still has layers').toBeGreaterThan(0);
  expect(Math.min(...layers(ours(name)))).toBeGreaterThan(highest);
});

it('the_act_of_a_sentence_is_never_narrower_than_its_words', () => {
  draw(<SentenceLine act={<Button>Say who came</Button>}>Today at 18:00</SentenceLine>);
  const place = screen.getByRole('button', { name: 'Say who came' }).parentElement;
  expect(place?.className).toMatch(/act/u);
  expect(said(ours('components/SentenceLine.module.css'), 'act')).toContain('flex: none');
});

it('a_row_says_all_of_it_below_each_other', () => {
  const css = ours('components/ListRow.module.css');
  const low = '@media (max-width: 48em)';
  expect(css).toContain(low);
  expect(said(css, 'words', low)).toContain('flex-wrap: wrap');
  expect(said(css, 'target', low)).toContain('white-space: normal');
});

it('the_palette_gives_its_room_to_what_was_found', async () => {
  draw(<CommandPalette groups={[]} />);
  openPalette();
  const dialog = await screen.findByRole('dialog');
  const root = dialog.closest<HTMLElement>('[style*="--modal-y-offset"]');
  expect(root?.style.getPropertyValue('--modal-y-offset')).toContain('10vh');
  const css = ours('components/CommandPalette.module.css');
  expect(said(css, 'list', '@media (max-height: 40em)')).toContain('max-height: calc(100dvh');
});
