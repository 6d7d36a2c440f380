/** Paying online, where money is looked at: how fresh it is, what waits for a word, and the links that are open. */
import { Anchor, Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import type { PayOverview } from '@/bindings/PayOverview';
import type { RequestItem } from '@/bindings/RequestItem';
import { Fold } from '@/components/Fold';
import { MoneyText } from '@/components/MoneyText';
import { Section } from '@/components/Section';
import { TestMark } from '@/components/TestMark';
import { useMessages } from '@/messages';
import { useAct, useReadIfPossible } from '@/rpc/query';
import type { MoneyAround } from '../around';
import { CopyLink } from './CopyLink';
import classes from './Online.module.css';
import { PayingBack } from './PayingBack';
import { WaitingPart } from './WaitingPart';
import { Withdraw } from './Withdraw';

type Around = Pick<MoneyAround, 'places' | 'copy'>;

export function OnlineMoney(around: Around) {
  const words = useMessages().paying.page;
  const overview = useReadIfPossible('paying.overview', null);
  const check = useAct('paying.check');
  const [found, setFound] = useState<readonly string[] | null>(null);
  if (overview === undefined || overview.providers.length === 0) return null;
  const { providers, requests } = overview;
  const open = requests.filter(({ live }) => live);
  const failed = requests.filter((request) => request.failed);
  const look = async () => {
    setFound(null);
    const outcome = await check.run({ trigger: 'asked', saving: false });
    if (!outcome.ok) return;
    const { sentences } = outcome.data;
    setFound(sentences.length === 0 ? [words.nothingNew] : sentences);
  };
  return (
    <Section
      title={words.title}
      aside={
        providers.some(({ kind }) => kind !== 'template') && (
          <Button variant="subtle" size="compact-sm" disabled={check.busy} onClick={() => void look()}>
            {check.busy ? words.checking : words.check}
          </Button>
        )
      }
    >
      <div className={classes.parts}>
        <Standing overview={overview} found={found} />
        <WaitingPart overview={overview} places={around.places} />
        <PayingBack refunds={overview.payingBack} places={around.places} />
        <Part title={words.open}>
          {open.length === 0 ? (
            <p className="muted">{words.none}</p>
          ) : (
            <Requests label={words.open} requests={open} overview={overview} {...around} />
          )}
        </Part>
        {failed.length > 0 && (
          <Fold title={words.failed(failed.length)}>
            <Requests label={words.failed(failed.length)} requests={failed} overview={overview} {...around} />
          </Fold>
        )}
      </div>
    </Section>
  );
}

function Standing({ overview, found }: { overview: PayOverview; found: readonly string[] | null }) {
  return (
    <div>
      <ul role="list" className={classes.standing}>
        {overview.providers.map(({ id, name, testMode, sentence }) => (
          <li key={id} className={classes.provider}>
            <span>{name}</span>
            {testMode && <TestMark />}
            <span className="muted">{sentence}</span>
          </li>
        ))}
      </ul>
      <div role="status">
        {(found ?? []).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.part}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

interface RequestsProps extends Around {
  label: string;
  requests: readonly RequestItem[];
  overview: PayOverview;
}

function Requests({ label, requests, overview, places, copy }: RequestsProps) {
  return (
    <ul role="list" className={classes.rows} aria-label={label}>
      {requests.map((request) => {
        const { id, number, invoiceId, personName, sentence, amount, url, test, providerId } = request;
        return (
          <li key={id} className={classes.row}>
            <div className={classes.said}>
              <Anchor href={places.invoice(invoiceId)}>{number}</Anchor>
              <span>{personName}</span>
              {test && <TestMark />}
              <span className="muted small">{sentence}</span>
            </div>
            <MoneyText amount={amount} />
            <div className={classes.acts}>
              {url !== undefined && <CopyLink url={url} number={number} copy={copy} />}
              <Withdraw
                request={request}
                kind={overview.providers.find((each) => each.id === providerId)?.kind}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
