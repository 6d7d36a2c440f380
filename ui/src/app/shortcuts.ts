/** The keys that hold everywhere, as they are shown. */
import type { ShortcutLine } from '@/components/ShortcutSheet';
import type { Messages } from '@/messages';

// Only how the key is called; both are accepted.
export const modifier = /Mac/u.test(navigator.userAgent) ? '⌘' : 'Ctrl';

export const alt = modifier === '⌘' ? '⌥' : 'Alt';

export const shift = modifier === '⌘' ? '⇧' : 'Shift';

export function lines(words: Messages['components']['shortcuts']): ShortcutLine[] {
  return [
    { what: words.find, keys: [modifier, 'K'] },
    { what: words.go, keys: [modifier, '1 – 6'] },
    { what: words.save, keys: [modifier, 'S'] },
    { what: words.undo, keys: [modifier, 'Z'] },
    { what: words.privacy, keys: [modifier, shift, 'H'] },
    { what: words.why, keys: ['W'] },
    { what: words.rows, keys: ['↑', '↓'] },
    { what: words.views, keys: ['D', 'W', 'M', 'A'] },
    { what: words.todayThere, keys: ['T'] },
    { what: words.beside, keys: ['←', '→'] },
    { what: words.move, keys: [alt, '↑ ↓ ← →'] },
    { what: words.length, keys: [alt, shift, '↑ ↓'] },
    { what: words.help, keys: ['?'] },
  ];
}
