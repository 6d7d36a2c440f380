/** What the reports need of the program around them. */
import type { RowSource } from '@/bindings/RowSource';
import type { MoneyTabsProps } from '../MoneyTabs';

export const reportViews = ['glance', 'money', 'tax', 'result', 'owed'] as const;
export type ReportView = (typeof reportViews)[number];

export interface ReportPlaces {
  hrefOfPart: MoneyTabsProps['hrefOf'];
  hrefOfView: (view: ReportView) => string;
  /** Where a row can be opened; nothing where it has no page. */
  hrefOfRow: (source: RowSource, personId: string | null) => string | undefined;
  /** Where what is owed to a person stands. */
  engagement: (personId: string) => string;
}
