import { z } from '@hono/zod-openapi';
import { accepted, refused } from '../../core/kernel/kernel.ts';
import type { RulePack } from '../../core/rules/rules.ts';
import { route, type Route } from '../http/route.ts';
import { archiveRoutes } from './archive-routes.ts';
import { clauseRoutes } from './clause-routes.ts';
import { deskRouteList } from './desk-routes.ts';
import { intakeRoutes } from './intake-routes.ts';
import { layerRoutes } from './layer-routes.ts';
import { replayRoutes } from './replay-routes.ts';
import { RulePackBody, RulePackList } from './schemas.ts';
import { currentRules, rules, rulesName } from './store.ts';

const everybody = ['anonymous', 'marketplace', 'person'] as const;

const listRules = route({
  method: 'get',
  path: '/rules',
  operationId: 'listRules',
  summary: 'The versions of the rules, and which one a dispute opened now begins with',
  tag: 'rules',
  access: everybody,
  success: { status: 200, body: RulePackList, description: 'All versions, oldest first.' },
  refusals: [],
  handle: ({ at }) =>
    accepted({
      inForce: rulesName(currentRules(at)),
      packs: rules().packs.map((pack) => ({
        name: rulesName(pack),
        id: pack.id,
        version: pack.version,
        title: pack.title,
        effectiveFrom: pack.effectiveFrom,
        effectiveTo: pack.effectiveTo,
        hash: pack.hash,
      })),
    }),
});

const getRules = route({
  method: 'get',
  path: '/rules/{pack}/{version}',
  operationId: 'getRules',
  summary: 'One version of the rules, whole: time limits, types, remedies, burden of proof, texts, sources',
  tag: 'rules',
  access: everybody,
  params: z.strictObject({
    pack: z.string().min(1).max(40).openapi({ example: 'cn' }),
    version: z.string().min(1).max(40).openapi({ example: '2026-1' }),
  }),
  success: { status: 200, body: RulePackBody, description: 'The pack as disputes use it, with its content hash.' },
  refusals: ['not_found'],
  handle: ({ params, request }) => {
    const found = rules().find(`${params.pack}/${params.version}`);
    if (found === undefined) return refused('not_found', 'version');
    // A version never changes under its name: whoever has it is told so, and it is written out once.
    const headers = { 'content-type': 'application/json', etag: `"${found.hash}"`, 'cache-control': 'public, max-age=3600' };
    if (request.headers.get('if-none-match')?.includes(headers.etag) === true) return new Response(null, { status: 304, headers });
    return new Response(textOf(found), { headers });
  },
});

const written = new WeakMap<RulePack, string>();

function textOf(pack: RulePack): string {
  const kept = written.get(pack) ?? JSON.stringify(pack);
  written.set(pack, kept);
  return kept;
}

/** The rules, readable by everybody without signing in. */
export const routes: readonly Route[] = [listRules, getRules, ...intakeRoutes, ...deskRouteList, ...replayRoutes, ...layerRoutes, ...clauseRoutes, ...archiveRoutes];
