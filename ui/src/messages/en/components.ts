export const components = {
  why: {
    open: 'Why this number',
    total: 'Together',
  },
  noteEditor: {
    /** Heard before a line that stays with the coach. */
    private: 'private',
  },
  undoLine: {
    region: 'Last change',
  },
  pdf: {
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    unreadable: 'This preview cannot be drawn. Saving the PDF still works.',
  },
  drop: {
    title: 'Drop it here',
    sentence:
      'A calendar, a bank file, or a receipt among your expenses. You see what it holds before anything is taken in.',
  },
  palette: {
    label: 'Find',
    placeholder: 'Find a person, words in your notes, or something to do',
    nothing: 'Nothing by that name.',
    isPrivate: 'Only for you',
    goTo: 'Go to',
    acts: 'Do',
  },
  shortcuts: {
    title: 'Keys',
    find: 'Find anything',
    save: 'Save what is open',
    undo: 'Undo the last change',
    go: 'Go to a place',
    why: 'Why this number',
    rows: 'Move through a list',
    views: 'Calendar: day, week, month, agenda',
    todayThere: 'Calendar: today',
    beside: 'Calendar: before, after',
    move: 'Move a session that has the focus',
    length: 'Make it longer or shorter',
    privacy: 'Hide or show all names',
    help: 'Show these keys',
  },
  passphrase: {
    show: 'Show what I type',
    hide: 'Hide what I type',
  },
  day: {
    clear: 'Clear the day',
    calendar: {
      previousMonth: 'Previous month',
      nextMonth: 'Next month',
      previousYear: 'Previous year',
      nextYear: 'Next year',
      previousDecade: 'Previous decade',
      nextDecade: 'Next decade',
      monthLevelControl: 'Choose a month',
      yearLevelControl: 'Choose a year',
    },
  },
  percent: {
    notARate: 'A rate such as 19 or 7.7',
  },
  charts: {
    values: (name: string) => `${name}: the figures`,
    none: '–',
    notAsked: 'not asked',
    paused: 'Rested',
  },
  money: {
    notAnAmount: 'An amount such as 120.00',
  },
};
