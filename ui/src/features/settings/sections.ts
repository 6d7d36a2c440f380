/** The parts of the settings, in the order of a new practice's questions. */
export const sections = [
  'practice',
  'documents',
  'policy',
  'hours',
  'appearance',
  'security',
  'backups',
  'calendars',
  'payments',
  'connections',
  'history',
] as const;
export type SettingsSection = (typeof sections)[number];
