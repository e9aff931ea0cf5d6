/** Languages the verifier speaks. */
export const LOCALES = ['en', 'zh-CN'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language for a wish like `zh_CN.UTF-8` or `en-GB`. */
export function localeOf(wish: string): Locale {
  return wish.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** The language a machine is set to, by the names its variables have. */
export function localeOfMachine(env: Readonly<Record<string, string | undefined>>): Locale {
  return localeOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en');
}
