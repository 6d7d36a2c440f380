/** An offer as the form holds it: its price as minor units, and no number where none was typed. */
import type { Offer } from '@/bindings/Offer';
import type { OfferKind } from '@/bindings/OfferKind';
import type { OfferKindItem } from '@/bindings/OfferKindItem';
import type { OfferTerms } from '@/bindings/OfferTerms';
import { useIssueForm, type IssueForm } from '@/components/Form';
import { given, type Typed } from '@/components/given';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { arrangementOf, arrangementValues, type ArrangementValues } from './arrangement';

type Counts = 'quantity' | 'sessionMinutes' | 'cadenceDays';

export type OfferValues = {
  terms: Omit<Typed<OfferTerms>, 'price' | 'arrangement' | Counts> &
    Record<'price' | Counts, number | null> & { arrangement: ArrangementValues };
};

const fresh: OfferValues['terms'] = {
  name: '',
  kind: 'package',
  unit: 'session',
  quantity: 6,
  sessionMinutes: 60,
  price: null,
  validityDays: null,
  cadenceDays: 14,
  hourKind: 'paid',
  description: '',
  arrangement: arrangementValues(undefined),
};

/** What stands in an offer, for its form. */
export function offerValues({ price, arrangement, ...rest }: OfferTerms): OfferValues['terms'] {
  return { ...fresh, ...rest, price: price.minor, arrangement: arrangementValues(arrangement) };
}

export interface OfferForm {
  form: IssueForm<OfferValues>;
  save: () => void;
  busy: boolean;
}

export interface OfferFormInput {
  offer: Offer | null;
  currency: string;
  /** What each kind has: what is not asked for is not sent. */
  kinds: readonly OfferKindItem[];
  onDone: () => void;
}

export function useOfferForm({ offer, currency, kinds, onDone }: OfferFormInput): OfferForm {
  const { fields } = useMessages();
  const saving = useAct('offers.save');
  const needed = (value: number | null) => (value === null ? fields.needed : null);
  const form = useIssueForm<OfferValues>({
    initialValues: {
      terms: offer === null ? fresh : offerValues(offer.terms),
    },
    draft: `offer:${offer?.id ?? 'new'}`,
    validate: {
      terms: {
        price: (minor, { terms }) => (hasOf(kinds, terms.kind)?.free === true ? null : needed(minor)),
        sessionMinutes: needed,
        cadenceDays: needed,
      },
    },
  });

  const save = async () => {
    if (form.validate().hasErrors) return;
    const { price, quantity, sessionMinutes, cadenceDays, arrangement, ...rest } = form.getValues().terms;
    const has = hasOf(kinds, rest.kind);
    if (has === undefined) return;
    const sent = await form.send(
      saving.run({
        ...(offer === null ? {} : { offerId: offer.id }),
        terms: given<OfferTerms>({
          ...rest,
          validityDays: has.credits ? rest.validityDays : null,
          quantity: has.credits ? (quantity ?? 0) : 0,
          sessionMinutes: sessionMinutes ?? 0,
          cadenceDays: cadenceDays ?? 0,
          price: { minor: price ?? 0, currency },
          arrangement: arrangementOf(arrangement, has, currency),
        }),
      }),
    );
    if (sent.ok) onDone();
  };

  return { form, save: () => void save(), busy: saving.busy };
}

/** What offers of a kind have. */
export function hasOf(kinds: readonly OfferKindItem[], kind: OfferKind): OfferKindItem | undefined {
  return kinds.find((each) => each.kind === kind);
}
