import { z } from '@hono/zod-openapi';
import { localDateOf } from '../../core/deadline/deadline.ts';
import { paidFor, nextStep, type IntakeAnswer } from '../../core/intake/intake.ts';
import { accepted, refused, type Instant, type LocalDate, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { disputeType, evaluate, type Evaluation, type MaterialDates, type RulePack } from '../../core/rules/rules.ts';
import { orderById } from '../commerce/commerce.ts';
import { route, type Route } from '../http/route.ts';
import type { World } from '../world.ts';
import { EvaluateBody, EvaluationBody, IntakeBody, IntakeView } from './evaluation-schemas.ts';
import { rulesForOrder } from './layers.ts';
import { rules } from './store.ts';

const everybody = ['anonymous', 'marketplace', 'person'] as const;
const PackParams = z.strictObject({
  pack: z.string().min(1).max(40).openapi({ example: 'cn' }),
  version: z.string().min(1).max(40).openapi({ example: '2026-1' }),
});

type Asked = Pick<z.infer<typeof IntakeBody>, 'facts' | 'dates' | 'items'> & { readonly type?: string | undefined };

function datesOf(asked: Asked, pack: RulePack, at: Instant): MaterialDates {
  const { contract = null, breach = null, filing } = asked.dates;
  return { contract, breach, filing: filing ?? localDateOf(at, pack.calendar) };
}

/** The answers with what was paid for the items; a fact that was given besides is the same thing said twice. */
function factsOf(asked: Asked, pack: RulePack): Result<Readonly<Record<string, string>>> {
  if (asked.items === undefined) return accepted(asked.facts);
  if (asked.facts['paid_minor'] !== undefined) return refused('field_invalid', 'facts.paid_minor');
  const over = asked.items.findIndex((item) => item.affected > item.quantity);
  if (over >= 0) return refused('field_invalid', `items.${over}.affected`);
  const paid = paidFor(asked.items);
  if (paid === null) return refused('field_invalid', 'items');
  const type = asked.type === undefined ? undefined : disputeType(pack, asked.type);
  const asks = type?.facts.some((one) => one.key === 'paid_minor') === true;
  return accepted(asks ? { ...asked.facts, paid_minor: String(paid) } : asked.facts);
}

interface Ready {
  readonly pack: RulePack;
  readonly facts: Readonly<Record<string, string>>;
  readonly dates: MaterialDates;
}

/** What both routes need before they ask. Refusals: not_found (no such version), field_invalid. */
function readyFor(name: z.infer<typeof PackParams>, asked: Asked, at: Instant): Result<Ready> {
  const pack = rules().find(`${name.pack}/${name.version}`);
  if (pack === undefined) return refused('not_found', 'version');
  const facts = factsOf(asked, pack);
  return facts.ok ? accepted({ pack, facts: facts.value, dates: datesOf(asked, pack, at) }) : facts;
}

/** Asks the rules; answers that are each possible and together make no sense to a formula are the caller's fault. */
function asking<T>(world: World, ask: () => Result<T>): Result<T> {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    world.log.warn('rule_failed', { reason: error.message.slice(0, 200) });
    return refused('field_invalid', 'facts');
  }
}

/** The rules with the layers of an order's marketplace; an order nobody knows has none. Which promises hold is public. */
async function overOrder(world: World, pack: RulePack, orderId: Uuid, day: LocalDate): Promise<RulePack> {
  const order = await orderById(world.database, orderId);
  return order === undefined ? pack : rulesForOrder(world, pack, order.marketplaceId, day);
}

const intakeRoute = route({
  method: 'post',
  path: '/rules/{pack}/{version}/intake',
  operationId: 'askIntake',
  summary: 'The next question of a guided intake, or what the rules say in the end; nothing is kept, every call carries all answers',
  tag: 'rules',
  access: everybody,
  params: PackParams,
  body: IntakeBody,
  success: { status: 200, body: IntakeView, description: 'What comes next, and the evaluation so far with its trace.' },
  refusals: ['not_found', 'dispute_type_unknown'],
  async handle({ params, body, at, world }) {
    const ready = readyFor(params, body, at);
    if (!ready.ok) return ready;
    const { facts, dates } = ready.value;
    const pack = body.orderId === undefined ? ready.value.pack : await overOrder(world, ready.value.pack, body.orderId, dates.filing);
    const { type = null, purpose, declined, read } = body;
    const evidence = { claimant: 0, respondent: 0 };
    const intake = { type, purpose, declined, read, evidence, facts, dates };
    return asking<IntakeAnswer>(world, () => nextStep(pack, intake)) as Result<never>;
  },
});

const evaluateRoute = route({
  method: 'post',
  path: '/rules/{pack}/{version}/evaluate',
  operationId: 'evaluateRules',
  summary: 'Everything a version of the rules says of one case, with the trace of every rule that was asked; nothing is kept',
  tag: 'rules',
  access: everybody,
  params: PackParams,
  body: EvaluateBody,
  success: { status: 200, body: EvaluationBody, description: 'The evaluation.' },
  refusals: ['not_found', 'dispute_type_unknown'],
  handle: ({ params, body, at, world }) => {
    const ready = readyFor(params, body, at);
    if (!ready.ok) return ready;
    const { pack, facts, dates } = ready.value;
    const { type, finding, evidence } = body;
    return asking<Evaluation>(world, () => evaluate(pack, { type, dates, facts, finding, evidence })) as Result<never>;
  },
});

/** Asking the rules without a dispute: readable by everybody, kept nowhere. */
export const intakeRoutes: readonly Route[] = [intakeRoute, evaluateRoute];
