/** The settings, given their links and what they need of the desktop. */
import { SettingsPage } from '@/features/settings/SettingsPage';
import { theHost } from '@/host';
import { href, type Route } from './routes';
import { around } from './sheets';

const files = {
  choose: () => theHost().chooseFile('backup'),
  choosePicture: () => theHost().chooseFile('picture'),
  savePdf: (name: string, base64: string) => theHost().saveFile(name, base64, 'pdf'),
};

const calendars = {
  chooseFile: () => theHost().chooseFile('calendar'),
  chooseFolder: () => theHost().chooseFile('calendarFolder'),
  openLink: (url: string) => void theHost().openLink(url),
};

export function settingsScreen({ section = 'practice' }: Extract<Route, { at: 'settings' }>) {
  return (
    <SettingsPage
      section={section}
      hrefOf={(next) => href({ at: 'settings', section: next })}
      files={files}
      calendars={calendars}
      onOwnInvoices={() => around.open({ sheet: 'invoice-party', whose: {} })}
      onColours={(colours) => void theHost().rememberColours(colours)}
    />
  );
}
