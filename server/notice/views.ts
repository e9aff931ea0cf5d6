import type { Instant, Locale, Uuid } from '../../core/kernel/kernel.ts';
import { isNoticeTemplate, noticeWords } from '../../core/notice/notice.ts';
import type { Queryable } from '../database/database.ts';
import type { DeliveryOutcome, OutboxRow } from './store.ts';

/** One attempt to deliver a notice. */
export interface Attempt {
  readonly attempt: number;
  readonly at: Instant;
  readonly outcome: DeliveryOutcome;
  readonly detail: string;
}

/** A notice with everything that is known about its delivery; no address, no text. */
export interface DeliveryView {
  readonly id: Uuid;
  readonly disputeId: Uuid | null;
  readonly channel: OutboxRow['channel'];
  readonly to: OutboxRow['recipient']['kind'];
  readonly template: string;
  readonly createdAt: Instant;
  readonly nextAttemptAt: Instant | null;
  readonly state: OutboxRow['state'];
  readonly inPlaceOf: Uuid | null;
  readonly attempts: readonly Attempt[];
  readonly opened: readonly { readonly at: Instant; readonly how: string }[];
}

interface ViewRow extends OutboxRow {
  readonly attempts_made: readonly Attempt[];
  readonly openings: readonly { at: Instant; how: string }[];
}

const COLUMNS = `o.*,
  coalesce((select jsonb_agg(jsonb_build_object('attempt', d.attempt, 'at', d.at, 'outcome', d.outcome, 'detail', d.detail)
                             order by d.attempt, d.at)
              from delivery d where d.outbox_id = o.id), '[]') as attempts_made,
  coalesce((select jsonb_agg(jsonb_build_object('at', n.at, 'how', n.how) order by n.at)
              from notice_opened n where n.dispute_id = o.dispute_id and n.outbox_id = o.id), '[]') as openings`;

/** Times inside jsonb come as PostgreSQL writes them. */
function instant(text: string): Instant {
  return new Date(text).toISOString();
}

function show(row: ViewRow): DeliveryView {
  return {
    id: row.id,
    disputeId: row.dispute_id,
    channel: row.channel,
    to: row.recipient.kind,
    template: row.template,
    createdAt: row.created_at,
    nextAttemptAt: row.state === 'waiting' ? row.due_at : null,
    state: row.state,
    inPlaceOf: row.in_place_of,
    attempts: row.attempts_made.map((made) => ({ ...made, at: instant(made.at) })),
    opened: row.openings.map((opening) => ({ ...opening, at: instant(opening.at) })),
  };
}

/**
 * Every notice of a dispute in order, with the proof of each attempt and of opening.
 * @param isShown whether the reader may know of a notice, by its template and the time limit it reminds of
 */
export async function deliveriesOf(
  tx: Queryable,
  disputeId: Uuid,
  isShown: (template: string, deadline: string | null) => boolean = () => true,
): Promise<DeliveryView[]> {
  const rows = await tx.query<ViewRow>({
    name: 'deliveries_of',
    text: `select ${COLUMNS} from outbox o where o.dispute_id = $1 order by o.created_at, o.id`,
    values: [disputeId],
  });
  return rows.filter(({ template, body }) => isShown(template, typeof body['deadline'] === 'string' ? body['deadline'] : null)).map(show);
}

/** Which part of the outbox to list, newest first. */
export interface OutboxFilter {
  readonly states: readonly OutboxRow['state'][];
  readonly channels: readonly OutboxRow['channel'][];
  /** Only this marketplace's. */
  readonly marketplaceId?: Uuid;
  readonly disputeId?: Uuid;
  readonly template?: string;
  /** The last row of the page before. */
  readonly after?: Uuid;
  readonly limit: number;
}

/** A notice of the outbox, with the mail that was shown instead of sent when there was no mail server. */
export interface OutboxView extends DeliveryView {
  /** The dispute's number, as people know it. */
  readonly number: string | null;
  readonly marketplace: string | null;
  /** What became of the notice to the second contact that went in this one's place. */
  readonly standIn: OutboxRow['state'] | null;
  readonly mail: { readonly subject: string; readonly text: string } | null;
}

interface OutboxExtras {
  readonly subject: string | null;
  readonly text: string | null;
  readonly marketplace: string | null;
  readonly stand_in: OutboxRow['state'] | null;
}

/** Values of closed lists as SQL text, so that the planner sees that a partial index fits. */
function oneOf(values: readonly (OutboxRow['state'] | OutboxRow['channel'])[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}

/** Notices newest first; reads one more than `limit`, so that the caller sees whether there is a next page. */
export async function outboxPage(tx: Queryable, filter: OutboxFilter): Promise<OutboxView[]> {
  const values: unknown[] = [filter.limit + 1];
  const conditions = [`o.state in (${oneOf(filter.states)})`, `o.channel in (${oneOf(filter.channels)})`];
  const narrow = (column: string, value: Uuid | undefined): void => {
    if (value !== undefined) conditions.push(`${column} $${values.push(value)}`);
  };
  narrow('o.marketplace_id =', filter.marketplaceId);
  narrow('o.dispute_id =', filter.disputeId);
  narrow('o.template =', filter.template);
  narrow('o.id <', filter.after);
  const rows = await tx.query<ViewRow & OutboxExtras>({
    text: `select ${COLUMNS}, s.subject, s.text, m.name as marketplace, t.state as stand_in
             from outbox o left join shown_mail s on s.outbox_id = o.id left join marketplace m on m.id = o.marketplace_id
             left join outbox t on t.in_place_of = o.id
            where ${conditions.join(' and ')}
            order by o.id desc limit $1`,
    values,
  });
  return rows.map((row) => ({
    ...show(row),
    number: typeof row.body.number === 'string' ? row.body.number : null,
    marketplace: row.marketplace,
    standIn: row.stand_in,
    mail: row.subject === null || row.text === null ? null : { subject: row.subject, text: row.text },
  }));
}

/** A notice as its reader sees it in the product. */
export interface NoticeView {
  readonly id: Uuid;
  readonly disputeId: Uuid | null;
  readonly template: string;
  readonly createdAt: Instant;
  readonly dueAt: Instant | null;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly opened: boolean;
}

/** Who reads: by their own id and those of the merchants they act for. */
export interface NoticeReader {
  readonly ids: readonly Uuid[];
  /** Operators also read what is addressed to the platform's staff as a whole. */
  readonly operates: boolean;
  readonly onlyDisputeId?: Uuid;
  readonly after?: Uuid;
  readonly limit: number;
}

/** The notices of a reader, newest first, in words; one more than `limit`. */
export async function noticesFor(
  tx: Queryable,
  reader: NoticeReader,
  locale: Locale,
): Promise<NoticeView[]> {
  const forStaff = reader.operates ? "or (o.channel = 'in_product' and o.recipient ->> 'kind' = 'marketplace')" : '';
  const rows = await tx.query<OutboxRow & { opened: boolean }>({
    text: `select o.*, exists (select 1 from notice_opened n where n.dispute_id = o.dispute_id and n.outbox_id = o.id) as opened
             from outbox o
            where (o.channel <> 'webhook' and o.recipient ->> 'id' = any ($1) ${forStaff})
              and ($2::uuid is null or o.dispute_id = $2)
              and ($3::uuid is null or o.id < $3)
            order by o.id desc limit $4`,
    values: [reader.ids, reader.onlyDisputeId ?? null, reader.after ?? null, reader.limit + 1],
  });
  return rows.map((row) => {
    const words = isNoticeTemplate(row.template)
      ? noticeWords(row.template, locale, row.body)
      : { subject: String(row.body.number), paragraphs: [] };
    return {
      id: row.id,
      disputeId: row.dispute_id,
      template: row.template,
      createdAt: row.created_at,
      dueAt: row.body.dueAt ?? null,
      ...words,
      opened: row.opened,
    };
  });
}
