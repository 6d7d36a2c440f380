/** Made-up messages: drafts of every kind of length, and some that have left. Kept by a made-up core. */
import type { MarkSent } from '@/bindings/MarkSent';
import type { ListMessages } from '@/bindings/ListMessages';
import type { MessageDetail } from '@/bindings/MessageDetail';
import type { OneMessage } from '@/bindings/OneMessage';
import type { SaveMessage } from '@/bindings/SaveMessage';
import type { WriteMessage } from '@/bindings/WriteMessage';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';

const summary = `Dear Anna,

thank you for our session on Monday. In short, what we had before us:

Leading the team without becoming someone else.

What you said, and may want to keep:
· I wait for permission that nobody has to give.

What you take with you:
· Talk to Jonas before Friday
· Two mornings without mail

We meet again on Tuesday 17 March at 10:00 (Lisbon), by video:
https://meet.example.org/linden-anna

Warmly,
Maren Linden`;

function message(over: Partial<MessageDetail['item']>, more: Partial<MessageDetail> = {}): MessageDetail {
  return {
    item: {
      id: 'm-anna',
      personId: 'anna',
      personName: 'Anna Feldmann',
      sessionId: 's-held',
      groupId: null,
      kind: 'summary',
      subject: 'Our session on Monday',
      state: 'draft',
      sentBy: null,
      sentAt: null,
      updatedAt: '2026-03-02T11:10',
      ...over,
    },
    body: summary,
    to: 'anna@example.org',
    mailto: 'mailto:anna@example.org?subject=Our%20session%20on%20Monday&body=Dear%20Anna',
    mailtoComplete: true,
    hasFile: true,
    ...more,
  };
}

export function someMessages(): MessageDetail[] {
  return [
    message({}),
    message(
      {
        id: 'm-long',
        personId: 'tomas',
        personName: 'Tomás Oliveira de Albuquerque-Montenegro',
        kind: 'late_cancel',
        subject: 'Our session on Thursday 5 March, with a word about the days that are free after Easter',
        updatedAt: '2026-03-03T08:12',
      },
      { body: `${summary}\n\n${summary}\n\n${summary}`, mailtoComplete: false },
    ),
    message(
      {
        id: 'm-ben',
        personId: 'ben',
        personName: 'Ben Achterberg',
        kind: 'no_show',
        subject: 'We missed each other today',
        updatedAt: '2026-03-03T09:40',
      },
      { body: 'Dear Ben,\n\nI hope that all is well.', to: null, mailto: null, hasFile: false },
    ),
    message({
      id: 'm-sent',
      kind: 'confirmation',
      subject: 'Our session on Tuesday 3 March',
      state: 'sent',
      sentBy: 'mail_program',
      sentAt: '2026-02-24T18:02',
    }),
    message({
      id: 'm-sent-2',
      personId: 'leo',
      personName: 'Leo Brandt',
      kind: 'other',
      subject: 'The book that I spoke of',
      state: 'sent',
      sentBy: 'copied',
      sentAt: '2026-02-20T09:31',
    }),
  ];
}

export function messagesAnswers(kept: MessageDetail[] = someMessages()): FakeAnswers {
  const found = (id: string) => {
    const one = kept.find(({ item }) => item.id === id);
    if (one === undefined)
      throw new FakeRefusal({ code: 'notFound', message: 'This is not there any more.' });
    return one;
  };
  const put = (next: MessageDetail) => {
    kept.splice(
      kept.findIndex(({ item }) => item.id === next.item.id),
      1,
      next,
    );
    return next;
  };
  const did = (sentence: string) => ({
    touched: ['messages' as const, 'history' as const],
    undo: { operationId: sentence, sentence },
  });
  const needed = (values: { subject: string; body: string }) => {
    const empty = (['subject', 'body'] as const).filter((field) => values[field].trim() === '');
    if (empty.length === 0) return;
    throw new FakeRefusal({
      code: 'invalid',
      message: 'Some fields need another value.',
      issues: empty.map((field) => ({ field, problem: 'missing', sentence: 'This is needed.' })),
    });
  };
  return {
    'messages.list': ({ personId, state }: ListMessages) =>
      answer(
        kept
          .map(({ item }) => item)
          .filter(
            (item) => (personId ?? item.personId) === item.personId && (state ?? item.state) === item.state,
          ),
      ),
    'messages.open': ({ messageId }: OneMessage) => answer(found(messageId)),
    'messages.save': ({ messageId, subject, body }: SaveMessage) => {
      needed({ subject, body });
      const before = found(messageId);
      const mailto =
        before.to === null
          ? null
          : `mailto:${before.to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
      return answer(
        put({ ...before, item: { ...before.item, subject }, body, mailto }),
        did(`Message changed: ${before.item.personName}`),
      );
    },
    'messages.mark_sent': ({ messageId, by }: MarkSent) => {
      const before = found(messageId);
      const item = { ...before.item, state: 'sent' as const, sentBy: by, sentAt: '2026-03-03T10:20' };
      return answer(put({ ...before, item }), did(`Message sent: ${item.personName}`));
    },
    'messages.discard': ({ messageId }: OneMessage) => {
      const gone = found(messageId);
      kept.splice(kept.indexOf(gone), 1);
      return answer(null, did(`Draft thrown away: ${gone.item.personName}`));
    },
    'messages.eml': ({ messageId }: OneMessage) =>
      answer({ name: `${found(messageId).item.subject}.eml`, base64: 'U3ViamVjdDo=' }),
    'messages.write': ({ personId, subject, body, kind }: WriteMessage) => {
      needed({ subject, body });
      const made = message({ id: `m-${kept.length}`, personId, kind, subject, sessionId: null }, { body });
      kept.unshift(made);
      return answer(made, did(`Message drafted: ${made.item.personName}`));
    },
    'messages.draft_about_session': () => answer(found('m-anna'), did('Message drafted: Anna Feldmann')),
  };
}
