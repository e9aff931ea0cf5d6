-- What a merchant writes again and again, kept in the languages its customers read.
create table reply_template (
  id          uuid primary key,
  merchant_id uuid not null,
  name        text not null,
  text_zh     text not null,
  text_en     text not null,
  updated_at  timestamptz not null,
  check (text_zh <> '' or text_en <> '')
);
create index reply_template_of_merchant on reply_template (merchant_id, name, id);

grant select, insert, update, delete on reply_template to redress_app;
