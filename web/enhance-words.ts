import { evaluate, type Message } from '../core/words/evaluate.ts';

/** The texts the script says. The build puts these, and only these, of both languages into the script. */
export const SCRIPT_WORDS = [
  'common.count.left',
  'common.count.over',
  'common.due.left.days',
  'common.due.left.hours',
  'common.due.past',
  'common.saved',
  'common.save_failed',
  'common.upload.failed',
  'common.copied',
] as const;
type ScriptKey = (typeof SCRIPT_WORDS)[number];

declare const REDRESS_WORDS: Readonly<Record<'zh-CN' | 'en', Readonly<Record<ScriptKey, Message>>>>;

/** A text in the language of the page. */
export function sayHere(key: ScriptKey, values: Readonly<Record<string, string | number>> = {}): string {
  const locale = document.documentElement.lang.startsWith('zh') ? 'zh-CN' : 'en';
  return evaluate(locale, REDRESS_WORDS[locale][key], values);
}

/** What is left of a time limit, as `leftWords` of the server says it. @param left milliseconds */
export function sayLeft(left: number): string {
  if (left <= 0) return sayHere('common.due.past');
  const hours = Math.floor(left / 3_600_000);
  return hours >= 48
    ? sayHere('common.due.left.days', { days: Math.floor(hours / 24) })
    : sayHere('common.due.left.hours', { hours });
}

/** How many characters are left, or too many. */
export function sayCount(left: number): string {
  return left >= 0 ? sayHere('common.count.left', { left }) : sayHere('common.count.over', { over: -left });
}
