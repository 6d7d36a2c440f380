/** The practice as a form: each section shows some of its fields and saves all of them. */
import { useEffect, useEffectEvent } from 'react';

import type { Practice } from '@/bindings/Practice';
import type { PracticeForm } from '@/bindings/PracticeForm';
import { useIssueForm, type IssueForm } from '@/components/Form';
import { given, type Typed } from '@/components/given';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

// Named as in the request, so that an issue of the core (`practice.iban`) finds its field.
export type PracticeValues = { practice: Typed<PracticeForm> };

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
  autoLockMinutes: null,
  backupFolder: '',
};

export interface PracticeFormActs {
  form: IssueForm<PracticeValues>;
  save: () => void;
  busy: boolean;
}

export function usePracticeForm(practice: Practice): PracticeFormActs {
  const { fields } = useMessages();
  const edit = useAct('practice.edit');
  const needed = (value: unknown) => (value === null ? fields.needed : null);
  const form = useIssueForm<PracticeValues>({
    initialValues: { practice: { ...nothing, ...practice } },
    validate: { practice: { sessionMinutes: needed, bufferMinutes: needed, sessionsPerDay: needed } },
  });

  // Saved, or changed elsewhere (an undo): what stands here must not overwrite that with what was.
  const follow = useEffectEvent((now: Practice) => {
    form.setInitialValues({ practice: { ...nothing, ...now } });
    form.reset();
  });
  useEffect(() => follow(practice), [practice]);

  const save = async () => {
    if (form.validate().hasErrors) return;
    const outcome = await edit.run({ practice: given<PracticeForm>(form.getValues().practice) });
    if (outcome.ok) form.saved();
    else form.refuse(outcome.error);
  };
  return { form, save: () => void save(), busy: edit.busy };
}
