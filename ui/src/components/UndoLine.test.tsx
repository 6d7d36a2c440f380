import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { draw } from '@/testKit';
import { DecisionDialog } from './DecisionDialog';
import { SideSheet } from './SideSheet';
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

describe('beside a sheet', () => {
  const line = <UndoLine sentence="Session with Anna marked as held." onUndo={vi.fn()} onGone={vi.fn()} />;
  const sheet = (
    <SideSheet opened onClose={vi.fn()} title="A message" acts={<button type="button">Copy</button>}>
      Dear Anna
    </SideSheet>
  );
  const dialog = (
    <DecisionDialog opened question="Delete it?" consequence="" yes="Delete" onYes={vi.fn()} onNo={vi.fn()} />
  );
  const inDialog = (name: string) => within(screen.getByRole('dialog', { name }));

  it('stands_in_the_sheet_above_what_the_sheet_offers_and_covers_none_of_it', () => {
    draw(
      <>
        {sheet}
        {line}
      </>,
    );
    const said = inDialog('A message').getByRole('status');
    const copy = inDialog('A message').getByRole('button', { name: 'Copy' });
    expect(said.compareDocumentPosition(copy) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(said.dataset['inSheet'], 'in its flow').toBe('true');
    expect(inDialog('A message').getByRole('button', { name: 'Undo' }), 'the keys reach it').toBeTruthy();
  });

  it('stands_in_what_is_in_front_and_over_the_page_again_afterwards', () => {
    const { redraw } = draw(
      <>
        {sheet}
        {dialog}
        {line}
      </>,
    );
    expect(inDialog('Delete it?').getByRole('status')).toBeTruthy();
    redraw(line);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('status').dataset['inSheet']).toBeUndefined();
  });
});
