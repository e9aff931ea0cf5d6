import { createHash } from 'node:crypto';
import type { Instant, Locale, Uuid } from '../../core/kernel/kernel.ts';
import { LOCALES } from '../../core/kernel/kernel.ts';
import {
  DEFAULT_LOCALE,
  standInTemplate,
  type NoticeChannel,
  type NoticeFacts,
  type NoticeRecipient,
  type NoticeTemplate,
} from '../../core/notice/notice.ts';
import type { Queryable } from '../database/database.ts';

/** A notice as the outbox holds it. */
export interface OutboxRow {
  readonly id: Uuid;
  readonly dispute_id: Uuid | null;
  readonly marketplace_id: Uuid | null;
  readonly channel: NoticeChannel;
  readonly recipient: NoticeRecipient;
  readonly template: NoticeTemplate;
  readonly body: NoticeFacts;
  readonly created_at: Instant;
  readonly due_at: Instant;
  readonly attempts: number;
  readonly attempts_before: number;
  readonly state: 'waiting' | 'sent' | 'failed' | 'dead' | 'dropped';
  readonly in_place_of: Uuid | null;
  readonly address_hash: Buffer | null;
}

/** What can come of an attempt. */
export type DeliveryOutcome =
  | 'sent' | 'shown_in_outbox' | 'shown_in_product' | 'deferred' | 'refused' | 'bounced' | 'no_address' | 'no_endpoint'
  | 'dead' | 'replayed' | 'dropped';

/** Takes due notices of a channel for one attempt each; they become due again by themselves if nobody settles them. */
export function claimNotices(tx: Queryable, channel: NoticeChannel, at: Instant, limit: number): Promise<OutboxRow[]> {
  return tx.query<OutboxRow>({
    name: 'outbox_claim',
    text: 'select * from outbox_claim($1, $2, $3)',
    values: [channel, at, limit],
  });
}

/** How an attempt ended: what the row becomes, when it is tried again, and what goes into the delivery log. */
export interface Settlement {
  readonly state: OutboxRow['state'];
  readonly dueAt?: Instant;
  readonly outcome: DeliveryOutcome;
  readonly detail: string;
}

/** Records how an attempt ended. */
export async function settleNotice(tx: Queryable, row: OutboxRow, at: Instant, end: Settlement): Promise<void> {
  await tx.query({
    name: 'outbox_settle',
    text: 'select outbox_settle($1, $2, $3, $4, $5, $6, $7)',
    values: [row.id, row.attempts, at, end.state, end.dueAt ?? null, end.outcome, end.detail],
  });
}

/** Where a notice goes, as known now. */
export interface MailAddress {
  readonly email: string | null;
  readonly name: string;
  readonly locale: Locale;
  readonly personId: Uuid | null;
  readonly merchantId: Uuid | null;
}

/** Looks up the address of a recipient; nothing of it is stored with the notice. */
export async function addressOf(tx: Queryable, recipient: NoticeRecipient): Promise<MailAddress | undefined> {
  if (recipient.kind === 'marketplace') return undefined;
  if (recipient.kind === 'person' || recipient.kind === 'staff') {
    const [person] = await tx.query<{ email: string | null; name: string; locale: string }>({
      name: 'notice_person',
      text: 'select email, name, locale from person where id = $1',
      values: [recipient.id],
    });
    return person && { email: person.email, name: person.name, locale: localeOf(person.locale), personId: recipient.id, merchantId: null };
  }
  const [merchant] = await tx.query<{ name: string; contact_email: string | null; second_contact_email: string | null; locale: string | null }>({
    name: 'notice_merchant',
    text: `select m.name, m.contact_email, m.second_contact_email,
                  (select p.locale from merchant_member mm join person p on p.id = mm.person_id
                    where mm.merchant_id = m.id order by p.created_at limit 1) as locale
             from merchant m where m.id = $1`,
    values: [recipient.id],
  });
  if (merchant === undefined) return undefined;
  const email = recipient.kind === 'merchant' ? merchant.contact_email : merchant.second_contact_email;
  return { email, name: merchant.name, locale: localeOf(merchant.locale), personId: null, merchantId: recipient.id };
}

function localeOf(text: string | null): Locale {
  return LOCALES.find((locale) => locale === text) ?? DEFAULT_LOCALE;
}

/** An address as a hash: the same for upper and lower case. */
export function hashAddress(email: string): Buffer {
  return createHash('sha256').update(email.trim().toLowerCase()).digest();
}

/** True when mail to this address came back before. */
export async function isBounced(tx: Queryable, hash: Buffer): Promise<boolean> {
  const rows = await tx.query({
    name: 'bounced_address',
    text: 'select 1 from bounced_address where address_hash = $1',
    values: [hash],
  });
  return rows.length > 0;
}

/** Remembers that an address takes no mail. */
export async function markBounced(tx: Queryable, hash: Buffer, at: Instant, detail: string): Promise<void> {
  await tx.query({
    text: `insert into bounced_address (address_hash, at, detail) values ($1, $2, $3)
           on conflict (address_hash) do update set at = excluded.at, detail = excluded.detail`,
    values: [hash, at, detail],
  });
}

/**
 * Writes the notice to the second contact in place of one to a merchant that could not be delivered; once for each
 * notice, however often it is reported. Other recipients have nobody in their place.
 */
export async function enqueueStandIn(tx: Queryable, row: OutboxRow, id: Uuid, at: Instant): Promise<boolean> {
  if (row.recipient.kind !== 'merchant') return false;
  const written = await tx.query({
    text: `insert into outbox (id, dispute_id, marketplace_id, channel, recipient, template, body, created_at, due_at, in_place_of)
           values ($1, $2, $3, 'email', $4, $5, $6, $7, $7, $8)
           on conflict (in_place_of) where in_place_of is not null do nothing returning id`,
    values: [
      id,
      row.dispute_id,
      row.marketplace_id,
      JSON.stringify({ kind: 'second_contact', id: row.recipient.id }),
      standInTemplate(row.template),
      JSON.stringify(row.body),
      at,
      row.id,
    ],
  });
  return written.length > 0;
}

/** One notice by its id. */
export async function noticeById(tx: Queryable, id: Uuid): Promise<OutboxRow | undefined> {
  const [row] = await tx.query<OutboxRow>({ text: 'select * from outbox where id = $1', values: [id] });
  return row;
}

/** Makes a finished notice due again, with the same id. False when it is still waiting. */
export async function replayNotice(tx: Queryable, id: Uuid, at: Instant): Promise<boolean> {
  const [row] = await tx.query<{ woken: number }>({
    text: 'select outbox_replay($1, $2) as woken',
    values: [id, at],
  });
  return row?.woken === 1;
}
