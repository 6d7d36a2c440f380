/** Made-up payments and charges of one person, kept by a made-up core that takes and gives them. */
import type { AddCharge } from '@/bindings/AddCharge';
import type { AllocatePayment } from '@/bindings/AllocatePayment';
import type { ChargeItem } from '@/bindings/ChargeItem';
import type { PaymentItem } from '@/bindings/PaymentItem';
import { answer, type FakeAnswers } from '@/host/fake';

const eur = (minor: number) => ({ minor, currency: 'EUR' });

export interface Whose {
  personId: string;
  personName: string;
}

export function paymentsOf({ personId, personName }: Whose): PaymentItem[] {
  const shared = { personId, personName, payerName: null, method: 'bank' as const, reason: null };
  return [
    {
      ...shared,
      id: 'p2',
      receivedOn: '2026-03-02',
      reference: 'Anzahlung, Rechnung folgt laut Absprache vom Februar',
      payerName: 'Nordbank Aktiengesellschaft',
      amount: eur(12_500),
      allocations: [],
      unallocated: eur(12_500),
      available: eur(12_500),
    },
    {
      ...shared,
      id: 'p1',
      receivedOn: '2026-02-20',
      reference: 'RE 2026-0041',
      amount: eur(10_000),
      allocations: [
        {
          paymentId: 'p1',
          invoiceId: 'i1',
          number: '2026-0041',
          receivedOn: '2026-02-20',
          method: 'bank',
          amount: eur(10_000),
        },
      ],
      unallocated: eur(0),
      available: eur(0),
    },
  ];
}

function chargesOf(whose: Whose): ChargeItem[] {
  return [
    {
      ...whose,
      id: 'c1',
      payerId: null,
      payerName: null,
      engagementId: null,
      sessionId: 's9',
      groupSessionId: null,
      chargedOn: '2026-03-10',
      description: 'Single session, 10 March 2026',
      quantityMilli: 1000,
      unitPrice: eur(12_000),
      amount: eur(12_000),
      taxRateBp: 1900,
      invoiceId: null,
      invoiceNumber: null,
    },
  ];
}

export function paymentAnswers(whose: Whose): FakeAnswers {
  let payments = paymentsOf(whose);
  let charges = chargesOf(whose);
  const did = (sentence: string) => ({
    touched: ['money' as const, 'history' as const],
    undo: { operationId: sentence, sentence },
  });
  return {
    'payments.list': () => answer([...payments]),
    'payments.remove': ({ paymentId }: { paymentId: string }) => {
      payments = payments.filter(({ id }) => id !== paymentId);
      return answer(null, did(`Payment removed: ${whose.personName}`));
    },
    'payments.allocate': ({ paymentId }: AllocatePayment) => {
      payments = payments.map((payment) =>
        payment.id === paymentId ? { ...payment, unallocated: eur(0), available: eur(0) } : payment,
      );
      return answer(
        payments.find(({ id }) => id === paymentId),
        did(`Payment given to invoices: ${whose.personName}`),
      );
    },
    'charges.list': () => answer([...charges]),
    'charges.add': ({ description, unitPrice }: AddCharge) => {
      const added = { ...chargesOf(whose)[0], id: 'c2', description, amount: unitPrice } as ChargeItem;
      charges = [...charges, added];
      return answer(added, did(`Charge added: ${whose.personName}`));
    },
    'charges.remove': ({ chargeId }: { chargeId: string }) => {
      charges = charges.filter(({ id }) => id !== chargeId);
      return answer(null, did(`Charge removed: ${whose.personName}`));
    },
    'money.overview': () =>
      answer({
        clientCredit: payments.some(({ unallocated }) => unallocated.minor > 0)
          ? [{ ...whose, amount: eur(12_500) }]
          : [],
      }),
  };
}
