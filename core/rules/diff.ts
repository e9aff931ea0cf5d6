import { assess, type Weight } from './diff-weigh.ts';
import type { RulePack, Text } from './types.ts';

/** The parts of a pack a change can be in, in the order a reader is told. */
export const CHANGE_PARTS = [
  ...['pack', 'figure', 'time_limit', 'type', 'question', 'evidence', 'burden', 'remedy', 'rule', 'route', 'track'],
  ...['consent', 'exit', 'deposit', 'jury', 'rung', 'measure', 'source', 'calendar'],
] as const;
export type ChangePart = (typeof CHANGE_PARTS)[number];

/** A value as it stood or stands: a figure with its unit, a text in both languages, CEL, anything else as it is written. */
export type ShownValue =
  | { readonly kind: 'figure'; readonly value: number; readonly unit: string }
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'expression'; readonly cel: string }
  | { readonly kind: 'plain'; readonly value: string };

/** One difference between two versions. */
export interface RuleChange extends Weight {
  readonly part: ChangePart;
  /** its permanent name in the pack: `CN.TREBLE.TIMES`, `respond`, `brand`, `CN.CRPL.55.1.treble` */
  readonly key: string;
  /** what a reader calls it; null where only the key names it */
  readonly name: Text | null;
  /** the dispute types it concerns, where it stands in types */
  readonly types: readonly string[];
  readonly what: 'added' | 'removed' | 'changed';
  /** what of it changed: `value`, `formula.steps.increment.expression`; empty for added and removed */
  readonly field: string;
  readonly before: ShownValue | null;
  readonly after: ShownValue | null;
}

/** The differences between two versions, and whether a longer notice is owed (CN.RULES.NOTICE_MAJOR). */
export interface PackDiff {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly RuleChange[];
  /** true when anything is less favourable to a party, a time shorter, a duty new, or its effect cannot be known */
  readonly major: boolean;
}

type Leaf = string | number | boolean | null | Text;
/** Something of a pack with a name, and every value in it by path. */
interface Entry {
  readonly part: ChangePart;
  readonly key: string;
  readonly type: string | null;
  readonly name: Text | null;
  readonly leaves: ReadonlyMap<string, Leaf>;
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'zh-CN' in value && 'en' in value;
}

const NAMES = ['id', 'key', 'code', 'route', 'track', 'year', 'stage', 'name', 'article', 'version', 'remedy'] as const;

function nameIn(value: object, index: number): string {
  for (const name of NAMES) {
    const found = (value as Readonly<Record<string, unknown>>)[name];
    if (typeof found === 'string' || typeof found === 'number') return String(found);
  }
  return String(index);
}

/** Every value by its path, so that no difference can be overlooked; a list of things with names by their names. */
function flatten(value: unknown, path: string, into: Map<string, Leaf>): void {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (isText(value)) into.set(path, value);
  else if (Array.isArray(value)) {
    if (value.every((one) => typeof one !== 'object' || one === null)) into.set(path, value.map(String).join(', '));
    else {
      const seen = new Set<string>();
      value.forEach((one: object, index) => {
        const name = nameIn(one, index);
        flatten(one, at(seen.has(name) ? `${name}#${index}` : name), into);
        seen.add(name);
      });
    }
  } else if (typeof value === 'object' && value !== null) for (const [name, one] of Object.entries(value)) flatten(one, at(name), into);
  else if (value !== undefined) into.set(path, value as Leaf);
}

function entry(part: ChangePart, key: string, name: Text | null, of: unknown, type: string | null = null): Entry {
  const leaves = new Map<string, Leaf>();
  flatten(of, '', leaves);
  return { part, key, type, name, leaves };
}

/** A rule stands once for each span of days; the first keeps the bare id, the others say from when. */
function ruleKeys(pack: RulePack): readonly Entry[] {
  const seen = new Set<string>();
  return pack.rules.map((rule) => {
    const key = seen.has(rule.id) ? `${rule.id}@${rule.effectiveFrom ?? ''}` : rule.id;
    seen.add(rule.id);
    return entry('rule', key, rule.title, rule);
  });
}

function entriesOf(pack: RulePack): readonly Entry[] {
  const { params, disputeTypes, deadlines, calendar, consentTexts, exits, remedies, deposit, ladder, jury, routeTexts, tracks, sources, rules: _rules, hash: _hash, ...rest } = pack;
  // A number and a day are what a new version has of its own; they are no change of a rule.
  const { version: _version, effectiveFrom: _from, effectiveTo: _to, ...head } = rest;
  return [
    entry('pack', `${pack.id}`, pack.title, head),
    ...Object.values(params).map((one) => entry('figure', one.key, null, one)),
    ...deadlines.map((one) => entry('time_limit', one.name, null, one)),
    ...disputeTypes.flatMap(({ facts, evidence, burden, ...type }) => [
      entry('type', type.code, type.name, type, type.code),
      ...facts.map((one) => entry('question', one.key, one.question, one, type.code)),
      ...evidence.map((one) => entry('evidence', one.key, one.label, one, type.code)),
      ...burden.map((one) => entry('burden', one.id, one.fact, one, type.code)),
    ]),
    ...remedies.map((one) => entry('remedy', one.code, one.name, one)),
    ...ruleKeys(pack),
    ...routeTexts.map((one) => entry('route', one.route, one.name, one)),
    ...tracks.map((one) => entry('track', one.track, one.title, one)),
    ...consentTexts.map((one) => entry('consent', one.stage, one.title, one)),
    ...exits.map((one) => entry('exit', one.stage, null, one)),
    entry('deposit', 'deposit', null, deposit),
    ...Object.entries(jury).map(([key, one]) => entry('jury', key, null, one)),
    ...ladder.flatMap(({ ways, ...one }) => [entry('rung', one.code, one.title, one), ...ways.map((way) => entry('measure', way.code, way.title, way))]),
    ...sources.map((one) => entry('source', one.id, one.title, one)),
    entry('calendar', calendar.id, null, calendar),
  ];
}

const EXPRESSIONS = new Set(['expression', 'shiftsWhen', 'cap', 'condition', 'trigger']);

function shown(leaf: Leaf | undefined, field: string, of: Entry): ShownValue | null {
  if (leaf === undefined || leaf === null) return null;
  if (isText(leaf)) return { kind: 'text', text: leaf };
  const last = field.slice(field.lastIndexOf('.') + 1);
  if (typeof leaf === 'number') {
    const unit = of.leaves.get(field.slice(0, field.length - last.length) + 'unit');
    return { kind: 'figure', value: leaf, unit: typeof unit === 'string' ? unit : last.endsWith('Minor') ? 'minor' : 'count' };
  }
  if (typeof leaf === 'string' && EXPRESSIONS.has(last)) return { kind: 'expression', cel: leaf };
  return { kind: 'plain', value: String(leaf) };
}

function same(a: Leaf | undefined, b: Leaf | undefined): boolean {
  if (isText(a) && isText(b)) return a['zh-CN'] === b['zh-CN'] && a.en === b.en;
  return a === b;
}

type Bare = Omit<RuleChange, keyof Weight>;

function changesOf(before: Entry, after: Entry): readonly Bare[] {
  const { part, key, name, type } = after;
  const fields = [...new Set([...before.leaves.keys(), ...after.leaves.keys()])].filter((field) => !same(before.leaves.get(field), after.leaves.get(field)));
  return fields.flatMap((field) => {
    // A figure and its unit are one change.
    const figure = field.replace(/(^|\.)unit$/, (_all, dot: string) => `${dot}${part === 'time_limit' ? 'amount' : 'value'}`);
    if (figure !== field && (after.leaves.has(figure) || before.leaves.has(figure))) {
      if (fields.includes(figure)) return [];
      return [{ part, key, name, types: type === null ? [] : [type], what: 'changed' as const, field: figure, before: shown(before.leaves.get(figure), figure, before), after: shown(after.leaves.get(figure), figure, after) }];
    }
    return [{ part, key, name, types: type === null ? [] : [type], what: 'changed' as const, field, before: shown(before.leaves.get(field), field, before), after: shown(after.leaves.get(field), field, after) }];
  });
}

const idOf = (one: Entry): string => `${one.part}|${one.type ?? ''}|${one.key}`;

/** What an added or removed thing mainly says, for the reader. */
function essence(of: Entry): ShownValue | null {
  for (const field of ['value', 'amount', 'expression', 'text', 'question', 'description', 'reason', 'label', 'fact', 'statement']) {
    const found = shown(of.leaves.get(field), field, of);
    if (found !== null) return found;
  }
  return of.name === null ? null : { kind: 'text', text: of.name };
}

function whole(what: 'added' | 'removed', one: Entry): Bare {
  const said = essence(one);
  return {
    ...{ part: one.part, key: one.key, name: one.name, types: one.type === null ? [] : [one.type], what, field: '' },
    ...(what === 'added' ? { before: null, after: said } : { before: said, after: null }),
  };
}

/** The same change of a part that several types share is told once, with all of them. */
function merged(changes: readonly RuleChange[]): readonly RuleChange[] {
  const found = new Map<string, RuleChange>();
  for (const one of changes) {
    const key = JSON.stringify([one.part, one.part === 'type' ? one.types : '', one.key, one.what, one.field, one.before, one.after, one.favours, one.major]);
    const before = found.get(key);
    found.set(key, before === undefined ? one : { ...before, types: [...before.types, ...one.types] });
  }
  return [...found.values()];
}

/**
 * Everything that differs between two versions, value by value, with whom it favours where that can be known and
 * whether it asks for the longer notice. Two packs without a change here are the same pack.
 */
export function diffPacks(from: RulePack, to: RulePack): PackDiff {
  const olds = new Map(entriesOf(from).map((one) => [idOf(one), one]));
  const news = new Map(entriesOf(to).map((one) => [idOf(one), one]));
  const bare: Bare[] = [];
  for (const [id, after] of news) {
    const before = olds.get(id);
    if (before === undefined) bare.push(whole('added', after));
    else bare.push(...changesOf(before, after));
  }
  for (const [id, before] of olds) if (!news.has(id)) bare.push(whole('removed', before));
  const changes = merged(bare.map((one) => ({ ...one, ...assess(one, from, to) })));
  const order = (one: RuleChange): number => CHANGE_PARTS.indexOf(one.part);
  const sorted = [...changes].sort((a, b) => order(a) - order(b));
  const name = (pack: RulePack): string => `${pack.id}/${pack.version}`;
  return { from: name(from), to: name(to), changes: sorted, major: sorted.some((one) => one.major !== null) };
}
