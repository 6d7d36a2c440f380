import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { drafts } from '@/components/drafts';
import { peopleAnswers } from '@/gallery/people';
import { everybody } from '@/gallery/peopleData';
import { practiceAnswers } from '@/gallery/practice';
import { draw, type Drawn } from '@/testKit';
import { PersonPage, type PersonLinks } from './PersonPage';
import type { PersonTab } from './tabs';

beforeEach(() => drafts.forgetAll());

const links: PersonLinks = {
  people: '#people',
  library: '#library',
  journey: (id) => `#journey/${id}`,
  tab: (tab) => `#${tab}`,
  onSession: () => undefined,
  onWrite: () => undefined,
  onOffer: () => undefined,
  onMessage: () => undefined,
  onSupervision: () => undefined,
  onGroupDate: () => undefined,
  onBook: () => undefined,
  onOpenLink: () => undefined,
  onRefund: () => undefined,
  savePdf: () => undefined,
  saveCalendar: () => undefined,
};

function drawAnna(tab: PersonTab, more: Partial<PersonLinks> = {}): Drawn {
  return draw(
    <PersonPage
      id="anna"
      tab={tab}
      links={{ ...links, ...more }}
      messages={null}
      money={({ name }) => <p>Money of {name}</p>}
      progress={({ name }) => <p>Progress of {name}</p>}
    />,
    {
      ...practiceAnswers({ state: 'open' }),
      ...peopleAnswers([...everybody]),
    },
  );
}

function asked({ host }: Drawn, name: string): unknown[] {
  return host.asked.filter((request) => request.name === name).map(({ payload }) => payload);
}

it('what_happens_next_stands_above_everything', async () => {
  drawAnna('overview');
  expect(await screen.findByRole('heading', { name: 'Anna Feldmann' })).toBeTruthy();
  expect(screen.getByText('What happens next')).toBeTruthy();
  expect(screen.getByText('Thursday at 10:00: the next session.')).toBeTruthy();
  expect(screen.getByText(/AH-nah · she\/her · Active/u).textContent).toContain('08:05');
  expect(screen.getByText(/To lead the team/u).className, 'their own words in their own letters').toContain(
    'client-words',
  );
});

it('the_road_reads_by_month_and_leads_to_its_sessions', async () => {
  const onSession = vi.fn();
  const { user } = drawAnna('overview', { onSession });
  const march = within(await screen.findByRole('region', { name: 'March 2026' }));
  await user.click(march.getByRole('button', { name: 'Session 4/6 at 10:00: held, 1 h' }));
  expect(onSession).toHaveBeenCalledWith('s6');
});

it('a_balance_opens_the_rows_it_was_added_up_from', async () => {
  const drawn = drawAnna('engagement');
  await drawn.user.click(await screen.findByRole('button', { name: /2 of 7 sessions left/u }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Why this balance' }));
  expect(await sheet.findByText(/7 in, 5 used: 2 left/u)).toBeTruthy();
  const rows = sheet.getAllByRole('row').map((row) => row.textContent);
  expect(rows).toHaveLength(8);
  expect(rows[2]).toBe('24 Feb 2026Used by policyCancelled late: session Tue 24 Feb, 10:00−13');
  expect(rows[7]).toBe('12 Jan 2026GrantedSix sessions+66');
  expect(asked(drawn, 'credits.why')).toEqual([{ engagementId: 'six' }]);
});

it('a_gift_needs_its_reason', async () => {
  const drawn = drawAnna('engagement');
  const { user } = drawn;
  await user.click(await screen.findByRole('button', { name: /2 of 7 sessions left/u }));
  await user.click(await screen.findByRole('button', { name: 'Give or correct' }));
  await user.click(screen.getByRole('button', { name: 'Write it down' }));
  expect(await screen.findByText('This is needed.')).toBeTruthy();
  expect(document.activeElement, 'the first bad field by sight, not by rule').toBe(
    screen.getByLabelText('Sessions'),
  );
  await user.type(screen.getByLabelText('Sessions'), '1');
  await user.type(screen.getByLabelText('Why'), 'For the patience');
  await user.click(screen.getByRole('button', { name: 'Write it down' }));
  await waitFor(() =>
    expect(asked(drawn, 'credits.adjust').at(-1)).toEqual({
      engagementId: 'six',
      amount: 1,
      reason: 'For the patience',
      courtesy: true,
    }),
  );
});

it('a_state_changes_after_one_question_and_keeps_its_reason', async () => {
  const drawn = drawAnna('engagement');
  await drawn.user.click(await screen.findByRole('button', { name: 'Begin the ending' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Begin the ending?' }));
  expect(asked(drawn, 'engagements.change_state'), 'nothing happens before the answer').toEqual([]);
  await drawn.user.type(dialog.getByLabelText('Why'), 'Two are left');
  await drawn.user.click(dialog.getByRole('button', { name: 'Begin the ending' }));
  await waitFor(() =>
    expect(asked(drawn, 'engagements.change_state')).toEqual([
      { engagementId: 'six', state: 'closing', reason: 'Two are left' },
    ]),
  );
  expect(await screen.findByRole('button', { name: 'Make active' })).toBeTruthy();
});

it('an_engagement_begins_from_an_offer_at_the_price_agreed', async () => {
  const drawn = drawAnna('engagement');
  const { user } = drawn;
  await user.click(await screen.findByRole('button', { name: 'Start an engagement' }));
  const form = within(await screen.findByRole('form', { name: 'Start an engagement' }));
  expect(
    form.queryByRole('radio', { name: 'Discovery call' }),
    'a first talk is booked, not begun',
  ).toBeNull();
  expect(form.queryByRole('switch')).toBeNull();
  await user.click(form.getByRole('radio', { name: 'Six sessions' }));
  const price = form.getByLabelText<HTMLInputElement>('Price agreed');
  await waitFor(() => expect(price.value, 'the price follows the offer').toBe('660.00'));
  await user.clear(price);
  await user.type(price, '600');
  await user.click(form.getByRole('switch', { name: /Put the price/u }));
  await user.click(form.getByText('Comes in the middle of it'));
  await user.type(form.getByLabelText('Sessions used before'), '2');
  await user.click(form.getByRole('button', { name: 'Begin' }));
  await waitFor(() =>
    expect(asked(drawn, 'engagements.start')).toEqual([
      {
        personId: 'anna',
        offerId: 'pack',
        price: { minor: 60_000, currency: 'EUR' },
        usedBefore: 2,
        charge: false,
      },
    ]),
  );
});

it('somebody_in_the_middle_brings_what_was_bought_used_and_paid_and_until_when', async () => {
  const drawn = drawAnna('engagement');
  const { user } = drawn;
  await user.click(await screen.findByRole('button', { name: 'Start an engagement' }));
  const form = within(await screen.findByRole('form', { name: 'Start an engagement' }));
  await user.click(form.getByRole('radio', { name: 'Six sessions' }));
  await user.click(form.getByText('Comes in the middle of it'));
  await user.type(form.getByLabelText('Sessions bought'), '8');
  await user.type(form.getByLabelText('Sessions used before'), '3');
  await user.type(form.getByLabelText('Paid so far'), '220');
  await user.type(form.getByLabelText('Good until'), '30 Sep 2026');
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() =>
    expect(asked(drawn, 'engagements.start')).toEqual([
      {
        personId: 'anna',
        offerId: 'pack',
        price: { minor: 66_000, currency: 'EUR' },
        usedBefore: 3,
        bought: 8,
        paidBefore: { minor: 22_000, currency: 'EUR' },
        expiresOn: '2026-09-30',
        charge: true,
      },
    ]),
  );
});

it('archiving_asks_once_and_is_undone_from_the_line', async () => {
  const drawn = drawAnna('overview');
  await drawn.user.click(await screen.findByRole('button', { name: 'More' }));
  await drawn.user.click(await screen.findByRole('menuitem', { name: 'Archive' }));
  expect(asked(drawn, 'people.archive')).toEqual([]);
  await drawn.user.click(await screen.findByRole('button', { name: 'Archive' }));
  await waitFor(() => expect(asked(drawn, 'people.archive')).toEqual([{ personId: 'anna', archived: true }]));
  expect(await screen.findByText('Archived. Nothing was deleted.')).toBeTruthy();
});

it('the_part_about_money_is_told_of_whom', async () => {
  drawAnna('money');
  expect(await screen.findByText('Money of Anna Feldmann')).toBeTruthy();
});

it('their_own_words_are_pinned_and_lead_to_their_session', async () => {
  const onSession = vi.fn();
  const { user, host } = drawAnna('overview', { onSession });
  const said = within(await screen.findByRole('list', { name: 'In their own words' }));
  const pin = said.getByRole('button', { name: /^Keep in sight: When I say it aloud/u });
  expect(pin.getAttribute('aria-pressed')).toBe('false');
  await user.click(pin);
  await waitFor(() => expect(pin.getAttribute('aria-pressed')).toBe('true'));
  expect(host.asked.find(({ name }) => name === 'quotes.pin')?.payload).toEqual({
    quoteId: 'q2',
    pinned: true,
  });
  await user.click(said.getByRole('button', { name: '2 Mar 2026' }));
  expect(onSession).toHaveBeenCalledWith('s-held');
});
