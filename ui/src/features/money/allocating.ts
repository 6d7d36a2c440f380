/** Which payments can still pay something, and with how much a part begins. What really fits is judged by the core. */
import type { ClientCredit } from '@/bindings/ClientCredit';
import type { Money } from '@/bindings/Money';
import type { PaymentItem } from '@/bindings/PaymentItem';

/** What was paid back has left the client's credit, whichever payment it came with: without credit nothing is left. */
export function withSomethingLeft(
  payments: readonly PaymentItem[],
  credit: readonly ClientCredit[],
): PaymentItem[] {
  return payments.filter(
    ({ unallocated }) =>
      unallocated.minor > 0 &&
      credit.some(({ amount }) => amount.currency === unallocated.currency && amount.minor > 0),
  );
}

/** A part is suggested in full, or with all there is if that is less. */
export function suggestedPart(open: Money, most?: Money): Money {
  return most !== undefined && most.minor < open.minor ? most : open;
}
