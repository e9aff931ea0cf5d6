import { MINOR_UNITS, type Currency } from '../kernel/kernel.ts';
import { RAIL_VERBS, RAILS, type RailCapabilities } from './rail.ts';

const FLAGS = ['partialCapture', 'multipleCaptures', 'partialRelease', 'partialRefund'] as const;
const DAYS = ['authorisationDays', 'longestAuthorisationDays', 'refundDays'] as const;
const TAGS = ['V', 'S', 'M', 'U', 'P'] as const;
const KNOWN = new Set<string>(['rail', 'verbs', ...FLAGS, ...DAYS, 'currencies', 'leastMinor', 'greatestMinor', 'returns', 'cardEvidence', 'source', 'verification']);

/** What a rail's file came to. */
export type CapabilitiesReading =
  | { readonly ok: true; readonly capabilities: RailCapabilities }
  | { readonly ok: false; readonly errors: readonly string[] };

/** True for a list of one or more words of a catalogue, none twice. */
function isListOf(value: unknown, words: readonly string[]): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  return new Set(value).size === value.length && value.every((one) => words.includes(one as string));
}

function isWhole(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

/** Codes are the rail's own, so that any text is one; none may ask for two things at once. */
function areReturns(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== 'account,again') return false;
  const { again, account } = value as Record<string, unknown>;
  if (!Array.isArray(again) || !Array.isArray(account)) return false;
  const all: unknown[] = [...again, ...account];
  return new Set(all).size === all.length && all.every((one) => typeof one === 'string' && one !== '');
}

function isCardEvidence(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object' || Object.keys(value).sort().join() !== 'mediaTypes,mostBytes,mostFiles') return false;
  const { mediaTypes, mostBytes, mostFiles } = value as Record<string, unknown>;
  return Array.isArray(mediaTypes) && mediaTypes.every((one) => typeof one === 'string' && one.includes('/')) && isWhole(mostBytes, 1) && isWhole(mostFiles, 0);
}

/** What the single figures allow, but do not go together. */
function contradictions(from: Record<string, unknown>): string[] {
  const found: string[] = [];
  const verbs = from['verbs'] as readonly string[];
  const { leastMinor, greatestMinor, authorisationDays, longestAuthorisationDays } = from;
  if (isWhole(greatestMinor, 1) && isWhole(leastMinor, 1) && greatestMinor < 2 * leastMinor) found.push('greatestMinor is below two least amounts, so that no sum could be split');
  if (verbs.includes('extend') && longestAuthorisationDays === null) found.push('longestAuthorisationDays is missing for a rail that extends');
  if (isWhole(authorisationDays, 1) && isWhole(longestAuthorisationDays, 1) && longestAuthorisationDays < authorisationDays) found.push('longestAuthorisationDays is below authorisationDays');
  if (from['multipleCaptures'] === true && from['partialCapture'] !== true) found.push('multipleCaptures needs partialCapture');
  return found;
}

/**
 * Reads what a rail can do, as a file of `rules/rails` says it. Every figure must be there: a limit that was forgotten
 * is found by the institution otherwise, with somebody's money under way.
 * @returns all that is wrong, in sentences naming the field
 */
export function readCapabilities(input: unknown): CapabilitiesReading {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return { ok: false, errors: ['a rail is an object'] };
  const from = input as Record<string, unknown>;
  const errors = Object.keys(from).filter((key) => !KNOWN.has(key)).map((key) => `${key} is no field of a rail`);
  const must = (good: boolean, sentence: string): void => void (good || errors.push(sentence));
  must(RAILS.includes(from['rail'] as never), `rail must be one of ${RAILS.join(', ')}`);
  must(isListOf(from['verbs'], RAIL_VERBS), `verbs must be a list of ${RAIL_VERBS.join(', ')}`);
  for (const key of FLAGS) must(typeof from[key] === 'boolean', `${key} must be true or false`);
  for (const key of DAYS) must(from[key] === null || isWhole(from[key], 1), `${key} must be days from 1, or null`);
  const currencies = Object.keys(MINOR_UNITS) as Currency[];
  must(from['currencies'] === 'any' || isListOf(from['currencies'], currencies), 'currencies must be "any" or a list of codes');
  must(isWhole(from['leastMinor'], 1), 'leastMinor must be a whole number from 1');
  must(from['greatestMinor'] === null || isWhole(from['greatestMinor'], 1), 'greatestMinor must be a whole number from 1, or null');
  must(areReturns(from['returns']), 'returns must have the lists again and account, with no code twice');
  must(isCardEvidence(from['cardEvidence']), 'cardEvidence must have mostFiles, mostBytes and mediaTypes, or be null');
  must(typeof from['source'] === 'string' && from['source'].trim() !== '', 'source must say where the figures are published');
  must(TAGS.includes(from['verification'] as never), `verification must be one of ${TAGS.join(', ')}`);
  if (errors.length === 0) errors.push(...contradictions(from));
  return errors.length === 0 ? { ok: true, capabilities: from as unknown as RailCapabilities } : { ok: false, errors };
}
