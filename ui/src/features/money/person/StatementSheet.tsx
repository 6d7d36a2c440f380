/** The account of a person over some days, as a PDF: their own, or that of an organisation that pays for them. */
import { Button } from '@mantine/core';

import { DayInput } from '@/components/DayInput';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import type { MoneyAround } from '../around';
import { PayerSelect } from '../PayerSelect';
import type { PersonOfMoney } from './PersonMoney';

export interface StatementSheetProps extends Pick<MoneyAround, 'savePdf'> {
  person: Pick<PersonOfMoney, 'id'>;
  onClose: () => void;
}

type Values = { from: string | null; until: string | null; payerId: string | null };

export function StatementSheet({ person, savePdf, onClose }: StatementSheetProps) {
  const messages = useMessages();
  const words = messages.statement;
  const print = useAct('accounts.statement');
  const form = useIssueForm<Values>({ initialValues: { from: null, until: null, payerId: null } });
  const save = async () => {
    const { from, until, payerId } = form.getValues();
    const made = await form.send(
      print.run({
        personId: person.id,
        ...(from === null ? {} : { from }),
        ...(until === null ? {} : { until }),
        ...(payerId === null ? {} : { payerId }),
      }),
    );
    if (!made.ok) return;
    savePdf(made.data.name, made.data.base64);
    onClose();
  };
  return (
    <SideSheet opened onClose={onClose} title={words.title} sentence={words.sentence}>
      <Form onSave={() => void save()} label={words.title}>
        <FieldPair>
          <DayInput
            label={words.from}
            description={words.fromHelp}
            optional
            {...form.getInputProps('from')}
          />
          <DayInput
            label={words.until}
            description={words.untilHelp}
            optional
            {...form.getInputProps('until')}
          />
        </FieldPair>
        <PayerSelect label={words.payer} {...form.getInputProps('payerId')} />
        <FormRefusal form={form} />
        <SheetActs>
          <Button variant="default" onClick={onClose}>
            {messages.acts.cancel}
          </Button>
          <Button type="submit" disabled={print.busy}>
            {words.save}
          </Button>
        </SheetActs>
      </Form>
    </SideSheet>
  );
}
