/** A group as its form holds it: no number where none was typed, and a price as minor units. */
import type { GroupDetails } from '@/bindings/GroupDetails';
import type { GroupKind } from '@/bindings/GroupKind';
import type { GroupChange } from '@/bindings/GroupChange';
import type { GroupPage } from '@/bindings/GroupPage';
import { useIssueForm, type IssueForm } from '@/components/Form';
import { given } from '@/components/given';
import type { Place } from '@/components/PlaceFields';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

export const kinds = ['programme', 'workshop'] as const satisfies GroupKind[];

export type GroupValues = Place & {
  title: string;
  description: string;
  kind: GroupKind;
  capacity: number | null;
  sessionMinutes: number | null;
  zone: string | null;
  price: number | null;
  offerId: string | null;
  countsHours: boolean;
};

const fresh: GroupValues = {
  title: '',
  description: '',
  kind: 'programme',
  capacity: 8,
  sessionMinutes: 90,
  medium: 'video',
  link: '',
  place: '',
  zone: null,
  price: null,
  offerId: null,
  countsHours: true,
};

function valuesOf({ details, zone }: GroupPage): GroupValues {
  return {
    ...fresh,
    ...details,
    link: details.link ?? '',
    place: details.place ?? '',
    zone: details.zone ?? zone,
    price: details.price?.minor ?? null,
    offerId: details.offerId ?? null,
  };
}

export interface GroupForm {
  form: IssueForm<GroupValues>;
  save: () => void;
  busy: boolean;
}

export function useGroupForm(
  group: GroupPage | null,
  currency: string,
  onSaved: (change: GroupChange) => void,
): GroupForm {
  const { fields } = useMessages();
  const saving = useAct('groups.save');
  const needed = (value: number | null) => (value === null ? fields.needed : null);
  const form = useIssueForm<GroupValues>({
    initialValues: group === null ? fresh : valuesOf(group),
    validate: { capacity: needed, sessionMinutes: needed },
    draft: `group:${group?.item.id ?? 'new'}`,
  });

  const save = async () => {
    if (form.validate().hasErrors) return;
    const { link, place, price, ...rest } = form.getValues();
    const details = given<GroupDetails>({
      ...rest,
      link: link.trim() === '' ? null : link,
      place: place.trim() === '' ? null : place,
      price: price === null ? null : { minor: price, currency },
      capacity: rest.capacity ?? 0,
      sessionMinutes: rest.sessionMinutes ?? 0,
    });
    const saved = await saving.run({ ...(group === null ? {} : { groupId: group.item.id }), details });
    if (!saved.ok) {
      const { message, presentation, issues } = saved.error;
      // The form holds what the request has one level below.
      const here = issues.map((issue) => ({ ...issue, field: issue.field.replace(/^details\./u, '') }));
      form.refuse({ message, presentation, issues: here });
      return;
    }
    form.saved();
    onSaved(saved.data);
  };

  return { form, save: () => void save(), busy: saving.busy };
}
