-- Money a rail had confirmed and takes back: booked back in the ledger, owed again, and told anew under another id.

alter domain instruction_state drop constraint instruction_state_check;
alter domain instruction_state add constraint instruction_state_check check (value in ('due', 'sent', 'done', 'returned', 'failed', 'stopped'));

alter table payment_instruction
  add column again       text check (again in ('same_way', 'account')), -- told in place of one that came back: by the same way, or to an account
  add column waits       text check (waits in ('account', 'person')),   -- what it waits for since it came back
  add column returned_at timestamptz,
  add column proposed_by uuid,                                          -- who wants it told anew; another one agrees
  add column proposed_at timestamptz;
drop index payment_instruction_at_desk;
create index payment_instruction_at_desk on payment_instruction (id) where state in ('failed', 'stopped', 'returned') or alarm is not null;
create index payment_instruction_wants_account on payment_instruction (owner_id, rail) where state = 'returned' and waits = 'account';

-- Money that came back, for the disputes whose obligations it had performed: told to the record once when it came back, and
-- once when it was paid again.
create table payment_return (
  instruction_id uuid primary key,
  marketplace_id uuid not null,
  dispute_id     uuid not null,
  transfer_id    uuid not null,
  amount_minor   transfer_amount not null,
  code           text not null,
  at             timestamptz not null,
  told_at        timestamptz,
  paid_told_at   timestamptz
);
create index payment_return_waiting on payment_return (at) where paid_told_at is null;

-- As before, and: what takes back what had settled is posted from the rail to the payout account under an id that follows
-- from the instruction's, so that it is posted once, and is taken off the payment again. [{…, takesBack, waits}]
create or replace function payment_settle(p_at timestamptz, p_lines jsonb) returns int
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_market  uuid;
  v_ids     uuid[];
  v_settled uuid[];
  v_back    uuid[];
begin
  select array_agg(l.id), array_agg(l.id) filter (where l.settles), array_agg(l.id) filter (where l."takesBack")
    into v_ids, v_settled, v_back from jsonb_to_recordset(p_lines) as l(id uuid, settles boolean, "takesBack" boolean);
  update payment_instruction i
     set state = l.state, next_at = l."nextAt", code = l.code, reference = l.reference, alarm = l.alarm, waits = l.waits,
         changed_at = p_at, done_at = case when l.settles then p_at else i.done_at end,
         returned_at = case when l."takesBack" then p_at else i.returned_at end
    from jsonb_to_recordset(p_lines) as l(id uuid, state text, "nextAt" timestamptz, code text, reference text, alarm text, waits text, settles boolean, "takesBack" boolean)
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
                 sum(case when i.verb = 'refund' or (i.verb = 'payout' and i.direction = 'to_consumer') then i.amount_minor else 0 end)::bigint as refunded,
                 sum(case when i.direction = 'to_merchant' then i.amount_minor else 0 end)::bigint as paid_out,
                 bool_or(i.direction = 'into_escrow') as into_escrow, max(i.until) filter (where i.direction = 'extend') as until
            from payment_instruction i
           where i.id = any (v_settled) and i.payment_id is not null and coalesce(i.source, 'escrow') = 'escrow'
           group by 1) as s
   where p.id = s.payment_id;
  -- what came back is with the institution again: what was captured stays so
  update payment p set refunded_minor = p.refunded_minor - s.refunded, paid_out_minor = p.paid_out_minor - s.paid_out
    from (select i.payment_id, sum(case when i.direction = 'to_consumer' then i.amount_minor else 0 end)::bigint as refunded,
                 sum(case when i.direction = 'to_merchant' then i.amount_minor else 0 end)::bigint as paid_out
            from payment_instruction i where i.id = any (v_back) and i.payment_id is not null and i.source = 'escrow' group by 1) as s
   where p.id = s.payment_id;
  update payment p set changing = null,
         look_at = case when i.state = 'done' then p.look_at else p_at + interval '1 hour' end
    from payment_instruction i
   where i.id = any (v_ids) and i.direction in ('into_escrow', 'extend') and p.id = i.payment_id and p.changing = i.id and i.state in ('done', 'failed');

  for v_market in select distinct i.marketplace_id from payment_instruction i where i.id = any (v_settled || coalesce(v_back, '{}')) and i.transfer_id is not null loop
    perform ledger_apply_bulk(v_market, p_at, l.lines) from (
      select jsonb_agg(jsonb_build_object('id', payment_derived_id('settled', i.id::text), 'debit', t.credit_account,
               'credit', ledger_account_id('rail', v_market, i.currency), 'amountMinor', i.amount_minor,
               'reason', 'rail_' || i.verb, 'disputeId', t.dispute_id)) as lines
        from payment_instruction i join transfer t on t.id = i.transfer_id
       where i.id = any (v_settled) and i.marketplace_id = v_market) as l where l.lines is not null;
    perform ledger_apply_bulk(v_market, p_at, l.lines) from (
      select jsonb_agg(jsonb_build_object('id', payment_derived_id('returned', i.id::text), 'debit', ledger_account_id('rail', v_market, i.currency),
               'credit', t.credit_account, 'amountMinor', i.amount_minor, 'reason', 'rail_returned', 'disputeId', t.dispute_id)) as lines
        from payment_instruction i join transfer t on t.id = i.transfer_id
       where i.id = any (v_back) and i.marketplace_id = v_market) as l where l.lines is not null;
  end loop;
  insert into payment_return (instruction_id, marketplace_id, dispute_id, transfer_id, amount_minor, code, at)
  select i.id, i.marketplace_id, i.dispute_id, i.transfer_id, i.amount_minor, coalesce(i.code, ''), p_at
    from payment_instruction i where i.id = any (v_back) and i.dispute_id is not null and i.transfer_id is not null
  on conflict do nothing;
  return coalesce(cardinality(v_settled), 0);
end $$;

-- As before, and money that came back is told anew: by the way it was told, or to the account of whoever gets it.
create or replace function payment_restart(p_at timestamptz, p_ids uuid[], p_order uuid) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_order is not null then update payment p set stopped = null where p.order_id = p_order; end if;
  return query
  with chosen as materialized (
    select i.* from payment_instruction i
     where (i.id = any (p_ids) or (p_order is not null and i.order_id = p_order and i.state = 'stopped')) and i.state in ('stopped', 'failed', 'returned') and i.replaced_by is null
       and not exists (select 1 from payment p where p.id = i.payment_id and p.stopped is not null)
     order by i.id for no key update
  ), again as (
    update payment_instruction i
       set state = case when c.state = 'stopped' then 'due' else 'sent' end, next_at = p_at, code = null, changed_at = p_at
      from chosen c where i.id = c.id and (c.state = 'stopped' or (c.state = 'failed' and c.code = 'amount_differs'))
    returning i.id
  ), anew as (
    insert into payment_instruction (id, marketplace_id, transfer_id, replaces, payment_id, order_id, dispute_id, owner_id, rail, direction, source,
                                     currency, amount_minor, until, again, state, next_at, created_at, changed_at)
    select payment_derived_id('again', c.id::text), c.marketplace_id, c.transfer_id, c.id, c.payment_id, c.order_id, c.dispute_id, c.owner_id, c.rail,
           c.direction, c.source, c.currency, c.amount_minor, c.until,
           case when c.state = 'returned' then case when c.waits = 'account' then 'account' else coalesce(c.again, 'same_way') end else c.again end, 'due', p_at, p_at, p_at
      from chosen c where (c.state = 'returned' or (c.state = 'failed' and c.code <> 'amount_differs')) and c.direction in ('to_consumer', 'to_merchant')
    on conflict (id) do nothing
    returning id, replaces
  ), linked as (
    update payment_instruction i set replaced_by = a.id, waits = null, changed_at = p_at from anew a where i.id = a.replaces)
  select id from again union all select id from anew;
end $$;

-- Money that came back and is told anew by hand needs two people: the first call proposes it, another person's call lets it
-- go on. Answers 'proposed', 'goes_on', or why not: 'same_person', 'not_returned'.
create function payment_again(p_at timestamptz, p_id uuid, p_person uuid) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_row payment_instruction;
begin
  select * into v_row from payment_instruction where id = p_id for no key update;
  if v_row.state is distinct from 'returned' or v_row.replaced_by is not null then return 'not_returned'; end if;
  if v_row.proposed_by = p_person then return 'same_person'; end if;
  if v_row.proposed_by is null then
    update payment_instruction set proposed_by = p_person, proposed_at = p_at where id = p_id;
    return 'proposed';
  end if;
  perform payment_restart(p_at, array[p_id], null);
  return 'goes_on';
end $$;

-- As before, and money that came back because of the account is told anew to the new one.
create or replace function payment_account(p_owner uuid, p_rail text, p_marketplace uuid, p_account text, p_at timestamptz) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_before text;
begin
  select account into v_before from payout_account where owner_id = p_owner and rail = p_rail for no key update;
  insert into payout_account (owner_id, rail, marketplace_id, account, changed_at) values (p_owner, p_rail, p_marketplace, p_account, p_at)
  on conflict (owner_id, rail) do update set account = excluded.account, changed_at = excluded.changed_at;
  return query select payment_restart(p_at, (
    select array_agg(i.id) from payment_instruction i
     where i.owner_id = p_owner and i.rail = p_rail
       and ((i.state = 'failed' and i.code = 'payout_account_missing')
            -- the same account again would only send it back once more
            or (i.state = 'returned' and i.waits = 'account' and v_before is distinct from p_account))), null);
end $$;

-- Money that came back and what became of it since: [told] to a dispute's record when it came back, and when it was paid
-- again by the first of those told in its place that was done.
create function payment_returns(p_limit int)
returns table (instruction_id uuid, dispute_id uuid, transfer_id uuid, amount_minor bigint, code text, step text)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive waiting as (
    select * from payment_return where paid_told_at is null order by at limit p_limit
  ), later as (
    select w.instruction_id, i.id, i.replaced_by, i.done_at from waiting w join payment_instruction o on o.id = w.instruction_id join payment_instruction i on i.id = o.replaced_by
    union all
    select l.instruction_id, i.id, i.replaced_by, i.done_at from later l join payment_instruction i on i.id = l.replaced_by where l.done_at is null
  )
  select w.instruction_id, w.dispute_id, w.transfer_id, w.amount_minor::bigint, w.code, case when w.told_at is null then 'returned' else 'paid' end
    from waiting w
   where w.told_at is null or exists (select 1 from later l where l.instruction_id = w.instruction_id and l.done_at is not null)
   order by w.at, w.instruction_id
$$;

create function payment_return_told(p_at timestamptz, p_id uuid, p_step text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update payment_return set told_at = coalesce(told_at, p_at), paid_told_at = case when p_step = 'paid' then p_at else paid_told_at end where instruction_id = p_id
$$;

create or replace function payment_proof(p_marketplace uuid) returns table (proof text, looked_at bigint, wrong bigint, example text)
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (select * from payment_instruction where marketplace_id = p_marketplace)
  select 'settled_once', count(*), count(*) filter (where (i.done_at is not null) <> (t.id is not null) or t.amount_minor <> i.amount_minor or (i.state = 'done' and t.id is null)),
         min(i.id::text) filter (where (i.done_at is not null) <> (t.id is not null) or t.amount_minor <> i.amount_minor)
    from mine i left join transfer t on t.id = payment_derived_id('settled', i.id::text) where i.transfer_id is not null
  union all
  select 'returned_once', count(*), count(*) filter (where (i.returned_at is not null) <> (t.id is not null) or t.amount_minor <> i.amount_minor or (i.done_at is not null and i.state <> 'done' and t.id is null)),
         min(i.id::text) filter (where (i.returned_at is not null) <> (t.id is not null) or t.amount_minor <> i.amount_minor)
    from mine i left join transfer t on t.id = payment_derived_id('returned', i.id::text) where i.transfer_id is not null
  union all
  select 'within_movement', count(*), count(*) filter (where s.told > t.amount_minor), min(t.id::text) filter (where s.told > t.amount_minor)
    from (select transfer_id, sum(amount_minor) as told from mine where transfer_id is not null and (replaced_by is null or state = 'done') group by 1) as s
    join transfer t on t.id = s.transfer_id
  union all
  select 'payments_as_told', count(*), count(*) filter (where p.refunded_minor + p.released_minor + p.paid_out_minor <> coalesce(s.done, 0)),
         min(p.id::text) filter (where p.refunded_minor + p.released_minor + p.paid_out_minor <> coalesce(s.done, 0))
    from payment p left join (select payment_id, sum(amount_minor) as done from mine where source = 'escrow' and state = 'done' group by 1) as s on s.payment_id = p.id
   where p.marketplace_id = p_marketplace
  union all
  select 'within_payment', count(*), count(*) filter (where p.captured_minor + p.released_minor > p.amount_minor or p.refunded_minor + p.paid_out_minor > p.captured_minor),
         min(p.id::text) filter (where p.captured_minor + p.released_minor > p.amount_minor or p.refunded_minor + p.paid_out_minor > p.captured_minor)
    from payment p where p.marketplace_id = p_marketplace
  union all
  select 'every_one_ends', count(*), count(*) filter (where (state in ('due', 'sent')) <> (next_at is not null)), min(id::text) filter (where (state in ('due', 'sent')) <> (next_at is not null)) from mine
$$;
grant select on payment_return to redress_app;
