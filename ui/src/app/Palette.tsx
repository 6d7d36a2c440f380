/** The palette, with what the core finds for the words that are typed. */
import { CommandPalette } from '@/components/CommandPalette';
import { usePaletteGroups, type PaletteActs } from './usePaletteGroups';

export function Palette(acts: PaletteActs) {
  return <CommandPalette groups={usePaletteGroups(acts)} />;
}
