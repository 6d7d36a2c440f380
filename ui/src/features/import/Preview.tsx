/** What a file holds, and one button at its foot that says what will happen. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import { DayInput } from '@/components/DayInput';
import { FieldPair } from '@/components/FormField';
import { Notice } from '@/components/Notice';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import type { Answer } from '@/rpc/call';
import type { RpcError } from '@/rpc/errors';
import { useAct } from '@/rpc/query';
import { begin, draftOf, everyDecision, type Drafts } from './decisions';
import { Group } from './Group';
import type { Days } from './ImportPage';
import classes from './Preview.module.css';
import { Gone, Problems } from './Problems';

export interface PreviewProps {
  preview: Answer<'calendar.preview_file'>;
  isFresh: boolean;
  refused: RpcError | null;
  days: Days;
  onDays: (days: Days) => void;
  drafts: Drafts;
  onDrafts: (drafts: Drafts) => void;
  onDone: (result: Answer<'calendar.import'>) => void;
  onChoose: () => void;
}

interface AllNewcomersProps extends Pick<PreviewProps, 'drafts' | 'onDrafts'> {
  groups: PreviewProps['preview']['groups'];
}

/** In a first import nearly everybody is new; one press says so for all who are invited and not decided otherwise. */
function AllNewcomers({ groups, drafts, onDrafts }: AllNewcomersProps) {
  const words = useMessages().importing;
  const invited = groups.filter(
    (group) => group.newcomer !== undefined && group.canBeSessions && draftOf(group, drafts).kind === 'busy',
  );
  if (invited.length < 2) return null;
  const asClients = Object.fromEntries(invited.map((group) => [group.key, begin('newPerson', group)]));
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => onDrafts({ ...drafts, ...asClients })}>
      {words.allNewcomers(invited.length)}
    </Button>
  );
}

// A calendar of years has hundreds of titles; the ones with a client come first.
const groupsAtOnce = 40;

export function Preview(props: PreviewProps) {
  const { preview, isFresh, refused, days, onDays, drafts, onDrafts, onDone, onChoose } = props;
  const words = useMessages().importing;
  const run = useAct('calendar.import');
  const [all, setAll] = useState(false);
  const shown = all ? preview.groups : preview.groups.slice(0, groupsAtOnce);
  const decisions = everyDecision(preview.groups, drafts);
  const issueOf = (field: string) => refused?.issues.find((issue) => issue.field === field)?.sentence;
  const saidByAField = issueOf('from') !== undefined || issueOf('to') !== undefined;

  const bring = async () => {
    if (decisions === null) return;
    const { fileId, from, to } = preview;
    const outcome = await run.run({ fileId, from, to, decisions });
    if (outcome.ok) onDone(outcome.data);
  };

  return (
    <Page
      title={preview.fileName}
      sentence={preview.sentence}
      more={[{ label: words.chooseOther, onAct: onChoose }]}
      width="reading"
    >
      <fieldset className={classes.window} aria-label={words.window.label}>
        <FieldPair>
          <DayInput
            label={words.window.from}
            value={days.from ?? preview.from}
            error={issueOf('from')}
            onChange={(from) => from !== null && onDays({ ...days, from })}
          />
          <DayInput
            label={words.window.to}
            value={days.to ?? preview.to}
            error={issueOf('to')}
            onChange={(to) => to !== null && onDays({ ...days, to })}
          />
        </FieldPair>
      </fieldset>
      {refused !== null && !saidByAField && refused.message !== '' && (
        <Notice tone="soon" announced>
          {refused.message}
        </Notice>
      )}
      <Problems problems={preview.problems} more={preview.moreProblems} />
      <Section
        title={words.groups}
        aside={<AllNewcomers groups={preview.groups} drafts={drafts} onDrafts={onDrafts} />}
      >
        {preview.groups.length === 0 && <p className="muted">{words.empty}</p>}
        <ul role="list" className={classes.groups}>
          {shown.map((group) => (
            <Group
              key={group.key}
              group={group}
              draft={draftOf(group, drafts)}
              onDraft={(draft) => onDrafts({ ...drafts, [group.key]: draft })}
            />
          ))}
        </ul>
        {shown.length < preview.groups.length && (
          <div>
            <Button variant="default" onClick={() => setAll(true)}>
              {words.showAll(preview.groups.length)}
            </Button>
          </div>
        )}
      </Section>
      <Gone gone={preview.gone} />
      <div className={classes.foot}>
        <span className="muted small" role="status">
          {decisions === null ? words.undecided : ''}
        </span>
        <Button
          onClick={() => void bring()}
          disabled={!isFresh || decisions === null || preview.nothingNew || run.busy}
        >
          {run.busy ? words.importing : words.act(preview.totals)}
        </Button>
      </div>
      {run.error?.presentation === 'field' && (
        <Notice tone="soon" announced>
          {run.error.message}
        </Notice>
      )}
    </Page>
  );
}
