import { conditionError } from './condition.ts';
import { day, listOf, mapOf, matching, oneOf, orNull, record, text, whole, words, yesNo, type Check } from './shape.ts';
import {
  CONSENT_STAGES,
  DEADLINE_NAMES,
  DISPUTE_CODES,
  FACT_KINDS,
  REMEDY_CODES,
  VERIFICATIONS,
  type RulePack,
} from './types.ts';

/** A pack that can be used, or everything that is wrong with it, each with its path. */
export type PackReading =
  | { readonly ok: true; readonly pack: RulePack }
  | { readonly ok: false; readonly errors: readonly string[] };

const verification = oneOf(VERIFICATIONS);
const key = matching(/^[a-z][a-z0-9_]*$/, 'a key in lower case');
const ROUTES = ['negotiation', 'determination', 'complaint_12315', 'mediation', 'arbitration', 'court'];
const UNITS = ['hours', 'calendar_days', 'working_days'];
const PARAM_UNITS = [...UNITS, 'months', 'years', 'minor', 'times', 'basis_points', 'millionths_per_day', 'count'];
const PROOFS = ['ledger', 'tracking', 'confirmation', 'photo', 'text'];

const condition: Check = (value, path, errors) => {
  text(value, path, errors);
  const wrong = typeof value === 'string' ? conditionError(value) : undefined;
  if (wrong !== undefined) errors.push(`${path}: not a CEL expression: ${wrong}`);
};

const param = record(
  {
    key: text,
    value: whole(0),
    unit: oneOf(PARAM_UNITS),
    source: text,
    verification,
    overridable: yesNo,
  },
  { note: text },
);

const source = record({
  id: text,
  title: words,
  effectiveFrom: orNull(day),
  effectiveTo: orNull(day),
  verification,
});

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

const disputeType = record({
  code: oneOf(DISPUTE_CODES),
  name: words,
  description: words,
  facts: listOf(
    record(
      { key, kind: oneOf(FACT_KINDS), required: yesNo, question: words },
      { help: words, options: listOf(record({ value: key, label: words }), 2) },
    ),
    1,
  ),
  evidence: listOf(record({ key, label: words, from: oneOf(['claimant', 'respondent', 'either']) }), 1),
  burden: listOf(
    record(
      { id: key, fact: words, claimantShows: words, respondentShows: words, basis: text, verification },
      { thirdPartyShows: words, forRemedies: listOf(oneOf(REMEDY_CODES), 1) },
    ),
    1,
  ),
  law: listOf(text, 1),
  remedies: listOf(oneOf(REMEDY_CODES), 1),
  routes: listOf(oneOf(ROUTES), 1),
  limits: listOf(text),
});

const remedy = record({
  code: oneOf(REMEDY_CODES),
  terms: listOf(key, 1),
  name: words,
  description: words,
  performer: oneOf(['respondent', 'claimant']),
  money: yesNo,
  goodsBack: oneOf(['never', 'optional', 'always']),
  goodsOut: yesNo,
  proof: words,
  proofKinds: listOf(oneOf(PROOFS), 1),
  formula: orNull(text),
  conditions: listOf(
    record({
      id: text,
      expression: condition,
      needs: listOf(record({ kind: oneOf(['facts', 'finding']), key })),
      otherwise: oneOf(['not_eligible', 'need_evidence', 'human_review']),
      source: text,
      verification,
      reason: words,
    }),
  ),
  electiveWith: listOf(oneOf(REMEDY_CODES)),
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
  const known = { facts: new Set(type.facts.map((fact) => fact.key)), finding: new Set(type.burden.map((row) => row.id)) };
  for (const code of type.remedies) {
    for (const one of read.remedies.find((rule) => rule.code === code)?.conditions ?? []) {
      for (const need of one.needs) {
        if (!known[need.kind].has(need.key)) errors.push(`${path}: ${one.id} needs ${need.kind}.${need.key}, which nobody is asked`);
      }
    }
  }
}

function once(names: readonly string[], all: readonly string[], path: string, errors: string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) errors.push(`${path}: ${name} stands twice`);
    seen.add(name);
  }
  for (const name of all) if (!seen.has(name)) errors.push(`${path}: ${name} is missing`);
}
