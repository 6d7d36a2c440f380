/** The journey summary: what the coach writes and chooses at the left, the very pages at the right. */
import { Anchor } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';

import type { JourneyDraft } from '@/bindings/JourneyDraft';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { Notice } from '@/components/Notice';
import { Page } from '@/components/Page';
import { PdfView } from '@/components/PdfView';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useDraftSaving } from '@/rpc/draftSaving';
import { useAct, useRead } from '@/rpc/query';
import type { JourneyAround } from './around';
import { editsOf, valuesOf, written, type JourneyValues } from './edits';
import classes from './Journey.module.css';
import { JourneyParts } from './JourneyParts';

export interface JourneyPageProps extends JourneyAround {
  engagementId: string;
}

export function JourneyPage({ engagementId, ...around }: JourneyPageProps) {
  const draft = useRead('journeys.open', { engagementId });
  if (draft?.engagementId !== engagementId) return null;
  return <Write key={engagementId} draft={draft} {...around} />;
}

function Write({ draft, places, savePdf }: { draft: JourneyDraft } & JourneyAround) {
  const messages = useMessages();
  const words = messages.journey;
  const { locale } = useFormat();
  const { engagementId } = draft;
  const save = useAct('journeys.save', { quiet: true });
  const make = useAct('journeys.pdf');
  const preview = useRead('journeys.preview', { engagementId });
  const form = useIssueForm<JourneyValues>({
    initialValues: valuesOf(draft),
    draft: `journey:${engagementId}`,
  });
  const saving = useDraftSaving({
    form,
    kept: valuesOf(draft),
    written,
    save: async (values) => {
      const result = await save.run({ engagementId, edits: editsOf(values) });
      return result.ok ? { ok: true, kept: valuesOf(result.data) } : result;
    },
  });
  const isPrintable = preview?.missingGlyphs.length === 0;

  const download = async () => {
    if (!(await saving.store())) return;
    const made = await make.run({ engagementId });
    if (made.ok) savePdf(made.data.name, made.data.base64);
  };

  return (
    <Page
      title={words.title}
      above={
        <p className={classes.above}>
          <Anchor href={places.people}>{messages.places.people}</Anchor>
          <span aria-hidden="true" className="muted">
            ·
          </span>
          <Anchor href={places.engagements(draft.personId)}>{draft.personName}</Anchor>
        </p>
      }
      sentence={words.sentence(
        draft.sessions,
        formatDay(draft.firstDay, 'short', locale),
        formatDay(draft.lastDay, 'short', locale),
      )}
      remark={
        <p className="muted small" role="status" aria-label={words.keeping}>
          {saving.isSaved ? words.saved : words.saving}
        </p>
      }
      primary={{
        label: words.savePdf,
        icon: IconDownload,
        onAct: () => void download(),
        busy: make.busy || !isPrintable,
      }}
    >
      {preview !== undefined && !isPrintable && (
        <Notice tone="soon" announced>
          {words.missing(preview.missingGlyphs.join(' '))}
        </Notice>
      )}
      <div className={classes.sides}>
        <section className={classes.editor} aria-label={words.editor}>
          <Form label={words.title} onSave={() => void saving.store()}>
            <JourneyParts draft={draft} form={form} />
            <FormRefusal form={form} />
          </Form>
        </section>
        <section className={classes.preview} aria-label={words.preview}>
          {preview !== undefined && <PdfView base64={preview.file.base64} name={words.title} />}
        </section>
      </div>
    </Page>
  );
}
