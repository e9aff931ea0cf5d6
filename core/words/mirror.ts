import type { Message, Part } from './evaluate.ts';

/**
 * A language that nobody speaks: the English texts in Arabic letters, two fifths longer, written from right to left. It
 * shows whether the pages hold in a language of the other direction before there is one (Unicode's `XB` region is for
 * such tests). Values, plural forms and choices stay as they are.
 */
export const MIRROR = 'ar-XB';

const LETTERS: Readonly<Record<string, string>> = {
  ...{ a: 'ا', b: 'ب', c: 'چ', d: 'د', e: 'ع', f: 'ف', g: 'غ', h: 'ه', i: 'ي', j: 'ج', k: 'ك', l: 'ل', m: 'م' },
  ...{ n: 'ن', o: 'و', p: 'پ', q: 'ق', r: 'ر', s: 'س', t: 'ت', u: 'ؤ', v: 'ڤ', w: 'ث', x: 'خ', y: 'ى', z: 'ز' },
};
/** Letters that join the next one can be drawn out; a line that is drawn out is the Arabic way of being longer. */
const JOINING = /[بچعفغهيجكلمنپقستڤثخ]/u;
const DRAWN_OUT = 'ـ';
const LONGER = 0.4;

/** A text in the letters of the mirror: its words keep their places, its punctuation and figures their form. */
function letters(text: string): string {
  let debt = 0;
  return text.replace(/[A-Za-z]/g, (latin, at: number) => {
    const letter = LETTERS[latin.toLowerCase()] ?? latin;
    debt += LONGER;
    const inWord = /[A-Za-z]/.test(text[at + 1] ?? '');
    if (debt < 1 || !inWord || !JOINING.test(letter)) return letter;
    const strokes = Math.floor(debt);
    debt -= strokes;
    return letter + DRAWN_OUT.repeat(strokes);
  });
}

/** A compiled message of the English catalogue as the mirror says it. */
export function mirrored(message: Message): Message {
  return typeof message === 'string' ? letters(message) : message.map(piece);
}

function piece(part: Part): Part {
  if (typeof part === 'string') return letters(part);
  if (part[0] === 'plural') return [part[0], part[1], part[2], part[3], options(part[4])];
  if (part[0] === 'select') return [part[0], part[1], options(part[2])];
  return part;
}

function options(all: Readonly<Record<string, Message>>): Record<string, Message> {
  return Object.fromEntries(Object.entries(all).map(([name, message]) => [name, mirrored(message)]));
}
