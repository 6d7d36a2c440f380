/** The five steps in their order; once the practice is locked there is no way back before that. */
export const steps = ['lock', 'kit', 'about', 'policy', 'offers'] as const;

export type Step = (typeof steps)[number];
