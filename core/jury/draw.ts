import { hash } from 'node:crypto';
import { canonicalJson } from '../kernel/kernel.ts';
import type { ConflictClass } from './exclusion.ts';
import type { StratumSpan, Stratum } from './pool.ts';
import { fallbacks, stratumNumber } from './strata.ts';

/**
 * The draw itself: from a seed nobody could know, seats in order. It is pure, and everybody who has the seed and the pool
 * comes to the same seats. Nothing that is rejected gives its place back: attempts are numbered, and each number is used
 * once, so that nobody can throw again.
 */

/** After so many attempts for one seat a group counts as having nobody left. */
export const MOST_ATTEMPTS = 4096;

/** What became of an attempt: a seat, a conflict, or somebody who had been met already. */
export type AttemptResult = 'seated' | 'met_before' | ConflictClass;

/** Somebody who stands at a place of the pool's line. */
export interface Drawn {
  readonly pseudonym: string;
  readonly weight: number;
  readonly lo: number;
}

/** One attempt. */
export interface Attempt extends Drawn {
  /** the seat it was for, from 0; replacements go on after the last */
  readonly seat: number;
  readonly stratum: Stratum;
  /** its number among the attempts of its group, from 0 */
  readonly attempt: number;
  readonly position: number;
  readonly result: AttemptResult;
}

/** What a draw goes by. */
export interface DrawInput {
  readonly seed: Uint8Array;
  readonly strata: readonly StratumSpan[];
  /** the group of every seat, then of every replacement in order */
  readonly seats: readonly Stratum[];
  /** who stands at a place of the line */
  at(position: number): Drawn;
  conflictOf(pseudonym: string): ConflictClass | null;
}

/** What a draw gave: attempts in order; `empty` are the seats for which nobody was left. */
export interface DrawOutcome {
  readonly attempts: readonly Attempt[];
  readonly empty: readonly number[];
}

/** What a dispute and its round are called in public: nobody learns from it which dispute it is. */
export function drawSubject(disputeId: string, round: number): string {
  return hash('sha256', `redress-subject/1:${disputeId}:${round}`, 'hex');
}

/** SHA-256 of the RFC 8785 form of what was said before the randomness was known. */
export function statementHash(statement: unknown): Buffer {
  return hash('sha256', canonicalJson(statement), 'buffer');
}

/** The seed: SHA-256(`redress-draw/1` ‖ randomness ‖ hash of the statement). */
export function seedOf(randomness: Uint8Array, statement: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([Buffer.from('redress-draw/1'), randomness, statement]), 'buffer');
}

/** Where the n-th attempt of a group points: the first 120 bits of SHA-256(seed ‖ group ‖ n in 8 bytes), modulo its weight. */
export function positionOf(seed: Uint8Array, span: StratumSpan, attempt: number): number {
  const bytes = Buffer.alloc(seed.length + 9);
  bytes.set(seed);
  bytes[seed.length] = stratumNumber(span);
  bytes.writeBigUInt64BE(BigInt(attempt), seed.length + 1);
  const first = hash('sha256', bytes, 'hex').slice(0, 30);
  return span.first + Number(BigInt(`0x${first}`) % BigInt(span.weight));
}

/** A group while it is drawn from. */
interface Sequence {
  readonly span: StratumSpan;
  next: number;
  readonly met: Set<string>;
}

/** Draws the seats of a plan. */
export function drawSeats(input: DrawInput): DrawOutcome {
  const sequences = input.strata.map((span): Sequence => ({ span, next: 0, met: new Set() }));
  const attempts: Attempt[] = [];
  const empty: number[] = [];
  for (const [seat, wanted] of input.seats.entries()) {
    const found = [wanted, ...fallbacks(wanted)].some((stratum) => tryGroup(input, sequences[stratumNumber(stratum)]!, seat, attempts));
    if (!found) empty.push(seat);
  }
  return { attempts, empty };
}

/** Goes on in the order of a group until somebody is seated; false when everybody in it was met. */
function tryGroup(input: DrawInput, sequence: Sequence, seat: number, attempts: Attempt[]): boolean {
  const { span, met } = sequence;
  for (let tries = 0; tries < MOST_ATTEMPTS && met.size < span.members; tries += 1) {
    const attempt = sequence.next;
    const position = positionOf(input.seed, span, attempt);
    const drawn = input.at(position);
    const result = met.has(drawn.pseudonym) ? 'met_before' : (input.conflictOf(drawn.pseudonym) ?? 'seated');
    attempts.push({ seat, stratum: { experience: span.experience, history: span.history }, attempt, position, ...drawn, result });
    met.add(drawn.pseudonym);
    sequence.next += 1;
    if (result === 'seated') return true;
  }
  return false;
}
