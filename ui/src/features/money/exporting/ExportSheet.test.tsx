import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import type { ExportKind } from '@/bindings/ExportKind';
import { exportAnswers } from '@/gallery/exporting';
import { FakeRefusal } from '@/host/fake';
import { draw } from '@/testKit';
import { ExportSheet } from './ExportSheet';
import { exportRun } from './run';

beforeEach(() => exportRun.forget());

async function opened(kind: ExportKind = 'documents') {
  const onClose = vi.fn();
  const drawn = draw(<ExportSheet kind={kind} onClose={onClose} />, exportAnswers());
  const name = kind === 'documents' ? 'Export documents' : 'Accountant pack';
  const sheet = within(await screen.findByRole('dialog', { name }));
  return { ...drawn, sheet, onClose };
}

it('the_coach_is_told_what_leaves_the_encrypted_file_before_anything_is_written', async () => {
  const { sheet, host } = await opened();
  expect(sheet.getByText(/2 documents will go out.*leave your encrypted file/u)).toBeTruthy();
  expect(within(sheet.getByRole('region', { name: 'What is in it' })).getAllByRole('listitem')).toHaveLength(
    1,
  );
  expect(host.exported).toEqual([]);
});

it('it_says_how_far_it_is_and_where_it_went', async () => {
  const { sheet, host, user } = await opened();
  await user.click(sheet.getByRole('button', { name: 'Choose where, and export' }));
  expect(host.exported).toEqual([{ kind: 'documents', form: 'archive' }]);
  expect(sheet.getByText('Choose a place for it.')).toBeTruthy();
  act(() => host.exporting({ done: 3, of: 212 }));
  const bar = sheet.getByRole('progressbar', { name: 'Documents written' });
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['3', '212']);
  expect(sheet.getByText('3 of 212 documents')).toBeTruthy();
  expect(sheet.queryByRole('button', { name: 'Choose where, and export' }), 'one at a time').toBeNull();
  await act(async () => {
    host.endExport({ outcome: 'done', name: 'Invoices.zip', documents: 212 });
    await Promise.resolve();
  });
  expect((await sheet.findByRole('alert')).textContent).toContain('Done: 212 documents. Invoices.zip');
  await user.click(sheet.getByRole('button', { name: 'Show in folder' }));
  expect(host.shownExports).toBe(1);
});

it('it_is_cancelled_by_a_word_to_the_core_and_goes_on_where_the_sheet_is_closed', async () => {
  const { sheet, host, user, onClose, redraw } = await opened();
  await user.click(sheet.getByRole('button', { name: 'Choose where, and export' }));
  act(() => host.exporting({ done: 1, of: 2 }));
  await user.click(sheet.getByRole('button', { name: 'Go on working' }));
  expect(onClose).toHaveBeenCalledOnce();
  redraw(null);
  act(() => host.exporting({ done: 2, of: 2 }));
  redraw(<ExportSheet kind="documents" onClose={onClose} />);
  const again = within(await screen.findByRole('dialog', { name: 'Export documents' }));
  expect(again.getByText('2 of 2 documents'), 'it was still there').toBeTruthy();
  await user.click(again.getByRole('button', { name: 'Cancel export' }));
  expect(host.asked.at(-1)).toEqual({ name: 'exports.cancel', payload: null });
  act(() => host.endExport({ outcome: 'cancelled' }));
  expect(await again.findByText('Cancelled. Nothing was left behind.')).toBeTruthy();
});

it('a_dialog_that_is_closed_is_no_export_and_a_failure_is_said', async () => {
  const { sheet, host, user } = await opened();
  const begin = () => user.click(sheet.getByRole('button', { name: 'Choose where, and export' }));
  await begin();
  act(() => host.endExport(null));
  await waitFor(() => expect(sheet.queryByText('Choose a place for it.')).toBeNull());
  await begin();
  act(() => host.failExport(new FakeRefusal({ code: 'vault', message: 'The disk is full.' })));
  expect((await sheet.findByRole('alert')).textContent).toBe('The disk is full.');
});

it('only_those_that_are_ticked_go_out', async () => {
  const { sheet, host, user } = await opened();
  await user.click(sheet.getByText('Choose which'));
  await user.click(sheet.getByRole('checkbox', { name: '2026-0041, Anna Sommer' }));
  await user.click(sheet.getByRole('radio', { name: 'A folder' }));
  expect(await sheet.findByText(/1 document will go out/u)).toBeTruthy();
  await user.click(sheet.getByRole('button', { name: 'Choose where, and export' }));
  expect(host.exported).toEqual([{ kind: 'documents', form: 'folder', invoiceIds: ['c1'] }]);
});

it('an_accountant_pack_lets_the_accounts_be_changed', async () => {
  const { sheet, host, user } = await opened('accountant_pack');
  await user.click(sheet.getByText('Accounts for DATEV'));
  const bank = await sheet.findByRole('textbox', { name: 'Bank' });
  expect((bank as HTMLInputElement).value).toBe('1200');
  await user.clear(bank);
  await user.type(bank, '1210');
  await user.click(sheet.getByRole('button', { name: 'Save accounts' }));
  await waitFor(() =>
    expect(host.asked.find(({ name }) => name === 'exports.save_posting_settings')?.payload).toEqual({
      chart: 'skr03',
      accounts: [
        { role: 'receivables', account: '10000' },
        { role: 'bank', account: '1210' },
        { role: 'standard', account: '8400' },
      ],
    }),
  );
});
