import { expect, it } from 'vitest';

import { href, parse, type Route } from './routes';

const routes: Route[] = [
  { at: 'today' },
  { at: 'calendar' },
  { at: 'calendar', view: 'week', day: '2026-03-02' },
  { at: 'calendar', view: 'day', day: '2026-03-02' },
  { at: 'calendar', view: 'month', day: '2026-03-02' },
  { at: 'calendar', view: 'agenda', day: '2026-03-02' },
  { at: 'people' },
  { at: 'people', view: 'alumni' },
  { at: 'people', adding: true },
  { at: 'person', id: '0190-ab', tab: 'overview' },
  { at: 'person', id: '0190-ab', tab: 'money' },
  { at: 'groups' },
  { at: 'groups', adding: true },
  { at: 'group', id: 'g-1' },
  { at: 'messages' },
  { at: 'money' },
  { at: 'money', personId: 'anna' },
  { at: 'invoice', id: 'i/1' },
  { at: 'bankFiles' },
  { at: 'expenses' },
  { at: 'expenses', year: 2025 },
  { at: 'expenses', expenseId: '0190-ab' },
  { at: 'expenses', file: { fileId: 'f1', name: 'Beleg 50%.jpg' } },
  { at: 'reports', view: 'glance' },
  { at: 'reports', view: 'tax' },
  { at: 'bankFile', fileId: 'f1', name: 'Umsätze 50%.csv' },
  { at: 'journey', engagementId: 'six/1' },
  { at: 'focus', sessionId: 's/1' },
  { at: 'library' },
  { at: 'settings' },
  { at: 'settings', section: 'backups' },
  { at: 'imports' },
  { at: 'import', fileId: 'f1', name: 'März 50%.ics' },
];

it.each(routes)('$at is found again by its own link', (route) => {
  expect(parse(href(route))).toEqual(route);
});

it('an_address_that_nothing_lives_at_is_nowhere', () => {
  expect(parse('#/elsewhere')).toEqual({ at: 'nowhere' });
  expect(parse('#/people/1/unknown'), 'an unknown tab is the first one').toEqual({
    at: 'person',
    id: '1',
    tab: 'overview',
  });
  expect(parse('#/people/%E0%A4%A'), 'a broken escape breaks nothing').toMatchObject({ at: 'person' });
});
