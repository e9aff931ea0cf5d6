import { z } from '@hono/zod-openapi';
import {
  CONFLICT_CLASSES,
  CONSENT_STAGES,
  DEADLINE_NAMES,
  DISPUTE_CODES,
  FACT_KINDS,
  FACT_SOURCES,
  INSTRUMENTS,
  JURY_TRACKS,
  MATERIAL_DATES,
  PROBLEM_GROUPS,
  REMEDY_CODES,
  RULE_KINDS,
  RUNG_ACTORS,
  RUNG_CODES,
  RUNG_KINDS,
  TRIAGE_TRACKS,
  VERIFICATIONS,
} from '../../core/rules/rules.ts';
import { Hex64 } from '../http/schemas.ts';

const text = z.strictObject({ 'zh-CN': z.string(), en: z.string() }).openapi('Text');
const verification = z.enum(VERIFICATIONS).openapi({
  description: 'V article read, S secondary source, M from memory, U contested, P policy of the operator and not law',
});
const whole = z.int();
const day = z.iso.date();
const hash = Hex64.openapi({ description: 'sha256 over the RFC 8785 form of the pack without this field' });
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

const span = { effectiveFrom: day.nullable(), effectiveTo: day.nullable() };
const paramUnit = z.enum([...unit.options, 'months', 'years', 'minor', 'times', 'basis_points', 'millionths_per_day', 'count']);

const param = z
  .strictObject({
    key: z.string(),
    value: whole,
    unit: paramUnit,
    source: z.string(),
    verification,
    overridable: z.boolean(),
    note: text.optional(),
    earlier: z
      .array(z.strictObject({ ...span, value: whole, unit: paramUnit, source: z.string(), verification }))
      .optional()
      .openapi({ description: 'Values of earlier times, by the day the material date falls on.' }),
  })
  .openapi('RuleParam');

const deadline = z
  .strictObject({
    name: z.enum(DEADLINE_NAMES),
    amount: whole,
    unit,
    fast: z.strictObject({ amount: whole, unit }).optional().openapi({ description: 'Its length in the fast track of small claims; without it the ordinary one.' }),
    waitsFor: z.enum(['claimant', 'respondent', 'either', 'obligor', 'adjudicator', 'operator']),
    source: z.string(),
    verification,
    consequence: z.enum(DEADLINE_NAMES),
    cutOffHour: whole,
    remindHoursBefore: z.array(whole),
    delayOwedTo: z.array(z.enum(['claimant', 'respondent'])).exactOptional(),
  })
  .openapi('DeadlineRule');

const ruleCondition = z
  .strictObject({
    id: z.string(),
    expression: z.string(),
    otherwise: z.enum(['not_eligible', 'need_evidence', 'human_review']),
    source: z.string(),
    verification,
    reason: text,
  })
  .openapi('RuleCondition');

const formula = z
  .strictObject({
    steps: z.array(z.strictObject({ id: z.string(), expression: z.string(), label: text, source: z.string(), verification })),
    cap: z.string().nullable(),
  })
  .openapi('RuleFormula', { description: 'CEL over whole minor units; the last figure is the amount, `cap` its most.' });

/** One question of a type, wherever it is told. */
export const FactQuestion = z
  .strictObject({
    key: z.string(),
    kind: z.enum(FACT_KINDS),
    required: z.boolean(),
    askedOf: z.enum(FACT_SOURCES),
    question: text,
    help: text.optional(),
    why: text.optional(),
    unit: z.enum(['count', 'days', 'hours', 'months', 'years', 'basis_points']).optional(),
    options: z.array(z.strictObject({ value: z.string(), label: text })).optional(),
  })
  .openapi('FactQuestion');

const disputeType = z
  .strictObject({
    code: z.enum(DISPUTE_CODES),
    gbCode: z.string().nullable().openapi({ description: 'GB/T 42499, nine digits.' }),
    group: z.enum(PROBLEM_GROUPS),
    name: text,
    plain: text,
    description: text,
    filedBy: z.enum(['consumer', 'merchant', 'either']),
    handling: z.enum(['here', 'handover']),
    crowdPanel: z.boolean(),
    facts: z.array(FactQuestion),
    evidence: z.array(z.strictObject({ key: z.string(), label: text, from: z.enum(['claimant', 'respondent', 'either']) })),
    burden: z.array(
      z.strictObject({
        id: z.string(),
        fact: text,
        claimantShows: text,
        respondentShows: text,
        thirdPartyShows: text.optional(),
        forRemedies: z.array(z.enum(REMEDY_CODES)).optional(),
        bearer: z.enum(['claimant', 'respondent']).optional(),
        shiftsWhen: z.string().optional(),
        shownBy: z.strictObject({ claimant: z.array(z.string()), respondent: z.array(z.string()) }).optional(),
        originals: z.boolean().optional(),
        basis: z.string(),
        verification,
      }),
    ),
    law: z.array(z.string()),
    remedies: z.array(z.enum(REMEDY_CODES)),
    own: z
      .array(z.strictObject({ remedy: z.enum(REMEDY_CODES), conditions: z.array(ruleCondition).optional(), formula: formula.exactOptional(), compensates: z.enum(['injury']).exactOptional() }))
      .optional(),
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
    role: z.enum(['base', 'besides', 'none']),
    formula: formula.nullable(),
    conditions: z.array(ruleCondition),
    electiveWith: z.array(z.enum(REMEDY_CODES)),
    source: z.string(),
    verification,
  })
  .openapi('RemedyRule');

const rule = z
  .strictObject({
    id: z.string(),
    kind: z.enum(RULE_KINDS),
    types: z.array(z.enum(DISPUTE_CODES)),
    source: z.string(),
    verification,
    ...span,
    materialDate: z.enum(MATERIAL_DATES),
    expression: z.string(),
    title: text,
    reason: text,
    otherwise: text,
    unmet: z.enum(['not_eligible', 'need_evidence', 'human_review']).optional(),
    track: z.enum(TRIAGE_TRACKS).optional(),
    code: z.enum(DISPUTE_CODES).optional(),
    route: route.optional(),
  })
  .openapi('Rule');

const routeText = z
  .strictObject({ route, name: text, whatItIs: text, effect: text, cost: text, time: text, how: text, source: z.string(), verification })
  .openapi('RouteText');

const track = z
  .strictObject({
    track: z.enum(TRIAGE_TRACKS),
    title: text,
    text,
    contacts: z.array(z.strictObject({ name: text, reach: z.string() })),
    propertyGoesOn: z.boolean(),
    tellsDuty: z.boolean(),
    source: z.string(),
    verification,
  })
  .openapi('TriageTrack');

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
    setOff: z.strictObject({ id: z.string(), version: z.string(), statement: text, points: z.array(text), source: z.string(), verification }),
    source: z.string(),
    verification,
  })
  .openapi('DepositFormula');

const way = z
  .strictObject({
    code: z.string(),
    order: whole,
    title: text,
    text,
    actedOnBy: z.enum(['claimant', 'operator', 'both']),
    condition: z.string(),
    source: z.string(),
    verification,
  })
  .openapi('LadderWay');

const rung = z
  .strictObject({
    code: z.enum(RUNG_CODES),
    order: whole,
    kind: z.enum(RUNG_KINDS),
    title: text,
    text,
    trigger: z.string().openapi({ description: 'CEL: when the rung is due.' }),
    power: z.strictObject({ text, source: z.string(), verification }),
    instruments: z.array(z.enum(INSTRUMENTS)),
    decidedBy: z.enum(RUNG_ACTORS),
    actedOnBy: z.enum(RUNG_ACTORS),
    notice: text,
    objection: z.strictObject({ deadline: z.enum(DEADLINE_NAMES).nullable(), text }),
    most: z.strictObject({ expression: z.string().nullable(), text }),
    reversal: z.strictObject({ possible: z.boolean(), text }),
    freezes: z.boolean(),
    needs: z.array(z.strictObject({ machinery: z.string(), text })),
    ways: z.array(way),
    source: z.string(),
    verification,
  })
  .openapi('LadderRung', { description: 'One rung of the ladder by which an outcome is performed: power, instrument, notice, objection, proportion, reversal.' });

const section = { source: z.string(), verification };
const jury = z
  .strictObject({
    tracks: z.array(z.strictObject({ track: z.enum(JURY_TRACKS), size: z.string(), threshold: z.string(), mostMinor: z.int().nullable(), ...section })),
    eligibility: z.looseObject(section),
    pool: z.looseObject(section),
    strata: z.looseObject(section),
    conflicts: z.array(z.strictObject({ class: z.enum(CONFLICT_CLASSES), days: z.int().nullable(), ...section })),
    randomness: z.looseObject(section),
    round: z.looseObject(section),
    remedies: z.looseObject(section),
    excluded: z.looseObject(section),
    appeal: z.looseObject(section),
    quality: z.looseObject(section),
    rewards: z.looseObject(section),
  })
  .openapi('JuryRules', { description: 'The jury: panels, who may sit, how seats are shared out, conflicts, randomness, times, what never comes before one, appeal, weights, rewards. docs/formats/rules.md says what each field means.' });

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
    ladder: z.array(rung),
    jury,
    rules: z.array(rule),
    routeTexts: z.array(routeText),
    tracks: z.array(track),
    sources: z.array(
      z.strictObject({
        id: z.string(),
        title: text,
        ...span,
        verification,
        articles: z.string().optional(),
        url: z.string().optional(),
        formerly: z
          .array(z.strictObject({ article: z.string(), was: z.array(z.strictObject({ version: z.string(), article: z.string() })) }))
          .optional(),
      }),
    ),
  })
  .openapi('RulePack');
