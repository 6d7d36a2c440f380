import type { JourneyPart } from '@/bindings/JourneyPart';

const parts: Record<JourneyPart, string> = {
  opening: 'The letter it begins with',
  goals: 'What they came for',
  then_and_now: 'Then and now',
  along_the_way: 'Along the way',
  quotes: 'In their own words',
  commitments: 'What they said they would do, and did',
  watch_for: 'What to watch for',
  next_steps: 'What comes next',
  closing: 'The letter it ends with',
};

const nothing: Partial<Record<JourneyPart, string>> = {
  goals: 'There is no goal yet. Goals are written down under Progress.',
  then_and_now: 'Nothing was measured twice yet. A wheel or a scale taken again shows what has moved.',
  along_the_way: 'Nothing was asked along the way.',
  quotes: 'A line of the notes that begins with > is kept as their own words.',
  commitments: 'No commitment was kept yet.',
};

export const journey = {
  title: 'Journey summary',
  open: 'Journey summary',
  openOf: (engagement: string) => `Journey summary: ${engagement}`,
  sentence: (sessions: number, from: string, until: string) =>
    `${sessions === 1 ? 'One session' : `${sessions} sessions`}, ${from} to ${until}. Nothing private can stand in it.`,
  editor: 'What it says',
  preview: 'The pages as they are',
  keeping: 'Whether it is saved',
  saved: 'Saved',
  saving: 'Saving…',
  savePdf: 'Save as PDF',
  missing: (glyphs: string) =>
    `No font here can print ${glyphs}. Write it another way, and the summary can go out.`,
  cover: 'What the journey was about',
  coverHelp: 'Stands on the cover, below the name. Left empty, the name stands alone.',
  parts,
  nothing,
  empty: 'There is nothing to show here yet.',
  show: 'Show it',
  showOf: (part: string) => `Show: ${part}`,
  became: (wish: string) => `What became of it: ${wish}`,
  becamePlaceholder: 'What became of it',
  lines: 'One on each line.',
  up: 'Further up',
  upOf: (quote: string) => `Further up: ${quote}`,
};
