import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import type { AddPerson } from '@/bindings/AddPerson';
import { drafts } from '@/components/drafts';
import { peopleAnswers } from '@/gallery/people';
import { everybody } from '@/gallery/peopleData';
import { draw } from '@/testKit';
import { PeoplePage, type PeoplePageProps } from './PeoplePage';
import { isCalled, isShown } from './views';

beforeEach(() => drafts.forgetAll());

const ways: PeoplePageProps = {
  view: 'everybody',
  adding: false,
  hrefOf: (id) => `#${id}`,
  hrefOfView: (view) => `#${view}`,
  groups: '#groups',
  onAdd: () => undefined,
  onAdded: () => undefined,
  onAddClosed: () => undefined,
  onInvoices: () => undefined,
};

it('everybody_stands_in_the_list_with_what_happens_next', async () => {
  draw(<PeoplePage {...ways} />, peopleAnswers());
  const list = within(await screen.findByRole('list', { name: 'People' }));
  const mara = list.getByRole('link', { name: 'Mara Kovač' }).closest('li');
  expect(mara?.textContent).toContain('Today at 16:00: the next session.');
  expect(mara?.textContent, 'what is overdue is said with its amount').toContain('€480.00 overdue');
  expect(list.queryByText('Leo Brandt'), 'an archived person is out of sight').toBeNull();
});

it('a_view_shows_only_whom_it_names', async () => {
  const { redraw } = draw(<PeoplePage {...ways} view="archived" />, peopleAnswers());
  expect(await screen.findByRole('link', { name: 'Leo Brandt' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Anna Feldmann' })).toBeNull();
  redraw(<PeoplePage {...ways} view="leads" />);
  expect(await screen.findByRole('link', { name: 'Priya Raman' })).toBeTruthy();
  expect(isShown('everybody', 'archived')).toBe(false);
  expect(isShown('active', 'closing'), 'who is closing is still being coached').toBe(true);
});

it('a_letter_typed_anywhere_finds_by_name', async () => {
  const { user } = draw(<PeoplePage {...ways} />, peopleAnswers());
  await screen.findByRole('link', { name: 'Anna Feldmann' });
  await user.keyboard('kovac');
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Anna Feldmann' })).toBeNull());
  expect(screen.getByRole('link', { name: 'Mara Kovač' })).toBeTruthy();
  await user.keyboard('zzz');
  expect(await screen.findByText('Nobody here is called “kovaczzz”.')).toBeTruthy();
  expect(isCalled('Żaneta', ' zan '), 'a mark above a letter is no obstacle').toBe(true);
});

it('every_bad_field_is_marked_at_once_and_a_fold_that_hides_one_opens', async () => {
  const { user, host } = draw(<PeoplePage {...ways} adding />, peopleAnswers());
  const form = within(await screen.findByRole('form', { name: 'Add a person' }));
  await user.type(form.getByLabelText('E-mail'), 'anna');
  await user.click(form.getByText('Sessions and invoices'));
  await user.type(form.getByLabelText('Usual video link'), 'meet.example');
  await user.click(form.getByText('Sessions and invoices'));
  expect(form.getByLabelText('Usual video link').closest('details')?.open, 'folded away again').toBe(false);
  await user.click(form.getByRole('button', { name: 'Add' }));
  expect(await form.findByText('This is needed.')).toBeTruthy();
  expect(form.getByText('This does not look like an e-mail address.')).toBeTruthy();
  expect(form.getByText('This is not a link. It begins with https://')).toBeTruthy();
  await waitFor(() => expect(form.getByLabelText('Usual video link').closest('details')?.open).toBe(true));
  expect(document.activeElement, 'the first bad field of the form has the focus').toBe(
    form.getByLabelText('Given name'),
  );
  expect(host.asked.filter(({ name }) => name === 'people.add')).toHaveLength(1);
});

it('a_person_is_added_without_the_fields_nobody_filled_in', async () => {
  const onAdded = vi.fn();
  const { user, host } = draw(<PeoplePage {...ways} adding onAdded={onAdded} />, peopleAnswers());
  const form = within(await screen.findByRole('form', { name: 'Add a person' }));
  await user.type(form.getByLabelText('Given name'), 'Ada');
  await user.type(form.getByLabelText('Family name'), 'Byron{Enter}');
  await waitFor(() => expect(onAdded).toHaveBeenCalledTimes(1));
  const sent = host.asked.find(({ name }) => name === 'people.add')?.payload as AddPerson;
  expect(sent.details).toMatchObject({ givenName: 'Ada', familyName: 'Byron', source: 'other' });
  expect(Object.keys(sent.details), 'a zone that was not chosen is left out, never null').not.toContain(
    'zone',
  );
  expect(Object.values(sent.details)).not.toContain(null);
});

it('what_was_typed_about_a_new_person_survives_escape', async () => {
  const { user, redraw } = draw(<PeoplePage {...ways} adding />, peopleAnswers());
  await user.type(await screen.findByLabelText('Given name'), 'Ada');
  redraw(<PeoplePage {...ways} />);
  await waitFor(() => expect(screen.queryByLabelText('Given name')).toBeNull());
  redraw(<PeoplePage {...ways} adding />);
  expect((await screen.findByLabelText<HTMLInputElement>('Given name')).value).toBe('Ada');
});

it('several_people_are_typed_with_enter_and_an_empty_line_ends_it', async () => {
  const { user, host } = draw(<PeoplePage {...ways} />, peopleAnswers([]));
  await user.click(await screen.findByRole('button', { name: 'Type several people' }));
  const given = await screen.findByLabelText<HTMLInputElement>('Given name');
  await user.type(given, 'Ada');
  await user.tab();
  await user.tab();
  await user.keyboard('ada@byron.example{Enter}');
  expect(await screen.findByText('Added just now')).toBeTruthy();
  await waitFor(() => expect(given.value, 'the line waits for the next one').toBe(''));
  expect(document.activeElement).toBe(given);
  await user.keyboard('Ben{Enter}');
  await waitFor(() => expect(host.asked.filter(({ name }) => name === 'people.add')).toHaveLength(2));
  await waitFor(() => expect(given.value).toBe(''));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByLabelText('Given name')).toBeNull());
  expect(host.asked.filter(({ name }) => name === 'people.add')).toHaveLength(2);
  expect(await screen.findByRole('link', { name: 'Ada' })).toBeTruthy();
});

it('an_empty_practice_teaches_what_will_stand_here', async () => {
  draw(<PeoplePage {...ways} />, peopleAnswers([]));
  expect(await screen.findByRole('heading', { name: 'Your people' })).toBeTruthy();
  expect(screen.queryByLabelText('Find by name'), 'there is nobody to find').toBeNull();
  expect(everybody.length).toBeGreaterThan(0);
});
