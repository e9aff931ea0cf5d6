import { z } from '@hono/zod-openapi';
import { localDateOf } from '../../core/deadline/deadline.ts';
import { accepted, refused } from '../../core/kernel/kernel.ts';
import { checkClauses, DEPOSIT_WORDS, depositLabel, VERIFICATIONS } from '../../core/rules/rules.ts';
import { route, type Route } from '../http/route.ts';
import { Day, text } from '../http/schemas.ts';
import { rules } from './store.ts';

const Words = z.strictObject({ 'zh-CN': z.string(), en: z.string() }).openapi('Text');
const MOST = 20_000;

const Hit = z
  .strictObject({ rule: z.string(), title: Words, reason: Words, source: z.string(), verification: z.enum(VERIFICATIONS) })
  .openapi('ClauseHit');

const checkRoute: Route = route({
  method: 'post',
  path: '/rules/{pack}/{version}/clauses',
  operationId: 'checkClauses',
  summary: 'Looks through terms for clauses that are void or need not be accepted, and for the word of a payment beforehand; nothing is kept',
  tag: 'rules',
  access: ['anonymous', 'marketplace', 'person'],
  params: z.strictObject({ pack: z.string().min(1).max(40).openapi({ example: 'cn' }), version: z.string().min(1).max(40).openapi({ example: '2026-1' }) }),
  body: z
    .strictObject({
      text: text(MOST),
      conspicuous: z.boolean().default(false).openapi({ description: 'The terms were drawn to the buyer’s attention in a reasonable way.' }),
      day: Day.optional().openapi({ description: 'When the contract is made; today unless said.' }),
    })
    .openapi('ClauseCheck'),
  success: {
    status: 200,
    body: z
      .strictObject({
        clauses: z.array(z.strictObject({ from: z.int(), to: z.int(), text: z.string(), hits: z.array(Hit) })).openapi({ description: 'Every clause in order, by its place in the text (UTF-16 units).' }),
        deposit: z.strictObject({ words: z.array(z.enum(DEPOSIT_WORDS)), label: z.enum(['earnest', 'advance', 'mixed']).nullable() }),
      })
      .openapi('ClauseFindings'),
    description: 'What was found. A help to whoever reads; no finding.',
  },
  refusals: ['not_found'],
  handle: ({ params, body, at }) => {
    const pack = rules().find(`${params.pack}/${params.version}`);
    if (pack === undefined) return refused('not_found', 'version');
    const day = body.day ?? localDateOf(at, pack.calendar);
    const clauses = checkClauses(pack, body.text, day, body.conspicuous).map(({ hits, ...where }) => ({
      ...where,
      hits: hits.map(({ id: rule, title, reason, source, verification }) => ({ rule, title, reason, source, verification })),
    }));
    const { words, label } = depositLabel([body.text]);
    return accepted({ clauses, deposit: { words: [...words], label } });
  },
});

/** Checking terms. */
export const clauseRoutes: readonly Route[] = [checkRoute];
