import { expressionError, namesOf } from './expression.ts';
import { day, listOf, mapOf, matching, oneOf, orNull, record, text, whole, words, yesNo, type Check } from './shape.ts';
import {
  CONSENT_STAGES,
  DEADLINE_NAMES,
  DISPUTE_CODES,
  FACT_KINDS,
  FACT_SOURCES,
  MATERIAL_DATES,
  PROBLEM_GROUPS,
  REMEDY_CODES,
  RULE_KINDS,
  TRIAGE_TRACKS,
  VERIFICATIONS,
  type RulePack,
} from './types.ts';

/** A pack that can be used, or everything that is wrong with it, each with its path. */
export type PackReading =
  | { readonly ok: true; readonly pack: RulePack }
  | { readonly ok: false; readonly errors: readonly string[] };

const verification = oneOf(VERIFICATIONS);
const key = matching(/^[a-z][a-z0-9_]*$/, 'a key in lower case');
export const ROUTES = ['negotiation', 'determination', 'complaint_12315', 'mediation', 'arbitration', 'court'];
const UNITS = ['hours', 'calendar_days', 'working_days'];
const PARAM_UNITS = [...UNITS, 'months', 'years', 'minor', 'times', 'basis_points', 'millionths_per_day', 'count'];
const PROOFS = ['ledger', 'tracking', 'confirmation', 'photo', 'text'];

const condition: Check = (value, path, errors) => {
  text(value, path, errors);
  const wrong = typeof value === 'string' ? expressionError(value) : undefined;
  if (wrong !== undefined) errors.push(`${path}: not a CEL expression: ${wrong}`);
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

const deadline = record({
  name: oneOf(DEADLINE_NAMES),
  amount: whole(1, 1_000),
  unit: oneOf(UNITS),
  waitsFor: oneOf(['claimant', 'respondent', 'either', 'obligor', 'adjudicator', 'operator']),
  source: text,
  verification,
  consequence: oneOf(DEADLINE_NAMES),
  cutOffHour: whole(0, 24),
  remindHoursBefore: listOf(whole(1, 24 * 60)),
});

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
    forRemedies: listOf(oneOf(REMEDY_CODES), 1),
    bearer: oneOf(['claimant', 'respondent']),
    shiftsWhen: condition,
    shownBy: record({ claimant: listOf(key), respondent: listOf(key) }),
    originals: yesNo,
  },
);

const disputeType = record(
  {
    code: oneOf(DISPUTE_CODES),
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
    remedies: listOf(oneOf(REMEDY_CODES), 1),
    routes: listOf(oneOf(ROUTES), 1),
    limits: listOf(text),
  },
  { own: listOf(record({ remedy: oneOf(REMEDY_CODES) }, { conditions: listOf(ruleCondition), formula }), 1) },
);

const remedy = record({
  code: oneOf(REMEDY_CODES),
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
  electiveWith: listOf(oneOf(REMEDY_CODES)),
  source: text,
  verification,
});

const rule = record(
  {
    id: matching(/^[A-Z][A-Za-z0-9_.-]*$/, 'a rule id like CN.CRPL.55.1.treble'),
    kind: oneOf(RULE_KINDS),
    types: listOf(oneOf(DISPUTE_CODES)),
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
    code: oneOf(DISPUTE_CODES),
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
  currency: oneOf(['CNY']),
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
    source: text,
    verification,
  }),
  nextMeasures: listOf(
    record({
      code: key,
      order: whole(1),
      title: words,
      text: words,
      actedOnBy: oneOf(['claimant', 'operator', 'both']),
      condition,
      source: text,
      verification,
    }),
    1,
  ),
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
  const errors: string[] = [];
  pack(raw, 'pack', errors);
  if (errors.length > 0) return { ok: false, errors };
  // The shape was checked field by field above.
  const checked = raw as Omit<RulePack, 'params' | 'hash'> & { readonly params: readonly { readonly key: string }[] };
  const params = Object.fromEntries(checked.params.map((entry) => [entry.key, entry])) as RulePack['params'];
  const read: RulePack = { ...checked, params, hash };
  crossCheck(read, checked.params.length, errors);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, pack: read };
}

/** What no single field shows: every name has its rule, every reference its target. */
function crossCheck(read: RulePack, paramCount: number, errors: string[]): void {
  if (Object.keys(read.params).length !== paramCount) errors.push('pack.params: a key stands twice');
  once(read.deadlines.map((rule) => rule.name), DEADLINE_NAMES, 'pack.deadlines', errors);
  once(read.remedies.map((rule) => rule.code), REMEDY_CODES, 'pack.remedies', errors);
  once(read.disputeTypes.map((type) => type.code), [], 'pack.disputeTypes', errors);
  once(read.consentTexts.map((one) => one.stage), CONSENT_STAGES, 'pack.consentTexts', errors);
  once(read.exits.map((one) => one.stage), CONSENT_STAGES, 'pack.exits', errors);
  once(read.nextMeasures.map((measure) => measure.code), [], 'pack.nextMeasures', errors);
  for (const rule of read.deadlines) {
    if (rule.consequence !== rule.name) errors.push(`pack.deadlines.${rule.name}: its consequence is another clock's`);
  }
  const sources = new Set(read.sources.map((entry) => entry.id));
  const cites = (path: string, cited: string): void => {
    for (const part of cited.split(';')) {
      const id = part.trim().split(' ')[0] ?? '';
      if (!sources.has(id)) errors.push(`${path}: source ${id} is not in the register`);
    }
  };
  for (const entry of Object.values(read.params)) {
    cites(`pack.params.${entry.key}`, entry.source);
    if (entry.overridable && entry.verification !== 'P') errors.push(`pack.params.${entry.key}: only policy may be overridden`);
  }
  for (const rule of read.deadlines) cites(`pack.deadlines.${rule.name}`, rule.source);
  for (const rule of read.remedies) for (const one of rule.conditions) cites(`pack.remedies.${rule.code}`, one.source);
  for (const measure of read.nextMeasures) cites(`pack.nextMeasures.${measure.code}`, measure.source);
  for (const year of read.calendar.years) checkYear(year, errors);
  for (const type of read.disputeTypes) {
    for (const cited of type.law) cites(`pack.disputeTypes.${type.code}.law`, cited);
    for (const row of type.burden) cites(`pack.disputeTypes.${type.code}.burden.${row.id}`, row.basis);
    checkType(read, type, errors);
  }
}

function checkYear(year: RulePack['calendar']['years'][number], errors: string[]): void {
  for (const holiday of year.holidays) {
    if (holiday.from > holiday.to) errors.push(`pack.calendar.${year.year}: ${holiday.name} ends before it begins`);
  }
  for (const made of year.makeUpDays) {
    const weekday = new Date(`${made}T00:00:00.000Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) errors.push(`pack.calendar.${year.year}: ${made} is no weekend day`);
  }
}

function checkType(read: RulePack, type: RulePack['disputeTypes'][number], errors: string[]): void {
  const path = `pack.disputeTypes.${type.code}`;
  once(type.facts.map((fact) => fact.key), [], `${path}.facts`, errors);
  once(type.burden.map((row) => row.id), [], `${path}.burden`, errors);
  for (const fact of type.facts) {
    if ((fact.kind === 'choice') !== (fact.options !== undefined)) errors.push(`${path}.facts.${fact.key}: options go with a choice`);
  }
  for (const limit of type.limits) {
    if (read.params[limit] === undefined) errors.push(`${path}.limits: no parameter ${limit}`);
  }
  const known = vocabularyOf(read, type);
  const speaks = (at: string, expression: string, steps: readonly string[] = []): void => {
    for (const name of namesOf(expression)) {
      if (!known.has(name) && !steps.includes(name)) errors.push(`${at}: speaks of ${name}, which nobody is asked`);
    }
  };
  for (const row of type.burden) if (row.shiftsWhen !== undefined) speaks(`${path}.burden.${row.id}`, row.shiftsWhen);
  for (const code of type.remedies) {
    const rule = read.remedies.find((one) => one.code === code);
    const own = type.own?.find((one) => one.remedy === code);
    for (const one of own?.conditions ?? rule?.conditions ?? []) speaks(`${path}: ${one.id}`, one.expression);
    const figures = own?.formula ?? rule?.formula ?? null;
    const before: string[] = [];
    for (const step of figures?.steps ?? []) {
      // A figure sees the figures before it only, so that no formula can run in a circle.
      speaks(`${path}: ${code}.${step.id}`, step.expression, before);
      before.push(`step.${step.id}`);
    }
    if (figures !== null && figures.cap !== null) speaks(`${path}: ${code}.cap`, figures.cap, before);
  }
  for (const one of read.rules) {
    if (one.types.length > 0 && !one.types.includes(type.code)) continue;
    speaks(`${path}: ${one.id}`, one.expression);
  }
}

/** Every name the expressions of a type may speak of. */
function vocabularyOf(read: RulePack, type: RulePack['disputeTypes'][number]): ReadonlySet<string> {
  return new Set([
    ...type.facts.map((fact) => `facts.${fact.key}`),
    ...type.burden.map((row) => `finding.${row.id}`),
    ...Object.keys(read.params).map((key) => `param.${key}`),
    ...['evidence.claimant', 'evidence.respondent', 'clause.text', 'clause.conspicuous'],
  ]);
}

function once(names: readonly string[], all: readonly string[], path: string, errors: string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) errors.push(`${path}: ${name} stands twice`);
    seen.add(name);
  }
  for (const name of all) if (!seen.has(name)) errors.push(`${path}: ${name} is missing`);
}
