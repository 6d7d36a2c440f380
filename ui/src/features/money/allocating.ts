/** With how much a part begins. What really fits is judged by the core. */
import type { Money } from '@/bindings/Money';

/** A part is suggested in full, or with all there is if that is less. */
export function suggestedPart(open: Money, most?: Money): Money {
  return most !== undefined && most.minor < open.minor ? most : open;
}
