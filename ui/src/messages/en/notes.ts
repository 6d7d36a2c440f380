export const notes = {
  title: (name: string) => `Notes: ${name}`,
  /** What the editor is called. */
  text: 'Notes',
  placeholder: 'What matters here?',
  kept: { kept: 'Kept', keeping: 'Keeping…', failed: 'Not kept yet' },
  notKept: 'What you typed is not kept yet. It stays here, and it is tried again by itself.',
  longer: (lines: number, aim: number) => `${lines} lines. ${aim} are enough to be read again.`,
  begin: {
    label: 'Begin with',
  },
  marks: {
    show: 'Show the marks',
    hide: 'Hide the marks',
    fold: 'Fold',
    label: 'Marks at the beginning of a line',
    quote: 'their words',
    commitment: 'a commitment',
    private: 'only for you',
    heading: 'a heading',
    leave: 'Tab leaves the text.',
  },
  reflection: {
    title: 'My own reflection (private)',
    sentence: 'Hunches, patterns, what this does to you. It never stands in any document.',
    label: 'My own reflection',
  },
  locked: (day: string) => `Locked since ${day}: changes are kept as versions.`,
  writeOn: 'Write on',
  namesHidden: 'Names are hidden. Show them to write.',
  save: 'Save',
  focus: 'Focus view',
  versions: {
    open: (count: number) => (count === 1 ? '1 version' : `${count} versions`),
    title: 'Versions',
    sentence: 'Each time you come back to a note, what it said before is kept.',
    list: 'Versions, newest first',
    none: 'Nothing has been written yet.',
    changed: (added: number, removed: number) => {
      const words = (count: number) => (count === 1 ? '1 word' : `${count} words`);
      if (added === 0 && removed === 0) return 'Only its form changed';
      if (removed === 0) return `${words(added)} more`;
      if (added === 0) return `${words(removed)} less`;
      return `${words(added)} more, ${removed} less`;
    },
    onlyPrivate: 'in what is only for you',
    current: 'as it is now',
    afterLock: 'after the lock',
    show: (when: string) => `What changed, ${when}`,
    text: 'Notes',
    same: 'The words are the same.',
    bringBack: 'Bring this back',
    broughtBack: 'It becomes the newest version. Nothing is lost.',
  },
  summary: {
    open: 'Coaching summary',
    title: 'Coaching summary',
    sentence: 'This is the file itself. What is only for you is not in it.',
    save: 'Save as PDF',
    empty: 'Nothing that may be shared has been written yet.',
    missingGlyphs: (glyphs: string) =>
      `No font here can print ${glyphs}. Write it another way, and the summary can go out.`,
  },
};

export const focus = {
  /** `4/6` */
  count: (count: string) => `session ${count.replace('/', ' of ')}`,
  leave: 'Leave',
  leaveOf: (name: string) => `Leave the focus view of ${name}`,
  wrapUp: 'Wrap up',
  hide: 'Hide',
  hideHelp: 'Hide the screen (Esc)',
  hidden: 'The screen is hidden',
  show: 'Show again',
  timer: {
    label: 'Time in this session',
    start: 'Start the timer',
    stop: 'Stop the timer',
    key: 'F5',
    booked: (booked: number) => `${booked} min`,
    running: (minutes: number, booked: number) => `${minutes} of ${booked} min`,
  },
};
