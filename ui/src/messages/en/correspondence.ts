import type { MessageKind } from '@/bindings/MessageKind';

const kinds: Record<MessageKind, string> = {
  summary: 'Summary of a session',
  confirmation: 'Confirmation',
  reminder: 'Reminder',
  change: 'A new time',
  rebook: 'Finding a new time',
  late_cancel: 'Late cancellation',
  waiver: 'A courtesy',
  no_show: 'A missed session',
  coach_cancelled: 'Cancelled by you',
  waitlist: 'Waiting list',
  slot_offer: 'Times offered',
  payment_reminder: 'Payment reminder',
  refund: 'Refund',
  other: 'Message',
};

const kindsBrief: Record<MessageKind, string> = {
  ...kinds,
  summary: 'Summary',
  rebook: 'New time',
  no_show: 'Missed session',
};

export const correspondence = {
  title: 'Waiting to be sent',
  sent: 'Sent so far',
  count: (drafts: number) =>
    drafts === 0
      ? 'Nothing waits to be sent.'
      : drafts === 1
        ? 'One message waits to be sent.'
        : `${drafts} messages wait to be sent.`,
  showAll: (count: number) => `Show all ${count}`,
  empty: {
    title: 'No messages yet',
    sentence:
      'Summaries, confirmations and reminders are drafted here. You read them, and send them from your own address.',
  },
  kinds,
  kindsBrief,
  sentOn: (day: string, time: string) => `Sent on ${day} at ${time}`,
  sentBy: {
    copied: 'as copied text.',
    mail_program: 'from the mail program.',
    eml_file: 'as a mail file.',
  },
  write: {
    act: 'Write a message',
    title: (name: string) => `Message to ${name}`,
    sentence: 'It is kept as a draft. Nothing is sent until you send it.',
    keep: 'Keep as draft',
  },
  aboutSession: 'Draft a message',
  sheet: {
    to: 'To',
    noAddress: 'No e-mail address is known, so copy the text, or add the address on their page.',
    subject: 'Subject',
    body: 'Message',
    keeping: 'Whether it is kept',
    saved: 'Saved.',
    saving: 'Not saved yet.',
    discard: 'Discard',
    copy: 'Copy',
    openInMail: 'Open in mail',
    saveFile: 'Save as mail file',
    markSent: 'Mark as sent',
    hidden: 'Names are hidden, in this text as well. Show them to change it or to send it.',
    tooLong:
      'This is longer than a mail link can carry. “Open in mail” copies the text as well: paste it there. Or save the mail file.',
    left: {
      copied: 'Copied. When you have sent it, mark it as sent.',
      mail_program: 'Opened in your mail program. When you have sent it there, mark it as sent.',
      eml_file: 'Saved. When you have sent it from your mail program, mark it as sent.',
      other: '',
    },
  },
};
