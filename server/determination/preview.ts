import { isForTwo } from '../../core/determination/acts.ts';
import { calculateRemedies, type CalculatedRemedy } from '../../core/determination/calculate.ts';
import { computeDetermination, type ComputedDetermination } from '../../core/determination/compute.ts';
import type { DeterminationInput, Term } from '../../core/dispute/dispute.ts';
import { moneyOf } from '../../core/dispute/terms.ts';
import { coverOfTerms } from '../../core/enforcement/waterfall.ts';
import { accepted, type Minor, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Caller } from '../http/http.ts';
import { sourcesOf } from '../dispute/funds.ts';
import { rulesOfDispute } from '../rules/rules.ts';
import type { World } from '../world.ts';
import { deskInHand, type Desk } from './adjudicator.ts';

/** What could pay the terms of a determination today, in minor units. */
export interface Cover {
  readonly totalMinor: Minor;
  readonly heldMinor: Minor;
  readonly depositMinor: Minor;
  readonly setOffMinor: Minor;
  readonly guaranteeMinor: Minor;
  /** what none of them covers: an obligation that would stay open */
  readonly shortfallMinor: Minor;
  readonly needsSecondSignature: boolean;
}

/** What a determination would come to, and what could pay it today. */
export type DeterminationPreview = ComputedDetermination & Cover;

/** Remedies while a determination is being written, each line by line, and what could pay them. */
export interface RemedyCalculation extends Cover {
  readonly remedies: readonly CalculatedRemedy[];
}

function coverOf({ row }: Desk, terms: readonly Term[]): Cover {
  const totalMinor = moneyOf(terms);
  const sources = sourcesOf(row.state.held?.remainingMinor ?? 0, row);
  return {
    ...{ totalMinor, heldMinor: sources.heldMinor, depositMinor: sources.depositMinor, setOffMinor: sources.setOffMinor, guaranteeMinor: sources.guaranteeMinor },
    // by the waterfall, as a deduction will be
    shortfallMinor: coverOfTerms(terms, sources).shortMinor,
    needsSecondSignature: isForTwo(row.state, terms, rulesOfDispute(row.state)),
  };
}

/**
 * Computes a determination without writing anything, for its adjudicator to look at before it is issued.
 * Refusals: not_found, not_allowed, not_yours, act_not_allowed_now, conflict_of_interest, and those of
 * `computeDetermination`.
 */
export async function previewDetermination(world: World, caller: Caller, disputeId: Uuid, input: DeterminationInput): Promise<Result<DeterminationPreview>> {
  const desk = await deskInHand(world, caller, disputeId);
  if (!desk.ok) return desk;
  const { state } = desk.value.row;
  const computed = computeDetermination(input, state, rulesOfDispute(state));
  return computed.ok ? accepted({ ...computed.value, ...coverOf(desk.value, computed.value.terms) }) : computed;
}

/**
 * Computes remedies while a determination is being written: an input that is missing is told beside its remedy, and
 * neither findings nor reasons need be complete. Refusals: as `deskInHand`.
 */
export async function calculateFor(
  world: World,
  caller: Caller,
  disputeId: Uuid,
  input: Pick<DeterminationInput, 'findings' | 'remedies'>,
): Promise<Result<RemedyCalculation>> {
  const desk = await deskInHand(world, caller, disputeId);
  if (!desk.ok) return desk;
  const { state } = desk.value.row;
  const remedies = calculateRemedies(input, state, rulesOfDispute(state));
  const terms = remedies.flatMap((one) => (one.term === null ? [] : [one.term]));
  return accepted({ remedies, ...coverOf(desk.value, terms) });
}
