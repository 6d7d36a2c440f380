import { useQueryClient } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';

import { Failures } from '@/app/Failures';
import { answer, FakeRefusal } from '@/host/fake';
import { draw } from '@/testKit';
import { dropTouched, useAct, useRead } from './query';
import { undoLine, useOfferedUndo } from './undo';

function Name() {
  return <p>{useRead('practice.status', null)?.practiceName}</p>;
}

function Lock() {
  const { run, error } = useAct('practice.lock');
  const offered = useOfferedUndo();
  return (
    <>
      <button onClick={() => void run(null)}>Lock</button>
      <p>{offered?.sentence}</p>
      <p>{error?.message}</p>
      <Failures />
    </>
  );
}

function counting(name: string) {
  let read = 0;
  return () => answer({ state: 'open', practiceName: `${name} ${++read}` });
}

it('a_change_that_touched_a_topic_makes_its_reads_fresh', async () => {
  const { user } = draw(
    <>
      <Name />
      <Lock />
    </>,
    { 'practice.status': counting('read'), 'practice.lock': () => answer(null, { touched: ['practice'] }) },
  );
  await screen.findByText('read 1');
  await user.click(screen.getByText('Lock'));
  expect(await screen.findByText('read 2')).toBeTruthy();
});

it('a_screen_that_opens_after_a_change_never_shows_what_was_so_before', async () => {
  const shown: string[] = [];
  function Watched() {
    const name = useRead('practice.status', null)?.practiceName;
    if (name !== undefined) shown.push(name);
    return <p>{name}</p>;
  }
  function Turns() {
    const [open, setOpen] = useState(true);
    return (
      <>
        <button onClick={() => setOpen(!open)}>Turn</button>
        {open && <Watched />}
      </>
    );
  }
  const { user } = draw(
    <>
      <Turns />
      <Lock />
    </>,
    { 'practice.status': counting('read'), 'practice.lock': () => answer(null, { touched: ['practice'] }) },
  );
  await screen.findByText('read 1');
  await user.click(screen.getByText('Turn'));
  await user.click(screen.getByText('Lock'));
  shown.length = 0;
  await user.click(screen.getByText('Turn'));
  await screen.findByText('read 2');
  expect(shown).not.toContain('read 1');
});

it('a_change_of_something_else_leaves_them', async () => {
  function Touch() {
    const client = useQueryClient();
    return <button onClick={() => void dropTouched(client, ['money'])}>Touch</button>;
  }
  const { user, host } = draw(
    <>
      <Name />
      <Touch />
    </>,
    { 'practice.status': counting('read') },
  );
  await screen.findByText('read 1');
  await user.click(screen.getByText('Touch'));
  expect(host.asked, 'read once, and not again').toHaveLength(1);
});

it('a_change_offers_the_undo_that_came_with_its_reply', async () => {
  const undo = { operationId: 'op1', sentence: 'Session with Anna marked as held.' };
  const { user } = draw(<Lock />, { 'practice.lock': () => answer(null, { undo }) });
  await user.click(screen.getByText('Lock'));
  expect(await screen.findByText(undo.sentence)).toBeTruthy();
  undoLine.clear();
  await waitFor(() => expect(screen.queryByText(undo.sentence)).toBeNull());
});

it('a_rule_that_says_no_is_shown_until_it_is_read', async () => {
  const message = 'This invoice is issued already.';
  const { user } = draw(<Lock />, {
    'practice.lock': () => {
      throw new FakeRefusal({ code: 'refused', message });
    },
  });
  await user.click(screen.getByText('Lock'));
  const said = await screen.findByRole('alert');
  expect(said.textContent).toBe(message);
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('a_wrong_field_is_left_to_its_form', async () => {
  const { user } = draw(<Lock />, {
    'practice.lock': () => {
      throw new FakeRefusal({ code: 'invalid', message: 'Look at the field.' });
    },
  });
  await user.click(screen.getByText('Lock'));
  expect(await screen.findByText('Look at the field.')).toBeTruthy();
  expect(screen.queryByRole('alert'), 'no second place says it').toBeNull();
});
