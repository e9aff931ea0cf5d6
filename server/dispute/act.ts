import { decide, PROCEDURE, type Act, type ActBodies, type DisputeState, type Ground, type Role } from '../../core/dispute/dispute.ts';
import { accepted, addMilliseconds, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { raisedRefusal } from '../database/database.ts';
import type { Caller } from '../http/http.ts';
import { rulesOfDispute } from '../rules/rules.ts';
import type { World } from '../world.ts';
import { attachable, type NamedFile } from './attach.ts';
import { fundsOf, paymentOf } from './funds.ts';
import { forget, keep, keptGround, keptState, NeedsLoading } from './kept.ts';
import { requestHash } from './leaf.ts';
import { actorOf, callerIdOf, CLOCK_SCOPE, ownersOf, RELAYED_ACTS, rolesIn, scopeOf } from './scope.ts';
import { loadGround, recordAct, type GroundRow, type Receipt } from './store.ts';
import { mayActForTeam } from './team.ts';
import { versionFor } from './view.ts';

/** Two people acting on one dispute at the same moment: the later one decides anew on what the first one made. */
const MOST_TRIES = 8;
/** How long after its end a window of shares is settled at the latest, in milliseconds. */
const SETTLED_MS = 300_000;

/** A moment after a window ends, so that it is settled when the deduction looks again; later while it is not. */
function waitsUntil(windowEnds: Instant | null | undefined, at: Instant): Instant | null {
  if (windowEnds === null || windowEnds === undefined) return null;
  return addMilliseconds(windowEnds > at ? windowEnds : at, SETTLED_MS);
}

/** The ground of a decision, from what was loaded. */
function groundOf(world: World, at: Instant, row: GroundRow, state: DisputeState): Ground {
  return {
    at,
    rules: rulesOfDispute(state),
    nextId: () => world.newId(),
    funds: { ...fundsOf(row), depositWaitsUntil: waitsUntil(row.deposit_waits, at) },
    payment: paymentOf(row),
    conflicted: row.conflicted,
    merchantOpen: row.merchant_status === 'open',
  };
}

/** An act as it is asked for. */
export interface ActRequest {
  readonly caller: Caller;
  readonly disputeId: Uuid;
  readonly act: Act;
  readonly key: string;
  /** the version the caller saw, by the caller's own count, if it wants to act on that one only */
  readonly ifVersion?: number;
  /** whom a marketplace's key speaks for */
  readonly actingFor?: Role;
  /** the files of `submit_evidence`; looked up only once the caller has a role */
  readonly files?: readonly NamedFile[];
}

function roleFor(request: ActRequest, state: DisputeState): Role | undefined {
  const roles = rolesIn(request.caller, state, request.actingFor);
  if (request.caller.kind === 'marketplace' && !RELAYED_ACTS.includes(request.act.act)) return undefined;
  // Somebody who is adjudicator and operator acts as whichever the act is for.
  if (request.act.act === 'assign_case') return roles.find((role) => role === 'operator');
  return roles[0];
}

/** What an act is decided on: a state, and the ground that goes with it. */
interface Basis {
  readonly state: DisputeState;
  ground(at: Instant): Ground;
}

async function actOn(world: World, request: ActRequest, basis: Basis): Promise<Result<Receipt>> {
  const { caller, disputeId, act: asked, key } = request;
  const { state } = basis;
  if (rolesIn(caller, state, request.actingFor).length === 0) return refused('not_found');
  const role = roleFor(request, state);
  if (role === undefined || !PROCEDURE[asked.act].roles.includes(role)) return refused('not_allowed');
  if (role === 'respondent') {
    const may = mayActForTeam(caller, state, asked);
    if (!may.ok) return may;
  }
  // Consent is the person's own, also where it is given with an answer that a key passes on.
  if (caller.kind === 'marketplace' && asked.act === 'respond' && asked.body.fastTrack !== undefined) return refused('not_allowed', 'fastTrack');
  const hash = requestHash(disputeId, asked, request.files, request.actingFor);
  if (request.ifVersion !== undefined && request.ifVersion !== versionFor(state, role)) {
    return (await repeated(world, request, hash)) ?? refused('changed_meanwhile');
  }
  const completed = await withFiles(world, request);
  if (!completed.ok) return completed;
  const act = completed.value;
  const at = world.now();
  const actor = actorOf(caller, role);
  const decided = decide(state, act, actor, basis.ground(at));
  if (!decided.ok) return (await repeated(world, request, hash)) ?? decided;
  const head = {
    ...{ act: act.act, at, actorRole: role, actorId: actor.personId, callerId: callerIdOf(caller), key },
    requestHash: hash,
    expectedVersion: state.version,
    salt: world.random(16),
    evidence: (request.files ?? []).map((item) => item.evidenceId),
    owners: ownersOf(caller),
    newId: () => world.newId(),
  };
  const { receipt, stateJson } = await recordAct(world.database, head, decided.value);
  if (receipt.replayed === true) forget(world, disputeId);
  else keep(world, decided.value.state, stateJson);
  return accepted(receipt);
}

/** One round trip, on the state this process wrote last; undefined when that does not do. */
async function tryKept(world: World, request: ActRequest): Promise<Result<Receipt> | undefined> {
  const state = keptState(world, request.disputeId);
  if (state === undefined) return undefined;
  try {
    const done = await actOn(world, request, { state, ground: (at) => keptGround(world, at, state) });
    if (done.ok) return done;
  } catch (error) {
    if (!(error instanceof NeedsLoading) && raisedRefusal(error) === undefined) throw error;
  }
  forget(world, request.disputeId);
  return undefined;
}

async function tryLoaded(world: World, request: ActRequest): Promise<Result<Receipt>> {
  const row = await loadGround(world.database, request.disputeId, scopeOf(request.caller), { at: world.now() });
  if (row === undefined) return refused('not_found');
  return actOn(world, request, { state: row.state, ground: (at) => groundOf(world, at, row, row.state) });
}

/** The act with what is known of the files it names. Refusals: not_allowed, evidence_unknown. */
async function withFiles(world: World, request: ActRequest): Promise<Result<Act>> {
  const { act, files, caller } = request;
  if (files === undefined || act.act !== 'submit_evidence') return accepted(act);
  const found = await attachable(world, caller, files, request.disputeId);
  return found.ok ? accepted({ act: act.act, body: { ...act.body, items: found.value } }) : found;
}

/** The answer given before to this key, when an act is refused only because it was done already. */
async function repeated(world: World, request: ActRequest, hash: Buffer): Promise<Result<Receipt> | undefined> {
  const [row] = await world.database.query<{ answer: Receipt; request_hash: Buffer }>({
    name: 'idempotent_answer',
    text: 'select answer, request_hash from idempotency where caller_id = $1 and key = $2',
    values: [callerIdOf(request.caller), request.key],
  });
  if (row === undefined) return undefined;
  return row.request_hash.equals(hash) ? accepted({ ...row.answer, replayed: true }) : refused('idempotency_key_reused');
}

/** Runs a try again while another act came in between, or funds changed under a figure taken from them. */
export async function withRetries(attempt: () => Promise<Result<Receipt>>): Promise<Result<Receipt>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const refusal = raisedRefusal(error);
      if (refusal === undefined) throw error;
      const moved = refusal.code === 'changed_meanwhile' || refusal.code === 'funds_insufficient';
      if (!moved || tries >= MOST_TRIES) return { ok: false, refusal };
    }
  }
}

/**
 * Does one act: load, decide, write; two round trips, or one when this process wrote the dispute's last act.
 * Refusals: not_found (no such dispute for this caller), those of `decide`, idempotency_key_reused, changed_meanwhile.
 */
export async function performAct(world: World, request: ActRequest): Promise<Result<Receipt>> {
  return (await tryKept(world, request)) ?? withRetries(() => tryLoaded(world, request));
}

/** Does an act as the house itself: a deadline that came, or news of a card dispute. */
async function actByClock(world: World, disputeId: Uuid, act: Act): Promise<Result<boolean>> {
  const done = await withRetries(async () => {
    const at = world.now();
    const row = await loadGround(world.database, disputeId, CLOCK_SCOPE, { at });
    if (row === undefined) return refused('not_found');
    const decided = decide(row.state, act, { role: 'clock', personId: null }, groundOf(world, at, row, row.state));
    if (!decided.ok) return decided;
    const head = {
      ...{ act: act.act, at, actorRole: 'clock' as const, actorId: null, callerId: null, key: null, requestHash: null },
      expectedVersion: row.state.version,
      salt: world.random(16),
      evidence: [],
      owners: '[]',
      newId: () => world.newId(),
    };
    forget(world, disputeId);
    return accepted((await recordAct(world.database, head, decided.value)).receipt);
  });
  if (done.ok) return accepted(true);
  const { code } = done.refusal;
  return code === 'already_done' || code === 'act_not_allowed_now' ? accepted(false) : done;
}

/**
 * Fires one deadline as the clock. A deadline that is not running any more is no error.
 * @returns whether anything was written
 */
export async function fireDeadline(world: World, disputeId: Uuid, name: string): Promise<Result<boolean>> {
  return actByClock(world, disputeId, { act: 'fire_deadline', body: { name } });
}

/** Notes in a dispute's record that money came back or was paid again; what is noted already is no error. @returns whether anything was written */
export async function noteReturnedMoney(world: World, disputeId: Uuid, body: ActBodies['record_returned_money']): Promise<Result<boolean>> {
  return actByClock(world, disputeId, { act: 'record_returned_money', body });
}

/** Notes what became of a card dispute in a dispute's record; what is noted already is no error. @returns whether anything was written */
export async function noteCardCase(world: World, disputeId: Uuid, body: ActBodies['record_card_case']): Promise<Result<boolean>> {
  return actByClock(world, disputeId, { act: 'record_card_case', body });
}

/**
 * Convenes the jury of a dispute whose both sides joined one, before its draw: the pool root is in the log by then.
 * @returns whether anything was written: not when a side left meanwhile
 */
export async function conveneJury(world: World, disputeId: Uuid, body: ActBodies['convene_jury']): Promise<Result<boolean>> {
  return actByClock(world, disputeId, { act: 'convene_jury', body });
}

/**
 * Hands in what a round came to. Refusals: field_invalid for a verdict of another round, or one its counts do not bear out.
 * @returns whether anything was written: not when the dispute needs no verdict any more
 */
export async function returnVerdict(world: World, disputeId: Uuid, body: ActBodies['return_verdict']): Promise<Result<boolean>> {
  return actByClock(world, disputeId, { act: 'return_verdict', body });
}
