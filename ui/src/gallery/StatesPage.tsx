import { Button } from '@mantine/core';

import { EmptyState } from '@/components/EmptyState';
import { ListRow } from '@/components/ListRow';
import { Notice } from '@/components/Notice';
import { Page } from '@/components/Page';
import { RowList } from '@/components/RowList';
import { SampleBadge } from '@/components/SampleBadge';
import { SentenceLine } from '@/components/SentenceLine';

const nothing = () => undefined;

export function StatesPage() {
  return (
    <Page title="States" width="reading">
      <SentenceLine label="What happens next" act={<Button variant="default">Send it</Button>}>
        Anna’s agreement waits for her signature since Monday.
      </SentenceLine>
      <SentenceLine label="What happens next" tone="soon">
        One session is left, valid until 30 September: talk about what comes after.
      </SentenceLine>
      <SentenceLine label="Backup" tone="alarm">
        There has been no backup for 15 days.
      </SentenceLine>
      <Notice tone="plain">Nordbank sees dates, attendance and agreed goals. Nothing else.</Notice>
      <Notice tone="soon" act={<Button variant="default">Choose another folder</Button>}>
        The backup folder cannot be written to.
      </Notice>
      <div>
        <SampleBadge onLeave={nothing} />
      </div>
      <EmptyState
        title="No invoices yet"
        sentence="An invoice begins with a session that was held. Say what became of one, and its charge waits here."
        act={{ label: 'Write one by hand', onAct: nothing }}
        picture={
          <RowList label="Example">
            <ListRow title="2026-0003" detail="Mara Kovač" trail="€480.00" open={{ onOpen: nothing }} />
            <ListRow title="2026-0002" detail="Nordbank AG" trail="€1,420.00" open={{ onOpen: nothing }} />
            <ListRow title="2026-0001" detail="Anna Feldmann" trail="€660.00" open={{ onOpen: nothing }} />
          </RowList>
        }
      />
    </Page>
  );
}
