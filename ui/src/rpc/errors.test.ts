import { describe, expect, it } from 'vitest';

import { asRpcError, presentations } from './errors';

const wire = {
  code: 'refused',
  message: 'This invoice is issued already.',
  issues: [],
  retry: false,
} as const;

describe('what the core refuses', () => {
  it('keeps_its_sentence_and_is_shown_as_its_code_says', () => {
    const error = asRpcError({ ...wire, incident: 'K3' });
    expect(error.message).toBe('This invoice is issued already.');
    expect(error.presentation).toBe('notice');
    expect(error.wire.incident).toBe('K3');
  });

  it('is_not_wrapped_twice', () => {
    const error = asRpcError(wire);
    expect(asRpcError(error)).toBe(error);
  });
});

describe('what did not come from the core', () => {
  it.each([
    [new Error('secret path /private/x')],
    ['text'],
    [null],
    [{ code: 'no-such-code', message: 'x' }],
  ])('%s is an alert without words of its own', (cause) => {
    const error = asRpcError(cause);
    expect(error.presentation).toBe('alert');
    expect(error.message, 'what a library says is not for the coach').toBe('');
  });
});

it('a_locked_practice_leads_to_the_gate', () => {
  expect(presentations.locked).toBe('gate');
});
