/** What the screens of groups need of the program around them. */
export interface GroupPlaces {
  groups: string;
  group: (groupId: string) => string;
  person: (personId: string) => string;
  /** What waits to be sent. */
  messages: string;
}

export interface GroupsAround {
  places: GroupPlaces;
  toGroup: (groupId: string) => void;
  openLink: (url: string) => void;
  /** Asks where, then writes. */
  savePdf: (name: string, base64: string) => void;
}

/** The choice of an engagement that uses none. */
export const withoutEngagement = 'none';
