/** Whose clock stands beside the coach's: one of her clients', or any. */
import { Select } from '@mantine/core';
import { IconWorldPin } from '@tabler/icons-react';

import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import classes from './Calendar.module.css';

const none = '';

export function SecondClock() {
  const words = useMessages().calendar.secondClock;
  const clock = useRead('calendar.clock', null);
  const zones = useRead('practice.zones', null) ?? [];
  const choose = useAct('calendar.choose_clock');
  if (clock === undefined) return null;
  const clients = clock.clients.map(({ zone, label }) => ({ value: zone, label }));
  const others = zones
    .filter(({ name }) => clients.every(({ value }) => value !== name))
    .map(({ name, city, offset }) => ({ value: name, label: words.zone(city, offset) }));
  const known = [...clients, ...others].some(({ value }) => value === clock.zone);
  return (
    <Select
      classNames={{ root: classes.clock ?? '', input: classes.clockInput ?? '' }}
      size="xs"
      aria-label={words.label}
      placeholder={words.label}
      leftSection={<IconWorldPin size="1rem" stroke={1.6} aria-hidden="true" />}
      searchable
      allowDeselect={false}
      nothingFoundMessage={words.nothingFound}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      data={[
        ...(clock.zone === undefined ? [] : [{ value: none, label: words.none }]),
        ...(clients.length === 0 ? [] : [{ group: words.clients, items: clients }]),
        { group: words.others, items: others },
      ]}
      value={known ? (clock.zone ?? null) : null}
      disabled={choose.busy}
      onChange={(zone) => void choose.run(zone === null || zone === none ? {} : { zone })}
    />
  );
}
