import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { around } from '@/app/sheets';
import { busyDay } from '@/gallery/day';
import { toDecide } from '@/gallery/deciding';
import { answer, FakeRefusal } from '@/host/fake';
import { undoLine, useOfferedUndo } from '@/rpc/undo';
import { draw } from '@/testKit';
import { NeedsYou } from './NeedsYou';

const { attention } = busyDay;

it('the_most_pressing_stand_there_and_a_button_shows_all_and_folds_them_again', async () => {
  const { user } = draw(<NeedsYou items={attention} atFirst={7} {...around} />);
  const shown = () => within(screen.getByRole('list', { name: 'Needs you' })).getAllByRole('listitem').length;
  expect([attention.length, shown()]).toEqual([12, 7]);
  const button = screen.getByRole('button', { name: 'And 5 more' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await user.click(button);
  expect(shown()).toBe(12);
  expect(screen.getByText('2 sessions left and nothing is booked.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show fewer', expanded: true }));
  expect(shown()).toBe(7);
});

it('a_few_need_no_button', () => {
  draw(<NeedsYou items={attention.slice(0, 7)} atFirst={7} {...around} />);
  expect(screen.queryByRole('button', { name: /more|fewer/u })).toBeNull();
});

it('an_offer_that_waits_opens_beside_the_page', async () => {
  const open = vi.fn();
  const { user } = draw(<NeedsYou items={attention} atFirst={7} {...around} open={open} />);
  await user.click(screen.getByRole('button', { name: 'Look: Leo Brandt' }));
  expect(open).toHaveBeenCalledWith({ sheet: 'slot-offer', offerId: 'offer-1' });
});

it('a_calendar_out_of_step_leads_to_where_calendars_are_set_up', () => {
  const apart = attention.filter(({ rule }) => rule === 'calendar');
  draw(<NeedsYou items={apart} atFirst={7} {...around} />);
  const look = screen.getByRole('link', { name: 'Look: johanna@linden.example' });
  expect(look.getAttribute('href')).toBe('#/settings/calendars');
});

function Offered() {
  return <p>{useOfferedUndo()?.sentence}</p>;
}

function deciding(answers = {}) {
  undoLine.clear();
  const open = vi.fn();
  const drawn = draw(
    <>
      <NeedsYou items={toDecide} atFirst={7} {...around} open={open} />
      <Offered />
    </>,
    {
      'credits.extend': () => answer({}, { undo: { operationId: 'o1', sentence: 'Extended: Anna' } }),
      'credits.let_expire': () => answer({}, { undo: { operationId: 'o2', sentence: 'Let go: Anna' } }),
      ...answers,
    },
  );
  const choices = within(screen.getByRole('group', { name: 'Decide: Anna Feldmann' }));
  const asked = (name: string) =>
    drawn.host.asked.filter((each) => each.name === name).map(({ payload }) => payload);
  return { ...drawn, open, choices, asked };
}

it('credits_whose_day_has_come_get_more_time_with_one_key_and_one_undo', async () => {
  const { user, choices, asked } = deciding();
  expect(choices.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Extend 30 days',
    'Let expire',
    'Offer refund',
  ]);
  choices.getByRole('button', { name: 'Extend 30 days' }).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Extended: Anna')).toBeTruthy();
  expect(asked('credits.extend'), 'the days and the words for them are the core’s').toEqual([
    { engagementId: 'six', batchId: 'b1', days: 30, reason: '' },
  ]);
});

it('credits_are_let_go_and_can_be_had_back', async () => {
  const { user, choices, asked } = deciding();
  await user.click(choices.getByRole('button', { name: 'Let expire' }));
  expect(await screen.findByText('Let go: Anna')).toBeTruthy();
  expect(asked('credits.let_expire')).toEqual([{ engagementId: 'six', batchId: 'b1' }]);
});

it('a_refund_is_worked_out_beside_the_page_and_what_is_due_opens_its_sheet', async () => {
  const { user, open, choices } = deciding();
  await user.click(choices.getByRole('button', { name: 'Offer refund' }));
  expect(open).toHaveBeenLastCalledWith({ sheet: 'refund', engagementId: 'six' });
  await user.click(screen.getByRole('button', { name: 'Look: Mara Kovač' }));
  expect(open).toHaveBeenLastCalledWith({ sheet: 'billing' });
});

it('a_decision_that_is_refused_says_so_beside_its_buttons', async () => {
  const { user, choices } = deciding({
    'credits.let_expire': () => {
      throw new FakeRefusal({
        code: 'invalid',
        message: 'One field needs another value.',
        issues: [{ field: 'batchId', problem: 'notPossible', sentence: 'This is not possible here.' }],
      });
    },
  });
  await user.click(choices.getByRole('button', { name: 'Let expire' }));
  await waitFor(() =>
    expect(choices.getByRole('alert').textContent).toBe(
      'One field needs another value. This is not possible here.',
    ),
  );
});
