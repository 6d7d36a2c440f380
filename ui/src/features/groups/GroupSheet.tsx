/** A group or workshop, begun or changed. */
import { Button, SegmentedControl, Select, Switch, Textarea, TextInput } from '@mantine/core';

import type { GroupChange } from '@/bindings/GroupChange';
import type { GroupPage } from '@/bindings/GroupPage';
import { CountInput } from '@/components/CountInput';
import { Form, FormRefusal } from '@/components/Form';
import { FieldPair, FormField } from '@/components/FormField';
import { Fold } from '@/components/Fold';
import { MinutesInput } from '@/components/MinutesInput';
import { MoneyInput } from '@/components/MoneyInput';
import { PlaceFields } from '@/components/PlaceFields';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { kinds, useGroupForm } from './useGroupForm';

export interface GroupSheetProps {
  chosen: GroupPage | 'new' | null;
  onClose: () => void;
  /** More places bring the next ones up from the waiting list. */
  onSaved: (change: GroupChange) => void;
}

export function GroupSheet({ chosen, onClose, onSaved }: GroupSheetProps) {
  const words = useMessages().groups.form;
  const title = chosen === null || chosen === 'new' ? words.addTitle : words.editTitle(chosen.item.title);
  // The form begins with the currency of the practice, so it waits for that.
  const practice = useRead('practice.details', null);
  return (
    <SideSheet opened={chosen !== null && practice !== undefined} onClose={onClose} title={title}>
      {chosen !== null && practice !== undefined && (
        <GroupForm
          chosen={chosen}
          title={title}
          currency={practice.currency}
          onClose={onClose}
          onSaved={onSaved}
        />
      )}
    </SideSheet>
  );
}

interface GroupFormProps extends GroupSheetProps {
  chosen: GroupPage | 'new';
  title: string;
  currency: string;
}

function GroupForm({ chosen, title, currency, onClose, onSaved }: GroupFormProps) {
  const messages = useMessages();
  const words = messages.groups;
  const group = chosen === 'new' ? null : chosen;
  const { form, save, busy } = useGroupForm(group, currency, onSaved);
  const offers = useRead('offers.list', null) ?? [];
  const zones = useRead('practice.zones', null) ?? [];
  return (
    <Form onSave={save} label={title}>
      <FormField label={words.form.kind} help={words.form.kindHelp[form.values.kind]}>
        <SegmentedControl
          fullWidth
          aria-label={words.form.kind}
          data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          {...form.getInputProps('kind')}
        />
      </FormField>
      <TextInput label={words.form.title} data-autofocus {...form.getInputProps('title')} />
      <Textarea
        label={words.form.description}
        autosize
        minRows={2}
        maxRows={8}
        {...form.getInputProps('description')}
      />
      <FieldPair>
        <CountInput label={words.form.capacity} {...form.getInputProps('capacity')} />
        <MinutesInput label={words.form.minutes} {...form.getInputProps('sessionMinutes')} />
      </FieldPair>
      <PlaceFields form={form} />
      <FieldPair>
        <MoneyInput
          label={words.form.price}
          description={words.form.priceHelp}
          currency={currency}
          {...form.getInputProps('price')}
        />
        <Select
          label={words.form.offer}
          description={words.form.offerHelp}
          clearable
          data={offers.map(({ offer }) => ({ value: offer.id, label: offer.terms.name }))}
          {...form.getInputProps('offerId')}
        />
      </FieldPair>
      <Switch
        label={words.form.countsHours}
        description={words.form.countsHoursHelp}
        {...form.getInputProps('countsHours', { type: 'checkbox' })}
      />
      <Fold
        title={words.form.more}
        opened={form.values.zone !== null}
        wrong={form.errors['zone'] !== undefined}
      >
        <Select
          label={words.form.zone}
          description={words.form.zoneHelp}
          searchable
          clearable
          limit={40}
          data={zones.map(({ name }) => name)}
          {...form.getInputProps('zone')}
        />
      </Fold>
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onClose}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={busy}>
          {group === null ? words.form.begin : messages.acts.save}
        </Button>
      </SheetActs>
    </Form>
  );
}
