import { assess } from './diff-weigh.ts';
import type { LayerEntry, RuleLayer } from './layer-format.ts';
import type { LayerKind } from './layer.ts';
import type { RulePack } from './types.ts';

/** Why an entry of a layer is ignored, found without any case. */
export const CUT_REASONS = ['further_condition', 'lower_figure', 'unclear_figure', 'figure_unknown', 'remedy_unknown'] as const;
export type CutReason = (typeof CUT_REASONS)[number];

/** An entry that cuts, or would cut, what the law gives (CRPL 26; IR 17). */
export interface LayerCut {
  readonly entry: string;
  readonly kind: LayerKind;
  readonly why: CutReason;
}

function figureCut(pack: RulePack, key: string, value: number): CutReason | null {
  const known = pack.params[key];
  if (known === undefined) return 'figure_unknown';
  // A default of the platform is its own to set; law and its figures are not.
  if (known.overridable || known.value === value) return null;
  const changed: RulePack = { ...pack, params: { ...pack.params, [key]: { ...known, value } } };
  const figure = (of: number) => ({ kind: 'figure', value: of, unit: known.unit }) as const;
  const weight = assess({ part: 'figure', key, name: null, types: [], what: 'changed', field: 'value', before: figure(known.value), after: figure(value) }, pack, changed);
  if (weight.favours === 'claimant') return null;
  if (weight.favours === 'respondent' || weight.major === 'shorter_time') return 'lower_figure';
  return value > known.value ? null : 'unclear_figure';
}

function cutOf(pack: RulePack, { does }: LayerEntry): CutReason | null {
  if (does.effect === 'figure') return figureCut(pack, does.key, does.value);
  if (!pack.remedies.some((one) => one.code === does.remedy)) return 'remedy_unknown';
  return does.effect === 'condition' ? 'further_condition' : null;
}

/**
 * The entries of a layer that cut what the pack gives, by the data alone: for the operator to mend and for readers to
 * know. In a case `evaluateLayered` looks at what they would do and ignores whatever gives less.
 */
export function layerCuts(pack: RulePack, layer: RuleLayer): readonly LayerCut[] {
  const of = (kind: LayerKind, list: readonly LayerEntry[]): readonly LayerCut[] =>
    list.flatMap((one) => {
      const why = cutOf(pack, one);
      return why === null ? [] : [{ entry: one.id, kind, why }];
    });
  return [...of('promise', layer.promises), ...of('platform_rule', layer.platformRules)];
}
