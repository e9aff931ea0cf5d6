import { sideOf, type DisputeEvent, type EventOf } from '../dispute/events.ts';
import type { DisputeState, Party } from '../dispute/state.ts';
import type { Instant } from '../kernel/kernel.ts';
import type { Jury, JuryRound } from './state.ts';

const EVENTS = ['jury_proposed', 'jury_joined', 'jury_left', 'jury_convened', 'nonce_revealed', 'verdict_returned', 'verdict_drafted', 'jury_overdue', 'verdict_not_followed'] as const;

/** The events folded here. */
export type JuryEvent = EventOf<(typeof EVENTS)[number]>;

/** True for the events folded here. */
export function isJuryEvent(event: DisputeEvent): event is JuryEvent {
  return (EVENTS as readonly string[]).includes(event.type);
}

const NEITHER: Readonly<Record<Party, string | null>> = { claimant: null, respondent: null };
const LEFT = { declined: 'declined', asked: 'left', time: 'lapsed', determination: 'lapsed' } as const;

function known(state: DisputeState): Jury {
  if (state.jury === undefined) throw new Error('nobody proposed a jury in the record');
  return state.jury;
}

/** The last round with these changes. */
function withRound(jury: Jury, change: Partial<JuryRound>): readonly JuryRound[] {
  const last = jury.rounds.length - 1;
  return jury.rounds.map((one, place) => (place === last ? { ...one, ...change } : one));
}

function proposed(event: EventOf<'jury_proposed'>): Jury {
  const proposedBy = sideOf(event);
  const commitments = { ...NEITHER, [proposedBy]: event.body.commitment };
  return { status: 'offered', proposedBy, proposedAt: event.at, joinedAt: null, left: null, commitments, nonces: NEITHER, rounds: [] };
}

/** The part of the fold that a jury makes. */
export function evolveJury(state: DisputeState, event: JuryEvent): DisputeState {
  if (event.type === 'jury_proposed') return { ...state, jury: proposed(event) };
  const jury = known(state);
  const { at } = event;
  switch (event.type) {
    case 'jury_joined': {
      const commitments = { ...jury.commitments, [sideOf(event)]: event.body.commitment };
      return { ...state, jury: { ...jury, status: 'joined', joinedAt: at, commitments } };
    }
    case 'jury_left': {
      const left = { by: event.actor.role, reason: event.body.reason, at };
      return { ...withoutPanel(state), jury: { ...jury, status: LEFT[event.body.why], left } };
    }
    case 'jury_convened': {
      const round: JuryRound = { ...event.body.round, convenedAt: at, ended: null, check: null };
      return { ...state, jury: { ...jury, status: 'convened', rounds: [...jury.rounds, round] } };
    }
    case 'nonce_revealed':
      return { ...state, jury: { ...jury, nonces: { ...jury.nonces, [sideOf(event)]: event.body.nonce } } };
    case 'verdict_returned': {
      const { verdict, unfit } = event.body;
      const rounds = withRound(jury, { verdict, ended: { how: verdict.outcome, at }, ...(unfit === undefined ? {} : { unfit }) });
      const drafted = verdict.outcome === 'decided' && unfit === undefined;
      return { ...(drafted ? state : withoutPanel(state)), jury: { ...jury, status: 'returned', rounds } };
    }
    case 'verdict_drafted':
      return { ...state, draft: event.body.draft };
    case 'jury_overdue':
      return { ...withoutPanel(state), jury: { ...jury, status: 'returned', rounds: withRound(jury, { ended: { how: 'overdue', at } }) } };
    case 'verdict_not_followed':
      return { ...withoutPanel(state), draft: null, jury: { ...jury, rounds: withRound(jury, { check: { followed: false, reason: event.body.reason, at } }) } };
  }
}

/** An appeal that no jury decides any more goes on to a person. */
function withoutPanel(state: DisputeState): DisputeState {
  if (state.appeal?.to === undefined) return state;
  const { to: _jury, ...appeal } = state.appeal;
  return { ...state, appeal };
}

/** An appeal to a larger jury: it is joined already, by the same word, and draws anew. */
export function appealedToJury(jury: Jury | undefined): Jury | undefined {
  return jury && { ...jury, status: 'joined', commitments: NEITHER, nonces: NEITHER };
}

/** What was issued follows a round's verdict, or one that a first person had signed was given back by the second and not taken up again. */
export function followed(jury: Jury | undefined, roundId: string | undefined, at: Instant): Jury | undefined {
  if (jury === undefined) return jury;
  const last = jury.rounds.at(-1);
  const rounds = jury.rounds.map((one): JuryRound => {
    if (one.check !== null || one.verdict?.outcome !== 'decided' || one.unfit !== undefined) return one;
    if (one.roundId === roundId) return { ...one, check: { followed: true, reason: '', at } };
    return one === last ? { ...one, check: { followed: false, reason: '', at } } : one;
  });
  return { ...jury, rounds };
}

/** The sides settled, or the dispute ended: no jury is needed any more, and a round that runs ends without a verdict. */
export function juryDone(state: DisputeState, at: Instant): DisputeState {
  const { jury } = state;
  if (jury === undefined || !['offered', 'joined', 'convened'].includes(jury.status)) return state;
  const rounds = jury.rounds.map((one) => (one.ended === null ? { ...one, ended: { how: 'settled', at } as const } : one));
  return { ...state, jury: { ...jury, status: 'lapsed', rounds } };
}
