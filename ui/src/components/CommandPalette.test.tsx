import { IconNote } from '@tabler/icons-react';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';

import { draw } from '@/testKit';
import { CommandPalette, type FoundGroup, type PaletteGroup } from './CommandPalette';

const ran: string[] = [];

const groups: PaletteGroup[] = [
  {
    name: 'People',
    entries: [
      { id: 'anna', label: 'Anna Feldmann', detail: 'Talk about trust.', onRun: () => ran.push('anna') },
      { id: 'zaneta', label: 'Żaneta Król', onRun: () => ran.push('zaneta') },
    ],
  },
  { name: 'Do', entries: [{ id: 'trust', label: 'Trust nobody', onRun: () => ran.push('trust') }] },
];

function found(id: string): FoundGroup[] {
  return [
    {
      name: 'Notes',
      hits: [
        {
          id,
          title: 'Leo Brandt',
          icon: IconNote,
          kind: 'Private note',
          about: '3 Mar 2026',
          excerpt: [
            { text: 'learns to ', hit: false },
            { text: 'trust', hit: true },
            { text: ' <b>himself</b>', hit: false },
          ],
          isPrivate: true,
          onRun: () => ran.push(id),
        },
      ],
    },
  ];
}

/** Answers when the test says so, as the core does a moment later. */
function Answering({ queries }: { queries: string[] }) {
  const [hits, setHits] = useState<FoundGroup[]>([]);
  return (
    <>
      <CommandPalette groups={groups} found={hits} onQuery={(query) => queries.push(query)} />
      <button type="button" onClick={() => setHits(found('n1'))}>
        arrive
      </button>
    </>
  );
}

async function opened() {
  ran.length = 0;
  const queries: string[] = [];
  const drawn = draw(<Answering queries={queries} />);
  await drawn.user.keyboard('{Control>}k{/Control}');
  const search = await screen.findByRole('textbox', { name: 'Find' });
  const arrive = () => screen.getByText('arrive').click();
  return { ...drawn, queries, search, arrive };
}

it('names_and_commands_are_filtered_here_and_what_was_found_is_not', async () => {
  const { user, search, arrive } = await opened();
  await user.type(search, 'zan');
  arrive();
  expect(await screen.findByRole('button', { name: /Leo Brandt/u })).toBeTruthy();
  expect(screen.getByRole('button', { name: /Król/u })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Anna/u })).toBeNull();
});

it('what_is_called_so_stands_above_what_speaks_of_it', async () => {
  const { user, search, arrive } = await opened();
  await user.type(search, 'trust');
  arrive();
  await screen.findByRole('button', { name: /Leo Brandt/u });
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getAllByRole('button').map((button) => button.textContent.slice(0, 5))).toEqual([
    'Trust',
    'Anna ',
    'Leo B',
  ]);
});

it('a_private_hit_is_marked_and_its_words_stay_words', async () => {
  const { user, search, arrive } = await opened();
  await user.type(search, 'hims');
  arrive();
  const hit = await screen.findByRole('button', { name: /Leo Brandt/u });
  expect(within(hit).getByRole('img', { name: 'Only for you' })).toBeTruthy();
  expect(within(hit).getByText('trust').tagName).toBe('MARK');
  expect(hit.textContent).toContain('<b>himself</b>');
});

it('enter_opens_what_arrived_when_nothing_else_answers', async () => {
  const { user, search, queries, arrive } = await opened();
  await user.type(search, 'himself');
  expect(queries.at(-1)).toBe('himself');
  arrive();
  await screen.findByRole('button', { name: /Leo Brandt/u });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(ran).toEqual(['n1']));
});
