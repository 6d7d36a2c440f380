import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { draw } from '@/testKit';
import { UndoLine, undoSeconds } from './UndoLine';

// Time is given, not waited for.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function pass(seconds: number): void {
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
}

function drawn() {
  const [onUndo, onGone] = [vi.fn(), vi.fn()];
  draw(<UndoLine sentence="Session with Anna marked as held." onUndo={onUndo} onGone={onGone} />);
  return { onUndo, onGone, line: screen.getByRole('status') };
}

it('says_what_was_done_and_takes_it_back', () => {
  const { onUndo, line } = drawn();
  expect(line.textContent).toContain('Session with Anna marked as held.');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onUndo).toHaveBeenCalledOnce();
});

it('goes_after_ten_seconds', () => {
  const { onGone } = drawn();
  pass(undoSeconds - 1);
  expect(onGone).not.toHaveBeenCalled();
  pass(1);
  expect(onGone).toHaveBeenCalledOnce();
});

it('stays_while_it_is_pointed_at_and_then_counts_anew', () => {
  const { onGone, line } = drawn();
  pass(undoSeconds - 1);
  fireEvent.pointerEnter(line);
  pass(60);
  expect(onGone, 'nobody is hurried while reading').not.toHaveBeenCalled();
  fireEvent.pointerLeave(line);
  pass(undoSeconds);
  expect(onGone).toHaveBeenCalledOnce();
});

it('stays_while_its_button_has_the_focus', () => {
  const { onGone } = drawn();
  act(() => screen.getByRole('button', { name: 'Undo' }).focus());
  pass(60);
  expect(onGone).not.toHaveBeenCalled();
});
