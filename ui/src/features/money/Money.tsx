/** The money of the practice: what is open, what waits, every invoice. */
import { Button, Tabs } from '@mantine/core';
import { IconCash, IconFileExport, IconFileImport, IconFileZip, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';

import type { BillingDue } from '@/bindings/BillingDue';
import type { ClientCredit } from '@/bindings/ClientCredit';
import type { ExportKind } from '@/bindings/ExportKind';
import type { InvoiceFilter } from '@/bindings/InvoiceFilter';
import type { MoneyOverview } from '@/bindings/MoneyOverview';
import { EmptyState } from '@/components/EmptyState';
import { ListRow } from '@/components/ListRow';
import { MoneyText } from '@/components/MoneyText';
import { Notice } from '@/components/Notice';
import { Page } from '@/components/Page';
import { RowList } from '@/components/RowList';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import type { MoneyAround } from './around';
import { ExportSheet } from './exporting/ExportSheet';
import { Figures } from './Figures';
import { InvoiceTable } from './InvoiceRows';
import { NewInvoice } from './NewInvoice';
import { OnlineMoney } from './online/OnlineMoney';
import { PaymentSheet, type Paying } from './PaymentSheet';
import { RemindersNotice } from './reminders/RemindersNotice';
import { Waiting } from './Waiting';

const filters: InvoiceFilter[] = ['all', 'draft', 'open', 'overdue', 'paid'];

export interface MoneyProps extends MoneyAround {
  /** Begin with a new invoice for this person. */
  personId?: string;
  /** The other parts of Money, given by app/. */
  tabs?: ReactNode;
  onBankFile?: () => void;
}

export function Money({ personId, tabs, onBankFile, ...around }: MoneyProps) {
  const { bank, exporting, money } = useMessages();
  const words = money.page;
  const overview = useRead('money.overview', null);
  const everything = useRead('invoices.list', { filter: 'all' });
  const due = useRead('billing.due', null);
  const [drafting, setDrafting] = useState(personId !== undefined);
  const [paying, setPaying] = useState<Paying | null>(null);
  const [outgoing, setOutgoing] = useState<ExportKind | null>(null);
  if (overview === undefined || everything === undefined || due === undefined) return null;
  const isEmpty =
    everything.length === 0 &&
    overview.waiting.length === 0 &&
    overview.clientCredit.length === 0 &&
    due.items.length === 0;

  return (
    <Page
      title={words.title}
      sentence={overview.sentence}
      primary={{ label: words.newInvoice, icon: IconPlus, onAct: () => setDrafting(true) }}
      more={[
        { label: words.recordPayment, icon: IconCash, onAct: () => setPaying({}) },
        ...(onBankFile === undefined
          ? []
          : [{ label: bank.choose, icon: IconFileImport, onAct: onBankFile }]),
        { label: exporting.title.documents, icon: IconFileExport, onAct: () => setOutgoing('documents') },
        {
          label: exporting.title.accountant_pack,
          icon: IconFileZip,
          onAct: () => setOutgoing('accountant_pack'),
        },
      ]}
    >
      {tabs}
      {isEmpty ? (
        <EmptyState
          title={words.empty.title}
          sentence={words.empty.sentence}
          act={{ label: words.newInvoice, onAct: () => setDrafting(true) }}
        />
      ) : (
        <Full overview={overview} due={due} pay={setPaying} {...around} />
      )}
      {drafting && (
        <NewInvoice
          {...around}
          {...(personId === undefined ? {} : { personId })}
          onClose={() => setDrafting(false)}
        />
      )}
      {outgoing !== null && <ExportSheet kind={outgoing} onClose={() => setOutgoing(null)} />}
      {paying !== null && <PaymentSheet {...paying} onClose={() => setPaying(null)} />}
    </Page>
  );
}

interface FullProps extends MoneyAround {
  overview: MoneyOverview;
  due: BillingDue;
  pay: (paying: Paying) => void;
}

function Full({ overview, due, pay, ...around }: FullProps) {
  const { money: words, billing } = useMessages();
  return (
    <>
      <Figures overview={overview} />
      <RemindersNotice onOpen={() => around.openReminders()} />
      {due.items.length > 0 && (
        <Notice
          tone="plain"
          act={
            <Button variant="default" size="compact-sm" onClick={around.openBilling}>
              {billing.look}
            </Button>
          }
        >
          <strong>{billing.title}.</strong> {due.sentence}
        </Notice>
      )}
      {overview.waiting.length > 0 && (
        <Section title={words.waiting.title}>
          <Waiting items={overview.waiting} {...around} />
        </Section>
      )}
      <OnlineMoney {...around} />
      <Section
        title={words.page.invoices}
        aside={
          <Button variant="subtle" size="compact-sm" onClick={() => pay({})}>
            {words.page.recordPayment}
          </Button>
        }
      >
        <Invoices places={around.places} />
      </Section>
      {overview.clientCredit.length > 0 && <Credit items={overview.clientCredit} places={around.places} />}
    </>
  );
}

function Invoices({ places }: Pick<MoneyAround, 'places'>) {
  const words = useMessages().money.page;
  const [filter, setFilter] = useState<InvoiceFilter>('all');
  const invoices = useRead('invoices.list', { filter });
  if (invoices === undefined) return null;
  return (
    <Tabs value={filter} onChange={(chosen) => setFilter((chosen ?? 'all') as InvoiceFilter)}>
      <Tabs.List aria-label={words.filter} mb="md">
        {filters.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {words.filters[each]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={filter}>
        {invoices.length === 0 ? (
          <p className="muted">{words.none[filter]}</p>
        ) : (
          <InvoiceTable label={words.invoices} invoices={invoices} places={places} />
        )}
      </Tabs.Panel>
    </Tabs>
  );
}

/** On the person's page it is put onto invoices, or paid back. */
function Credit({ items, places }: { items: readonly ClientCredit[] } & Pick<MoneyAround, 'places'>) {
  const words = useMessages().money.credit;
  return (
    <Section title={words.title}>
      <RowList label={words.title}>
        {items.map(({ personId, personName, amount }) => (
          <ListRow
            key={`${personId} ${amount.currency}`}
            title={personName}
            trail={<MoneyText amount={amount} />}
            open={{ href: places.personMoney(personId) }}
          />
        ))}
      </RowList>
    </Section>
  );
}
