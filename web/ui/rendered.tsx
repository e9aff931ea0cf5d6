import type { JSX } from 'preact';
import { render } from 'preact-render-to-string';
import type { Instant } from '../../core/kernel/kernel.ts';
import { SpeechContext, useSpeech, type Speech } from '../speech.ts';

/**
 * Parts of a record that never change again, rendered once. What is kept is found by everything it was made of, word for
 * word: the language, who reads, the names, the entry itself. Whoever finds something kept would have made the same; there
 * is nothing to forget when anything changes, because something changed is looked for under another name.
 */
export interface Shelf {
  /**
   * The HTML of the subjects, one after the other, from the shelf or made now.
   * @param ground what all of them are made of besides the language, as plain data: names, currency, rules
   * @param make may use `ground`, its subject and the words of the language, and nothing else; not the time of the page
   */
  of<S>(speech: Speech, ground: object, subjects: readonly S[], make: (subject: S) => JSX.Element): string;
}

type Kept = Map<string, Map<string, string>>;

/** The words of a language without the time: what is kept is read at another one. */
function timeless(speech: Speech): Speech {
  const { locale, lang, dir, say } = speech;
  return {
    ...{ locale, lang, dir, say },
    get at(): Instant {
      throw new Error('what is kept does not depend on when it is read');
    },
  };
}

/**
 * A shelf. When half of it is full, what was not looked for since it was half full before makes room.
 * @param most characters it may hold, names and content together
 */
export function shelf(most: number): Shelf {
  let young: Kept = new Map();
  let old: Kept = new Map();
  let size = 0;
  const place = (name: string): Map<string, string> => {
    const known = young.get(name);
    if (known !== undefined) return known;
    if (size > most / 2) {
      old = young;
      young = new Map();
      size = 0;
    }
    const made = old.get(name) ?? new Map<string, string>();
    old.delete(name);
    young.set(name, made);
    size += name.length;
    for (const [key, html] of made) size += key.length + html.length;
    return made;
  };
  return {
    of(speech, ground, subjects, make) {
      const kept = place(`${speech.lang} ${JSON.stringify(ground)}`);
      const keep = (key: string, html: string): string => {
        kept.set(key, html);
        size += key.length + html.length;
        return html;
      };
      const one = (subject: (typeof subjects)[number]): string => {
        const key = JSON.stringify(subject);
        return kept.get(key) ?? keep(key, render(<SpeechContext.Provider value={timeless(speech)}>{make(subject)}</SpeechContext.Provider>));
      };
      // all of them together, as they mostly are asked for; one by one when one more has come
      const key = `all ${JSON.stringify(subjects)}`;
      return kept.get(key) ?? keep(key, subjects.map(one).join(''));
    },
  };
}

/** What the pages of this process keep: some hundred records of fifty entries. */
const ours = shelf(16_000_000);

/** The HTML of subjects that never change, in the language of the page; see `Shelf`. */
export function useRendered<S>(ground: object, subjects: readonly S[], make: (subject: S) => JSX.Element): string {
  return ours.of(useSpeech(), ground, subjects, make);
}
