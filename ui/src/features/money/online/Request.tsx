/** One request for payment: how it stands, its link, and what can be done with it. */
import { Button } from '@mantine/core';

import type { PayKind } from '@/bindings/PayKind';
import type { RequestItem } from '@/bindings/RequestItem';
import { MoneyText } from '@/components/MoneyText';
import { TestMark } from '@/components/TestMark';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import type { MoneyAround } from '../around';
import { CopyLink } from './CopyLink';
import classes from './Online.module.css';
import { Withdraw } from './Withdraw';

export interface RequestProps extends Pick<MoneyAround, 'copy' | 'savePdf' | 'openMessage'> {
  request: RequestItem;
  kind: PayKind | undefined;
}

export function Request({ request, kind, copy, savePdf, openMessage }: RequestProps) {
  const { requests: words, asking } = useMessages().paying;
  const letter = useAct('paying.draft_letter');
  const pdf = useAct('paying.invoice_pdf');
  const { id: requestId, part, amount, sentence, url, test, number } = request;
  const write = async () => {
    const drafted = await letter.run({ requestId });
    if (drafted.ok) openMessage(drafted.data.item.id);
  };
  const save = async () => {
    const drawn = await pdf.run({ requestId });
    if (drawn.ok) savePdf(drawn.data.name, drawn.data.base64);
  };
  return (
    <div className={classes.request}>
      <div className={classes.top}>
        <span>{asking.parts[part]}</span>
        {test && <TestMark />}
        <MoneyText amount={amount} />
      </div>
      <p className="muted" aria-live="polite">
        {sentence}
      </p>
      {url !== undefined && (
        <p className={classes.link} aria-label={words.link}>
          {url}
        </p>
      )}
      <div className={classes.acts}>
        {url !== undefined && (
          <>
            <CopyLink url={url} number={number} copy={copy} />
            <Button variant="default" size="compact-sm" disabled={letter.busy} onClick={() => void write()}>
              {words.letter}
            </Button>
            <Button variant="default" size="compact-sm" disabled={pdf.busy} onClick={() => void save()}>
              {words.pdf}
            </Button>
          </>
        )}
        <Withdraw request={request} kind={kind} />
      </div>
    </div>
  );
}
