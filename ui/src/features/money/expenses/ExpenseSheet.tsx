/** An expense, new or changed, with the photo or PDF that proves it. */
import { Button, Select, Textarea, TextInput } from '@mantine/core';

import type { ExpenseItem } from '@/bindings/ExpenseItem';
import type { ExpenseList } from '@/bindings/ExpenseList';
import { DayInput } from '@/components/DayInput';
import { Form, FormRefusal } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { MoneyInput } from '@/components/MoneyInput';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import type { ExpensesAround, HandedIn } from './around';
import { ReceiptField } from './ReceiptField';
import { useExpenseForm } from './useExpenseForm';

export interface ExpenseSheetProps extends Pick<ExpensesAround, 'chooseReceipt'> {
  /** Nothing is a new one. */
  item?: ExpenseItem;
  list: Pick<ExpenseList, 'categories'>;
  dropped: HandedIn | undefined;
  onReceipt?: () => void;
  onClose: () => void;
}

export function ExpenseSheet(props: ExpenseSheetProps) {
  return (
    <Read of="practice.details" request={null}>
      {(practice) => (
        <Read of="today.overview" request={null}>
          {(today) => <Write {...props} currency={practice.currency} today={today.day} />}
        </Read>
      )}
    </Read>
  );
}

interface WriteProps extends ExpenseSheetProps {
  currency: string;
  today: string;
}

function Write({ item, list, dropped, chooseReceipt, onReceipt, onClose, ...practice }: WriteProps) {
  const messages = useMessages();
  const words = messages.expenses.sheet;
  const { form, currency, busy, save } = useExpenseForm({ item, dropped, ...practice });
  const title = item === undefined ? words.add : words.edit;
  const send = async () => {
    if (await save()) onClose();
  };
  return (
    <SideSheet opened onClose={onClose} title={title}>
      <Form label={title} onSave={() => void send()}>
        <TextInput label={words.supplier} data-autofocus {...form.getInputProps('supplier')} />
        <FieldPair>
          <DayInput label={words.paidOn} maxDate={practice.today} {...form.getInputProps('paidOn')} />
          <Select
            label={words.category}
            allowDeselect={false}
            data={list.categories.map(({ category, label }) => ({ value: category, label }))}
            {...form.getInputProps('category')}
          />
        </FieldPair>
        <FieldPair>
          <MoneyInput label={words.amount} currency={currency} {...form.getInputProps('amount')} />
          <MoneyInput label={words.tax} currency={currency} {...form.getInputProps('tax')} />
        </FieldPair>
        <Textarea label={words.note} autosize minRows={1} {...form.getInputProps('note')} />
        <ReceiptField
          kept={item?.receipt ?? null}
          value={form.values.receipt}
          onChange={(receipt) => form.setFieldValue('receipt', receipt)}
          chooseReceipt={chooseReceipt}
          onLook={onReceipt}
          error={form.errors['receipt']}
        />
        <FormRefusal form={form} />
        <SheetActs>
          <Button variant="default" onClick={onClose}>
            {messages.acts.cancel}
          </Button>
          <Button type="submit" disabled={busy}>
            {messages.acts.save}
          </Button>
        </SheetActs>
      </Form>
    </SideSheet>
  );
}
