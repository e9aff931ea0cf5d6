import { computeDue } from '../deadline/deadline.ts';
import type { Instant } from '../kernel/kernel.ts';
import { articlesIn, citableArticles, deadlineRule, stepsOf, type CitableArticle, type DeadlineName, type Evaluation, type RemedyCode, type RulePack, type RuleStep } from '../rules/rules.ts';

/** The rules and figures asked for one remedy, out of the trace of a whole case; a promise that raised it stands for the law's. */
export function stepsOfRemedy(evaluation: Pick<Evaluation, 'steps'>, code: RemedyCode): readonly RuleStep[] {
  return stepsOf(evaluation.steps, code).slice(0, -1);
}

/** One clock of a case that is filed now and takes every day it may. */
export interface TimeAhead {
  readonly name: DeadlineName;
  readonly due: Instant;
}

/** The clocks from a filing to money, each from the end of the one before it. */
const WAY: readonly (readonly [name: DeadlineName, after: DeadlineName | null])[] = [
  ['respond', null],
  ['negotiate', null],
  ['choose', 'negotiate'],
  ['assign', 'choose'],
  ['decide', 'assign'],
  ['appeal', 'decide'],
  ['perform', 'appeal'],
];

/** When each step is over at the latest if it were filed now and nobody were early. */
export function timesAhead(pack: RulePack, at: Instant): readonly TimeAhead[] {
  const due = new Map<DeadlineName, Instant>();
  for (const [name, after] of WAY) {
    const rule = deadlineRule(pack, name);
    const from = (after === null ? undefined : due.get(after)) ?? at;
    due.set(name, computeDue(rule, from, pack.calendar, { cutOffHour: rule.cutOffHour }).due);
  }
  return [...due].map(([name, when]) => ({ name, due: when }));
}

/** An article a rule rests on, as a reader finds it. */
export interface Rested {
  readonly ref: string;
  /** null where the pack has no page of it */
  readonly article: CitableArticle | null;
  /** the numbers it had in earlier versions, newest first */
  readonly formerly: readonly { readonly version: string; readonly article: string }[];
}

/** The articles of a basis as rules write it: `CC 586, 587; CC-CI 67`. */
export function restsOn(pack: RulePack, basis: string): readonly Rested[] {
  const known = citableArticles(pack);
  return articlesIn(basis).map((ref) => {
    const [id = '', ...rest] = ref.split(' ');
    const number = rest.join(' ');
    const register = pack.sources.find((one) => one.id === id);
    const whole = number.replace(/\(.*$/, '');
    const formerly = register?.formerly?.find((one) => one.article === number) ?? register?.formerly?.find((one) => one.article === whole);
    return { ref, article: known.find((one) => one.ref === ref) ?? null, formerly: formerly?.was ?? [] };
  });
}
