import type { ImportTotals } from '@/bindings/ImportTotals';

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
const and = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

export const importing = {
  title: 'Import a calendar',
  sentence: 'You see what a calendar holds, and decide, before anything is taken in.',
  choose: 'Choose a calendar file',
  chooseOther: 'Choose another file',
  fileHelp:
    'An .ics file, as Google, Apple and Outlook export it. You can also drop it anywhere on this window.',
  link: {
    title: 'From a link',
    url: 'Link to a calendar',
    help: 'It is fetched once, now. Nothing else leaves this computer.',
    fetch: 'Look into it',
    fetching: 'Fetching',
  },
  past: { title: 'Brought in so far', none: 'Nothing yet.' },
  unreadable: 'Nothing was taken in',
  window: { label: 'Days to import', from: 'From', to: 'To' },
  groups: 'What becomes of these events',
  showAll: (count: number) => `Show all ${count} groups`,
  empty: 'There is nothing in these days. Choose other days above, or another file.',
  events: (count: number) => many(count, 'event', 'events'),
  counts: {
    new: (count: number) => `${count} new`,
    changed: (count: number) => `${count} changed`,
    unchanged: (count: number) => `${count} here already`,
    skipped: (count: number) => `${count} left out`,
  },
  states: { new: 'New', changed: 'Changed', unchanged: 'Here already', skipped: 'Left out' },
  decide: (group: string) => `What becomes of ${group}`,
  decisions: { session: 'Sessions with', newPerson: 'New client', busy: 'Busy time', skip: 'Leave out' },
  allNewcomers: (count: number) => `All ${count} who are invited are clients`,
  who: (group: string) => `Client of ${group}`,
  choosePerson: 'Choose a client',
  personNeeded: 'Choose who these are with.',
  nobody: 'Nobody by that name.',
  givenName: 'Given name',
  familyName: 'Family name',
  email: 'E-mail',
  allDay: 'All day',
  show: (group: string) => `Show the events of ${group}`,
  more: (count: number) => `and ${count} more`,
  problems: {
    title: 'Not readable as they stand',
    line: (line: number) => `Line ${line}`,
    loses: 'Left out',
    more: (count: number) => `and ${count} more`,
  },
  gone: {
    title: 'No longer in this calendar',
    sentence: 'These sessions came from it earlier. They stay until you say what became of them.',
  },
  act: (found: ImportTotals) => {
    const parts = [
      ...(found.sessions > 0
        ? [`${many(found.sessions, 'session', 'sessions')} with ${many(found.people, 'client', 'clients')}`]
        : []),
      ...(found.busy > 0 ? [many(found.busy, 'busy time', 'busy times')] : []),
    ];
    const changes = many(found.changed, 'change', 'changes');
    if (parts.length === 0) return found.changed > 0 ? `Take in ${changes}` : 'Nothing to import';
    return `Import ${and(found.changed > 0 ? [...parts, changes] : parts)}`;
  },
  undecided: 'Some groups still need a client or a name.',
  importing: 'Importing',
  done: {
    title: 'It is in your calendar',
    nothing: 'Nothing was new',
    takenBack: 'Taken back',
    takenBackSentence: 'Your calendar is as it was before this import.',
    sessions: 'Sessions',
    busy: 'Busy times',
    people: 'New clients',
    changed: 'Changed',
    unchanged: 'Here already',
    skipped: 'Left out',
    toCalendar: 'Open the calendar',
    another: 'Import another',
  },
};
