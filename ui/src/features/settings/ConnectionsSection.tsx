/** What left this computer: the ledger of connections, in the core's words. */
import { DayText } from '@/components/DayText';
import { TimeText } from '@/components/TimeText';
import { formatBytes } from '@/format/bytes';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import classes from './Lists.module.css';

export function ConnectionsSection() {
  const words = useMessages().settings.connections;
  const { locale } = useFormat();
  const connections = useRead('connections.list', null);
  if (connections === undefined) return null;
  if (connections.length === 0) return <p className="muted">{words.none}</p>;
  return (
    <>
      <p className="muted">{words.sentence}</p>
      <ul role="list" className={classes.list} aria-label={words.list}>
        {connections.map(({ id, at, sentence, bytesIn, bytesOut }) => (
          <li key={id} className={classes.row}>
            <span className={classes.when}>
              <DayText day={at.slice(0, 10)} /> <TimeText at={at} />
            </span>
            <span className={classes.what}>{sentence}</span>
            <span className="muted small">
              {words.bytes(formatBytes(bytesOut, locale), formatBytes(bytesIn, locale))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
