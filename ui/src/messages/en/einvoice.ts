import type { FieldPlace } from '@/bindings/FieldPlace';
import type { Form } from '@/bindings/Form';
import type { TaxTreatment } from '@/bindings/TaxTreatment';
import type { Tone } from '@/bindings/Tone';

const forms: Record<Form, { name: string; says: string }> = {
  none: { name: 'PDF', says: 'For people to read.' },
  facturx: {
    name: 'Factur-X or ZUGFeRD',
    says: 'A PDF with the data inside. Any program reads one or the other.',
  },
  peppol: { name: 'Peppol', says: 'UBL for the Peppol network, beside the PDF.' },
  xrechnung: { name: 'XRechnung, UBL', says: 'For German authorities, beside the PDF.' },
  xrechnung_cii: { name: 'XRechnung, CII', says: 'The same in the other notation, if they ask for it.' },
};

const treatments: Record<TaxTreatment, string> = {
  standard: 'With tax, at the rate of each line',
  small_business: 'Without tax: small business',
  reverse_charge: 'Without tax: reverse charge',
  exempt: 'Without tax: exempt by a rule',
  outside_scope: 'Outside VAT',
};

const goTo: Record<Exclude<FieldPlace, 'draft'>, string> = {
  practice: 'Open your practice',
  documents: 'Open your documents',
  client: 'Open their page',
  client_invoices: 'Open how they get invoices',
};

/** Codes of the list EAS that a coach may meet; any other is shown as it is. */
const schemes: Record<string, string> = {
  EM: 'E-mail address',
  '0204': 'Leitweg-ID (Germany)',
  '9930': 'VAT id (Germany)',
  '0208': 'Enterprise number (Belgium)',
  '9925': 'VAT id (Belgium)',
  '0002': 'SIREN (France)',
  '0009': 'SIRET (France)',
  '9957': 'VAT id (France)',
  '9914': 'VAT id (Austria)',
  '0106': 'KvK number (Netherlands)',
  '9944': 'VAT id (Netherlands)',
  '0211': 'VAT id (Italy)',
  '9920': 'VAT id (Spain)',
  '9946': 'VAT id (Portugal)',
  '9932': 'VAT id (United Kingdom)',
  '0151': 'ABN (Australia)',
  '0088': 'GLN',
};

/** Codes of ISO 6523 for registers of companies. */
const registers: Record<string, string> = {
  '0002': 'SIREN (France)',
  '0009': 'SIRET (France)',
  '0208': 'Enterprise number (Belgium)',
  '0106': 'KvK number (Netherlands)',
  '0151': 'ABN (Australia)',
  '0088': 'GLN',
};

export const einvoice = {
  party: {
    title: (name: string) => `Invoices to ${name}`,
    own: 'Your electronic invoices',
    ownSentence: 'Programs want these apart from the page. Leave empty what you do not have.',
    form: 'How they want them',
    forms,
    reference: 'What they want to see on it',
    referenceHelp: 'A cost centre, a name. German authorities give a Leitweg-ID.',
    vatId: 'VAT id',
    vatIdHelp: 'With the letters of its country, such as FR12345678901.',
    endpoint: 'Electronic address',
    endpointHelp: 'Left empty, their address for mail.',
    ownEndpointHelp: 'Left empty, your address for mail.',
    scheme: 'Kind of address',
    schemes,
    numbers: 'Other numbers',
    taxNumber: 'Tax number of the local office',
    registration: 'Company number',
    register: 'Which register',
    registers,
    address: 'Address, part by part',
    addressRead: 'Read from their page:',
    ownAddressRead: 'Read from your address:',
    addressNone: 'There is no address yet.',
    addressHelp: 'Only where that is not right.',
    street: 'Street and number',
    postcode: 'Postcode',
    city: 'Town',
  },
  person: {
    title: 'How invoices go out',
    change: 'Change how invoices go out',
    sentence: (form: string) => `As ${form}.`,
  },
  draft: {
    title: 'Tax and electronic invoice',
    treatment: 'How it is taxed',
    usual: 'As usual',
    usualNow: (how: string) => `As usual (${how.charAt(0).toLowerCase()}${how.slice(1)})`,
    treatments,
    note: 'It will say:',
    suggested: (how: string) =>
      `The two addresses suggest “${how}”. Whether that is right is for you and your adviser to say.`,
    take: 'Tax it so',
    form: 'It goes out as',
    change: 'Change',
    missing: (count: number) =>
      count === 1
        ? 'One thing is missing before it can go out so:'
        : `${count} things are missing before it can go out so:`,
    goTo,
  },
  issued: {
    title: 'Electronic invoice',
    sentence: (form: string) => `It went out as ${form}.`,
    save: 'Save e-invoice',
    saveFacturx: 'Save as Factur-X',
  },
};

const tones: Record<Tone, string> = { friendly: 'Friendly', firm: 'Firm', last: 'Last' };

export const letters = {
  receipt: {
    open: 'Receipt',
    openOf: (day: string) => `Receipt for the payment of ${day}`,
    title: 'Receipt',
    sentence: 'It has its number now and stays as it is. Nothing is sent.',
    save: 'Save as PDF',
  },
  reminder: {
    open: 'Reminder letter',
    title: (number: string) => `Letter about ${number}`,
    sentence: 'Drawn from what is open now. Nothing is sent, and no step is taken.',
    tone: 'How it speaks',
    tones,
    save: 'Save as PDF',
  },
};
