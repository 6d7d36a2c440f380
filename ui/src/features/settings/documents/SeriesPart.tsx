/** How documents are numbered: one small form for each run of numbers, with the number that comes next. */
import { Button, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';

import type { SaveSeries } from '@/bindings/SaveSeries';
import type { SeriesItem } from '@/bindings/SeriesItem';
import { CountInput } from '@/components/CountInput';
import { Fold } from '@/components/Fold';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { usePreview } from '@/rpc/preview';
import { useAct } from '@/rpc/query';
import { helpBelow } from './names';
import classes from './SeriesPart.module.css';

export function SeriesPart() {
  const words = useMessages().documents.series;
  return (
    <Section title={words.title}>
      <p className="muted">{words.sentence}</p>
      <Read of="invoices.series" request={null}>
        {(series) => (
          <div className={classes.series}>
            {series.map((one) => (
              // Taken back or saved elsewhere, it begins anew.
              <Numbers key={JSON.stringify(one)} series={one} />
            ))}
          </div>
        )}
      </Read>
    </Section>
  );
}

type Values = { pattern: string; restartYearly: boolean; next: number | null };

function Numbers({ series }: { series: SeriesItem }) {
  const messages = useMessages();
  const words = messages.documents.series;
  const name = words.kinds[series.kind];
  const save = useAct('invoices.save_series');
  const { kind, pattern, restartYearly, next } = series;
  const form = useIssueForm<Values>({
    initialValues: { pattern, restartYearly, next },
    draft: `series:${kind}`,
    validate: { next: (count) => (count === null ? messages.fields.needed : null) },
  });
  const changed =
    form.values.pattern !== pattern ||
    form.values.restartYearly !== restartYearly ||
    form.values.next !== next;
  const store = async () => {
    const request = form.validate().hasErrors ? null : asked(series, form.getValues());
    if (request !== null) await form.send(save.run(request));
  };
  return (
    <Form label={name} onSave={() => void store()}>
      <h3 className={classes.kind}>{name}</h3>
      <div>
        <TextInput
          label={words.pattern}
          aria-label={words.patternOf(name)}
          description={words.patternHelp}
          inputWrapperOrder={helpBelow}
          spellCheck={false}
          {...form.getInputProps('pattern')}
        />
        <Example series={series} values={form.values} />
      </div>
      <Switch label={words.restart} {...form.getInputProps('restartYearly', { type: 'checkbox' })} />
      <Fold title={words.from} wrong={form.errors['next'] !== undefined}>
        <CountInput label={words.next} description={words.nextHelp} {...form.getInputProps('next')} />
      </Fold>
      <FormRefusal form={form} />
      {changed && (
        <div>
          <Button type="submit" disabled={save.busy} aria-label={words.save(name)}>
            {messages.settings.save}
          </Button>
        </div>
      )}
    </Form>
  );
}

/** The number that comes next with what is typed; while that cannot be, the one of what is stored. */
function Example({ series, values }: { series: SeriesItem; values: Values }) {
  const words = useMessages().documents.series;
  const [settled] = useDebouncedValue(JSON.stringify(asked(series, values)), 200);
  const { answer } = usePreview('invoices.preview_series', JSON.parse(settled) as SaveSeries | null);
  return (
    <p className={classes.example} role="status">
      {words.example(answer?.example ?? series.example)}
    </p>
  );
}

function asked({ kind }: SeriesItem, { pattern, restartYearly, next }: Values): SaveSeries | null {
  return next === null ? null : { kind, pattern, restartYearly, next };
}
