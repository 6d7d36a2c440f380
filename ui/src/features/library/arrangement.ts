/** How an offer is paid, renewed and ends, as the form holds it: amounts as minor units, parts always there. */
import type { Arrangement } from '@/bindings/Arrangement';
import type { Instalments } from '@/bindings/Instalments';
import type { OfferKindItem } from '@/bindings/OfferKindItem';
import { given, type Typed } from '@/components/given';

export type ArrangementValues = Omit<Typed<Arrangement>, 'overageRate' | 'instalments' | 'minuteStep'> & {
  minuteStep: number | null;
  overageRate: number | null;
  /** No parts, no instalments. */
  instalments: { parts: number | null; everyDays: number | null };
};

/** As the core takes it where nothing else is said. */
const plain: ArrangementValues = {
  expiryClock: 'agreement',
  expiryMeaning: 'held',
  minuteStep: 1,
  rollover: 'none',
  rolloverCap: null,
  overageRate: null,
  noticeDays: null,
  instalments: { parts: null, everyDays: null },
  sponsorPays: false,
};

export function arrangementValues(arrangement: Arrangement | undefined): ArrangementValues {
  if (arrangement === undefined) return plain;
  const { instalments, overageRate, ...rest } = arrangement;
  return {
    ...plain,
    ...rest,
    overageRate: overageRate?.minor ?? null,
    instalments: { parts: instalments?.parts ?? null, everyDays: instalments?.everyDays ?? null },
  };
}

/** What the form asked for; of everything else the plain way. */
export function arrangementOf(values: ArrangementValues, has: OfferKindItem, currency: string): Arrangement {
  const { overageRate, instalments, minuteStep, ...rest } = values;
  const { parts, everyDays } = instalments;
  return given<Arrangement>({
    ...rest,
    ...(has.ending ? {} : { expiryClock: plain.expiryClock, expiryMeaning: plain.expiryMeaning }),
    ...(has.renewal ? {} : { rollover: plain.rollover, rolloverCap: null, noticeDays: null }),
    // Taken away, it is nothing, which the core refuses beside the field.
    minuteStep: (has.credits ? minuteStep : plain.minuteStep) ?? 0,
    overageRate: has.credits && overageRate !== null ? { minor: overageRate, currency } : null,
    instalments: has.instalments && parts !== null ? given<Instalments>({ parts, everyDays }) : null,
  });
}
