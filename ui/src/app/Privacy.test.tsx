import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import { drafts } from '@/components/drafts';
import { peopleAnswers } from '@/gallery/people';
import { everybody } from '@/gallery/peopleData';
import { practiceAnswers } from '@/gallery/practice';
import { answer, type FakeAnswers } from '@/host/fake';
import { undoLine } from '@/rpc/undo';
import { draw } from '@/testKit';
import { App } from './App';

beforeEach(() => {
  window.location.hash = '#/people';
  undoLine.clear();
  drafts.forgetAll();
});

/** As the core does: the same reply, with stand-ins for names. */
function masking(): FakeAnswers {
  const practice = practiceAnswers({ state: 'open' });
  const people = peopleAnswers([...everybody]);
  let hidden = false;
  return {
    ...practice,
    ...people,
    'privacy.set': (request: { hidden: boolean }) => {
      ({ hidden } = request);
      return practice['privacy.set']?.(request as never) ?? answer(null);
    },
    'people.list': () =>
      answer(
        everybody.map((person, index) =>
          hidden ? { ...person, name: `Person ${index + 1}` } : { ...person },
        ),
      ),
  };
}

it('one_key_hides_every_name_and_reads_everything_again', async () => {
  const { user } = draw(<App />, masking());
  await screen.findByRole('link', { name: 'Anna Feldmann' });
  await user.keyboard('{Control>}{Shift>}h{/Shift}{/Control}');
  expect(await screen.findByRole('link', { name: 'Person 1' })).toBeTruthy();
  expect(screen.queryByText('Anna Feldmann')).toBeNull();
  const strip = within(screen.getByRole('status', { name: 'Names are hidden.' }));
  await user.click(strip.getByRole('button', { name: 'Show names' }));
  expect(await screen.findByRole('link', { name: 'Anna Feldmann' })).toBeTruthy();
  expect(screen.queryByText('Names are hidden.')).toBeNull();
});

it('it_works_while_something_is_typed_which_is_put_aside_and_comes_back', async () => {
  window.location.hash = '#/people/new';
  const { user } = draw(<App />, masking());
  await user.type(await screen.findByLabelText('Given name'), 'Karla');
  await user.keyboard('{Control>}{Shift>}h{/Shift}{/Control}');
  await screen.findByText('Names are hidden.');
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>('Given name').value, 'a name that was typed').toBe(''),
  );
  await user.keyboard('{Control>}{Shift>}h{/Shift}{/Control}');
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Given name').value).toBe('Karla'));
});

it('the_line_that_undoes_names_nobody_while_names_are_hidden', async () => {
  const { user } = draw(<App />, masking());
  await screen.findByRole('link', { name: 'Anna Feldmann' });
  undoLine.offer({ operationId: 'op', sentence: 'Session moved: Anna Feldmann' });
  await screen.findByText('Session moved: Anna Feldmann');
  await user.keyboard('{Control>}{Shift>}h{/Shift}{/Control}');
  await screen.findByText('Names are hidden.');
  await user.keyboard('{Control>}z{/Control}');
  expect(screen.queryByText('Session moved: Anna Feldmann')).toBeNull();
});
