import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { Topic } from '@/bindings/Topic';
import { payAnswers } from '@/gallery/paying';
import { nobody, quietOverview } from '@/gallery/payingData';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { dropTouched } from '@/rpc/query';
import { draw } from '@/testKit';
import { Failures } from './Failures';
import { useLookingForPayments } from './useLookingForPayments';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
});

function Looking({ isMoneyShown }: { isMoneyShown: boolean }) {
  useLookingForPayments(isMoneyShown);
  return <Failures />;
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const nothing = () => answer({ requests: 0, sentences: [] });

async function looking(answers: FakeAnswers = {}, overview = quietOverview) {
  const drawn = draw(<Looking isMoneyShown={false} />, {
    ...payAnswers(overview),
    'paying.check': nothing,
    ...answers,
  });
  const triggers = () =>
    drawn.host.asked
      .filter(({ name }) => name === 'paying.check')
      .map(({ payload }) => (payload as { trigger: string }).trigger);
  const touch = (...topics: Topic[]) => act(() => dropTouched(drawn.client, topics));
  await pass(10);
  return { ...drawn, triggers, touch };
}

it('an_opened_practice_tells_that_it_was_opened_and_each_minute_that_somebody_looks', async () => {
  const { triggers } = await looking();
  expect(triggers()).toEqual(['started']);
  await pass(121_000);
  expect(triggers()).toEqual(['started', 'timer', 'timer']);
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await pass(600_000);
  expect(triggers(), 'nobody looks').toHaveLength(3);
});

it('money_that_comes_into_sight_is_an_occasion_also_when_the_window_comes_back', async () => {
  const { triggers, redraw } = await looking();
  redraw(<Looking isMoneyShown />);
  await pass(10);
  expect(triggers()).toEqual(['started', 'shown']);
  act(() => void window.dispatchEvent(new Event('focus')));
  await pass(10);
  expect(triggers()).toEqual(['started', 'shown', 'shown']);
  redraw(<Looking isMoneyShown={false} />);
  act(() => void window.dispatchEvent(new Event('focus')));
  await pass(10);
  expect(triggers().at(-1)).toBe('timer');
});

it('changes_of_money_are_one_occasion_and_what_a_look_changes_itself_is_none', async () => {
  const { triggers, touch } = await looking({
    'paying.check': () => answer({ requests: 1, sentences: [] }, { touched: ['money', 'history'] }),
  });
  await pass(10_000);
  expect(triggers()).toEqual(['started']);
  await touch('money');
  await pass(2_000);
  await touch('money');
  await pass(2_900);
  expect(triggers()).toEqual(['started']);
  await pass(200);
  expect(triggers()).toEqual(['started', 'changed']);
  await touch('sessions', 'history');
  await pass(10_000);
  expect(triggers()).toEqual(['started', 'changed']);
});

it('never_two_at_once_and_what_happened_meanwhile_comes_after', async () => {
  let end: () => void = () => undefined;
  const { triggers, touch } = await looking({
    'paying.check': () =>
      new Promise((ended) => {
        end = () => ended(nothing());
      }) as never,
  });
  await touch('money');
  await pass(4_000);
  await pass(60_000);
  expect(triggers(), 'the first still runs').toEqual(['started']);
  end();
  await pass(10);
  expect(triggers()).toEqual(['started', 'changed']);
  end();
  await pass(10);
  expect(triggers()).toHaveLength(2);
});

it('a_failure_is_silent_and_ends_nothing', async () => {
  const { triggers } = await looking({
    'paying.check': () => {
      throw new FakeRefusal({ code: 'internal', message: 'Something went wrong.', incident: 'K3' });
    },
  });
  await pass(60_000);
  expect(triggers()).toEqual(['started', 'timer']);
  expect(document.body.textContent).not.toContain('Something went wrong.');
});

it('without_a_provider_nothing_is_ever_asked', async () => {
  const { triggers, touch, redraw } = await looking({}, nobody);
  await touch('money');
  redraw(<Looking isMoneyShown />);
  act(() => void window.dispatchEvent(new Event('focus')));
  await pass(600_000);
  expect(triggers()).toEqual([]);
});
