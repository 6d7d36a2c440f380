/** Where a session takes place: by what, and the link or the place that belongs to it. */
import { SegmentedControl, TextInput } from '@mantine/core';

import type { Medium } from '@/bindings/Medium';
import { useMessages } from '@/messages';
import type { IssueForm } from './Form';
import { FormField } from './FormField';

export type Place = { medium: Medium; link: string; place: string };

const mediums: Medium[] = ['video', 'phone', 'in_person', 'walk'];

export function PlaceFields<Values extends Place>({
  form,
  linkHelp,
}: {
  form: IssueForm<Values>;
  linkHelp?: string;
}) {
  const words = useMessages().sessions;
  const { medium } = form.values;
  return (
    <>
      <FormField label={words.medium}>
        <SegmentedControl
          fullWidth
          aria-label={words.medium}
          data={mediums.map((value) => ({ value, label: words.mediums[value] }))}
          {...form.getInputProps('medium')}
        />
      </FormField>
      {medium === 'video' && (
        <TextInput
          label={words.link}
          description={linkHelp}
          inputMode="url"
          {...form.getInputProps('link')}
        />
      )}
      {(medium === 'in_person' || medium === 'walk') && (
        <TextInput label={words.place} {...form.getInputProps('place')} />
      )}
    </>
  );
}

/** Only what was written; the core keeps its own default for the rest. */
export function written({ link, place }: Place): { link?: string; place?: string } {
  return {
    ...(link.trim() === '' ? {} : { link }),
    ...(place.trim() === '' ? {} : { place }),
  };
}
