/** The coach and the practice as the form holds them, and as the core takes them. */
import type { AboutYou } from '@/bindings/AboutYou';
import { given, type Typed } from '@/components/given';

export type About = Typed<AboutYou> & Record<string, unknown>;

export interface Guessed {
  country: string;
  currency: string;
  zone: string;
}

export function emptyAbout(guessed: Guessed): About {
  return {
    ...guessed,
    coachName: '',
    practiceName: '',
    email: '',
    phone: null,
    website: null,
    address: '',
    language: null,
    credential: '',
    trainingStartedOn: null,
    taxRegistered: false,
    taxId: '',
    taxRateBp: 0,
    taxNote: '',
    accountHolder: '',
    iban: '',
    bic: '',
    accent: null,
  };
}

export function asSent(about: About): AboutYou {
  return given<AboutYou>(about);
}
