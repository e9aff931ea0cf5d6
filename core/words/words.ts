/**
 * All words the product says, in every language. Texts are ICU MessageFormat in `messages/<locale>/<namespace>.json`;
 * `scripts/messages.ts` compiles them to `generated.ts`, where every key has the type of its arguments.
 */
import type { Locale } from '../kernel/kernel.ts';
import { evaluate, type ArgumentValue, type Message } from './evaluate.ts';
import { MESSAGES, type MessageArguments } from './generated.ts';
import { mirrored } from './mirror.ts';

export { formatDate, formatNumber, formatTime, READING_ZONE } from './evaluate.ts';
export { MIRROR } from './mirror.ts';
export type { ArgumentValue, DateStyle, Message, Part } from './evaluate.ts';

/** The key of a text: `<namespace>.<name>`. */
export type MessageKey = keyof MessageArguments;

type IsUnion<T, U = T> = T extends unknown ? ([U] extends [T] ? false : true) : never;

/** A key made while running (`refusal.${code}`) takes any values; a key written out takes exactly its own. */
export type MessageValues<K extends MessageKey> = true extends IsUnion<K>
  ? [values?: Readonly<Record<string, ArgumentValue>>]
  : MessageArguments[K] extends null
    ? [values?: Readonly<Record<never, never>>]
    : [values: MessageArguments[K]];

/**
 * The text of a key in a language, with its values put in. Dates are read as days in Asia/Shanghai.
 * @param key a key of `messages/<locale>/*.json`; both languages have every key, or the generator fails
 */
export function say<K extends MessageKey>(locale: Locale, key: K, ...values: MessageValues<K>): string {
  return evaluate(locale, MESSAGES[locale][key], (values[0] ?? {}) as Readonly<Record<string, ArgumentValue>>);
}

const mirrors = new Map<MessageKey, Message>();

/** The text of a key in the language of the layout test: right to left, see `mirror.ts`. */
export function sayMirrored<K extends MessageKey>(key: K, ...values: MessageValues<K>): string {
  const known = mirrors.get(key) ?? mirrored(MESSAGES.en[key]);
  mirrors.set(key, known);
  return evaluate('en', known, (values[0] ?? {}) as Readonly<Record<string, ArgumentValue>>);
}

/** True for a key that has a text; for codes that come from outside (a rule pack, an answer of the API). */
export function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(MESSAGES['zh-CN'], text);
}
