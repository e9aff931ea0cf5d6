import { accepted, refused, type LocalDate, type Minor, type Result } from '../kernel/kernel.ts';
import { burdenOf, type BurdenAnswer } from './burden.ts';
import { plainClause } from './clauses.ts';
import { askTruth, type Context } from './expression.ts';
import { contextOf, figuresOn, isInForceOn, materialDay, type CaseInput, type MaterialDates } from './inputs.ts';
import { answerRemedyIn, isUnsettled, type RemedyAnswer } from './remedies.ts';
import { answerOf, inputsFor, type RuleOutcome, type RuleStep } from './trace.ts';
import type { DisputeCode, DisputeType, RemedyCode, RemedyRule, RouteCode, Rule, RulePack, TriageTrack } from './types.ts';

/** What a rule that is no remedy said: true, false, or not known yet. */
export type Said = 'yes' | 'no' | 'unknown';

/** Everything the rules say of one case, and every rule that was asked. */
export interface Evaluation {
  readonly pack: { readonly name: string; readonly hash: string };
  readonly type: DisputeCode;
  readonly dates: MaterialDates;
  readonly triage: readonly TriageTrack[];
  /** other types the facts fit, with the rule that says so */
  readonly classification: readonly { readonly code: DisputeCode; readonly rule: string }[];
  readonly admission: { readonly outcome: RuleOutcome; readonly decisive: string | null };
  readonly rights: readonly { readonly rule: string; readonly said: Said }[];
  readonly remedies: readonly Omit<RemedyAnswer, 'steps'>[];
  /** the most that can lawfully be had together: one base remedy, and what stands besides it without being paid twice */
  readonly most: { readonly remedies: readonly RemedyCode[]; readonly amountMinor: Minor } | null;
  readonly checks: readonly { readonly rule: string; readonly said: Said }[];
  readonly routes: readonly { readonly route: RouteCode; readonly said: Said }[];
  readonly burden: readonly BurdenAnswer[];
  /** facts that are missing and could still change something, the most telling first */
  readonly asks: readonly string[];
  readonly steps: readonly RuleStep[];
}

/**
 * How much a missing fact weighs, by what it keeps open; an intake asks the heaviest first. What decides whether there
 * is a remedy comes before how much it is, and the price before a loss or a promise that may stand besides it.
 */
const WEIGHT = { triage: 1_000, admission: 300, classification: 200, remedy: 40, amount: 30, besides: 3, clause: 5, route: 10, right: 8, burden: 6, check: 4 } as const;

interface Asking {
  readonly pack: RulePack;
  readonly type: DisputeType;
  readonly contextOn: (day: LocalDate) => Context;
  readonly dates: MaterialDates;
  readonly weights: Map<string, number>;
  readonly steps: RuleStep[];
}

function weigh(asking: Asking, names: readonly string[], weight: number): void {
  for (const name of names) {
    if (name.startsWith('facts.')) asking.weights.set(name, (asking.weights.get(name) ?? 0) + weight);
  }
}

/** The context with the figures of a day; most rules share one day, so each is made once. */
function contextsOf(pack: RulePack, context: Context): (day: LocalDate) => Context {
  const made = new Map<LocalDate, Context>();
  return (day) => {
    let found = made.get(day);
    if (found === undefined) made.set(day, (found = { ...context, param: figuresOn(pack, day) }));
    return found;
  };
}

const byType = new WeakMap<RulePack, Map<DisputeCode, readonly Rule[]>>();

function rulesOfType(pack: RulePack, code: DisputeCode): readonly Rule[] {
  let kept = byType.get(pack);
  if (kept === undefined) byType.set(pack, (kept = new Map()));
  let rules = kept.get(code);
  if (rules === undefined) kept.set(code, (rules = pack.rules.filter((rule) => rule.types.length === 0 || rule.types.includes(code))));
  return rules;
}

/** The rules of a type that are in force on their own material date; those about a clause only where there is one. */
function rulesFor({ pack, type, dates }: Asking, hasClause: boolean): readonly Rule[] {
  return rulesOfType(pack, type.code).filter((rule) => (hasClause || rule.kind !== 'clause') && isInForceOn(rule, materialDay(dates, rule.materialDate)));
}

/** The clause a dispute is about, where the claimant copied it: what rules of kind `clause` look at. */
function clauseIn({ facts = {} }: Context): Context['clause'] | undefined {
  const { clause_text: text, clause_shown: shown } = facts;
  if (typeof text !== 'string') return undefined;
  return typeof shown === 'string' ? { text: plainClause(text), conspicuous: shown === 'conspicuous' } : { text: plainClause(text) };
}

function askRule(asking: Asking, rule: Rule): { said: Said; outcome: RuleOutcome } {
  const day = materialDay(asking.dates, rule.materialDate);
  const context = asking.contextOn(day);
  const asked = askTruth(rule.expression, context);
  const said = asked.known ? (asked.value ? 'yes' : 'no') : 'unknown';
  if (!asked.known) weigh(asking, asked.names, WEIGHT[rule.kind]);
  const outcome = outcomeOf(rule, said);
  const { id, kind, source, verification, expression } = rule;
  asking.steps.push({
    ...{ kind, rule: id, source, verification, day, expression, inputs: inputsFor(expression, context), answer: answerOf(asked) },
    ...(kind === 'admission' ? { outcome } : {}),
    reason: said === 'no' ? rule.otherwise : rule.reason,
  });
  return { said, outcome };
}

function outcomeOf(rule: Rule, said: Said): RuleOutcome {
  if (said === 'yes') return 'eligible';
  if (said === 'unknown') return 'need_fact';
  const unmet = rule.unmet ?? 'human_review';
  // What is not settled law refuses nobody without a person.
  return unmet === 'not_eligible' && isUnsettled(rule.verification) ? 'human_review' : unmet;
}

const ADMISSION: readonly RuleOutcome[] = ['not_eligible', 'human_review', 'need_evidence', 'need_fact'];

/** What rules say of a case before anything else: the tracks it is on, and whether it can be taken. */
export type Entry = Pick<Evaluation, 'triage' | 'admission' | 'steps'>;

interface SaidRule {
  readonly rule: Rule;
  readonly said: Said;
  readonly outcome: RuleOutcome;
}

function openCase(pack: RulePack, input: CaseInput): Result<{ readonly asking: Asking; readonly hasClause: boolean }> {
  const type = pack.disputeTypes.find((one) => one.code === input.type);
  if (type === undefined) return refused('dispute_type_unknown', 'type');
  const context = contextOf(type, input);
  if (!context.ok) return context;
  const clause = clauseIn(context.value);
  const seen = clause === undefined ? context.value : { ...context.value, clause };
  return accepted({
    asking: { pack, type, contextOn: contextsOf(pack, seen), dates: input.dates, weights: new Map(), steps: [] },
    hasClause: clause !== undefined,
  });
}

function entryOf(said: readonly SaidRule[]): Pick<Entry, 'triage' | 'admission'> {
  const tracks = said.flatMap(({ rule, said: is }) => (rule.kind === 'triage' && is === 'yes' && rule.track !== undefined ? [rule.track] : []));
  const admission = said.filter((one) => one.rule.kind === 'admission');
  const first = ADMISSION.flatMap((outcome) => admission.filter((one) => one.outcome === outcome))[0];
  return { triage: [...new Set(tracks)], admission: { outcome: first?.outcome ?? 'eligible', decisive: first?.rule.id ?? null } };
}

/**
 * Asks only the rules of triage and admission: what a filing has to know in the act itself. They answer as they do in
 * `evaluate`, which the trace asks afterwards.
 * Refusals and errors: as `evaluate`.
 */
export function evaluateEntry(pack: RulePack, input: CaseInput): Result<Entry> {
  const opened = openCase(pack, input);
  if (!opened.ok) return opened;
  const { asking } = opened.value;
  const rules = rulesFor(asking, false).filter((rule) => rule.kind === 'triage' || rule.kind === 'admission');
  return accepted({ ...entryOf(rules.map((rule) => ({ rule, ...askRule(asking, rule) }))), steps: asking.steps });
}

/**
 * Asks every rule of a pack that concerns a case: where it belongs, whether it may be admitted, which rights and
 * remedies there are and how much they come to, who must prove what, which ways are open, and what is still to be
 * asked. Pure: the same pack and the same input give the same answer and the same trace, to the last fen.
 * Refusals: dispute_type_unknown, field_unknown, field_invalid.
 * @throws TypeError when an expression of the pack fails: the linter and the properties exist to find it first
 */
export function evaluate(pack: RulePack, input: CaseInput): Result<Evaluation> {
  const opened = openCase(pack, input);
  if (!opened.ok) return opened;
  const { asking, hasClause } = opened.value;
  const { type } = asking;
  const said = rulesFor(asking, hasClause).map((rule) => ({ rule, ...askRule(asking, rule) }));
  const of = (kind: Rule['kind']): readonly SaidRule[] => said.filter((one) => one.rule.kind === kind);
  const contract = materialDay(input.dates, 'contract');
  const inRemedies = asking.contextOn(contract);
  const remedies = type.remedies.map((code) => answerRemedyIn(pack, type, code, inRemedies, contract));
  for (const one of remedies) {
    weigh(asking, one.asks, WEIGHT.remedy);
    const isBesides = pack.remedies.some((rule) => rule.code === one.remedy && rule.role === 'besides');
    weigh(asking, one.amountAsks.filter((name) => !one.asks.includes(name)), isBesides ? WEIGHT.besides : WEIGHT.amount);
    asking.steps.push(...one.steps);
  }
  const burden = burdenOf(type, inRemedies, input.evidence, contract);
  for (const { step, shifted } of burden) {
    const asked = shifted === null ? askTruth(step.expression, inRemedies) : undefined;
    if (asked?.known === false) weigh(asking, asked.names, WEIGHT.burden);
    asking.steps.push(step);
  }
  return accepted({
    pack: { name: `${pack.id}/${pack.version}`, hash: pack.hash },
    type: type.code,
    dates: input.dates,
    ...entryOf(said),
    classification: of('classification').flatMap(({ rule, said: is }) =>
      is === 'yes' && rule.code !== undefined && rule.code !== type.code ? [{ code: rule.code, rule: rule.id }] : [],
    ),
    rights: of('right').map(({ rule, said: is }) => ({ rule: rule.id, said: is })),
    remedies: remedies.map(({ steps: _steps, ...one }) => one),
    most: mostOf(pack, remedies),
    checks: of('check').map(({ rule, said: is }) => ({ rule: rule.id, said: is })),
    routes: routesOf(type, of('route')),
    burden,
    asks: asksOf(asking, input),
    steps: asking.steps,
  });
}

/** A way is open unless a rule about it says no; all its rules have to say yes. */
function routesOf(type: DisputeType, said: readonly { rule: Rule; said: Said }[]): Evaluation['routes'] {
  return type.routes.map((route) => {
    const answers = said.filter((one) => one.rule.route === route).map((one) => one.said);
    return { route, said: answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes' };
  });
}

/** Heaviest first, then as the type lists its questions; what was answered with `I do not know` is not asked again. */
function asksOf(asking: Asking, input: CaseInput): readonly string[] {
  const order = asking.type.facts.map((one) => one.key);
  return [...asking.weights]
    .map(([name, weight]) => ({ key: name.slice('facts.'.length), weight }))
    .filter(({ key }) => input.facts[key] === undefined)
    .sort((a, b) => b.weight - a.weight || order.indexOf(a.key) - order.indexOf(b.key))
    .map(({ key }) => key);
}

/** Whether remedies may be given together: one base remedy at most, and no two of which a claimant elects one. */
export function standTogether(pack: RulePack, codes: readonly RemedyCode[]): boolean {
  return areTogether(pack.remedies.filter((one) => codes.includes(one.code)));
}

function areTogether(rules: readonly RemedyRule[]): boolean {
  const base = rules.filter((one) => one.role === 'base').length;
  return base <= 1 && !rules.some((one) => rules.some((other) => one.electiveWith.includes(other.code)));
}

/** The largest sum of one base remedy and others besides it of which no two exclude each other. */
export function mostOf(pack: RulePack, answers: readonly Pick<RemedyAnswer, 'remedy' | 'outcome' | 'amountMinor'>[]): Evaluation['most'] {
  const paid = answers.flatMap((one) => {
    const rule = pack.remedies.find((entry) => entry.code === one.remedy);
    const counts = one.outcome !== 'not_eligible' && one.amountMinor !== null && one.amountMinor > 0;
    return rule !== undefined && counts && rule.role !== 'none' ? [{ rule, amountMinor: one.amountMinor ?? 0 }] : [];
  });
  let best: { remedies: readonly RemedyCode[]; amountMinor: Minor } | null = null;
  // A type has a handful of money remedies: every set of them is tried.
  for (let set = 1; set < 2 ** paid.length; set += 1) {
    const chosen = paid.filter((_one, index) => (set & (2 ** index)) !== 0);
    const amountMinor = chosen.reduce((sum, one) => sum + one.amountMinor, 0);
    if ((best === null || amountMinor > best.amountMinor) && areTogether(chosen.map((one) => one.rule))) {
      best = { remedies: chosen.map((one) => one.rule.code), amountMinor };
    }
  }
  return best;
}
