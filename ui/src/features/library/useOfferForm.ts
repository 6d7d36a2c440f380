/** An offer as the form holds it: its price as minor units, and no number where none was typed. */
import type { Offer } from '@/bindings/Offer';
import type { OfferTerms } from '@/bindings/OfferTerms';
import { useIssueForm, type IssueForm } from '@/components/Form';
import { given, type Typed } from '@/components/given';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

type Counts = 'quantity' | 'sessionMinutes' | 'cadenceDays';

export type OfferValues = {
  terms: Omit<Typed<OfferTerms>, 'price' | Counts> & Record<'price' | Counts, number | null>;
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
  arrangement: null,
};

/** Left empty, the price of such an offer is nothing; any other price has to be said. */
function isFree(kind: OfferTerms['kind']): boolean {
  return kind === 'discovery' || kind === 'pro_bono';
}

export interface OfferForm {
  form: IssueForm<OfferValues>;
  save: () => void;
  busy: boolean;
}

export function useOfferForm(offer: Offer | null, currency: string, onDone: () => void): OfferForm {
  const { fields } = useMessages();
  const saving = useAct('offers.save');
  const needed = (value: number | null) => (value === null ? fields.needed : null);
  const form = useIssueForm<OfferValues>({
    initialValues: {
      terms: offer === null ? fresh : { ...fresh, ...offer.terms, price: offer.terms.price.minor },
    },
    draft: `offer:${offer?.id ?? 'new'}`,
    validate: {
      terms: {
        price: (minor, { terms }) => (isFree(terms.kind) ? null : needed(minor)),
        sessionMinutes: needed,
        cadenceDays: needed,
      },
    },
  });

  const save = async () => {
    if (form.validate().hasErrors) return;
    const { price, quantity, sessionMinutes, cadenceDays, ...rest } = form.getValues().terms;
    // Only a package, a place in a group and a retainer bring credits, and only those can run out.
    const brings = rest.kind === 'package' || rest.kind === 'group' || rest.kind === 'retainer';
    const sent = await form.send(
      saving.run({
        ...(offer === null ? {} : { offerId: offer.id }),
        terms: given<OfferTerms>({
          ...rest,
          validityDays: brings ? rest.validityDays : null,
          quantity: brings ? (quantity ?? 0) : 0,
          sessionMinutes: sessionMinutes ?? 0,
          cadenceDays: cadenceDays ?? 0,
          price: { minor: price ?? 0, currency },
        }),
      }),
    );
    if (sent.ok) onDone();
  };

  return { form, save: () => void save(), busy: saving.busy };
}
