import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import type { AccountItem } from '@/bindings/AccountItem';
import { accountAnswers, apart, calendarsAround, google, icloud, school } from '@/gallery/calendarAccounts';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { draw } from '@/testKit';
import { Accounts } from './Accounts';

function shown(accounts: AccountItem[], answers: FakeAnswers = {}) {
  const openLink = vi.fn<(url: string) => void>();
  const drawn = draw(<Accounts {...calendarsAround} openLink={openLink} />, {
    ...accountAnswers(accounts),
    ...answers,
  });
  const asked = (command: string) =>
    drawn.host.asked.filter(({ name }) => name === command).map(({ payload }) => payload);
  return { ...drawn, asked, openLink };
}

async function choose(user: ReturnType<typeof shown>['user'], service: RegExp) {
  await user.click(await screen.findByRole('button', { name: 'Connect a calendar' }));
  await user.click(await screen.findByRole('button', { name: service }));
}

it('icloud_is_connected_with_an_app_password_and_looked_at_once_its_calendars_are_chosen', async () => {
  const { user, asked } = shown([]);
  await choose(user, /^iCloud/u);
  const sheet = within(screen.getByRole('dialog'));
  expect(sheet.getByText(/Stillpoint asks caldav\.icloud\.com/u).textContent).toContain(
    'Nothing of your clients is sent until you choose',
  );
  const name = sheet.getByLabelText('E-mail address of your Apple account');
  expect(document.activeElement, 'the keyboard begins there').toBe(name);
  await user.click(sheet.getByRole('button', { name: 'Connect' }));
  await waitFor(() => expect(sheet.getAllByText('Please fill this in.')).toHaveLength(2));

  await user.type(name, 'johanna@linden.example');
  await user.type(sheet.getByLabelText('App password'), 'abcd-efgh{Enter}');
  await sheet.findByText('Which of them take your time?');
  expect(asked('calendars.connect').at(-1)).toEqual({
    kind: 'caldav',
    address: 'https://caldav.icloud.com/',
    username: 'johanna@linden.example',
    password: 'abcd-efgh',
    inMyNetwork: false,
  });
  await user.click(sheet.getByRole('switch', { name: 'Its times are taken: Home' }));
  await waitFor(() =>
    expect(asked('calendars.use')).toMatchObject([{ calendarId: 'c-home', shades: false }]),
  );
  expect(asked('calendars.keep_in_step'), 'not before she is done').toEqual([]);
  await user.click(sheet.getByRole('button', { name: 'Done' }));
  await waitFor(
    () => expect(asked('calendars.keep_in_step')).toEqual([{ trigger: 'asked', accountId: 'a-new-0' }]),
    { timeout: 4_000 },
  );
});

it('an_address_of_the_own_network_is_opened_only_after_the_coach_has_said_so', async () => {
  const { user, asked } = shown([]);
  await choose(user, /^A link/u);
  const sheet = within(screen.getByRole('dialog'));
  const local = sheet.getByRole<HTMLInputElement>('switch', { name: /own network/u, hidden: true });
  expect(local.closest('details')?.open, 'nobody needs to see it before').toBe(false);
  await user.type(sheet.getByLabelText('Address of the calendar'), 'https://192.168.0.5/team.ics{Enter}');
  await sheet.findByText(/not a secure public address/u);
  expect(local.closest('details')?.open).toBe(true);
  await user.click(local);
  await user.click(sheet.getByRole('button', { name: 'Connect' }));
  await sheet.findByText('Which of them take your time?');
  expect(asked('calendars.connect')).toMatchObject([{ inMyNetwork: false }, { inMyNetwork: true }]);
});

it('another_failure_says_nothing_of_the_own_network', async () => {
  const { user } = shown([], {
    'calendars.connect': () => {
      throw new FakeRefusal({ code: 'remote', message: 'There is no connection.', retry: true });
    },
  });
  await choose(user, /^A link/u);
  const sheet = within(screen.getByRole('dialog'));
  await user.type(sheet.getByLabelText('Address of the calendar'), 'https://calendar.example/a.ics{Enter}');
  await sheet.findByText('There is no connection.');
  const local = sheet.getByRole<HTMLInputElement>('switch', { name: /own network/u, hidden: true });
  expect(local.closest('details')?.open).toBe(false);
});

it('what_is_wrong_with_one_calendar_and_what_of_it_could_not_be_read_stands_with_it', async () => {
  const { user } = shown([apart]);
  const rows = within(await screen.findByRole('list', { name: `Calendars of ${apart.name}` }));
  const [work, home] = rows.getAllByRole('listitem', { hidden: false });
  expect(work?.textContent).not.toContain('no longer there');
  expect(home?.textContent).toContain('It is no longer there (since 14:02).');
  const told = rows.getByText('Not read as meant: 1 file and 1 place. Everything else is here.');
  expect(told.closest('details')?.open, 'calmly: whoever wants to know opens it').toBe(false);
  await user.click(told);
  const list = within(rows.getByRole('list', { name: 'What could not be read: Home' }));
  expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'page.ics: it is no calendar.',
    'half.ics, line 5: When this event starts cannot be understood; it is left out.',
  ]);
});

it('a_folder_crosses_as_an_id', async () => {
  const { user, asked } = shown([]);
  await choose(user, /^A folder/u);
  await user.click(screen.getByRole('button', { name: 'Choose a folder' }));
  await screen.findByText('Which of them take your time?');
  expect(asked('calendars.connect')).toEqual([{ kind: 'folder', address: 'f2', inMyNetwork: false }]);
});

it('a_sign_in_waits_for_the_browser_and_whoever_cancels_reads_no_complaint', async () => {
  let say: (end: unknown) => void = () => undefined;
  const waits = new Promise((_, reject) => {
    say = reject;
  });
  const { user, asked, openLink } = shown([], { 'calendars.finish_sign_in': () => waits as never });
  await choose(user, /^Google/u);
  const sheet = within(screen.getByRole('dialog'));
  await user.click(sheet.getByRole('radio', { name: 'Both ways' }));
  await user.type(sheet.getByLabelText('Client id'), '12345.apps');
  await user.click(sheet.getByRole('button', { name: 'Sign in in the browser' }));
  expect(await sheet.findByRole('status')).toBeTruthy();
  expect(openLink).toHaveBeenCalledWith('https://accounts.example/authorize?state=1');
  expect(asked('calendars.begin_sign_in')).toEqual([{ kind: 'google', clientId: '12345.apps' }]);

  await user.click(sheet.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(asked('calendars.cancel_sign_in')).toEqual([{ attempt: 'try-1' }]));
  say({ code: 'refused', message: 'The sign-in was not finished.', issues: [], retry: false });
  expect(await sheet.findByLabelText('Client id')).toBeTruthy();
  expect(screen.queryByText('The sign-in was not finished.')).toBeNull();
});

it('closing_the_sheet_while_the_browser_is_open_ends_the_waiting', async () => {
  const { user, asked } = shown([], {
    'calendars.finish_sign_in': () => new Promise(() => undefined) as never,
  });
  await choose(user, /^Microsoft/u);
  await user.type(screen.getByLabelText('Client id'), 'id{Enter}');
  await screen.findByText('Waiting for your browser');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(asked('calendars.cancel_sign_in')).toEqual([{ attempt: 'try-1' }]));
});

it('an_account_that_lost_its_sign_in_is_signed_in_to_again_and_not_added_twice', async () => {
  const lost: AccountItem = {
    ...google,
    clientId: '12345.apps',
    trouble: 'sign_in',
    sentence: 'It no longer accepts the sign-in.',
  };
  const { user, asked } = shown([lost]);
  await user.click(await screen.findByRole('button', { name: 'Sign in again: Google' }));
  const known = await screen.findByLabelText<HTMLInputElement>('Client id');
  expect(known.value, 'nobody types it twice').toBe('12345.apps');
  expect(screen.getByText(/Leave it empty/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Sign in in the browser' }));
  await waitFor(() =>
    expect(asked('calendars.begin_sign_in')).toEqual([
      { kind: 'google', clientId: '12345.apps', accountId: 'a-google' },
    ]),
  );
  await waitFor(() =>
    expect(asked('calendars.finish_sign_in')).toEqual([
      { kind: 'google', attempt: 'try-1', accountId: 'a-google' },
    ]),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(1);
});

it('a_password_that_is_no_longer_taken_is_typed_anew', async () => {
  const lost: AccountItem = { ...icloud, trouble: 'sign_in', sentence: 'It no longer accepts the password.' };
  const { user, asked } = shown([lost]);
  await user.click(await screen.findByRole('button', { name: /^New password/u }));
  await user.type(await screen.findByLabelText('Password or app password'), 'wxyz{Enter}');
  await waitFor(() =>
    expect(asked('calendars.edit')).toEqual([
      { accountId: 'a-icloud', name: icloud.name, paused: false, password: 'wxyz' },
    ]),
  );
  await waitFor(() => expect(screen.queryByRole('button', { name: /^New password/u })).toBeNull());
});

it('sessions_go_to_one_calendar_and_only_after_the_coach_has_read_what_goes_where', async () => {
  const { user, asked } = shown([icloud, school, google]);
  await user.click(await screen.findByRole('combobox', { name: 'My sessions go to' }));
  const offered = await screen.findAllByRole('option', { hidden: true });
  expect(offered.map(({ textContent }) => textContent)).toEqual([
    'None: they stay here',
    'Work',
    'Home',
    'johanna@linden.example',
  ]);
  await user.click(offered[2] as HTMLElement);
  const dialog = within(await screen.findByRole('dialog', { name: 'Put your sessions into Home?' }));
  dialog.getByText(/goes to caldav\.icloud\.com/u);
  expect(asked('calendars.use'), 'choosing is not yet sending').toEqual([]);
  await user.click(dialog.getByRole('radio', { name: 'Only “Busy”' }));
  dialog.getByText('There it says “Busy”: no name, and not where you meet.');
  await user.click(dialog.getByRole('button', { name: 'Put them there' }));
  await waitFor(() =>
    expect(asked('calendars.use')).toEqual([
      { calendarId: 'c-home', shades: true, carries: true, titles: 'busy' },
    ]),
  );
  const rows = within(screen.getByRole('list', { name: `Calendars of ${icloud.name}` }));
  await waitFor(() =>
    expect(rows.getAllByRole('listitem').map((row) => row.textContent.includes('your sessions'))).toEqual([
      false,
      true,
      false,
    ]),
  );
});

it('whoever_wants_them_nowhere_is_not_asked', async () => {
  const { user, asked } = shown([icloud]);
  await user.click(await screen.findByRole('combobox', { name: 'My sessions go to' }));
  await user.click(await screen.findByRole('option', { name: 'None: they stay here', hidden: true }));
  await waitFor(() =>
    expect(asked('calendars.use')).toMatchObject([
      { calendarId: 'c-work', carries: false, titles: 'initials' },
    ]),
  );
});

it('calendars_that_are_only_read_say_how_sessions_could_go_somewhere', async () => {
  shown([school]);
  expect(await screen.findByText(/None of these calendars can be written to/u)).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
});

it('a_choice_is_looked_at_after_the_look_that_is_under_way', async () => {
  let looks = 0;
  const { user } = shown([icloud], {
    'calendars.keep_in_step': () => {
      looks += 1;
      if (looks === 1) throw new FakeRefusal({ code: 'refused', message: 'Another look is under way.' });
      return answer({ requests: 1, accounts: 1, written: 0, sentences: [] });
    },
  });
  const home = await screen.findByRole('switch', { name: 'Its times are taken: Home' });
  await user.click(home);
  await waitFor(() => expect(looks).toBe(2), { timeout: 8_000 });
});

it('disconnecting_asks_once_and_says_that_nothing_is_changed_there', async () => {
  const { user, asked } = shown([icloud, school]);
  await user.click(await screen.findByRole('button', { name: 'More for School' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Disconnect', hidden: true }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Disconnect School?' }));
  dialog.getByText(/Nothing is changed at calendar\.example/u);
  await user.click(dialog.getByRole('button', { name: 'Disconnect' }));
  await waitFor(() => expect(asked('calendars.disconnect')).toEqual([{ accountId: 'a-school' }]));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'School' })).toBeNull());
});

it('an_account_can_rest_and_be_called_otherwise', async () => {
  const { user, asked } = shown([school]);
  await user.click(await screen.findByRole('button', { name: 'More for School' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Pause', hidden: true }));
  expect(await screen.findByText(/^Paused/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'More for School' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename', hidden: true }));
  const name = await screen.findByLabelText('Name');
  await user.clear(name);
  await user.type(name, '{Enter}');
  expect(await screen.findByText('Please fill this in.')).toBeTruthy();
  await user.type(name, 'Children{Enter}');
  expect(await screen.findByRole('heading', { name: 'Children' })).toBeTruthy();
  expect(asked('calendars.edit').at(-1)).toEqual({ accountId: 'a-school', name: 'Children', paused: true });
});

it('changes_that_wait_or_were_not_taken_are_counted', async () => {
  shown([{ ...icloud, waiting: 3, notTaken: 1 }]);
  expect(await screen.findByText('3 changes wait to be written there.')).toBeTruthy();
  expect(screen.getByText(/^1 change was not taken there/u)).toBeTruthy();
});
