import { caseOf } from '../dispute/case.ts';
import type { DisputeState } from '../dispute/state.ts';
import { disputeType, evaluateEntryOver, type RulePack } from '../rules/rules.ts';

/**
 * The rule by which a dispute does not come before a jury, or null when it may (legal-requirements R-24): its type (food,
 * counterfeit, privacy, injury, questions of law), a track of triage (danger, a child, a crime, another country), or its
 * value. `jury.type`, `jury.track.<track>` and `jury.value` are also the names of the words that say so.
 */
export function juryExclusion(state: DisputeState, pack: RulePack): string | null {
  const { excluded } = pack.jury;
  if (disputeType(pack, state.claim.type)?.crowdPanel !== true) return 'jury.type';
  if (state.claim.disputedMinor > excluded.aboveMinor) return 'jury.value';
  const said = evaluateEntryOver(pack, caseOf(state, {}, pack));
  // what the rules cannot be asked about is for a person
  if (!said.ok) return 'jury.type';
  const track = said.value.triage.find((one) => excluded.tracks.includes(one));
  return track === undefined ? null : `jury.track.${track}`;
}
