-- What live streams look at: nothing is written for them, so that an act costs no more because somebody watches.

-- The versions of the disputes that somebody watches.
create function watched_versions(p_ids uuid[]) returns table (id uuid, version int)
language plpgsql as $$
begin
  perform set_config('redress.scope', 'clock', true);
  return query select d.id, d.version from dispute d where d.id = any (p_ids);
end $$;

-- The kinds of event in each act after a version, in order. What of it a reader is shown is decided by the server.
create function acts_since(p_id uuid, p_version int) returns table (last_seq int, types text[])
language plpgsql as $$
begin
  perform set_config('redress.scope', 'clock', true);
  return query
    select r.last_seq, array(select jsonb_array_elements(r.events) ->> 'type')
      from act_record r where r.dispute_id = p_id and r.first_seq > p_version order by r.first_seq;
end $$;

-- One number for each list somebody looks at, which is another one when a row of the list is. Only what the list shows
-- goes into it. kind: 'claimant' | 'merchant' | 'mine' | 'queue'; the owner of the queue is nobody.
create function list_marks(p_claimants uuid[], p_merchants uuid[], p_staff uuid[]) returns table (kind text, owner uuid, mark bigint)
language plpgsql as $$
begin
  perform set_config('redress.scope', 'clock', true);
  return query
    select 'claimant', d.claimant_id, bit_xor(hashtextextended(row(d.id, d.stage, d.outcome, d.next_due, d.asks)::text, 0))
      from dispute d where d.claimant_id = any (p_claimants) group by 2
    union all
    select 'merchant', d.merchant_id, bit_xor(hashtextextended(row(d.id, d.stage, d.next_due, d.asks)::text, 0))
      from dispute d where d.merchant_id = any (p_merchants) and d.closed_at is null group by 2
    union all
    select 'mine', d.adjudicator_id, bit_xor(hashtextextended(row(d.id, d.stage, d.staff_due)::text, 0))
      from dispute d where d.adjudicator_id = any (p_staff) and d.closed_at is null group by 2;
  if cardinality(p_staff) = 0 then return; end if;
  return query
    select 'queue', null::uuid, bit_xor(hashtextextended(row(d.id, d.stage, d.staff_due, d.adjudicator_id)::text, 0))
      from dispute d where d.staff_due is not null having count(*) > 0;
end $$;
