/** What a made-up core knows of electronic invoices, and the letters around an invoice. */
import type { Lacking } from '@/bindings/Lacking';
import type { OneEInvoice } from '@/bindings/OneEInvoice';
import type { PartyView } from '@/bindings/PartyView';
import type { RemindOfInvoice } from '@/bindings/RemindOfInvoice';
import type { SaveParty } from '@/bindings/SaveParty';
import type { SetTreatment } from '@/bindings/SetTreatment';
import type { TreatmentView } from '@/bindings/TreatmentView';
import type { WhichParty } from '@/bindings/WhichParty';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';

const missing = (field: string, place: Lacking['place'], sentence: string): Lacking => ({
  field,
  place,
  problem: 'missing',
  sentence,
});

/** An authority that cannot get its invoice yet. */
export const lacking: Lacking[] = [
  missing(
    'seller.contact.phone',
    'practice',
    'Your telephone number is missing. It stands in Settings, with your practice.',
  ),
  missing(
    'seller.taxNumber',
    'documents',
    'Your VAT id, tax number or company number is missing. It stands in Settings, with your documents.',
  ),
  missing(
    'buyer.address.country',
    'client',
    'The client’s country is missing. It stands with the client, or with the organisation that pays.',
  ),
  missing(
    'buyerReference',
    'client_invoices',
    'The client’s reference (for German authorities the Leitweg-ID) is missing. It stands with how this client gets invoices.',
  ),
];

export const plainTreatment: TreatmentView = {
  treatment: 'standard',
  chosen: false,
  suggested: 'standard',
  note: null,
  form: 'none',
  missing: [],
};

const leitweg: PartyView = {
  whose: { personId: 'anna' },
  form: 'xrechnung',
  details: { buyerReference: '04011000-12345-34', endpoint: '04011000-12345-34', endpointScheme: '0204' },
  address: { lines: ['Lindenallee 12'], postcode: '10115', city: 'Berlin', country: 'DE' },
};

export interface FakeElectronic {
  treatment?: Partial<TreatmentView>;
  party?: Partial<PartyView>;
}

export function electronicAnswers(pdf: string, given: FakeElectronic = {}): FakeAnswers {
  let view: TreatmentView = { ...plainTreatment, ...given.treatment };
  let party: PartyView = { ...leitweg, form: 'none', details: {}, ...given.party };
  const touched = { touched: ['money' as const] };
  return {
    'invoices.treatment': () => answer(view),
    'invoices.set_treatment': ({ treatment }: SetTreatment) => {
      view = { ...view, treatment: treatment ?? 'standard', chosen: treatment !== undefined };
      if (treatment === 'reverse_charge') view = { ...view, note: 'Reverse charge.' };
      return answer(view, touched);
    },
    'invoices.party': (whose: WhichParty) => answer({ ...party, whose }),
    'invoices.save_party': (saved: SaveParty) => {
      if (/^\d/u.test(saved.details.vatId ?? '')) {
        throw new FakeRefusal({
          code: 'invalid',
          message: 'One field.',
          issues: [
            { field: 'details.vatId', problem: 'notPossible', sentence: 'This is not possible here.' },
          ],
        });
      }
      party = { ...party, ...saved };
      return answer(party, touched);
    },
    'invoices.einvoice': ({ form = view.form }: OneEInvoice) =>
      answer(
        form === 'none' || form === 'facturx'
          ? { name: 'Invoice 2026-0041.pdf', mediaType: 'application/pdf', base64: pdf, asIssued: true }
          : { name: 'Invoice 2026-0041.xml', mediaType: 'application/xml', base64: 'eA==', asIssued: true },
      ),
    'invoices.receipt': () => answer({ name: 'Receipt 2026-02-20.pdf', base64: pdf }),
    'invoices.reminder_letter': ({ tone }: RemindOfInvoice) =>
      answer({ name: `Letter, ${tone}.pdf`, base64: pdf }),
  };
}

export const authority: FakeElectronic = {
  treatment: { form: 'xrechnung', missing: lacking, suggested: 'reverse_charge' },
  party: leitweg,
};
