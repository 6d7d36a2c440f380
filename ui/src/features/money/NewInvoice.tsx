/** For whom, and whether it begins with what waits. */
import { Button, Select, Switch } from '@mantine/core';
import { useState } from 'react';

import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import type { MoneyAround } from './around';
import { ChargeRows } from './ChargeRows';

export interface NewInvoiceProps extends MoneyAround {
  personId?: string;
  onClose: () => void;
}

export function NewInvoice({ personId, toInvoice, onClose }: NewInvoiceProps) {
  const words = useMessages();
  const { newInvoice } = words.money;
  const [chosen, setChosen] = useState<string | null>(personId ?? null);
  const people = useRead('people.list', { archived: false });
  const [deposit, setDeposit] = useState(false);
  const draft = useAct('invoices.draft');
  const waiting = useRead('charges.list', { all: false, personId: chosen ?? '' }, chosen !== null);
  // A deposit asks for money before anything is charged.
  const charges = chosen === null ? undefined : deposit ? [] : waiting;

  const make = async (empty: boolean) => {
    if (chosen === null) return;
    const made = await draft.run({
      personId: chosen,
      ...(empty ? { lines: [] } : {}),
      ...(deposit ? { deposit } : {}),
    });
    if (!made.ok) return;
    onClose();
    toInvoice(made.data.id);
  };

  return (
    <SideSheet
      opened
      onClose={onClose}
      title={newInvoice.title}
      acts={
        <>
          <Button variant="default" onClick={onClose}>
            {words.acts.cancel}
          </Button>
          {charges !== undefined && (
            <Button
              variant={charges.length > 0 ? 'default' : 'filled'}
              disabled={draft.busy}
              onClick={() => void make(true)}
            >
              {newInvoice.empty}
            </Button>
          )}
          {charges !== undefined && charges.length > 0 && (
            <Button disabled={draft.busy} onClick={() => void make(false)}>
              {newInvoice.withCharges}
            </Button>
          )}
        </>
      }
    >
      <Select
        label={newInvoice.person}
        searchable
        data-autofocus
        data={(people ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={setChosen}
        mb="md"
      />
      <Switch
        label={newInvoice.deposit}
        description={newInvoice.depositHelp}
        checked={deposit}
        onChange={({ currentTarget }) => setDeposit(currentTarget.checked)}
        mb="md"
      />
      {charges !== undefined && !deposit && (
        <>
          <p className="muted">
            {charges.length > 0 ? newInvoice.waits(charges.length) : newInvoice.nothingWaits}
          </p>
          <ChargeRows charges={charges} />
        </>
      )}
    </SideSheet>
  );
}
