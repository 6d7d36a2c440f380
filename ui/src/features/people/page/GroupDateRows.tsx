/** Dates of groups in which somebody has a place: when, and which group. */
import type { GroupSessionItem } from '@/bindings/GroupSessionItem';
import { ListRow } from '@/components/ListRow';
import { RowList } from '@/components/RowList';
import { formatDay, formatTime } from '@/format/days';
import { useFormat } from '@/format/locale';
import type { PersonLinks } from './PersonPage';

export interface GroupDateRowsProps {
  label: string;
  dates: readonly GroupSessionItem[];
  links: PersonLinks;
}

export function GroupDateRows({ label, dates, links }: GroupDateRowsProps) {
  const { locale } = useFormat();
  return (
    <RowList label={label}>
      {dates.map(({ id, start, title, count }) => (
        <ListRow
          key={id}
          title={`${formatDay(start, 'weekday', locale)}, ${formatTime(start, locale)}`}
          detail={title}
          {...(count === null ? {} : { trail: <span className="muted small">{count}</span> })}
          open={{ onOpen: () => links.onGroupDate(id) }}
        />
      ))}
    </RowList>
  );
}
