import { z } from '@hono/zod-openapi';
import { DISPUTE_CODES, PROBLEM_GROUPS, REMEDY_CODES, RULE_KINDS, TRIAGE_TRACKS, VERIFICATIONS } from '../../core/rules/rules.ts';
import { PURPOSES } from '../../core/intake/intake.ts';
import { AmountMinor, Day, text as typed, Uuid } from '../http/schemas.ts';
import { FactQuestion } from './schemas.ts';

const text = z.strictObject({ 'zh-CN': z.string(), en: z.string() }).openapi('Text');
const side = z.enum(['claimant', 'respondent']);
const said = z.enum(['yes', 'no', 'unknown']);
const outcome = z.enum(['eligible', 'not_eligible', 'need_fact', 'need_evidence', 'human_review']).openapi('RuleOutcome');
const route = z.enum(['negotiation', 'determination', 'complaint_12315', 'mediation', 'arbitration', 'court']);
const value = z.union([z.string(), z.number(), z.boolean()]).nullable();

/** Answers as a filing keeps them. */
const Facts = z
  .record(z.string().max(64).regex(/^[A-Za-z0-9_.-]+$/), typed(2000, 0))
  .openapi({ description: 'Answers by question: `yes`, `no`, a choice’s value, a day, whole minor units in digits, `unknown`.' });

const Dates = z
  .strictObject({ contract: Day.nullable(), breach: Day.nullable(), filing: Day })
  .openapi('MaterialDates', { description: 'The days that decide which version of a rule applies.' });

const KnownDates = z
  .strictObject({ contract: Day.nullable().optional(), breach: Day.nullable().optional(), filing: Day.optional() })
  .openapi({ description: 'A day nobody knows counts as the day of filing, which is today unless it is given.' });

const Affected = z
  .strictObject({ itemId: z.string().min(1).max(64), paidMinor: AmountMinor, quantity: z.int().min(1).max(1_000_000), affected: z.int().min(1).max(1_000_000) })
  .openapi('AffectedItem', { description: 'A line of an order: what was paid for all of it, how many were bought, how many are affected.' });

const Count = z.int().min(0).max(10_000);
const typeCode = z.string().max(8).regex(/^D-\d\d$/).openapi({ example: 'D-02' });

const shared = {
  facts: Facts.default({}),
  dates: KnownDates.default({}),
  items: z.array(Affected).min(1).max(100).optional().openapi({ description: 'What was paid for them stands for the fact `paid_minor`.' }),
};

/** What a whole evaluation is asked with. */
export const EvaluateBody = z
  .strictObject({
    type: typeCode,
    ...shared,
    finding: z.record(z.string().max(64).regex(/^[a-z][a-z0-9_]*$/), z.enum(['established', 'not_established', 'undisputed'])).default({}),
    evidence: z.strictObject({ claimant: Count.default(0), respondent: Count.default(0) }).default({ claimant: 0, respondent: 0 }),
  })
  .openapi('EvaluateInput');

/** Where somebody stands in the questions. */
export const IntakeBody = z
  .strictObject({
    type: typeCode.optional().openapi({ description: 'Left out, the first question comes: what went wrong.' }),
    orderId: Uuid.optional().openapi({ description: 'The order it is about: the promises and rules of its marketplace count too, never to less than the law.' }),
    purpose: z.enum(PURPOSES).default('rights').openapi({
      description: '`rights` asks only what can change the outcome, `filing` also what a filing needs, `response` asks the respondent what only it knows.',
    }),
    ...shared,
    declined: z.array(typeCode).max(30).default([]).openapi({ description: 'Other types that were named already and not chosen.' }),
    read: z.array(z.enum(TRIAGE_TRACKS)).max(20).default([]).openapi({ description: 'Hand-overs that were read already.' }),
  })
  .openapi('IntakeInput');

/** One step of a reason trace, as every answer that carries one tells it. */
export const RuleStep = z
  .strictObject({
    kind: z.enum([...RULE_KINDS, 'condition', 'remedy', 'figure', 'cap', 'burden', 'promise', 'platform_rule']),
    rule: z.string(),
    source: z.string(),
    verification: z.enum(VERIFICATIONS),
    day: Day,
    expression: z.string().openapi({ description: 'CEL; empty where nothing was asked.' }),
    inputs: z.record(z.string(), value).openapi({ description: 'What the expression spoke of; null is not known.' }),
    answer: value,
    outcome: outcome.optional(),
    reason: text,
  })
  .openapi('RuleStep');

/** Everything the rules say of one case, with the trace. */
export const EvaluationBody = z
  .strictObject({
    pack: z.strictObject({ name: z.string(), hash: z.string() }),
    type: z.enum(DISPUTE_CODES),
    dates: Dates,
    triage: z.array(z.enum(TRIAGE_TRACKS)),
    classification: z.array(z.strictObject({ code: z.enum(DISPUTE_CODES), rule: z.string() })),
    admission: z.strictObject({ outcome, decisive: z.string().nullable() }),
    rights: z.array(z.strictObject({ rule: z.string(), said })),
    remedies: z.array(
      z.strictObject({
        remedy: z.enum(REMEDY_CODES),
        outcome,
        amountMinor: z.int().nullable().openapi({ description: 'Null: no money, as much as is proved, or a fact is missing.' }),
        asks: z.array(z.string()),
        amountAsks: z.array(z.string()),
        decisive: z.string(),
      }),
    ),
    most: z.strictObject({ remedies: z.array(z.enum(REMEDY_CODES)), amountMinor: z.int() }).nullable(),
    checks: z.array(z.strictObject({ rule: z.string(), said })),
    routes: z.array(z.strictObject({ route, said })),
    burden: z.array(
      z.strictObject({
        row: z.string(),
        bearer: side,
        shifted: z.boolean().nullable(),
        shown: z.strictObject({ claimant: z.array(z.string()), respondent: z.array(z.string()) }),
        proposal: z.enum(['not_established', 'held_against_respondent']).nullable(),
        step: RuleStep,
      }),
    ),
    asks: z.array(z.string()).openapi({ description: 'Facts that are missing and could still change something, the most telling first.' }),
    steps: z.array(RuleStep).openapi({ description: 'Every rule that was asked, in order: the reason trace.' }),
  })
  .openapi('Evaluation');

const stand = z.strictObject({ outcome: z.string(), amountMinor: z.int().nullable() });

/** An evaluation with a marketplace's own promises and rules over the law. */
export const LayeredBody = EvaluationBody.extend({
  layers: z.array(z.strictObject({ name: z.string(), hash: z.string() })),
  law: EvaluationBody.pick({ admission: true, rights: true, remedies: true, routes: true, most: true }).openapi({ description: 'What the law alone gives.' }),
  layerSteps: z.array(
    z.strictObject({
      layer: z.string(),
      entry: z.string(),
      kind: z.enum(['promise', 'platform_rule']),
      did: z.enum(['raised', 'beside', 'ignored']).openapi({ description: '`ignored`: it would have given less than the law or a promise.' }),
      remedy: z.enum(REMEDY_CODES).nullable(),
      rule: z.string().nullable(),
      before: stand.nullable(),
      after: stand,
    }),
  ),
}).openapi('LayeredEvaluation');

/** What comes next in the questions. */
export const IntakeView = z
  .strictObject({
    step: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('problem'),
        groups: z.array(z.strictObject({ group: z.enum(PROBLEM_GROUPS), types: z.array(z.enum(DISPUTE_CODES)) })),
      }),
      z.strictObject({
        kind: z.literal('question'),
        question: FactQuestion,
        atMostLeft: z.int().openapi({ description: 'Questions still to come at most, this one counted.' }),
        needed: z.int().openapi({ description: 'How many of them cannot be passed over, as far as is known now.' }),
        mayStop: z.boolean().openapi({ description: 'True when what is left may be passed over: nobody is in danger, nothing needed is missing.' }),
      }),
      z.strictObject({ kind: z.literal('other_type'), code: z.enum(DISPUTE_CODES), rule: z.string() }),
      z.strictObject({ kind: z.literal('hand_over'), track: z.enum(TRIAGE_TRACKS) }),
      z.strictObject({ kind: z.literal('result'), stopped: z.boolean() }),
    ]),
    evaluation: z.union([LayeredBody, EvaluationBody]).nullable().openapi({ description: 'With the layers, and what the law alone gives, where a marketplace’s own rules count.' }),
  })
  .openapi('IntakeStep');
