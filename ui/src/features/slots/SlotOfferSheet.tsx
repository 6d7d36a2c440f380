/** One offer: where it stands, its times, and what came back. */
import { Button } from '@mantine/core';

import type { SlotOfferItem } from '@/bindings/SlotOfferItem';
import { Section } from '@/components/Section';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import { AnswerField } from './AnswerField';
import type { SlotsAround } from './around';
import classes from './slots.module.css';

export interface SlotOfferSheetProps extends SlotsAround {
  offerId: string;
  onClose: () => void;
}

export function SlotOfferSheet({ offerId, onClose, ...around }: SlotOfferSheetProps) {
  const words = useMessages().slots;
  const offer = useRead('slots.open', { offerId });
  if (offer?.id !== offerId) return null;
  // An offer that ended can still be answered by hand.
  const answerable = offer.standing === 'open' || offer.standing === 'ended';
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={words.one.title(offer.personName)}
      sentence={offer.sentence}
      acts={<Foot offer={offer} answerable={answerable} {...around} />}
    >
      <div className={classes.sheet}>
        {answerable && <AnswerField offerId={offerId} open={around.open} />}
        <Times offer={offer} answerable={answerable} />
      </div>
    </SideSheet>
  );
}

function Times({ offer, answerable }: { offer: SlotOfferItem; answerable: boolean }) {
  const words = useMessages().slots.one;
  const take = useAct('slots.take');
  return (
    <Section title={words.times}>
      <ul role="list" aria-label={words.times}>
        {offer.slots.map(({ number, sentence, isHeld }) => (
          <li key={number} className={classes.slot} data-free={!isHeld || undefined}>
            <span>{sentence}</span>
            {answerable && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={words.takeOf(sentence)}
                disabled={take.busy}
                onClick={() => void take.run({ offerId: offer.id, number })}
              >
                {words.take}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface FootProps extends SlotsAround {
  offer: SlotOfferItem;
  answerable: boolean;
}

function Foot({ offer, answerable, open, saveCalendar }: FootProps) {
  const words = useMessages().slots.one;
  const { id: offerId, personId, messageId, sessionId } = offer;
  const withdraw = useAct('slots.withdraw');
  const holds = useAct('slots.ics');
  const save = async () => {
    const made = await holds.run({ offerId });
    if (made.ok) saveCalendar(made.data);
  };
  return (
    <>
      {answerable && (
        <Button
          variant="subtle"
          color="gray"
          disabled={withdraw.busy}
          onClick={() => void withdraw.run({ offerId })}
        >
          {words.withdraw}
        </Button>
      )}
      <Button variant="default" disabled={holds.busy} onClick={() => void save()}>
        {words.holds}
      </Button>
      {!answerable && sessionId === undefined && (
        <Button onClick={() => open({ sheet: 'offer', personId })}>{words.others}</Button>
      )}
      {sessionId !== undefined && (
        <Button onClick={() => open({ sheet: 'session', sessionId })}>{words.session}</Button>
      )}
      {answerable && messageId !== undefined && (
        <Button onClick={() => open({ sheet: 'message', messageId })}>{words.message}</Button>
      )}
    </>
  );
}
