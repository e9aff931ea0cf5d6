/**
 * Signs that jurors act together: they agree more than their cases explain, vote at the same moment, or write one text.
 * A sign is a question to a person, never an answer: what else may explain it is told with it, and nothing follows by itself.
 */
import { chanceOfAtLeast } from './interval.ts';
import type { SignalRules } from '../rules/jury-types.ts';

/** One vote of an ended round, as it is looked at for signs. */
export interface SignalVote {
  readonly juror: string;
  readonly forSeller: number;
  /** when the sealed vote came, in milliseconds; of the same clock for all */
  readonly at: number;
  readonly reason: string;
}

/** The votes of one round. */
export interface SignalRound {
  readonly round: string;
  readonly votes: readonly SignalVote[];
}

export const SIGNAL_KINDS = ['agreement', 'timing', 'same_text', 'stock_text'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** What was noticed. */
export interface Signal {
  readonly kind: SignalKind;
  /** in order of their ids */
  readonly jurors: readonly string[];
  /** in order of their ids */
  readonly rounds: readonly string[];
  /** so many times, of so many times they sat together */
  readonly times: number;
  readonly of: number;
  /** how often chance alone would do this to one pair; null where that is not asked (texts) */
  readonly chance: number | null;
}

interface Together {
  readonly pair: readonly [string, string];
  readonly rounds: string[];
  readonly agreeing: number[];
  agreed: number;
  close: number;
}

/**
 * How likely two votes of one side are in a case: the share of pairs of one side among all pairs of the others, which is
 * right on average whatever the case deserves. Where the others are of one mind, agreeing proves nothing.
 */
function agreementIn(votes: readonly SignalVote[], first: SignalVote, second: SignalVote): number {
  const others = votes.length - 2;
  const forSeller = votes.filter((vote) => vote !== first && vote !== second && vote.forSeller > 0.5).length;
  const forBuyer = others - forSeller;
  return others < 2 ? 1 : (forSeller * (forSeller - 1) + forBuyer * (forBuyer - 1)) / (others * (others - 1));
}

function together(rounds: readonly SignalRound[], closeMs: number): { readonly pairs: Map<string, Together>; readonly close: number; readonly all: number } {
  const pairs = new Map<string, Together>();
  let [close, all] = [0, 0];
  for (const { round, votes } of rounds) {
    const sorted = votes.toSorted((a, b) => (a.juror < b.juror ? -1 : 1));
    for (const [place, first] of sorted.entries()) {
      for (const second of sorted.slice(place + 1)) {
        const key = `${first.juror} ${second.juror}`;
        const one = pairs.get(key) ?? { pair: [first.juror, second.juror] as const, rounds: [], agreeing: [], agreed: 0, close: 0 };
        pairs.set(key, one);
        one.rounds.push(round);
        one.agreeing.push(agreementIn(votes, first, second));
        const near = Math.abs(first.at - second.at) <= closeMs;
        one.agreed += (first.forSeller > 0.5) === (second.forSeller > 0.5) ? 1 : 0;
        one.close += near ? 1 : 0;
        close += near ? 1 : 0;
        all += 1;
      }
    }
  }
  return { pairs, close, all };
}

/** Pairs joined to groups: who is connected stands together, in order of ids. */
export function connected(pairs: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const groupOf = new Map<string, Set<string>>();
  for (const [first, second] of pairs) {
    const joined = new Set([first, second, ...(groupOf.get(first) ?? []), ...(groupOf.get(second) ?? [])]);
    for (const one of joined) groupOf.set(one, joined);
  }
  return [...new Set(groupOf.values())].map((group) => [...group].toSorted()).toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

const PIECE = 3;

function piecesOf(text: string): ReadonlySet<string> {
  const plain = [...text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')];
  return new Set(Array.from({ length: Math.max(1, plain.length - PIECE + 1) }, (_, at) => plain.slice(at, at + PIECE).join('')));
}

/** How far two texts are the same, in parts of 10,000: common pieces of three letters among all of both (Jaccard), whatever their signs and capitals. */
export function likeness(first: string, second: string): number {
  return likenessOf(piecesOf(first), piecesOf(second));
}

function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = one.intersection(other).size;
  return Math.floor((common * 10_000) / (one.size + other.size - common));
}

/** One signal for each group of connected pairs; the chance is the least of its pairs'. */
function ofGroups(kind: 'agreement' | 'timing', found: readonly { readonly one: Together; readonly times: number; readonly chance: number }[]): Signal[] {
  return connected(found.map(({ one }) => one.pair)).map((jurors) => {
    const own = found.filter(({ one }) => jurors.includes(one.pair[0]));
    return {
      kind,
      jurors,
      rounds: [...new Set(own.flatMap(({ one }) => one.rounds))].toSorted(),
      times: own.reduce((sum, { times }) => sum + times, 0),
      of: own.reduce((sum, { one }) => sum + one.rounds.length, 0),
      chance: Math.min(...own.map(({ chance }) => chance)),
    };
  });
}

/**
 * Pairs who agree, or vote within seconds of each other, more often than chance would: the exact tail of the chances of
 * their cases, against a limit divided by the number of pairs compared (Bonferroni), so that all pairs of a run together
 * give `falseAlarmBasisPoints` false signals of a kind on average at most.
 */
export function pairSignals(rounds: readonly SignalRound[], rules: SignalRules): Signal[] {
  const { pairs, close, all } = together(rounds, rules.closeSeconds * 1000);
  const compared = [...pairs.values()].filter((one) => one.rounds.length >= rules.fewestTogether);
  const limit = rules.falseAlarmBasisPoints / 10_000 / Math.max(1, compared.length);
  const usual = (close + 1) / (all + 2);
  const agreement = compared.map((one) => ({ one, times: one.agreed, chance: chanceOfAtLeast(one.agreed, one.agreeing) }));
  const timing = compared.map((one) => ({ one, times: one.close, chance: chanceOfAtLeast(one.close, one.rounds.map(() => usual)) }));
  return [
    ...ofGroups('agreement', agreement.filter(({ chance }) => chance <= limit)),
    ...ofGroups('timing', timing.filter(({ chance, times }) => times > 0 && chance <= limit)),
  ];
}

/** Different jurors of one round whose reasons are one text. */
export function sameTextSignals(rounds: readonly SignalRound[], rules: Pick<SignalRules, 'sameTextBasisPoints'>): Signal[] {
  return rounds.flatMap(({ round, votes }) => {
    const pairs: (readonly [string, string])[] = [];
    const texts = votes.map(({ juror, reason }) => ({ juror, pieces: piecesOf(reason) }));
    for (const [place, first] of texts.entries()) {
      for (const second of texts.slice(place + 1)) {
        if (likenessOf(first.pieces, second.pieces) >= rules.sameTextBasisPoints) pairs.push([first.juror, second.juror]);
      }
    }
    return connected(pairs).map((jurors) => ({ kind: 'same_text' as const, jurors, rounds: [round], times: jurors.length, of: votes.length, chance: null }));
  });
}

/** One juror who writes one text in case after case. */
export function stockTextSignals(rounds: readonly SignalRound[], rules: Pick<SignalRules, 'sameTextBasisPoints' | 'stockTexts'>): Signal[] {
  const written = Map.groupBy(rounds.flatMap(({ round, votes }) => votes.map(({ juror, reason }) => ({ juror, round, pieces: piecesOf(reason) }))), (one) => one.juror);
  return [...written].flatMap(([juror, texts]) => {
    const most = texts
      .map((one) => texts.filter((other) => likenessOf(one.pieces, other.pieces) >= rules.sameTextBasisPoints))
      .reduce((best, same) => (same.length > best.length ? same : best), []);
    if (most.length < rules.stockTexts) return [];
    return [{ kind: 'stock_text' as const, jurors: [juror], rounds: most.map(({ round }) => round).toSorted(), times: most.length, of: texts.length, chance: null }];
  });
}

/** Every sign in the rounds that ended within the window. */
export function signalsOf(rounds: readonly SignalRound[], rules: SignalRules): readonly Signal[] {
  return [...pairSignals(rounds, rules), ...sameTextSignals(rounds, rules), ...stockTextSignals(rounds, rules)];
}
