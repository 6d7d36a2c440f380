/** How an offer is paid, renewed and ends: only what its kind can have. */
import { Select, Switch } from '@mantine/core';

import type { OfferKindItem } from '@/bindings/OfferKindItem';
import { CountInput } from '@/components/CountInput';
import { FieldPair } from '@/components/FormField';
import { Fold } from '@/components/Fold';
import type { IssueForm } from '@/components/Form';
import { MoneyInput } from '@/components/MoneyInput';
import { useMessages } from '@/messages';
import type { ArrangementValues } from './arrangement';
import type { OfferValues } from './useOfferForm';

export interface ArrangementFieldsProps {
  form: IssueForm<OfferValues>;
  has: OfferKindItem;
  currency: string;
}

export function ArrangementFields({ form, has, currency }: ArrangementFieldsProps) {
  const words = useMessages().library.offers.arrangement;
  const { unit, validityDays, arrangement } = form.values.terms;
  type Name = keyof ArrangementValues | 'instalments.parts' | 'instalments.everyDays';
  const field = (name: Name) => form.getInputProps(`terms.arrangement.${name}`);
  const options = (labels: Record<string, string>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }));
  const isWrong = Object.keys(form.errors).some((path) => path.startsWith('terms.arrangement'));
  return (
    <Fold title={words.title} wrong={isWrong}>
      {has.instalments && (
        <FieldPair>
          <CountInput label={words.parts} description={words.partsHelp} {...field('instalments.parts')} />
          <CountInput
            label={words.everyDays}
            description={words.everyDaysHelp}
            disabled={arrangement.instalments.parts === null}
            {...field('instalments.everyDays')}
          />
        </FieldPair>
      )}
      {has.ending && validityDays !== null && (
        <FieldPair>
          <Select
            label={words.clock}
            allowDeselect={false}
            data={options(words.clocks)}
            {...field('expiryClock')}
          />
          <Select
            label={words.meaning}
            allowDeselect={false}
            data={options(words.meanings)}
            {...field('expiryMeaning')}
          />
        </FieldPair>
      )}
      {has.renewal && (
        <>
          <FieldPair>
            <Select
              label={words.rollover}
              allowDeselect={false}
              data={options(words.rollovers)}
              {...field('rollover')}
            />
            <CountInput
              label={words.rolloverCap}
              description={words.rolloverCapHelp}
              disabled={arrangement.rollover === 'none'}
              {...field('rolloverCap')}
            />
          </FieldPair>
          <CountInput label={words.noticeDays} {...field('noticeDays')} />
        </>
      )}
      {has.credits && (
        <FieldPair>
          <MoneyInput
            label={words.overageRate}
            description={words.overageHelp}
            currency={currency}
            {...field('overageRate')}
          />
          {unit === 'minute' && (
            <CountInput
              label={words.minuteStep}
              description={words.minuteStepHelp}
              {...field('minuteStep')}
            />
          )}
        </FieldPair>
      )}
      <Switch
        label={words.sponsorPays}
        description={words.sponsorHelp}
        {...form.getInputProps('terms.arrangement.sponsorPays', { type: 'checkbox' })}
      />
    </Fold>
  );
}
