/** Where the coach works: country, clock and currency, from the lists of the core. */
import { Select } from '@mantine/core';

import type { IssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { currencyName } from '@/format/currencies';
import { useFormat } from '@/format/locale';
import { countryName } from '@/format/regions';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import type { About } from './about';

export function PlaceFields({ form }: { form: IssueForm<About> }) {
  const words = useMessages().firstRun.about;
  const { locale } = useFormat();
  const countries = useRead('practice.countries', null);
  const zones = useRead('practice.zones', null);
  const currencies = useRead('practice.currencies', null);
  const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, locale);
  return (
    <>
      <FieldPair>
        <Select
          label={words.country}
          searchable
          allowDeselect={false}
          nothingFoundMessage={words.notInList}
          data={(countries ?? [])
            .map(({ code }) => ({ value: code, label: countryName(code, locale) }))
            .sort(byLabel)}
          {...form.getInputProps('country')}
        />
        <Select
          label={words.currency}
          searchable
          allowDeselect={false}
          nothingFoundMessage={words.notInList}
          data={(currencies ?? []).map(({ code }) => ({
            value: code,
            label: `${code} · ${currencyName(code, locale)}`,
          }))}
          {...form.getInputProps('currency')}
        />
      </FieldPair>
      <Select
        label={words.zone}
        searchable
        allowDeselect={false}
        nothingFoundMessage={words.notInList}
        data={withOwn(
          (zones ?? [])
            .map(({ name, city, offset }) => ({ value: name, label: `${city} · ${offset}` }))
            .sort(byLabel),
          form.values.zone,
        )}
        {...form.getInputProps('zone')}
      />
    </>
  );
}

/** A computer may be set to an old name of a zone, which is no choice to offer but one to keep. */
function withOwn(choices: { value: string; label: string }[], own: string) {
  return own === '' || choices.some(({ value }) => value === own)
    ? choices
    : [{ value: own, label: own }, ...choices];
}
