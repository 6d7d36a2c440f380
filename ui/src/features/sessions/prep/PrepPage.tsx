/** The page before a session: what the coach would have to remember, and three questions to begin with. */
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';

import type { Prep } from '@/bindings/Prep';
import { ScaleSparkline } from '@/components/charts/ScaleSparkline';
import { DayText } from '@/components/DayText';
import { Fold } from '@/components/Fold';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { When } from '../When';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import classes from './PrepPage.module.css';
import { Questions } from './Questions';

export interface PrepPageProps {
  sessionId: string;
  onBegin: () => void;
  onPerson: (personId: string) => void;
  /** Asks where, then writes. */
  savePdf: (name: string, base64: string) => void;
}

export function PrepPage({ sessionId, onBegin, onPerson, savePdf }: PrepPageProps) {
  const words = useMessages().prep;
  const prep = useRead('prep.open', { sessionId });
  const pdf = useAct('prep.pdf');
  useReadMark(prep);
  useHotkeys([['F', onBegin]]);
  if (prep === undefined) return null;
  const { session } = prep;
  const print = async (withHunches: boolean) => {
    const made = await pdf.run({ sessionId, withHunches });
    if (made.ok) savePdf(made.data.name, made.data.base64);
  };
  const more = [
    ...(prep.hunches.length > 0 ? [{ label: words.printWithHunches, onAct: () => void print(true) }] : []),
    { label: words.openPerson, onAct: () => onPerson(session.personId) },
  ];
  return (
    <Page
      title={words.title(session.personName)}
      sentence={
        <>
          <When session={session} />
          {prep.lastMet !== null && ` · ${prep.lastMet}`}
        </>
      }
      primary={{ label: words.begin, onAct: onBegin }}
      second={{ label: words.print, onAct: () => void print(false) }}
      more={more}
    >
      <div className={classes.columns}>
        <div className={classes.column}>
          <Wish prep={prep} />
          <Insights prep={prep} />
          <Actions prep={prep} />
          <Goals prep={prep} />
        </div>
        <div className={classes.column}>
          <Questions key={sessionId} prep={prep} />
          <Around prep={prep} />
          <Hunches prep={prep} />
        </div>
      </div>
    </Page>
  );
}

/** Seen once is read: Today no longer asks for it. */
function useReadMark(prep: Prep | undefined) {
  const mark = useAct('prep.mark_read', { quiet: true });
  const marked = useRef<string | null>(null);
  useEffect(() => {
    if (prep === undefined || prep.read || marked.current === prep.session.id) return;
    marked.current = prep.session.id;
    void mark.run({ sessionId: prep.session.id });
  }, [prep, mark]);
}

function Wish({ prep: { wish } }: { prep: Prep }) {
  const words = useMessages().prep;
  return (
    <Section title={words.wish}>
      {wish === null ? (
        <p className="muted">{words.noWish}</p>
      ) : (
        <blockquote className={classes.wish}>{wish}</blockquote>
      )}
    </Section>
  );
}

function Goals({ prep: { goals } }: { prep: Prep }) {
  const words = useMessages().prep;
  return (
    <Section title={words.goals}>
      {goals.length === 0 && <p className="muted">{words.noGoals}</p>}
      <ul role="list" className={classes.rows} aria-label={words.goals}>
        {goals.map(({ id, wording, sentence }) => (
          <li key={id}>
            <p>{wording.outcome ?? wording.wish}</p>
            <p className="muted small">{sentence}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Insights({ prep: { insights } }: { prep: Prep }) {
  const words = useMessages().prep;
  return (
    <Section title={words.insights}>
      {insights.length === 0 && <p className="muted">{words.noInsights}</p>}
      <ul role="list" className={classes.rows} aria-label={words.insights}>
        {insights.map(({ id, text, saidOn }) => (
          <li key={id}>
            <blockquote className={classes.quote}>{text}</blockquote>
            <p className="muted small">
              <DayText day={saidOn} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Actions({ prep: { actions } }: { prep: Prep }) {
  const words = useMessages().prep;
  return (
    <Section title={words.actions}>
      {actions.length === 0 && <p className="muted">{words.noActions}</p>}
      <ul role="list" className={classes.rows} aria-label={words.actions}>
        {actions.map(({ id, details, sentence, talkAboutIt }) => (
          <li key={id}>
            <p>{details.title}</p>
            <p className="muted small">{talkAboutIt ?? sentence}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What lies around the hour: scales, promises, credits. */
function Around({ prep: { scales, promised, credits } }: { prep: Prep }) {
  const words = useMessages().prep;
  return (
    <>
      {promised !== null && (
        <Section title={words.promised}>
          <p className={classes.lines}>{promised}</p>
        </Section>
      )}
      {credits !== null && (
        <Section title={words.credits}>
          <p>{credits}</p>
        </Section>
      )}
      {scales.length > 0 && (
        <Section title={words.scales}>
          <ul role="list" className={classes.rows} aria-label={words.scales}>
            {scales.map((scale) => (
              <li key={`${scale.instrumentId} ${scale.series.key}`} className={classes.scale}>
                <span>{scale.series.label}</span>
                <ScaleSparkline
                  sentence={scale.sentence}
                  lowest={scale.series.lowest}
                  highest={scale.series.highest}
                  readings={scale.series.points.map(({ on, value }) => ({ day: on, value }))}
                />
                <span className="muted small">{scale.sentence}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Hunches({ prep: { hunches } }: { prep: Prep }) {
  const words = useMessages().prep;
  if (hunches.length === 0) return null;
  return (
    <Fold title={words.hunches}>
      <ul role="list" className={classes.rows} aria-label={words.hunches}>
        {hunches.map(({ sessionId, on, text }) => (
          <li key={sessionId}>
            <p className="muted small">
              <DayText day={on} />
            </p>
            <p className={classes.lines}>{text}</p>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
