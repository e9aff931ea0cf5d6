import type { RuleChange } from './diff.ts';
import type { Context, Value } from './expression.ts';
import { figuresOn } from './inputs.ts';
import { answerRemedyIn, isUnsettled } from './remedies.ts';
import type { DisputeType, RulePack, Verification } from './types.ts';

/** Whom a change favours: one side, both alike, or it cannot be told from the data. */
export type Favours = 'claimant' | 'respondent' | 'neither' | 'unknown';
/** Why a change asks for the longer notice. */
export const MAJOR_REASONS = ['less_favourable_claimant', 'less_favourable_respondent', 'shorter_time', 'new_duty', 'unclear'] as const;
export type MajorReason = (typeof MAJOR_REASONS)[number];

/** What a change means for the sides. */
export interface Weight {
  readonly favours: Favours;
  /** null: the short notice is enough */
  readonly major: MajorReason | null;
}

type Bare = Omit<RuleChange, keyof Weight>;

const PLAIN: Weight = { favours: 'neither', major: null };
const UNCLEAR: Weight = { favours: 'unknown', major: 'unclear' };
const NEW_DUTY: Weight = { favours: 'unknown', major: 'new_duty' };
const towards = (side: 'claimant' | 'respondent'): Weight => ({
  favours: side,
  major: side === 'claimant' ? 'less_favourable_respondent' : 'less_favourable_claimant',
});

/** Sample days, sums and counts by which two formulas are compared. */
const PROBES = [
  { amount: 2_000n, quantity: 1n, yes: true },
  { amount: 19_900n, quantity: 3n, yes: false },
  { amount: 1_000_000n, quantity: 40n, yes: true },
] as const;

function probe(type: DisputeType, sample: (typeof PROBES)[number]): Readonly<Record<string, Value>> {
  const answer = (kind: string, first: string): Value | undefined =>
    ({ amount: sample.amount, quantity: sample.quantity, yes_no: sample.yes, choice: first, date: '2026-11-01', text: 'x' })[kind];
  return Object.fromEntries(type.facts.flatMap((fact) => {
    const value = answer(fact.kind, fact.options?.[0]?.value ?? '');
    return value === undefined ? [] : [[fact.key, value]];
  }));
}

function amountOf(pack: RulePack, code: string, remedy: RulePack['remedies'][number]['code'], facts: Readonly<Record<string, Value>>): number | null {
  const type = pack.disputeTypes.find((one) => one.code === code);
  if (type === undefined) return null;
  const day = '2026-11-01';
  const context: Context = { facts, finding: {}, evidence: { claimant: 1n, respondent: 1n }, param: figuresOn(pack, day) };
  try {
    return answerRemedyIn(pack, type, remedy, context, day).amountMinor;
  } catch {
    // an expression that fails on a sample says nothing; the linter is there to find it
    return null;
  }
}

/** Whether the formulas of `to` give a claimant more or less than those of `from`, over samples; null when equal everywhere. */
function compareAmounts(from: RulePack, to: RulePack, concerns: (remedy: string, type: DisputeType) => boolean): Favours | null {
  let more = false;
  let less = false;
  for (const type of to.disputeTypes) {
    for (const remedy of type.remedies) {
      if (!concerns(remedy, type)) continue;
      for (const sample of PROBES) {
        const facts = probe(type, sample);
        const [before, after] = [amountOf(from, type.code, remedy, facts), amountOf(to, type.code, remedy, facts)];
        if (before === null || after === null) continue;
        if (after > before) more = true;
        if (after < before) less = true;
      }
    }
  }
  if (more && less) return 'unknown';
  return more ? 'claimant' : less ? 'respondent' : null;
}

/** Every expression that gives a claimant something when it is true. */
function grants(pack: RulePack): readonly string[] {
  return [
    ...pack.remedies.flatMap((one) => one.conditions.map((condition) => condition.expression)),
    ...pack.disputeTypes.flatMap((type) => (type.own ?? []).flatMap((own) => (own.conditions ?? []).map((one) => one.expression))),
    ...pack.rules.filter((rule) => rule.kind === 'right' || rule.kind === 'admission').map((rule) => rule.expression),
  ];
}

/**
 * Whom a higher figure favours: `x <= param['K']` gives more people the right when K grows, `x >= param['K']` fewer;
 * null when no such place speaks of it or they disagree.
 */
function sideOfHigher(pack: RulePack, key: string): 'claimant' | 'respondent' | null {
  const name = `param\\['${key.replaceAll('.', '\\.')}'\\]`;
  const said = grants(pack);
  const up = said.some((one) => new RegExp(`<=?\\s*${name}|${name}\\s*>=?`).test(one));
  const down = said.some((one) => new RegExp(`(?<![<])>=?\\s*${name}|${name}\\s*<=?`).test(one));
  if (up === down) return null;
  return up ? 'claimant' : 'respondent';
}

const HOURS: Readonly<Record<string, number>> = { hours: 1, calendar_days: 24, working_days: 33, months: 730, years: 8766 };

function longer(change: Bare): boolean | null {
  const { before, after } = change;
  if (before?.kind !== 'figure' || after?.kind !== 'figure') return null;
  const [from, to] = [HOURS[before.unit], HOURS[after.unit]];
  return from === undefined || to === undefined ? null : after.value * to > before.value * from;
}

function assessFigure(change: Bare, from: RulePack, to: RulePack): Weight {
  if (change.field !== 'value') return change.field.startsWith('earlier') ? UNCLEAR : PLAIN;
  const { before, after } = change;
  if (before?.kind !== 'figure' || after?.kind !== 'figure') return UNCLEAR;
  const only: RulePack = { ...from, params: { ...from.params, [change.key]: to.params[change.key]! } };
  const amounts = compareAmounts(from, only, () => true);
  const higher = sideOfHigher(to, change.key);
  const grew = before.unit === after.unit ? after.value > before.value : longer(change);
  const window = higher === null || grew === null ? null : grew ? higher : higher === 'claimant' ? 'respondent' : 'claimant';
  if (amounts === 'unknown' || (amounts !== null && window !== null && amounts !== window)) return UNCLEAR;
  const side = amounts ?? window;
  if (side === 'claimant' || side === 'respondent') return towards(side);
  return longer(change) === false ? { favours: 'unknown', major: 'shorter_time' } : UNCLEAR;
}

function assessTimeLimit(change: Bare, to: RulePack): Weight {
  if (change.field === 'source' || change.field.startsWith('remindHoursBefore')) return PLAIN;
  if (change.field === 'verification') return assessTag(change);
  const waitsFor = to.deadlines.find((one) => one.name === change.key)?.waitsFor;
  const more = change.field === 'amount' || change.field === 'fast.amount' ? longer(change) : null;
  if (more === null) return UNCLEAR;
  if (waitsFor === 'claimant' || waitsFor === 'respondent') {
    const other = waitsFor === 'claimant' ? 'respondent' : 'claimant';
    return more ? towards(waitsFor) : { favours: other, major: 'shorter_time' };
  }
  // Everybody gains when the house is quicker; a clock of both sides is theirs to use.
  if (waitsFor === 'adjudicator' || waitsFor === 'operator') return more ? UNCLEAR : PLAIN;
  return more ? UNCLEAR : { favours: 'neither', major: 'shorter_time' };
}

function assessTag(change: Bare): Weight {
  const tag = (value: Bare['before']): boolean => value?.kind === 'plain' && isUnsettled(value.value as Verification);
  // Only the step into or out of what is not settled changes an outcome.
  return tag(change.before) === tag(change.after) ? PLAIN : UNCLEAR;
}

const KIND_ADDED: Readonly<Record<string, Weight>> = {
  right: towards('claimant'),
  clause: towards('claimant'),
  admission: towards('respondent'),
  check: { favours: 'claimant', major: 'new_duty' },
};
const KIND_REMOVED: Readonly<Record<string, Weight>> = {
  right: towards('respondent'),
  clause: towards('respondent'),
  check: towards('respondent'),
  admission: towards('claimant'),
};

/** Words for a reader, which bind nobody to anything else. */
const WORDING = /(^|\.)(title|name|plain|description|help|why|question|label|note|reason|otherwise|proof|text|source|basis|law|url|formerly|gbCode|options|key|id|remindHoursBefore)(\.|$)/;

function lists(change: Bare): { readonly added: number; readonly removed: number } {
  const items = (value: Bare['before']): readonly string[] => (value?.kind === 'plain' ? value.value.split(', ') : []);
  const [before, after] = [items(change.before), items(change.after)];
  return { added: after.filter((one) => !before.includes(one)).length, removed: before.filter((one) => !after.includes(one)).length };
}

function assessChanged(change: Bare, from: RulePack, to: RulePack): Weight {
  const last = change.field.slice(change.field.lastIndexOf('.') + 1);
  if (change.part === 'figure') return change.field === 'verification' ? assessTag(change) : assessFigure(change, from, to);
  if (change.part === 'time_limit') return assessTimeLimit(change, to);
  if (change.part === 'source' || change.part === 'pack' || change.part === 'evidence') return PLAIN;
  if (last === 'verification') return assessTag(change);
  // What a person agrees to, and who must show what, is more than wording.
  if (change.part === 'consent') return /^(id|version|title|source)$/.test(change.field) ? PLAIN : UNCLEAR;
  if (change.part === 'burden' && /^(claimantShows|respondentShows|thirdPartyShows)$/.test(change.field)) return UNCLEAR;
  if (change.part === 'burden' && change.field === 'bearer') {
    return change.after?.kind === 'plain' && change.after.value === 'respondent' ? towards('claimant') : towards('respondent');
  }
  if (change.part === 'question') return change.field === 'required' && change.after?.kind === 'plain' && change.after.value === 'true' ? NEW_DUTY : PLAIN;
  if (change.part === 'remedy' || (change.part === 'type' && change.field.startsWith('own'))) {
    const added = change.before === null;
    if (/(^|\.)formula\./.test(change.field) && (last === 'expression' || last === 'cap')) {
      const side = compareAmounts(from, to, (remedy) => remedy === change.key || change.part === 'type');
      return side === 'claimant' || side === 'respondent' ? towards(side) : UNCLEAR;
    }
    if (/(^|\.)conditions\./.test(change.field) && last === 'expression' && (added || change.after === null)) return towards(added ? 'respondent' : 'claimant');
  }
  if (change.part === 'type' && change.field === 'remedies') {
    const { added, removed } = lists(change);
    if (added > 0 && removed === 0) return towards('claimant');
    if (removed > 0 && added === 0) return towards('respondent');
    return added === 0 ? PLAIN : UNCLEAR;
  }
  return WORDING.test(change.field) ? PLAIN : UNCLEAR;
}

function assessWhole(change: Bare, from: RulePack, to: RulePack): Weight {
  const added = change.what === 'added';
  switch (change.part) {
    case 'source':
    case 'evidence':
    case 'route':
      return PLAIN;
    case 'question': {
      const type = (added ? to : from).disputeTypes.find((one) => change.types.includes(one.code));
      const required = type?.facts.find((one) => one.key === change.key)?.required === true;
      return added && required ? NEW_DUTY : PLAIN;
    }
    case 'type':
      return towards(added ? 'claimant' : 'respondent');
    case 'figure':
      // A figure nothing speaks of yet changes nothing by itself; what uses it is a change of its own.
      return added ? PLAIN : UNCLEAR;
    case 'rule': {
      const kind = (added ? to : from).rules.find((one) => one.id === change.key.split('@')[0])?.kind ?? '';
      return (added ? KIND_ADDED : KIND_REMOVED)[kind] ?? UNCLEAR;
    }
    default:
      return UNCLEAR;
  }
}

/** What a change means for the two sides, from the data alone; in doubt it is major (O116 12: the longer notice). */
export function assess(change: Bare, from: RulePack, to: RulePack): Weight {
  return change.what === 'changed' ? assessChanged(change, from, to) : assessWhole(change, from, to);
}
