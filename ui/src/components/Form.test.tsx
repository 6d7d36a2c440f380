import { TextInput } from '@mantine/core';
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import type { FieldIssue } from '@/bindings/FieldIssue';
import { draw } from '@/testKit';
import { drafts } from './drafts';
import { Form, FormRefusal, useIssueForm, type Sent } from './Form';
import { errorsFrom, formPath } from './issues';

describe('the core’s names of fields', () => {
  it('become_paths_of_the_form', () => {
    expect(formPath('lines[2].quantity')).toBe('lines.2.quantity');
    expect(formPath('name')).toBe('name');
  });

  it('reach_every_field_at_once_and_keep_the_first_problem_of_each', () => {
    const issues: FieldIssue[] = [
      { field: 'name', problem: 'missing', sentence: 'This is needed.' },
      { field: 'lines[0].quantity', problem: 'tooSmall', sentence: 'This is too small.' },
      { field: 'name', problem: 'tooLong', sentence: 'This is too long.' },
      { field: 'taxNumber', problem: 'notPossible', sentence: 'This is not possible.' },
    ];
    const { errors, elsewhere } = errorsFrom(issues, { name: '', lines: [{ quantity: 0 }] });
    expect(errors).toEqual({ name: 'This is needed.', 'lines.0.quantity': 'This is too small.' });
    expect(elsewhere, 'the form has no such field, so the button says it').toEqual([issues[3]]);
  });
});

const values = { name: '', email: '' };

function PersonForm({
  issues,
  onSave,
  draft,
}: {
  issues?: FieldIssue[];
  onSave?: () => void;
  draft?: string;
}) {
  const form = useIssueForm({ initialValues: values, ...(draft === undefined ? {} : { draft }) });
  const save = () => {
    onSave?.();
    form.refuse({ message: 'Not saved.', presentation: 'field', issues: issues ?? [] });
  };
  return (
    <Form onSave={save}>
      <TextInput label="Name" {...form.getInputProps('name')} />
      <TextInput label="E-mail" {...form.getInputProps('email')} />
      <FormRefusal form={form} />
      <button type="submit">Save</button>
    </Form>
  );
}

describe('a refused form', () => {
  it('marks_every_bad_field_and_focuses_the_first', async () => {
    const { user } = draw(
      <PersonForm
        issues={[
          { field: 'name', problem: 'missing', sentence: 'This is needed.' },
          { field: 'email', problem: 'notAnEmail', sentence: 'This is no address.' },
        ]}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('This is needed.')).toBeTruthy();
    expect(screen.getByText('This is no address.')).toBeTruthy();
    expect(screen.getByLabelText('Name')).toBe(document.activeElement);
    expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByText('Not saved.'), 'the fields say it').toBeNull();
  });

  it('says_beside_its_button_what_no_field_says', async () => {
    const { user } = draw(<PersonForm />);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert').textContent).toBe('Not saved.');
  });
});

it('enter_and_ctrl_s_save', async () => {
  let saved = 0;
  const { user } = draw(<PersonForm onSave={() => (saved += 1)} />);
  await user.type(screen.getByLabelText('Name'), 'Anna{Enter}');
  await user.keyboard('{Control>}s{/Control}');
  expect(saved).toBe(2);
});

it('what_was_typed_is_there_again_when_the_form_opens_again', async () => {
  const { user, redraw } = draw(<PersonForm draft="person:1" />);
  await user.type(screen.getByLabelText('Name'), 'Anna');
  redraw(<p>Closed</p>);
  redraw(<PersonForm draft="person:1" />);
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Anna');
  redraw(<p>Closed</p>);
  drafts.forgetAll();
  redraw(<PersonForm draft="person:1" />);
  expect(screen.getByLabelText<HTMLInputElement>('Name').value, 'locking forgets drafts').toBe('');
});

describe('what is sent to the core', () => {
  function Sending({ answers, onTaken }: { answers: Sent[]; onTaken: () => void }) {
    const form = useIssueForm({ initialValues: values, draft: 'person:2' });
    const save = async () => {
      const next = answers.shift() ?? { ok: true };
      if ((await form.send(Promise.resolve(next))).ok) onTaken();
    };
    return (
      <Form onSave={() => void save()}>
        <TextInput label="Name" {...form.getInputProps('name')} />
        <FormRefusal form={form} />
      </Form>
    );
  }
  const refused = (...issues: FieldIssue[]): Sent => ({
    ok: false,
    error: { message: 'Not saved.', presentation: 'field', issues },
  });

  it('is_marked_where_it_is_refused_and_kept_until_it_is_taken', async () => {
    const onTaken = vi.fn();
    const answers = [
      refused({ field: 'name', problem: 'tooLong', sentence: 'This is too long.' }),
      refused(),
      { ok: true } as const,
    ];
    const { user } = draw(<Sending answers={answers} onTaken={onTaken} />);
    await user.type(screen.getByLabelText('Name'), 'Anna{Enter}');
    expect(await screen.findByText('This is too long.')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Not saved.')).toBeTruthy();
    expect(onTaken).not.toHaveBeenCalled();
    expect(drafts.of('person:2')).toMatchObject({ name: 'Anna' });
    await user.keyboard('{Enter}');
    expect(onTaken).toHaveBeenCalledOnce();
    expect(screen.queryByText('Not saved.')).toBeNull();
    expect(drafts.of('person:2'), 'what is saved is no draft').toBeUndefined();
  });
});
