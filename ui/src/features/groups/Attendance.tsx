/** Who was there, on one sheet for all: what it means for each stands beside their name before anything is written. */
import { Button, Radio, SegmentedControl, Switch } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';

import type { Attended } from '@/bindings/Attended';
import type { AttendanceEffects } from '@/bindings/AttendanceEffects';
import type { Attends } from '@/bindings/Attends';
import type { GroupSessionDetail } from '@/bindings/GroupSessionDetail';
import type { SayAttendance } from '@/bindings/SayAttendance';
import { Follows } from '@/components/Follows';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FormField } from '@/components/FormField';
import { MinutesInput } from '@/components/MinutesInput';
import { SheetActs } from '@/components/SheetActs';
import { useMessages } from '@/messages';
import { usePreview } from '@/rpc/preview';
import { useAct } from '@/rpc/query';
import classes from './Attendance.module.css';

const ways = ['present', 'absent_excused', 'absent'] as const satisfies Attended[];
/** Long enough for a number of two figures. */
const pause = 150;

type Values = { actualMinutes: number | null; attendance: Attends[] };

export interface AttendanceProps {
  detail: GroupSessionDetail;
  onBack: () => void;
  onSaid: () => void;
}

export function Attendance({ detail, onBack, onSaid }: AttendanceProps) {
  const messages = useMessages();
  const words = messages.groups.attendance;
  const { item, sheet } = detail;
  const say = useAct('groups.say_attendance');
  const form = useIssueForm<Values>({
    initialValues: {
      actualMinutes: item.actualMinutes,
      attendance: sheet.map(({ participantId, attended, waived }) => ({
        participantId,
        attended: attended ?? 'present',
        waive: waived,
      })),
    },
    draft: `attendance:${item.id}`,
  });
  const { values } = form;
  const request = useMemo(() => asked(item.id, values), [item.id, values]);
  const [settled] = useDebouncedValue(request, pause);
  const preview = usePreview('groups.preview_attendance', settled);
  const effectsOf = (id: string) =>
    preview.answer?.participants.find(({ participantId }) => participantId === id);

  const save = async () => {
    if ((await form.send(say.run(request))).ok) onSaid();
  };

  return (
    <Form label={words.title} onSave={() => void save()}>
      <div className={classes.minutes}>
        <MinutesInput
          label={words.minutes}
          placeholder={String(item.bookedMinutes)}
          {...form.getInputProps('actualMinutes')}
        />
      </div>
      {sheet.length === 0 && <p className="muted">{words.nobody}</p>}
      <ul role="list" className={classes.sheet} aria-label={words.title}>
        {values.attendance.map((one, index) => (
          <Row
            key={one.participantId}
            name={sheet.find(({ participantId }) => participantId === one.participantId)?.personName ?? ''}
            attends={one}
            effects={effectsOf(one.participantId)}
            onChange={(next) => form.replaceListItem('attendance', index, next)}
          />
        ))}
      </ul>
      <Follows title={words.effects} sentences={preview.answer?.sentences} error={preview.error} />
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onBack}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={say.busy || sheet.length === 0} data-autofocus>
          {words.save}
        </Button>
      </SheetActs>
    </Form>
  );
}

/** Only of those who were missing is anything forgiven. */
function asked(groupSessionId: string, { actualMinutes, attendance }: Values): SayAttendance {
  return {
    groupSessionId,
    ...(actualMinutes === null ? {} : { actualMinutes }),
    attendance: attendance.map((one) => ({ ...one, waive: one.waive && one.attended === 'absent' })),
  };
}

interface RowProps {
  name: string;
  attends: Attends;
  effects: AttendanceEffects | undefined;
  onChange: (next: Attends) => void;
}

function Row({ name, attends, effects, onChange }: RowProps) {
  const words = useMessages();
  const said = words.groups.attendance;
  const { outcome } = words.sessions;
  const choice = effects?.effects.needsChoice === true || attends.withoutCredit !== undefined;
  return (
    <li className={classes.row}>
      <span className={classes.name}>{name}</span>
      <SegmentedControl
        size="xs"
        aria-label={said.of(name)}
        data={ways.map((value) => ({ value, label: said.attended[value] }))}
        value={attends.attended}
        onChange={(attended) => onChange({ ...attends, attended })}
      />
      <p className={classes.effects} aria-live="polite">
        {effects?.sentences.join(' ')}
      </p>
      {attends.attended === 'absent' && (
        <Switch
          size="xs"
          className={classes.more ?? ''}
          label={outcome.waive}
          aria-label={said.waiveOf(name)}
          checked={attends.waive}
          onChange={({ currentTarget }) => onChange({ ...attends, waive: currentTarget.checked })}
        />
      )}
      {choice && (
        <div className={classes.more}>
          <FormField label={outcome.withoutCredit}>
            <Radio.Group
              aria-label={outcome.withoutCredit}
              value={attends.withoutCredit ?? null}
              onChange={(chosen) => {
                const withoutCredit = (['courtesy', 'bill_extra'] as const).find((each) => each === chosen);
                if (withoutCredit !== undefined) onChange({ ...attends, withoutCredit });
              }}
            >
              <div className={classes.choices}>
                <Radio size="xs" value="courtesy" label={outcome.withoutCredits.courtesy} />
                <Radio size="xs" value="bill_extra" label={outcome.withoutCredits.bill_extra} />
              </div>
            </Radio.Group>
          </FormField>
        </div>
      )}
    </li>
  );
}
