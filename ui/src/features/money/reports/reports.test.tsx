import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { reportPlaces } from '@/app/money';
import { ageingChart, monthsChart } from '@/gallery/reportCharts';
import { cell, reportAnswers } from '@/gallery/reports';
import type { FakeAnswers } from '@/host/fake';
import { draw } from '@/testKit';
import type { ReportView } from './around';
import { ReportsPage } from './ReportsPage';

function opened(view: ReportView, answers: FakeAnswers = reportAnswers()) {
  const drawn = draw(<ReportsPage view={view} {...reportPlaces} />, answers);
  const asked = (name: string) =>
    drawn.host.asked.filter((each) => each.name === name).map((each) => each.payload);
  return { ...drawn, asked };
}

it('every_chart_says_its_sentence_and_its_figures_stand_beneath', async () => {
  opened('glance');
  const months = within(await screen.findByRole('figure', { name: monthsChart.title }));
  expect(months.getByText(monthsChart.sentence)).toBeTruthy();
  const figures = within(screen.getByRole('table', { name: monthsChart.title, hidden: true }));
  expect(figures.getAllByRole('row', { hidden: true })).toHaveLength(13);
  expect(figures.getByText('€520.00'.replace('520', '5,200'))).toBeTruthy();
  const ageing = within(screen.getByRole('table', { name: ageingChart.title }));
  expect(ageing.getByRole('row', { name: /31 to 60 days €1,200.00/u })).toBeTruthy();
});

it('a_number_opens_its_rows_and_each_leads_to_what_it_is', async () => {
  const { user, asked } = opened('money');
  const table = within(await screen.findByRole('table'));
  const [issued] = table.getAllByRole('button', { name: '€1,849.90' });
  if (issued === undefined) throw new Error('no number');
  issued.focus();
  await user.keyboard('w');
  const rows = within(await screen.findByRole('dialog', { name: 'Issued, this year' }));
  expect(asked('reports.rows'), 'the key goes back as the core made it').toEqual([
    { key: cell(184_990).key },
  ]);
  const links = rows.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toEqual(['#/money/invoices/i1', '#/people/leo/money', '#/money/expenses/e2']);
  expect(rows.getByText('Together').parentElement?.textContent).toContain('€1,849.90');
});

it('what_has_no_rows_is_no_number_to_open', async () => {
  opened('money');
  const january = within(await screen.findByRole('row', { name: /^January/u }));
  expect(january.getAllByRole('button')).toHaveLength(3);
  expect(january.getAllByText('–')).toHaveLength(3);
});

it('money_is_parted_as_chosen_over_the_days_that_are_chosen', async () => {
  const { user, asked } = opened('money');
  await user.click(await screen.findByRole('radio', { name: 'Client' }));
  expect(await screen.findByRole('row', { name: /^Leo Brandt/u })).toBeTruthy();
  await user.click(screen.getByRole('combobox', { name: 'Period' }));
  await user.click(await screen.findByRole('option', { name: '2025', hidden: true }));
  await waitFor(() =>
    expect(asked('reports.money').at(-1)).toEqual({
      period: { first: '2025-01-01', last: '2025-12-31' },
      by: 'client',
    }),
  );
});

it('days_of_ones_own_are_typed_and_what_is_wrong_stands_at_the_day', async () => {
  const { user, asked } = opened('money');
  await user.click(await screen.findByRole('combobox', { name: 'Period' }));
  await user.click(await screen.findByRole('option', { name: 'Other days', hidden: true }));
  const to = await screen.findByRole('textbox', { name: 'To' });
  await user.clear(to);
  await user.type(to, '1 Dec 2025');
  await user.tab();
  await waitFor(() =>
    expect(asked('reports.money').at(-1)).toEqual({
      period: { first: '2026-01-01', last: '2025-12-01' },
      by: 'month',
    }),
  );
  expect(await screen.findByText('This ends before it starts.')).toBeTruthy();
  expect(screen.getByRole('table'), 'the last answer stays').toBeTruthy();
});

it.each(['tax', 'result'] as const)('what counts is chosen for: %s', async (view) => {
  const { user, asked } = opened(view);
  await user.click(await screen.findByRole('radio', { name: 'By invoices' }));
  await waitFor(() => expect(asked(`reports.${view}`).at(-1)).toEqual({ period: {}, basis: 'issued' }));
});

it('tax_names_each_rate_and_why_something_has_none', async () => {
  opened('tax');
  const rates = within(await screen.findByRole('table', { name: 'By rate' }));
  expect(rates.getByRole('row', { name: /^19 % €2,722.44 €517.26/u })).toBeTruthy();
  expect(rates.getByRole('row', { name: /^Reverse charge/u })).toBeTruthy();
  expect(screen.getByText('Came in and belongs to no invoice yet')).toBeTruthy();
});

it('sessions_owed_lead_to_their_engagement', async () => {
  opened('owed');
  expect(await screen.findByText('31 sessions are owed, worth €4,340.00.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Anna Feldmann' }).getAttribute('href')).toBe(
    '#/people/1/engagement',
  );
  expect(screen.getByRole('button', { name: '€4,340.00' })).toBeTruthy();
});

it('a_practice_without_money_is_told_what_will_stand_here', async () => {
  opened('glance', reportAnswers(true));
  expect(await screen.findByText('Nothing to report yet')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});
