import { createHash } from 'node:crypto';
import { accepted, addMilliseconds, canonicalJson, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { keptUntil } from '../../core/privacy/privacy.ts';
import type { Notice } from '../../core/notice/notice.ts';
import { asRefused, type Queryable } from '../database/database.ts';
import { enqueueNotices } from '../notice/notice.ts';
import { forgetCallers } from '../people/people.ts';
import type { World } from '../world.ts';
import { RETENTION } from './rules.ts';

export const ERASURE_STATES = ['asked', 'announced', 'signed', 'done', 'withdrawn'] as const;

/** An erasure: asked for, announced, signed by one, or done. */
export interface Erasure {
  readonly id: Uuid;
  readonly kind: 'person' | 'dispute';
  readonly subjectId: Uuid;
  readonly why: 'asked' | 'operator' | 'retention';
  readonly reason: string;
  readonly askedAt: Instant;
  readonly dueAt: Instant | null;
  readonly firstBy: Uuid | null;
  readonly firstAt: Instant | null;
  readonly secondBy: Uuid | null;
  readonly doneAt: Instant | null;
  readonly state: (typeof ERASURE_STATES)[number];
}

const COLUMNS = `id, kind, subject_id as "subjectId", why, reason, asked_at as "askedAt", due_at as "dueAt", first_by as "firstBy",
  first_at as "firstAt", second_by as "secondBy", done_at as "doneAt", state`;

interface Ground {
  readonly known: boolean;
  readonly sealed: boolean;
  readonly open_disputes: number;
  readonly held: boolean;
  readonly closed: Instant | null;
  readonly last_due: Instant | null;
  readonly last_order: Instant | null;
}

/** What stands in the way of an erasure now, and until when the law keeps the data. */
export interface Standing {
  readonly keptUntil: Instant | null;
  readonly openDisputes: number;
  readonly held: boolean;
  readonly rule: string;
  readonly source: string;
}

async function groundOf(db: Queryable, kind: Erasure['kind'], subject: Uuid): Promise<Ground> {
  const [row] = await db.query<Ground & Record<string, unknown>>({
    name: 'erasure_ground',
    text: 'select * from erasure_ground($1, $2)',
    values: [kind, subject],
  });
  return row!;
}

/** What keeps the data of a subject: open disputes, a hold, the law. */
export async function standingOf(db: Queryable, kind: Erasure['kind'], subject: Uuid): Promise<Standing> {
  const { open_disputes: openDisputes, held, ...dates } = await groundOf(db, kind, subject);
  const rule = RETENTION[kind];
  return { keptUntil: keptUntil(rule, dates), openDisputes, held, rule: rule.id, source: rule.source };
}

/**
 * Whether a subject may be erased now.
 * Refusals: not_found, already_done (nothing is sealed any more), erasure_dispute_open, erasure_on_hold, erasure_kept_by_law (until when, by which source)
 */
export async function mayErase(db: Queryable, kind: Erasure['kind'], subject: Uuid, at: Instant): Promise<Result<true>> {
  const ground = await groundOf(db, kind, subject);
  if (!ground.known) return refused('not_found');
  if (!ground.sealed) return refused('already_done');
  if (ground.open_disputes > 0) return refused('erasure_dispute_open', undefined, { count: ground.open_disputes });
  if (ground.held) return refused('erasure_on_hold');
  const rule = RETENTION[kind];
  const until = keptUntil(rule, ground);
  return until !== null && until > at ? refused('erasure_kept_by_law', undefined, { until: until.slice(0, 10), source: rule.source }) : accepted(true);
}

async function open(db: Queryable, erasure: Pick<Erasure, 'id' | 'kind' | 'subjectId' | 'why' | 'askedAt'> & Partial<Erasure> & { askedBy: Uuid | null }): Promise<Result<Erasure>> {
  const [row] = await db.query<Erasure & Record<string, unknown>>({
    text: `insert into erasure (id, kind, subject_id, why, reason, asked_at, asked_by, due_at, first_by, first_at, state)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
           on conflict (subject_id) where state in ('asked', 'announced', 'signed') do nothing returning ${COLUMNS}`,
    values: [
      ...[erasure.id, erasure.kind, erasure.subjectId, erasure.why, erasure.reason ?? '', erasure.askedAt, erasure.askedBy],
      ...[erasure.dueAt ?? null, erasure.firstBy ?? null, erasure.firstAt ?? null, erasure.state ?? 'asked'],
    ],
  });
  return row === undefined ? refused('already_done') : accepted(row);
}

/** A person asks for the erasure of what is kept of them. Refusals: those of `mayErase`; already_done when it is asked for already. */
export async function askErasure(world: World, personId: Uuid, at: Instant): Promise<Result<Erasure>> {
  const may = await mayErase(world.database, 'person', personId, at);
  if (!may.ok) return may;
  return open(world.database, { id: world.newId(), kind: 'person', subjectId: personId, why: 'asked', askedAt: at, askedBy: personId });
}

/** An operator proposes an erasure, which is the first of its two signatures. Refusals: those of `mayErase`; already_done. */
export async function proposeErasure(
  tx: Queryable,
  input: { readonly id: Uuid; readonly kind: Erasure['kind']; readonly subjectId: Uuid; readonly reason: string; readonly by: Uuid; readonly at: Instant },
): Promise<Result<Erasure>> {
  const { id, kind, subjectId, reason, by, at } = input;
  const may = await mayErase(tx, kind, subjectId, at);
  if (!may.ok) return may;
  return open(tx, { id, kind, subjectId, why: 'operator', reason, askedAt: at, askedBy: by, firstBy: by, firstAt: at, state: 'signed' });
}

/** What goes into the log of a destroyed key: ids and a reason by its code, nothing of a person. */
function contentOf(erasure: Erasure, second: Uuid | null, at: Instant): object {
  const { id, kind, subjectId, why, firstBy } = erasure;
  return { format: 'redress-key-destroyed/1', erasureId: id, kind, subjectId, why, firstBy, secondBy: second, at };
}

async function execute(world: World, tx: Queryable, erasure: Erasure, second: Uuid | null, at: Instant): Promise<void> {
  const content = contentOf(erasure, second, at);
  const salt = world.random(16);
  const commitment = createHash('sha256').update(salt).update(canonicalJson(content), 'utf8').digest();
  await tx.query({
    name: 'erasure_execute',
    text: 'select erasure_execute($1, $2, $3, $4, $5, $6)',
    values: [erasure.id, second, at, Buffer.from(salt), JSON.stringify(content), commitment],
  });
}

async function lockErasure(tx: Queryable, id: Uuid): Promise<Erasure | undefined> {
  const [row] = await tx.query<Erasure & Record<string, unknown>>({ text: `select ${COLUMNS} from erasure where id = $1 for update`, values: [id] });
  return row;
}

/**
 * An operator signs an erasure: the first signature proposes it, the second, of another person, destroys the keys at once.
 * What stands in the way is asked again at each. Refusals: not_found, already_done, same_person, those of `mayErase`.
 */
export async function signErasure(world: World, id: Uuid, by: Uuid, at: Instant): Promise<Result<Erasure>> {
  const done = await world.database.transaction(async (tx): Promise<Result<Erasure>> => {
    const known = await lockErasure(tx, id);
    if (known === undefined) return refused('not_found');
    if (known.state === 'done' || known.state === 'withdrawn') return refused('already_done');
    const may = await mayErase(tx, known.kind, known.subjectId, at);
    if (!may.ok) return may;
    if (known.firstBy === null) {
      const [row] = await tx.query<Erasure & Record<string, unknown>>({
        text: `update erasure set state = 'signed', first_by = $2, first_at = $3 where id = $1 returning ${COLUMNS}`,
        values: [id, by, at],
      });
      return accepted(row!);
    }
    if (known.firstBy === by) return refused('same_person');
    await execute(world, tx, known, by, at);
    return accepted((await lockErasure(tx, id))!);
  });
  // only once it is committed; the other servers forget within half a minute
  if (done.ok && done.value.state === 'done') {
    world.database.vault?.forget(done.value.subjectId);
    forgetCallers(world);
  }
  return done;
}

/** An open erasure is given up: by the person who asked, or by an operator. Refusals: not_found, already_done. */
export async function withdrawErasure(db: Queryable, id: Uuid, personId?: Uuid): Promise<Result<true>> {
  const rows = await db.query({
    text: `update erasure set state = 'withdrawn' where id = $1 and state in ('asked', 'announced', 'signed') and ($2::uuid is null or asked_by = $2) returning id`,
    values: [id, personId ?? null],
  });
  return rows.length === 0 ? refused('not_found') : accepted(true);
}

/** Erasures that wait, or the last ones done; the oldest that waits first. */
export function erasures(db: Queryable, which: 'waiting' | 'done', limit: number): Promise<Erasure[]> {
  const where = which === 'waiting' ? `state in ('asked', 'announced', 'signed') order by asked_at` : `state = 'done' order by done_at desc`;
  return db.query<Erasure & Record<string, unknown>>({ text: `select ${COLUMNS} from erasure where ${where} limit $1`, values: [limit] });
}

/** The erasures of one subject, the latest first. */
export function erasuresOf(db: Queryable, subject: Uuid): Promise<Erasure[]> {
  return db.query<Erasure & Record<string, unknown>>({
    name: 'erasures_of',
    text: `select ${COLUMNS} from erasure where subject_id = $1 order by asked_at desc limit 20`,
    values: [subject],
  });
}

const DAY_MS = 86_400_000;

/** What a run of retention did, or would do. */
export interface RetentionRun {
  readonly id: Uuid;
  readonly at: Instant;
  readonly announced: number;
  readonly erased: number;
  readonly refused: number;
}

/** A case whose time is over, or will be within the notice. */
export interface Candidate {
  readonly id: Uuid;
  readonly number: string;
  readonly keptUntil: Instant;
}

/** Cases that retention would announce now: those the law keeps for no longer than the notice. Changes nothing. */
export async function candidates(db: Queryable, at: Instant, limit: number): Promise<Candidate[]> {
  const rule = RETENTION.dispute;
  const soon = addMilliseconds(at, rule.noticeDays * DAY_MS);
  const years = rule.keep.find((one) => one.from === 'closed')?.years ?? 0;
  const closedBefore = addMilliseconds(soon, -years * 365 * DAY_MS);
  const rows = await db.query<{ id: Uuid; number: string; closed: Instant; last_due: Instant | null }>({
    name: 'retention_candidates',
    text: 'select * from retention_candidates($1, $2)',
    values: [closedBefore, limit],
  });
  return rows.flatMap(({ id, number, ...dates }) => {
    const until = keptUntil(rule, dates);
    return until === null || until > soon ? [] : [{ id, number, keptUntil: until }];
  });
}

const PORTION = 200;

/** Announces the erasure of a case: on the desk, and in one transaction to those it concerns, who can still take a copy. */
async function announce(world: World, disputeId: Uuid, dueAt: Instant, at: Instant): Promise<boolean> {
  return world.database.transaction(async (tx) => {
    const opened = await open(tx, { id: world.newId(), kind: 'dispute', subjectId: disputeId, why: 'retention', askedAt: at, askedBy: null, dueAt, state: 'announced' });
    if (!opened.ok) return false;
    const [of] = await tx.query<{ number: string; claimantId: Uuid; merchantId: Uuid; marketplaceId: Uuid }>({
      text: 'select number, claimant_id as "claimantId", merchant_id as "merchantId", marketplace_id as "marketplaceId" from retention_reader($1)',
      values: [disputeId],
    });
    if (of === undefined) return true;
    const body = { number: of.number, dueAt };
    const template = 'erasure_announced';
    const notices: Notice[] = [
      { id: world.newId(), channel: 'email', recipient: { kind: 'person', id: of.claimantId }, template, body },
      { id: world.newId(), channel: 'email', recipient: { kind: 'merchant', id: of.merchantId }, template, body },
      { id: world.newId(), channel: 'webhook', recipient: { kind: 'marketplace', id: of.marketplaceId }, template, body },
    ];
    await enqueueNotices(tx, { disputeId, marketplaceId: of.marketplaceId, at, notices });
    return true;
  });
}

/**
 * One run of retention: announces what the law will keep no longer within the notice, and erases what was announced and is
 * due. Every run that did something is recorded. An announced case that stands in the way of something again is put back.
 */
export async function runRetention(world: World): Promise<number> {
  const at = world.now();
  const { noticeDays } = RETENTION.dispute;
  let announced = 0;
  for (const { id, keptUntil: until } of await candidates(world.database, at, PORTION)) {
    const noticed = addMilliseconds(at, noticeDays * DAY_MS);
    const dueAt = until > noticed ? until : noticed;
    if (await announce(world, id, dueAt, at)) announced += 1;
  }
  const due = await world.database.query<Erasure & Record<string, unknown>>({
    text: `select ${COLUMNS} from erasure where state = 'announced' and due_at <= $1 order by due_at limit $2`,
    values: [at, PORTION],
  });
  let erased = 0;
  let put = 0;
  for (const one of due) {
    const done = await eraseDue(world, one, at);
    if (done.ok) erased += 1;
    else put += 1;
  }
  if (announced + erased + put > 0) {
    await world.database.query({
      text: 'insert into retention_run (id, at, announced, erased, refused) values ($1, $2, $3, $4, $5)',
      values: [world.newId(), at, announced, erased, put],
    });
  }
  return announced + erased;
}

async function eraseDue(world: World, erasure: Erasure, at: Instant): Promise<Result<true>> {
  const done = await world.database
    .transaction(async (tx): Promise<Result<true>> => {
      const may = await mayErase(tx, 'dispute', erasure.subjectId, at);
      if (may.ok) await execute(world, tx, erasure, null, at);
      // it is announced anew when nothing stands in the way any more
      else await tx.query({ text: `update erasure set state = 'withdrawn' where id = $1`, values: [erasure.id] });
      return may;
    })
    .catch(asRefused);
  if (done.ok) world.database.vault?.forget(erasure.subjectId);
  return done;
}

/** The last runs of retention, the newest first. */
export function retentionRuns(db: Queryable, limit: number): Promise<RetentionRun[]> {
  return db.query<RetentionRun & Record<string, unknown>>({
    text: 'select id, at, announced, erased, refused from retention_run order by id desc limit $1',
    values: [limit],
  });
}
