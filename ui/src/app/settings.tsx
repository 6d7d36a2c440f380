/** The settings, given their links and what they need of the desktop. */
import { SettingsPage } from '@/features/settings/SettingsPage';
import { theHost } from '@/host';
import { href, type Route } from './routes';

const files = {
  choose: () => theHost().chooseFile('backup'),
  savePdf: (name: string, base64: string) => theHost().saveFile(name, base64, 'pdf'),
};

export function settingsScreen({ section = 'practice' }: Extract<Route, { at: 'settings' }>) {
  return (
    <SettingsPage
      section={section}
      hrefOf={(next) => href({ at: 'settings', section: next })}
      files={files}
      onColours={(colours) => void theHost().rememberColours(colours)}
    />
  );
}
