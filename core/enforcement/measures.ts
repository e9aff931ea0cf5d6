import { nextMeasures, type RulePack } from '../rules/rules.ts';
import { remainingMinor, type Obligation } from './obligation.ts';

/** Codes of the measures open for an unperformed obligation, least intrusive first (the ladder, R-92 to R-107). */
export function measuresFor(obligation: Obligation, merchantOpen: boolean, rules: RulePack): readonly string[] {
  return nextMeasures(rules, {
    kind: obligation.term.kind,
    from: obligation.from,
    remainingMinor: remainingMinor(obligation),
    merchantStatus: merchantOpen ? 'open' : 'closed',
  }).map((measure) => measure.code);
}
