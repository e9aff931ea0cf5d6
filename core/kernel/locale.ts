/** The languages every text of the product exists in; zh-CN is the language of the rules. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
