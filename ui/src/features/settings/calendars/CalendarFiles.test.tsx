import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';

import { calendarFiles, settingsAnswers } from '@/gallery/settings';
import { answer } from '@/host/fake';
import { draw } from '@/testKit';
import { CalendarFiles } from './CalendarFiles';

it('a_folder_and_what_its_file_tells_are_saved_together', async () => {
  const { user, host } = draw(<CalendarFiles />, settingsAnswers());
  const folder = await screen.findByLabelText('Folder');
  expect(screen.getByText(/^Kept up to date/u)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Save' }), 'nothing has changed').toBeNull();
  await user.clear(folder);
  await user.type(folder, '/other');
  await user.click(screen.getByRole('radio', { name: 'Only “Busy”' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const asked = () => host.asked.filter(({ name }) => name === 'calendar.save_file_settings');
  await waitFor(() =>
    expect(asked().map(({ payload }) => payload)).toEqual([
      { alarms: [1440, 60], folder: '/other', titles: 'busy' },
    ]),
  );
});

it('a_folder_that_cannot_be_reached_is_said', async () => {
  draw(<CalendarFiles />, {
    ...settingsAnswers(),
    'calendar.file_settings': () =>
      answer({ ...calendarFiles, outOfReach: true, fileSentence: 'The folder cannot be reached now.' }),
  });
  expect(await screen.findByText('The folder cannot be reached now.')).toBeTruthy();
});
