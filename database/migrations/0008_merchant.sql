-- The inbox of a merchant: its disputes by any of the filters of the page, counted and read a page at a time.

-- What a merchant has paid under a dispute, from whatever source.
create function merchant_paid(p_state jsonb) returns bigint
language sql immutable parallel safe as $$
  select coalesce(sum((o ->> 'paidMinor')::bigint), 0)::bigint
    from jsonb_array_elements(p_state -> 'obligations') as o where o ->> 'obligor' = 'respondent'
$$;

-- What can still be lost in an open dispute: once it is settled or decided what is owed, before that what is disputed.
create function merchant_at_risk(p_stage text, p_disputed bigint, p_state jsonb) returns bigint
language sql immutable parallel safe as $$
  select case when p_stage <> 'performance' then p_disputed else
    (select coalesce(sum((o ->> 'amountMinor')::bigint - (o ->> 'paidMinor')::bigint), 0)::bigint
       from jsonb_array_elements(p_state -> 'obligations') as o
      where o ->> 'obligor' = 'respondent' and o ->> 'status' not in ('performed', 'waived')) end
$$;

-- What a filter asks of a row `d` of `dispute`, as a condition: only what is asked for stands in it, so that each plan is
-- made for the question at hand. Values are quoted; words are compared with known ones.
-- p_filter: {"state": "open"|"closed"|"all", "stage", "type", "outcome", "filedFrom", "filedTo", "item", "answered": "yes"|"no",
--   "paid": "yes", "turn": "respondent"|"other"|"answer"|"offer", "leastMinor", "mostMinor", "dueBefore", "search"}; a search
--   is a part of the dispute's number or of the order's.
create function inbox_condition(p_filter jsonb) returns text
language sql stable as $$
  select concat_ws(' and ', 'true',
    case p_filter ->> 'state' when 'open' then 'd.closed_at is null' when 'closed' then 'd.closed_at is not null' end,
    'd.stage = ' || quote_literal(p_filter ->> 'stage'),
    'd.type = ' || quote_literal(p_filter ->> 'type'),
    'd.outcome = ' || quote_literal(p_filter ->> 'outcome'),
    'd.filed_at >= ' || quote_literal((p_filter ->> 'filedFrom')::timestamptz) || '::timestamptz',
    'd.filed_at < ' || quote_literal((p_filter ->> 'filedTo')::timestamptz) || '::timestamptz',
    $c$d.state -> 'claim' -> 'items' -> 0 ->> 'title' = $c$ || quote_literal(p_filter ->> 'item'),
    case p_filter ->> 'answered'
      when 'yes' then $c$jsonb_typeof(d.state -> 'response') = 'object'$c$
      when 'no' then $c$jsonb_typeof(d.state -> 'response') = 'null'$c$ end,
    case when p_filter ->> 'paid' = 'yes' then 'merchant_paid(d.state) > 0' end,
    case when p_filter ? 'turn' then case p_filter ->> 'turn' when 'other' then 'not ' else '' end || $c$'respondent' = any (d.asks)$c$ end,
    -- the claim itself is what the first answer is to; whatever is asked in negotiation after it is an offer
    case p_filter ->> 'turn'
      when 'answer' then $c$d.stage = 'negotiation' and jsonb_typeof(d.state -> 'response') = 'null'$c$
      when 'offer' then $c$d.stage = 'negotiation' and jsonb_typeof(d.state -> 'response') = 'object'$c$ end,
    'd.disputed_minor >= ' || (p_filter ->> 'leastMinor')::bigint,
    'd.disputed_minor <= ' || (p_filter ->> 'mostMinor')::bigint,
    'd.next_due <= ' || quote_literal((p_filter ->> 'dueBefore')::timestamptz) || '::timestamptz',
    -- not `exists`, which may be answered by reading every order there is
    case when p_filter ? 'search' then format(
      '(strpos(upper(d.number), %1$L) > 0 or (select strpos(upper(o.external_id), %1$L) > 0 from purchase_order o where o.id = d.order_id))',
      upper(p_filter ->> 'search')) end)
$$;

-- One page of the inbox. p_sort: 'newest' (by id), 'due' (the first time limit first) or 'value' (the greatest first); the
-- cursor is the last row's id, with its due or its value. The last two are of open disputes only.
-- It tells besides what of each dispute is at risk, and covered by money held for it.
create function list_inbox(p_merchant uuid, p_filter jsonb, p_sort text, p_after_due timestamptz, p_after_value bigint, p_after_id uuid,
  p_limit int, p_scope jsonb)
returns table (id uuid, number text, stage text, outcome text, type text, currency text, disputed_minor bigint, filed_at timestamptz,
  next_due timestamptz, asks text[], staff_due timestamptz, adjudicator_id uuid, titles text, order_number text, at_risk_minor bigint, held_minor bigint)
language plpgsql as $$
declare
  v_after text := case when p_after_id is null then 'true' else case p_sort
    when 'due' then '(d.next_due, d.id) > ($2, $4)' when 'value' then '(d.disputed_minor, d.id) < ($3, $4)' else 'd.id < $4' end end;
  v_order text := case p_sort when 'due' then 'd.next_due, d.id' when 'value' then 'd.disputed_minor desc, d.id desc' else 'd.id desc' end;
begin
  perform enter_scope(p_scope);
  -- the title and the order's number are looked up for the rows of the page only
  return query execute format(
    'select r.id, r.number, r.stage, r.outcome, r.type, r.currency, r.disputed_minor, r.filed_at, r.next_due, r.asks, r.staff_due,
            r.adjudicator_id, r.state -> ''claim'' -> ''items'' -> 0 ->> ''title'',
            (select o.external_id from purchase_order o where o.id = r.order_id),
            case when r.closed_at is null then merchant_at_risk(r.stage, r.disputed_minor, r.state) else 0 end,
            case when r.closed_at is null then coalesce((r.state -> ''held'' ->> ''remainingMinor'')::bigint, 0) else 0 end
       from (select d.* from dispute d where d.merchant_id = $1 and %s and %s order by %s limit $5) r',
    inbox_condition(p_filter), v_after, v_order)
    using p_merchant, p_after_due, p_after_value, p_after_id, p_limit;
end $$;

-- How many disputes a filter finds, and the money in dispute in them.
create function inbox_found(p_merchant uuid, p_filter jsonb, p_scope jsonb) returns table (found int, found_minor bigint)
language plpgsql rows 1 as $$
begin
  perform enter_scope(p_scope);
  return query execute format(
    'select count(*)::int, coalesce(sum(d.disputed_minor), 0)::bigint from dispute d where d.merchant_id = $1 and %s', inbox_condition(p_filter))
    using p_merchant;
end $$;

-- What waits in the inbox: all that is open, what is asked of the merchant, what of that before p_soon, offers to answer.
create function inbox_waiting(p_merchant uuid, p_soon timestamptz, p_scope jsonb)
returns table (open int, asked int, soon int, offers int)
language plpgsql rows 1 as $$
begin
  perform enter_scope(p_scope);
  return query execute format(
    'select count(*)::int, (count(*) filter (where %1$s))::int, (count(*) filter (where %1$s and d.next_due <= $2))::int,
            (count(*) filter (where %2$s))::int
       from dispute d where d.merchant_id = $1 and d.closed_at is null',
    inbox_condition('{"turn": "respondent"}'), inbox_condition('{"turn": "offer"}'))
    using p_merchant, p_soon;
end $$;
