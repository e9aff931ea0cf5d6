/**
 * How hard the texts of the product are to read: `node scripts/run.mjs scripts/reading.ts` lists the hardest of each
 * language. English by the Flesch-Kincaid grade (years of school in the United States), Chinese by the length of its
 * sentences and by characters that are not among the 3,755 common ones of GB 2312's first level.
 */
import { LOCALES, type Locale } from '../core/kernel/kernel.ts';
import type { Message, Part } from '../core/words/evaluate.ts';
import { MESSAGES } from '../core/words/generated.ts';
import { packForTests } from './rule-files.ts';

/** One text and what was measured. */
export interface Measured {
  readonly key: string;
  readonly text: string;
  /** English: words; Chinese: characters */
  readonly size: number;
  readonly sentences: number;
  /** English: the grade of the text; Chinese: characters a sentence */
  readonly hardness: number;
}

/** Texts for people who build on the API, not for those who have a dispute. */
const FOR_BUILDERS = /^(?:http|operator|catalogue)\./;
/** Fewer words make no sentence: a label, a button. */
const LEAST_WORDS = 9;
const LEAST_CHARACTERS = 15;

/** A compiled message as one reader may see it: each value a plain word, of choices the last. */
export function plainText(message: Message, value: string): string {
  return typeof message === 'string' ? message : message.map((part) => plainPart(part, value)).join('');
}

function plainPart(part: Part, value: string): string {
  if (typeof part === 'string') return part;
  if (part[0] === 'plural') return plainText(part[4]['other'] ?? '', value);
  if (part[0] === 'select') return plainText(part[2]['other'] ?? '', value);
  return part[0] === 'pound' || part[0] === 'number' ? '3' : value;
}

/** Syllables of an English word, counted by its groups of vowels. */
export function syllables(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '');
  if (bare.length <= 3) return 1;
  const groups = bare.replace(/(?:[^laeiouy]es|[^dt]ed|[^l]e)$/, '').match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

/** Grade of an English text. @param sentences at least one */
export function grade(words: readonly string[], sentences: number): number {
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (spoken / Math.max(1, words.length)) - 15.59;
}

function english(key: string, text: string): Measured {
  const words = text.match(/[A-Za-z][A-Za-z’'-]*/g) ?? [];
  const sentences = Math.max(1, text.match(/[.!?:;](?=\s|$)/g)?.length ?? 1);
  return { key, text, size: words.length, sentences, hardness: grade(words, sentences) };
}

function chinese(key: string, text: string): Measured {
  const size = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const sentences = Math.max(1, text.match(/[。！？；：]/g)?.length ?? 1);
  return { key, text, size, sentences, hardness: size / sentences };
}

/** Every text long enough to be read as a sentence, the hardest first. */
export function measured(locale: Locale): Measured[] {
  const least = locale === 'en' ? LEAST_WORDS : LEAST_CHARACTERS;
  return Object.entries(MESSAGES[locale])
    .filter(([key]) => !FOR_BUILDERS.test(key))
    .map(([key, message]) => (locale === 'en' ? english(key, plainText(message, 'name')) : chinese(key, plainText(message, '某某'))))
    .filter((one) => one.size >= least)
    .sort((a, b) => b.hardness - a.hardness);
}

/** Parts of a rule pack that are read by nobody who has a dispute: figures for its authors, the register, the consent texts, which are contracts. */
const NOT_SAID = new Set(['params', 'sources', 'calendar', 'consentTexts', 'deposit']);

/** Texts in both languages inside a value, by where they stand. */
function* textsIn(value: unknown, at: string): Generator<readonly [at: string, text: Readonly<Record<Locale, string>>]> {
  if (typeof value !== 'object' || value === null) return;
  if ('zh-CN' in value && 'en' in value) {
    yield [at, value as Readonly<Record<Locale, string>>];
    return;
  }
  for (const [key, one] of Object.entries(value)) {
    if (at === '' && NOT_SAID.has(key)) continue;
    const { id, code, key: name } = (typeof one === 'object' && one !== null ? one : {}) as Readonly<Record<string, unknown>>;
    yield* textsIn(one, `${at}/${String(id ?? code ?? name ?? key)}`);
  }
}

/**
 * Every text of the China pack long enough to be read as a sentence, the hardest first: questions, rights, conditions,
 * ways on. A part of a sentence, such as what a side has to show, counts as one. Each text counts once.
 */
export function measuredPack(locale: Locale): Measured[] {
  const least = locale === 'en' ? LEAST_WORDS : LEAST_CHARACTERS;
  const measure = locale === 'en' ? english : chinese;
  const all = new Map([...textsIn(packForTests(), '')].map(([at, text]) => [text[locale], at]));
  return [...all]
    .map(([text, at]) => measure(at, /[.!?。！？]$/.test(text) ? text : `${text}${locale === 'en' ? '.' : '。'}`))
    .filter((one) => one.size >= least)
    .sort((a, b) => b.hardness - a.hardness);
}

/** The common characters: rows 16 to 55 of GB 2312, taken from the decoder. */
export function commonCharacters(): ReadonlySet<string> {
  const decoder = new TextDecoder('gb2312');
  const found = new Set<string>();
  for (let row = 0xb0; row <= 0xd7; row++) {
    const last = row === 0xd7 ? 0xf9 : 0xfe;
    for (let cell = 0xa1; cell <= last; cell++) found.add(decoder.decode(new Uint8Array([row, cell])));
  }
  return found;
}

/** Characters of the Chinese texts that are not common, with the keys they stand in. */
export function rareCharacters(): Map<string, string[]> {
  const common = commonCharacters();
  const rare = new Map<string, string[]>();
  for (const [key, message] of Object.entries(MESSAGES['zh-CN'])) {
    if (FOR_BUILDERS.test(key)) continue;
    for (const character of new Set(plainText(message, '').match(/\p{Script=Han}/gu) ?? [])) {
      if (!common.has(character)) rare.set(character, [...(rare.get(character) ?? []), key]);
    }
  }
  return rare;
}

/** Share of rare characters among all that are read. */
export function rareShare(): number {
  const common = commonCharacters();
  const all = Object.entries(MESSAGES['zh-CN'])
    .filter(([key]) => !FOR_BUILDERS.test(key))
    .flatMap(([, message]) => plainText(message, '').match(/\p{Script=Han}/gu) ?? []);
  return all.filter((character) => !common.has(character)).length / all.length;
}

/** Mean hardness of a language, each text by its length. */
export function overall(locale: Locale, texts: readonly Measured[] = measured(locale)): number {
  const weight = texts.reduce((sum, one) => sum + one.size, 0);
  return texts.reduce((sum, one) => sum + one.hardness * one.size, 0) / Math.max(1, weight);
}

if (import.meta.main) {
  for (const locale of LOCALES) {
    process.stdout.write(`${locale}: ${overall(locale).toFixed(1)} over ${measured(locale).length} texts\n`);
    for (const one of measured(locale).slice(0, 25)) process.stdout.write(`  ${one.hardness.toFixed(1)} ${one.key}: ${one.text}\n`);
  }
  for (const locale of LOCALES) {
    process.stdout.write(`rules, ${locale}: ${overall(locale, measuredPack(locale)).toFixed(1)} over ${measuredPack(locale).length} texts\n`);
    for (const one of measuredPack(locale).slice(0, 25)) process.stdout.write(`  ${one.hardness.toFixed(1)} ${one.key}: ${one.text}\n`);
  }
  process.stdout.write(`rare: ${(rareShare() * 100).toFixed(2)} % ${[...rareCharacters()].map(([character, keys]) => `${character} (${keys.length})`).join(' ')}\n`);
}
