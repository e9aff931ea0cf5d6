import { answersFor, type Answers } from '../../core/intake/intake.ts';
import type { DisputeType } from '../../core/rules/rules.ts';

/**
 * The answers of somebody who has no account here, in the address of the page: nothing is kept anywhere, going back
 * goes back one answer, and the language can be changed at any question.
 */
export interface Told {
  /** in the order they were given */
  readonly facts: Answers;
  readonly declined: readonly string[];
  readonly read: readonly string[];
  /** the rest of the questions was passed over */
  readonly enough: boolean;
  /** the answer that is being changed */
  readonly changing: string | null;
}

/** Longest that answers may be together: an address is not a place for stories. */
const MOST = 4_000;
const MOST_EACH = 400;

/** What an address tells; what is no answer to a question of the type is not there. */
export function toldIn(query: URLSearchParams, type: DisputeType): Told {
  const facts: Record<string, string> = {};
  let length = 0;
  for (const [name, value] of query) {
    if (!name.startsWith('f.') || value.length > MOST_EACH || length + value.length > MOST) continue;
    length += value.length;
    facts[name.slice('f.'.length)] = value;
  }
  return {
    facts: answersFor(type, facts),
    declined: query.getAll('not').filter((code) => /^D-\d\d$/.test(code)).slice(0, 30),
    read: query.getAll('read').slice(0, 20),
    enough: query.has('enough'),
    changing: query.get('change'),
  };
}

/** The address of a page with what was told. */
export function toldAt(path: string, told: Partial<Told>): string {
  const query = new URLSearchParams();
  for (const [key, answer] of Object.entries(told.facts ?? {})) query.append(`f.${key}`, answer);
  for (const code of told.declined ?? []) query.append('not', code);
  for (const track of told.read ?? []) query.append('read', track);
  if (told.enough === true) query.set('enough', '1');
  if (typeof told.changing === 'string') query.set('change', told.changing);
  return query.size === 0 ? path : `${path}?${query}`;
}

/** What was told before the last answer: where Back leads. */
export function beforeLast(told: Told): Told | null {
  const keys = Object.keys(told.facts);
  if (keys.length === 0) return null;
  return { ...told, enough: false, facts: Object.fromEntries(keys.slice(0, -1).map((key) => [key, told.facts[key]!])) };
}
