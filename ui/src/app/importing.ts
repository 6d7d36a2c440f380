/** The ways into the import: a file from the dialog, and where the import's own pages lead. */
import { theHost } from '@/host';
import { go } from './routes';

/** For the palette, the calendar's menu and the settings. */
export async function chooseCalendar(): Promise<void> {
  const file = await theHost().chooseFile('calendar');
  if (file !== null) go({ at: 'import', ...file });
}

export const importPlaces = {
  onChoose: () => void chooseCalendar(),
  onFile: (file: { fileId: string; name: string }) => go({ at: 'import', ...file }),
  onCalendar: () => go({ at: 'calendar' }),
  onAnother: () => go({ at: 'imports' }),
};
