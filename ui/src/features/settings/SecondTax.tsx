/** A second tax on the same base, as in Quebec: what both are called, the rate, the number. */
import { Button, Switch, TextInput } from '@mantine/core';

import type { SecondTaxSetting } from '@/bindings/SecondTaxSetting';
import { DecimalInput } from '@/components/DecimalInput';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { Read } from '@/rpc/Read';

export function SecondTax() {
  return (
    <Read of="practice.second_tax" request={null}>
      {(setting) => <Fields key={JSON.stringify(setting)} setting={setting} />}
    </Read>
  );
}

function valuesOf({ secondTax }: SecondTaxSetting) {
  return {
    charges: secondTax !== undefined,
    secondTax: {
      firstName: secondTax?.firstName ?? '',
      name: secondTax?.name ?? '',
      number: secondTax?.number ?? '',
      rateMilli: secondTax?.rateMilli ?? (null as number | null),
    },
  };
}

function Fields({ setting }: { setting: SecondTaxSetting }) {
  const words = useMessages().settings.secondTax;
  const form = useIssueForm({ initialValues: valuesOf(setting) });
  const edit = useAct('practice.save_second_tax');
  const field = (name: string) => form.getInputProps(`secondTax.${name}`);
  const { charges, secondTax: typed } = form.values;
  const save = () =>
    void form.send(edit.run(charges ? { secondTax: { ...typed, rateMilli: typed.rateMilli ?? 0 } } : {}));
  return (
    <Form onSave={save} label={words.label}>
      <Switch
        label={words.charges}
        description={words.help}
        {...form.getInputProps('charges', { type: 'checkbox' })}
      />
      {charges && (
        <>
          <FieldPair>
            <TextInput label={words.firstName} {...field('firstName')} />
            <TextInput label={words.name} {...field('name')} />
          </FieldPair>
          <FieldPair>
            <TextInput label={words.number} spellCheck={false} {...field('number')} />
            <DecimalInput label={words.rate} digits={3} {...field('rateMilli')} />
          </FieldPair>
        </>
      )}
      <FormRefusal form={form} />
      <div>
        {form.isDirty() && (
          <Button type="submit" variant="default" disabled={edit.busy}>
            {words.save}
          </Button>
        )}
      </div>
    </Form>
  );
}
