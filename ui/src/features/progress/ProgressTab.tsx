/** What the client wishes for, what they took on, and what has moved. */
import { Select } from '@mantine/core';
import { useState } from 'react';

import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { Actions } from './actions/Actions';
import { Goals } from './goals/Goals';
import { Measures } from './measures/Measures';
import classes from './ProgressTab.module.css';

export function ProgressTab({ personId }: { personId: string }) {
  const words = useMessages().progress;
  const [engagementId, setEngagementId] = useState<string | null>(null);
  const page = useRead('progress.of_person', {
    personId,
    ...(engagementId === null ? {} : { engagementId }),
  });
  if (page?.personId !== personId) return null;
  return (
    <>
      {page.engagements.length > 1 && (
        <Select
          className={classes.engagement ?? ''}
          aria-label={words.of}
          placeholder={words.everything}
          clearable
          data={page.engagements.map(({ id, title }) => ({ value: id, label: title }))}
          value={engagementId}
          onChange={setEngagementId}
        />
      )}
      <div className={classes.columns}>
        <div className={classes.column}>
          <Goals personId={personId} goals={page.goals} />
          <Measures personId={personId} instruments={page.instruments} pauses={page.pauses} />
        </div>
        <div className={classes.column}>
          <Actions personId={personId} open={page.openActions} summary={page.actions} />
        </div>
      </div>
    </>
  );
}
