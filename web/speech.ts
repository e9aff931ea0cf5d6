import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Instant, Locale } from '../core/kernel/kernel.ts';
import { MIRROR, say, sayMirrored, type MessageKey, type MessageValues } from '../core/words/words.ts';
import type { Form } from './form.ts';

/** `say` for one language. */
export type Say = <K extends MessageKey>(key: K, ...values: MessageValues<K>) => string;

/** What every component may know: the reader's language and the time the page was made. */
export interface Speech {
  readonly locale: Locale;
  /** what `<html lang>` says: the locale, or the language of the layout test */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly at: Instant;
  readonly say: Say;
}

/**
 * The speech of a language.
 * @param mirror the layout test: English data, words in letters that run from right to left
 */
export function speechOf(locale: Locale, at: Instant, mirror = false): Speech {
  return mirror
    ? { locale: 'en', lang: MIRROR, dir: 'rtl', at, say: sayMirrored }
    : { locale, lang: locale, dir: 'ltr', at, say: (key, ...values) => say(locale, key, ...values) };
}

export const SpeechContext = createContext<Speech>(speechOf('zh-CN', '1970-01-01T00:00:00.000Z'));
export const FormContext = createContext<Form | null>(null);

/** The reader's language and the time of the page, for any component. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}

/** The form the component stands in: values to show again and faults. */
export function useForm(): Form | null {
  return useContext(FormContext);
}
