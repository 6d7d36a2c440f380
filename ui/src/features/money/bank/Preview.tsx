/** What a file holds, line by line, and one button at its foot that takes over what is ticked. */
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';

import type { StatementLine } from '@/bindings/StatementLine';
import { Fold } from '@/components/Fold';
import { Notice } from '@/components/Notice';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import type { Answer } from '@/rpc/call';
import { useAct, useReadAgain } from '@/rpc/query';
import { BankLine } from './BankLine';
import { decisionsOf, groupOf, isTicked, type LineGroup, type Said, type SaidOf } from './matches';
import { MatchSheet } from './MatchSheet';
import type { BankPlaces } from './places';
import classes from './Preview.module.css';
import { Unreadable } from './Unreadable';

export interface PreviewProps extends BankPlaces {
  preview: Answer<'statements.preview_file'>;
  isFresh: boolean;
  /** Why the present look at the file failed. */
  refused: string;
}

// An account of years has thousands of lines.
const linesAtOnce = 100;

export function Preview({ preview, isFresh, refused, onChoose, onDone, hrefOfPart }: PreviewProps) {
  const messages = useMessages();
  const words = messages.bank;
  const run = useAct('statements.import');
  const lookAgain = useReadAgain('statements.preview_file');
  const [saidOf, setSaidOf] = useState<SaidOf>({});
  const [matching, setMatching] = useState<StatementLine | null>(null);
  const { fileId, seen, lines } = preview;
  const decisions = decisionsOf(lines, saidOf);
  const say = (line: StatementLine, said: Said) => {
    run.reset();
    setSaidOf({ ...saidOf, [line.position]: said });
  };

  const take = async () => {
    if (run.busy) return;
    const outcome = await run.run({ fileId, seen, decisions });
    if (outcome.ok) onDone();
    // The books have changed meanwhile: what is proposed now is another thing.
    else if (outcome.error.wire.code === 'refused') await lookAgain();
  };
  const wrong = run.error?.presentation === 'field' ? run.error : null;
  const wrongAt = (line: StatementLine) => {
    const place = decisions.findIndex(({ position }) => position === line.position);
    const own = wrong?.issues.find(({ field }) => field.startsWith(`decisions[${place}].`));
    return own?.sentence;
  };

  const listOf = (group: LineGroup) => (
    <Lines
      label={words.groups[group]}
      lines={lines.filter((line) => groupOf(line) === group)}
      saidOf={saidOf}
      wrongAt={wrongAt}
      onSay={say}
      onMatch={setMatching}
    />
  );
  const has = (group: LineGroup) => lines.filter((line) => groupOf(line) === group).length;
  const ours = has('ready') + has('decide') + has('known');
  return (
    <Page
      title={preview.fileName}
      above={<Anchor href={hrefOfPart('bank')}>{messages.moneyParts.bank}</Anchor>}
      sentence={preview.sentence}
      more={[{ label: words.chooseOther, onAct: onChoose }]}
      width="reading"
    >
      {refused !== '' && (
        <Notice tone="soon" announced>
          {refused}
        </Notice>
      )}
      {ours === 0 && <p className="muted">{words.nothing}</p>}
      {has('ready') > 0 && <Section title={words.groups.ready}>{listOf('ready')}</Section>}
      {has('decide') > 0 && <Section title={words.groups.decide}>{listOf('decide')}</Section>}
      <Unreadable problems={preview.problems} more={preview.moreProblems} />
      <div className={classes.folds}>
        {(['known', 'went_out'] as const).map(
          (group) =>
            has(group) > 0 && (
              <Fold key={group} title={words.folded(words.groups[group], has(group))}>
                {listOf(group)}
              </Fold>
            ),
        )}
      </div>
      <div className={classes.foot}>
        <span className={classes.refused} role="status">
          {wrong?.message}
        </span>
        <Button onClick={() => void take()} disabled={!isFresh || decisions.length === 0 || run.busy}>
          {run.busy ? words.taking : words.act(decisions.length)}
        </Button>
      </div>
      {matching !== null && (
        <MatchSheet
          key={matching.position}
          line={matching}
          match={saidOf[matching.position]?.match}
          onMatch={(match) => {
            say(matching, match === undefined ? {} : { match, ticked: true });
            setMatching(null);
          }}
          onClose={() => setMatching(null)}
        />
      )}
    </Page>
  );
}

interface LinesProps {
  label: string;
  lines: readonly StatementLine[];
  saidOf: SaidOf;
  wrongAt: (line: StatementLine) => string | undefined;
  onSay: (line: StatementLine, said: Said) => void;
  onMatch: (line: StatementLine) => void;
}

function Lines({ label, lines, saidOf, wrongAt, onSay, onMatch }: LinesProps) {
  const words = useMessages().bank;
  const [all, setAll] = useState(false);
  return (
    <>
      <ul role="list" className={classes.lines} aria-label={label}>
        {(all ? lines : lines.slice(0, linesAtOnce)).map((line) => (
          <BankLine
            key={line.position}
            line={line}
            match={saidOf[line.position]?.match}
            ticked={isTicked(line, saidOf[line.position])}
            wrong={wrongAt(line)}
            onTick={(ticked) => onSay(line, { ...saidOf[line.position], ticked })}
            onMatch={() => onMatch(line)}
          />
        ))}
      </ul>
      {!all && lines.length > linesAtOnce && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => setAll(true)}>
            {words.showAll(lines.length)}
          </Button>
        </div>
      )}
    </>
  );
}
