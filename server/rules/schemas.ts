import { z } from '@hono/zod-openapi';
import {
  CONSENT_STAGES,
  DEADLINE_NAMES,
  DISPUTE_CODES,
  FACT_KINDS,
  REMEDY_CODES,
  VERIFICATIONS,
} from '../../core/rules/rules.ts';

const text = z.strictObject({ 'zh-CN': z.string(), en: z.string() }).openapi('Text');
const verification = z.enum(VERIFICATIONS).openapi({
  description: 'V article read, S secondary source, M from memory, U contested, P policy of the operator and not law',
});
const whole = z.int();
const day = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{64}$/).openapi({ description: 'sha256 over the RFC 8785 form of the pack without this field' });
const route = z.enum(['negotiation', 'determination', 'complaint_12315', 'mediation', 'arbitration', 'court']);
const unit = z.enum(['hours', 'calendar_days', 'working_days']);

const head = {
  id: z.literal('cn'),
  version: z.string(),
  title: text,
  effectiveFrom: day,
  effectiveTo: day.nullable(),
  hash,
};

/** The list of versions. */
export const RulePackList = z
  .strictObject({ inForce: z.string(), packs: z.array(z.strictObject({ name: z.string(), ...head })) })
  .openapi('RulePackList');

const param = z
  .strictObject({
    key: z.string(),
    value: whole,
    unit: z.enum([...unit.options, 'months', 'years', 'minor', 'times', 'basis_points', 'millionths_per_day', 'count']),
    source: z.string(),
    verification,
    overridable: z.boolean(),
    note: z.string().exactOptional(),
  })
  .openapi('RuleParam');

const deadline = z
  .strictObject({
    name: z.enum(DEADLINE_NAMES),
    amount: whole,
    unit,
    waitsFor: z.enum(['claimant', 'respondent', 'either', 'obligor', 'adjudicator', 'operator']),
    source: z.string(),
    verification,
    consequence: z.enum(DEADLINE_NAMES),
    cutOffHour: whole,
    remindHoursBefore: z.array(whole),
  })
  .openapi('DeadlineRule');

const disputeType = z
  .strictObject({
    code: z.enum(DISPUTE_CODES),
    name: text,
    description: text,
    facts: z.array(
      z.strictObject({
        key: z.string(),
        kind: z.enum(FACT_KINDS),
        required: z.boolean(),
        question: text,
        help: text.exactOptional(),
        options: z.array(z.strictObject({ value: z.string(), label: text })).exactOptional(),
      }),
    ),
    evidence: z.array(z.strictObject({ key: z.string(), label: text, from: z.enum(['claimant', 'respondent', 'either']) })),
    burden: z.array(
      z.strictObject({
        id: z.string(),
        fact: text,
        claimantShows: text,
        respondentShows: text,
        thirdPartyShows: text.exactOptional(),
        forRemedies: z.array(z.enum(REMEDY_CODES)).exactOptional(),
        basis: z.string(),
        verification,
      }),
    ),
    law: z.array(z.string()),
    remedies: z.array(z.enum(REMEDY_CODES)),
    routes: z.array(route),
    limits: z.array(z.string()),
  })
  .openapi('DisputeType');

const remedy = z
  .strictObject({
    code: z.enum(REMEDY_CODES),
    terms: z.array(z.string()),
    name: text,
    description: text,
    performer: z.enum(['respondent', 'claimant']),
    money: z.boolean(),
    goodsBack: z.enum(['never', 'optional', 'always']),
    goodsOut: z.boolean(),
    proof: text,
    proofKinds: z.array(z.enum(['ledger', 'tracking', 'confirmation', 'photo', 'text'])),
    formula: z.string().nullable(),
    conditions: z.array(
      z.strictObject({
        id: z.string(),
        expression: z.string(),
        needs: z.array(z.strictObject({ kind: z.enum(['facts', 'finding']), key: z.string() })),
        otherwise: z.enum(['not_eligible', 'need_evidence', 'human_review']),
        source: z.string(),
        verification,
        reason: text,
      }),
    ),
    electiveWith: z.array(z.enum(REMEDY_CODES)),
    source: z.string(),
    verification,
  })
  .openapi('RemedyRule');

const calendar = z
  .strictObject({
    id: z.string(),
    zone: z.string(),
    utcOffsetMinutes: whole,
    years: z.array(
      z.strictObject({
        year: whole,
        source: z.string(),
        holidays: z.array(z.strictObject({ name: z.string(), from: day, to: day })),
        makeUpDays: z.array(day),
      }),
    ),
  })
  .openapi('WorkingCalendar');

const consentText = z
  .strictObject({
    id: z.string(),
    stage: z.enum(CONSENT_STAGES),
    version: z.string(),
    title: text,
    whatItIs: text,
    effect: text,
    time: text,
    cost: text,
    alternatives: z.array(z.strictObject({ route, text })),
    exit: text,
    statement: text,
    source: z.string(),
  })
  .openapi('ConsentText');

const deposit = z
  .strictObject({
    baseMinor: z.record(z.string(), whole),
    volume: z.array(z.strictObject({ belowOrders: whole.nullable(), factorBasisPoints: whole })),
    minimumMinor: whole,
    maximumMinor: whole,
    roundUpToMinor: whole,
    riskConstantBasisPoints: whole,
    riskMinimumBasisPoints: whole,
    riskMaximumBasisPoints: whole,
    lossRateWeight: whole,
    nonPerformanceWeight: whole,
    violationPointBasisPoints: whole,
    source: z.string(),
    verification,
  })
  .openapi('DepositFormula');

/** One pack, whole. */
export const RulePackBody = z
  .strictObject({
    ...head,
    currency: z.literal('CNY'),
    params: z.record(z.string(), param),
    disputeTypes: z.array(disputeType),
    deadlines: z.array(deadline),
    calendar,
    consentTexts: z.array(consentText),
    exits: z.array(
      z.strictObject({
        stage: z.enum(CONSENT_STAGES),
        who: z.enum(['claimant', 'both']),
        until: z.enum(['agreement_signed', 'determination_issued']),
        text,
        source: z.string(),
        verification,
      }),
    ),
    remedies: z.array(remedy),
    deposit,
    nextMeasures: z.array(
      z.strictObject({
        code: z.string(),
        order: whole,
        title: text,
        text,
        actedOnBy: z.enum(['claimant', 'operator', 'both']),
        condition: z.string(),
        source: z.string(),
        verification,
      }),
    ),
    sources: z.array(
      z.strictObject({ id: z.string(), title: text, effectiveFrom: day.nullable(), effectiveTo: day.nullable(), verification }),
    ),
  })
  .openapi('RulePack');
