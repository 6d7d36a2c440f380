/** The day at a glance: left what it holds, right what needs the coach. Everything on one screen. */
import { useHotkeys } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';

import type { ReactNode } from 'react';

import { Page } from '@/components/Page';
import { formatNearDay } from '@/format/clock';
import { useFormat } from '@/format/locale';
import type { Around } from '@/features/sessions/sheet';
import { useMessages } from '@/messages';
import { useReadEveryMinute } from '@/rpc/minute';
import { useRead } from '@/rpc/query';
import { NeedsYou } from './NeedsYou';
import { Ribbon } from './Ribbon';
import classes from './Today.module.css';

export interface TodayProps extends Around {
  /** What waits to be sent, said by the screens of messages. */
  drafts?: ReactNode;
  /** What was done in a calendar of others, said by the screens of those. */
  proposals?: ReactNode;
}

export function Today({ drafts, proposals, ...around }: TodayProps) {
  const words = useMessages().today;
  const { locale } = useFormat();
  const today = useRead('today.overview', null);
  useReadEveryMinute('today.overview');
  const coming = today?.coming;
  useHotkeys([['P', () => coming !== undefined && window.location.assign(around.places.prep(coming))]]);
  if (today === undefined) return null;
  return (
    <Page
      title={formatNearDay(today.day, locale)}
      sentence={today.sentence}
      primary={{
        label: words.newSession,
        icon: IconPlus,
        onAct: () => around.open({ sheet: 'book', start: today.day }),
      }}
    >
      {proposals}
      <div className={classes.sides}>
        <div className={classes.day}>
          <Ribbon today={today} {...around} />
          <p className="muted">{today.tomorrow}</p>
          {drafts}
        </div>
        <NeedsYou items={today.attention} atFirst={today.atFirst} {...around} />
      </div>
    </Page>
  );
}
