import { expect, it } from 'vitest';

import { nothingSaid, says } from './says';

const everything = {
  actualMinutes: 58,
  toldAt: '2026-03-02 10:00:00',
  waive: true,
  courtesy: true,
  withoutCredit: null,
  reason: 'Child ill',
};

it('only_what_belongs_to_the_outcome_is_said', () => {
  expect(says('s', 'held', everything)).toEqual({
    sessionId: 's',
    saying: { outcome: 'held', waive: false, courtesy: false, actualMinutes: 58, reason: 'Child ill' },
  });
  expect(says('s', 'coach_cancelled', everything).saying).toEqual({
    outcome: 'coach_cancelled',
    waive: false,
    courtesy: true,
    reason: 'Child ill',
  });
});

it('when_the_client_told_goes_out_as_it_stands_on_the_wall', () => {
  expect(says('s', 'cancelled', everything).told, 'the core knows the zone, this computer does not').toBe(
    '2026-03-02T10:00',
  );
  expect(says('s', 'cancelled', nothingSaid)).not.toHaveProperty('told');
});
