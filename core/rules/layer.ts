import { accepted, type LocalDate, type Result } from '../kernel/kernel.ts';
import { evaluate, mostOf, type Evaluation, type Said } from './evaluate.ts';
import { askTruth, type Context } from './expression.ts';
import { contextOf, figuresOn, isInForceOn, materialDay, type CaseInput } from './inputs.ts';
import type { LayerEffect, LayerEntry, RuleLayer } from './layer-format.ts';
import { answerWith, remedyOf, type RemedyAnswer } from './remedies.ts';
import { inputsFor, type RuleOutcome, type RuleStep } from './trace.ts';
import type { DisputeType, RemedyCode, RulePack } from './types.ts';

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
  readonly stands: readonly RemedyStand[];
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

function askAmountOf(asking: Asking, does: Extract<LayerEffect, { effect: 'amount' }>): Asked {
  const { pack, type, context, day } = asking;
  const asks: string[] = [];
  const expression = does.conditions.map((one) => `(${one.expression})`).join(' && ') || 'true';
  const inputs = inputsFor(expression, context);
  for (const one of does.conditions) {
    const said = askTruth(one.expression, context);
    if (said.known && !said.value) return { ...NOTHING, stands: [], inputs, expression };
    if (!said.known) asks.push(...said.names);
  }
  // A promise whose conditions are not known yet gives nothing yet; what it needs is asked for.
  if (asks.length > 0) return { ...NOTHING, stands: [], asks, inputs, expression };
  const rule = pack.remedies.find((one) => one.code === does.remedy);
  if (rule === undefined) return { ...NOTHING, stands: [], inputs, expression };
  const answer = answerWith({ rule, conditions: [], formula: does.formula }, context, day);
  const stands = answer.amountMinor === null ? [] : [{ remedy: does.remedy, outcome: 'eligible' as const, amountMinor: answer.amountMinor }];
  return { ...NOTHING, stands, asks: answer.amountAsks, inputs: { ...inputs, remedy: type.code }, expression };
}

function askConditionOf(asking: Asking, entry: LayerEntry, does: Extract<LayerEffect, { effect: 'condition' }>): Asked {
  const { pack, type, context, day } = asking;
  const found = remedyOf(pack, type, does.remedy);
  if (found === undefined) return { ...NOTHING, stands: [] };
  const added = { id: entry.id, expression: does.expression, otherwise: 'human_review', source: entry.id, verification: 'P', reason: does.reason } as const;
  const { remedy, outcome, amountMinor } = answerWith({ ...found, conditions: [...found.conditions, added] }, context, day);
  return { ...NOTHING, stands: [{ remedy, outcome, amountMinor }], inputs: inputsFor(does.expression, context), expression: does.expression };
}

function askFigureOf(asking: Asking, does: Extract<LayerEffect, { effect: 'figure' }>): Asked {
  const changed = withFigure(asking.pack, does.key, does.value);
  const said = changed === undefined ? undefined : evaluate(changed, asking.input);
  if (said === undefined || !said.ok) return { ...NOTHING, stands: [] };
  const { remedies, rights, routes, admission } = said.value;
  return { ...NOTHING, stands: remedies, rights, routes, admission, inputs: { [`param.${does.key}`]: does.value }, expression: '' };
}

function askEntry(asking: Asking, entry: LayerEntry): Asked {
  switch (entry.does.effect) {
    case 'amount':
      return askAmountOf(asking, entry.does);
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
    standing.remedies.set(stand.remedy, { remedy: stand.remedy, outcome, amountMinor, asks: [], amountAsks: [], decisive: told.entry });
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
function entriesFor(asking: Pick<Asking, 'type' | 'input'>, layers: readonly RuleLayer[]): readonly { layer: RuleLayer; entry: LayerEntry; kind: LayerKind }[] {
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
    ...{ steps: [], trace: [], asks: new Set(law.asks) },
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
    steps: [...law.steps, ...standing.trace],
    layers: layers.map((layer) => ({ name: layerName(layer), hash: layer.hash })),
    law: { admission, rights, remedies: law.remedies, routes, most },
    layerSteps: standing.steps,
  });
}
