/** The practice as a form: each section shows and saves its own fields. */
import { useEffect, useEffectEvent, useRef } from 'react';

import type { Practice } from '@/bindings/Practice';
import type { PracticeForm } from '@/bindings/PracticeForm';
import { useIssueForm, type IssueForm } from '@/components/Form';
import { given, type Typed } from '@/components/given';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

// Named as in the request, so that an issue of the core (`practice.iban`) finds its field.
export type PracticeValues = { practice: Partial<Typed<PracticeForm>> };

// Numbers that cannot be left out: an emptied field is `null`.
const counts: readonly (keyof PracticeForm)[] = ['sessionMinutes', 'bufferMinutes', 'sessionsPerDay'];

const nothing = {
  email: '',
  phone: '',
  website: '',
  address: '',
  credential: '',
  trainingStartedOn: null,
  taxId: '',
  taxNote: '',
  accountHolder: '',
  iban: '',
  bic: '',
  upiAddress: '',
  autoLockMinutes: null,
  backupFolder: '',
};

export interface PracticeFormActs {
  form: IssueForm<PracticeValues>;
  /** Something stands here that is not saved. */
  changed: boolean;
  /** The whole practice as it would be saved now. */
  typed: PracticeForm;
  save: () => void;
  busy: boolean;
}

/** `names` are the fields of one section: only they are saved from it, whatever another section did meanwhile. */
export function usePracticeForm(
  practice: Practice,
  names: readonly (keyof PracticeForm)[],
): PracticeFormActs {
  const { fields } = useMessages();
  const edit = useAct('practice.edit');
  const all: Typed<PracticeForm> = { ...nothing, ...practice };
  const stored = { practice: only(all, names) };
  const form = useIssueForm<PracticeValues>({
    initialValues: stored,
    draft: `settings:${names.join(' ')}`,
  });

  // Saved, or changed elsewhere (an undo): what stands here must not overwrite that with what was.
  const seen = useRef(practice);
  const follow = useEffectEvent(() => {
    form.setValues(stored);
    form.clearErrors();
    form.saved();
  });
  useEffect(() => {
    if (seen.current === practice) return;
    seen.current = practice;
    follow();
  }, [practice]);

  const save = async () => {
    const typed = form.getValues().practice;
    const empty = names.filter((name) => typed[name] === null && counts.includes(name));
    for (const name of empty) form.setFieldError(`practice.${name}`, fields.needed);
    if (empty.length > 0) return;
    await form.send(edit.run({ practice: given<PracticeForm>({ ...all, ...typed }) }));
  };
  const typed = given<PracticeForm>({ ...all, ...form.values.practice });
  const changed = names.some((name) => !same(form.values.practice[name], all[name]));
  return { form, changed, typed, save: () => void save(), busy: edit.busy };
}

function only(all: Typed<PracticeForm>, names: readonly (keyof PracticeForm)[]): PracticeValues['practice'] {
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
