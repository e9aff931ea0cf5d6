import { buffer } from 'node:stream/consumers';
import { z } from '@hono/zod-openapi';
import { accepted, refused, type Result, type Uuid as Id } from '../../../core/kernel/kernel.ts';
import { formatDate, formatTime } from '../../../core/words/words.ts';
import { marked, MOST_PAGES } from '../../adapters/views/views.ts';
import { mayReadDispute } from '../../dispute/access.ts';
import { viewBytesOf } from '../../evidence/files.ts';
import { fileById, noteRead, readerOf } from '../../evidence/evidence.ts';
import { viewResponse } from '../../evidence/serve.ts';
import { viewOf } from '../../evidence/views.ts';
import { route, type Caller, type Route, type RouteContext } from '../../http/route.ts';
import { Uuid } from '../../http/schemas.ts';
import type { World } from '../../world.ts';
import { acceptSeat, declineSeat, giveVote, keepSeatDraft, keepVote, openSeat, rememberSeat, revealVote, type VoteInput } from './acts.ts';
import { fileFor, itemFor } from './file.ts';
import { HOUSE } from './house.ts';
import { givenPorts, type RoundPorts } from './ports.ts';
import { AcceptBody, DeclineBody, DraftBody, FileView, KeepBody, ListedSeat, Receipt, RevealBody, RoundView, SeatParams, SeatView, VoteBody } from './schemas.ts';
import { afterVote, mayBeOver, opened, settleRound } from './settle.ts';
import { roundsOf, seatOf, seatsOf, type SeatRow } from './store.ts';

const TAG = 'jury';
const MOST_LISTED = 50;

/** Whose seat it may be: a person who did not come by one dispute's link. */
function juror(caller: Caller): Id | undefined {
  return caller.kind === 'person' && caller.onlyDisputeId === undefined ? caller.personId : undefined;
}

async function own(world: World, caller: Caller, seatId: Id): Promise<Result<SeatRow>> {
  const person = juror(caller);
  const seat = person === undefined ? undefined : await seatOf(world.database, seatId, person);
  if (seat === undefined) return refused('not_found');
  rememberSeat(world, seat, person!);
  return accepted(seat);
}

function draftOf(seat: SeatRow): VoteInput | null {
  // what was sealed with a key that was destroyed opens to nothing
  if (seat.draft === null || seat.draft.length === 0) return null;
  return JSON.parse(seat.draft.toString('utf8')) as VoteInput;
}

/** The receipt of one's own vote again, as it was given with it. */
function receiptOf(seat: SeatRow): z.infer<typeof Receipt> | null {
  if (seat.commitment === null || seat.committed_at === null) return null;
  const { commitment, salt, ballot } = opened({ commitment: seat.commitment, opening: seat.opening });
  return { format: 'redress-vote/1', roundId: seat.round_id, seatId: seat.id, at: seat.committed_at, commitment, salt, ballot, replayed: true };
}

function viewOfSeat(seat: SeatRow): z.infer<typeof SeatView> {
  const { id, state, why, size, threshold, kept, outcome } = seat;
  return {
    ...{ id, state, why, size, threshold, kept, outcome, round: seat.round_state, calledAt: seat.called_at, untilAt: seat.until_at, acceptedAt: seat.accepted_at },
    ...{ readFrom: seat.read_from, reviewMinutes: seat.review_min, questions: [...seat.questions].map((one) => ({ ...one, options: [...one.options] })), draft: draftOf(seat), draftAt: seat.draft_at },
    ...{ receipt: receiptOf(seat), revealUntil: seat.reveal_until },
  };
}

/** Looks at a round behind an answer: the deciding vote ends it at once, and what fails is done by the clock. */
function behind(world: World, roundId: Id, look: (ports: RoundPorts) => Promise<void>): void {
  void look(givenPorts(world) ?? HOUSE).catch((error: unknown) => world.log.error('jury.settle_failed', { roundId, error: error instanceof Error ? error.name : 'unknown' }));
}

function lookBehind(world: World, roundId: Id): void {
  behind(world, roundId, (ports) => settleRound(world, roundId, ports));
}

const list = route({
  method: 'get',
  path: '/juror/seats',
  operationId: 'listJurorSeats',
  summary: 'The seats the caller was called to, the last first',
  tag: TAG,
  access: ['person'],
  success: { status: 200, body: z.strictObject({ items: z.array(ListedSeat) }).openapi('JurorSeats'), description: 'The seats.' },
  refusals: [],
  async handle({ world, caller }) {
    const person = juror(caller);
    const rows = person === undefined ? [] : await seatsOf(world.database, person, MOST_LISTED);
    return accepted({ items: rows.map((row) => ({ id: row.id, state: row.state, untilAt: row.until_at, calledAt: row.called_at, round: row.round_state, endedAt: row.ended_at })) });
  },
});

const read = route({
  method: 'get',
  path: '/juror/seats/{seatId}',
  operationId: 'readJurorSeat',
  summary: 'A seat of one’s own: what is asked, until when, what was written so far, the receipt of the vote; never how others voted or how many',
  tag: TAG,
  access: ['person'],
  params: SeatParams,
  success: { status: 200, body: SeatView, description: 'The seat.' },
  refusals: ['not_found'],
  async handle({ world, caller, params }) {
    const seat = await own(world, caller, params.seatId);
    return seat.ok ? accepted(viewOfSeat(seat.value)) : seat;
  },
});

const file = route({
  method: 'get',
  path: '/juror/seats/{seatId}/file',
  operationId: 'readJurorFile',
  summary: 'The case as the juror of an accepted seat reads it: both sides in equal form, nobody named, who must show what, the rules. Opening it begins the time to read',
  tag: TAG,
  access: ['person'],
  params: SeatParams,
  success: { status: 200, body: FileView, description: 'The case.' },
  refusals: ['not_found', 'act_not_allowed_now', 'vote_given', 'vote_over', 'data_erased'],
  async handle({ world, caller, params, at, locale }) {
    const found = await own(world, caller, params.seatId);
    if (!found.ok) return found;
    const seat = found.value;
    const made = await fileFor(world.database, seat, at, locale);
    if (!made.ok) return made;
    // the dispute went another way since the clock last looked: the seat is let go before it is opened
    if (made.value.waits === 'no' && seat.round_state !== 'ended') await settleRound(world, seat.round_id, givenPorts(world) ?? HOUSE);
    const from = await openSeat(world, seat.id, juror(caller)!, made.value.floorSeconds);
    if (!from.ok) return from;
    return accepted({ ...made.value.file, pages: made.value.pages, readFrom: from.value, reason: seat.reason } as never);
  },
});

const look = route({
  method: 'get',
  path: '/juror/seats/{seatId}/evidence/{no}/pages/{page}',
  operationId: 'lookAtJurorEvidence',
  summary: 'A page of an item whose owner covered what names people, marked with the seat; recorded',
  tag: TAG,
  access: ['person'],
  params: z.strictObject({ seatId: Uuid, no: z.string().regex(/^[1-9]\d{0,3}$/).transform(Number), page: z.string().regex(/^[1-9]\d?$/).transform(Number).pipe(z.int().max(MOST_PAGES)) }),
  success: { status: 200, description: 'The picture', mediaType: 'image/jpeg' },
  refusals: ['not_found', 'data_erased'],
  async handle({ world, caller, params, at }) {
    const found = await own(world, caller, params.seatId);
    if (!found.ok) return found;
    const seat = found.value;
    // a case is open to its juror from the acceptance to the vote
    if (seat.state !== 'accepted' || seat.round_state === 'ended' || caller.kind !== 'person') return refused('not_found');
    const id = await itemFor(world.database, seat, params.no);
    const kept = id === undefined ? undefined : await fileById(world.database, id);
    if (kept === undefined || kept.scan === 'infected' || kept.scan === 'waiting') return refused('not_found');
    const view = await viewOf(world.database, kept.id, 'screen', params.page);
    const bytes = view === undefined ? undefined : await viewBytesOf(world, view);
    if (bytes === undefined) return refused('not_found');
    await noteRead(world.database, {
      ...{ id: world.newId(), evidenceId: kept.id, disputeId: kept.disputeId, ...readerOf(caller) },
      ...{ range: `screen ${params.page}`, what: 'view' as const, role: 'juror', at },
    });
    const mark = `评审 juror · ${formatDate('zh-CN', at)} ${formatTime('zh-CN', at)} · ${seat.id.slice(-8)}`;
    return viewResponse(await marked(await buffer(bytes), mark));
  },
});

const Done = z.strictObject({ state: z.string(), untilAt: z.string().nullable() }).openapi('JurorSeatDone');

const accept = route({
  method: 'post',
  path: '/juror/seats/{seatId}/acceptance',
  operationId: 'acceptJurorSeat',
  summary: 'Take the seat, having declared to have no tie to anybody in the case',
  tag: TAG,
  access: ['person'],
  params: SeatParams,
  body: AcceptBody,
  success: { status: 200, body: Done, description: 'Taken.' },
  refusals: ['not_found', 'vote_given', 'vote_over', 'already_done', 'act_not_allowed_now'],
  async handle({ world, caller, params }) {
    const person = juror(caller);
    if (person === undefined) return refused('not_found');
    const done = await acceptSeat(world, params.seatId, person);
    return done.ok ? accepted({ state: 'accepted', untilAt: done.value.until }) : done;
  },
});

const decline = route({
  method: 'post',
  path: '/juror/seats/{seatId}/decline',
  operationId: 'declineJurorSeat',
  summary: 'Give the seat back, for a tie to somebody, for the content, or for another reason; the next of the draw is called',
  tag: TAG,
  access: ['person'],
  params: SeatParams,
  body: DeclineBody,
  success: { status: 200, body: Done, description: 'Given back.' },
  refusals: ['not_found', 'vote_given', 'vote_over', 'act_not_allowed_now', 'data_erased'],
  async handle({ world, caller, params, body }) {
    const person = juror(caller);
    if (person === undefined) return refused('not_found');
    const done = await declineSeat(world, params.seatId, person, body.why, body.note);
    if (!done.ok) return done;
    lookBehind(world, done.value.roundId);
    return accepted({ state: 'declined', untilAt: null });
  },
});

const draft = route({
  method: 'put',
  path: '/juror/seats/{seatId}/draft',
  operationId: 'keepJurorVoteDraft',
  summary: 'Keep what was written so far, for one’s own eyes, so that it can be gone on with on another line or phone',
  tag: TAG,
  access: ['person'],
  params: SeatParams,
  body: DraftBody,
  success: { status: 204, description: 'Kept.' },
  refusals: ['not_found', 'vote_given', 'vote_over', 'act_not_allowed_now', 'data_erased'],
  async handle({ world, caller, params, body }) {
    const person = juror(caller);
    if (person === undefined) return refused('not_found');
    const kept = await keepSeatDraft(world, params.seatId, person, body);
    return kept.ok ? new Response(null, { status: 204 }) : kept;
  },
});

const VOTE_REFUSALS = ['not_found', 'field_missing', 'field_invalid', 'field_unknown', 'reason_too_short', 'read_first', 'vote_given', 'vote_over', 'act_not_allowed_now', 'data_erased'] as const;

type Voting = RouteContext<{ seatId: Id }, undefined, unknown>;

async function taken(ctx: Pick<Voting, 'world' | 'caller' | 'params'>, give: (person: Id) => ReturnType<typeof giveVote>): Promise<Result<z.infer<typeof Receipt>>> {
  const person = juror(ctx.caller);
  if (person === undefined) return refused('not_found');
  const given = await give(person);
  if (!given.ok) return given;
  // the answer is the same whether this vote decided or not, and comes as soon
  const { standing } = given.value;
  if (mayBeOver(standing)) behind(ctx.world, standing.roundId, (ports) => afterVote(ctx.world, standing, ports));
  return accepted(given.value.receipt as z.infer<typeof Receipt>);
}

const vote = route({
  method: 'post',
  path: '/juror/seats/{seatId}/vote',
  operationId: 'giveJurorVote',
  summary: 'Give one’s vote: bound by a salted commitment that goes into the log, sealed until the end, never changed',
  tag: TAG,
  access: ['person'],
  params: SeatParams,
  body: VoteBody,
  success: { status: 201, body: Receipt, description: 'The receipt: with it anybody can see later that the vote was counted as it was given.' },
  refusals: [...VOTE_REFUSALS],
  idempotent: true,
  handle: (ctx) => taken(ctx, (person) => giveVote(ctx.world, ctx.params.seatId, person, ctx.body, ctx.idempotencyKey!)),
});

const keep = route({
  method: 'post',
  path: '/juror/seats/{seatId}/commitment',
  operationId: 'commitJurorVote',
  summary: 'Bind oneself to a vote that nobody else can open, and open it when voting is over; for those who trust no server. What is not opened in time does not count',
  tag: TAG,
  access: ['person'],
  params: SeatParams,
  body: KeepBody,
  success: { status: 201, body: Receipt, description: 'The receipt, without what opens it.' },
  refusals: [...VOTE_REFUSALS, 'opening_wrong'],
  idempotent: true,
  handle: (ctx) => taken(ctx, (person) => keepVote(ctx.world, ctx.params.seatId, person, ctx.body.commitment)),
});

const reveal = route({
  method: 'post',
  path: '/juror/seats/{seatId}/opening',
  operationId: 'openJurorVote',
  summary: 'Open a vote one kept, while the round is `revealing`',
  tag: TAG,
  access: ['person'],
  params: SeatParams,
  body: RevealBody,
  success: { status: 200, body: Done, description: 'Opened and counted.' },
  refusals: [...VOTE_REFUSALS, 'opening_wrong', 'reveal_not_yet'],
  async handle({ world, caller, params, body }) {
    const person = juror(caller);
    if (person === undefined) return refused('not_found');
    const { salt, ...input } = body;
    const done = await revealVote(world, params.seatId, person, Buffer.from(salt, 'hex'), input);
    if (!done.ok) return done;
    lookBehind(world, done.value.roundId);
    return accepted({ state: 'revealed', untilAt: null });
  },
});

const rounds = route({
  method: 'get',
  path: '/disputes/{disputeId}/jury-rounds',
  operationId: 'listJuryRounds',
  summary: 'Where the rounds of a dispute’s jury stand, for its sides and whoever decides it: no count and no seat before the end',
  tag: TAG,
  access: ['person', 'marketplace'],
  params: z.strictObject({ disputeId: Uuid }),
  success: { status: 200, body: z.strictObject({ items: z.array(RoundView) }).openapi('JuryRounds'), description: 'The rounds, the first first.' },
  refusals: ['not_found'],
  async handle({ world, caller, params }) {
    if (!(await mayReadDispute(world.database, caller, params.disputeId))) return refused('not_found');
    const items = (await roundsOf(world.database, params.disputeId)).map((row) => ({
      ...{ id: row.id, drawId: row.draw_id, state: row.state, size: row.size, threshold: row.threshold, openedAt: row.opened_at, untilAt: row.until_at },
      ...{ endedAt: row.ended_at, outcome: row.outcome, votesRoot: row.votes_root },
    }));
    return accepted({ items });
  },
});

/** What a juror does with a seat, and where a dispute's rounds stand. */
export const routes: readonly Route[] = [list, read, file, look, accept, decline, draft, vote, keep, reveal, rounds];
