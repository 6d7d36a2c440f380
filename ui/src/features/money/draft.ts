/** A draft as it is typed, and as the core takes it. No sums: what it adds up to comes back with the saved draft. */
import type { ChargeItem } from '@/bindings/ChargeItem';
import type { DraftLine } from '@/bindings/DraftLine';
import type { EditInvoice } from '@/bindings/EditInvoice';
import type { InvoiceDetail } from '@/bindings/InvoiceDetail';

export type LineValues = {
  /** For the list on screen alone. */
  key: string;
  description: string;
  serviceOn: string | null;
  quantityMilli: number | null;
  unitPrice: number | null;
  discount: number | null;
  taxRateBp: number | null;
  chargeId: string | null;
};

export type DraftValues = {
  payerId: string | null;
  lines: LineValues[];
  termsDays: number | null;
  poNumber: string;
  note: string;
  serviceFrom: string | null;
  serviceTo: string | null;
  language: string;
  pricesIncludeTax: boolean;
  reason: string;
};

export function valuesOf(invoice: InvoiceDetail): DraftValues {
  return {
    payerId: invoice.payerId,
    lines: invoice.lines.map((line, place) => ({
      key: String(place),
      description: line.description,
      serviceOn: line.serviceOn,
      quantityMilli: line.quantityMilli,
      unitPrice: line.unitPrice.minor,
      discount: line.discount.minor === 0 ? null : line.discount.minor,
      taxRateBp: line.taxRateBp,
      chargeId: line.chargeId,
    })),
    termsDays: invoice.termsDays,
    poNumber: invoice.poNumber ?? '',
    note: invoice.note ?? '',
    serviceFrom: invoice.serviceFrom,
    serviceTo: invoice.serviceTo,
    language: invoice.language,
    pricesIncludeTax: invoice.pricesIncludeTax,
    reason: invoice.reason ?? '',
  };
}

/** What the core would be asked to keep; equal texts are equal drafts. */
export function written(values: DraftValues): string {
  return JSON.stringify({ ...values, lines: values.lines.map((line) => ({ ...line, key: '' })) });
}

export function newLine(key: string, taxRateBp: number): LineValues {
  return {
    key,
    description: '',
    serviceOn: null,
    quantityMilli: 1000,
    unitPrice: null,
    discount: null,
    taxRateBp,
    chargeId: null,
  };
}

export function lineOf(charge: ChargeItem): LineValues {
  return {
    key: charge.id,
    description: charge.description,
    serviceOn: charge.sessionId === null ? null : charge.chargedOn,
    quantityMilli: charge.quantityMilli,
    unitPrice: charge.unitPrice.minor,
    discount: null,
    taxRateBp: charge.taxRateBp,
    chargeId: charge.id,
  };
}

/** The fields that hold no number yet: without them there is nothing to send. */
export function unfinished(values: DraftValues, needed: string): Record<string, string> {
  const missing: Record<string, string> = {};
  values.lines.forEach((line, place) => {
    if (line.description.trim() === '') missing[`lines.${place}.description`] = needed;
    if (line.quantityMilli === null) missing[`lines.${place}.quantityMilli`] = needed;
    if (line.unitPrice === null) missing[`lines.${place}.unitPrice`] = needed;
    if (line.taxRateBp === null) missing[`lines.${place}.taxRateBp`] = needed;
  });
  if (values.termsDays === null) missing['termsDays'] = needed;
  return missing;
}

export function asked(invoice: InvoiceDetail, values: DraftValues): EditInvoice {
  const { payerId, serviceFrom, serviceTo, poNumber, note, reason } = values;
  return {
    invoiceId: invoice.id,
    ...(payerId === null ? {} : { payerId }),
    lines: values.lines.map((line) => askedLine(line, invoice.currency)),
    termsDays: values.termsDays ?? invoice.termsDays,
    ...(poNumber === '' ? {} : { poNumber }),
    ...(note === '' ? {} : { note }),
    ...(serviceFrom === null ? {} : { serviceFrom }),
    ...(serviceTo === null ? {} : { serviceTo }),
    language: values.language,
    pricesIncludeTax: values.pricesIncludeTax,
    ...(reason === '' ? {} : { reason }),
  };
}

function askedLine(line: LineValues, currency: string): DraftLine {
  return {
    description: line.description,
    ...(line.serviceOn === null ? {} : { serviceOn: line.serviceOn }),
    quantityMilli: line.quantityMilli ?? 0,
    unitPrice: { minor: line.unitPrice ?? 0, currency },
    ...(line.discount === null ? {} : { discount: { minor: line.discount, currency } }),
    taxRateBp: line.taxRateBp ?? 0,
    ...(line.chargeId === null ? {} : { chargeId: line.chargeId }),
  };
}
