/** The one sheet that is open beside the page, whichever page opened it. */
import { useSyncExternalStore } from 'react';

import type { Leaving } from '@/features/messages/around';
import { MessageSheet } from '@/features/messages/MessageSheet';
import { WriteSheet } from '@/features/messages/WriteSheet';
import { SessionSheets } from '@/features/sessions/SessionSheets';
import type { Around, Sheet } from '@/features/sessions/sheet';
import { BillingSheet } from '@/features/money/billing/BillingSheet';
import { RemindersSheet } from '@/features/money/reminders/RemindersSheet';
import { PartySheet } from '@/features/money/electronic/PartySheet';
import { RefundSheet } from '@/features/money/RefundSheet';
import { OrganisationSheet } from '@/features/people/OrganisationSheet';
import { DateSheet } from '@/features/groups/DateSheet';
import { OfferSheet } from '@/features/slots/OfferSheet';
import { SlotOfferSheet } from '@/features/slots/SlotOfferSheet';
import { SlotOffersSheet } from '@/features/slots/SlotOffersSheet';
import { SupervisionSheet } from '@/features/supervision/SupervisionSheet';
import { theHost } from '@/host';
import { Failed } from './Failed';
import { groupsAround } from './groupsAround';
import { go, href } from './routes';
import classes from './sheets.module.css';

let shown: Sheet | null = null;
const listeners = new Set<() => void>();

function show(next: Sheet | null): void {
  shown = next;
  listeners.forEach((listener) => listener());
}

/** What a page about sessions is given. */
export const around: Around = {
  open: show,
  links: {
    open: (url) => void theHost().openLink(url),
    copy: (text) => void theHost().copyText(text),
  },
  savePdf: (name, base64) => void theHost().saveFile(name, base64, 'pdf'),
  saveCalendar: ({ name, base64 }) => void theHost().saveFile(name, base64, 'calendar'),
  places: {
    person: (id) => href({ at: 'person', id, tab: 'overview' }),
    money: (id) => href(id === undefined ? { at: 'money' } : { at: 'money', personId: id }),
    invoice: (id) => href({ at: 'invoice', id }),
    prep: (sessionId) => href({ at: 'prep', sessionId }),
    group: (id) => href({ at: 'group', id }),
    focus: (sessionId) => href({ at: 'focus', sessionId }),
    calendars: () => href({ at: 'settings', section: 'calendars' }),
  },
};

const leaving: Leaving = {
  copy: (text) => theHost().copyText(text),
  openLink: (url) => theHost().openLink(url),
  saveFile: ({ name, base64 }) => theHost().saveFile(name, base64, 'message'),
};

export function Sheets() {
  const sheet = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return (
    <div className={classes.over}>
      <Failed key={JSON.stringify(sheet)}>{sheet !== null && <Opened sheet={sheet} />}</Failed>
    </div>
  );
}

/** How invoices go to an organisation. */
export function openOrganisationInvoices(organisationId: string, name: string): void {
  show({ sheet: 'invoice-party', whose: { organisationId }, name });
}

function Opened({ sheet }: { sheet: Sheet }) {
  const close = () => show(null);
  switch (sheet.sheet) {
    case 'message':
      return <MessageSheet {...sheet} leaving={leaving} hrefOf={around.places.person} onClose={close} />;
    case 'offer':
      return <OfferSheet key={sheet.personId} {...sheet} open={show} onClose={close} />;
    case 'slot-offer':
      return (
        <SlotOfferSheet
          key={sheet.offerId}
          {...sheet}
          open={show}
          saveCalendar={around.saveCalendar}
          onClose={close}
        />
      );
    case 'slot-offers':
      return <SlotOffersSheet open={show} onClose={close} />;
    case 'supervision':
      return (
        <SupervisionSheet
          {...sheet}
          savePdf={around.savePdf}
          onNote={(sessionId) => show({ sheet: 'notes', sessionId })}
          onClose={close}
        />
      );
    case 'group-date':
      return <DateSheet key={sheet.groupSessionId} {...sheet} {...groupsAround} onClose={close} />;
    case 'billing':
      return <BillingSheet places={around.places} onClose={close} />;
    case 'reminders':
      return (
        <RemindersSheet
          {...sheet}
          places={{
            ...around.places,
            engagement: (id) => href({ at: 'person', id, tab: 'engagement' }),
            lateFee: href({ at: 'settings', section: 'documents' }),
          }}
          onMessage={(messageId) => show({ sheet: 'message', messageId })}
          onWrite={(personId) => show({ sheet: 'write', personId })}
          openLink={around.links.open}
          savePdf={around.savePdf}
          onClose={close}
        />
      );
    case 'refund':
      return (
        <RefundSheet
          key={sheet.engagementId}
          {...sheet}
          toInvoice={(id) => go({ at: 'invoice', id })}
          onClose={close}
        />
      );
    case 'invoice-party':
      return <PartySheet key={JSON.stringify(sheet.whose)} {...sheet} onClose={close} />;
    case 'organisation':
      return (
        <OrganisationSheet
          key={sheet.organisationId}
          organisationId={sheet.organisationId}
          onInvoices={openOrganisationInvoices}
          onClose={close}
        />
      );
    case 'write':
      return (
        <WriteSheet
          key={sheet.personId}
          {...sheet}
          onKept={(messageId) => show({ sheet: 'message', messageId })}
          onClose={close}
        />
      );
    default:
      return <SessionSheets {...around} sheet={sheet} onClose={close} />;
  }
}

/** A locked practice leaves nothing open. */
export function closeSheets(): void {
  show(null);
}
