import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import type { JourneyEdits } from '@/bindings/JourneyEdits';
import { drafts } from '@/components/drafts';
import { journeyAnswers } from '@/gallery/journey';
import { draw } from '@/testKit';
import { JourneyPage } from './JourneyPage';

vi.mock('@/components/PdfView', () => ({ PdfView: ({ name }: { name: string }) => <p>{name}: pages</p> }));

beforeEach(() => drafts.forgetAll());

function open(missingGlyphs: string[] = []) {
  const savePdf = vi.fn();
  const drawn = draw(
    <JourneyPage
      engagementId="six"
      places={{ people: '#people', engagements: (id) => `#people/${id}` }}
      savePdf={savePdf}
    />,
    journeyAnswers('JVBERg==', missingGlyphs),
  );
  const asked = (name: string) =>
    drawn.host.asked.filter((each) => each.name === name).map(({ payload }) => payload);
  const kept = () => (asked('journeys.save').at(-1) as { edits: JourneyEdits } | undefined)?.edits;
  return { ...drawn, savePdf, asked, kept };
}

it('what_is_written_is_stored_by_itself_and_the_pages_are_drawn_anew', async () => {
  const { user, asked, kept } = open();
  const watchFor = await screen.findByRole('switch', { name: 'Show: What to watch for' });
  await user.click(watchFor);
  const lines = await screen.findByLabelText('What to watch for', { selector: 'textarea' });
  const before = asked('journeys.preview').length;
  await user.type(lines, '{Enter}Mondays.');
  await waitFor(() =>
    expect(kept()).toMatchObject({
      title: 'Leading as myself',
      watchFor: ['The evenings when the phone lies on the table.', 'Mondays.'],
      shownParts: expect.arrayContaining(['watch_for']) as unknown,
    }),
  );
  await waitFor(() => expect(asked('journeys.preview').length).toBeGreaterThan(before));
  const remark = screen.getByRole('status', { name: 'Whether it is saved' });
  await waitFor(() => expect(remark.textContent).toBe('Saved'));
});

it('quotes_are_chosen_and_put_in_order', async () => {
  const { user, kept } = open();
  const part = within(await screen.findByRole('region', { name: 'In their own words' }));
  const texts = () => part.getAllByRole('checkbox').map((box) => box.closest('li')?.textContent ?? '');
  expect(texts()[0], 'in the order of the document').toContain('It is my round now.');
  await user.click(
    part.getByRole('button', { name: 'Further up: I said it, and nobody fell off their chair.' }),
  );
  await user.click(part.getByRole('checkbox', { name: /Monday came/u }));
  await waitFor(() => expect(kept()?.chosenQuotes).toEqual(['q1', 'q2', 'q3']));
  await user.click(part.getByRole('checkbox', { name: /It is my round now/u }));
  await waitFor(() => expect(kept()?.chosenQuotes).toEqual(['q1', 'q3']));
});

it('what_became_of_each_goal_stands_beside_its_wish', async () => {
  const { user, kept } = open();
  await user.type(await screen.findByLabelText('What became of it: Evenings that are mine.'), 'Two a week.');
  await waitFor(() =>
    expect(kept()?.saidOfGoals).toEqual([
      { goalId: 'g1', became: 'You run the Monday round.' },
      { goalId: 'g2', became: 'Two a week.' },
    ]),
  );
});

it('a_part_without_anything_says_where_it_would_come_from', async () => {
  open();
  const part = within(await screen.findByRole('region', { name: 'Along the way' }));
  expect(part.getByText('Nothing was asked along the way.')).toBeTruthy();
  expect(part.queryByRole('switch')).toBeNull();
});

it('the_last_words_are_stored_before_the_file_is_saved', async () => {
  const { user, asked, savePdf, host } = open();
  const title = await screen.findByLabelText(/^What the journey was about/u);
  await user.type(title, '!');
  await user.click(screen.getByRole('button', { name: 'Save as PDF' }));
  await waitFor(() => expect(savePdf).toHaveBeenCalledWith('Journey Anna Feldmann.pdf', 'JVBERg=='));
  const order = host.asked.map(({ name }) => name).filter((name) => /save|pdf/u.test(name));
  expect(order).toEqual(['journeys.save', 'journeys.pdf']);
  expect(asked('journeys.save').at(-1)).toMatchObject({ edits: { title: 'Leading as myself!' } });
});

it('what_no_font_can_print_is_named_and_holds_the_file_back', async () => {
  open(['🪷']);
  expect(await screen.findByText(/No font here can print 🪷/u)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save as PDF' }).disabled).toBe(true);
});
