/** The road so far, latest first, month by month. Reads like a letter: a day, then what happened. */
import type { PersonPage } from '@/bindings/PersonPage';
import type { TimelineEntry } from '@/bindings/TimelineEntry';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import type { PersonLinks } from './PersonPage';
import type { PersonTab } from './tabs';
import classes from './Timeline.module.css';

export function Timeline({ person, links }: { person: PersonPage; links: PersonLinks }) {
  const words = useMessages().person.overview;
  const { locale } = useFormat();
  if (person.timeline.length === 0) return <p className="muted">{words.noTimeline}</p>;
  return (
    <div className={classes.letter}>
      {byMonth(person.timeline).map(({ month, entries }) => (
        <section key={month} aria-label={formatDay(`${month}-01`, 'monthAndYear', locale)}>
          <h3 className={classes.month}>{formatDay(`${month}-01`, 'monthAndYear', locale)}</h3>
          <ol role="list" className={classes.entries}>
            {entries.map((entry, index) => (
              <li key={`${entry.on} ${entry.target ?? ''} ${index}`} className={classes.entry}>
                <time className={classes.day} dateTime={entry.on}>
                  {formatDay(entry.on, 'dayOfMonth', locale)}
                </time>
                <Told entry={entry} person={person} links={links} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Told({ entry, person, links }: { entry: TimelineEntry; person: PersonPage; links: PersonLinks }) {
  const session = entry.kind === 'session' ? person.past.find(({ id }) => id === entry.target) : undefined;
  if (session !== undefined) {
    return (
      <button type="button" className={classes.told} onClick={() => links.onSession(session.id)}>
        {entry.sentence}
      </button>
    );
  }
  const tab = tabs[entry.kind];
  if (tab === undefined) return <span className={classes.told}>{entry.sentence}</span>;
  return (
    <a className={classes.told} href={links.tab(tab)}>
      {entry.sentence}
    </a>
  );
}

/** Where more of it stands. */
const tabs: Partial<Record<TimelineEntry['kind'], PersonTab>> = {
  session: 'sessions',
  engagement: 'engagement',
  invoice: 'money',
  payment: 'money',
  action: 'progress',
  goal: 'progress',
  measurement: 'progress',
};

/** Neighbours of one month together; the core has put them in order. */
function byMonth(entries: readonly TimelineEntry[]): { month: string; entries: TimelineEntry[] }[] {
  const months: { month: string; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const month = entry.on.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.entries.push(entry);
    else months.push({ month, entries: [entry] });
  }
  return months;
}
