import { expressionError } from './expression.ts';
import { crossCheck } from './cross-check.ts';
import { jury } from './jury-shape.ts';
import { coded, day, listOf, mapOf, matching, oneOf, orNull, record, text, whole, words, yesNo, type Check, type Problem } from './shape.ts';
import {
  CONSENT_STAGES,
  DEADLINE_NAMES,
  DISPUTE_CODES,
  FACT_KINDS,
  FACT_SOURCES,
  INSTRUMENTS,
  MATERIAL_DATES,
  PROBLEM_GROUPS,
  REMEDY_CODES,
  RULE_KINDS,
  RUNG_ACTORS,
  RUNG_CODES,
  RUNG_KINDS,
  TRIAGE_TRACKS,
  VERIFICATIONS,
  type Param,
  type RulePack,
} from './types.ts';

/** A pack that can be used, or everything that is wrong with it, each with its path. */
export type PackReading =
  | { readonly ok: true; readonly pack: RulePack }
  | { readonly ok: false; readonly errors: readonly string[]; readonly problems: readonly Problem[] };

const verification = coded('untagged_value', oneOf(VERIFICATIONS));
const remedyCode = coded('unknown_remedy', oneOf(REMEDY_CODES));
const typeCode = coded('unknown_type', oneOf(DISPUTE_CODES));
const key = matching(/^[a-z][a-z0-9_]*$/, 'a key in lower case');
export const ROUTES = ['negotiation', 'determination', 'complaint_12315', 'mediation', 'arbitration', 'court'];
const UNITS = ['hours', 'calendar_days', 'working_days'];
const PARAM_UNITS = [...UNITS, 'months', 'years', 'minor', 'times', 'basis_points', 'millionths_per_day', 'count'];
const PROOFS = ['ledger', 'tracking', 'confirmation', 'photo', 'text'];

const condition: Check = (value, path, problems) => {
  text(value, path, problems);
  const wrong = typeof value === 'string' ? expressionError(value) : undefined;
  if (wrong !== undefined) problems.push({ path, code: 'expression_syntax', reason: `not a CEL expression: ${wrong}` });
};

const span = { effectiveFrom: orNull(day), effectiveTo: orNull(day) };

const param = record(
  {
    key: text,
    value: whole(0),
    unit: oneOf(PARAM_UNITS),
    source: text,
    verification,
    overridable: yesNo,
  },
  { note: words, earlier: listOf(record({ ...span, value: whole(0), unit: oneOf(PARAM_UNITS), source: text, verification }), 1) },
);

const source = record(
  { id: text, title: words, ...span, verification },
  { articles: text, url: text, formerly: listOf(record({ article: text, was: listOf(record({ version: text, article: text }), 1) }), 1) },
);

const length = { amount: whole(1, 1_000), unit: oneOf(UNITS) };

const deadline = record(
  {
    name: oneOf(DEADLINE_NAMES),
    ...length,
    waitsFor: oneOf(['claimant', 'respondent', 'either', 'obligor', 'adjudicator', 'operator']),
    source: text,
    verification,
    consequence: oneOf(DEADLINE_NAMES),
    cutOffHour: whole(0, 24),
    remindHoursBefore: listOf(whole(1, 24 * 60)),
  },
  { fast: record(length), delayOwedTo: listOf(oneOf(['claimant', 'respondent']), 1) },
);

const ruleCondition = record({
  id: text,
  expression: condition,
  otherwise: oneOf(['not_eligible', 'need_evidence', 'human_review']),
  source: text,
  verification,
  reason: words,
});

const formula = record({
  steps: listOf(record({ id: key, expression: condition, label: words, source: text, verification }), 1),
  cap: orNull(condition),
});

const fact = record(
  { key, kind: oneOf(FACT_KINDS), required: yesNo, askedOf: oneOf(FACT_SOURCES), question: words },
  {
    help: words,
    why: words,
    unit: oneOf(['count', 'days', 'hours', 'months', 'years', 'basis_points']),
    options: listOf(record({ value: key, label: words }), 2),
  },
);

const burdenRow = record(
  { id: key, fact: words, claimantShows: words, respondentShows: words, basis: text, verification },
  {
    thirdPartyShows: words,
    forRemedies: listOf(remedyCode, 1),
    bearer: oneOf(['claimant', 'respondent']),
    shiftsWhen: condition,
    shownBy: record({ claimant: listOf(key), respondent: listOf(key) }),
    originals: yesNo,
  },
);

const disputeType = record(
  {
    code: typeCode,
    gbCode: orNull(matching(/^\d{9}$/, 'nine digits of GB/T 42499')),
    group: oneOf(PROBLEM_GROUPS),
    name: words,
    plain: words,
    description: words,
    filedBy: oneOf(['consumer', 'merchant', 'either']),
    handling: oneOf(['here', 'handover']),
    crowdPanel: yesNo,
    facts: listOf(fact, 1),
    evidence: listOf(record({ key, label: words, from: oneOf(['claimant', 'respondent', 'either']) }), 1),
    burden: listOf(burdenRow, 1),
    law: listOf(text, 1),
    remedies: listOf(remedyCode, 1),
    routes: listOf(oneOf(ROUTES), 1),
    limits: listOf(text),
  },
  { own: listOf(record({ remedy: remedyCode }, { conditions: listOf(ruleCondition), formula, compensates: oneOf(['injury']) }), 1) },
);

const remedy = record({
  code: remedyCode,
  terms: listOf(key, 1),
  name: words,
  description: words,
  performer: oneOf(['respondent', 'claimant']),
  money: yesNo,
  role: oneOf(['base', 'besides', 'none']),
  goodsBack: oneOf(['never', 'optional', 'always']),
  goodsOut: yesNo,
  proof: words,
  proofKinds: listOf(oneOf(PROOFS), 1),
  formula: orNull(formula),
  conditions: listOf(ruleCondition),
  electiveWith: listOf(remedyCode),
  source: text,
  verification,
});

const rule = record(
  {
    id: matching(/^[A-Z][A-Za-z0-9_.-]*$/, 'a rule id like CN.CRPL.55.1.treble'),
    kind: oneOf(RULE_KINDS),
    types: listOf(typeCode),
    source: text,
    verification,
    ...span,
    materialDate: oneOf(MATERIAL_DATES),
    expression: condition,
    title: words,
    reason: words,
    otherwise: words,
  },
  {
    unmet: oneOf(['not_eligible', 'need_evidence', 'human_review']),
    track: oneOf(TRIAGE_TRACKS),
    code: typeCode,
    route: oneOf(ROUTES),
  },
);

const routeText = record({
  route: oneOf(ROUTES),
  name: words,
  whatItIs: words,
  effect: words,
  cost: words,
  time: words,
  how: words,
  source: text,
  verification,
});

const track = record({
  track: oneOf(TRIAGE_TRACKS),
  title: words,
  text: words,
  contacts: listOf(record({ name: words, reach: text })),
  propertyGoesOn: yesNo,
  tellsDuty: yesNo,
  source: text,
  verification,
});

const measure = record({
  code: key,
  order: whole(1),
  title: words,
  text: words,
  actedOnBy: oneOf(['claimant', 'operator', 'both']),
  condition,
  source: text,
  verification,
});

const rung = record({
  code: oneOf(RUNG_CODES),
  order: whole(1),
  kind: oneOf(RUNG_KINDS),
  title: words,
  text: words,
  trigger: condition,
  power: record({ text: words, source: text, verification }),
  instruments: listOf(oneOf(INSTRUMENTS), 1),
  decidedBy: oneOf(RUNG_ACTORS),
  actedOnBy: oneOf(RUNG_ACTORS),
  notice: words,
  objection: record({ deadline: orNull(oneOf(DEADLINE_NAMES)), text: words }),
  most: record({ expression: orNull(condition), text: words }),
  reversal: record({ possible: yesNo, text: words }),
  freezes: yesNo,
  needs: listOf(record({ machinery: key, text: words })),
  ways: listOf(measure),
  source: text,
  verification,
});

const consent = record({
  id: text,
  stage: oneOf(CONSENT_STAGES),
  version: text,
  title: words,
  whatItIs: words,
  effect: words,
  time: words,
  cost: words,
  alternatives: listOf(record({ route: oneOf(ROUTES), text: words }), 1),
  exit: words,
  statement: words,
  source: text,
});

const pack = record({
  id: oneOf(['cn']),
  version: matching(/^\d{4}-\d+$/, 'a version like 2026-1'),
  title: words,
  effectiveFrom: day,
  effectiveTo: orNull(day),
  currency: coded('unknown_currency', oneOf(['CNY'])),
  params: listOf(param, 1),
  disputeTypes: listOf(disputeType, 1),
  deadlines: listOf(deadline),
  calendar: record({
    id: text,
    zone: text,
    utcOffsetMinutes: whole(-840, 840),
    years: listOf(
      record({
        year: whole(2000, 2100),
        source: text,
        holidays: listOf(record({ name: text, from: day, to: day })),
        makeUpDays: listOf(day),
      }),
      1,
    ),
  }),
  consentTexts: listOf(consent),
  exits: listOf(
    record({
      stage: oneOf(CONSENT_STAGES),
      who: oneOf(['claimant', 'both']),
      until: oneOf(['agreement_signed', 'determination_issued']),
      text: words,
      source: text,
      verification,
    }),
  ),
  remedies: listOf(remedy, 1),
  deposit: record({
    baseMinor: mapOf(whole(0)),
    volume: listOf(record({ belowOrders: orNull(whole(1)), factorBasisPoints: whole(1, 1_000_000) }), 1),
    minimumMinor: whole(0),
    maximumMinor: whole(0),
    roundUpToMinor: whole(1),
    riskConstantBasisPoints: whole(0, 1_000_000),
    riskMinimumBasisPoints: whole(0, 1_000_000),
    riskMaximumBasisPoints: whole(0, 1_000_000),
    lossRateWeight: whole(0, 10_000),
    nonPerformanceWeight: whole(0, 10_000),
    violationPointBasisPoints: whole(0, 1_000_000),
    setOff: record({ id: text, version: text, statement: words, points: listOf(words, 1), source: text, verification }),
    source: text,
    verification,
  }),
  ladder: listOf(rung, 1),
  jury,
  rules: listOf(rule),
  routeTexts: listOf(routeText),
  tracks: listOf(track),
  sources: listOf(source, 1),
});

/**
 * Reads a pack from the JSON its files were put together to (`params` a list, no `hash`). Pure: the caller has read
 * the files and taken the hash over the RFC 8785 form of `raw`.
 */
export function readPack(raw: unknown, hash: string): PackReading {
  const problems: Problem[] = [];
  pack(raw, [], problems);
  if (problems.length > 0) return refusal(problems);
  // The shape was checked field by field above.
  const checked = raw as Omit<RulePack, 'params' | 'hash'> & { readonly params: readonly Param[] };
  const params = Object.fromEntries(checked.params.map((entry) => [entry.key, entry])) as RulePack['params'];
  const read: RulePack = { ...checked, params, hash };
  problems.push(...crossCheck(read, checked.params));
  return problems.length > 0 ? refusal(problems) : { ok: true, pack: read };
}

function refusal(problems: readonly Problem[]): PackReading {
  return { ok: false, problems, errors: problems.map(({ path, reason }) => `${['pack', ...path].join('.')}: ${reason}`) };
}
