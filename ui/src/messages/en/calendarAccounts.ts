import type { Titles } from '@/bindings/Titles';

/** What each calendar asks of the coach before it is connected, in two sentences at most. */
const services = {
  icloud: {
    name: 'iCloud',
    detail: 'With an app password',
    needs:
      'Have an app password ready: account.apple.com, “Sign-In and Security”, “App-Specific Passwords”. Your usual Apple password is not taken, and is not asked for.',
  },
  google: {
    name: 'Google Calendar',
    detail: 'To read, or both ways with a client id of your own',
    needs: '',
  },
  microsoft: {
    name: 'Microsoft 365, Outlook.com',
    detail: 'With a client id of your own',
    needs:
      'Have a client id ready: entra.microsoft.com, “App registrations”, an app for “Mobile and desktop” with the address http://localhost. You then sign in in your own browser; Stillpoint never sees your password.',
  },
  fastmail: {
    name: 'Fastmail',
    detail: 'With an app password',
    needs:
      'Have an app password ready: Settings, “Privacy & Security”, “App passwords”, with access to calendars. Your usual password stays yours.',
  },
  nextcloud: {
    name: 'Nextcloud',
    detail: 'With an app password',
    needs:
      'Have the address of your Nextcloud and an app password ready: Settings, “Security”, “Devices & sessions”. Your usual password stays yours.',
  },
  caldav: {
    name: 'Another server',
    detail: 'Anything that speaks CalDAV',
    needs:
      'Have the address of the server, your user name and a password ready. Whoever runs it calls the address “CalDAV”; often your e-mail address is enough.',
  },
  link: {
    name: 'A link',
    detail: 'An address that ends in .ics, or begins with webcal://',
    needs:
      'Copy the address of the calendar where it is kept; it is called “subscribe”, “publish” or “iCal address” there. Whoever knows it can read the calendar, so it is kept in your encrypted practice.',
  },
  file: {
    name: 'A file',
    detail: 'On this computer',
    needs:
      'A calendar file (.ics) that another program keeps up to date. It is read where it lies, and never written.',
  },
  folder: {
    name: 'A folder of calendar files',
    detail: 'On this computer',
    needs:
      'Every calendar file (.ics) in the folder is read where it lies, and none is written. Good for programs that keep one file for each appointment.',
  },
};

const titles: Record<Titles, string> = {
  full: 'Name',
  initials: 'Initials',
  busy: 'Only “Busy”',
};

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

export const calendarAccounts = {
  title: 'Your other calendars',
  connect: 'Connect a calendar',
  nothing: {
    title: 'See your whole day here',
    sentence:
      'Connect the calendars you keep elsewhere. Their times shade yours, so that nobody is booked twice.',
  },
  account: {
    acts: (name: string) => `More for ${name}`,
    look: 'Look now',
    lookAt: (name: string) => `Look now: ${name}`,
    looking: 'Looking',
    rename: 'Rename',
    pause: 'Pause',
    resume: 'Go on',
    password: 'New password',
    signIn: 'Sign in again',
    disconnect: 'Disconnect',
    of: (act: string, name: string) => `${act}: ${name}`,
    as: (whereabouts: string, username: string) => `${username} at ${whereabouts}`,
    waiting: (changes: number) => `${count(changes, 'change waits', 'changes wait')} to be written there.`,
    notTaken: (changes: number) =>
      `${count(changes, 'change was', 'changes were')} not taken there. Your sessions here are as you left them.`,
    calendars: (name: string) => `Calendars of ${name}`,
    none: 'No calendar was found there yet.',
  },
  disconnecting: {
    question: (name: string) => `Disconnect ${name}?`,
    consequence: (whereabouts: string) =>
      `Its times disappear from your calendar here, and its password is forgotten. Nothing is changed at ${whereabouts}: sessions that stand there stay there.`,
  },
  calendar: {
    shades: 'Its times are taken',
    shadesOf: (name: string) => `Its times are taken: ${name}`,
    unreadOf: (name: string) => `What could not be read: ${name}`,
    readOnly: 'only to read',
    carries: 'your sessions go here',
  },
  sessions: {
    title: 'Where your sessions go',
    help: 'One calendar can show your sessions, so that you have them on your telephone.',
    cannot:
      'None of these calendars can be written to. Connect one through iCloud, Google, Microsoft, Fastmail, Nextcloud or another server, and your sessions can stand there.',
    choose: 'My sessions go to',
    nowhere: 'None: they stay here',
    titles: 'What they are called there',
    titleChoices: titles,
    example: {
      full: 'There it says “Anna Feldmann”, and where you meet. Whoever sees that calendar reads it.',
      initials: 'There it says “A. F.”, and where you meet.',
      busy: 'There it says “Busy”: no name, and not where you meet.',
    } satisfies Record<Titles, string>,
    question: (calendar: string) => `Put your sessions into ${calendar}?`,
    consequence: (whereabouts: string) =>
      `When each one begins and how long it is goes to ${whereabouts}, with what you choose here. No notes, and nothing about money. If you move one there, you are asked here.`,
    yes: 'Put them there',
  },
  nameForm: { title: 'Rename', name: 'Name', save: 'Save' },
  passwordForm: {
    title: 'New password',
    sentence: (whereabouts: string) =>
      `It goes into your encrypted practice and to ${whereabouts}, nowhere else.`,
    password: 'Password or app password',
    save: 'Save and look',
  },
  connecting: {
    title: 'Connect a calendar',
    again: (name: string) => `Sign in again: ${name}`,
    what: 'Which calendar is it?',
    bothWays: 'Read, and show your sessions there',
    readOnly: 'Only read',
    services,
    back: 'Choose another calendar',
    google: {
      host: 'Google',
      label: 'How',
      read: 'Only read',
      both: 'Both ways',
      needsLink:
        'In Google Calendar, under the settings of your calendar, copy the “Secret address in iCal format”. That is all; your sessions are not shown there.',
      needsId:
        'Have the client id and secret of a desktop app ready, made in your own Google Cloud project (console.cloud.google.com). Publish that app there, or Google asks you to sign in every week.',
    },
    link: 'Address of the calendar',
    secretLink: 'Secret address in iCal format',
    server: 'Address of the server, or your e-mail address',
    nextcloud: 'Address of your Nextcloud',
    username: 'User name',
    email: 'E-mail address',
    appleId: 'E-mail address of your Apple account',
    password: 'Password',
    appPassword: 'App password',
    clientId: 'Client id',
    clientSecret: 'Client secret',
    clientSecretHelp: 'Google gives one to desktop apps too.',
    clientSecretKept: 'Leave it empty, and the one from before is used.',
    needsNothing: 'Your browser opens, and you sign in there as before.',
    network: {
      title: 'Is it inside your own network?',
      switch: 'This server stands in my own network',
      help: 'Then Stillpoint may open an address inside your house or office, also without encryption. Only this one.',
    },
    theServer: 'the server',
    asks: (host: string) => `Stillpoint asks ${host} for your calendars.`,
    asksCalendar: (host: string) => `Stillpoint asks ${host} for this calendar.`,
    asksNobody: 'Nothing leaves this computer.',
    nothingOfClients: 'Nothing of your clients is sent until you choose a calendar for your sessions.',
    nothingIsSent: 'Nothing of yours is sent.',
    connect: 'Connect',
    asking: 'Asking',
    signIn: 'Sign in in the browser',
    chooseFile: 'Choose a file',
    chooseFolder: 'Choose a folder',
    chooseOther: 'Choose another',
    waiting: {
      title: 'Waiting for your browser',
      sentence: (service: string) =>
        `${service} asks you there whether Stillpoint may use your calendars. Come back when it says that that is all; we wait five minutes.`,
      open: 'Open the page again',
    },
  },
  connected: {
    title: 'Connected',
    sentence: 'Which of them take your time?',
    done: 'Done',
  },
};

export const proposals = {
  label: 'From your other calendar',
  look: 'Look and take over',
  keep: 'Keep mine',
  single: 'Make it single there',
  leave: 'Leave it there',
  of: (act: string, sentence: string) => `${act}: ${sentence}`,
};
