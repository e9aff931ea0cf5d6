import { enterDetermination } from '../determination/open.ts';
import { lapseFastTrack } from '../dispute/fast-track.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { releaseHeld } from '../enforcement/perform.ts';
import { consentText, type RulePack } from '../rules/rules.ts';

/** The version of the text a party is shown before it chooses: id and version of the text in the rule pack. */
export function choiceTextVersion(rules: RulePack): string {
  const text = consentText(rules, 'determination');
  return `${text.id}@${text.version}`;
}

/** Ends the negotiation and asks each side for the second choice (legal-requirements R-10, paper S1). */
export function enterChoice(rec: Recorder, why: 'asked' | 'time'): void {
  rec.record('negotiation_ended', { why });
  lapseFastTrack(rec);
  rec.clear('respond', 'negotiate');
  rec.enter('choice');
  rec.start('choose', 'claimant');
  rec.notify('choose_asked', 'claimant');
  rec.notify('choose_asked', 'respondent');
}

/** Closes a dispute in which the claimant did not choose a determination: every other route stays open. */
export function leave(rec: Recorder): void {
  releaseHeld(rec);
  rec.close('exited');
}

/** The time to choose is over: silence is not consent, so the determination reaches only what is held. */
export function closeChoice(rec: Recorder): void {
  const { choices, agreement } = rec.state;
  const { claimant, respondent } = choices;
  // An accepted offer still waits for its countersignature: nobody is sent away while the other side may yet sign.
  if (agreement?.countersignedAt === null) rec.start('choose', 'claimant');
  else if (!claimant?.consents) leave(rec);
  else enterDetermination(rec, respondent?.consents ? 'full' : 'held_funds');
}
