/**
 * What a programmer would write who knew three types of dispute by heart and nothing else: the same decision and the
 * same trace as the pack gives, in plain TypeScript. It is the measure for what it costs that rules are data.
 */
import { isInForceOn, isUnsettled, materialDay, remedyOf, type BurdenAnswer, type CaseInput, type DisputeType, type Evaluation, type RemedyAnswer, type RemedyCode, type RemedyTerms, type Rule, type RuleCondition, type RuleOutcome, type RulePack, type RuleStep, type Said, type TriageTrack } from '../core/rules/rules.ts';

type Plain = string | boolean | number;
type Answers = Record<string, Plain | undefined>;

/** Everything the decisions below look at. */
interface Known {
  readonly facts: Answers;
  readonly finding: Readonly<Record<string, string>>;
  readonly evidence: { readonly claimant: number; readonly respondent: number };
  readonly step: Record<string, number>;
}

/** An answer, or the names that are missing. */
type Decided = Plain | readonly string[];
type Decision = (known: Known) => Decided;

const FLOOR = 50_000;
const TIMES = 3;

function fact(key: string): Decision {
  const missing = [`facts.${key}`];
  return ({ facts }) => facts[key] ?? missing;
}

function not(key: string): Decision {
  const missing = [`facts.${key}`];
  return ({ facts }) => (facts[key] === undefined ? missing : facts[key] !== true);
}

function proved(row: string): Decision {
  const missing = [`finding.${row}`];
  return ({ finding }) => (finding[row] === undefined ? missing : finding[row] !== 'not_established');
}

function unless(row: string): Decision {
  return ({ finding }) => finding[row] !== 'established';
}

function is(key: string, ...values: readonly string[]): Decision {
  const missing = [`facts.${key}`];
  return ({ facts }) => (facts[key] === undefined ? missing : values.includes(facts[key] as string));
}

function isNot(key: string, value: string): Decision {
  const missing = [`facts.${key}`];
  return ({ facts }) => (facts[key] === undefined ? missing : facts[key] !== value);
}

function missingOf(facts: Answers, ...keys: readonly string[]): string[] {
  return keys.filter((key) => facts[key] === undefined).map((key) => `facts.${key}`);
}

function and(left: Decided, right: Decided): Decided {
  if (left === false || right === false) return false;
  if (left === true && right === true) return true;
  return [...(Array.isArray(left) ? left : []), ...(Array.isArray(right) ? right : [])] as readonly string[];
}

function or(left: Decided, right: Decided): Decided {
  if (left === true || right === true) return true;
  if (left === false && right === false) return false;
  const missing = [...(Array.isArray(left) ? left : []), ...(Array.isArray(right) ? right : [])] as readonly string[];
  return [...new Set(missing)];
}

const DAY = 86_400_000;

function days({ facts }: Known, from: string, to: string): number | readonly string[] {
  const missing = missingOf(facts, from, to);
  return missing.length > 0 ? missing : (Date.parse(facts[to] as string) - Date.parse(facts[from] as string)) / DAY;
}

function months({ facts }: Known, from: string, to: string): number | readonly string[] {
  const missing = missingOf(facts, from, to);
  if (missing.length > 0) return missing;
  const [y1 = 0, m1 = 0, d1 = 0] = (facts[from] as string).split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = (facts[to] as string).split('-').map(Number);
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}

function atMost(value: number | readonly string[], most: number): Decided {
  return typeof value === 'number' ? value <= most : value;
}

function treble(facts: Answers): number | readonly string[] {
  return facts['paid_minor'] === undefined ? ['facts.paid_minor'] : Math.max(TIMES * (facts['paid_minor'] as number), FLOOR);
}

/** What may be had and asked for, as truths; the figures of law are the pack's. */
function truths(pack: RulePack): Readonly<Record<string, Decision>> {
  const figure = (key: string): number => pack.params[key]!.value;
  const small = Math.trunc((figure('CN.SMALL.WAGE_MINOR') * figure('CN.SMALL.WAGE_SHARE')) / 10_000);
  const [inspect, window, fast, quality] = [12 * figure('CN.INSPECT.MAX'), figure('CN.RETURN7.WINDOW'), figure('FAST.MOST_MINOR'), figure('CN.QUALITY.RETURN')];
  const paid = (most: number): Decision => ({ facts }) => (facts['paid_minor'] === undefined ? ['facts.paid_minor'] : (facts['paid_minor'] as number) <= most);
  return {
    true: () => true,
    "facts.elsewhere != 'decided'": isNot('elsewhere', 'decided'),
    "facts.elsewhere != 'pending'": isNot('elsewhere', 'pending'),
    "facts.danger != 'threat'": isNot('danger', 'threat'),
    "facts.abuse_signal == 'none'": is('abuse_signal', 'none'),
    "has(facts.abuse_signal) && facts.abuse_signal != 'none'": ({ facts }) => facts['abuse_signal'] !== undefined && facts['abuse_signal'] !== 'none',
    "facts.sold_by != 'looked_like_marketplace'": isNot('sold_by', 'looked_like_marketplace'),
    "has(facts.sold_by) && facts.sold_by in ['marketplace', 'looked_like_marketplace']": ({ facts }) => ['marketplace', 'looked_like_marketplace'].includes(facts['sold_by'] as string),
    "facts.danger == 'threat'": is('danger', 'threat'),
    "facts.danger in ['injury', 'dangerous', 'threat']": is('danger', 'injury', 'dangerous', 'threat'),
    "facts.attribute == 'quantity'": is('attribute', 'quantity'),
    "facts.attribute == 'function'": is('attribute', 'function'),
    'facts.personal_use': fact('personal_use'),
    '!facts.personal_use': not('personal_use'),
    'facts.cross_border': fact('cross_border'),
    'facts.intact': fact('intact'),
    'facts.goods_kept': fact('goods_kept'),
    'facts.claimed_official': fact('claimed_official'),
    '!facts.price_gap': not('price_gap'),
    "facts.paid_minor <= param['CN.SMALL.WAGE_MINOR'] * param['CN.SMALL.WAGE_SHARE'] / 10000 && !facts.cross_border": (known) => and(paid(small)(known), not('cross_border')(known)),
    "facts.paid_minor <= param['FAST.MOST_MINOR'] && facts.danger == 'none'": (known) => and(paid(fast)(known), is('danger', 'none')(known)),
    "months(facts.received_on, facts.discovered_on) <= 12 * param['CN.INSPECT.MAX']": (known) => atMost(months(known, 'received_on', 'discovered_on'), inspect),
    "days(facts.received_on, facts.requested_on) <= param['CN.RETURN7.WINDOW']": (known) => atMost(days(known, 'received_on', 'requested_on'), window),
    "!facts.visible_at_delivery || days(facts.received_on, facts.discovered_on) <= param['CN.QUALITY.RETURN']": (known) => {
      return or(not('visible_at_delivery')(known), atMost(days(known, 'received_on', 'discovered_on'), quality));
    },
    "facts.return_category == 'ordinary' || facts.return_category == 'nature' && !facts.exception_confirmed": (known) =>
      or(is('return_category', 'ordinary')(known), and(is('return_category', 'nature')(known), not('exception_confirmed')(known))),
    'proved(finding.breach)': proved('breach'),
    'proved(finding.return_unreasonable)': proved('return_unreasonable'),
    'proved(finding.loss)': proved('loss'),
    'proved(finding.fraud)': proved('fraud'),
    'proved(finding.promise)': proved('promise'),
    "!has(finding.harmless_flaw) || finding.harmless_flaw != 'established'": unless('harmless_flaw'),
    "!has(finding.claimant_trickery) || finding.claimant_trickery != 'established'": unless('claimant_trickery'),
    "!has(finding.penalty_too_high) || finding.penalty_too_high != 'established'": unless('penalty_too_high'),
    "evidence.claimant > 0 || finding.loss == 'undisputed'": ({ evidence, finding }) =>
      evidence.claimant > 0 ? true : finding['loss'] === undefined ? ['finding.loss'] : finding['loss'] === 'undisputed',
  };
}

/** What it comes to. */
function sums(): Readonly<Record<string, Decision>> {
  return {
    'facts.paid_minor': fact('paid_minor'),
    'has(facts.freight_minor) ? facts.freight_minor : 0': ({ facts }) => facts['freight_minor'] ?? 0,
    'has(facts.return_freight_promised) && facts.return_freight_promised && has(facts.freight_minor) ? facts.freight_minor : 0': ({ facts }) =>
      facts['return_freight_promised'] === true ? (facts['freight_minor'] ?? 0) : 0,
    'step.price + step.freight': ({ step }) => step['price']! + step['freight']!,
    'half_up(facts.paid_minor * max(0, 10000 - facts.actual_value_per_10000), 10000)': ({ facts }) => {
      const missing = missingOf(facts, 'paid_minor', 'actual_value_per_10000');
      return missing.length > 0 ? missing : Math.floor(((facts['paid_minor'] as number) * Math.max(0, 10_000 - (facts['actual_value_per_10000'] as number)) * 2 + 10_000) / 20_000);
    },
    'facts.proved_loss_minor': fact('proved_loss_minor'),
    'facts.promised_sum_minor': fact('promised_sum_minor'),
    "max(param['CN.TREBLE.TIMES'] * facts.paid_minor, param['CN.TREBLE.FLOOR'])": ({ facts }) => treble(facts),
    "has(finding.fraud) && proved(finding.fraud) ? max(param['CN.TREBLE.TIMES'] * facts.paid_minor, param['CN.TREBLE.FLOOR']) : 0": ({ facts, finding }) =>
      finding['fraud'] !== undefined && finding['fraud'] !== 'not_established' ? treble(facts) : 0,
    'max(step.promised - step.treble, 0)': ({ step }) => Math.max(step['promised']! - step['treble']!, 0),
  };
}

/** An expression of the pack written out: what it decides, and the names that stand in its trace. */
interface Written {
  readonly expression: string;
  readonly decide: Decision;
  readonly names: readonly (readonly [name: string, of: 'facts' | 'finding' | 'evidence' | 'param' | 'step', key: string])[];
}

/** A type by heart: its rules and remedies with the decisions in their places, made once. */
export interface ByHand {
  readonly pack: RulePack;
  readonly type: DisputeType;
  readonly kinds: ReadonlyMap<string, string>;
  readonly order: ReadonlyMap<string, number>;
  readonly rules: readonly { readonly rule: Rule; readonly written: Written }[];
  readonly remedies: readonly { readonly terms: RemedyTerms; readonly conditions: readonly { readonly one: RuleCondition; readonly written: Written }[]; readonly figures: readonly Written[]; readonly cap: Written | null }[];
}

/** Writes a type out. @throws RangeError naming an expression nobody wrote by hand yet: the pack changed, so must this file */
export function byHand(pack: RulePack, code: string): ByHand {
  const type = pack.disputeTypes.find((one) => one.code === code)!;
  const known = { ...truths(pack), ...sums() };
  const write = (expression: string): Written => {
    const decide = known[expression];
    if (decide === undefined) throw new RangeError(`bench/by-hand.ts has no decision for ${expression}`);
    const spoken = expression.replace(/has\([^)]*\)/g, '').matchAll(/\b(facts|finding|evidence|step)\.(\w+)|\bparam\['([^']+)'\]/g);
    const names = [...new Map([...spoken].map((hit) => [`${hit[1] ?? 'param'}.${hit[2] ?? hit[3]}`, [hit[1] ?? 'param', hit[2] ?? hit[3]] as const])).entries()];
    return { expression, decide, names: names.map(([name, [of, key]]) => [name, of as 'facts', key!] as const) };
  };
  return {
    pack,
    type,
    kinds: new Map(type.facts.map((one) => [one.key, one.kind])),
    order: new Map(type.facts.map((one, index) => [one.key, index])),
    // none of the three types asks for a clause
    rules: pack.rules.filter((rule) => rule.kind !== 'clause' && (rule.types.length === 0 || rule.types.includes(type.code))).map((rule) => ({ rule, written: write(rule.expression) })),
    remedies: type.remedies.map((remedy) => {
      const terms = remedyOf(pack, type, remedy)!;
      const { conditions, formula } = terms;
      return {
        terms,
        conditions: conditions.map((one) => ({ one, written: write(one.expression) })),
        figures: (formula?.steps ?? []).map((step) => write(step.expression)),
        cap: formula === null || formula.cap === null ? null : write(formula.cap),
      };
    }),
  };
}

function inputs(known: Known, written: Written, pack: RulePack): RuleStep['inputs'] {
  const made: Record<string, Plain | null> = {};
  for (const [name, of, key] of written.names) made[name] = (of === 'param' ? pack.params[key]!.value : (known[of] as Answers)[key]) ?? null;
  return made;
}

const WEIGHTS: Readonly<Record<string, number>> = { triage: 1_000, admission: 300, classification: 200, remedy: 40, amount: 30, besides: 3, route: 10, right: 8, burden: 6, check: 4 };
const STRONGEST: readonly RuleOutcome[] = ['not_eligible', 'need_fact', 'need_evidence', 'human_review'];

function plainAnswers(hand: ByHand, facts: CaseInput['facts']): Answers {
  const answers: Answers = {};
  for (const key in facts) {
    const said = facts[key]!;
    if (said === 'unknown' || said === '') continue;
    const kind = hand.kinds.get(key);
    answers[key] = kind === 'yes_no' ? said === 'yes' : kind === 'amount' || kind === 'quantity' ? Number(said) : said;
  }
  return answers;
}

function remedyByHand(hand: ByHand, known: Known, { terms, conditions, figures, cap }: ByHand['remedies'][number], day: string): RemedyAnswer {
  const { rule, formula } = terms;
  const steps: RuleStep[] = [];
  const asks = new Set<string>();
  for (const { one, written } of conditions) {
    const decided = written.decide(known);
    const open = typeof decided === 'object';
    if (open) for (const name of decided) asks.add(name);
    const failed = one.otherwise === 'not_eligible' && isUnsettled(one.verification) ? 'human_review' : one.otherwise;
    const outcome = open ? (decided.some((name) => name.startsWith('facts.')) ? 'need_fact' : 'human_review') : decided === true ? 'eligible' : failed;
    steps.push({ kind: 'condition', rule: one.id, source: one.source, verification: one.verification, day, expression: one.expression, inputs: inputs(known, written, hand.pack), answer: open ? null : decided, outcome, reason: one.reason });
  }
  const outcome = STRONGEST.find((each) => steps.some((step) => step.outcome === each)) ?? 'eligible';
  const decisive = steps.find((step) => step.outcome === outcome)?.rule ?? `remedy.${rule.code}`;
  let amountMinor: number | null = null;
  let amountAsks: readonly string[] = [];
  if (outcome !== 'not_eligible' && formula !== null) {
    const own = { ...known, step: {} as Record<string, number> };
    for (const [index, written] of figures.entries()) {
      const { id, source, verification, expression, label } = formula.steps[index]!;
      const decided = written.decide(own);
      const open = typeof decided === 'object';
      steps.push({ kind: 'figure', rule: id, source, verification, day, expression, inputs: inputs(own, written, hand.pack), answer: open ? null : decided, reason: label });
      if (open) {
        amountAsks = decided;
        amountMinor = null;
        break;
      }
      own.step[id] = decided as number;
      amountMinor = decided as number;
    }
    if (cap !== null && amountMinor !== null) {
      const most = cap.decide(own) as number;
      const head = steps.at(-1)!;
      steps.push({ ...head, kind: 'cap', rule: `${head.rule}.cap`, expression: cap.expression, inputs: inputs(own, cap, hand.pack), answer: Math.min(most, amountMinor), reason: rule.description });
      amountMinor = Math.min(most, amountMinor);
    }
  }
  const { source, verification, description: reason } = rule;
  steps.push({ kind: 'remedy', rule: `remedy.${rule.code}`, source, verification, day, expression: '', inputs: {}, answer: amountMinor, outcome, reason });
  return { remedy: rule.code, outcome, amountMinor, asks: outcome === 'not_eligible' ? [] : [...asks], amountAsks, decisive, steps };
}

/** None of the three types moves a burden by a fact, and no item is named: each row is its claimant's or its respondent's. */
function burdenByHand({ type }: ByHand, day: string): readonly BurdenAnswer[] {
  return type.burden.map((row) => {
    const bearer = row.bearer ?? 'claimant';
    const reason = bearer === 'claimant' ? row.claimantShows : row.respondentShows;
    const step: RuleStep = { kind: 'burden', rule: `${type.code}.${row.id}`, source: row.basis, verification: row.verification, day, expression: '', inputs: {}, answer: bearer, reason };
    return { row: row.id, bearer, shifted: false, shown: { claimant: [], respondent: [] }, proposal: null, step };
  });
}

/** One base remedy at most, and whatever comes besides it. */
function mostByHand(hand: ByHand, remedies: readonly RemedyAnswer[]): Evaluation['most'] {
  let base: RemedyAnswer | null = null;
  const chosen = new Set<RemedyCode>();
  let amountMinor = 0;
  for (const [index, one] of remedies.entries()) {
    if (one.outcome === 'not_eligible' || one.amountMinor === null || one.amountMinor === 0) continue;
    const { role } = hand.remedies[index]!.terms.rule;
    if (role === 'base' && one.amountMinor > (base?.amountMinor ?? 0)) base = one;
    if (role !== 'besides') continue;
    chosen.add(one.remedy);
    amountMinor += one.amountMinor;
  }
  if (base !== null) chosen.add(base.remedy);
  if (chosen.size === 0) return null;
  return { remedies: remedies.flatMap((one) => (chosen.has(one.remedy) ? [one.remedy] : [])), amountMinor: amountMinor + (base?.amountMinor ?? 0) };
}

/** What the rules that are no remedies said, as far as one has gone through them. */
interface Tally {
  readonly steps: RuleStep[];
  readonly weights: Map<string, number>;
  readonly triage: Set<TriageTrack>;
  readonly classification: { readonly code: DisputeType['code']; readonly rule: string }[];
  readonly rights: { readonly rule: string; readonly said: Said }[];
  readonly checks: { readonly rule: string; readonly said: Said }[];
  readonly routes: Map<string, Said>;
  admission: { readonly outcome: RuleOutcome; readonly decisive: string | null };
}

function weigh(weights: Map<string, number>, names: readonly string[], weight: number): void {
  for (const name of names) if (name.startsWith('facts.')) weights.set(name, (weights.get(name) ?? 0) + weight);
}

const ADMISSION: readonly RuleOutcome[] = ['not_eligible', 'human_review', 'need_evidence', 'need_fact', 'eligible'];

function admit(tally: Tally, rule: Rule, said: Said): RuleOutcome {
  const unmet = rule.unmet === undefined || (rule.unmet === 'not_eligible' && isUnsettled(rule.verification)) ? 'human_review' : rule.unmet;
  const outcome = said === 'yes' ? 'eligible' : said === 'unknown' ? 'need_fact' : unmet;
  if (ADMISSION.indexOf(outcome) < ADMISSION.indexOf(tally.admission.outcome)) tally.admission = { outcome, decisive: rule.id };
  return outcome;
}

function count(tally: Tally, rule: Rule, said: Said): void {
  const { id, kind, track, code, route } = rule;
  if (kind === 'right') tally.rights.push({ rule: id, said });
  else if (kind === 'check') tally.checks.push({ rule: id, said });
  else if (kind === 'triage' && said === 'yes' && track !== undefined) tally.triage.add(track);
  else if (kind === 'classification' && said === 'yes' && code !== undefined) tally.classification.push({ code, rule: id });
  else if (kind === 'route' && route !== undefined) {
    const before = tally.routes.get(route);
    tally.routes.set(route, before === 'no' || said === 'no' ? 'no' : before === 'unknown' || said === 'unknown' ? 'unknown' : 'yes');
  }
}

function askRules(hand: ByHand, known: Known, dates: CaseInput['dates']): Tally {
  const tally: Tally = {
    ...{ steps: [], weights: new Map(), triage: new Set(), classification: [], rights: [], checks: [], routes: new Map() },
    admission: { outcome: 'eligible', decisive: null },
  };
  for (const { rule, written } of hand.rules) {
    const day = materialDay(dates, rule.materialDate);
    if (!isInForceOn(rule, day)) continue;
    const decided = written.decide(known);
    const open = typeof decided === 'object';
    if (open) weigh(tally.weights, decided, WEIGHTS[rule.kind] ?? 0);
    const said: Said = open ? 'unknown' : decided === true ? 'yes' : 'no';
    const { id, kind, source, verification, expression } = rule;
    const step: RuleStep = { kind, rule: id, source, verification, day, expression, inputs: inputs(known, written, hand.pack), answer: open ? null : decided, reason: said === 'no' ? rule.otherwise : rule.reason };
    tally.steps.push(kind === 'admission' ? { ...step, outcome: admit(tally, rule, said) } : step);
    count(tally, rule, said);
  }
  return tally;
}

function asksByHand(hand: ByHand, weights: ReadonlyMap<string, number>, facts: CaseInput['facts']): readonly string[] {
  return [...weights]
    .map(([name, weight]) => ({ key: name.slice('facts.'.length), weight }))
    .filter(({ key }) => facts[key] === undefined)
    .sort((a, b) => b.weight - a.weight || hand.order.get(a.key)! - hand.order.get(b.key)!)
    .map(({ key }) => key);
}

/** The decision of a case with its whole trace. */
export function decideByHand(hand: ByHand, input: CaseInput): Evaluation {
  const { pack, type } = hand;
  const known: Known = { facts: plainAnswers(hand, input.facts), finding: input.finding, evidence: input.evidence, step: {} };
  const { steps, weights, triage, classification, rights, checks, routes, admission } = askRules(hand, known, input.dates);
  const day = materialDay(input.dates, 'contract');
  const remedies = hand.remedies.map((one) => remedyByHand(hand, known, one, day));
  for (const [index, one] of remedies.entries()) {
    weigh(weights, one.asks, WEIGHTS['remedy']!);
    const besides = hand.remedies[index]!.terms.rule.role === 'besides';
    weigh(weights, one.amountAsks.filter((name) => !one.asks.includes(name)), WEIGHTS[besides ? 'besides' : 'amount']!);
    steps.push(...one.steps);
  }
  const burden = burdenByHand(hand, day);
  for (const { step } of burden) steps.push(step);
  return {
    pack: { name: `${pack.id}/${pack.version}`, hash: pack.hash },
    ...{ type: type.code, dates: input.dates, triage: [...triage], classification, admission, rights, checks },
    remedies: remedies.map(({ steps: _steps, ...rest }) => rest),
    most: mostByHand(hand, remedies),
    routes: type.routes.map((route) => ({ route, said: routes.get(route) ?? 'yes' })),
    burden,
    asks: asksByHand(hand, weights, input.facts),
    steps,
  };
}
