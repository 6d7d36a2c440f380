/** Documents in one go, or all that an accountant needs: what would go out, how far it is, and where it went. */
import { useDebouncedValue } from '@mantine/hooks';
import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';

import type { ExportForm } from '@/bindings/ExportForm';
import type { ExportKind } from '@/bindings/ExportKind';
import type { ExportPreview } from '@/bindings/ExportPreview';
import type { ExportRequest } from '@/bindings/ExportRequest';
import { DayInput } from '@/components/DayInput';
import { Fold } from '@/components/Fold';
import { FieldPair } from '@/components/FormField';
import { Notice } from '@/components/Notice';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useTry } from '@/rpc/query';
import { ExportChoice } from './ExportChoice';
import classes from './ExportSheet.module.css';
import { ExportState } from './ExportState';
import { PostingAccounts } from './PostingAccounts';
import { exportRun, goesOn, useExportRun } from './run';

/** Long enough for a day. */
const pause = 150;

export interface ExportSheetProps {
  kind: ExportKind;
  onClose: () => void;
}

export function ExportSheet({ kind, onClose }: ExportSheetProps) {
  const messages = useMessages();
  const words = messages.exporting;
  const run = useExportRun();
  const [first, setFirst] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const [form, setForm] = useState<ExportForm>('archive');
  /** Nothing means all of them. */
  const [chosen, setChosen] = useState<string[] | null>(null);
  const request = useMemo<ExportRequest>(
    () => ({
      kind,
      form,
      ...(first === null ? {} : { first }),
      ...(last === null ? {} : { last }),
      ...(chosen === null ? {} : { invoiceIds: chosen }),
    }),
    [kind, form, first, last, chosen],
  );
  const [asked] = useDebouncedValue(request, pause);
  const { answer: preview, error } = useTry('exports.preview', asked);
  const issue = (field: string) => error?.issues.find((each) => each.field === field)?.sentence;
  const days = (set: (day: string | null) => void) => (day: string | null) => {
    setChosen(null);
    set(day);
  };
  const isPack = kind === 'accountant_pack';
  if (preview === undefined) return null;

  const acts = goesOn(run) ? (
    <Button variant="default" onClick={onClose}>
      {words.goOn}
    </Button>
  ) : (
    <>
      <Button variant="default" onClick={onClose}>
        {messages.acts.close}
      </Button>
      <Button
        onClick={() => void exportRun.begin(request)}
        disabled={error !== null || (preview.count === 0 && !isPack)}
      >
        {words.begin[kind]}
      </Button>
    </>
  );
  return (
    <SideSheet opened onClose={onClose} title={words.title[kind]} sentence={words.sentence[kind]} acts={acts}>
      {run !== null && <ExportState run={run} />}
      {!goesOn(run) && (
        <div className={classes.what}>
          <FieldPair>
            <DayInput
              label={words.first}
              value={first ?? preview.first}
              onChange={days(setFirst)}
              error={issue('first')}
            />
            <DayInput
              label={words.last}
              value={last ?? preview.last}
              onChange={days(setLast)}
              error={issue('last')}
            />
          </FieldPair>
          {!isPack && <Forms form={form} onChange={setForm} />}
          <WhatGoes preview={preview} />
          {!isPack && (
            <Fold title={words.choose}>
              <ExportChoice documents={preview.documents} chosen={chosen} onChange={setChosen} />
            </Fold>
          )}
          {isPack && (
            <Fold title={words.accounts.title}>
              <PostingAccounts />
            </Fold>
          )}
        </div>
      )}
    </SideSheet>
  );
}

function Forms({ form, onChange }: { form: ExportForm; onChange: (form: ExportForm) => void }) {
  const words = useMessages().exporting;
  return (
    <SegmentedControl
      aria-label={words.form}
      value={form}
      onChange={(next) => onChange(next)}
      data={(['archive', 'folder'] as const).map((each) => ({ value: each, label: words.forms[each] }))}
    />
  );
}

/** Told before anything is written. */
function WhatGoes({ preview }: { preview: ExportPreview }) {
  const words = useMessages().exporting;
  return (
    <>
      <section aria-label={words.contents}>
        <ul className={classes.contents}>
          {preview.contents.map((content) => (
            <li key={content}>{content}</li>
          ))}
        </ul>
      </section>
      <Notice tone="soon">{preview.sentence}</Notice>
    </>
  );
}
