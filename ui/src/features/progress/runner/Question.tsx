/** One question, asked in the way it is answered: a row of numbers, words, or the level that describes it. */
import { Radio, Textarea } from '@mantine/core';

import type { AskedItem } from '@/bindings/AskedItem';
import type { IssueForm } from '@/components/Form';
import { FormField } from '@/components/FormField';
import { useOptional } from '@/components/optional';
import { ScaleInput } from '@/components/ScaleInput';
import { useMessages } from '@/messages';
import classes from './Runner.module.css';
import type { MeasureValues } from './values';

export interface QuestionProps {
  item: AskedItem;
  form: IssueForm<MeasureValues>;
  ends?: { lowest: string; highest: string };
  compact: boolean;
  isFirst: boolean;
  onNext: () => void;
}

export function Question({ item, form, ends, compact, isFirst, onNext }: QuestionProps) {
  if (item.answer === 'words') return <InWords item={item} form={form} />;
  if (item.levels.length > 0) return <Levels item={item} form={form} onNext={onNext} isFirst={isFirst} />;
  const path = `answers.${item.key}`;
  return (
    <div data-question>
      <ScaleInput
        label={item.label}
        lowest={item.lowest}
        highest={item.highest}
        value={form.values.answers[item.key] ?? null}
        error={asText(form.errors[path])}
        onChange={(value) => form.setFieldValue(path, value)}
        onNext={onNext}
        compact={compact}
        {...(ends === undefined ? {} : { ends })}
        autoFocus={isFirst}
      />
    </div>
  );
}

function InWords({ item, form }: Pick<QuestionProps, 'item' | 'form'>) {
  const optional = useOptional();
  return (
    <div data-question>
      <Textarea
        label={item.label}
        {...(item.required ? {} : optional)}
        autosize
        minRows={2}
        {...form.getInputProps(`words.${item.key}`)}
      />
    </div>
  );
}

function Levels({ item, form, isFirst, onNext }: Omit<QuestionProps, 'ends' | 'compact'>) {
  const words = useMessages().progress.measures;
  const path = `answers.${item.key}`;
  const value = form.values.answers[item.key] ?? null;
  return (
    <div
      data-question
      className={classes.levels}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        onNext();
      }}
      role="presentation"
    >
      <FormField label={item.label} error={asText(form.errors[path])}>
        <Radio.Group
          aria-label={item.label}
          value={value === null ? null : String(value)}
          onChange={(level) => form.setFieldValue(path, Number(level))}
        >
          <div className={classes.choices}>
            {item.levels.map(({ level, text }, place) => (
              <Radio
                key={level}
                value={String(level)}
                label={text}
                description={words.levels[place]}
                {...(isFirst && place === 0 ? { 'data-autofocus': true } : {})}
              />
            ))}
          </div>
        </Radio.Group>
      </FormField>
    </div>
  );
}

function asText(error: unknown): string | undefined {
  return typeof error === 'string' ? error : undefined;
}
