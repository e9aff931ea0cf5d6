/** Languages the verifier speaks. */
export const LOCALES = ['en', 'zh-CN'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language for a wish like `zh_CN.UTF-8` or `en-GB`. */
export function localeOf(wish: string): Locale {
  return wish.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
