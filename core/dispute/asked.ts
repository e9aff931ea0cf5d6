import { ruleNameOf } from './recorder.ts';
import type { DisputeState, Party, Role } from './state.ts';

const PARTIES: readonly Party[] = ['claimant', 'respondent'];

/** Who of the parties has an offer of the other side before them. */
function hasOffer(state: DisputeState, party: Party): boolean {
  return state.agreement === null && state.offers.some((offer) => offer.by !== party && offer.status === 'open');
}

/** The roles that a running clock waits for: some clocks are both sides' own. */
function waitedFor(state: DisputeState, name: string, waitsFor: Role): readonly Role[] {
  switch (ruleNameOf(name)) {
    case 'join_fast_track':
    case 'join_jury':
    case 'reveal_nonce':
      // an invitation: who does not answer it loses nothing
      return [];
    case 'choose':
      return PARTIES.filter((party) => state.choices[party] === null);
    case 'negotiate':
      // The respondent's first answer has a clock of its own; before it the claimant's own claim asks nothing more.
      return PARTIES.filter((party) => hasOffer(state, party));
    case 'appeal':
      return PARTIES.filter((party) => !state.acceptedBy.includes(party));
    default:
      return [waitsFor];
  }
}

/** Whose turn it is: everybody of whom something is asked now, for lists and queues. */
export function asked(state: DisputeState): readonly Role[] {
  const roles = new Set<Role>();
  for (const [name, clock] of Object.entries(state.deadlines)) {
    for (const role of waitedFor(state, name, clock.waitsFor)) roles.add(role);
  }
  return [...roles];
}
