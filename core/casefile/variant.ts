/** `pseudonymised` for jurors, models and teaching: nobody is named, no file of evidence is in it. */
export const VARIANTS = ['full', 'pseudonymised'] as const;
export type Variant = (typeof VARIANTS)[number];
