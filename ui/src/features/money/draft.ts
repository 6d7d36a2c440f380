/** A draft as it is typed, and as the core takes it. No sums: what it adds up to comes back with the saved draft. */
import type { ChargeItem } from '@/bindings/ChargeItem';
import type { DraftLine } from '@/bindings/DraftLine';
import type { EditInvoice } from '@/bindings/EditInvoice';
import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import type { RateOf } from '@/bindings/RateOf';

export type LineValues = {
  /** For the list on screen alone. */
  key: string;
  description: string;
  serviceOn: string | null;
  quantityMilli: number | null;
  unitPrice: number | null;
  discount: number | null;
  /** A share of the line, in hundredths of a percent; what it comes to is the core's. */
  discountBp: number | null;
  taxRateBp: number | null;
  /** The second tax, in thousandths of a percent. */
  secondRateMilli: number | null;
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
  discount: { amount: number | null; percentBp: number | null; reason: string };
  deposits: string[];
  cashRounding: boolean;
  homeRate: RateValues;
};

export type RateValues = { micro: number | null; of: RateOf; source: string; on: string | null };

export function valuesOf(invoice: InvoiceDetail): DraftValues {
  return {
    payerId: invoice.payerId,
    lines: invoice.lines.map((line, place) => ({
      key: String(place),
      description: line.description,
      serviceOn: line.serviceOn,
      quantityMilli: line.quantityMilli,
      unitPrice: line.unitPrice.minor,
      discount: line.discount.minor === 0 || line.discountBp !== undefined ? null : line.discount.minor,
      discountBp: line.discountBp ?? null,
      taxRateBp: line.taxRateBp,
      secondRateMilli: line.secondRateMilli === 0 ? null : line.secondRateMilli,
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
    discount: {
      amount: invoice.discount?.amount?.minor ?? null,
      percentBp: invoice.discount?.percentBp ?? null,
      reason: invoice.discount?.reason ?? '',
    },
    deposits: invoice.deposits.filter(({ chosen }) => chosen).map(({ invoiceId }) => invoiceId),
    cashRounding: invoice.cashRounding,
    homeRate: invoice.homeRate ?? { micro: null, of: 'home', source: '', on: null },
  };
}

/** What the core would be asked to keep; equal texts are equal drafts. */
export function written(values: DraftValues): string {
  return JSON.stringify({ ...values, lines: values.lines.map((line) => ({ ...line, key: '' })) });
}

export function newLine(key: string, taxRateBp: number, secondRateMilli: number | null): LineValues {
  return {
    key,
    description: '',
    serviceOn: null,
    quantityMilli: 1000,
    unitPrice: null,
    discount: null,
    discountBp: null,
    taxRateBp,
    secondRateMilli,
    chargeId: null,
  };
}

export function lineOf(charge: ChargeItem, secondRateMilli: number | null): LineValues {
  return {
    key: charge.id,
    description: charge.description,
    serviceOn: charge.sessionId === null ? null : charge.chargedOn,
    quantityMilli: charge.quantityMilli,
    unitPrice: charge.unitPrice.minor,
    discount: null,
    discountBp: null,
    taxRateBp: charge.taxRateBp,
    secondRateMilli,
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
  const { micro, source, on } = values.homeRate;
  if (isBegun(values.homeRate)) {
    if (micro === null) missing['homeRate.micro'] = needed;
    if (source.trim() === '') missing['homeRate.source'] = needed;
    if (on === null) missing['homeRate.on'] = needed;
  }
  return missing;
}

/** A rate is given in whole or not at all. */
function isBegun({ micro, source, on }: RateValues): boolean {
  return micro !== null || source.trim() !== '' || on !== null;
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
    ...(invoice.kind === 'invoice' ? askedOfWhole(values, invoice.currency) : {}),
  };
}

/** What a credit note takes over from its invoice, and is not asked for. */
function askedOfWhole(values: DraftValues, currency: string): Partial<EditInvoice> {
  const { discount, deposits, cashRounding, homeRate } = values;
  const { micro, on } = homeRate;
  const why = discount.reason === '' ? {} : { reason: discount.reason };
  return {
    ...(discount.percentBp === null ? {} : { discount: { percentBp: discount.percentBp, ...why } }),
    ...(discount.percentBp !== null || discount.amount === null
      ? {}
      : { discount: { amount: { minor: discount.amount, currency }, ...why } }),
    deposits,
    cashRounding,
    ...(micro === null || on === null ? {} : { homeRate: { ...homeRate, micro, on } }),
  };
}

function askedLine(line: LineValues, currency: string): DraftLine {
  return {
    description: line.description,
    ...(line.serviceOn === null ? {} : { serviceOn: line.serviceOn }),
    quantityMilli: line.quantityMilli ?? 0,
    unitPrice: { minor: line.unitPrice ?? 0, currency },
    ...(line.discount === null || line.discountBp !== null
      ? {}
      : { discount: { minor: line.discount, currency } }),
    ...(line.discountBp === null ? {} : { discountBp: line.discountBp }),
    taxRateBp: line.taxRateBp ?? 0,
    ...(line.secondRateMilli === null ? {} : { secondRateMilli: line.secondRateMilli }),
    ...(line.chargeId === null ? {} : { chargeId: line.chargeId }),
  };
}
