import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createKeeper, keepWithin, tryAgainAfter, type KeepingState } from './keeper';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function keeping(answer: (value: string) => Promise<boolean> = () => Promise.resolve(true)) {
  const kept: string[] = [];
  const states: KeepingState[] = [];
  const keeper = createKeeper<string>(
    (value) => {
      kept.push(value);
      return answer(value);
    },
    (state) => states.push(state),
  );
  return { keeper, kept, states };
}

it('steady_typing_is_kept_while_it_goes_on', async () => {
  const { keeper, kept } = keeping();
  const typed: { value: string; at: number }[] = [];
  for (let key = 1; key <= 50; key += 1) {
    keeper.change(`${key}`);
    typed.push({ value: `${key}`, at: key * 100 });
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(kept.length, 'five seconds without a pause').toBeGreaterThanOrEqual(4);
  expect(kept.length, 'not with every key').toBeLessThanOrEqual(6);
  await vi.advanceTimersByTimeAsync(keepWithin);
  expect(kept.at(-1)).toBe('50');
  expect(keepWithin, 'with room for the write').toBeLessThan(2_000);
});

it('nothing_typed_is_nothing_kept', async () => {
  const { keeper, kept } = keeping();
  expect(await keeper.flush()).toBe(true);
  keeper.change('a');
  expect(await keeper.flush()).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept).toEqual(['a']);
});

it('what_is_typed_while_one_write_goes_on_is_kept_next', async () => {
  let release: (done: boolean) => void = () => undefined;
  const { keeper, kept, states } = keeping(() => new Promise((done) => (release = done)));
  keeper.change('a');
  await vi.advanceTimersByTimeAsync(keepWithin);
  keeper.change('ab');
  await vi.advanceTimersByTimeAsync(keepWithin);
  expect(kept, 'one at a time').toEqual(['a']);
  release(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(kept).toEqual(['a', 'ab']);
  expect(states.at(-1)).toBe('keeping');
  release(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(states.at(-1)).toBe('kept');
});

it('what_could_not_be_kept_is_tried_again_with_what_was_typed_since', async () => {
  let full = true;
  const { keeper, kept, states } = keeping(() => Promise.resolve(!full));
  keeper.change('a');
  await vi.advanceTimersByTimeAsync(keepWithin);
  expect(states.at(-1)).toBe('failed');
  keeper.change('ab');
  full = false;
  await vi.advanceTimersByTimeAsync(tryAgainAfter);
  expect(kept).toEqual(['a', 'ab']);
  expect(states.at(-1)).toBe('kept');
});

it('saving_takes_the_place_of_keeping_and_a_refusal_loses_nothing', async () => {
  const { keeper, kept } = keeping();
  keeper.change('a');
  expect(await keeper.instead(() => Promise.resolve(true))).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept, 'it is in what was saved').toEqual([]);
  keeper.change('ab');
  expect(await keeper.instead(() => Promise.resolve(false))).toBe(false);
  await vi.advanceTimersByTimeAsync(tryAgainAfter);
  expect(kept).toEqual(['ab']);
});
