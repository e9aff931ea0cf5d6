-- Pictures of listings: one row for each content a marketplace sent, however many of its orders name it. An order keeps
-- the hash alone (`items[].pictureSha256` of its body), and a dispute nothing of them.

create table listing_picture (
  sha256         bytea not null check (length(sha256) = 32),
  marketplace_id uuid not null references marketplace,
  media_type     text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  content        bytea not null check (length(content) between 1 and 65536),
  created_at     timestamptz not null,
  primary key (sha256, marketplace_id)
);
-- The content is packed already.
alter table listing_picture alter column content set storage external;

-- The picture of the first item of each dispute, for lists; those without one are left out.
create function pictures_of_disputes(p_ids uuid[], p_scope jsonb) returns table (dispute_id uuid, sha256 text)
language plpgsql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  perform enter_scope(p_scope);
  return query
    select d.id, i ->> 'pictureSha256'
      from unnest(p_ids) as n(id)
      join dispute d on d.id = n.id
      join purchase_order o on o.id = d.order_id,
      jsonb_array_elements(o.body -> 'items') as i
     where i ->> 'itemId' = d.item_ids[1] and i ? 'pictureSha256';
end $$;

grant select, insert on listing_picture to redress_app;
