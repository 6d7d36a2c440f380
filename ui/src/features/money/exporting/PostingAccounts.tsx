/** The accounts of the posting file: a suggestion by chart, changed as the accountant says. */
import { Button, Select, TextInput } from '@mantine/core';

import type { AccountRole } from '@/bindings/AccountRole';
import type { ChartOfAccounts } from '@/bindings/ChartOfAccounts';
import type { PostingSettings } from '@/bindings/PostingSettings';
import { CountInput } from '@/components/CountInput';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';

const charts: ChartOfAccounts[] = ['none', 'skr03', 'skr04'];

type Values = {
  consultant: number | null;
  client: number | null;
  accounts: { role: AccountRole; account: string }[];
};

export function PostingAccounts() {
  const settings = useRead('exports.posting_settings', null);
  // Another chart has other numbers: the form begins anew with them.
  return settings === undefined ? null : <Accounts key={JSON.stringify(settings)} settings={settings} />;
}

function Accounts({ settings }: { settings: PostingSettings }) {
  const messages = useMessages();
  const words = messages.exporting.accounts;
  const save = useAct('exports.save_posting_settings');
  const form = useIssueForm<Values>({
    initialValues: {
      consultant: settings.consultant ?? null,
      client: settings.client ?? null,
      accounts: settings.accounts,
    },
  });
  const numbers = ({ consultant, client }: Values) => ({
    ...(consultant === null ? {} : { consultant }),
    ...(client === null ? {} : { client }),
  });
  const choose = (chart: ChartOfAccounts) =>
    void form.send(save.run({ chart, ...numbers(form.getValues()) }));
  const keep = () => {
    const values = form.getValues();
    void form.send(save.run({ chart: settings.chart, accounts: values.accounts, ...numbers(values) }));
  };
  return (
    <Form onSave={keep} label={words.title}>
      <p className="muted">{words.help}</p>
      <Select
        label={words.chart}
        data={charts.map((each) => ({ value: each, label: words.charts[each] }))}
        value={settings.chart}
        allowDeselect={false}
        onChange={(chart) => choose(chart ?? 'none')}
      />
      {settings.chart !== 'none' && (
        <>
          <FieldPair>
            <CountInput label={words.consultant} {...form.getInputProps('consultant')} />
            <CountInput label={words.client} {...form.getInputProps('client')} />
          </FieldPair>
          {form.values.accounts.map(({ role }, place) => (
            <TextInput
              key={role}
              label={words.roles[role]}
              inputMode="numeric"
              {...form.getInputProps(`accounts.${String(place)}.account`)}
            />
          ))}
          <FormRefusal form={form} />
          <Button type="submit" variant="default" disabled={save.busy}>
            {words.save}
          </Button>
        </>
      )}
    </Form>
  );
}
