import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { around } from '@/app/sheets';
import { busyDay } from '@/gallery/day';
import { draw } from '@/testKit';
import { NeedsYou } from './NeedsYou';

const { attention } = busyDay;

it('the_most_pressing_stand_there_and_a_button_shows_all_and_folds_them_again', async () => {
  const { user } = draw(<NeedsYou items={attention} atFirst={7} {...around} />);
  const shown = () => within(screen.getByRole('list', { name: 'Needs you' })).getAllByRole('listitem').length;
  expect([attention.length, shown()]).toEqual([9, 7]);
  const button = screen.getByRole('button', { name: 'And 2 more' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await user.click(button);
  expect(shown()).toBe(9);
  expect(screen.getByText('2 sessions left and nothing is booked.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show fewer', expanded: true }));
  expect(shown()).toBe(7);
});

it('a_few_need_no_button', () => {
  draw(<NeedsYou items={attention.slice(0, 7)} atFirst={7} {...around} />);
  expect(screen.queryByRole('button', { name: /more|fewer/u })).toBeNull();
});
