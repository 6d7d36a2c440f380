/**
 * Which topics a reading command shows. A command that is not listed is read again after every change: reading is
 * quick and local, a stale number is not forgiven.
 */
import type { Topic } from '@/bindings/Topic';
import type { Name } from './call';

const shown: Partial<Record<Name, readonly Topic[]>> = {
  'practice.status': ['vault', 'practice'],
  // Lists to pick from, the same for every practice.
  'practice.countries': [],
  'practice.currencies': [],
  'practice.policy_presets': [],
  'practice.starter_offers': [],
  'practice.zones': [],
  'offers.list': ['offers', 'practice'],
  'offers.kinds': [],
  'organisations.list': ['people'],
  // A person's line tells of sessions, credits and money as well.
  'people.list': ['people', 'engagements', 'sessions', 'groups', 'credits', 'money', 'practice'],
  'exports.posting_settings': ['money', 'practice'],
  'credits.why': ['credits', 'engagements', 'sessions', 'groups', 'practice'],
  // Names and counts stand on every session.
  'calendar.days': [
    'calendar',
    'sessions',
    'groups',
    'engagements',
    'credits',
    'people',
    'notes',
    // A time that is held says whether its message was sent.
    'messages',
    'practice',
  ],
  'calendar.agenda': [
    'calendar',
    'sessions',
    'groups',
    'engagements',
    'credits',
    'people',
    'notes',
    'messages',
    'practice',
  ],
  // Whose clock it can be follows what is agreed with whom.
  'calendar.clock': ['calendar', 'people', 'engagements', 'practice'],
  // Each says what is booked in it.
  'availability.days_off': ['calendar', 'sessions', 'groups', 'practice'],
  // Its questions name clients, and what waits to be written follows the sessions.
  'calendars.accounts': ['calendar', 'sessions', 'groups', 'people', 'practice'],
  'connections.list': ['history'],
  // Its requests name clients; which links are open follows the money.
  'paying.overview': ['money', 'people', 'practice'],
  'paying.fees': ['money', 'practice'],
  'paying.preview': ['money', 'practice'],
  'paying.example': ['practice'],
  'paying.key_page': [],
  'sessions.open': ['sessions', 'engagements', 'credits', 'people', 'notes', 'practice'],
  'groups.list': ['groups', 'people', 'practice'],
  'messages.list': ['messages', 'people'],
  'messages.open': ['messages', 'people', 'practice'],
  'notes.of_session': ['notes', 'sessions', 'people', 'practice'],
  'notes.versions': ['notes', 'sessions', 'practice'],
  'prep.open': ['sessions', 'notes', 'progress', 'people', 'credits', 'engagements', 'practice'],
  'wrapup.open': [
    'sessions',
    'notes',
    'progress',
    'people',
    'credits',
    'engagements',
    'practice',
    'calendar',
  ],
  'notes.compare': ['notes'],
  'notes.templates': ['notes', 'practice'],
  'quotes.of_person': ['notes', 'sessions', 'people'],
  'journeys.open': ['journeys', 'notes', 'progress', 'sessions', 'engagements', 'people', 'practice'],
  'history.list': ['history'],
  // Foreseen in a dialog that closes with the change: asked again, they would speak of what has just been done.
  'sessions.preview_booking': [],
  'wrapup.preview': [],
  // Foreseen in a dialog that closes with the change: asked again, they would speak of what has just been done.
  'groups.preview_schedule': [],
  'groups.preview_attendance': [],
  'invoices.preview_issue': [],
};

/** Opening, locking or restoring changes what every answer is about. */
export function isStale(name: Name, touched: readonly Topic[]): boolean {
  if (touched.length === 0) return false;
  return touched.includes('vault') || (shown[name]?.some((topic) => touched.includes(topic)) ?? true);
}
