import type { Titles } from '@/bindings/Titles';

const titles: Record<Titles, string> = {
  full: 'Full name and place',
  initials: 'Initials',
  busy: 'Only “Busy”',
};

export const calendarFiles = {
  session: 'Save as calendar file',
  series: 'Save the series as calendar file',
  booked: 'Save booked sessions as calendar file',
  settings: {
    clients: 'Files for clients',
    title: 'What clients read as the title',
    alarms: 'Their calendar reminds them',
    alarm: {
      10080: 'A week before',
      2880: 'Two days before',
      1440: 'A day before',
      120: 'Two hours before',
      60: 'An hour before',
      15: 'A quarter of an hour before',
    } as Record<number, string>,
    minutesBefore: (minutes: number) => `${minutes} minutes before`,
    noAlarm: 'Not at all',
    own: 'A file for your own calendar',
    ownHelp:
      'One file with your booked sessions and held times, brought up to date by itself. Your other calendar can subscribe to it. It is not encrypted: whoever can open the folder can read it.',
    folder: 'Folder',
    folderPlaceholder: 'None: no file is kept',
    titles: 'What it tells',
    titleChoices: titles,
    save: 'Save',
  },
  zoneData: {
    name: 'Time zone data',
    release: (release: string) => `IANA ${release}`,
    line: (release: string) =>
      `Times of other zones are worked out with the time zone data of IANA, release ${release}.`,
  },
};
