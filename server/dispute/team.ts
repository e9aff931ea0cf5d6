import { moneyOf, type Act, type ActName, type DisputeState } from '../../core/dispute/dispute.ts';
import { accepted, formatMoney, refused, type Minor, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Caller, TeamPart } from '../http/http.ts';

/** A caller's part in a merchant's team; undefined for who has none, and for who comes with a key. */
export function teamPart(caller: Caller, merchantId: Uuid): TeamPart | undefined {
  return caller.kind === 'person' ? caller.teams.find((team) => team.merchantId === merchantId) : undefined;
}

/** The merchants a caller may write for: all but those it only looks at, none for who came by one dispute's link. */
export function writesFor(caller: Caller): readonly Uuid[] {
  if (caller.kind !== 'person' || caller.onlyDisputeId !== undefined) return [];
  return caller.teams.filter((team) => team.role !== 'viewer').map((team) => team.merchantId);
}

/** Acts that a look does by itself: they are no decision of whoever looks. */
const BY_LOOKING: readonly ActName[] = ['open_notice'];

/**
 * The most an act can cost the respondent, in minor units: the terms it offers or signs, the whole dispute when it
 * submits to a determination or accepts one without naming a sum, the money of another performance it proposes or agrees to,
 * what is owed to it when it lets that go; 0 for words.
 */
export function committedMinor(state: DisputeState, act: Act): Minor {
  const offered = (no: number): Minor => moneyOf(state.offers.find((offer) => offer.no === no)?.terms ?? []);
  switch (act.act) {
    case 'make_offer':
      return moneyOf(act.body.terms);
    case 'accept_offer':
    case 'countersign':
      return offered(act.body.no);
    case 'choose':
      return act.body.consents ? state.claim.disputedMinor : 0;
    case 'accept_determination':
      return state.obligations
        .filter((one) => one.from === 'determination' && one.obligor === 'respondent')
        .reduce((sum, one) => sum + (one.amountMinor ?? 0), 0) || state.claim.disputedMinor;
    case 'propose_change':
      return act.body.to.kind === 'substitute' ? moneyOf([act.body.to.term]) : 0;
    case 'accept_change': {
      const to = state.changes?.find((one) => one.no === act.body.no && one.status === 'open')?.to;
      return to?.kind === 'substitute' ? moneyOf([to.term]) : 0;
    }
    case 'waive_obligation':
      return state.obligations.find((one) => one.no === act.body.no)?.amountMinor ?? 0;
    default:
      return 0;
  }
}

/**
 * Whether a person of the respondent's team may do an act for it: a viewer does none, an agent none above its limit.
 * Refusals: role_reads_only, above_limit (fact `limit`, as people read it).
 */
export function mayActForTeam(caller: Caller, state: DisputeState, act: Act): Result<true> {
  const team = teamPart(caller, state.merchantId);
  if (team === undefined || team.role === 'owner' || BY_LOOKING.includes(act.act)) return accepted(true);
  if (team.role === 'viewer') return refused('role_reads_only');
  if (team.limitMinor === null || committedMinor(state, act) <= team.limitMinor) return accepted(true);
  return refused('above_limit', undefined, { limit: formatMoney(team.limitMinor, state.currency) });
}
