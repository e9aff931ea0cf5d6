import type { DisputeState } from '../dispute/state.ts';
import { param } from '../rules/read.ts';
import type { JuryTrackCode } from '../rules/jury-types.ts';
import type { RulePack } from '../rules/types.ts';

/** How many sit, and how many votes end the round. */
export interface PanelSize {
  readonly size: number;
  readonly threshold: number;
}

/**
 * The panel of a track, as the pack and its layers say.
 * @throws RangeError when the pack has no such track
 */
export function panelOf(pack: RulePack, track: JuryTrackCode): PanelSize {
  const found = pack.jury.tracks.find((one) => one.track === track);
  if (found === undefined) throw new RangeError(`rule pack ${pack.version} has no jury track ${track}`);
  return { size: param(pack, found.size), threshold: param(pack, found.threshold) };
}

/** The track for what is in dispute: the one with the lowest most that reaches it. @param inDisputeMinor minor units */
export function trackFor(pack: RulePack, inDisputeMinor: number): JuryTrackCode {
  const most = (minor: number | null): number => minor ?? Number.MAX_SAFE_INTEGER;
  const reaching = pack.jury.tracks.filter((one) => inDisputeMinor <= most(one.mostMinor));
  return [...reaching].sort((a, b) => most(a.mostMinor) - most(b.mostMinor))[0]?.track ?? 'ordinary';
}

/** The larger panel of an appeal from a panel of that size: odd, and more than half of it ends the round. */
export function appealPanel(pack: RulePack, size: number): PanelSize {
  const larger = pack.jury.appeal.times * size + pack.jury.appeal.plus;
  return { size: larger, threshold: Math.floor(larger / 2) + 1 };
}

/** The panel of the dispute as it stands: by what is in dispute, or the larger one of an appeal. */
export function panelFor({ stage, jury, claim }: Pick<DisputeState, 'stage' | 'jury' | 'claim'>, pack: RulePack): PanelSize {
  const last = jury?.rounds.at(-1);
  return stage === 'appeal' && last !== undefined ? appealPanel(pack, last.size) : panelOf(pack, trackFor(pack, claim.disputedMinor));
}
