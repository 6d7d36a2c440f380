/** Whose a line of the bank is and what it pays, said by the coach. */
import { Button, Select } from '@mantine/core';

import type { AllocateTo } from '@/bindings/AllocateTo';
import type { StatementLine } from '@/bindings/StatementLine';
import { DayText } from '@/components/DayText';
import { FactList } from '@/components/FactList';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { MoneyText } from '@/components/MoneyText';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { Pays } from '../Pays';
import type { Match } from './matches';

export interface MatchSheetProps {
  line: StatementLine;
  match: Match | undefined;
  /** Nothing takes back what was said before. */
  onMatch: (match: Match | undefined) => void;
  onClose: () => void;
}

type Values = { personId: string | null; allocations: AllocateTo[] };

export function MatchSheet({ line, match, onMatch, onClose }: MatchSheetProps) {
  const messages = useMessages();
  const words = messages.bank.match;
  const people = useRead('people.list', { archived: true });
  const form = useIssueForm<Values>({
    initialValues: {
      personId: match?.personId ?? line.personId ?? null,
      allocations: (match?.parts ?? line.parts).map(({ invoiceId, amount }) => ({
        invoiceId,
        ...(amount === undefined ? {} : { amount }),
      })),
    },
    validate: { personId: (chosen) => (chosen === null ? words.personNeeded : null) },
  });
  const { personId, allocations } = form.values;
  const open = useRead('invoices.list', { filter: 'open', ...(personId === null ? {} : { personId }) });
  const isBack = line.amount.minor < 0;
  // A list that opens by itself would lie over what is proposed.
  const asks = match === undefined && line.personId === undefined;
  const title = isBack ? words.titleBack : words.title;

  const save = () => {
    if (form.validate().hasErrors || personId === null) return;
    const numberOf = (id: string) => (open ?? []).find((each) => each.id === id)?.number ?? '';
    onMatch({
      taken: allocations.length === 0 ? { kind: 'credit', personId } : { kind: 'invoices', allocations },
      personId,
      personName: (people ?? []).find(({ id }) => id === personId)?.name ?? '',
      parts: allocations.map((part) => ({ ...part, number: numberOf(part.invoiceId) })),
    });
  };

  if (people === undefined) return null;
  return (
    <SideSheet opened onClose={onClose} title={title}>
      <Form label={title} onSave={save}>
        <FactList facts={factsOf()} />
        <Select
          label={words.person}
          placeholder={words.choosePerson}
          searchable
          allowDeselect={false}
          data-autofocus={asks || undefined}
          nothingFoundMessage={words.nobody}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('personId')}
          onChange={(chosen: string | null) => {
            form.setValues({ personId: chosen, allocations: [] });
            form.clearErrors();
          }}
        />
        {isBack && <p className="muted">{words.backHelp}</p>}
        {!isBack && personId !== null && (
          <Pays
            onlyChosen
            pays="chosen"
            allocations={allocations}
            errors={form.errors}
            personId={personId}
            currency={line.amount.currency}
            onChange={(next) => form.setFieldValue('allocations', next.allocations)}
          />
        )}
        <FormRefusal form={form} />
        <SheetActs>
          {match !== undefined && (
            <Button variant="subtle" onClick={() => onMatch(undefined)}>
              {words.asProposed}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {messages.acts.cancel}
          </Button>
          <Button type="submit">{words.save}</Button>
        </SheetActs>
      </Form>
    </SideSheet>
  );

  function factsOf() {
    const { about } = words;
    return [
      { name: about.amount, value: <MoneyText amount={line.amount} /> },
      { name: about.day, value: <DayText day={line.bookedOn} /> },
      { name: isBack ? about.to : about.from, value: line.name === '' ? about.none : line.name },
      ...(line.text === '' ? [] : [{ name: about.text, value: line.text }]),
    ];
  }
}
