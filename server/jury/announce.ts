import { hash } from 'node:crypto';
import { drawSubject } from '../../core/jury/draw.ts';
import { CONFLICT_CLASSES, exclusionTree, type Exclusion } from '../../core/jury/exclusion.ts';
import { seatPlan, stratumNumber } from '../../core/jury/strata.ts';
import { addMilliseconds, canonicalJson, millisOf, type Instant, type Uuid } from '../../core/kernel/kernel.ts';
import type { RulePack } from '../../core/rules/rules.ts';
import type { Queryable } from '../database/database.ts';
import { stateInLog } from '../log/log.ts';
import { newestPool } from './freeze.ts';
import { roundFrom, roundTime, type DrawPorts } from './ports.ts';

/** What a party committed to before anything was drawn: SHA-256 of its number in hex, or null when it gave none. */
export interface Commitments {
  readonly claimant: string | null;
  readonly respondent: string | null;
}

/** What is to be drawn. */
export interface DrawWish {
  readonly id: Uuid;
  readonly disputeId: Uuid;
  readonly marketplaceId: Uuid;
  /** 1 is the first round of a dispute; a dispute has one draw for each */
  readonly round: number;
  readonly size: number;
  readonly pack: RulePack;
  readonly commitments: Commitments;
  readonly at: Instant;
}

/** A draw that was announced. */
export interface Announced {
  readonly drawId: Uuid;
  readonly poolRoot: string;
  /** SHA-256 of the announcement in its RFC 8785 form */
  readonly statement: string;
  readonly randomness: 'drand' | 'vrf';
  /** when the randomness can be had at the latest */
  readonly readyAt: Instant;
}

/** The pseudonym of a juror in a pool. */
export function pseudonymOf(key: Uint8Array, jurorId: Uuid): string {
  return hash('sha256', Buffer.concat([key, Buffer.from(jurorId.replaceAll('-', ''), 'hex')]), 'hex').slice(0, 32);
}

async function exclusionsOf(tx: Queryable, wish: DrawWish, key: Uint8Array): Promise<Exclusion[]> {
  const classes = wish.pack.jury.conflicts.map((one) => ({ class: one.class, days: one.days }));
  const rows = await tx.query<{ readonly id: Uuid; readonly class: number }>({
    name: 'jury_conflicts',
    text: 'select juror_id as id, class from jury_conflicts($1, $2, $3)',
    values: [wish.disputeId, wish.at, JSON.stringify(classes)],
  });
  return rows.map((row) => ({ pseudonym: pseudonymOf(key, row.id), class: CONFLICT_CLASSES[row.class]! }));
}

/** Which randomness is named: the first round of the beacon after the lead of the rules, or key and numbers. */
function source(wish: DrawWish, ports: DrawPorts): { readonly named: object; readonly readyAt: Instant } {
  const { leadSeconds, revealHours, withheld } = wish.pack.jury.randomness;
  if (ports.beacon === undefined) {
    const readyAt = addMilliseconds(wish.at, revealHours * 3_600_000);
    return { named: { source: 'vrf', publicKey: ports.key.publicKey, commitments: wish.commitments, revealBy: readyAt, withheld }, readyAt };
  }
  const { chain } = ports.beacon;
  const round = roundFrom(chain, millisOf(wish.at) + leadSeconds * 1000);
  return { named: { source: 'drand', ...chain, leadSeconds, round }, readyAt: addMilliseconds(wish.at, roundTime(chain, round) - millisOf(wish.at)) };
}

/**
 * Announces a draw: pool root, root of the exclusions, rules, seats and the randomness by which it will go are said in the log
 * before anybody can know it. Announced again for the same round of the same dispute, it answers what was announced; there
 * is no second try. Undefined when the marketplace has no pool.
 * @param tx a transaction
 */
export async function prepareDraw(tx: Queryable, ports: DrawPorts, wish: DrawWish): Promise<Announced | undefined> {
  const before = await announced(tx, wish.disputeId, wish.round);
  if (before !== undefined) return before;
  const pool = await newestPool(tx, wish.marketplaceId);
  if (pool === undefined) return undefined;
  const exclusions = await exclusionsOf(tx, wish, pool.key);
  const tree = exclusionTree(exclusions);
  const seats = seatPlan(wish.size, wish.pack.jury.strata);
  const { named, readyAt } = source(wish, ports);
  const { key: _key, epoch: _epoch, number, ...frozen } = pool;
  const subject = drawSubject(wish.disputeId, wish.round);
  const statement = {
    format: 'redress-draw-announced/1',
    drawId: wish.id,
    subject,
    at: wish.at,
    pool: { ...frozen, epoch: number },
    exclusions: { root: tree.root, count: tree.count },
    rules: { pack: wish.pack.id, version: wish.pack.version, hash: wish.pack.hash },
    seats,
    randomness: named,
  };
  const text = canonicalJson(statement);
  const nonces = Object.entries(ports.beacon === undefined ? wish.commitments : {}).flatMap(([side, commitment]) => (commitment === null ? [] : [{ side, commitment: commitment as string }]));
  await tx.query({
    text: 'select jury_prepare($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
    values: [
      ...[wish.id, wish.disputeId, wish.round, pool.epoch, subject, wish.at, ports.beacon === undefined ? 'vrf' : 'drand', readyAt, text],
      ...[Buffer.from(tree.root, 'hex'), seats.map(stratumNumber), JSON.stringify(exclusions.map((one) => ({ pseudonym: one.pseudonym, class: CONFLICT_CLASSES.indexOf(one.class) }))), JSON.stringify(nonces)],
    ],
  });
  await stateInLog(tx, { kind: 'draw', ref: wish.id, content: statement, at: wish.at });
  return announced(tx, wish.disputeId, wish.round);
}

async function announced(tx: Queryable, disputeId: Uuid, round: number): Promise<Announced | undefined> {
  const [row] = await tx.query<{ readonly id: Uuid; readonly root: Buffer; readonly statement: string; readonly source: 'drand' | 'vrf'; readonly ready_at: Instant }>({
    name: 'jury_announced',
    text: 'select d.id, e.root, d.statement, d.source, d.ready_at from jury_draw d join jury_epoch e on e.id = d.epoch where d.dispute_id = $1 and d.round = $2',
    values: [disputeId, round],
  });
  if (row === undefined) return undefined;
  return { drawId: row.id, poolRoot: row.root.toString('hex'), statement: hash('sha256', row.statement, 'hex'), randomness: row.source, readyAt: row.ready_at };
}
