-- As before, but payments are looked up for each movement, and settled rows by a list of keys: joined, five thousand
-- movements were compared with five thousand payments each.
create or replace function payment_instruct(p_now timestamptz, p_rails jsonb, p_limit int) returns table (left_to_read bigint, written int)
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
declare
  v_mark payment_mark;
  v_to   bigint;
  v_new  int;
begin
  select * into v_mark from payment_mark for no key update skip locked;
  if not found then return query select -1::bigint, 0; return; end if;
  if v_mark.mark_xid is null then
    update payment_mark set mark_xid = pg_current_xact_id();
    return query select -1::bigint, 0; return;
  end if;
  if pg_snapshot_xmin(pg_current_snapshot()) < v_mark.mark_xid then return query select -1::bigint, 0; return; end if;
  v_to := least(v_mark.mark_seq, v_mark.instructed_seq + p_limit);

  with moved as materialized (
    select t.recorded_seq, t.id, t.amount_minor, t.currency, t.dispute_id, c.marketplace_id, d.kind as source, d.owner_id as source_owner,
           case c.kind when 'consumer_payout' then 'to_consumer' else 'to_merchant' end as direction,
           case when d.kind = 'escrow' then d.owner_id else (select order_id from dispute where id = t.dispute_id) end as order_id
      from transfer t,
           lateral (select kind, marketplace_id from account where id = t.credit_account limit 1) as c,
           lateral (select kind, owner_id from account where id = t.debit_account limit 1) as d
     where c.kind in ('consumer_payout', 'merchant_payout') and d.kind in ('escrow', 'deposit', 'guarantee', 'platform_funds')
       and t.recorded_seq > v_mark.instructed_seq and t.recorded_seq <= v_to and t.credit_hot and t.kind in ('post', 'capture')
  ), running as (
    select m.*, sum(m.amount_minor) over (partition by m.order_id order by m.recorded_seq) as so_far from moved m where m.source = 'escrow'
  ), of_escrow as (
    -- the part of each movement that lies at each payment; beyond the last one it lies nowhere
    select r.*, case when over then null else p.id end as payment_id, p.rail::text as rail, case when over then null else p.stopped end as stopped,
           case when over then 'exceeds_payment' end as code,
           case when over then (p.given + r.so_far - greatest(p.ends, p.given + r.so_far - r.amount_minor))::bigint
                else (least(p.ends, p.given + r.so_far) - greatest(p.begins, p.given + r.so_far - r.amount_minor))::bigint end as part
      from running r,
           -- the payments of one order, counted on from where the money before them ends; looked up for each movement
           lateral (select q.*, sum(q.amount_minor) over w - q.amount_minor as begins, sum(q.amount_minor) over w as ends,
                           sum(q.instructed_minor) over () as given, row_number() over (order by q.position desc) = 1 as is_last
                      from payment q where q.order_id = r.order_id window w as (order by q.position)) as p,
           lateral (values (false), (true)) as o(over)
     where (not over and least(p.ends, p.given + r.so_far) > greatest(p.begins, p.given + r.so_far - r.amount_minor))
        or (over and p.is_last and p.given + r.so_far > p.ends)
  ), of_backing as (
    -- what is not an order's own money lies at the institution; a consumer whose payment is there is paid back on it
    select m.*, null::numeric as so_far, case when p.rail = 'institution' then p.id end as payment_id, 'institution' as rail, null::text as stopped, null::text as code, m.amount_minor as part
      from moved m left join lateral (select id, rail from payment q where q.order_id = m.order_id order by q.position desc limit 1) as p on true
     where m.source <> 'escrow' and (p.id is not null or (m.direction = 'to_merchant' and p_rails @> '[{"rail": "institution"}]'))
  ), told as (
    select b.*, coalesce(a.merchant, b.source_owner) as merchant, a.buyer, coalesce(r."greatestMinor", b.part) as most
      from (select * from of_escrow union all select * from of_backing) as b
      left join lateral (select merchant_id as merchant, buyer_id as buyer from purchase_order where id = b.order_id) as a on true
      left join jsonb_to_recordset(p_rails) as r(rail text, "greatestMinor" bigint) on r.rail = b.rail
  ), parts as (
    select t.*, n, (t.part + t.most - 1) / t.most as parts from told t, lateral generate_series(1, ((t.part + t.most - 1) / t.most)::int) as n
  ), inserted as (
    insert into payment_instruction (id, marketplace_id, transfer_id, payment_id, order_id, dispute_id, owner_id, rail, direction, source,
                                     currency, amount_minor, state, next_at, code, created_at, changed_at)
    select payment_derived_id('instruction', id::text, coalesce(payment_id::text, ''), n::text), marketplace_id, id, payment_id, order_id, dispute_id,
           case direction when 'to_merchant' then merchant else buyer end, rail, direction, source, currency,
           part / parts + case when n <= part % parts then 1 else 0 end,
           case when code is not null then 'failed' when stopped is not null then 'stopped' else 'due' end,
           case when code is null and stopped is null then p_now end, coalesce(code, stopped), p_now, p_now
      from parts order by recorded_seq, n
    on conflict (id) do nothing
    returning payment_id, source, amount_minor
  ), noted as (
    update payment p set instructed_minor = p.instructed_minor + s.amount
      from (select payment_id, sum(amount_minor)::bigint as amount from inserted where source = 'escrow' and payment_id is not null group by 1) as s
     where p.id = s.payment_id)
  select count(*) into v_new from inserted;

  if v_to = v_mark.mark_seq then
    update payment_mark
       set instructed_seq = v_to, mark_xid = null, mark_seq = (select case when is_called then last_value else 0 end from transfer_recorded_seq_seq);
  else
    update payment_mark set instructed_seq = v_to;
  end if;
  return query select v_mark.mark_seq - v_to, v_new;
end $$;

create or replace function payment_settle(p_at timestamptz, p_lines jsonb) returns int
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_market  uuid;
  v_ids     uuid[];
  v_settled uuid[];
begin
  select array_agg(l.id), array_agg(l.id) filter (where l.settles) into v_ids, v_settled from jsonb_to_recordset(p_lines) as l(id uuid, settles boolean);
  update payment_instruction i
     set state = l.state, next_at = l."nextAt", code = l.code, reference = l.reference, alarm = l.alarm,
         changed_at = p_at, done_at = case when l.settles then p_at else i.done_at end
    from jsonb_to_recordset(p_lines) as l(id uuid, state text, "nextAt" timestamptz, code text, reference text, alarm text, settles boolean)
   where i.id = l.id;

  update payment p
     set captured_minor = p.captured_minor + s.captured, released_minor = p.released_minor + s.released,
         refunded_minor = p.refunded_minor + s.refunded, paid_out_minor = p.paid_out_minor + s.paid_out,
         state = case when s.into_escrow then 'captured'
                      when p.state = 'authorised' and p.captured_minor + s.captured + p.released_minor + s.released >= p.amount_minor then 'ended' else p.state end,
         authorised_until = coalesce(s.until, p.authorised_until),
         look_at = case when s.into_escrow or p.captured_minor + s.captured + p.released_minor + s.released >= p.amount_minor then null
                        when s.until is not null then s.until - interval '36 hours' else p.look_at end
    from (select i.payment_id,
                 sum(case when i.verb = 'capture' then i.amount_minor else 0 end)::bigint as captured,
                 sum(case when i.verb = 'release' then i.amount_minor else 0 end)::bigint as released,
                 sum(case when i.verb = 'refund' then i.amount_minor else 0 end)::bigint as refunded,
                 sum(case when i.direction = 'to_merchant' then i.amount_minor else 0 end)::bigint as paid_out,
                 bool_or(i.direction = 'into_escrow') as into_escrow, max(i.until) filter (where i.direction = 'extend') as until
            from payment_instruction i
           where i.id = any (v_settled) and i.payment_id is not null and coalesce(i.source, 'escrow') = 'escrow'
           group by 1) as s
   where p.id = s.payment_id;
  update payment p set changing = null,
         look_at = case when i.state = 'done' then p.look_at else p_at + interval '1 hour' end
    from payment_instruction i
   where i.id = any (v_ids) and i.direction in ('into_escrow', 'extend') and p.id = i.payment_id and p.changing = i.id and i.state in ('done', 'failed');

  for v_market in select distinct i.marketplace_id from payment_instruction i where i.id = any (v_settled) and i.transfer_id is not null loop
    perform ledger_apply_bulk(v_market, p_at, (
      select jsonb_agg(jsonb_build_object('id', payment_derived_id('settled', i.id::text), 'debit', t.credit_account,
               'credit', ledger_account_id('rail', v_market, i.currency), 'amountMinor', i.amount_minor,
               'reason', 'rail_' || i.verb, 'disputeId', t.dispute_id))
        from payment_instruction i join transfer t on t.id = i.transfer_id
       where i.id = any (v_settled) and i.marketplace_id = v_market));
  end loop;
  return coalesce(cardinality(v_settled), 0);
end $$;
