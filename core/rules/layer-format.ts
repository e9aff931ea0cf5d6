import { expressionError } from './expression.ts';
import { day, listOf, matching, oneOf, orNull, pointerOf, record, text, whole, words, yesNo, type Check, type Problem } from './shape.ts';
import { DISPUTE_CODES, MATERIAL_DATES, REMEDY_CODES, type DisputeCode, type Formula, type InForce, type MaterialDate, type ParamKey, type RemedyCode, type Text } from './types.ts';

/** What an entry of a layer does. */
export type LayerEffect =
  /** another value for a figure of the pack: 15 days in place of 7 */
  | { readonly effect: 'figure'; readonly key: ParamKey; readonly value: number }
  /** a sum, owed when all conditions hold */
  | { readonly effect: 'amount'; readonly remedy: RemedyCode; readonly conditions: readonly { readonly expression: string; readonly reason: Text }[]; readonly formula: Formula }
  /** one more condition for a remedy */
  | { readonly effect: 'condition'; readonly remedy: RemedyCode; readonly expression: string; readonly reason: Text };

/** A promise to buyers, or a rule of the platform, with where it was made and what it means to a reader. */
export interface LayerEntry extends InForce {
  /** `PLATFORM.GENUINE.TEN` */
  readonly id: string;
  /** the dispute types it belongs to; empty means all */
  readonly types: readonly DisputeCode[];
  readonly title: Text;
  readonly reason: Text;
  /** where it is promised or laid down, as people find it */
  readonly source: Text;
  readonly materialDate: MaterialDate;
  readonly does: LayerEffect;
}

/**
 * An operator's own rules over a national pack: promises more favourable than the law, and platform rules. The order is
 * mandatory law, promise, platform rule, default (legal-requirements R-5).
 */
export interface RuleLayer {
  readonly id: 'platform';
  readonly version: string;
  /** the pack it lies over, without its version: `cn` */
  readonly pack: 'cn';
  readonly title: Text;
  /** marketplaces it holds for, by their short names; empty means all */
  readonly marketplaces: readonly string[];
  /** true for an example that binds nobody */
  readonly example: boolean;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly promises: readonly LayerEntry[];
  readonly platformRules: readonly LayerEntry[];
  /** sha256, hex, over the RFC 8785 form of the layer without this field */
  readonly hash: string;
}

/** A layer that can be used, or everything that is wrong with it. */
export type LayerReading = { readonly ok: true; readonly layer: RuleLayer } | { readonly ok: false; readonly errors: readonly string[] };

const expression: Check = (value, path, problems) => {
  text(value, path, problems);
  const wrong = typeof value === 'string' ? expressionError(value) : undefined;
  if (wrong !== undefined) problems.push({ path, code: 'expression_syntax', reason: `not a CEL expression: ${wrong}` });
};
const tag = oneOf(['P']);
const formula = record({
  steps: listOf(record({ id: matching(/^[a-z][a-z0-9_]*$/, 'a key in lower case'), expression, label: words, source: text, verification: tag }), 1),
  cap: orNull(expression),
});
const EFFECTS: Readonly<Record<string, Check>> = {
  figure: record({ effect: oneOf(['figure']), key: text, value: whole(0) }),
  amount: record({ effect: oneOf(['amount']), remedy: oneOf(REMEDY_CODES), conditions: listOf(record({ expression, reason: words })), formula }),
  condition: record({ effect: oneOf(['condition']), remedy: oneOf(REMEDY_CODES), expression, reason: words }),
};
const effect: Check = (value, path, problems) => {
  const named = typeof value === 'object' && value !== null ? String((value as { effect?: unknown }).effect) : '';
  const check = Object.hasOwn(EFFECTS, named) ? EFFECTS[named] : undefined;
  if (check === undefined) problems.push({ path: [...path, 'effect'], code: 'shape', reason: 'one of figure, amount, condition expected' });
  else check(value, path, problems);
};
const span = { effectiveFrom: orNull(day), effectiveTo: orNull(day) };
const entry = record({
  id: matching(/^[A-Z][A-Za-z0-9_.-]*$/, 'an id like PLATFORM.GENUINE.TEN'),
  types: listOf(oneOf(DISPUTE_CODES)),
  title: words,
  reason: words,
  source: words,
  materialDate: oneOf(MATERIAL_DATES),
  ...span,
  does: effect,
});
const layer = record({
  id: oneOf(['platform']),
  version: matching(/^\d{4}-\d+$/, 'a version like 2026-1'),
  pack: oneOf(['cn']),
  title: words,
  marketplaces: listOf(matching(/^[a-z0-9-]+$/, 'the short name of a marketplace')),
  example: yesNo,
  effectiveFrom: day,
  effectiveTo: orNull(day),
  promises: listOf(entry),
  platformRules: listOf(entry),
});

/**
 * Puts a layer's files together: `layer.json`, `promises.json`, `platform-rules.json`.
 * @param files parsed files by name
 */
export function assembleLayer(files: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const head = files['layer.json'];
  return {
    ...(typeof head === 'object' && head !== null ? head : {}),
    promises: files['promises.json'] ?? [],
    platformRules: files['platform-rules.json'] ?? [],
  };
}

/** Reads a layer from what its files were put together to. Pure: the caller has taken the hash over `raw`. */
export function readLayer(raw: unknown, hash: string): LayerReading {
  const problems: Problem[] = [];
  layer(raw, [], problems);
  const errors = problems.map((one) => `layer${pointerOf(one.path)}: ${one.reason}`);
  if (errors.length > 0) return { ok: false, errors };
  // The shape was checked field by field above.
  const read: RuleLayer = { ...(raw as Omit<RuleLayer, 'hash'>), hash };
  const ids = [...read.promises, ...read.platformRules].map((one) => one.id);
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) errors.push(`layer: ${id} stands twice`);
  for (const one of [read, ...read.promises, ...read.platformRules]) {
    if (one.effectiveTo !== null && one.effectiveFrom !== null && one.effectiveTo < one.effectiveFrom) errors.push(`layer.${one.id}: ends before it begins`);
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, layer: read };
}
