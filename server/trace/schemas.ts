import { z } from '@hono/zod-openapi';
import { TRACE_KINDS } from '../../core/trace/trace.ts';
import { VERIFICATIONS } from '../../core/rules/rules.ts';
import { Day, InstantText, Uuid } from '../http/schemas.ts';

const text = z.strictObject({ 'zh-CN': z.string(), en: z.string() }).openapi('Text');
const value = z.union([z.string(), z.number(), z.boolean()]).nullable();
const Loose = z.record(z.string(), z.unknown());
const Pack = z.strictObject({ name: z.string().openapi({ example: 'cn/2026-1' }), hash: z.string().openapi({ description: 'SHA-256 of the pack, hex.' }) });

const head = {
  no: z.int().min(1).openapi({ description: 'As the reader counts: what is sealed from a reader leaves no gap.' }),
  kind: z.enum(TRACE_KINDS),
  at: InstantText,
  event: z.string().openapi({ description: 'The event of the history it belongs to.', example: 'deadline_set' }),
  about: z.string().nullable().openapi({ description: 'Which of several: the name of a clock, the number of an obligation.' }),
  pack: Pack,
  layers: z.array(Pack).optional().openapi({ description: 'Layers of the operator’s own rules over the pack.' }),
  result: Loose,
  hash: z.string().openapi({ description: 'SHA-256, hex, over the RFC 8785 form of the trace as it is kept (docs/formats/reason-trace.md).' }),
};

const Step = z
  .strictObject({
    kind: z.string(),
    rule: z.string(),
    source: z.string(),
    verification: z.enum(VERIFICATIONS),
    day: Day.openapi({ description: 'The material day whose version was asked.' }),
    expression: z.string().openapi({ description: 'CEL; empty where no expression was asked.' }),
    inputs: z.record(z.string(), value),
    answer: value,
    outcome: z.enum(['eligible', 'not_eligible', 'need_fact', 'need_evidence', 'human_review']).optional(),
    reason: text.nullable(),
  })
  .openapi('TraceStep');

const Head = z.strictObject(head).openapi('ReasonTraceHead');

/** The traces of a dispute, without what was asked. */
export const TraceList = z
  .strictObject({ items: z.array(Head), pending: z.boolean().openapi({ description: 'True while traces of the latest acts are being made.' }) })
  .openapi('ReasonTraceList');

/** One trace, whole: what a replay needs. */
export const TraceBody = z
  .strictObject({
    format: z.literal('redress-reason-trace/1'),
    dispute: z.strictObject({ id: Uuid, number: z.string() }),
    ...head,
    evidence: z.array(Uuid).openapi({ description: 'Files on record when it was asked.' }),
    input: Loose,
    steps: z.array(Step),
  })
  .openapi('ReasonTrace');
