/** A number of a report. Where it has rows, it opens them; where it has none, there is nothing to open. */
import { createContext, use } from 'react';

import type { Cell } from '@/bindings/Cell';
import { MoneyText } from '@/components/MoneyText';
import { WhyOpener } from '@/components/WhyNumber';
import { useMessages } from '@/messages';

type Open = (cell: Pick<Cell, 'key'>) => void;

const Opening = createContext<Open>(() => undefined);

/** Given once for all numbers of a page. */
export const OpenRows = Opening.Provider;

export function useOpenRows(): Open {
  return use(Opening);
}

export function CellNumber({ cell }: { cell: Cell }) {
  const words = useMessages().reports;
  const open = useOpenRows();
  if (cell.count === 0) return <span className="muted">{words.none}</span>;
  return (
    <WhyOpener onOpen={() => open(cell)}>
      <MoneyText amount={cell.amount} />
    </WhyOpener>
  );
}
