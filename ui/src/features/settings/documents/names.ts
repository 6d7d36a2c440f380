import type { PracticeForm } from '@/bindings/PracticeForm';
import type { IssueForm } from '@/components/Form';
import type { PracticeValues } from '../usePracticeForm';

/** The fields of the practice that this section asks for and saves. */
export const documentFields = [
  'template',
  'accent',
  'language',
  'currency',
  'taxRegistered',
  'taxId',
  'taxRateBp',
  'taxNote',
  'accountHolder',
  'iban',
  'bic',
  'upiAddress',
] as const satisfies readonly (keyof PracticeForm)[];

export type DocumentField = (typeof documentFields)[number];

export interface DocumentFieldsProps {
  form: IssueForm<PracticeValues>;
}

/** Help stands under the field, where the question arises. */
export const helpBelow = ['label', 'input', 'description', 'error'] as (
  'label' | 'input' | 'description' | 'error'
)[];
