/** Exactly what would be sent to whom, before anything is. */
import type { AskForPayment } from '@/bindings/AskForPayment';
import { MoneyText } from '@/components/MoneyText';
import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
import { useTry } from '@/rpc/query';
import classes from './Online.module.css';

export function Preview({ asked, isBusy }: { asked: AskForPayment; isBusy: boolean }) {
  const words = useMessages().paying.asking;
  const { answer, isFresh, error } = useTry('paying.preview', asked);
  // Just asked for, there is nothing left to ask for: no news for whoever did it.
  if (error !== null) return isBusy ? null : <Notice tone="soon">{saidOf(error)}</Notice>;
  if (answer === undefined) return null;
  return (
    <div className={classes.preview} aria-busy={!isFresh}>
      <p>
        <strong>
          <MoneyText amount={answer.amount} />
        </strong>
      </p>
      <p>{answer.sentence}</p>
      {answer.sent.length > 0 && (
        <dl className={classes.fields} aria-label={words.sentTo(answer.providerName)}>
          {answer.sent.map(({ label, name, value }) => (
            <div key={name}>
              <dt>
                {label} <code className="muted">{name}</code>
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function saidOf({ message, issues }: { message: string; issues: readonly { sentence: string }[] }): string {
  return issues.length === 0 ? message : issues.map(({ sentence }) => sentence).join(' ');
}
