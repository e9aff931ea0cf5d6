import { z } from '@hono/zod-openapi';
import { localDateOf } from '../../core/deadline/deadline.ts';
import { accepted, refused } from '../../core/kernel/kernel.ts';
import { evaluateLayered } from '../../core/rules/rules.ts';
import { route, type Route } from '../http/route.ts';
import { LayerList } from './desk-schemas.ts';
import { EvaluateBody, LayeredBody } from './evaluation-schemas.ts';
import { layersFor, reportedLayers } from './layers.ts';
import { currentRules, rules, rulesName } from './store.ts';

const everybody = ['anonymous', 'marketplace', 'person'] as const;
const PUBLIC = { access: everybody, tag: 'rules' } as const;

/** An operator's own promises and rules. */
export const layerRoutes: readonly Route[] = [
  route({
    ...PUBLIC,
    method: 'get',
    path: '/rule-layers',
    operationId: 'listRuleLayers',
    summary: 'The operator’s own promises and rules over the law, and which of them are ignored because they would give less',
    success: { status: 200, body: LayerList, description: 'All layers.' },
    refusals: [],
    handle({ at }) {
      const pack = currentRules(at);
      const items = reportedLayers(pack).map(({ layer, cuts }) => ({
        ...{ name: `${layer.id}/${layer.version}`, hash: layer.hash, title: layer.title, example: layer.example, marketplaces: layer.marketplaces },
        ...{ effectiveFrom: layer.effectiveFrom, effectiveTo: layer.effectiveTo },
        entries: [...layer.promises.map((one) => ({ one, kind: 'promise' as const })), ...layer.platformRules.map((one) => ({ one, kind: 'platform_rule' as const }))].map(({ one, kind }) => ({
          ...{ id: one.id, kind, types: one.types, title: one.title, reason: one.reason, source: one.source },
          ...{ effectiveFrom: one.effectiveFrom, effectiveTo: one.effectiveTo, does: one.does as unknown as Record<string, unknown> },
          cut: cuts.find((cut) => cut.entry === one.id)?.why ?? null,
        })),
      }));
      return accepted({ pack: rulesName(pack), items });
    },
  }),
  route({
    ...PUBLIC,
    method: 'post',
    path: '/rules/{pack}/{version}/evaluate-layered',
    operationId: 'evaluateLayeredRules',
    summary: 'As `evaluate`, with a marketplace’s promises and rules over the law: never less than the law alone; nothing is kept',
    params: z.strictObject({
      pack: z.string().min(1).max(40).openapi({ example: 'cn' }),
      version: z.string().min(1).max(40).openapi({ example: '2026-1' }),
    }),
    body: EvaluateBody.extend({ marketplace: z.string().min(1).max(60).regex(/^[a-z0-9-]+$/).openapi({ example: 'lamp-market-demo' }) }),
    success: { status: 200, body: LayeredBody, description: 'The evaluation, what the law alone gives, and what each promise or rule did.' },
    refusals: ['not_found', 'dispute_type_unknown'],
    handle({ params, body, at, world }) {
      const pack = rules().find(`${params.pack}/${params.version}`);
      if (pack === undefined) return refused('not_found', 'version');
      const { contract = null, breach = null, filing = localDateOf(at, pack.calendar) } = body.dates;
      const layers = layersFor(body.marketplace, contract ?? filing, world.config.demo);
      const { type, facts, finding, evidence } = body;
      try {
        return evaluateLayered(pack, layers, { type, facts, finding, evidence, dates: { contract, breach, filing } });
      } catch (error) {
        // answers that are each possible and together make no sense to a formula
        if (!(error instanceof TypeError)) throw error;
        return refused('field_invalid', 'facts');
      }
    },
  }),
];
