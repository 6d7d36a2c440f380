/** What is asked in every session: a few numbers, answered by digit keys; what is left out is left out. */
import type { InstrumentItem } from '@/bindings/InstrumentItem';
import type { IssueForm } from '@/components/Form';
import { ScaleInput } from '@/components/ScaleInput';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import type { Filled } from './filled';
import classes from './WrapUp.module.css';

export interface AnswersProps {
  form: IssueForm<Filled>;
  instruments: readonly InstrumentItem[];
}

export function Answers({ form, instruments }: AnswersProps) {
  const words = useMessages().wrapUp.answers;
  if (instruments.length === 0) return null;
  return (
    <>
      {instruments.map(({ id, title, version }, at) => (
        <Section key={id} title={title}>
          <p className="muted small">{version.definition.question ?? words.sentence}</p>
          <div className={classes.rows}>
            {version.definition.items.map(({ key, label, lowest, highest }) => {
              const path = `answers.${at}.answers.${key}`;
              const error = form.errors[path];
              return (
                <ScaleInput
                  key={key}
                  compact
                  label={label}
                  lowest={lowest}
                  highest={highest}
                  value={form.values.answers[at]?.answers[key] ?? null}
                  onChange={(value) => form.setFieldValue(path, value)}
                  error={typeof error === 'string' ? error : undefined}
                />
              );
            })}
          </div>
        </Section>
      ))}
    </>
  );
}
