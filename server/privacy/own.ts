import { openedBody, type OrderBody, type StoredBody } from '../../core/commerce/commerce.ts';
import type { DisputeEvent } from '../../core/dispute/dispute.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { recordFor } from '../dispute/view.ts';
import type { PersonCaller } from '../http/http.ts';
import { jurorData } from '../jury/pool/own.ts';
import type { World } from '../world.ts';
import { erasuresOf, standingOf } from './erasure.ts';

/** One reading of what is somebody's: what was read, by whom by role, when. */
export interface Access {
  readonly what: string;
  readonly evidenceId: Uuid;
  readonly disputeId: Uuid | null;
  readonly byRole: string;
  readonly at: Instant;
}

/** Who read the files of a person, by role; the person's own readings are left out. The latest first. */
export function accessesTo(db: Queryable, personId: Uuid, limit: number): Promise<Access[]> {
  return db.query<Access & Record<string, unknown>>({
    name: 'accesses_to',
    text: `select r.what, r.evidence_id as "evidenceId", r.dispute_id as "disputeId", r.at,
                  coalesce(r.role, case r.reader_kind when 'marketplace' then 'marketplace' else 'other_person' end) as "byRole"
             from evidence_file f join evidence_read r on r.evidence_id = f.id
            where f.owner_kind = 'person' and f.owner_id = $1 and r.reader_id <> $1
            order by r.at desc, r.id desc limit $2`,
    values: [personId, limit],
  });
}

/** What the record of an own case holds, act by act. */
interface ActRow extends Record<string, unknown> {
  readonly number: string;
  readonly id: Uuid;
  readonly filedAt: Instant;
  readonly closedAt: Instant | null;
  readonly act: string;
  readonly role: string;
  readonly at: Instant;
  readonly events: readonly DisputeEvent[] | null;
  readonly salt: Buffer | null;
}

interface Case {
  readonly id: Uuid;
  readonly number: string;
  readonly filedAt: Instant;
  readonly closedAt: Instant | null;
  readonly acts: object[];
}

async function ownCases(tx: Queryable, personId: Uuid): Promise<Case[]> {
  const rows = await tx.query<ActRow>({
    text: `select d.id, d.number, d.filed_at as "filedAt", d.closed_at as "closedAt", r.act, r.actor_role as role, r.at, r.events, r.salt
             from dispute d join act_record r on r.dispute_id = d.id where d.claimant_id = $1 order by d.filed_at, d.id, r.first_seq limit 20000`,
    values: [personId],
  });
  const cases = new Map<Uuid, Case>();
  for (const { id, number, filedAt, closedAt, ...rest } of rows) {
    const known = cases.get(id) ?? { id, number, filedAt, closedAt, acts: [] };
    cases.set(id, known);
    // an adjudicator's draft stays the adjudicator's
    const { act, role, at, events } = recordFor(rest);
    known.acts.push({ act, role, at, events: (events ?? []).map(({ seq, type, body }) => ({ seq, type, body })) });
  }
  return [...cases.values()];
}

/** All that is kept about a person, as they may have it (PIPL 45): never another person's. */
export interface OwnData {
  readonly format: 'redress-own-data/1';
  readonly at: Instant;
  readonly person: object;
  readonly orders: readonly object[];
  readonly cases: readonly object[];
  readonly actsDone: readonly object[];
  readonly files: readonly object[];
  readonly drafts: readonly object[];
  readonly notices: readonly object[];
  readonly sessions: readonly object[];
  /** as a juror; null for somebody who never was one */
  readonly juror: object | null;
  readonly accesses: readonly object[];
  readonly erasures: readonly object[];
  readonly kept: object;
}

const MOST = 10_000;

/** Gathers what is kept about the caller, in one moment of the database. */
export function ownData(world: World, caller: PersonCaller, at: Instant): Promise<OwnData> {
  const { personId } = caller;
  return world.database.transaction(async (tx) => {
    await tx.query({ text: 'set transaction isolation level repeatable read' });
    await tx.query({ text: 'select enter_scope($1)', values: [JSON.stringify({ kind: 'person', personId, merchantIds: caller.merchantIds })] });
    const list = (text: string): Promise<object[]> => tx.query({ text: `${text} limit ${MOST}`, values: [personId] });
    const [person] = await list(
      `select p.id, p.external_id as "externalId", p.name, p.email, p.locale, p.created_at as "createdAt", m.name as marketplace
         from person p left join marketplace m on m.id = p.marketplace_id where p.id = $1`,
    );
    return {
      format: 'redress-own-data/1',
      at,
      person: person!,
      orders: (await list(
        `select o.external_id as "externalId", m.name as merchant, o.currency, o.paid_minor as "paidMinor", o.placed_at as "placedAt", o.body
           from purchase_order o join merchant m on m.id = o.merchant_id where o.buyer_id = $1 order by o.placed_at`,
      )).map((row) => ({ ...row, body: openedBody((row as { body: StoredBody | OrderBody }).body) })),
      cases: await ownCases(tx, personId),
      actsDone: await list(
        `select d.number, r.act, r.actor_role as role, r.at from act_record r join dispute d on d.id = r.dispute_id where r.actor_id = $1 order by r.at`,
      ),
      files: await list(
        `select id, name, media_type as "mediaType", bytes, encode(sha256, 'hex') as sha256, dispute_id as "disputeId", created_at as "createdAt"
           from evidence_file where owner_kind = 'person' and owner_id = $1 order by created_at`,
      ),
      drafts: await list(`select order_id as "orderId", body, updated_at as "updatedAt" from draft where person_id = $1 order by updated_at`),
      // without the record's own number, which would tell an adjudicator of talks that are sealed (decision 0013)
      notices: await list(
        `select template, channel, created_at as "createdAt", body - 'version' as body from outbox where channel <> 'webhook' and recipient ->> 'id' = $1::text order by id`,
      ),
      sessions: await list(`select created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt" from session where person_id = $1 order by created_at`),
      juror: await jurorData(tx, personId),
      accesses: await accessesTo(tx, personId, MOST),
      erasures: await erasuresOf(tx, personId),
      kept: await standingOf(tx, 'person', personId),
    };
  });
}
