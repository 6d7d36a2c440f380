/** What needs the coach, most pressing first, each with its one act. */
import { Anchor, Button, Tooltip } from '@mantine/core';
import { useId, useState } from 'react';

import type { AttentionItem } from '@/bindings/AttentionItem';
import type { Outcome } from '@/bindings/Outcome';
import { MoneyText } from '@/components/MoneyText';
import { Section } from '@/components/Section';
import type { Around } from '@/features/sessions/sheet';
import { useMessages } from '@/messages';
import { Choices } from './Choices';
import classes from './NeedsYou.module.css';

const outcomes: Outcome[] = ['held', 'cancelled', 'no_show', 'coach_cancelled'];

export interface NeedsYouProps extends Around {
  items: readonly AttentionItem[];
  /** How many of them are enough until the coach asks for the others. */
  atFirst: number;
}

export function NeedsYou({ items, atFirst, ...around }: NeedsYouProps) {
  const words = useMessages().today;
  const [all, setAll] = useState(false);
  const list = useId();
  const folded = items.slice(atFirst);
  return (
    <Section title={words.needsYou}>
      {items.length === 0 ? (
        <p className="muted">{words.nothingNeeded}</p>
      ) : (
        <ul id={list} role="list" className={classes.items} aria-label={words.needsYou}>
          {(all ? items : items.slice(0, atFirst)).map((item) => (
            <li key={`${item.rule} ${item.target}`} className={classes.item}>
              <What item={item} places={around.places} />
              {item.choices === undefined ? (
                <Act item={item} {...around} />
              ) : (
                <Choices
                  choices={item.choices}
                  about={item}
                  open={around.open}
                  person={around.places.person(item.personId ?? '')}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {folded.length > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.more ?? ''}
          aria-expanded={all}
          aria-controls={list}
          onClick={() => setAll(!all)}
        >
          {all ? words.fewer : words.showMore(folded.length)}
        </Button>
      )}
    </Section>
  );
}

function What({ item, places }: { item: AttentionItem; places: Around['places'] }) {
  return (
    <div className={classes.what}>
      <p className={classes.head}>
        <Tooltip label={item.why} multiline w="16rem" events={{ hover: true, focus: true, touch: false }}>
          {item.personId === null ? (
            <span className={classes.name ?? ''}>{item.personName}</span>
          ) : (
            <Anchor className={classes.name ?? ''} href={places.person(item.personId)}>
              {item.personName}
            </Anchor>
          )}
        </Tooltip>
        {item.amount !== null && <MoneyText amount={item.amount} tone={item.overdue ? 'overdue' : 'muted'} />}
      </p>
      <p className="muted">{item.sentence}</p>
    </div>
  );
}

function Act({ item, open, places }: { item: AttentionItem } & Around) {
  const words = useMessages();
  // Only a group and a calendar are nobody's.
  const person = item.personId ?? '';
  const label = words.today.acts[item.act];
  const shared = {
    size: 'compact-sm',
    variant: 'default',
    className: classes.act ?? '',
    'aria-label': words.today.actFor(label, item.personName),
  };
  const button = (onClick: () => void) => (
    <Button {...shared} onClick={onClick}>
      {label}
    </Button>
  );
  const link = (href: string) => (
    <Button {...shared} component="a" href={href}>
      {label}
    </Button>
  );
  switch (item.act) {
    case 'say_outcome':
      return (
        <div className={classes.outcomes} role="group" aria-label={shared['aria-label']}>
          {outcomes.map((outcome) => (
            <Button
              key={outcome}
              size="compact-sm"
              variant="default"
              onClick={() => open({ sheet: 'outcome', sessionId: item.target, outcome })}
            >
              {words.sessions.outcomes[outcome]}
            </Button>
          ))}
        </div>
      );
    case 'open_prep':
      return link(places.prep(item.target));
    case 'write_note':
      return button(() => open({ sheet: 'notes', sessionId: item.target }));
    case 'say_attendance':
      return button(() => open({ sheet: 'group-date', groupSessionId: item.target }));
    case 'book':
      return button(() => open({ sheet: 'book', personId: person }));
    case 'open_invoice':
      return link(places.invoice(item.target));
    case 'make_invoice':
      return link(places.money(person));
    case 'open_slot_offer':
      return button(() => open({ sheet: 'slot-offer', offerId: item.target }));
    case 'open_calendars':
      return link(places.calendars());
    case 'open_message':
      return button(() => open({ sheet: 'message', messageId: item.target }));
    case 'open_paid_online':
      return link(places.money());
    case 'open_billing':
      return button(() => open({ sheet: 'billing' }));
    // Where there are choices these are buttons of their own; without any, the person's page knows more.
    case 'extend_credits':
    case 'let_expire':
    case 'offer_refund':
    case 'open_person':
      return link(places.person(person));
  }
}
