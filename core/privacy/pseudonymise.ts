import { findPatterns, narrow, type PatternKind } from './patterns.ts';

/** What is known of somebody whom a pseudonymised view must not name. */
export interface KnownParty {
  /** what stands in their place: `当事人甲`, `Claimant` */
  readonly label: string;
  /** names as they may be written: of the person, of the shop, of its company */
  readonly names: readonly string[];
  /** ids of ours and of the marketplace's that lead to them */
  readonly ids?: readonly string[];
  /** addresses, telephones, e-mail and account names that are known to be theirs */
  readonly contacts?: readonly string[];
}

/** What stands in the place of something that is recognised by its form, numbered in the order in which it is met. */
export type PatternWords = Readonly<Record<PatternKind, string>>;

export const PATTERN_WORDS: Readonly<Record<'zh-CN' | 'en', PatternWords>> = {
  'zh-CN': { email: '邮箱', idNumber: '证件号', bankCard: '银行卡', phone: '电话' },
  en: { email: 'email', idNumber: 'ID number', bankCard: 'bank card', phone: 'phone' },
};

/** Who the two sides are called in a pseudonymised view; the first is always the claimant. */
export const PARTY_LABELS = {
  'zh-CN': { claimant: '当事人甲', respondent: '当事人乙', adjudicator: '处理员', other: '案外人' },
  en: { claimant: 'Claimant', respondent: 'Respondent', adjudicator: 'Adjudicator', other: 'Other person' },
} as const;

const COMPOUND_SURNAMES = /^(?:欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木|独孤)/;
const TITLES = '先生|女士|小姐|太太|老板|师傅|同学|阿姨|大哥|大姐|经理|总';
const HAN = /^\p{Script=Han}+(?:·\p{Script=Han}+)*$/u;

interface Known {
  readonly pattern: RegExp;
  readonly label: string;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** What may not go on before or after: a Latin name is no part of a longer word, a number no part of a longer number. */
function edgeOf(sign: string): string {
  if (/\p{N}/u.test(sign)) return '\\p{N}';
  return /\p{Script=Latin}/u.test(sign) ? '\\p{Script=Latin}' : '';
}

/** A pattern for a known text as it may be written: in any case, with any spaces, in whole words. */
function patternOf(text: string): string {
  const plain = narrow(text).trim();
  const signs = [...plain];
  const [first, last] = [edgeOf(signs[0] ?? ''), edgeOf(signs.at(-1) ?? '')];
  const words = plain.split(/\s+/).map(escaped).join('\\s*');
  return `${first && `(?<!${first})`}${words}${last && `(?!${last})`}`;
}

/** A person of whom only `王先生` is written is the same person. */
function politeForm(name: string): string[] {
  if (!HAN.test(name) || name.length < 2 || name.length > 4) return [];
  const surname = COMPOUND_SURNAMES.exec(name)?.[0] ?? name.slice(0, 1);
  return [`${surname}(?:${TITLES}|某某?)`];
}

function knownOf(parties: readonly KnownParty[]): Known[] {
  const all = parties.flatMap((party) => {
    const texts = [...party.names, ...(party.contacts ?? []), ...(party.ids ?? [])].filter((text) => [...text.trim()].length >= 2);
    const sources = texts.map((text) => ({ length: text.length, source: patternOf(text) }));
    const polite = party.names.flatMap(politeForm).map((source) => ({ length: 1, source }));
    return [...sources, ...polite].map((one) => ({ ...one, label: party.label }));
  });
  // the longer first: `王小明` before `王小`
  return all.toSorted((a, b) => b.length - a.length).map(({ source, label }) => ({ pattern: new RegExp(source, 'giu'), label }));
}

/** What cannot hold a name: an id, a hash, a time, a version. */
const STRUCTURAL = /^(?:[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{40,}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/;

/** Gives every thing found its number once, so that the same telephone is `电话1` wherever it stands. */
class Numbers {
  readonly #given = new Map<string, string>();
  readonly #counts = new Map<PatternKind, number>();
  readonly #words: PatternWords;

  constructor(words: PatternWords) {
    this.#words = words;
  }

  of(kind: PatternKind, key: string): string {
    const known = this.#given.get(`${kind} ${key}`);
    if (known !== undefined) return known;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const label = `［${this.#words[kind]} ${count}］`;
    this.#given.set(`${kind} ${key}`, label);
    return label;
  }
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

function withCuts(text: string, cuts: readonly Cut[]): string {
  let out = '';
  let at = 0;
  for (const cut of cuts.toSorted((a, b) => a.from - b.from)) {
    out += text.slice(at, cut.from) + cut.put;
    at = cut.to;
  }
  return out + text.slice(at);
}

function without(text: string, known: readonly Known[], numbers: Numbers): string {
  const cuts: Cut[] = [];
  const isFree = (from: number, to: number): boolean => cuts.every((cut) => to <= cut.from || cut.to <= from);
  const plain = narrow(text);
  for (const { pattern, label } of known) {
    for (const match of plain.matchAll(pattern)) {
      const to = match.index + match[0].length;
      if (isFree(match.index, to)) cuts.push({ from: match.index, to, put: label });
    }
  }
  if (STRUCTURAL.test(text)) return withCuts(text, cuts);
  for (const found of findPatterns(text)) {
    if (isFree(found.from, found.to)) cuts.push({ from: found.from, to: found.to, put: numbers.of(found.kind, found.key) });
  }
  return withCuts(text, cuts);
}

/**
 * A value as somebody may see it who shall judge the matter and not the people (legal-requirements R-138): names, addresses
 * and ids of the given parties become their labels, also inside free text and in polite forms (`王先生`); telephones, e-mail,
 * identity numbers and bank cards of anybody become numbered words, the same number for the same thing in the whole value.
 * Numbers, keys and the order of things stay. What only a reader could tell (a nickname nobody gave) is not found.
 * @param parties labels and what is known of each; texts of one character are not looked for
 */
export function pseudonymise<T>(value: T, parties: readonly KnownParty[], words: PatternWords = PATTERN_WORDS['zh-CN']): T {
  const known = knownOf(parties);
  const numbers = new Numbers(words);
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return without(part, known, numbers);
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value) as T;
}
