import { beforeEach, expect, it, vi } from 'vitest';

const aMinute = 60_000;

/** The clock of the computer, in minutes; a page counts from when it started. */
let clock = 0;
let pageStarted = 0;

/** As a lock does: the page starts again from nothing, in the same window. */
async function startPage() {
  vi.resetModules();
  pageStarted = clock;
  return (await import('./timer')).sessionTimer;
}

beforeEach(() => {
  window.name = '';
  clock = 1_000;
  vi.spyOn(performance, 'timeOrigin', 'get').mockImplementation(() => pageStarted * aMinute);
  vi.spyOn(performance, 'now').mockImplementation(() => (clock - pageStarted) * aMinute);
});

it('what_runs_goes_on_over_a_lock', async () => {
  const before = await startPage();
  clock += 5;
  before.toggle('s-2');
  clock += 20;
  const after = await startPage();
  clock += 10;
  expect(after.minutes('s-2')).toBe(30);
  expect(after.minutes('s-3'), 'another session was not counted').toBeNull();
});

it('what_was_stopped_stands_still_over_a_lock_and_is_added_to', async () => {
  const before = await startPage();
  before.toggle('s-2');
  clock += 20;
  before.toggle('s-2');
  const after = await startPage();
  clock += 10;
  expect(after.minutes('s-2')).toBe(20);
  after.toggle('s-2');
  clock += 5;
  expect(after.minutes('s-2')).toBe(25);
});

it('a_clock_that_was_set_back_takes_nothing_away', async () => {
  const before = await startPage();
  before.toggle('s-2');
  clock += 20;
  before.toggle('s-2');
  before.toggle('s-2');
  clock -= 60;
  expect((await startPage()).minutes('s-2')).toBe(20);
});

it.each(['', 'main', '[["s-2"]]', '[null]', '{"s-2":1}'])(
  'a window called %j has counted nothing',
  async (name) => {
    window.name = name;
    expect((await startPage()).minutes('s-2')).toBeNull();
  },
);

it('nothing_is_kept_where_it_would_be_written', async () => {
  (await startPage()).toggle('s-2');
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  expect(window.name, 'an id and instants').toMatch(/^\[\["s-2",\{"before":0,"since":\d+\}\]\]$/u);
});
