/** How calendar files are written: for clients, and for the folder that the coach's other calendar reads. */
import { Button, MultiSelect, SegmentedControl, TextInput } from '@mantine/core';

import type { CalendarFileSetting } from '@/bindings/CalendarFileSetting';
import type { CalendarFileSettings } from '@/bindings/CalendarFileSettings';
import type { Titles } from '@/bindings/Titles';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FormField } from '@/components/FormField';
import { Notice } from '@/components/Notice';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { Read } from '@/rpc/Read';
import classes from './CalendarsSection.module.css';

const titles: Titles[] = ['full', 'initials', 'busy'];

export function CalendarFiles() {
  return (
    <Read of="calendar.file_settings" request={null}>
      {(setting) => <Fields key={JSON.stringify(setting.settings)} setting={setting} />}
    </Read>
  );
}

type Values = { clientTitle: string; alarms: string[]; folder: string; titles: Titles };

function Fields({ setting }: { setting: CalendarFileSetting }) {
  const words = useMessages().calendarFiles.settings;
  const { settings, usualTitle, fileSentence, outOfReach } = setting;
  const form = useIssueForm<Values>({
    initialValues: {
      clientTitle: settings.clientTitle ?? '',
      alarms: settings.alarms.map(String),
      folder: settings.folder ?? '',
      titles: settings.titles,
    },
  });
  const save = useAct('calendar.save_file_settings');
  const offered = new Set([...Object.keys(words.alarm), ...form.values.alarms]);
  const alarms = [...offered]
    .map(Number)
    .sort((one, other) => other - one)
    .map((minutes) => ({
      value: String(minutes),
      label: words.alarm[minutes] ?? words.minutesBefore(minutes),
    }));
  return (
    <Form label={words.clients} onSave={() => void form.send(save.run(asked(form.getValues())))}>
      <div className={classes.parts}>
        <Section title={words.clients}>
          <TextInput label={words.title} placeholder={usualTitle} {...form.getInputProps('clientTitle')} />
          <MultiSelect
            label={words.alarms}
            placeholder={form.values.alarms.length === 0 ? words.noAlarm : ''}
            data={alarms}
            {...form.getInputProps('alarms')}
          />
        </Section>
        <Section title={words.own}>
          <p className="muted">{words.ownHelp}</p>
          <TextInput
            label={words.folder}
            placeholder={words.folderPlaceholder}
            spellCheck={false}
            {...form.getInputProps('folder')}
          />
          <FormField label={words.titles}>
            <SegmentedControl
              fullWidth
              aria-label={words.titles}
              data={titles.map((value) => ({ value, label: words.titleChoices[value] }))}
              {...form.getInputProps('titles')}
            />
          </FormField>
          {outOfReach ? (
            <Notice tone="soon">{fileSentence}</Notice>
          ) : (
            <p className="muted small">{fileSentence}</p>
          )}
        </Section>
      </div>
      <FormRefusal form={form} />
      <div>
        {form.isDirty() && (
          <Button type="submit" disabled={save.busy}>
            {words.save}
          </Button>
        )}
      </div>
    </Form>
  );
}

function asked({ clientTitle, alarms, folder, titles: told }: Values): CalendarFileSettings {
  return {
    alarms: alarms.map(Number),
    titles: told,
    ...(clientTitle.trim() === '' ? {} : { clientTitle }),
    ...(folder.trim() === '' ? {} : { folder }),
  };
}
