/** Times for a client to choose from: the core proposes, the coach ticks, and the message is drafted. */
import { Button, Select } from '@mantine/core';
import { useId } from 'react';

import type { OfferSlots } from '@/bindings/OfferSlots';
import type { ProposeSlots } from '@/bindings/ProposeSlots';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { MinutesInput } from '@/components/MinutesInput';
import { PlaceFields, written } from '@/components/PlaceFields';
import { SideSheet } from '@/components/SideSheet';
import { useEngagements } from '@/rpc/useEngagements';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import type { SlotsAround } from './around';
import { SlotFields, ticked, type SlotValues } from './SlotFields';
import { Until } from './Until';

const discovery = '';

export interface OfferSheetProps {
  personId: string;
  open: SlotsAround['open'];
  onClose: () => void;
}

export function OfferSheet({ personId, open, onClose }: OfferSheetProps) {
  const words = useMessages();
  const formId = useId();
  const person = useRead('people.page', { personId });
  const offer = useAct('slots.offer');
  const form = useIssueForm<SlotValues>({
    initialValues: {
      engagementId: null,
      minutes: null,
      medium: 'video',
      link: '',
      place: '',
      starts: null,
      own: [],
      endDay: null,
      endTime: '',
    },
    draft: `offer:${personId}`,
  });
  const engagements = useEngagements(personId);
  const engagementId = form.values.engagementId ?? engagements[0]?.value ?? discovery;
  const wished = wishedOf(personId, engagementId, form.values);
  const proposal = useRead('slots.propose', wished);
  if (person?.id !== personId) return null;
  const title = words.slots.offer.title(person.name);

  const save = async () => {
    const values = form.getValues();
    const starts = ticked(values, proposal);
    const ends = endsOf(values, proposal?.ends);
    const request: OfferSlots = {
      ...wished,
      ...written(values),
      starts,
      ...(ends === null ? {} : { ends }),
    };
    const offered = await form.send(offer.run(request));
    if (!offered.ok) return;
    const { messageId } = offered.data;
    if (messageId === undefined) onClose();
    else open({ sheet: 'message', messageId });
  };

  return (
    <SideSheet
      opened
      onClose={onClose}
      title={title}
      acts={
        <>
          <Button variant="default" onClick={onClose}>
            {words.acts.cancel}
          </Button>
          <Button type="submit" form={formId} disabled={offer.busy}>
            {words.slots.offer.hold}
          </Button>
        </>
      }
    >
      <Form id={formId} label={title} onSave={() => void save()}>
        <Select
          label={words.sessions.booking.engagement}
          data={[...engagements, { value: discovery, label: words.sessions.booking.discovery }]}
          allowDeselect={false}
          {...form.getInputProps('engagementId')}
          value={engagementId}
        />
        <SlotFields form={form} proposal={proposal} request={wished} />
        <MinutesInput
          label={words.sessions.minutes}
          placeholder={words.sessions.booking.asAgreed}
          {...form.getInputProps('minutes')}
        />
        <PlaceFields form={form} linkHelp={words.sessions.booking.linkHelp} />
        <Until form={form} usual={proposal?.ends ?? null} />
        <FormRefusal form={form} />
      </Form>
    </SideSheet>
  );
}

/** Without the link: it changes nothing about what is free. */
function wishedOf(
  personId: string,
  engagementId: string,
  { minutes, medium, place }: SlotValues,
): ProposeSlots {
  return {
    personId,
    medium,
    ...(engagementId === discovery ? {} : { engagementId }),
    ...(minutes === null ? {} : { minutes }),
    ...(place.trim() === '' ? {} : { place }),
  };
}

function endsOf({ endDay, endTime }: SlotValues, usual: string | undefined): string | null {
  if (endDay === null && endTime === '') return null;
  const day = endDay ?? usual?.slice(0, 10);
  const time = endTime === '' ? usual?.slice(11, 16) : endTime;
  return day === undefined || time === undefined ? null : `${day}T${time}`;
}
