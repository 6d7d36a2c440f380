export const wrapUp = {
  title: (name: string) => `Wrap up: ${name}`,
  confirm: 'Wrap up',
  earlier: {
    title: 'From before',
    choices: { unsaid: 'No word', done: 'Done', partly: 'Partly', carried: 'Goes on', dropped: 'Let go' },
  },
  commitments: {
    title: 'Commitments',
    what: (place: number) => `Commitment ${place}`,
    by: (place: number) => `Commitment ${place}, by`,
    placeholder: 'What will they do?',
    untilNext: 'Until next time',
    add: 'Add a commitment',
    remove: (place: number) => `Remove commitment ${place}`,
  },
  next: {
    title: 'Next session',
    later: 'We look later',
    noOther: 'No other one',
    toKnow: 'Before you book',
  },
  answers: {
    title: 'How it was for them',
    sentence: 'Hand over the screen, or ask. What is left out is left out.',
  },
  message: {
    title: 'A message that sums it up',
    keep: 'Keep it as a draft',
    keepHelp: 'Made from what may be shared. Nothing is sent; you send it yourself.',
    subject: 'Subject',
    body: 'Message',
  },
};
