import type { CaseEvidence, CaseRules, KeptAct, Missing, TextPart } from '../../core/casefile/casefile.ts';
import type { Queryable } from '../database/database.ts';

/** What of a dispute is in the log. */
interface Logged {
  readonly acts: readonly KeptAct[];
  readonly evidence: readonly CaseEvidence[];
  readonly rules: readonly CaseRules[];
}

/** The proofs, checkpoint and keys of the log that go into a case file, and what the log has not taken up yet. */
export async function logParts(_tx: Queryable, of: Logged): Promise<{ readonly texts: readonly TextPart[]; readonly missing: readonly Missing[] }> {
  return { texts: [], missing: of.acts.map((act): Missing => ({ part: 'proofs', ref: `act-${act.firstSeq}`, why: 'log_not_yet' })) };
}
