import { computeDetermination } from '../../../core/determination/compute.ts';
import type { RemedyOrder } from '../../../core/determination/determination.ts';
import type { DisputeState } from '../../../core/dispute/dispute.ts';
import type { DeterminationInput } from '../../../core/dispute/acts.ts';
import { burdenRows, type RulePack } from '../../../core/rules/rules.ts';
import type { Occasion } from './phrases.ts';

/** What an adjudicator of the history has in mind. */
export type Wish = 'return' | 'refund' | 'less' | 'dismiss';

const RETURN: readonly RemedyOrder[] = [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund' }];
const REFUND: readonly RemedyOrder[] = [{ kind: 'refund' }];
const LESS: readonly RemedyOrder[] = [{ kind: 'price_reduction', actualValuePer10000: 6_000 }];
const ORDERS: Readonly<Record<Wish, readonly (readonly RemedyOrder[])[]>> = {
  return: [RETURN, REFUND, LESS, [{ kind: 'repair' }]],
  refund: [REFUND, RETURN, LESS],
  less: [LESS, REFUND, RETURN],
  dismiss: [],
};

/** Rows that stand in the way of a remedy when they are established. */
export const EXCUSES: readonly string[] = ['claimant_trickery', 'harmless_flaw', 'penalty_too_high', 'force_majeure', 'both_in_breach', 'buyer_knew'];

/**
 * The determination an adjudicator of the history writes: a finding on every row of the burden table, and of the
 * remedies thought of the first that the rules allow.
 */
export function decisionFor(state: DisputeState, rules: RulePack, wish: Wish, says: (occasion: Occasion) => string): DeterminationInput {
  for (const remedies of ORDERS[wish]) {
    const rows = burdenRows(rules, state.claim.type, [...state.claim.wanted, ...remedies].map((one) => one.kind));
    const findings = rows.map(({ id: issue }) => {
      const against = EXCUSES.includes(issue);
      const reasons = says(against ? 'notFound' : 'found');
      const evidence = against ? [] : state.evidence.slice(0, 2).map((item) => item.evidenceId);
      return { issue, result: against ? 'not_established' : 'established', reasons, evidence } as const;
    });
    const input = { result: 'allowed', findings, remedies, reasons: says('grants') } as const;
    if (computeDetermination(input, state, rules).ok) return input;
  }
  const rows = burdenRows(rules, state.claim.type, state.claim.wanted.map((one) => one.kind));
  const findings = rows.map(({ id: issue }) => ({ issue, result: 'not_established', reasons: says('notFound'), evidence: [] }) as const);
  return { result: 'dismissed', findings, remedies: [], reasons: says('dismisses') };
}
