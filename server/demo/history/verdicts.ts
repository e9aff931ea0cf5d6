import { draftOfVerdict } from '../../../core/jury/draft.ts';
import { questionsOf, REMEDY } from '../../../core/jury/questions.ts';
import { NO_VOTES, type OptionCount, type Verdict } from '../../../core/jury/verdict.ts';
import type { DisputeState } from '../../../core/dispute/dispute.ts';
import type { RulePack } from '../../../core/rules/rules.ts';
import { EXCUSES } from './decide.ts';

/** What a jury of the history comes to: for the claim or a part of it, for nothing, that the rules do not bear out, or nothing at all. */
export type JuryWish = 'for' | 'against' | 'astray' | 'tie';

const SAID: Readonly<Record<'for' | 'against', readonly string[]>> = {
  for: ['照片与商品页面的描述对不上，商家没有提交出库时的记录，应当支持买家。', 'The listing promises more than the photo shows, and the shop put nothing on file against it.', '买家在签收后很快反映，照片清楚，说法前后一致。'],
  against: ['照片看不出是发货前就有的问题，描述也没有写到这一点。', 'The photo alone does not show it, and the shop’s record of packing does.', '买家没有说明为什么签收几天以后才提出。'],
};

/** Votes on a question: so many for one answer, the rest of those who voted for the other. */
function split(question: string, first: string, second: string | undefined, won: number, cast: number): readonly OptionCount[] {
  const rest = cast - won;
  return [{ question, option: first, votes: won }, ...(second === undefined || rest === 0 ? [] : [{ question, option: second, votes: rest }])];
}

function verdictFor(state: DisputeState, rules: RulePack, remedy: string, finding: 'established' | 'not_established'): Verdict | undefined {
  const round = state.jury?.rounds.at(-1);
  if (round === undefined) return undefined;
  const { roundId, drawId, size, threshold } = round;
  // the last vote that was needed ended it: not everybody has voted
  const cast = Math.min(size, threshold + Math.floor(threshold / 3));
  const questions = questionsOf(state.claim, rules);
  const remedies = questions.find((one) => one.id === REMEDY)?.options.map((one) => one.id) ?? [];
  const counts = questions.flatMap(({ id }) => {
    if (id === REMEDY) return split(id, remedy, remedies.find((one) => one !== remedy), threshold, cast);
    const found = EXCUSES.includes(id) ? 'not_established' : finding;
    return split(id, found, found === 'established' ? 'not_established' : 'established', cast - 1, cast);
  });
  const said = SAID[remedy === 'dismissed' ? 'against' : 'for'].map((text) => ({ text }));
  const other = counts.find((one) => one.question === REMEDY && one.option !== remedy);
  const against = other === undefined ? [] : [{ question: REMEDY, option: other.option, texts: SAID[other.option === 'dismissed' ? 'against' : 'for'].slice(0, 1).map((text) => ({ text })) }];
  return { roundId, drawId, outcome: 'decided', size, threshold, counts, remedy, reasons: [{ question: REMEDY, option: remedy, texts: said }, ...against], votesRoot: '5e'.repeat(32) };
}

/** The verdict a jury of the history gives: of what it may choose, the first that the rules bear out. */
export function juryVerdict(state: DisputeState, rules: RulePack, wish: JuryWish): Verdict | object {
  const round = state.jury?.rounds.at(-1);
  if (round === undefined) return {};
  if (wish === 'tie') {
    const { roundId, drawId, size, threshold } = round;
    const counts = split(REMEDY, 'as_claimed', 'dismissed', threshold - 1, 2 * (threshold - 1));
    return { roundId, drawId, outcome: 'tie', size, threshold, counts, remedy: null, reasons: [], votesRoot: '7a'.repeat(32) } satisfies Verdict;
  }
  if (wish === 'against') return verdictFor(state, rules, 'dismissed', 'not_established') ?? {};
  if (wish === 'astray') return verdictFor(state, rules, 'as_claimed', 'not_established') ?? {};
  const options = questionsOf(state.claim, rules).find((one) => one.id === REMEDY)?.options ?? [];
  const verdicts = options.flatMap((one) => verdictFor(state, rules, one.id, one.id === 'dismissed' ? 'not_established' : 'established') ?? []);
  return verdicts.find((one) => draftOfVerdict(one, state, rules, state.filedAt).ok) ?? {};
}

/** Nothing was voted on. */
export function tooFew(state: DisputeState): Verdict | object {
  const round = state.jury?.rounds.at(-1);
  if (round === undefined) return {};
  const { roundId, drawId, size, threshold } = round;
  return { roundId, drawId, outcome: 'too_few', size, threshold, counts: [], remedy: null, reasons: [], votesRoot: NO_VOTES } satisfies Verdict;
}
