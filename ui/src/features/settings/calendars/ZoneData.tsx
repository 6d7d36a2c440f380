/** Which release of the time zones calendars are read with: what whoever helps the coach asks first. */
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';

export function ZoneData() {
  const words = useMessages().calendarFiles.zoneData;
  return (
    <Read of="calendar.about" request={null}>
      {({ zoneData }) => <p className="muted small">{words.line(zoneData)}</p>}
    </Read>
  );
}
