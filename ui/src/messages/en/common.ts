export const common = {
  appName: 'Stillpoint',
  places: {
    today: 'Today',
    calendar: 'Calendar',
    people: 'People',
    money: 'Money',
    library: 'Library',
    settings: 'Settings',
  },
  frame: {
    places: 'Places',
    skipToContent: 'Skip to the page',
    lock: 'Lock',
    noBackup: 'No backup yet. One is taken when you lock.',
    sample: 'Sample practice',
    sampleExplained: 'Made-up people and numbers, in a file of its own. Try anything.',
    leaveSample: 'Leave the sample',
  },
  acts: {
    back: 'Back',
    next: 'Continue',
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    tryAgain: 'Try again',
    more: 'More',
    undo: 'Undo',
  },
  fields: {
    needed: 'This is needed.',
  },
  failures: {
    unexpected: 'Something did not work. Your data is as it was before.',
    incident: (incident: string) => `Incident ${incident}`,
    copyDetails: 'Copy the details',
    dismiss: 'Dismiss',
  },
  notHere: {
    title: 'Nothing here',
    sentence: 'This page has moved or was removed.',
    toToday: 'Go to Today',
  },
};
