/** The second tax of a practice that charges tax, if it has one. */
import type { SecondTax } from '@/bindings/SecondTax';
import { useRead } from '@/rpc/query';

export function useSecondTax(taxRegistered: boolean): SecondTax | undefined {
  const setting = useRead('practice.second_tax', null, taxRegistered);
  return setting?.secondTax;
}
