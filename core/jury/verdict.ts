import { refused, type Refused, type Uuid } from '../kernel/kernel.ts';
import { REMEDY, type JuryQuestion } from './questions.ts';

/**
 * How a round ended: a remedy reached the threshold; all votes are in and none did; the time ended first; too few jurors
 * could be seated; or the beacon was silent for longer than the rules wait, and nobody was drawn. Only the first becomes a
 * draft of a determination; each other one goes on to an adjudicator.
 */
export const VERDICT_OUTCOMES = ['decided', 'tie', 'timed_out', 'too_few', 'beacon_silent'] as const;
export type VerdictOutcome = (typeof VERDICT_OUTCOMES)[number];

/** How many counted votes an option of a question got. Options nobody chose may be left out. */
export interface OptionCount {
  readonly question: string;
  readonly option: string;
  readonly votes: number;
}

/** What the jurors who chose an option wrote, in an order that tells nothing of their seats; redacted before it comes here. */
export interface GroupedReasons {
  readonly question: string;
  readonly option: string;
  /** objects, because a person's words are sealed by the name of their property (core/privacy/texts.ts) */
  readonly texts: readonly { readonly text: string }[];
}

/**
 * What a round hands to the procedure (评审意见): a recommendation that becomes a determination only after a person looked
 * at it (legal-requirements R-24). It names nobody. It is the body of the act `return_verdict`.
 */
export interface Verdict {
  readonly roundId: Uuid;
  readonly drawId: Uuid;
  readonly outcome: VerdictOutcome;
  /** seats and votes to win as the round was convened with */
  readonly size: number;
  readonly threshold: number;
  /** of the votes that count; empty where no vote was opened */
  readonly counts: readonly OptionCount[];
  /** the option of the question `remedy` that reached the threshold; null unless decided */
  readonly remedy: string | null;
  readonly reasons: readonly GroupedReasons[];
  /** root over the commitments and the opened votes, hex; 64 zeros where no vote was opened */
  readonly votesRoot: string;
}

/** The root of a round in which no vote was opened. */
export const NO_VOTES = '0'.repeat(64);

/** Votes of an option. */
export function votesOf(verdict: Pick<Verdict, 'counts'>, question: string, option: string): number {
  return verdict.counts.find((one) => one.question === question && one.option === option)?.votes ?? 0;
}

/**
 * What is wrong with a verdict for these questions: an option nobody was asked about, more votes than seats, an outcome
 * the counts do not bear out. Refusals: field_invalid with the field.
 */
export function wrongVerdict(verdict: Verdict, questions: readonly JuryQuestion[]): Refused | undefined {
  const options = new Map(questions.map((one) => [one.id, one.options.map((each) => each.id)]));
  const given = new Map<string, number>();
  const seen = new Set<string>();
  for (const [index, { question, option, votes }] of verdict.counts.entries()) {
    const place = `${question}/${option}`;
    if (options.get(question)?.includes(option) !== true || seen.has(place)) return refused('field_invalid', `counts.${index}.option`);
    if (!Number.isSafeInteger(votes) || votes < 0) return refused('field_invalid', `counts.${index}.votes`);
    seen.add(place);
    given.set(question, (given.get(question) ?? 0) + votes);
  }
  if ([...given.values()].some((votes) => votes > verdict.size)) return refused('field_invalid', 'counts');
  const astray = verdict.reasons.findIndex((one) => options.get(one.question)?.includes(one.option) !== true);
  if (astray >= 0) return refused('field_invalid', `reasons.${astray}.option`);
  if (!/^[0-9a-f]{64}$/.test(verdict.votesRoot)) return refused('field_invalid', 'votesRoot');
  return wrongOutcome(verdict, options.get(REMEDY) ?? []);
}

function wrongOutcome(verdict: Verdict, remedies: readonly string[]): Refused | undefined {
  const { outcome, remedy, threshold } = verdict;
  const reached = remedies.filter((one) => votesOf(verdict, REMEDY, one) >= threshold);
  if (outcome === 'decided') return remedy !== null && reached.includes(remedy) ? undefined : refused('field_invalid', 'remedy');
  if (remedy !== null) return refused('field_invalid', 'remedy');
  // nobody was drawn, so nobody voted
  if (outcome === 'beacon_silent' && (verdict.counts.length > 0 || verdict.reasons.length > 0)) return refused('field_invalid', 'outcome');
  return reached.length === 0 ? undefined : refused('field_invalid', 'outcome');
}
