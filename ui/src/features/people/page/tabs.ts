/** The parts of a person's page. */
export const personTabs = ['overview', 'engagement', 'sessions', 'progress', 'money'] as const;
export type PersonTab = (typeof personTabs)[number];
