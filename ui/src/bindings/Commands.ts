import type { Money } from "./Money";

export type PracticeStatus = { state: "none" | "locked" | "open", isSample: boolean, practiceName?: string, keychainAvailable: boolean, waitSeconds: number };
export type Strength = { score: number, sentence: string, ok: boolean };
export type RecoveryKit = { recoveryGroups: Array<string>, askedGroups: [number, number] };
export type About = { name: string, practiceName: string, credential: string | null, trainingStartedOn: string | null, zone: string, currency: string, taxRegistered: boolean };
export type PolicyPreset = { id: string, name: string, clientSentence: string };
export type StarterOffer = { id: string, name: string, clientReads: string, does: string, price: Money, suggested: boolean };
export type ChosenOffer = { id: string, price: Money };
export type Document = { base64: string, name: string };

export type Commands = {
  "practice.status": [null, PracticeStatus],
  "practice.create": [{ passphrase: string }, RecoveryKit],
  "practice.confirmRecoveryKit": [{ groups: Array<{ index: number, text: string }> }, null],
  "practice.recoveryKitPdf": [null, Document],
  "practice.strength": [{ passphrase: string }, Strength],
  "practice.suggestPassphrase": [null, { passphrase: string }],
  "practice.unlock": [{ passphrase: string }, null],
  "practice.unlockWithKeychain": [null, null],
  "practice.unlockWithRecovery": [{ code: string, newPassphrase: string }, null],
  "practice.restore": [{ fileId: string, passphrase: string }, null],
  "practice.lock": [null, null],
  "practice.lookAround": [null, null],
  "practice.leaveSample": [null, null],
  "practice.setUp": [{ about: About, policyPreset: string, offers: Array<ChosenOffer> }, null],
  "practice.policyPresets": [null, Array<PolicyPreset>],
  "practice.starterOffers": [{ currency: string }, Array<StarterOffer>],
  "operations.undo": [{ operationId: string }, null],
};
