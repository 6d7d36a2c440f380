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
import { ChangeState } from './ChangeState';
import { CreditWhySheet } from './CreditWhySheet';
import classes from './EngagementTab.module.css';
import type { PersonLinks } from './PersonPage';

export interface EngagementCardProps {
  engagement: EngagementDetail;
  links: Pick<PersonLinks, 'journey'>;
}

export function EngagementCard({ engagement, links }: EngagementCardProps) {
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
      <div className={classes.body}>
        <FactList facts={useFacts(engagement)} />
        <div className={classes.rules}>
          <p className={classes.label}>{words.policy}</p>
          <p>{engagement.policySentence}</p>
        </div>
      </div>
      {(engagement.nextStates.length > 0 || engagement.sessionsHeld > 0) && (
        <div className={classes.turns}>
          {engagement.nextStates.map((state) => (
            <Button key={state} variant="default" size="compact-sm" onClick={() => setTurn(state)}>
              {words.turns[state].act}
            </Button>
          ))}
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
      <ChangeState engagement={engagement} to={turn} onClose={() => setTurn(null)} />
      <CreditWhySheet engagement={engagement} opened={why} onClose={() => setWhy(false)} />
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
