/** The parts of Money, each a place of its own. */
import { LinkTabs } from '@/components/LinkTabs';
import { useMessages } from '@/messages';

export type MoneyPart = 'invoices' | 'bank' | 'expenses' | 'reports';

const parts: readonly MoneyPart[] = ['invoices', 'bank', 'expenses', 'reports'];

export interface MoneyTabsProps {
  current: MoneyPart;
  hrefOf: (part: MoneyPart) => string;
}

export function MoneyTabs({ current, hrefOf }: MoneyTabsProps) {
  const words = useMessages().moneyParts;
  return (
    <LinkTabs
      label={words.label}
      tabs={parts.map((key) => ({ key, label: words[key], href: hrefOf(key) }))}
      current={current}
    />
  );
}
