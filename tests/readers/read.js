/**
 * Reads calendar files as programs do that go by the VTIMEZONE in the file, and prints for each when what happens: file
 * name -> [[start, end, title, status]], in UTC, by start. Cancelled instances are left out.
 *
 * `ical.js`, of Thunderbird, knows no zone by name: it takes every zone from the file itself, as mail programs on the
 * desktop do.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [, , folder, tools] = process.argv;
const { default: ICAL } = await import(createRequire(join(tools, 'package.json')).resolve('ical.js'));

const told = (time) => time.toJSDate().toISOString().replace('.000Z', 'Z');

function timesOf(event) {
  const details = [];
  if (!event.isRecurring()) {
    details.push({ startDate: event.startDate, endDate: event.endDate, item: event });
  } else {
    const iterator = event.iterator();
    for (let start = iterator.next(); start; start = iterator.next()) details.push(event.getOccurrenceDetails(start));
  }
  return details
    .map(({ startDate, endDate, item }) => [
      told(startDate),
      told(endDate),
      item.summary,
      item.component.getFirstPropertyValue('status'),
    ])
    .filter(([, , , status]) => status !== 'CANCELLED');
}

function read(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const all = calendar.getAllSubcomponents('vevent');
  const changed = all.filter((each) => each.hasProperty('recurrence-id'));
  const masters = all.filter((each) => !each.hasProperty('recurrence-id'));
  const known = new Set(masters.map((each) => each.getFirstPropertyValue('uid')));
  const alone = changed.filter((each) => !known.has(each.getFirstPropertyValue('uid')));
  const series = masters.map(
    (each) =>
      new ICAL.Event(each, {
        exceptions: changed.filter(
          (other) => other.getFirstPropertyValue('uid') === each.getFirstPropertyValue('uid'),
        ),
      }),
  );
  const single = alone.map((each) => new ICAL.Event(each, { strictExceptions: true }));
  return [...series, ...single].flatMap(timesOf).sort((one, other) => (one[0] < other[0] ? -1 : 1));
}

const files = readdirSync(folder).filter((name) => name.endsWith('.ics'));
console.log(
  JSON.stringify(Object.fromEntries(files.map((name) => [name, read(readFileSync(join(folder, name), 'utf8'))]))),
);
