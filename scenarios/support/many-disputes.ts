/**
 * A database as it is after years: disputes by the hundred thousand with their orders, money, records, time limits and
 * notices, written in a few statements, for measuring and for proving which index a query takes.
 *
 * The states are those of real proceedings (one of each kind, made by core) with their ids exchanged; the books balance.
 */
import { choiceTextVersion } from '../../core/consent/choice.ts';
import { Proceeding, RULES } from '../../core/dispute/testkit.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import type { Database } from '../../server/database/database.ts';

/** What was written, to ask for. */
export interface ManyDisputes {
  readonly marketplaceId: Uuid;
  /** The merchant with the most disputes. */
  readonly greatMerchantId: Uuid;
  readonly merchantId: Uuid;
  readonly claimantId: Uuid;
  readonly adjudicatorId: Uuid;
  readonly openDisputeId: Uuid;
  readonly orderExternalId: string;
  readonly orderId: Uuid;
  /** an instruction that was told and not answered */
  readonly instructionId: Uuid;
}

const PAID = 29_900;
const HELD = 10_000;
const SETTING = { paidMinor: PAID, escrowMinor: PAID, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: HELD }] } as const;

/** Nine of ten are closed; the rest stand in the stages as they do in practice, most of them in negotiation. */
function states(): Readonly<Record<'negotiation' | 'determination' | 'closed', string>> {
  const filed = Proceeding.file(SETTING);
  const choice = filed
    .act('respondent', 'respond', { position: 'contest', text: 'The chairs are as shown.' })
    .act('claimant', 'end_negotiation', {});
  const textVersion = choiceTextVersion(RULES);
  const before = choice.act('claimant', 'choose', { consents: true, textVersion });
  const determination = before.act('respondent', 'choose', { consents: true, textVersion });
  const closed = filed
    .act('respondent', 'make_offer', { terms: [{ kind: 'price_reduction', amountMinor: HELD }], note: '' })
    .act('claimant', 'accept_offer', { no: 2 })
    .act('respondent', 'countersign', { no: 2 });
  const text = (one: Proceeding): string => JSON.stringify(one.state);
  return { negotiation: text(filed), determination: text(determination), closed: text(closed) };
}

/** `n` numbers the disputes from 1; every id follows from its kind and number, so that each table is one statement. */
const HELPERS = `
create function many_id(kind int, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1700000000000 + n * 60), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid $$;
create function many_kind(n bigint) returns text language sql immutable as $$
  select case when n % 100 < 90 then 'closed' when n % 100 < 97 then 'negotiation' else 'determination' end $$;
create function many_merchant(n bigint, merchants bigint) returns uuid language sql immutable as $$
  select many_id(1, case when n * 13 % 17 = 0 then 0 else (n + n / 97 * 31) % merchants end) $$`;

const NO_HELPERS = 'drop function many_merchant; drop function many_kind; drop function many_id';

/** The parameters of every statement: $1 how many, $2 of what moment, $3 the marketplace, $4 merchants, $5 people. */
const GIVEN = `with given as (select $1::bigint as many, $2::timestamptz as at, $3::uuid as marketplace, $4::bigint as merchants, $5::bigint as people)`;
const EACH = `${GIVEN}, d as (
  select n, many_id(4, n) as id, many_id(3, n) as order_id, many_merchant(n, merchants) as merchant_id,
         many_id(2, n * 31 % people) as claimant_id, many_kind(n) as kind, marketplace, at,
         at - (many - n) * (interval '700 days' / many) as filed_at, at + (n * 7919 % 240 + 1) * interval '1 hour' as due
    from given, generate_series(1, many) as n)`;

const GROUND = [
  `${GIVEN} insert into marketplace (id, slug, name, created_at) select marketplace, 'many-' || left(marketplace::text, 8), 'Many', at from given`,
  `${GIVEN} insert into merchant (id, marketplace_id, external_id, name, contact_email, created_at)
   select many_id(1, n), marketplace, 'many-shop-' || n, 'Shop ' || n, 'shop@many.example', at from given, generate_series(0, merchants - 1) as n`,
  `${GIVEN} insert into person (id, marketplace_id, external_id, name, email, locale, created_at)
   select many_id(2, n), marketplace, 'many-' || n, 'Person ' || n, 'person-' || n || '@many.example', 'zh-CN', at from given, generate_series(0, people - 1) as n`,
  `${GIVEN} insert into account (id, marketplace_id, kind, owner_id, currency, hot)
   select ledger_account_id(kind, marketplace, 'CNY'), marketplace, kind, marketplace, 'CNY', true
     from given, unnest(array['rail', 'consumer_payout', 'merchant_payout']) as kind`,
  `${GIVEN} insert into account (id, marketplace_id, kind, owner_id, currency, hot)
   select ledger_account_id('deposit', many_id(1, n), 'CNY'), marketplace, 'deposit', many_id(1, n), 'CNY', false
     from given, generate_series(0, merchants - 1) as n`,
];

const TRANSFER = 'insert into transfer (id, kind, debit_account, credit_account, amount_minor, currency, hold_id, dispute_id, reason, at, debit_hot, credit_hot)';

/** Statements under way at once. */
const LANES = 2;

/**
 * Foreign keys are asked once of all rows at the end, by one join each, instead of row by row: that is most of the work.
 * A PostgreSQL before 18 cannot put them off and asks at every row.
 */
function foreignKeys(enforced: boolean): string {
  return `do $$ declare c record; begin
    if current_setting('server_version_num')::int < 180000 then return; end if;
    for c in select conrelid::regclass as at, conname from pg_constraint
              where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace order by 1, 2
    loop execute format('alter table %s alter constraint %I ${enforced ? '' : 'not '}enforced', c.at, c.conname); end loop;
  end $$`;
}

/** One statement a table, independent of each other. */
const EACH_TABLE = [
  `${EACH} insert into purchase_order (id, marketplace_id, external_id, merchant_id, buyer_id, currency, placed_at, paid_minor, escrow_minor, release_at, body, content_hash, created_at)
   select order_id, marketplace, 'many-' || n, merchant_id, claimant_id, 'CNY', filed_at - interval '3 days', ${PAID}, ${PAID}, filed_at + interval '9 days',
          '{"items": [{"itemId": "chair", "title": "Chair", "quantity": 2, "paidMinor": ${PAID}}], "payments": [{"method": "alipay", "amountMinor": ${PAID}}]}', '\\x00', filed_at from d`,
  `${EACH} insert into escrow_release (order_id, currency, due_at) select order_id, 'CNY', due from d where kind <> 'closed'`,
  `${EACH} insert into account (id, marketplace_id, kind, owner_id, currency, hot, credits_posted, debits_posted, debits_pending)
   select ledger_account_id('escrow', order_id, 'CNY'), marketplace, 'escrow', order_id, 'CNY', false, ${PAID},
          case kind when 'closed' then ${HELD} else 0 end, case kind when 'closed' then 0 else ${HELD} end from d order by 1`,
  `${EACH}, moved as (
     select many_id(5, n) as id, 'post' as kind, true as in_flow, null::uuid as hold, null::uuid as dispute, order_id, ${PAID} as amount, filed_at, marketplace from d
     union all select many_id(6, n), 'hold', false, null, id, order_id, ${HELD}, filed_at, marketplace from d
     union all select many_id(7, n), 'capture', false, many_id(6, n), id, order_id, ${HELD}, filed_at + interval '4 days', marketplace from d where kind = 'closed')
   ${TRANSFER}
   select id, kind, case when in_flow then ledger_account_id('rail', marketplace, 'CNY') else ledger_account_id('escrow', order_id, 'CNY') end,
          case when in_flow then ledger_account_id('escrow', order_id, 'CNY') else ledger_account_id('consumer_payout', marketplace, 'CNY') end,
          amount, 'CNY', hold, dispute, kind, filed_at, in_flow, not in_flow from moved`,
  `${EACH} insert into hold (id, debit_account, credit_account, debit_hot, credit_hot, currency, dispute_id, remaining_minor, state)
   select many_id(6, n), ledger_account_id('escrow', order_id, 'CNY'), ledger_account_id('consumer_payout', marketplace, 'CNY'), false, true, 'CNY', id,
          case kind when 'closed' then 0 else ${HELD} end, case kind when 'closed' then 'captured' else 'open' end from d`,
  `${EACH} insert into dispute (id, marketplace_id, number, order_id, merchant_id, claimant_id, adjudicator_id, stage, outcome, type, currency, disputed_minor,
     rules_version, version, state, item_ids, staff_due, next_due, asks, filed_at, closed_at)
   select id, marketplace, 'MANY-' || n, order_id, merchant_id, claimant_id,
          case when kind = 'determination' and n % 2 = 0 then many_id(2, n % 20) end, kind, case kind when 'closed' then 'performed' end, 'D-02', 'CNY', ${HELD},
          'cn/2026-1', (t.state ->> 'version')::int,
          t.state || jsonb_build_object('id', id, 'number', 'MANY-' || n, 'marketplaceId', marketplace, 'orderId', order_id, 'merchantId', merchant_id, 'claimantId', claimant_id,
            'held', jsonb_build_object('holdId', many_id(6, n), 'amountMinor', ${HELD}, 'remainingMinor', case kind when 'closed' then 0 else ${HELD} end)),
          '{chair}', case kind when 'determination' then due end, case when kind <> 'closed' then due end,
          case kind when 'determination' then '{adjudicator}'::text[] when 'negotiation' then '{respondent}' else '{}' end, filed_at,
          case kind when 'closed' then filed_at + interval '4 days' end
     from d join (select key as name, value as state from jsonb_each($6::jsonb)) as t on t.name = d.kind`,
  `${EACH} insert into act_record (dispute_id, first_seq, last_seq, act, actor_role, actor_id, at, events, salt, leaf)
   select id, a * 6 + 1, a * 6 + 6, 'file', 'claimant', claimant_id, filed_at, case a when 0 then $7::jsonb else jsonb_build_array($7::jsonb -> -1) end, sha256(id::text::bytea), sha256(order_id::text::bytea)
     from d, generate_series(0, 1) as a`,
  `${EACH} insert into deadline (dispute_id, name, due, fire_at, remind_at, waits_for)
   select id, 'respond', due, due, due - interval '1 hour', 'respondent' from d where kind <> 'closed'`,
  `${EACH} insert into outbox (id, dispute_id, marketplace_id, channel, recipient, template, body, created_at, due_at, attempts, state)
   select many_id(8 + a, n), id, marketplace, 'email', jsonb_build_object('kind', 'person', 'id', claimant_id),
          case a when 0 then 'notice_of_dispute' else 'dispute_closed' end, jsonb_build_object('number', 'MANY-' || n, 'stage', kind), filed_at, filed_at,
          case when n % 200 = 0 then 0 else 1 end, case when n % 200 = 0 then 'waiting' else 'sent' end
     from d, generate_series(0, 1) as a`,
  `${EACH} insert into delivery (outbox_id, attempt, at, outcome) select many_id(8, n), 1, filed_at, 'sent' from d where n % 200 <> 0`,
  `${EACH} insert into idempotency (caller_id, key, request_hash, dispute_id, answer, at)
   select claimant_id, 'many-' || n, sha256(id::text::bytea), id, '{"version": 6}', filed_at from d`,
  `${EACH} insert into evidence_file (id, owner_kind, owner_id, dispute_id, name, media_type, bytes, sha256, sm3, state, created_at, idempotency_key)
   select many_id(10, n), 'person', claimant_id, id, 'a.jpg', 'image/jpeg', 9, h, h, 'attached', filed_at, 'many-' || n
     from d, sha256(id::text::bytea) as h where n % 2 = 0`,
  `${EACH} insert into payment (id, marketplace_id, order_id, position, rail, reference, currency, amount_minor, paid_at, state, authorised_at, authorised_until, look_at, captured_minor)
   select many_id(11, n), marketplace, order_id, 0, 'institution', 'many-' || n, 'CNY', ${PAID}, filed_at, case when n % 50 = 3 then 'authorised' else 'captured' end,
          filed_at, at + interval '30 days', case when n % 50 = 3 then due end, case when n % 50 = 3 then 0 else ${PAID} end from d`,
  `${EACH} insert into payment_instruction (id, marketplace_id, transfer_id, payment_id, order_id, dispute_id, owner_id, rail, direction, source, verb, currency, amount_minor,
     state, next_at, code, created_at, changed_at)
   select many_id(12, n), marketplace, many_id(7, n), many_id(11, n), order_id, id, claimant_id, 'institution', 'to_consumer', 'escrow', 'refund', 'CNY', ${HELD},
          case n % 100 when 1 then 'due' when 2 then 'sent' when 3 then 'failed' else 'done' end, case when n % 100 in (1, 2) then due end,
          case when n % 100 = 3 then 'payout_account_missing' end, filed_at, filed_at from d where kind = 'closed'`,
  `${EACH} ${TRANSFER}
   select payment_derived_id('settled', many_id(12, n)::text), 'post', ledger_account_id('consumer_payout', marketplace, 'CNY'), ledger_account_id('rail', marketplace, 'CNY'),
          ${HELD}, 'CNY', null, id, 'rail_refund', filed_at, true, true from d where kind = 'closed' and n % 100 not in (1, 2, 3)`,
];

/**
 * Fills a migrated database with so many disputes, as the owner of the schema, and gathers statistics.
 * @param many at least 100
 * @param at the moment it is seen at; time limits of open disputes lie after it
 */
export async function fillDisputes(owner: Database, many: number, at: Instant): Promise<ManyDisputes> {
  const merchants = Math.max(10, Math.floor(many / 200));
  const people = Math.max(30, Math.floor(many / 3));
  const marketplaceId = '018bcfe5-6800-7fff-8000-000000000001';
  const given = [many, at, marketplaceId, merchants, people];
  const kinds = JSON.stringify(Object.fromEntries(Object.entries(states()).map(([name, text]) => [name, JSON.parse(text) as object])));
  const events = JSON.stringify(Proceeding.file(SETTING).events);
  await owner.query({ text: HELPERS });
  await owner.query({ text: foreignKeys(false) });
  for (const text of GROUND) await owner.query({ text, values: given });
  const valuesOf = (text: string): unknown[] => [...given, ...(text.includes('$6') ? [kinds] : []), ...(text.includes('$7') ? [events] : [])];
  const waiting = EACH_TABLE.map((text) => ({ text: text.replaceAll('$7', '$6'), values: valuesOf(text) }));
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await owner.query(next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await owner.query({ text: foreignKeys(true) });
  const [ids] = await owner.query<Omit<ManyDisputes, 'marketplaceId'>>({
    text: `select many_id(1, 0) as "greatMerchantId", many_id(1, 3) as "merchantId", many_id(2, 7) as "claimantId", many_id(2, 18) as "adjudicatorId",
                  many_id(4, 98) as "openDisputeId", 'many-98' as "orderExternalId", many_id(3, 98) as "orderId", many_id(12, 2) as "instructionId"`,
  });
  await owner.query({ text: NO_HELPERS });
  await owner.query({ text: 'vacuum (analyze)' });
  return { marketplaceId, ...ids! };
}
