/** The code to print and keep, then two of its groups typed back from the page. */
import { Button, TextInput } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';

import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
import type { Answer } from '@/rpc/call';
import { useAct } from '@/rpc/query';
import type { FileActs } from './files';
import classes from './RecoveryKit.module.css';
import { StepActs, StepPage } from './StepPage';

export interface RecoveryKitProps {
  kit: Answer<'practice.create'>;
  files: FileActs;
  onSafe: () => void;
}

export function RecoveryKit({ kit, files, onSafe }: RecoveryKitProps) {
  const words = useMessages().firstRun.kit;
  // The code leaves the screen before it is typed back: it is the page that is tested, not the eyes.
  const [kept, setKept] = useState(false);
  const pdf = useAct('practice.recovery_kit_pdf');
  const acts = useMessages().acts;
  if (kept) return <TypeBack kit={kit} onBack={() => setKept(false)} onSafe={onSafe} />;

  const save = async () => {
    const made = await pdf.run({});
    if (made.ok) await files.savePdf(made.data.name, made.data.base64);
  };
  return (
    <StepPage step="kit" sentence={words.sentence}>
      <div className="print-sheet">
        <Sheet groups={kit.recoveryGroups} />
      </div>
      <div className={classes.ways}>
        <Button
          variant="default"
          leftSection={<IconPrinter size="1.125rem" stroke={1.6} aria-hidden="true" />}
          onClick={() => void files.print()}
        >
          {words.print}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size="1.125rem" stroke={1.6} aria-hidden="true" />}
          disabled={pdf.busy}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
      </div>
      <Notice tone="soon">{words.warning}</Notice>
      <StepActs>
        <Button onClick={() => setKept(true)}>{acts.next}</Button>
      </StepActs>
    </StepPage>
  );
}

function Sheet({ groups }: { groups: readonly string[] }) {
  const words = useMessages().firstRun.kit;
  return (
    <figure className={classes.sheet} aria-label={words.codeLabel}>
      <figcaption className={classes.caption}>
        <p className={classes.sheetTitle}>{words.sheetTitle}</p>
        <p>{words.sheetSentence}</p>
      </figcaption>
      <ol role="list" className={classes.groups}>
        {groups.map((group, index) => (
          <li key={index} className={classes.group}>
            <span className={classes.index}>{index + 1}</span>
            <span className={classes.code}>{group}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function TypeBack({
  kit,
  onBack,
  onSafe,
}: {
  kit: Answer<'practice.create'>;
  onBack: () => void;
  onSafe: () => void;
}) {
  const messages = useMessages();
  const words = messages.firstRun.kit;
  const confirm = useAct('practice.confirm_recovery_kit');
  const form = useIssueForm({
    initialValues: { groups: kit.askedGroups.map((index) => ({ index, text: '' })) },
  });
  const check = async () => {
    if ((await form.send(confirm.run(form.getValues()))).ok) onSafe();
  };
  return (
    <StepPage step="kit" sentence={words.check}>
      <Form onSave={() => void check()}>
        <FieldPair>
          {form.values.groups.map(({ index }, position) => (
            <TextInput
              key={index}
              label={words.group(index + 1)}
              autoFocus={position === 0}
              autoComplete="off"
              spellCheck={false}
              classNames={{ input: classes.typed ?? '' }}
              {...form.getInputProps(`groups.${position}.text`)}
            />
          ))}
        </FieldPair>
        <FormRefusal form={form} />
        <StepActs
          back={
            <Button variant="subtle" color="gray" onClick={onBack}>
              {messages.acts.back}
            </Button>
          }
        >
          <Button type="submit" disabled={confirm.busy}>
            {words.next}
          </Button>
        </StepActs>
      </Form>
    </StepPage>
  );
}
