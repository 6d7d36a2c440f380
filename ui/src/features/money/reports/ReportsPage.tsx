/** The reports of money, each a place of its own. Every number opens the rows that it was added up from. */
import { useState } from 'react';

import type { Cell } from '@/bindings/Cell';
import type { CellKey } from '@/bindings/CellKey';
import { LinkTabs } from '@/components/LinkTabs';
import { Page } from '@/components/Page';
import { useMessages } from '@/messages';
import { MoneyTabs } from '../MoneyTabs';
import { reportViews, type ReportPlaces, type ReportView } from './around';
import { OpenRows } from './CellNumber';
import { Glance } from './Glance';
import { MoneyView } from './MoneyView';
import { OwedView } from './OwedView';
import { ResultView } from './ResultView';
import { RowsSheet } from './RowsSheet';
import { TaxView } from './TaxView';

export interface ReportsPageProps extends ReportPlaces {
  view: ReportView;
}

export function ReportsPage({ view, ...places }: ReportsPageProps) {
  const words = useMessages().reports;
  const [opened, setOpened] = useState<CellKey | null>(null);
  const open = ({ key }: Pick<Cell, 'key'>) => setOpened(key);
  return (
    <Page title={words.title}>
      <MoneyTabs current="reports" hrefOf={places.hrefOfPart} />
      <LinkTabs
        within
        label={words.views.label}
        tabs={reportViews.map((key) => ({ key, label: words.views[key], href: places.hrefOfView(key) }))}
        current={view}
      />
      <OpenRows value={open}>
        <Shown view={view} {...places} />
      </OpenRows>
      {opened !== null && (
        <RowsSheet cell={opened} hrefOfRow={places.hrefOfRow} onClose={() => setOpened(null)} />
      )}
    </Page>
  );
}

function Shown({ view, ...places }: ReportsPageProps) {
  switch (view) {
    case 'glance':
      return <Glance />;
    case 'money':
      return <MoneyView />;
    case 'tax':
      return <TaxView />;
    case 'result':
      return <ResultView />;
    case 'owed':
      return <OwedView engagement={places.engagement} />;
  }
}
