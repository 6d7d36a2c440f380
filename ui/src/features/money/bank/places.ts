/** Where the pages of bank files lead; app/ knows the routes and the file dialog. */
import type { MoneyTabsProps } from '../MoneyTabs';

export interface BankPlaces {
  onChoose: () => void;
  /** The page with the files that were taken in. */
  onDone: () => void;
  hrefOfPart: MoneyTabsProps['hrefOf'];
}
