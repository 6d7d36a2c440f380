/** Until when the times are held; what the core would take stands there already. */
import { FormField } from '@/components/FormField';
import type { IssueForm } from '@/components/Form';
import { WhenFields } from '@/components/WhenFields';
import { useMessages } from '@/messages';
import type { SlotValues } from './SlotFields';

export function Until({ form, usual }: { form: IssueForm<SlotValues>; usual: string | null }) {
  const words = useMessages().slots.offer;
  const { endDay, endTime } = form.values;
  return (
    <FormField label={words.until}>
      <WhenFields
        day={endDay ?? usual?.slice(0, 10) ?? null}
        time={endTime === '' ? (usual?.slice(11, 16) ?? '') : endTime}
        onDay={(day) => form.setFieldValue('endDay', day)}
        onTime={(time) => form.setFieldValue('endTime', time)}
        dayError={form.errors['ends']}
      />
    </FormField>
  );
}
