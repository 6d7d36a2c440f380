/** How the window looks on this computer; not of the practice. */
import { SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';

import { FormField } from '@/components/FormField';
import { useMessages } from '@/messages';

const schemes: MantineColorScheme[] = ['auto', 'light', 'dark'];

export interface AppearanceSectionProps {
  /** Keeps the choice for the next start. */
  onChosen: (colours: MantineColorScheme) => void;
}

export function AppearanceSection({ onChosen }: AppearanceSectionProps) {
  const words = useMessages().settings.appearance;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = (colours: MantineColorScheme) => {
    setColorScheme(colours);
    onChosen(colours);
  };
  return (
    <FormField label={words.colours} help={words.help}>
      <SegmentedControl
        aria-label={words.colours}
        data={schemes.map((value) => ({ value, label: words.choices[value] }))}
        value={colorScheme}
        onChange={choose}
      />
    </FormField>
  );
}
