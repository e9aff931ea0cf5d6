import { caseOf } from '../../core/dispute/case.ts';
import type { DisputeState } from '../../core/dispute/dispute.ts';
import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { inputOf, readTests, whatIf, type OutcomeChange, type RulePack } from '../../core/rules/rules.ts';
import type { Queryable } from '../database/database.ts';
import type { Job } from '../jobs/jobs.ts';
import type { World } from '../world.ts';
import { baseOf, draftTexts, findDraft, type AtDesk } from './desk.ts';
import { packFromRaw, rawFromTexts, rulesFor, type PackTexts } from './store.ts';

/** How many closed disputes one portion asks again; what is held at a time, however many there are. */
const BATCH = 50;

/** Cases of the pack's tests that come out otherwise. */
interface Synthetic {
  readonly cases: number;
  readonly changed: readonly { readonly name: string; readonly type: string; readonly changes: readonly OutcomeChange[] }[];
}

/** A replay as it stands. */
export interface Replay {
  readonly id: Uuid;
  readonly draftId: Uuid;
  readonly begunAt: Instant;
  readonly endedAt: Instant | null;
  readonly state: 'running' | 'done' | 'stopped';
  readonly wanted: number;
  readonly done: number;
  readonly skipped: number;
  readonly changed: number;
  readonly beforeMinor: number;
  readonly afterMinor: number;
  readonly synthetic: Synthetic;
}

const COLUMNS = `id, draft_id as "draftId", begun_at as "begunAt", ended_at as "endedAt", state, wanted, done, skipped, changed,
  before_minor as "beforeMinor", after_minor as "afterMinor", body -> 'synthetic' as synthetic`;

function syntheticOf(texts: PackTexts, from: RulePack, to: RulePack): Synthetic {
  let cases = 0;
  const changed: Synthetic['changed'][number][] = [];
  for (const [path, text] of Object.entries(texts).filter(([name]) => name.startsWith('tests/'))) {
    const read = readTests(path, jsonOf(text));
    if (!read.ok) continue;
    for (const one of read.tests.cases) {
      cases += 1;
      const said = whatIf(from, to, inputOf(one));
      if (said !== undefined && said.changes.length > 0 && changed.length < 500) changed.push({ name: one.name, type: one.type, changes: said.changes });
    }
  }
  return { cases, changed };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/**
 * Begins asking the newest closed disputes again under a draft as its files are now; a job does it, portion by portion.
 * Refusals: not_found, rules_faulty (the files are no pack).
 */
export async function beginReplay(desk: AtDesk & { readonly by: Uuid }, draftId: Uuid, wanted: number): Promise<Result<Replay>> {
  const { world, at, by } = desk;
  const draft = await findDraft(world.database, draftId);
  if (!draft.ok) return draft;
  const texts = await draftTexts(world.database, draftId);
  let raw: Record<string, unknown>;
  let pack: RulePack;
  try {
    raw = rawFromTexts(texts, draft.value.version);
    pack = packFromRaw(raw, draft.value.version);
  } catch {
    return refused('rules_faulty', undefined, { errors: 1, failed: 0 });
  }
  const body = { pack: raw, synthetic: syntheticOf(texts, baseOf(draft.value), pack) };
  const id = world.newId();
  await world.database.query({
    text: `insert into rule_replay (id, draft_id, files, body, person_id, begun_at, wanted, state) values ($1, $2, $3, $4, $5, $6, $7, 'running')`,
    values: [id, draftId, draft.value.state.files, JSON.stringify(body), by, at, wanted],
  });
  return readReplay(world.database, id);
}

/** One replay. Refusals: not_found. */
export async function readReplay(db: Queryable, id: Uuid): Promise<Result<Replay>> {
  const [row] = await db.query<Replay & Record<string, unknown>>({ text: `select ${COLUMNS} from rule_replay where id = $1`, values: [id] });
  return row === undefined ? refused('not_found') : accepted(row);
}

/**
 * Stops a replay after the portion under way, or lets it go on from where it stopped: nothing is asked twice.
 * Refusals: not_found, act_not_allowed_now (it is not running, or not stopped).
 */
export async function setReplay(db: Queryable, id: Uuid, wish: 'stop' | 'resume'): Promise<Result<Replay>> {
  const [from, to] = wish === 'stop' ? ['running', 'stopped'] : ['stopped', 'running'];
  const [row] = await db.query({ text: `update rule_replay set state = $3 where id = $1 and state = $2 returning id`, values: [id, from, to] });
  const found = await readReplay(db, id);
  return row === undefined && found.ok ? refused('act_not_allowed_now') : found;
}

/** The replays of a draft, newest first. */
export async function replaysOf(db: Queryable, draftId: Uuid): Promise<readonly Replay[]> {
  return db.query<Replay & Record<string, unknown>>({ text: `select ${COLUMNS} from rule_replay where draft_id = $1 order by id desc limit 20`, values: [draftId] });
}

/** A dispute that would have come out otherwise. */
export interface ReplayChange {
  readonly disputeId: Uuid;
  readonly number: string;
  readonly type: string;
  readonly changes: readonly OutcomeChange[];
  readonly deltaMinor: number;
}

/** The disputes that would have come out otherwise, those that lose most first. */
export async function replayChanges(db: Queryable, id: Uuid, after: { readonly delta: number; readonly disputeId: Uuid } | null, limit: number): Promise<readonly ReplayChange[]> {
  return db.query<ReplayChange & Record<string, unknown>>({
    text: `select dispute_id as "disputeId", number, type, changes, delta_minor as "deltaMinor" from rule_replay_change
            where replay_id = $1 and ($2::bigint is null or (delta_minor, dispute_id) > ($2, $3::uuid))
            order by delta_minor, dispute_id limit $4`,
    values: [id, after?.delta ?? null, after?.disputeId ?? null, limit],
  });
}

interface Running {
  readonly id: Uuid;
  readonly wanted: number;
  readonly done: number;
  readonly after_closed: Instant | null;
  readonly after_id: Uuid | null;
}
interface Closed {
  readonly id: Uuid;
  readonly number: string;
  readonly closed_at: Instant;
  readonly state: DisputeState;
}

// The pack of the replay under way; the next one takes its place.
let packOf: { readonly id: Uuid; readonly pack: RulePack } | undefined;

async function draftPack(tx: Queryable, id: Uuid): Promise<RulePack> {
  if (packOf?.id === id) return packOf.pack;
  const [row] = await tx.query<{ raw: Record<string, unknown> }>({ text: `select body -> 'pack' as raw from rule_replay where id = $1`, values: [id] });
  const pack = packFromRaw(row!.raw, 'the draft');
  packOf = { id, pack };
  return pack;
}

interface Portion {
  skipped: number;
  beforeMinor: number;
  afterMinor: number;
  readonly found: ReplayChange[];
}

function askAgain(disputes: readonly Closed[], draft: RulePack): Portion {
  const portion: Portion = { skipped: 0, beforeMinor: 0, afterMinor: 0, found: [] };
  for (const { id, number, state } of disputes) {
    const own = rulesFor(state.rulesVersion);
    const finding = Object.fromEntries((state.determination?.findings ?? []).map((one) => [one.issue, one.result]));
    const said = whatIf(own, draft, caseOf(state, finding, own));
    if (said === undefined) {
      portion.skipped += 1;
      continue;
    }
    portion.beforeMinor += said.beforeMinor;
    portion.afterMinor += said.afterMinor;
    if (said.changes.length > 0) {
      portion.found.push({ disputeId: id, number, type: state.claim.type, changes: said.changes, deltaMinor: said.afterMinor - said.beforeMinor });
    }
  }
  return portion;
}

async function keep(tx: Queryable, replay: Running, disputes: readonly Closed[], portion: Portion, at: Instant): Promise<void> {
  const { found } = portion;
  await tx.query({
    text: `insert into rule_replay_change (replay_id, dispute_id, number, type, changes, delta_minor)
           select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::jsonb[], $6::bigint[]) on conflict do nothing`,
    values: [
      replay.id,
      found.map((one) => one.disputeId),
      found.map((one) => one.number),
      found.map((one) => one.type),
      found.map((one) => JSON.stringify(one.changes)),
      found.map((one) => one.deltaMinor),
    ],
  });
  const last = disputes.at(-1);
  const done = replay.done + disputes.length;
  const ended = disputes.length === 0 || done >= replay.wanted;
  await tx.query({
    text: `update rule_replay set done = $2, skipped = skipped + $3, changed = changed + $4, before_minor = before_minor + $5,
             after_minor = after_minor + $6, after_closed = coalesce($7, after_closed), after_id = coalesce($8, after_id),
             state = case when $9 then 'done' else state end, ended_at = case when $9 then $10::timestamptz else ended_at end where id = $1`,
    values: [replay.id, done, portion.skipped, found.length, portion.beforeMinor, portion.afterMinor, last?.closed_at ?? null, last?.id ?? null, ended, at],
  });
}

/** One portion of whichever replay waits; several servers take turns on the row. */
async function replayPortion(world: World): Promise<number> {
  return world.database.transaction(async (tx) => {
    const [replay] = await tx.query<Running & Record<string, unknown>>({
      name: 'rule_replay_next',
      text: `select id, wanted, done, after_closed, after_id from rule_replay where state = 'running' order by id limit 1 for update skip locked`,
    });
    if (replay === undefined) return 0;
    const draft = await draftPack(tx, replay.id);
    const disputes = await tx.query<Closed & Record<string, unknown>>({
      text: 'select id, number, closed_at, state from closed_disputes($1, $2, $3)',
      values: [replay.after_closed, replay.after_id, Math.min(BATCH, replay.wanted - replay.done)],
    });
    await keep(tx, replay, disputes, askAgain(disputes, draft), world.now());
    return Math.max(1, disputes.length);
  });
}

/** Asks closed disputes again under drafts, in the background. */
export const replayJob: Job = { name: 'rules.replay', everyMs: 1_000, run: replayPortion };
