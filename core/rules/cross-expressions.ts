import { namesOf } from './expression.ts';
import type { Found } from './cross-check.ts';
import { dividesByUnknown, domainsFor, faultsOf, optionalNames } from './lint-search.ts';
import { pointerOf, type Path } from './shape.ts';
import type { DisputeType, Formula, RulePack } from './types.ts';
import { faultIn, vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** What an expression has to answer. */
export type Wanted = 'bool' | 'int';

/** One expression of a pack as one dispute type sees it. */
export interface PackExpression {
  readonly path: Path;
  /** the rule, row or figure it belongs to, as a trace names it */
  readonly name: string;
  readonly type: DisputeType;
  readonly expression: string;
  readonly wanted: Wanted;
  /** figures before it and after it in the same formula */
  readonly before: readonly string[];
  readonly formula: readonly string[];
  /** where to look when it does not go with the type: a remedy or a rule many types use is seldom what is wrong */
  readonly askedBy: Path;
}

/** Every expression of a formula, in order. */
function figures(formula: Formula | null, at: Omit<PackExpression, 'expression' | 'wanted' | 'before' | 'formula'>): readonly PackExpression[] {
  if (formula === null) return [];
  const ids = formula.steps.map((one) => one.id);
  const one = (index: number, path: Path, name: string, expression: string): PackExpression => ({
    ...{ ...at, path: [...at.path, ...path], name: `${at.name}.${name}` },
    ...{ expression, wanted: 'int', before: ids.slice(0, index), formula: ids },
  });
  return [
    ...formula.steps.map((step, index) => one(index, ['steps', index, 'expression'], step.id, step.expression)),
    ...(formula.cap === null ? [] : [one(ids.length, ['cap'], 'cap', formula.cap)]),
  ];
}

/** Every expression that a dispute type asks: burden rows, conditions and figures of its remedies, the rules of its own and of all. */
export function expressionsOf(read: RulePack, type: DisputeType): readonly PackExpression[] {
  const index = read.disputeTypes.indexOf(type);
  const here: Path = ['disputeTypes', index];
  const of = (path: Path, name: string, expression: string, askedBy: Path): PackExpression => ({ path, name, type, expression, wanted: 'bool', before: [], formula: [], askedBy });
  const rows = type.burden.flatMap((row, place) =>
    row.shiftsWhen === undefined ? [] : [of([...here, 'burden', place, 'shiftsWhen'], `burden.${row.id}`, row.shiftsWhen, [...here, 'burden', place])],
  );
  const remedies = type.remedies.flatMap((code, place) => {
    const ownIndex = type.own?.findIndex((one) => one.remedy === code) ?? -1;
    const own = type.own?.[ownIndex];
    const general = read.remedies.findIndex((one) => one.code === code);
    const rule = read.remedies[general];
    const asked: Path = [...here, 'remedies', place];
    const from = (isOwn: boolean): Path => (isOwn ? [...here, 'own', ownIndex] : ['remedies', general]);
    const ownConditions = own?.conditions !== undefined;
    const ownFormula = own?.formula !== undefined;
    return [
      ...(own?.conditions ?? rule?.conditions ?? []).map((one, at) => of([...from(ownConditions), 'conditions', at, 'expression'], one.id, one.expression, asked)),
      ...figures(own?.formula ?? rule?.formula ?? null, { path: [...from(ownFormula), 'formula'], name: code, type, askedBy: asked }),
    ];
  });
  const rules = read.rules.flatMap((rule, place) =>
    rule.types.length > 0 && !rule.types.includes(type.code) ? [] : [of(['rules', place, 'expression'], rule.id, rule.expression, ['rules', place, 'expression'])],
  );
  return [...rows, ...remedies, ...rules];
}

/** Expressions that are asked together: the figures of one formula in order, every other by itself. */
export function togetherOf(expressions: readonly PackExpression[]): readonly (readonly PackExpression[])[] {
  const groups: PackExpression[][] = [];
  for (const one of expressions) {
    const last = groups.at(-1);
    if (one.before.length > 0 && last !== undefined) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Names that are known, figures in order, the kinds of values, and divisions by what can be zero. */
export function checkExpressions(read: RulePack, found: Found): void {
  const figuresNow = Object.fromEntries(Object.values(read.params).map((one) => [one.key, BigInt(one.value)]));
  const tried = new Set<string>();
  const unasked: Unasked = new Map();
  for (const type of read.disputeTypes) {
    const known = vocabularyOf(read, type);
    for (const together of togetherOf(expressionsOf(read, type))) {
      const sound = together.map((one) => checkOne(known, one, found, unasked)).every(Boolean);
      if (!sound || !together.some((one) => dividesByUnknown(one.expression, read.params))) continue;
      const key = together.map((one) => one.expression).join('\n');
      if (tried.has(key)) continue;
      tried.add(key);
      const faults = faultsOf(together, domainsFor(read, type, together.map((one) => one.expression)), figuresNow);
      for (const { one, code, reason } of faults) if (code === 'division_by_zero') found(one.path, code, reason);
    }
  }
  for (const { one, used, types } of unasked.values()) {
    found(one.askedBy, 'unknown_fact', `${types.join(', ')}: ${one.name}: speaks of ${used}, which nobody is asked`);
  }
  const known: Vocabulary = new Map([...Object.keys(read.params).map((key) => [`param.${key}`, 'int'] as const), ...OBLIGATION]);
  for (const one of ladderExpressions(read)) {
    for (const name of namesOf(one.expression)) if (!known.has(name)) found(one.path, 'unknown_fact', `${one.name}: speaks of ${name}, which is not known of an obligation`);
    const fault = faultIn(one.expression, known, one.wanted);
    if (fault !== undefined) found(one.path, fault.code, `${one.name}: ${fault.reason}`);
  }
}

/** What is known of an obligation and of what could pay it when the ladder is asked (`measures.ts`). */
const OBLIGATION = [
  ['obligation.kind', 'string'],
  ['obligation.from', 'string'],
  ['obligation.to', 'string'],
  ['obligation.status', 'string'],
  ['obligation.remainingMinor', 'int'],
  ['obligation.mediated', 'bool'],
  ['obligation.enforceable', 'bool'],
  ['merchant.status', 'string'],
  ['merchant.unperformed', 'int'],
  ['funds.heldMinor', 'int'],
  ['funds.depositMinor', 'int'],
  ['funds.setOffMinor', 'int'],
  ['funds.guaranteeMinor', 'int'],
  ['funds.platformMinor', 'int'],
  ['payment.state', 'string'],
  ['payment.method', 'string'],
  ['payment.amountMinor', 'int'],
  ['payment.authorisedMinor', 'int'],
  ['payment.filingOpen', 'bool'],
] as const;

/** Every expression of the ladder: when a rung is due, the most it takes, and when a way on is offered. */
export function ladderExpressions(read: RulePack): readonly { readonly path: Path; readonly name: string; readonly expression: string; readonly wanted: 'bool' | 'int' }[] {
  return read.ladder.flatMap((rung, index) => [
    { path: ['ladder', index, 'trigger'], name: rung.code, expression: rung.trigger, wanted: 'bool' as const },
    ...(rung.most.expression === null ? [] : [{ path: ['ladder', index, 'most', 'expression'], name: rung.code, expression: rung.most.expression, wanted: 'int' as const }]),
    ...rung.ways.map((way, place) => ({ path: ['ladder', index, 'ways', place, 'condition'], name: way.code, expression: way.condition, wanted: 'bool' as const })),
  ]);
}

/** Names nobody is asked, each with the types it is missing in: one slip is told once, not for every type. */
type Unasked = Map<string, { readonly one: PackExpression; readonly used: string; readonly types: string[] }>;

/** True when nothing was found. */
function checkOne(known: Vocabulary, one: PackExpression, found: Found, unasked: Unasked): boolean {
  const { path, name, type, expression, before, formula } = one;
  const steps = new Set(before.map((id) => `step.${id}`));
  let named = true;
  for (const used of new Set([...namesOf(expression), ...(expression.includes('has(') ? optionalNames(expression) : [])])) {
    if (known.has(used) || steps.has(used)) continue;
    named = false;
    if (formula.some((id) => used === `step.${id}`)) {
      // A figure sees the figures before it only, so that no formula can run in a circle.
      found(path, 'formula_cycle', `${name}: speaks of ${used}, which is itself or comes after it`);
    } else {
      const key = `${pointerOf(one.askedBy)} ${name} ${used}`;
      const told = unasked.get(key) ?? { one, used, types: [] };
      told.types.push(type.code);
      unasked.set(key, told);
    }
  }
  if (!named) return false;
  const seen = steps.size === 0 ? known : new Map([...known, ...[...steps].map((step) => [step, 'int'] as const)]);
  const fault = faultIn(expression, seen, one.wanted);
  if (fault !== undefined) found(path, fault.code, `${name}: ${fault.reason}`);
  return fault === undefined;
}
