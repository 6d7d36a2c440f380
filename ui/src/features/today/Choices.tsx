/** The ways to decide about something, as the core names them: each is one act that can be taken back. */
import { Button } from '@mantine/core';

import type { AttentionItem } from '@/bindings/AttentionItem';
import type { Choice } from '@/bindings/Choice';
import type { OpenSheet } from '@/features/sessions/sheet';
import { useMessages } from '@/messages';
import type { RpcError } from '@/rpc/errors';
import { useAct } from '@/rpc/query';
import classes from './NeedsYou.module.css';

export interface ChoicesProps {
  choices: readonly Choice[];
  /** Whom it is about. */
  about: Pick<AttentionItem, 'personName'>;
  open: OpenSheet;
  /** Where the person is, for what cannot be done from here. */
  person: string;
}

export function Choices({ choices, about, open, person }: ChoicesProps) {
  const words = useMessages().today;
  const extend = useAct('credits.extend');
  const letExpire = useAct('credits.let_expire');
  const busy = extend.busy || letExpire.busy;
  const refused = extend.error ?? letExpire.error;

  const decide = ({ act, engagementId, batchId, days }: Choice) => {
    switch (act) {
      case 'extend_credits': {
        const more = days === undefined ? {} : { days };
        void extend.run({ engagementId, batchId, reason: '', ...more });
        return;
      }
      case 'let_expire':
        void letExpire.run({ engagementId, batchId });
        return;
      case 'offer_refund':
        open({ sheet: 'refund', engagementId });
        return;
      default:
        window.location.assign(person);
    }
  };

  return (
    <div className={classes.outcomes} role="group" aria-label={words.actFor(words.decide, about.personName)}>
      {choices.map((choice) => (
        <Button
          key={choice.act}
          size="compact-sm"
          variant="default"
          disabled={busy}
          onClick={() => decide(choice)}
        >
          {choice.label}
        </Button>
      ))}
      {refused?.presentation === 'field' && (
        <p role="alert" className={classes.refused}>
          {saidOf(refused)}
        </p>
      )}
    </div>
  );
}

/** What a refusal says where there is no field to mark. */
function saidOf({ message, issues }: RpcError): string {
  return [message, ...issues.map(({ sentence }) => sentence)].join(' ');
}
