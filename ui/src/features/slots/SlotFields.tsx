/** The times to tick: those that the core found free, and the coach's own. */
import { Button, Checkbox, Input } from '@mantine/core';
import { useState } from 'react';

import type { Medium } from '@/bindings/Medium';
import type { ProposeSlots } from '@/bindings/ProposeSlots';
import type { SlotProposal } from '@/bindings/SlotProposal';
import { Fold } from '@/components/Fold';
import type { IssueForm } from '@/components/Form';
import { Section } from '@/components/Section';
import { WhenFields } from '@/components/WhenFields';
import { Foreseen } from '@/rpc/Foreseen';
import { formatNearDay } from '@/format/clock';
import { formatTime } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './slots.module.css';

export type SlotValues = {
  engagementId: string | null;
  minutes: number | null;
  medium: Medium;
  link: string;
  place: string;
  /** Nothing until the coach has ticked: then those that the core picked. */
  starts: string[] | null;
  /** Times that the coach added. */
  own: string[];
  endDay: string | null;
  endTime: string;
};

/** What is ticked and still there to be ticked. */
export function ticked({ starts, own }: SlotValues, proposal: SlotProposal | undefined): string[] {
  const free = proposal?.slots ?? [];
  const there = [...free.map(({ start }) => start), ...own];
  const chosen = starts ?? [...free.filter(({ picked }) => picked).map(({ start }) => start), ...own];
  return there.filter((start, place) => chosen.includes(start) && there.indexOf(start) === place).sort();
}

export interface SlotFieldsProps {
  form: IssueForm<SlotValues>;
  proposal: SlotProposal | undefined;
  request: ProposeSlots;
}

export function SlotFields({ form, proposal, request }: SlotFieldsProps) {
  const words = useMessages().slots.offer;
  const { locale } = useFormat();
  const chosen = ticked(form.values, proposal);
  const free = proposal?.slots ?? [];
  const most = proposal?.most ?? 0;
  const added = form.values.own.filter((start) => free.every((slot) => slot.start !== start));
  const spoken = (start: string) => `${formatNearDay(start, locale)}, ${formatTime(start, locale)}`;
  const times = [
    ...free.map(({ start, sentence }) => ({ start, sentence })),
    ...added.map((start) => ({ start, sentence: spoken(start) })),
  ].sort((one, other) => one.start.localeCompare(other.start));
  const errors = Object.entries(form.errors).filter(([name]) => name.startsWith('starts'));
  return (
    <Section title={words.times} aside={<span className="muted small">{words.upTo(most)}</span>}>
      {proposal !== undefined && <p className="muted">{proposal.sentence}</p>}
      <Checkbox.Group
        aria-label={words.times}
        value={chosen}
        onChange={(starts) => form.setFieldValue('starts', starts)}
      >
        <div className={classes.times}>
          {times.map(({ start, sentence }) => (
            <Checkbox
              key={start}
              value={start}
              label={sentence}
              disabled={chosen.length >= most && !chosen.includes(start)}
            />
          ))}
        </div>
      </Checkbox.Group>
      {errors.map(([name, said]) => (
        <Input.Error key={name} role="alert">
          {said}
        </Input.Error>
      ))}
      <OwnTime
        request={request}
        onAdd={(start) => {
          form.setFieldValue('own', [...form.values.own, start]);
          if (chosen.length < most) form.setFieldValue('starts', [...chosen, start]);
        }}
      />
    </Section>
  );
}

function OwnTime({ request, onAdd }: { request: ProposeSlots; onAdd: (start: string) => void }) {
  const words = useMessages().slots.offer;
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState('');
  const start = day === null || time === '' ? null : `${day}T${time}`;
  const add = () => {
    if (start === null) return;
    onAdd(start);
    setTime('');
  };
  return (
    <Fold title={words.own}>
      <div className={classes.own}>
        <WhenFields day={day} time={time} onDay={setDay} onTime={setTime}>
          <Button variant="default" disabled={start === null} onClick={add} className={classes.add ?? ''}>
            {words.add}
          </Button>
        </WhenFields>
        <Foreseen request={start === null ? null : { ...request, localStart: start }} />
      </div>
    </Fold>
  );
}
