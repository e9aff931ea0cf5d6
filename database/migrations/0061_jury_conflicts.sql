-- Who of a pool cannot sit in a dispute. The list is made when a draw is prepared and never added to afterwards; it is found
-- from the few facts of the parties outward, never by going through the pool.

create index juror_fact_by_hash on juror_fact (kind, hash, subject_id);
create index juror_duty_recent on juror_duty (called_at, juror_id);
create index juror_duty_open on juror_duty (juror_id) where ended is null;
create index juror_not_active on juror (marketplace_id, id) where state <> 'active';

-- Persons and merchants a dispute is between: the claimant, the respondent merchant, and everybody who acts for it.
create function jury_parties(p_dispute uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array[d.claimant_id, d.merchant_id] || coalesce((select array_agg(m.person_id) from merchant_member m where m.merchant_id = d.merchant_id), '{}')
    from dispute d where d.id = p_dispute
$$;

-- Jurors who cannot sit in a dispute and why, the first class in the order of p_classes for each. p_classes is the list of the
-- rules: [{class, days}]; a class that is not on it keeps nobody out. The number of a class is its place in the fixed order of
-- docs/formats/draw.md. With p_juror only that one is looked at.
create function jury_conflicts(p_dispute uuid, p_at timestamptz, p_classes jsonb, p_juror uuid default null)
returns table (juror_id uuid, class smallint) language sql stable security definer set search_path = public, pg_temp as $$
  with rule as (
    select c.class, array_position(array['party', 'shared_address', 'shared_device', 'shared_payment', 'employer', 'family', 'past_dealings', 'competitor', 'earlier_juror', 'suspended', 'load'], c.class) - 1 as number,
           case when c.days is null then '-infinity'::timestamptz else p_at - make_interval(days => c.days) end as since
      from jsonb_to_recordset(p_classes) as c (class text, days int)
  ), party as (
    select d.marketplace_id, d.id as dispute_id, d.claimant_id, d.merchant_id, jury_parties(d.id) as ids from dispute d where d.id = p_dispute
  ), shared as (
    select j.id as juror_id, case other.kind when 'address' then 'shared_address' when 'device' then 'shared_device' when 'payment' then 'shared_payment'
             when 'dealings' then 'past_dealings' when 'category' then 'competitor' else other.kind end as class, greatest(mine.at, other.at) as at
      from party p
      join juror_fact other on other.subject_id = any (p.ids)
      join juror_fact mine on mine.kind = other.kind and mine.hash = other.hash
      join juror j on j.person_id = mine.subject_id and j.marketplace_id = p.marketplace_id
  ), busy as (
    select distinct d.juror_id from juror_duty d where d.ended is null or d.called_at > p_at - interval '7 days'
    union select j.id from juror j, party p where j.marketplace_id = p.marketplace_id and j.state <> 'active'
  ), found as (
    select j.id as juror_id, 'party' as class, 'infinity'::timestamptz as at from party p join juror j on j.person_id = any (p.ids)
    union all select s.juror_id, s.class, s.at from shared s
    union all
    select a.juror_id, 'earlier_juror', w.at from party p
      join dispute o on (o.claimant_id = p.claimant_id or o.merchant_id = p.merchant_id)
      join jury_draw w on w.dispute_id = o.id
      join jury_draw_seat a on a.draw_id = w.id and a.result = -1
    union all
    select b.juror_id, juror_unavailable(b.juror_id, p_at), 'infinity'::timestamptz from busy b where p_juror is null or b.juror_id = p_juror
  )
  select f.juror_id, min(r.number)::smallint from found f join rule r on r.class = f.class and f.at >= r.since
   where p_juror is null or f.juror_id = p_juror
   group by f.juror_id
$$;

-- Why one juror cannot sit in a dispute, or null. For the question a summons asks; a draw goes by its frozen list.
create function jury_conflict(p_dispute uuid, p_juror uuid, p_at timestamptz, p_classes jsonb) returns text language sql stable as $$
  select (array['party', 'shared_address', 'shared_device', 'shared_payment', 'employer', 'family', 'past_dealings', 'competitor', 'earlier_juror', 'suspended', 'load'])[c.class + 1]
    from jury_conflicts(p_dispute, p_at, p_classes, p_juror) c limit 1
$$;

-- Announces a draw: the list of exclusions under the pseudonyms of the pool, and everything that is said before the randomness.
-- The statement itself goes into the log in the same transaction.
create function jury_prepare(p_draw uuid, p_dispute uuid, p_round int, p_epoch int, p_subject text, p_at timestamptz, p_source text, p_ready timestamptz,
  p_statement text, p_root bytea, p_seats smallint[], p_exclusions jsonb, p_nonces jsonb) returns void language plpgsql as $$
begin
  insert into jury_draw (id, dispute_id, round, epoch, subject, at, source, ready_at, statement, exclusion_root, seats, size)
  values (p_draw, p_dispute, p_round, p_epoch, p_subject, p_at, p_source, p_ready, p_statement, p_root, p_seats, cardinality(p_seats));
  insert into jury_exclusion (draw_id, pseudonym, class)
  select p_draw, decode(x.pseudonym, 'hex'), x.class from jsonb_to_recordset(p_exclusions) as x (pseudonym text, class smallint);
  insert into jury_nonce (draw_id, side, commitment)
  select p_draw, n.side, decode(n.commitment, 'hex') from jsonb_to_recordset(p_nonces) as n (side text, commitment text);
end $$;

revoke all on function jury_conflicts(uuid, timestamptz, jsonb, uuid), jury_parties(uuid) from public;
grant execute on function jury_conflicts(uuid, timestamptz, jsonb, uuid), jury_parties(uuid) to redress_app;
