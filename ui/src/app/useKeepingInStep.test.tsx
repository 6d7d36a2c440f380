import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { Topic } from '@/bindings/Topic';
import { accountAnswers, icloud } from '@/gallery/calendarAccounts';
import { practiceAnswers } from '@/gallery/practice';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { dropTouched } from '@/rpc/query';
import { draw } from '@/testKit';
import { App } from './App';
import { Failures } from './Failures';
import { useKeepingInStep } from './useKeepingInStep';

beforeEach(() => {
  vi.useFakeTimers();
  window.location.hash = '';
});
afterEach(() => {
  vi.useRealTimers();
});

function Keeping() {
  useKeepingInStep();
  return <Failures />;
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

async function keeping(accounts = [icloud], answers: FakeAnswers = {}) {
  const drawn = draw(<Keeping />, { ...accountAnswers(accounts), ...answers });
  const triggers = () =>
    drawn.host.asked
      .filter(({ name }) => name === 'calendars.keep_in_step')
      .map(({ payload }) => (payload as { trigger: string }).trigger);
  const touch = (...topics: Topic[]) => act(() => dropTouched(drawn.client, topics));
  await pass(10);
  return { ...drawn, triggers, touch };
}

function look(state: 'visible' | 'hidden') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

it('an_opened_practice_tells_the_occasions_and_no_others', async () => {
  const { triggers } = await keeping();
  expect(triggers()).toEqual(['started']);
  await pass(59_000);
  expect(triggers()).toEqual(['started']);
  await pass(61_000);
  expect(triggers()).toEqual(['started', 'timer', 'timer']);
  act(() => void window.dispatchEvent(new Event('focus')));
  await pass(10);
  expect(triggers().at(-1)).toBe('focused');
});

it('nobody_looks_and_nothing_is_asked', async () => {
  const { triggers } = await keeping();
  act(() => look('hidden'));
  await pass(600_000);
  expect(triggers()).toEqual(['started']);
  act(() => look('visible'));
  await pass(10);
  expect(triggers()).toEqual(['started', 'focused']);
});

it('several_changes_in_a_row_are_one_occasion_three_seconds_after_the_last', async () => {
  const { triggers, touch } = await keeping();
  await touch('sessions');
  await pass(2_000);
  await touch('groups');
  await pass(2_900);
  expect(triggers()).toEqual(['started']);
  await pass(200);
  expect(triggers()).toEqual(['started', 'changed']);
});

it('what_concerns_no_session_is_no_occasion', async () => {
  const { triggers, touch } = await keeping();
  await touch('money', 'calendar', 'history');
  await pass(10_000);
  expect(triggers()).toEqual(['started']);
});

it('never_two_at_once_and_a_change_meanwhile_comes_after', async () => {
  let end: () => void = () => undefined;
  const { triggers, touch } = await keeping([icloud], {
    'calendars.keep_in_step': () =>
      new Promise((ended) => {
        end = () => ended(answer({ requests: 0, accounts: 0, written: 0, sentences: [] }));
      }) as never,
  });
  await touch('sessions');
  await pass(4_000);
  act(() => void window.dispatchEvent(new Event('focus')));
  await pass(120_000);
  expect(triggers(), 'the first still runs').toEqual(['started']);
  end();
  await pass(10);
  expect(triggers()).toEqual(['started', 'changed']);
  end();
  await pass(10);
  expect(triggers()).toHaveLength(2);
});

it('a_failure_is_silent_and_ends_nothing', async () => {
  const { triggers } = await keeping([icloud], {
    'calendars.keep_in_step': () => {
      throw new FakeRefusal({ code: 'internal', message: 'Something went wrong.', incident: 'K3' });
    },
  });
  await pass(60_000);
  expect(triggers()).toEqual(['started', 'timer']);
  expect(document.body.textContent).not.toContain('Something went wrong.');
});

it('without_an_account_nothing_is_ever_asked', async () => {
  const { triggers, touch } = await keeping([]);
  await touch('sessions');
  act(() => void window.dispatchEvent(new Event('focus')));
  await pass(600_000);
  expect(triggers()).toEqual([]);
});

it('a_locked_practice_asks_nothing_not_even_for_its_accounts', async () => {
  const answers = { ...practiceAnswers({ state: 'open' }), ...accountAnswers([icloud]) };
  const { host } = draw(<App />, answers);
  const asked = () => host.asked.filter(({ name }) => name.startsWith('calendars.')).map(({ name }) => name);
  await pass(100);
  expect(asked()).toContain('calendars.keep_in_step');
  await host.rpc('practice.lock', null);
  act(() => host.lock());
  await pass(100);
  const before = asked().length;
  act(() => void window.dispatchEvent(new Event('focus')));
  await pass(600_000);
  expect(asked()).toHaveLength(before);
});
