/** One engagement: what is left of it and why, what was agreed, and where it can go from here. */
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';

import type { EngagementDetail } from '@/bindings/EngagementDetail';
import type { EngagementState } from '@/bindings/EngagementState';
import { DayText } from '@/components/DayText';
import { FactList, type Fact } from '@/components/FactList';
import { MoneyText } from '@/components/MoneyText';
import { WhyOpener } from '@/components/WhyNumber';
import { formatDuration } from '@/format/durations';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { ChangeState, turnOf } from './ChangeState';
import { CreditWhySheet } from './CreditWhySheet';
import classes from './EngagementTab.module.css';
import { PauseSheet } from './PauseSheet';
import type { PersonLinks } from './PersonPage';

export interface EngagementCardProps {
  engagement: EngagementDetail;
  personId: string;
  links: Pick<PersonLinks, 'journey' | 'onRefund' | 'savePdf'>;
}

export function EngagementCard({ engagement, personId, links }: EngagementCardProps) {
  const messages = useMessages();
  const words = messages.person.engagement;
  const [why, setWhy] = useState(false);
  const [turn, setTurn] = useState<EngagementState | null>(null);
  return (
    <li className={classes.card}>
      <header className={classes.head}>
        <h2>{engagement.title}</h2>
        <span className="muted">{words.states[engagement.state]}</span>
      </header>
      <p className={classes.balance}>
        {engagement.balance === null ? (
          engagement.balanceSentence
        ) : (
          <WhyOpener onOpen={() => setWhy(true)}>{engagement.balanceSentence}</WhyOpener>
        )}
      </p>
      {engagement.paceSentence !== undefined && <p className={classes.pace}>{engagement.paceSentence}</p>}
      <div className={classes.body}>
        <FactList facts={useFacts(engagement)} />
        <div className={classes.rules}>
          <p className={classes.label}>{words.policy}</p>
          <p>{engagement.policySentence}</p>
          {engagement.arrangementSentence !== undefined && (
            <>
              <p className={classes.label}>{words.arrangement}</p>
              <p>{engagement.arrangementSentence}</p>
            </>
          )}
          {engagement.openingSentence !== undefined && (
            <p className={classes.opening}>{engagement.openingSentence}</p>
          )}
        </div>
      </div>
      {(engagement.nextStates.length > 0 || engagement.sessionsHeld > 0 || engagement.balance !== null) && (
        <div className={classes.turns}>
          {engagement.nextStates.map((state) => (
            <Button key={state} variant="default" size="compact-sm" onClick={() => setTurn(state)}>
              {turnOf(engagement, state, words).act}
            </Button>
          ))}
          {engagement.balance !== null && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={messages.refund.openOf(engagement.title)}
              onClick={() => links.onRefund(engagement.id)}
            >
              {messages.refund.open}
            </Button>
          )}
          {engagement.sessionsHeld > 0 && (
            <Anchor
              className={classes.journey ?? ''}
              href={links.journey(engagement.id)}
              aria-label={messages.journey.openOf(engagement.title)}
            >
              {messages.journey.open}
            </Anchor>
          )}
        </div>
      )}
      <PauseSheet engagement={engagement} opened={turn === 'paused'} onClose={() => setTurn(null)} />
      <ChangeState
        engagement={engagement}
        to={turn === 'paused' ? null : turn}
        onClose={() => setTurn(null)}
      />
      <CreditWhySheet
        engagement={engagement}
        personId={personId}
        opened={why}
        onClose={() => setWhy(false)}
        links={links}
      />
    </li>
  );
}

function useFacts(engagement: EngagementDetail): Fact[] {
  const words = useMessages().person.engagement;
  const { locale } = useFormat();
  return [
    {
      name: words.session,
      value: `${words.kinds[engagement.kind]}, ${formatDuration(engagement.sessionMinutes, locale)}`,
    },
    { name: words.price, value: <MoneyText amount={engagement.price} /> },
    ...(engagement.payerName === null ? [] : [{ name: words.payer, value: engagement.payerName }]),
    { name: words.since, value: <DayText day={engagement.startedOn} /> },
    ...(engagement.endsOn === null
      ? []
      : [{ name: words.until, value: <DayText day={engagement.endsOn} /> }]),
    { name: words.held, value: <span className="figures">{engagement.sessionsHeld}</span> },
  ];
}
