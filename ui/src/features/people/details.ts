/** What is known about a person, as the form holds it. */
import type { PersonDetails } from '@/bindings/PersonDetails';
import type { Typed } from '@/components/given';

// Named as in the requests, so that an issue of the core (`details.email`) finds its field.
export type PersonValues = { details: Typed<PersonDetails>; asLead: boolean };

const empty: Typed<PersonDetails> = {
  givenName: '',
  familyName: '',
  pronouns: '',
  pronunciation: '',
  email: '',
  phone: '',
  address: '',
  country: null,
  zone: null,
  language: null,
  organisationId: null,
  source: 'other',
  wish: '',
  meetingLink: '',
  termsDays: 0,
};

export function personValues(details: Partial<PersonDetails> = {}): PersonValues {
  return { details: { ...empty, ...details }, asLead: false };
}
