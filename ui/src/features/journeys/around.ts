/** What the journey summary needs of the program around it. */
export interface JourneyAround {
  places: {
    people: string;
    /** The page of a person, where their engagements are. */
    engagements: (personId: string) => string;
  };
  /** Asks where, then writes. */
  savePdf: (name: string, base64: string) => void;
}
