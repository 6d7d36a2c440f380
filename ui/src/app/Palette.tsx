/** The palette, with what the core finds for the words that are typed. */
import { useEffect, useState } from 'react';

import { closePalette, CommandPalette } from '@/components/CommandPalette';
import { useFound } from './useFound';
import { usePaletteGroups, type PaletteActs } from './usePaletteGroups';

export function Palette(acts: PaletteActs) {
  const [query, setQuery] = useState('');
  // A locked practice leaves nothing open.
  useEffect(() => closePalette, []);
  return <CommandPalette groups={usePaletteGroups(acts)} found={useFound(query)} onQuery={setQuery} />;
}
