import { describe, expect, it } from 'vitest';
import { choiceTextVersion } from '../consent/choice.ts';
import { idOf, Proceeding, RULES } from '../dispute/testkit.ts';
import { addMilliseconds } from '../kernel/kernel.ts';
import { burdenRows } from '../rules/rules.ts';
import { burdenTable, originalsDue, type CaseBurden } from './burden.ts';
import type { Finding } from './determination.ts';

const REASONS = 'No tracking record was shown, although the shop alone has it.';
const TEXT = choiceTextVersion(RULES);

/** A parcel that did not come: the merchant must show delivery, and keeps the records of it. */
function lost(): Proceeding {
  return Proceeding.file({ paidMinor: 300_000, escrowMinor: 300_000, depositMinor: 0, type: 'D-01', facts: FACTS, wanted: [{ kind: 'refund', amountMinor: 300_000 }] });
}
const type = RULES.disputeTypes.find((one) => one.code === 'D-01')!;
const FACTS = Object.fromEntries(type.facts.filter((one) => one.required).map((one) => [one.key, 'unknown']));

function file(key?: string): { items: [{ evidenceId: string; name: string; mediaType: string; bytes: number; sha256: string; shows: string; key?: string }] } {
  const item = { evidenceId: idOf(40), name: 'pod.jpg', mediaType: 'image/jpeg', bytes: 9, sha256: '1'.repeat(64), shows: '' };
  return { items: [key === undefined ? item : { ...item, key }] };
}

function breach(now: Proceeding, at = now.at): CaseBurden {
  return burdenTable(now.state, RULES, at).rows.find((one) => one.row === 'breach')!;
}

describe('who must show what', () => {
  it('has the rows that matter for what is claimed, and asks the merchant for the records it keeps before anything is proposed', () => {
    const now = lost();
    const wanted = burdenRows(RULES, 'D-01', ['refund']).map((one) => one.id);
    expect(burdenTable(now.state, RULES, now.at).rows.map((one) => one.row)).toEqual(wanted);
    const due = originalsDue(now.state, RULES);
    expect(breach(now)).toMatchObject({ bearer: 'respondent', originalsMissing: true, proposal: null });
    expect(breach(now, addMilliseconds(due, -1)).proposal).toBeNull();
    expect(breach(now, due).proposal).toBe('held_against_respondent');
  });

  it('proposes nothing where the record is on file, and nothing while a file lies there that nobody named', () => {
    const after = originalsDue(lost().state, RULES);
    const named = lost().act('respondent', 'submit_evidence', file('proof_of_delivery'));
    expect(breach(named, after)).toMatchObject({ shown: { respondent: [idOf(40)] }, originalsMissing: false, proposal: null });
    const unnamed = lost().act('respondent', 'submit_evidence', file());
    expect(breach(unnamed, after).proposal).toBeNull();
  });

  it('a file is named by the list of its type', () => {
    expect(lost().refusal('respondent', 'submit_evidence', file('price_history'))).toBe('field_invalid');
  });

  it('a proposal is applied by nobody, taken up or not by a person with reasons, and only where it is made', () => {
    const now = lost()
      .pass(5)
      .act('claimant', 'end_negotiation', {})
      .act('claimant', 'choose', { consents: true, textVersion: TEXT })
      .act('respondent', 'choose', { consents: true, textVersion: TEXT })
      .act('first', 'take_case', {});
    const rows = burdenRows(RULES, 'D-01', ['refund']);
    const findings = (more: Partial<Finding>): Finding[] => rows.map(({ id }) => ({ issue: id, result: 'not_established', reasons: REASONS, evidence: [], ...(id === 'breach' ? more : {}) }));
    const decide = (more: Partial<Finding>) => ({ result: 'dismissed', findings: findings(more), remedies: [], reasons: REASONS }) as const;
    expect(now.refusal('first', 'issue_determination', decide({ proposal: { made: 'not_established', accepted: true } }))).toBe('field_invalid');
    const rejected = now.act('first', 'issue_determination', decide({ proposal: { made: 'held_against_respondent', accepted: false } }));
    expect(rejected.state.determination?.findings[0]).toMatchObject({ result: 'not_established', proposal: { accepted: false } });
    expect(now.refusal('first', 'issue_determination', decide({}))).toBe('accepted');
  });
});
