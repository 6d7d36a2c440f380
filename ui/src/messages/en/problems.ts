import type { Problem } from '@/bindings/Problem';

/** Beside the field, in words; total, so a new problem does not compile without its sentence. */
export const problems: Record<Problem, string> = {
  missing: 'This is needed.',
  tooLong: 'This is longer than the field holds.',
  notAnEmail: 'This does not look like an e-mail address.',
  notAZone: 'This is not a time zone we know.',
  notACurrency: 'This is not a currency we know.',
  notADay: 'This day is not in the calendar.',
  tooSmall: 'This is less than possible here.',
  tooLarge: 'This is more than possible here.',
  endsBeforeStart: 'The end lies before the start.',
  inTheFuture: 'This cannot lie in the future.',
  inThePast: 'This cannot lie in the past.',
  alreadyUsed: 'This is in use already.',
  tooEasyToGuess: 'This would be easy to guess. Make it longer, or take five random words.',
  doesNotMatch: 'This differs from the recovery kit.',
  notAnIban: 'This is not a complete IBAN. Check its digits.',
  notPossible: 'This is not possible here.',
  notALink: 'This is not a link. It begins with https://',
};
