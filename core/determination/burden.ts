import { computeDue } from '../deadline/deadline.ts';
import { caseOf } from '../dispute/case.ts';
import { begunAt, type DisputeState, type Party } from '../dispute/state.ts';
import { refused, type Instant, type Refused } from '../kernel/kernel.ts';
import { burdenRows, evaluate, param, type BurdenProposal, type RulePack } from '../rules/rules.ts';
import type { Finding } from './determination.ts';

/** Who has to show a fact in this dispute, what lies on file for it, and what follows if nothing does. */
export interface CaseBurden {
  readonly row: string;
  readonly bearer: Party;
  /** true when a rule moved it to this side; null when a fact for that is missing */
  readonly shifted: boolean | null;
  /** ids of the files each side has named for it */
  readonly shown: { readonly claimant: readonly string[]; readonly respondent: readonly string[] };
  /** the merchant keeps the original records of it and has shown none */
  readonly originalsMissing: boolean;
  /** what the rules propose now for want of evidence; never applied by itself */
  readonly proposal: BurdenProposal | null;
}

/** The burden table of a dispute. */
export interface BurdenTable {
  readonly rows: readonly CaseBurden[];
  /** until when the respondent is asked for the original records before their want may be held against it */
  readonly originalsBy: Instant;
}

/** When the time to submit original records ends: so many working days after the notice of the dispute. */
export function originalsDue(state: Parameters<typeof begunAt>[0], rules: RulePack): Instant {
  return computeDue({ amount: param(rules, 'EVIDENCE.ORIGINALS'), unit: 'working_days' }, begunAt(state), rules.calendar).due;
}

/**
 * Who must show what, for the rows that matter for what is claimed and ordered; both sides and the adjudicator read the
 * same. What is proposed for withheld records comes only after the respondent was warned and its time is over.
 * @param ordered kinds of remedies ordered besides what is claimed
 */
export function burdenTable(state: DisputeState, rules: RulePack, at: Instant, ordered: readonly string[] = []): BurdenTable {
  const said = evaluate(rules, caseOf(state, {}, rules));
  const originalsBy = originalsDue(state, rules);
  const needed = burdenRows(rules, state.claim.type, [...state.claim.wanted.map((one) => one.kind), ...ordered]).map((row) => row.id);
  const rows = (said.ok ? said.value.burden : [])
    .filter((one) => needed.includes(one.row))
    .map(({ row, bearer, shifted, shown, proposal }): CaseBurden => {
      const originalsMissing = proposal === 'held_against_respondent';
      return { row, bearer, shifted, shown, originalsMissing, proposal: originalsMissing && at < originalsBy ? null : proposal };
    });
  return { rows, originalsBy };
}

/**
 * A finding that answers a proposal answers one that is made: what nobody proposed cannot be taken up.
 * Refusals: field_invalid.
 */
export function wrongProposal(findings: readonly Finding[], state: DisputeState, rules: RulePack, at: Instant): Refused | undefined {
  if (findings.every((one) => one.proposal === undefined)) return undefined;
  const { rows } = burdenTable(state, rules, at);
  const index = findings.findIndex(({ issue, proposal }) => proposal !== undefined && rows.find((one) => one.row === issue)?.proposal !== proposal.made);
  return index < 0 ? undefined : refused('field_invalid', `findings.${index}.proposal`);
}
