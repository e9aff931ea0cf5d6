import { z } from '@hono/zod-openapi';
import { accepted, refused, type Instant, type Locale, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { route, type Caller, type Route } from '../http/http.ts';
import { InstantText, line, text, Uuid as UuidText } from '../http/schemas.ts';
import { writesFor } from './team.ts';

/** More than this nobody finds anything in. */
export const MOST_TEMPLATES = 100;

/** A text a merchant writes again and again; a language it is not written in is empty. */
export interface Template {
  readonly id: Uuid;
  readonly merchantId: Uuid;
  readonly name: string;
  readonly texts: Readonly<Record<Locale, string>>;
  readonly updatedAt: Instant;
}

/** The merchants whose templates a caller uses: none for who came by one dispute's link. */
function merchantsOf(caller: Caller): readonly Uuid[] {
  return caller.kind === 'person' && caller.onlyDisputeId === undefined ? caller.merchantIds : [];
}

/** The templates of some merchants by their names. */
async function templatesOf(db: Queryable, merchantIds: readonly Uuid[]): Promise<readonly Template[]> {
  return db.query<Template & Record<string, unknown>>({
    name: 'templates_of',
    text: `select id, merchant_id as "merchantId", name, jsonb_build_object('zh-CN', text_zh, 'en', text_en) as texts, updated_at as "updatedAt"
             from reply_template where merchant_id = any ($1) order by name, id`,
    values: [merchantIds],
  });
}

/**
 * Keeps a template in place of an earlier one of the same id.
 * Refusals: not_found (the id is another merchant's), field_missing (no text in any language), field_invalid (one too many).
 */
async function keepTemplate(db: Queryable, template: Template): Promise<Result<Template>> {
  const { id, merchantId, name, texts, updatedAt } = template;
  if (texts['zh-CN'] === '' && texts.en === '') return refused('field_missing', 'texts');
  const kept = await templatesOf(db, [merchantId]);
  const isNew = !kept.some((one) => one.id === id);
  if (isNew && kept.length >= MOST_TEMPLATES) return refused('field_invalid', 'templateId', { maximum: MOST_TEMPLATES });
  const rows = await db.query({
    name: 'keep_template',
    text: `insert into reply_template as t (id, merchant_id, name, text_zh, text_en, updated_at) values ($1, $2, $3, $4, $5, $6)
           on conflict (id) do update set name = excluded.name, text_zh = excluded.text_zh, text_en = excluded.text_en, updated_at = excluded.updated_at
             where t.merchant_id = excluded.merchant_id
           returning 1`,
    values: [id, merchantId, name, texts['zh-CN'], texts.en, updatedAt],
  });
  return rows.length === 1 ? accepted(template) : refused('not_found', 'templateId');
}

const Texts = z.strictObject({ 'zh-CN': text(2000, 0), en: text(2000, 0) });
const TemplateView = z
  .strictObject({ id: UuidText, merchantId: UuidText, name: z.string(), texts: z.strictObject({ 'zh-CN': z.string(), en: z.string() }), updatedAt: InstantText })
  .openapi('ReplyTemplate');
const TemplateBody = z.strictObject({ merchantId: UuidText.optional(), name: line(80), texts: Texts }).openapi('ReplyTemplateInput');
const TemplateParams = z.strictObject({ templateId: UuidText });

/** Reply templates of a merchant: everybody who works for it uses and keeps the same ones. */
export const templateRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/my/templates',
    operationId: 'listTemplates',
    summary: 'Reply templates of the caller’s merchants, by their names',
    tag: 'dispute',
    access: ['person'],
    success: { status: 200, body: z.strictObject({ items: z.array(TemplateView) }), description: 'The templates.' },
    refusals: [],
    handle: async ({ world, caller }) => accepted({ items: await templatesOf(world.database, merchantsOf(caller)) }),
  }),
  route({
    method: 'put',
    path: '/my/templates/{templateId}',
    operationId: 'keepTemplate',
    summary: 'Keep a reply template under an id of the caller’s choice, in place of an earlier one',
    tag: 'dispute',
    access: ['person'],
    params: TemplateParams,
    body: TemplateBody,
    success: { status: 200, body: TemplateView, description: 'Kept.' },
    refusals: ['not_allowed', 'not_found'],
    async handle({ world, caller, params, body, at }) {
      const { merchantId: named, name, texts } = body;
      const merchantId = writesFor(caller).find((id) => named === undefined || id === named);
      if (merchantId === undefined) return refused('not_allowed');
      return keepTemplate(world.database, { id: params.templateId, merchantId, name, texts, updatedAt: at });
    },
  }),
  route({
    method: 'delete',
    path: '/my/templates/{templateId}',
    operationId: 'dropTemplate',
    summary: 'Throw a reply template away; one that is not there is as good as gone',
    tag: 'dispute',
    access: ['person'],
    params: TemplateParams,
    success: { status: 204, description: 'Gone.' },
    refusals: [],
    async handle({ world, caller, params }) {
      await world.database.query({
        name: 'drop_template',
        text: 'delete from reply_template where id = $1 and merchant_id = any ($2)',
        values: [params.templateId, writesFor(caller)],
      });
      return accepted(undefined);
    },
  }),
];
