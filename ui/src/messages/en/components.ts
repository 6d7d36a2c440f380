export const components = {
  why: {
    open: 'Why this number',
    total: 'Together',
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
    sentence: 'A calendar file. You see what it holds before anything is taken in.',
  },
  palette: {
    label: 'Find',
    placeholder: 'Find a person, a place or something to do',
    nothing: 'Nothing by that name.',
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
    help: 'Show these keys',
  },
  passphrase: {
    show: 'Show what I type',
    hide: 'Hide what I type',
  },
  money: {
    notAnAmount: 'An amount such as 120.00',
  },
};
