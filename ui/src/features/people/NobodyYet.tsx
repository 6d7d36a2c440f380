import { EmptyState } from '@/components/EmptyState';
import { RowList } from '@/components/RowList';
import { useMessages } from '@/messages';
import { PersonRow } from './PersonRow';

export function NobodyYet({ onSeveral }: { onSeveral: () => void }) {
  const words = useMessages().people;
  const { sample } = words.empty;
  return (
    <EmptyState
      title={words.empty.title}
      sentence={words.empty.sentence}
      act={{ label: words.addSeveral, onAct: onSeveral }}
      picture={
        <RowList label={words.list}>
          <PersonRow
            href="#"
            person={{
              name: sample.anna,
              next: sample.annaNext,
              engagement: null,
              status: 'active',
              overdue: null,
            }}
          />
          <PersonRow
            href="#"
            person={{
              name: sample.ben,
              next: sample.benNext,
              engagement: null,
              status: 'closing',
              overdue: null,
            }}
          />
          <PersonRow
            href="#"
            person={{
              name: sample.priya,
              next: sample.priyaNext,
              engagement: null,
              status: 'lead',
              overdue: null,
            }}
          />
        </RowList>
      }
    />
  );
}
