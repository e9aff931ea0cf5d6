import { accepted, type LocalDate, type Result } from '../kernel/kernel.ts';
import { evaluate, evaluateEntry, mostOf, type Entry, type Evaluation, type Said } from './evaluate.ts';
import type { Context } from './expression.ts';
import { contextOf, figuresOn, isInForceOn, materialDay, type CaseInput } from './inputs.ts';
import type { LayerEffect, LayerEntry, RuleLayer } from './layer-format.ts';
import { answerRemedy, answerWith, remedyOf, type RemedyAnswer } from './remedies.ts';
import { inputsFor, type RuleOutcome, type RuleStep } from './trace.ts';
import type { DisputeType, Formula, RemedyCode, RuleCondition, RulePack } from './types.ts';

/** A promise more favourable than the law, or a rule of the platform. */
export type LayerKind = 'promise' | 'platform_rule';
/** What the claimant has from one remedy. */
export type RemedyStand = Pick<RemedyAnswer, 'remedy' | 'outcome' | 'amountMinor'>;

/**
 * What an entry did in a case: it gave more (`raised`), gave something that cannot be measured against the law's answer
 * and stands beside it, or would have given less and was ignored because it cuts what the law or a promise gives.
 */
export interface LayerStep {
  readonly layer: string;
  readonly entry: string;
  readonly kind: LayerKind;
  readonly did: 'raised' | 'beside' | 'ignored';
  readonly remedy: RemedyCode | null;
  /** the right or way that it touched, when it is no remedy */
  readonly rule: string | null;
  readonly before: { readonly outcome: RuleOutcome | Said; readonly amountMinor: number | null } | null;
  readonly after: { readonly outcome: RuleOutcome | Said; readonly amountMinor: number | null };
}

/** An evaluation with an operator's own rules over it. */
export interface LayeredEvaluation extends Evaluation {
  readonly layers: readonly { readonly name: string; readonly hash: string }[];
  /** what the law alone gives */
  readonly law: Pick<Evaluation, 'admission' | 'rights' | 'remedies' | 'routes' | 'most'>;
  readonly layerSteps: readonly LayerStep[];
}

const RANK: Readonly<Record<RuleOutcome, number>> = { not_eligible: 0, need_fact: 1, need_evidence: 2, human_review: 3, eligible: 4 };
const SAID: Readonly<Record<Said, number>> = { no: 0, unknown: 1, yes: 2 };

/** The name a layer is kept by: `platform/2026-1`. */
export function layerName(layer: Pick<RuleLayer, 'id' | 'version'>): string {
  return `${layer.id}/${layer.version}`;
}

/** -1 less, 1 more, 0 the same for the claimant, null when more in one thing and less in another. */
export function compareStands(a: RemedyStand, b: RemedyStand): -1 | 0 | 1 | null {
  const rank = Math.sign(RANK[a.outcome] - RANK[b.outcome]);
  const sums = [a, b].map((one) => (one.outcome === 'not_eligible' ? 0 : one.amountMinor));
  const [x, y] = [sums[0] ?? null, sums[1] ?? null];
  // A sum that is not known yet can be measured against nothing but itself.
  const money = x === null || y === null ? (x === y ? 0 : a.outcome === 'not_eligible' ? -1 : b.outcome === 'not_eligible' ? 1 : null) : Math.sign(x - y);
  if (money === null || rank * money < 0) return null;
  return Math.sign(rank + money) as -1 | 0 | 1;
}

const packs = new WeakMap<RulePack, Map<string, RulePack>>();
const MOST_PACKS_KEPT = 64;

/** The pack with one figure replaced, on every day; kept, because the same promise is asked of every case. */
function withFigure(pack: RulePack, key: string, value: number): RulePack | undefined {
  const known = pack.params[key];
  if (known === undefined) return undefined;
  let kept = packs.get(pack);
  if (kept === undefined) packs.set(pack, (kept = new Map()));
  const name = `${key}=${value}`;
  const found = kept.get(name);
  if (found !== undefined) return found;
  const { earlier: _earlier, ...rest } = known;
  const made: RulePack = { ...pack, params: { ...pack.params, [key]: { ...rest, value } } };
  if (kept.size >= MOST_PACKS_KEPT) kept.clear();
  kept.set(name, made);
  return made;
}

interface Asked {
  readonly stands: readonly (RemedyStand & { readonly answer?: RemedyAnswer })[];
  readonly rights: Evaluation['rights'];
  readonly routes: Evaluation['routes'];
  readonly admission: Evaluation['admission'] | null;
  readonly asks: readonly string[];
  readonly inputs: RuleStep['inputs'];
  readonly expression: string;
}

const NOTHING = { rights: [], routes: [], admission: null, asks: [], inputs: {}, expression: '' } as const;

interface Asking {
  readonly pack: RulePack;
  readonly type: DisputeType;
  readonly input: CaseInput;
  readonly context: Context;
  readonly day: LocalDate;
}

/** A sum that is promised, with its conditions as the rules ask them: what waits for a finding is possible and not due. */
function answerAmount(asking: Asking, entry: LayerEntry, does: Extract<LayerEffect, { effect: 'amount' }>): RemedyAnswer | undefined {
  const rule = asking.pack.remedies.find((one) => one.code === does.remedy);
  if (rule === undefined) return undefined;
  const conditions = does.conditions.map(({ expression, reason }, index): RuleCondition => ({
    ...{ id: `${entry.id}.${index + 1}`, expression, reason, otherwise: 'not_eligible', source: entry.id },
    // the platform's own words bind it: what they do not promise is not promised, and no person need look
    verification: 'V',
  }));
  return answerWith({ rule, conditions, formula: does.formula }, asking.context, asking.day);
}

function askAmountOf(asking: Asking, entry: LayerEntry, does: Extract<LayerEffect, { effect: 'amount' }>): Asked {
  const expression = does.conditions.map((one) => `(${one.expression})`).join(' && ') || 'true';
  const inputs = inputsFor(expression, asking.context);
  const nothing = { ...NOTHING, stands: [], inputs, expression };
  const answer = answerAmount(asking, entry, does);
  if (answer === undefined || answer.outcome === 'not_eligible') return nothing;
  // What it needs to be told is asked for; until then it gives nothing.
  if (answer.outcome === 'need_fact' || answer.amountMinor === null) return { ...nothing, asks: [...answer.asks, ...answer.amountAsks] };
  const { remedy, outcome, amountMinor } = answer;
  return { ...nothing, stands: [{ remedy, outcome, amountMinor, answer }] };
}

function askConditionOf(asking: Asking, entry: LayerEntry, does: Extract<LayerEffect, { effect: 'condition' }>): Asked {
  const { pack, type, context, day } = asking;
  const found = remedyOf(pack, type, does.remedy);
  if (found === undefined) return { ...NOTHING, stands: [] };
  const added = { id: entry.id, expression: does.expression, otherwise: 'human_review', source: entry.id, verification: 'P', reason: does.reason } as const;
  const { remedy, outcome, amountMinor } = answerWith({ ...found, conditions: [...found.conditions, added] }, context, day);
  return { ...NOTHING, stands: [{ remedy, outcome, amountMinor }], inputs: inputsFor(does.expression, context), expression: does.expression };
}

/** The steps of one remedy out of the trace of a whole case; the last time it was asked counts. */
export function stepsOf(steps: readonly RuleStep[], code: RemedyCode): readonly RuleStep[] {
  const end = steps.findLastIndex((step) => step.kind === 'remedy' && step.rule === `remedy.${code}`);
  if (end < 0) return [];
  let begin = end;
  while (begin > 0 && ['condition', 'figure', 'cap'].includes(steps[begin - 1]!.kind)) begin -= 1;
  return steps.slice(begin, end + 1);
}

function askFigureOf(asking: Asking, does: Extract<LayerEffect, { effect: 'figure' }>): Asked {
  const changed = withFigure(asking.pack, does.key, does.value);
  const said = changed === undefined ? undefined : evaluate(changed, asking.input);
  if (said === undefined || !said.ok) return { ...NOTHING, stands: [] };
  const { remedies, rights, routes, admission, steps } = said.value;
  const stands = remedies.map((one) => ({ ...one, answer: { ...one, steps: stepsOf(steps, one.remedy) } }));
  return { ...NOTHING, stands, rights, routes, admission, inputs: { [`param.${does.key}`]: does.value }, expression: '' };
}

function askEntry(asking: Asking, entry: LayerEntry): Asked {
  switch (entry.does.effect) {
    case 'amount':
      return askAmountOf(asking, entry, entry.does);
    case 'condition':
      return askConditionOf(asking, entry, entry.does);
    case 'figure':
      return askFigureOf(asking, entry.does);
  }
}

/** What the claimant has so far, raised step by step. */
interface Standing {
  readonly remedies: Map<RemedyCode, Evaluation['remedies'][number]>;
  readonly rights: Map<string, Said>;
  readonly routes: Map<string, Said>;
  admission: Evaluation['admission'];
  /** what each raised remedy was asked with, in place of the law's own steps */
  readonly raised: Map<RemedyCode, readonly RuleStep[]>;
  readonly steps: LayerStep[];
  readonly trace: RuleStep[];
  readonly asks: Set<string>;
}

function putRemedies(standing: Standing, asked: Asked, told: Pick<LayerStep, 'layer' | 'entry' | 'kind'>): void {
  for (const stand of asked.stands) {
    const before = standing.remedies.get(stand.remedy);
    const { outcome, amountMinor } = stand;
    const order = before === undefined ? 1 : compareStands(stand, before);
    if (order === 0) continue;
    const did = order === 1 ? 'raised' : order === null ? 'beside' : 'ignored';
    const was = before === undefined ? null : { outcome: before.outcome, amountMinor: before.amountMinor };
    standing.steps.push({ ...told, did, remedy: stand.remedy, rule: null, before: was, after: { outcome, amountMinor } });
    if (did !== 'raised') continue;
    const { asks = [], amountAsks = [], steps = [] } = stand.answer ?? {};
    standing.remedies.set(stand.remedy, { remedy: stand.remedy, outcome, amountMinor, asks, amountAsks, decisive: told.entry });
    standing.raised.set(stand.remedy, steps);
  }
}

function putSaid(standing: Standing, kept: Map<string, Said>, rule: string, said: Said, told: Pick<LayerStep, 'layer' | 'entry' | 'kind'>): void {
  const before = kept.get(rule);
  if (before === undefined || before === said) return;
  const did = SAID[said] > SAID[before] ? 'raised' : 'ignored';
  standing.steps.push({ ...told, did, remedy: null, rule, before: { outcome: before, amountMinor: null }, after: { outcome: said, amountMinor: null } });
  if (did === 'raised') kept.set(rule, said);
}

function putEntry(standing: Standing, asking: Asking, layer: RuleLayer, entry: LayerEntry, kind: LayerKind): void {
  const asked = askEntry(asking, entry);
  const told = { layer: layerName(layer), entry: entry.id, kind };
  const count = standing.steps.length;
  putRemedies(standing, asked, told);
  for (const one of asked.rights) putSaid(standing, standing.rights, one.rule, one.said, told);
  for (const one of asked.routes) putSaid(standing, standing.routes, one.route, one.said, told);
  if (asked.admission !== null && RANK[asked.admission.outcome] > RANK[standing.admission.outcome]) {
    standing.steps.push({ ...told, did: 'raised', remedy: null, rule: standing.admission.decisive, before: { outcome: standing.admission.outcome, amountMinor: null }, after: { outcome: asked.admission.outcome, amountMinor: null } });
    standing.admission = asked.admission;
  }
  for (const name of asked.asks) if (name.startsWith('facts.')) standing.asks.add(name.slice('facts.'.length));
  for (const step of standing.steps.slice(count)) {
    standing.trace.push({
      ...{ kind, rule: entry.id, source: `${layerName(layer)} ${entry.id}`, verification: 'P', day: asking.day, expression: asked.expression, inputs: asked.inputs },
      ...{ answer: step.did === 'ignored' ? false : (step.after.amountMinor ?? true), reason: entry.reason },
    });
  }
}

/** Promises of every layer come before platform rules of any: a platform rule cuts no promise either. */
function entriesFor(asking: { readonly type: DisputeType; readonly input: Pick<CaseInput, 'dates'> }, layers: readonly RuleLayer[]): readonly { layer: RuleLayer; entry: LayerEntry; kind: LayerKind }[] {
  const { type, input } = asking;
  const of = (kind: LayerKind, list: (layer: RuleLayer) => readonly LayerEntry[]) =>
    layers.flatMap((layer) =>
      list(layer)
        .filter((entry) => {
          const on = materialDay(input.dates, entry.materialDate);
          return isInForceOn(layer, on) && isInForceOn(entry, on) && (entry.types.length === 0 || entry.types.includes(type.code));
        })
        .map((entry) => ({ layer, entry, kind })),
    );
  return [...of('promise', (layer) => layer.promises), ...of('platform_rule', (layer) => layer.platformRules)];
}

/**
 * As `evaluate`, with an operator's own rules over the pack in the order of R-5: mandatory law, promises more
 * favourable to the claimant, platform rules, defaults. Whatever would give the claimant less than the law or a promise
 * is ignored and told in `layerSteps`; the claimant never gets less than under the law alone. Pure.
 * Refusals: as `evaluate`.
 * @throws TypeError as `evaluate`
 */
export function evaluateLayered(pack: RulePack, layers: readonly RuleLayer[], input: CaseInput): Result<LayeredEvaluation> {
  const said = evaluate(pack, input);
  if (!said.ok) return said;
  const law = said.value;
  const type = pack.disputeTypes.find((one) => one.code === input.type)!;
  const known = contextOf(type, input);
  if (!known.ok) return known;
  const standing: Standing = {
    remedies: new Map(law.remedies.map((one) => [one.remedy, one])),
    rights: new Map(law.rights.map((one) => [one.rule, one.said])),
    routes: new Map(law.routes.map((one) => [one.route, one.said])),
    admission: law.admission,
    ...{ raised: new Map(), steps: [], trace: [], asks: new Set(law.asks) },
  };
  for (const { layer, entry, kind } of entriesFor({ type, input }, layers)) {
    const day = materialDay(input.dates, entry.materialDate);
    putEntry(standing, { pack, type, input, context: { ...known.value, param: figuresOn(pack, day) }, day }, layer, entry, kind);
  }
  const remedies = [...standing.remedies.values()];
  const { admission, rights, routes, most } = law;
  return accepted({
    ...law,
    admission: standing.admission,
    rights: rights.map((one) => ({ ...one, said: standing.rights.get(one.rule) ?? one.said })),
    routes: routes.map((one) => ({ ...one, said: standing.routes.get(one.route) ?? one.said })),
    remedies,
    most: mostOf(pack, remedies),
    asks: [...standing.asks].filter((key) => input.facts[key] === undefined),
    steps: [...law.steps, ...standing.trace, ...[...standing.raised.values()].flat()],
    layers: layers.map((layer) => ({ name: layerName(layer), hash: layer.hash })),
    law: { admission, rights, remedies: law.remedies, routes, most },
    layerSteps: standing.steps,
  });
}

const laid = new WeakMap<RulePack, Map<string, RulePack>>();
const over = new WeakMap<RulePack, readonly RuleLayer[]>();

/**
 * A pack with an operator's own rules laid over it: the same content and the same hash, and `evaluateOver` and
 * `answerRemedyOver` ask the layers too. The same pack and layers give the same object, so that what is kept by pack is
 * kept once.
 */
export function layOver(pack: RulePack, layers: readonly RuleLayer[]): RulePack {
  if (layers.length === 0) return pack;
  let kept = laid.get(pack);
  if (kept === undefined) laid.set(pack, (kept = new Map()));
  const name = layers.map((one) => one.hash).join(' ');
  let made = kept.get(name);
  if (made === undefined) {
    kept.set(name, (made = { ...pack }));
    over.set(made, layers);
  }
  return made;
}

/** The layers laid over a pack; none over the pack itself. */
export function layersOn(pack: RulePack): readonly RuleLayer[] {
  return over.get(pack) ?? [];
}

/** As `evaluate`, with the layers laid over the pack, when there are any. */
export function evaluateOver(pack: RulePack, input: CaseInput): Result<Evaluation | LayeredEvaluation> {
  const layers = layersOn(pack);
  return layers.length === 0 ? evaluate(pack, input) : evaluateLayered(pack, layers, input);
}

/** The sums that promises in force give a type, each with its formula. */
export function promisedFormulas(pack: RulePack, input: Pick<CaseInput, 'type' | 'dates'>): readonly { readonly code: RemedyCode; readonly formula: Formula }[] {
  const type = pack.disputeTypes.find((one) => one.code === input.type);
  if (type === undefined) return [];
  const entries = entriesFor({ type, input }, layersOn(pack)).filter((one) => one.kind === 'promise');
  return entries.flatMap(({ entry: { does } }) => (does.effect === 'amount' ? [{ code: does.remedy, formula: does.formula }] : []));
}

/** Remedies that promises in force give a type, whether or not the law lists them for it. */
export function promisedRemedies(pack: RulePack, input: Pick<CaseInput, 'type' | 'dates'>): readonly RemedyCode[] {
  return [...new Set(promisedFormulas(pack, input).map((one) => one.code))];
}

/** What one remedy comes to with the layers laid over the pack. */
export interface RemedyOver extends RemedyAnswer {
  /** the entry that gives more than the law; null where the law's own answer stands */
  readonly by: { readonly layer: string; readonly entry: string } | null;
}

function entryOver(pack: RulePack, type: DisputeType, remedy: RemedyCode, input: CaseInput, context: Context, entry: LayerEntry): RemedyAnswer | undefined {
  const day = materialDay(input.dates, entry.materialDate);
  const asking: Asking = { pack, type, input, context: { ...context, param: figuresOn(pack, day) }, day };
  const { does } = entry;
  if (does.effect === 'amount') return does.remedy === remedy ? answerAmount(asking, entry, does) : undefined;
  if (does.effect === 'condition') {
    return does.remedy === remedy ? askConditionOf(asking, entry, does).stands.map((one) => ({ ...one, asks: [], amountAsks: [], decisive: entry.id, steps: [] }))[0] : undefined;
  }
  const changed = withFigure(pack, does.key, does.value);
  const said = changed === undefined ? undefined : answerRemedy(changed, remedy, input);
  return said?.ok === true ? said.value : undefined;
}

/**
 * As `answerRemedy`, with the layers laid over the pack in the order of R-5: an entry that gives more takes the place of
 * the law's answer, one that would give less is ignored; the trace tells both.
 */
export function answerRemedyOver(pack: RulePack, remedy: RemedyCode, input: CaseInput): Result<RemedyOver> {
  const law = answerRemedy(pack, remedy, input);
  if (!law.ok) return law;
  const layers = layersOn(pack);
  const type = pack.disputeTypes.find((one) => one.code === input.type);
  const context = type === undefined ? undefined : contextOf(type, input);
  if (layers.length === 0 || type === undefined || context?.ok !== true) return accepted({ ...law.value, by: null });
  let stands: RemedyOver = { ...law.value, by: null };
  const told: RuleStep[] = [];
  for (const { layer, entry, kind } of entriesFor({ type, input }, layers)) {
    const one = entryOver(pack, type, remedy, input, context.value, entry);
    const order = one === undefined || one.outcome === 'need_fact' ? 0 : compareStands(one, stands);
    if (one === undefined || order === 0 || order === null) continue;
    const inputs = { 'before.outcome': stands.outcome, 'before.amount_minor': stands.amountMinor };
    told.push({
      ...{ kind, rule: entry.id, source: `${layerName(layer)} ${entry.id}`, verification: 'P', day: materialDay(input.dates, entry.materialDate), expression: '' },
      ...{ inputs, answer: order > 0 ? (one.amountMinor ?? true) : false, reason: entry.reason },
    });
    if (order > 0) stands = { ...one, by: { layer: layerName(layer), entry: entry.id } };
  }
  return accepted({ ...stands, steps: [...told, ...stands.steps] });
}

/** As `evaluateEntry`, with the layers laid over the pack: a figure of theirs may admit what the law's would not, never the reverse. */
export function evaluateEntryOver(pack: RulePack, input: CaseInput): Result<Entry> {
  const said = evaluateEntry(pack, input);
  const type = pack.disputeTypes.find((one) => one.code === input.type);
  if (!said.ok || type === undefined) return said;
  let entry = said.value;
  for (const { entry: { does } } of entriesFor({ type, input }, layersOn(pack))) {
    if (does.effect !== 'figure') continue;
    const changed = withFigure(pack, does.key, does.value);
    const other = changed === undefined ? said : evaluateEntry(changed, input);
    if (other.ok && RANK[other.value.admission.outcome] > RANK[entry.admission.outcome]) entry = { ...entry, admission: other.value.admission };
  }
  return accepted(entry);
}
