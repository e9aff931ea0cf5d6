import { localDateOf } from '../deadline/deadline.ts';
import { counts } from '../evidence/late.ts';
import type { Instant } from '../kernel/kernel.ts';
import { disputeType, type CaseInput, type EvidenceOnFile, type RulePack } from '../rules/rules.ts';
import type { Claim, DisputeState } from './state.ts';

function evidenceOf(state: DisputeState): EvidenceOnFile {
  // what came late counts once it was admitted
  const onFile = state.evidence.filter(counts);
  const count = (by: 'claimant' | 'respondent'): number => onFile.filter((item) => item.by === by).length;
  const items = onFile.flatMap(({ evidenceId: id, by, key }) => (key === undefined ? [] : [{ id, by, key }]));
  return { claimant: count('claimant'), respondent: count('respondent'), items };
}

/** What was paid for what is disputed, where the type asks for it: the order's to say, not the claimant's. */
function paidOf(claim: Claim, rules: RulePack): CaseInput['facts'] {
  const asked = disputeType(rules, claim.type)?.facts.some((one) => one.key === 'paid_minor') === true;
  return asked ? { paid_minor: String(claim.disputedMinor) } : {};
}

/** A claim as the rules are asked about it before anybody else was heard. */
export function caseOfClaim(claim: Claim, at: Instant, rules: RulePack): CaseInput {
  return {
    type: claim.type,
    dates: { contract: null, breach: null, filing: localDateOf(at, rules.calendar) },
    facts: { ...claim.facts, ...paidOf(claim, rules) },
    finding: {},
    evidence: { claimant: 0, respondent: 0 },
  };
}

/**
 * A dispute as the rules are asked about it: the claim's facts with what only the respondent could tell and what was
 * paid, what was found so far, and what each side put on file.
 * @param findings by burden row; none before a determination
 */
export function caseOf(state: DisputeState, findings: CaseInput['finding'], rules: RulePack): CaseInput {
  return {
    type: state.claim.type,
    dates: { contract: null, breach: null, filing: localDateOf(state.filedAt, rules.calendar) },
    // what was paid stands above what anybody says of it
    facts: { ...state.claim.facts, ...state.response?.facts, ...paidOf(state.claim, rules) },
    finding: findings,
    evidence: evidenceOf(state),
  };
}
