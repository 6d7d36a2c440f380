import { IconCheck } from '@tabler/icons-react';
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { draw } from '@/testKit';
import { ListRow } from './ListRow';
import { RowList } from './RowList';

function People({ names, onOpen = () => undefined }: { names: string[]; onOpen?: (name: string) => void }) {
  return (
    <RowList label="People">
      {names.map((name) => (
        <ListRow
          key={name}
          title={name}
          open={{ onOpen: () => onOpen(name) }}
          acts={[{ label: 'Done', icon: IconCheck, onAct: () => onOpen(`done ${name}`) }]}
        />
      ))}
    </RowList>
  );
}

const row = (name: string) => screen.getByRole('button', { name });
const stops = () => ['Anna', 'Ben', 'Cara'].filter((name) => row(name).tabIndex === 0);

it('is_one_stop_of_the_tab_key', () => {
  draw(<People names={['Anna', 'Ben', 'Cara']} />);
  expect(stops()).toEqual(['Anna']);
});

it('moves_with_the_arrows_and_to_its_ends', async () => {
  const { user } = draw(<People names={['Anna', 'Ben', 'Cara']} />);
  row('Anna').focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(row('Ben'));
  expect(stops(), 'coming back by Tab finds the same row').toEqual(['Ben']);
  await user.keyboard('{End}{ArrowDown}');
  expect(document.activeElement, 'the last row is the end').toBe(row('Cara'));
  await user.keyboard('{Home}{ArrowUp}');
  expect(document.activeElement).toBe(row('Anna'));
});

it('goes_on_from_the_row_whose_act_has_the_focus', async () => {
  const { user } = draw(<People names={['Anna', 'Ben', 'Cara']} />);
  screen.getByRole('button', { name: 'Done: Ben' }).focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(row('Cara'));
});

it('opens_with_enter_and_acts_do_not_open', async () => {
  const onOpen = vi.fn();
  const { user } = draw(<People names={['Anna', 'Ben', 'Cara']} onOpen={onOpen} />);
  row('Anna').focus();
  await user.keyboard('{Enter}');
  await user.click(screen.getByRole('button', { name: 'Done: Ben' }));
  expect(onOpen.mock.calls).toEqual([['Anna'], ['done Ben']]);
});

it('keeps_one_stop_when_the_row_that_was_it_goes', async () => {
  const { user, redraw } = draw(<People names={['Anna', 'Ben', 'Cara']} />);
  row('Anna').focus();
  await user.keyboard('{End}');
  redraw(<People names={['Anna', 'Ben']} />);
  expect(row('Anna').tabIndex).toBe(0);
  expect(row('Ben').tabIndex).toBe(-1);
});
