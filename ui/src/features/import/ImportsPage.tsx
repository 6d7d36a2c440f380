/** The ways to bring a calendar, and what was brought so far. */
import { Button, TextInput } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';

import { DayText } from '@/components/DayText';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { TimeText } from '@/components/TimeText';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import classes from './ImportsPage.module.css';
import type { ImportPlaces } from './places';

export function ImportsPage({ onChoose, onFile }: ImportPlaces) {
  const words = useMessages().importing;
  return (
    <Page
      title={words.title}
      sentence={words.sentence}
      primary={{ label: words.choose, icon: IconFileImport, onAct: onChoose }}
      width="reading"
    >
      <p className="muted">{words.fileHelp}</p>
      <Section title={words.link.title}>
        <FromLink onFile={onFile} />
      </Section>
      <Past />
    </Page>
  );
}

function FromLink({ onFile }: Pick<ImportPlaces, 'onFile'>) {
  const words = useMessages().importing.link;
  const look = useAct('calendar.preview_link');
  const form = useIssueForm({ initialValues: { url: '' } });
  const fetch = async () => {
    if (look.busy) return;
    const outcome = await form.send(look.run(form.getValues()));
    if (outcome.ok) onFile({ fileId: outcome.data.fileId, name: outcome.data.fileName });
  };
  return (
    <Form onSave={() => void fetch()}>
      <TextInput
        label={words.url}
        type="url"
        spellCheck={false}
        description={words.help}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps('url')}
      />
      <FormRefusal form={form} />
      <div>
        <Button type="submit" variant="default" disabled={look.busy}>
          {look.busy ? words.fetching : words.fetch}
        </Button>
      </div>
    </Form>
  );
}

function Past() {
  const words = useMessages().importing.past;
  const imports = useRead('calendar.imports', null);
  if (imports === undefined) return null;
  return (
    <Section title={words.title}>
      {imports.length === 0 && <p className="muted">{words.none}</p>}
      <ul role="list" className={classes.past}>
        {imports.map(({ id, fileName, at, sentence }) => (
          <li key={id} className={classes.row}>
            <span className={classes.name}>{fileName}</span>
            <span className={classes.sentence}>{sentence}</span>
            <span className="muted small">
              <DayText day={at.slice(0, 10)} /> <TimeText at={at} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
