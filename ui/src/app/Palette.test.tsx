import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import { findingAnswers } from '@/gallery/finding';
import { peopleAnswers } from '@/gallery/people';
import { practiceAnswers } from '@/gallery/practice';
import { answer } from '@/host/fake';
import { draw } from '@/testKit';
import { App } from './App';
import { closeSheets } from './sheets';

beforeEach(() => {
  window.location.hash = '';
  closeSheets();
});

async function typing(words: string, more = {}) {
  const drawn = draw(<App />, {
    ...practiceAnswers({ state: 'open' }),
    ...peopleAnswers(),
    ...findingAnswers(),
    ...more,
  });
  await screen.findByRole('button', { name: 'Lock' });
  await drawn.user.keyboard('{Control>}k{/Control}');
  const search = await screen.findByRole('textbox', { name: 'Find' });
  await drawn.user.type(search, words);
  const asked = () =>
    drawn.host.asked.filter(({ name }) => name === 'search.find').map(({ payload }) => payload);
  return { ...drawn, search, asked };
}

it('everything_is_searched_from_the_second_letter_and_a_private_hit_is_marked', async () => {
  const { user, search, asked } = await typing('f');
  expect(asked()).toEqual([]);
  await user.type(search, 'ather');
  const note = await screen.findByRole('button', { name: /Session on 2 March/u });
  expect(note.textContent).toContain('Anna Feldmann · 2 Mar 2026');
  expect(within(note).getByRole('img', { name: 'Only for you' })).toBeTruthy();
  expect(within(note).getByRole('img', { name: 'Private note' })).toBeTruthy();
  expect(asked().at(-1)).toEqual({ text: 'father', limit: 24 });
});

it('each_kind_opens_where_it_lives', async () => {
  const { user } = await typing('father');
  await user.click(await screen.findByRole('button', { name: /2026-0041/u }));
  await waitFor(() => expect(window.location.hash).toBe('#/money/invoices/i1'));
});

it('a_goal_leads_to_the_person', async () => {
  const { user } = await typing('father');
  await user.click(await screen.findByRole('button', { name: /Speak with my father/u }));
  await waitFor(() => expect(window.location.hash).toMatch(/^#\/people\/anna/u));
});

it('a_slow_answer_never_replaces_a_newer_one', async () => {
  const late: (() => void)[] = [];
  const { search, user, host } = await typing('fa');
  const hit = (title: string) =>
    answer([{ kind: 'invoice', target: title, title, excerpt: [], private: false }]);
  host.rpc = (name, payload) => {
    if (name !== 'search.find') return Promise.reject(new Error(name));
    const { text } = payload as { text: string };
    if (text === 'fat') return new Promise((arrive) => late.push(() => arrive(hit('of fat'))));
    return Promise.resolve(hit(`of ${text}`));
  };
  await user.type(search, 'th');
  expect(await screen.findByRole('button', { name: /of fath/u })).toBeTruthy();
  late.forEach((arrive) => arrive());
  await new Promise((wait) => setTimeout(wait, 50));
  expect(screen.getByRole('button', { name: /of fath/u })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /of fat$/u })).toBeNull();
});

it('nothing_that_was_searched_for_is_kept', async () => {
  const { user, client } = await typing('father');
  await screen.findByRole('button', { name: /Session on 2 March/u });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Find' })).toBeNull());
  await waitFor(() => {
    const kept = client.getQueryCache().findAll({ queryKey: ['search.find'] });
    expect(kept.filter(({ state }) => state.data !== undefined)).toEqual([]);
  });
});
