import { createHash } from 'node:crypto';
import { accepted, canonicalJson, refused, type Result, type Uuid } from '../kernel/kernel.ts';
import { REMEDY, type JuryQuestion } from './questions.ts';

/** What a juror is asked: first a fact of each row in dispute, last what follows from them. */
export interface BallotQuestion {
  /** id of the burden row, or `remedy` */
  readonly id: string;
  readonly kind: 'issue' | 'remedy';
  readonly options: readonly string[];
}

/** The questions of a round as they are kept with it: ids alone. The words come from the rules, the remedies from the claim. */
export function ballotQuestions(questions: readonly JuryQuestion[]): readonly BallotQuestion[] {
  return questions.map(({ id, options }) => ({ id, kind: id === REMEDY ? 'remedy' : 'issue', options: options.map((one) => one.id) }));
}

/** What a written reason must have; rule data. */
export interface ReasonRules {
  /** Chinese letters at least, where a reason is written in them */
  readonly leastLetters: number;
  /** words at least, where it is written in words */
  readonly leastWords: number;
  /** signs at most */
  readonly most: number;
}

/** What a juror says. It names its round and seat, so that what was committed to for one seat opens no other. */
export interface Ballot {
  readonly format: 'redress-ballot/1';
  readonly round: Uuid;
  readonly seat: Uuid;
  readonly answers: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** Bytes of chance in front of a ballot: without them a commitment to so few answers could be found by trying. */
export const SALT_BYTES = 16;

/** What a juror is bound by: SHA-256 of the salt and the RFC 8785 form of the ballot, in hex. */
export function commitmentOf(salt: Uint8Array, ballot: Ballot): string {
  return createHash('sha256').update(salt).update(canonicalJson(ballot), 'utf8').digest('hex');
}

/** True when salt and ballot are what was committed to. */
export function opens(commitment: string, salt: Uint8Array, ballot: Ballot): boolean {
  return salt.length === SALT_BYTES && commitmentOf(salt, ballot) === commitment;
}

const HAN = /\p{Script=Han}/gu;
const WORD = /[\p{Script=Latin}\p{N}]+(?:['’-][\p{Script=Latin}\p{N}]+)*/gu;

/** A text without its repetitions: `不错不错不错` says no more than `不错`. */
function saidOnce(text: string): string {
  return text.normalize('NFKC').replace(/(.{1,12}?)\1{2,}/gsu, '$1');
}

/** How much a text says: its Chinese letters and its words, repetitions taken out. */
export function substanceOf(text: string): { readonly letters: number; readonly words: number } {
  const once = saidOnce(text);
  return { letters: once.match(HAN)?.length ?? 0, words: once.match(WORD)?.length ?? 0 };
}

/** True when a reason says enough; in a text of both writings each counts by its own measure. */
export function isOfSubstance(text: string, { leastLetters, leastWords }: Pick<ReasonRules, 'leastLetters' | 'leastWords'>): boolean {
  const { letters, words } = substanceOf(text);
  return letters * leastWords + words * leastLetters >= leastLetters * leastWords;
}

/**
 * A ballot answers every question by one of its answers and nothing else, and says why.
 * Refusals: field_missing, field_invalid, field_unknown, reason_too_short.
 */
export function checkBallot(said: Pick<Ballot, 'answers' | 'reason'>, questions: readonly BallotQuestion[], rules: ReasonRules): Result<true> {
  for (const { id, options } of questions) {
    const answer = Object.hasOwn(said.answers, id) ? said.answers[id] : undefined;
    if (answer === undefined) return refused('field_missing', `answers.${id}`);
    if (!options.includes(answer)) return refused('field_invalid', `answers.${id}`);
  }
  const extra = Object.keys(said.answers).find((id) => !questions.some((one) => one.id === id));
  if (extra !== undefined) return refused('field_unknown', `answers.${extra}`);
  if ([...said.reason].length > rules.most) return refused('field_invalid', 'reason', { most: rules.most });
  if (!isOfSubstance(said.reason, rules)) return refused('reason_too_short', 'reason', { letters: rules.leastLetters, words: rules.leastWords });
  return accepted(true);
}
