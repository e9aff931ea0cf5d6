-- What the start page says of the house: counts of the whole record, nothing by which a person or shop is recognised.
-- Named scope of the clock: it reads every dispute and gives out numbers only.
create function public_figures() returns table (
  since timestamptz, filed bigint, answered bigint, settled bigint, determined bigint, closed bigint, median_hours double precision, moved jsonb)
language plpgsql as $$
begin
  perform enter_scope('{"kind": "clock"}');
  return query
    select min(d.filed_at), count(*),
           count(*) filter (where jsonb_typeof(d.state -> 'response') = 'object'),
           count(*) filter (where d.state -> 'agreement' ->> 'countersignedAt' is not null and jsonb_typeof(d.state -> 'determination') is distinct from 'object'),
           count(*) filter (where jsonb_typeof(d.state -> 'determination') = 'object'),
           count(*) filter (where d.closed_at is not null),
           (percentile_cont(0.5) within group (order by extract(epoch from d.closed_at - d.filed_at) / 3600)
             filter (where d.closed_at is not null))::double precision,
           (select coalesce(jsonb_agg(jsonb_build_object('currency', t.currency, 'amountMinor', t.amount) order by t.currency), '[]')
              from (select m.currency, sum(m.amount_minor) as amount from transfer m
                     where m.dispute_id is not null and m.kind in ('capture', 'post') group by m.currency) t)
      from dispute d;
end $$;
