import { localDateOf } from '../deadline/deadline.ts';
import { disputeType, type CaseInput, type EvidenceOnFile, type RulePack } from '../rules/rules.ts';
import type { DisputeState } from './state.ts';

function evidenceOf(state: DisputeState): EvidenceOnFile {
  const count = (by: 'claimant' | 'respondent'): number => state.evidence.filter((item) => item.by === by).length;
  const items = state.evidence.flatMap(({ evidenceId: id, by, key }) => (key === undefined ? [] : [{ id, by, key }]));
  return { claimant: count('claimant'), respondent: count('respondent'), items };
}

/**
 * A dispute as the rules are asked about it: the claim's facts with what only the respondent could tell and what was
 * paid, what was found so far, and what each side put on file.
 * @param findings by burden row; none before a determination
 */
export function caseOf(state: DisputeState, findings: CaseInput['finding'], rules: RulePack): CaseInput {
  const type = disputeType(rules, state.claim.type);
  const paid = type?.facts.some((one) => one.key === 'paid_minor') === true ? { paid_minor: String(state.claim.disputedMinor) } : {};
  return {
    type: state.claim.type,
    dates: { contract: null, breach: null, filing: localDateOf(state.filedAt, rules.calendar) },
    facts: { ...state.claim.facts, ...state.response?.facts, ...paid },
    finding: findings,
    evidence: evidenceOf(state),
  };
}
