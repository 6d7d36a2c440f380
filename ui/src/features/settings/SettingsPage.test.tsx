import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { drafts } from '@/components/drafts';
import { manyConnections } from '@/gallery/calendarPages';
import { practiceAnswers } from '@/gallery/practice';
import { settingsAnswers } from '@/gallery/settings';
import { answer } from '@/host/fake';
import { draw } from '@/testKit';
import type { SettingsSection } from './sections';
import { SettingsPage } from './SettingsPage';

beforeEach(() => {
  drafts.forgetAll();
  localStorage.clear();
});

const files = {
  choose: () => Promise.resolve(null),
  choosePicture: () => Promise.resolve({ fileId: 'f7', name: 'logo.png' }),
  savePdf: () => Promise.resolve(true),
};

const calendars = {
  chooseFile: () => Promise.resolve(null),
  chooseFolder: () => Promise.resolve(null),
  openLink: () => undefined,
};

function page(section: SettingsSection) {
  return (
    <SettingsPage
      section={section}
      hrefOf={(next) => `#${next}`}
      files={files}
      calendars={calendars}
      onOwnInvoices={onOwnInvoices}
      onColours={onColours}
    />
  );
}

const onOwnInvoices = vi.fn<() => void>();
const onColours = vi.fn<(colours: string) => void>();

const answers = () => ({ ...practiceAnswers({ state: 'open' }), ...settingsAnswers() });

it('a_section_saves_its_own_fields_and_leaves_the_others_as_they_are', async () => {
  const { user, host } = draw(page('practice'), answers());
  const name = await screen.findByLabelText<HTMLInputElement>('Name of the practice');
  const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });
  expect(save.disabled, 'nothing to save yet').toBe(true);
  await user.clear(name);
  await user.type(name, 'Linden & Ko');
  await user.click(save);
  await waitFor(() => expect(save.disabled, 'saved').toBe(true));
  expect(host.asked.find((request) => request.name === 'practice.edit')?.payload).toMatchObject({
    practice: { practiceName: 'Linden & Ko', iban: 'DE89370400440532013000', taxRateBp: 1900 },
  });
});

it('a_wrong_account_is_said_beside_its_field', async () => {
  const { user } = draw(page('documents'), answers());
  const iban = await screen.findByLabelText('IBAN');
  await user.clear(iban);
  await user.type(iban, 'DE89');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('This is not a complete IBAN. Check its digits.')).toBeTruthy();
  expect(document.activeElement).toBe(iban);
});

it('a_draft_of_one_section_survives_a_look_at_another', async () => {
  const { user, redraw } = draw(page('practice'), answers());
  await user.type(await screen.findByLabelText('Telephone'), '+49 30 1');
  redraw(page('documents'));
  await screen.findByLabelText('IBAN');
  redraw(page('practice'));
  expect((await screen.findByLabelText<HTMLInputElement>('Telephone')).value).toBe('+49 30 1');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(false);
});

it('the_policy_is_chosen_by_the_sentence_the_client_reads', async () => {
  const { user, host } = draw(page('policy'), {
    ...answers(),
    'practice.policy_presets': () =>
      answer([
        { id: 'standard', name: 'Standard', clientSentence: 'Until 24 hours before.', suggested: true },
        {
          id: 'firm',
          name: 'Firm',
          clientSentence: 'Until 48 hours before.',
          suggested: false,
          policy: { preset: 'firm', windowHours: 48 },
        },
      ]),
  });
  expect(await screen.findByText('Until 48 hours before.')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Firm' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(host.asked.find(({ name }) => name === 'practice.edit')?.payload).toMatchObject({
      practice: { policy: { preset: 'firm', windowHours: 48 } },
    }),
  );
});

it('a_day_off_has_no_hours_and_a_day_taken_up_has_the_usual_ones', async () => {
  const { user, host } = draw(page('hours'), answers());
  await user.click(await screen.findByRole('switch', { name: 'Works on Monday' }));
  await user.click(screen.getByRole('switch', { name: 'Works on Friday' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => {
    const sent = host.asked.find(({ name }) => name === 'practice.edit')?.payload as {
      practice: { workingWeek: unknown[] };
    };
    expect(sent.practice.workingWeek).toEqual(
      [2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1020 })),
    );
  });
});

it('what_was_done_is_taken_back_only_where_it_can_be', async () => {
  const { user, host } = draw(page('history'), answers());
  const rows = within(await screen.findByRole('list', { name: 'History' })).getAllByRole('listitem');
  expect(rows.map((row) => within(row).queryByRole('button') !== null)).toEqual([true, false, false]);
  await user.click(screen.getByRole('button', { name: /^Take back: Session with Anna/u }));
  await waitFor(() =>
    expect(host.asked.find(({ name }) => name === 'history.undo')?.payload).toEqual({ operationId: 'o3' }),
  );
});

it('a_changed_passphrase_leaves_nothing_of_either_on_the_page', async () => {
  const { user } = draw(page('security'), answers());
  const now = await screen.findByLabelText<HTMLInputElement>('Passphrase now');
  const next = screen.getByLabelText<HTMLInputElement>('New passphrase');
  await user.type(now, 'old words');
  await user.type(next, 'harbour lantern cedar mosaic');
  await user.click(screen.getByRole('button', { name: 'Change the passphrase' }));
  expect(await screen.findByText('From now on the new passphrase opens your practice.')).toBeTruthy();
  expect([now.value, next.value]).toEqual(['', '']);
});

it('light_or_dark_is_chosen_and_still_holds_when_the_window_opens_again', async () => {
  const scheme = () => document.documentElement.getAttribute('data-mantine-color-scheme');
  const { user } = draw(page('appearance'), answers());
  expect(
    screen.getByRole<HTMLInputElement>('radio', { name: 'As the system' }).checked,
    'until something is chosen',
  ).toBe(true);
  await user.click(screen.getByRole('radio', { name: 'Dark' }));
  expect(scheme()).toBe('dark');
  expect(onColours, 'kept for the next start').toHaveBeenLastCalledWith('dark');
  cleanup();
  draw(page('appearance'), answers());
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Dark' }).checked).toBe(true);
  expect(scheme()).toBe('dark');
  await user.click(screen.getByRole('radio', { name: 'As the system' }));
  expect(scheme(), 'jsdom is light').toBe('light');
});

it('connections_stand_by_day_with_bytes_and_answer_and_older_ones_come_when_asked_for', async () => {
  const { user } = draw(page('connections'), {
    ...answers(),
    'connections.list': () => answer(manyConnections),
  });
  const today = within(await screen.findByRole('list', { name: /28 Feb 2026/u }));
  const [first] = today.getAllByRole('listitem');
  expect(first?.textContent).toMatch(
    /18:00.*kept in step with caldav\.icloud\.com\..*412 bytes sent, 18\.2 kB came, answer 207/u,
  );
  expect(
    screen.getAllByRole('listitem').filter((row) => row.textContent.includes('kept in step')),
  ).toHaveLength(60);
  await user.click(screen.getByRole('button', { name: 'Show 60 earlier' }));
  expect(
    screen.getAllByRole('listitem').filter((row) => row.textContent.includes('kept in step')),
  ).toHaveLength(120);
});
