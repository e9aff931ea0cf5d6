-- Guards found by simulating: two processes never tell one instruction differently, and an instruction about a part of an
-- authorisation does not wait for a capture that the rail has refused.

-- Fixes what instructions tell before they are told the first time: [{id, verb, beneficiary}]. Returns those it fixed; what
-- another process has fixed in between is that one's to tell.
create function payment_fixed(p_lines jsonb) returns setof uuid
language sql security definer set search_path = public, pg_temp as $$
  update payment_instruction i set verb = l.verb, beneficiary = l.beneficiary
    from jsonb_to_recordset(p_lines) as l(id uuid, verb text, beneficiary text)
   where i.id = l.id and i.verb is null and i.state = 'sent'
  returning i.id
$$;
drop function payment_fix(jsonb);

-- True when the rail has refused for good to take the rest of an authorisation into escrow since this instruction was written.
create function payment_capture_refused(p_instruction uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from payment_instruction i join payment_instruction c on c.payment_id = i.payment_id
                  where i.id = p_instruction and c.direction = 'into_escrow' and c.state = 'failed' and c.changed_at >= i.created_at)
$$;

-- The authorisation of one payment is over, as its rail answered. As `payment_ended` for a notice.
create function payment_over(p_payment uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update payment set state = 'ended', look_at = null, alarm = case when instructed_minor < amount_minor then 'authorisation_ended' else alarm end
   where id = p_payment and state = 'authorised'
$$;

-- As before, but what only keeps an authorisation goes on while its money is stopped: a chargeback or a freeze must not let
-- it end.
create or replace function payment_claim(p_now timestamptz, p_lease timestamptz, p_limit int)
returns table (instruction jsonb, was text, payment jsonb, account text)
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_ids  uuid[];
  v_told uuid[];
begin
  select array_agg(d.id) into v_ids from (
    select i.id from payment_instruction i where i.state in ('due', 'sent') and i.next_at <= p_now
     order by i.next_at, i.id limit p_limit for no key update skip locked) as d;
  if v_ids is null then return; end if;
  perform 1 from payment p where p.id in (select i.payment_id from payment_instruction i where i.id = any (v_ids)) order by p.id for no key update;
  select array_agg(t.id) into v_told from (
    select i.id, i.payment_id, p.state, p.changing,
           case when i.direction in ('to_consumer', 'to_merchant') then p.stopped end as stopped,
           row_number() over (partition by case when p.state = 'authorised' then p.id else i.id end order by i.next_at, i.id) as turn
      from payment_instruction i left join payment p on p.id = i.payment_id
     where i.id = any (v_ids) and i.state = 'due') as t
   where t.stopped is null and (t.changing is null or t.changing = t.id)
     and (t.state is distinct from 'authorised' or (t.turn = 1 and not exists (
       select 1 from payment_instruction o where o.payment_id = t.payment_id and o.state = 'sent')));
  update payment_instruction i
     set state = case when p.stopped is null or i.direction in ('into_escrow', 'extend') then 'due' else 'stopped' end,
         code = case when p.stopped is null or i.direction in ('into_escrow', 'extend') then i.code else p.stopped end,
         next_at = case when p.stopped is null or i.direction in ('into_escrow', 'extend') then p_now + interval '15 seconds' end
    from payment p
   where p.id = i.payment_id and i.id = any (v_ids) and i.state = 'due' and not i.id = any (coalesce(v_told, '{}'));
  return query
  with taken as (
    update payment_instruction i
       set state = 'sent', next_at = p_lease,
           told = i.told + case i.state when 'due' then 1 else 0 end, asked = i.asked + case i.state when 'sent' then 1 else 0 end
      from (select c.id, c.state as was from payment_instruction c where c.id = any (v_ids) and (c.state = 'sent' or c.id = any (coalesce(v_told, '{}')))) as c
     where i.id = c.id
    returning i.*, c.was
  )
  select to_jsonb(t) - 'was', t.was::text, to_jsonb(p), a.account
    from taken t left join payment p on p.id = t.payment_id left join payout_account a on a.owner_id = t.owner_id and a.rail = t.rail;
end $$;

create or replace function payment_change(p_now timestamptz, p_id uuid, p_payment uuid, p_direction text, p_until timestamptz, p_besides uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_payment payment;
begin
  select * into v_payment from payment where id = p_payment for no key update;
  if v_payment.state is distinct from 'authorised' or v_payment.changing is not null then return false; end if;
  if v_payment.amount_minor - v_payment.captured_minor - v_payment.released_minor <= 0 then return false; end if;
  perform 1 from payment_instruction where payment_id = p_payment and state = 'sent' and id is distinct from p_besides;
  if found then return false; end if;
  insert into payment_instruction (id, marketplace_id, payment_id, order_id, rail, direction, currency, amount_minor, until, state, next_at, created_at, changed_at)
  values (p_id, v_payment.marketplace_id, p_payment, v_payment.order_id, v_payment.rail, p_direction, v_payment.currency,
          v_payment.amount_minor - v_payment.captured_minor - v_payment.released_minor, p_until, 'due', p_now, p_now, p_now);
  update payment set changing = p_id where id = p_payment;
  return true;
end $$;
