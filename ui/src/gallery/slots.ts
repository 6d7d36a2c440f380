/** Made-up offers of times: one that waits, one that was taken, and what is free. */
import type { AnswerSlots } from '@/bindings/AnswerSlots';
import type { HeldSlot } from '@/bindings/HeldSlot';
import type { ListSlotOffers } from '@/bindings/ListSlotOffers';
import type { SlotAnswer } from '@/bindings/SlotAnswer';
import type { SlotOfferItem } from '@/bindings/SlotOfferItem';
import type { SlotProposal } from '@/bindings/SlotProposal';
import { answer, type FakeAnswers } from '@/host/fake';

export const waiting: SlotOfferItem = {
  id: 'offer-1',
  personId: 'leo',
  personName: 'Leo Brandt',
  engagementId: 'e-leo',
  minutes: 60,
  medium: 'video',
  standing: 'open',
  sentence: 'Waits for an answer. It ends on Friday at 12:00.',
  slots: [
    { number: 1, sentence: 'Wed 4 Mar, 16:00 (Wed 4 Mar, 15:00 in London)', isHeld: true },
    { number: 2, sentence: 'Thu 5 Mar, 10:00 (Thu 5 Mar, 09:00 in London)', isHeld: true },
    { number: 3, sentence: 'Mon 9 Mar, 16:00 (Mon 9 Mar, 15:00 in London)', isHeld: true },
  ],
  messageId: 'm-offer',
  messageWaits: false,
};

export const taken: SlotOfferItem = {
  ...waiting,
  id: 'offer-2',
  personId: 'anna',
  personName: 'Anna Feldmann',
  standing: 'taken',
  sentence: 'Taken: Tue 10 Mar, 10:00',
  slots: waiting.slots.map((slot) => ({ ...slot, isHeld: false })),
  sessionId: 's-2',
};

export const held: HeldSlot[] = [
  {
    offerId: 'offer-1',
    number: 1,
    personName: 'Leo Brandt',
    start: '2026-03-04T16:00',
    end: '2026-03-04T17:00',
    sentence: waiting.sentence,
  },
  {
    offerId: 'offer-1',
    number: 2,
    personName: 'Leo Brandt',
    start: '2026-03-05T10:00',
    end: '2026-03-05T11:00',
    sentence: waiting.sentence,
  },
];

export const proposal: SlotProposal = {
  minutes: 60,
  most: 5,
  sentence: 'These times are free. The ones that suit best are ticked.',
  ends: '2026-03-06T12:00',
  slots: [
    { start: '2026-03-04T10:00', sentence: 'Wed 4 Mar, 10:00 (Wed 4 Mar, 09:00 in London)', picked: true },
    { start: '2026-03-04T14:00', sentence: 'Wed 4 Mar, 14:00 (Wed 4 Mar, 13:00 in London)', picked: false },
    { start: '2026-03-05T10:00', sentence: 'Thu 5 Mar, 10:00 (Thu 5 Mar, 09:00 in London)', picked: true },
    { start: '2026-03-05T14:30', sentence: 'Thu 5 Mar, 14:30 (Thu 5 Mar, 13:30 in London)', picked: false },
    { start: '2026-03-09T10:00', sentence: 'Mon 9 Mar, 10:00 (Mon 9 Mar, 09:00 in London)', picked: true },
    { start: '2026-03-10T10:00', sentence: 'Tue 10 Mar, 10:00 (Tue 10 Mar, 09:00 in London)', picked: true },
  ],
};

const touched = { touched: ['sessions', 'messages', 'history'] as const };

/** As the core would: a code is an answer, everything else is none. */
function answered({ text }: AnswerSlots): SlotAnswer {
  if (!text.includes('[slot')) {
    return {
      outcome: 'unclear',
      sentence:
        'This does not say which of the times Leo Brandt takes. Choose it below. Nothing has changed.',
      offer: waiting,
    };
  }
  return {
    outcome: 'booked',
    sentence: 'Booked with Leo Brandt: Thu 5 Mar, 10:00. The other times are free again.',
    offer: { ...waiting, standing: 'taken', sessionId: 's-2' },
  };
}

const file = { name: 'Session on 3 March 2026, Leo Brandt.ics', base64: 'QkVHSU4=' };

export function slotAnswers(filled: boolean): FakeAnswers {
  const all = filled ? [waiting, taken] : [];
  const more = { ...touched, touched: [...touched.touched] };
  return {
    'slots.list': ({ personId }: ListSlotOffers) =>
      answer(all.filter((offer) => personId === undefined || offer.personId === personId)),
    'slots.waiting': () =>
      answer(
        filled
          ? {
              count: 1,
              nextEnd: '2026-03-06T12:00',
              sentence: 'An offer of times waits for an answer. It ends on Friday at 12:00.',
            }
          : { count: 0 },
      ),
    'slots.open': ({ offerId }: { offerId: string }) => answer(offerId === taken.id ? taken : waiting),
    'slots.propose': () => answer(filled ? proposal : { ...proposal, slots: [] }),
    'slots.offer': () => answer(waiting, more),
    'slots.answer': (request: AnswerSlots) => answer(answered(request), more),
    'slots.take': () => answer({ ...waiting, standing: 'taken', sessionId: 's-2' }, more),
    'slots.withdraw': () => answer({ ...waiting, standing: 'withdrawn' }, more),
    'slots.ics': () => answer(file),
    'sessions.ics': () => answer(file),
    'sessions.series_ics': () => answer(file),
    'people.ics': () => answer(file),
  };
}
