import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { drafts } from '@/components/drafts';
import { draft } from '@/gallery/drafts';
import { authority, electronicAnswers, type FakeElectronic } from '@/gallery/electronic';
import { moneyAnswers } from '@/gallery/money';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { draw } from '@/testKit';
import { InvoicePage } from '../InvoicePage';
import { PartySheet } from './PartySheet';
import { around } from '../testAround';

vi.mock('@/components/PdfView', () => ({ PdfView: ({ name }: { name: string }) => <p>{name}</p> }));

beforeEach(() => drafts.forgetAll());

function open(invoiceId: string, known: FakeElectronic = {}, answers: FakeAnswers = {}) {
  const given = around();
  const drawn = draw(<InvoicePage invoiceId={invoiceId} {...given} />, {
    ...moneyAnswers(''),
    ...electronicAnswers('', known),
    ...answers,
  });
  const asked = (name: string) =>
    drawn.host.asked.filter((each) => each.name === name).map((each) => each.payload);
  return { ...drawn, given, asked };
}

const fold = async () => (await screen.findByText('Tax and electronic invoice')).closest('details');

it('an_ordinary_draft_says_nothing_of_tax_until_it_is_asked', async () => {
  open('d1');
  expect((await fold())?.open).toBe(false);
});

it('everything_that_is_missing_is_named_at_once_each_with_the_way_to_it', async () => {
  const { user, given } = open('d1', authority);
  expect((await fold())?.open, 'it opens by itself').toBe(true);
  expect(screen.getByText('4 things are missing before it can go out so:')).toBeTruthy();
  const link = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('href');
  expect(link(/^Open your practice: Your telephone/u)).toBe('#/settings/practice');
  expect(link(/^Open your documents: /u)).toBe('#/settings/documents');
  expect(link(/^Open their page: /u)).toBe('#/people/anna');
  await user.click(screen.getByRole('button', { name: /^Open how they get invoices: /u }));
  expect(given.openParty).toHaveBeenCalledWith({ personId: 'anna' }, 'Anna Sommer');
});

it('where_an_organisation_pays_the_ways_lead_to_it', async () => {
  const paid = { ...draft, payerId: 'nordbank', payerName: 'Nordbank Aktiengesellschaft' };
  const { user, given } = open('d1', authority, { 'invoices.open': () => answer(paid) });
  await user.click(await screen.findByRole('button', { name: /^Open their page: /u }));
  expect(given.openOrganisation).toHaveBeenCalledWith('nordbank');
  await user.click(screen.getByRole('button', { name: 'Invoices to Nordbank Aktiengesellschaft' }));
  expect(given.openParty).toHaveBeenCalledWith({ organisationId: 'nordbank' }, 'Nordbank Aktiengesellschaft');
});

it('what_the_addresses_suggest_is_taken_only_with_a_click_and_after_what_was_typed', async () => {
  const { user, asked } = open('d1', { treatment: { suggested: 'reverse_charge' } });
  await user.type(await screen.findByLabelText('Their order number'), 'PO 7');
  await user.click(screen.getByRole('button', { name: 'Tax it so' }));
  await waitFor(() =>
    expect(asked('invoices.set_treatment')).toEqual([{ invoiceId: 'd1', treatment: 'reverse_charge' }]),
  );
  expect(asked('invoices.edit'), 'the lines that are taxed otherwise are the typed ones').toHaveLength(1);
  expect(await screen.findByText('Reverse charge.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Tax it so' }), 'it is so now').toBeNull();
});

it('the_question_before_issuing_names_everything_that_is_missing', async () => {
  const { user } = open('d1', authority, {
    'invoices.preview_issue': () => {
      throw new FakeRefusal({
        code: 'invalid',
        message: 'Two things are missing.',
        issues: [
          { field: 'seller.vatId', problem: 'missing', sentence: 'Your VAT id is missing.' },
          { field: 'buyerReference', problem: 'missing', sentence: 'Their reference is missing.' },
        ],
      });
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Issue' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('Your VAT id is missing.')).toBeTruthy();
  expect(dialog.getByText('Their reference is missing.')).toBeTruthy();
});

it('what_went_out_as_data_is_saved_as_what_it_is', async () => {
  const { user, given } = open('i1', { treatment: { form: 'xrechnung' } });
  expect(await screen.findByText('It went out as XRechnung, UBL.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save e-invoice' }));
  await waitFor(() => expect(given.saveXml).toHaveBeenCalledWith('Invoice 2026-0041.xml', 'eA=='));
  expect(given.savePdf).not.toHaveBeenCalled();
});

it('what_went_out_as_a_page_can_be_saved_with_the_data_inside', async () => {
  const { user, given } = open('i1');
  expect(await screen.findByText('It went out as PDF.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save as Factur-X' }));
  await waitFor(() => expect(given.savePdf).toHaveBeenCalledWith('Invoice 2026-0041.pdf', ''));
});

it('how_a_client_gets_invoices_is_chosen_and_only_then_asks_for_more', async () => {
  const onClose = vi.fn<() => void>();
  const { user, host } = draw(
    <PartySheet whose={{ personId: 'anna' }} name="Anna Sommer" onClose={onClose} />,
    electronicAnswers(''),
  );
  await screen.findByRole('dialog', { name: 'Invoices to Anna Sommer' });
  await screen.findByRole('radio', { name: /^PDF/u });
  expect(screen.queryByLabelText('Electronic address'), 'a page needs none').toBeNull();
  await user.click(screen.getByRole('radio', { name: /^XRechnung, UBL/u }));
  await user.type(screen.getByLabelText('What they want to see on it'), '04011000-12345-34');
  await user.type(screen.getByLabelText('Electronic address'), 'rechnung@amt.example');
  await user.click(screen.getByRole('combobox', { name: 'Kind of address' }));
  await user.click(await screen.findByRole('option', { name: 'E-mail address · EM', hidden: true }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(host.asked.find(({ name }) => name === 'invoices.save_party')?.payload).toMatchObject({
    whose: { personId: 'anna' },
    form: 'xrechnung',
    details: {
      buyerReference: '04011000-12345-34',
      endpoint: 'rechnung@amt.example',
      endpointScheme: 'EM',
    },
  });
});

it('a_wrong_vat_id_is_said_beside_its_field', async () => {
  const { user } = draw(
    <PartySheet whose={{ organisationId: 'n' }} name="Nordbank" onClose={() => undefined} />,
    electronicAnswers(''),
  );
  await user.type(await screen.findByLabelText('VAT id'), '123456789');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('This is not possible here.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('VAT id'));
});

it('the_practice_is_asked_for_no_form_and_sees_its_address_as_it_is_read', async () => {
  draw(<PartySheet whose={{}} onClose={() => undefined} />, electronicAnswers(''));
  expect(await screen.findByLabelText('VAT id')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByText('Lindenallee 12, 10115 Berlin, DE')).toBeTruthy();
});

it('what_an_older_invoice_lacks_for_it_is_said_where_it_was_asked', async () => {
  const { user, given } = open(
    'i1',
    {},
    {
      'invoices.einvoice': () => {
        throw new FakeRefusal({
          code: 'invalid',
          message: 'One thing is missing.',
          issues: [{ field: 'seller.vatId', problem: 'missing', sentence: 'Your VAT id is missing.' }],
        });
      },
    },
  );
  await user.click(await screen.findByRole('button', { name: 'Save as Factur-X' }));
  expect(await screen.findByText('One thing is missing. Your VAT id is missing.')).toBeTruthy();
  expect(given.savePdf).not.toHaveBeenCalled();
});
