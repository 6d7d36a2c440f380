/** When they meet again: three times that fit, near the usual one; or later. */
import { Radio } from '@mantine/core';

import type { BookingRemark } from '@/bindings/BookingRemark';
import type { WrapUpSheet } from '@/bindings/WrapUpSheet';
import type { IssueForm } from '@/components/Form';
import { Section } from '@/components/Section';
import { Remarks } from '@/components/Remarks';
import { useMessages } from '@/messages';
import type { Filled } from './filled';
import classes from './WrapUp.module.css';

const later = 'later';

export interface NextSessionProps {
  form: IssueForm<Filled>;
  sheet: WrapUpSheet;
  /** What the core says of the time that is chosen. */
  remarks: readonly BookingRemark[];
}

export function NextSession({ form, sheet, remarks }: NextSessionProps) {
  const words = useMessages().wrapUp.next;
  const { next } = form.values;
  if (sheet.bookedNext === null && sheet.proposed.length === 0) return null;
  return (
    <Section title={words.title}>
      {sheet.bookedNext !== null && <p>{sheet.bookedNext}</p>}
      {sheet.proposed.length > 0 && (
        <Radio.Group
          aria-label={words.title}
          value={next ?? later}
          onChange={(chosen) => form.setFieldValue('next', chosen === later ? null : chosen)}
        >
          <div className={classes.times}>
            {sheet.proposed.map(({ start, sentence }) => (
              <Radio key={start} value={start} label={sentence} />
            ))}
            <Radio value={later} label={sheet.bookedNext === null ? words.later : words.noOther} />
          </div>
        </Radio.Group>
      )}
      {next !== null && <Remarks label={words.toKnow} remarks={remarks} />}
      {form.errors['next'] !== undefined && <p role="alert">{form.errors['next']}</p>}
    </Section>
  );
}
