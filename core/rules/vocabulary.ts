import { environment, messageOf, namesOf } from './expression.ts';
import type { ProblemCode } from './shape.ts';
import type { DisputeType, FactKind, RulePack } from './types.ts';

/** What kind of value a name stands for. */
export type ValueKind = 'bool' | 'string' | 'int';

/** Every name an expression may speak of (`facts.label`), and the kind of its value. */
export type Vocabulary = ReadonlyMap<string, ValueKind>;

const KINDS: Readonly<Record<FactKind, ValueKind>> = { choice: 'string', yes_no: 'bool', date: 'string', text: 'string', amount: 'int', quantity: 'int' };

/** Every name the expressions of a type may speak of, but the figures of a formula. */
export function vocabularyOf(read: RulePack, type: DisputeType): Vocabulary {
  return new Map<string, ValueKind>([
    ...type.facts.map((fact) => [`facts.${fact.key}`, KINDS[fact.kind]] as const),
    ...type.burden.map((row) => [`finding.${row.id}`, 'string'] as const),
    ...Object.keys(read.params).map((key) => [`param.${key}`, 'int'] as const),
    ...(['evidence.claimant', 'evidence.respondent'] as const).map((name) => [name, 'int'] as const),
    ['clause.text', 'string'],
    ['clause.conspicuous', 'bool'],
  ]);
}

/** A fault of an expression in the kinds of its values. */
export interface KindFault {
  readonly code: ProblemCode;
  readonly reason: string;
}

// The same expression over the same kinds of values is right or wrong for every type alike: checking is asked once.
const checked = new Map<string, KindFault | undefined>();
const base = environment();

/** What is wrong with an expression in a vocabulary that has all its names, or undefined: kinds that do not go together, or an answer of the wrong kind. */
export function faultIn(expression: string, known: Vocabulary, wanted: 'bool' | 'int'): KindFault | undefined {
  const names = namesOf(expression);
  const key = `${wanted}|${expression}|${names.map((name) => known.get(name) ?? '').join()}`;
  if (checked.has(key)) return checked.get(key);
  const fault = faultOf(expression, names, known, wanted);
  checked.set(key, fault);
  return fault;
}

function faultOf(expression: string, names: readonly string[], known: Vocabulary, wanted: 'bool' | 'int'): KindFault | undefined {
  const groups = new Map<string, Record<string, string>>();
  const add = (name: string): void => {
    const dot = name.indexOf('.');
    const group = groups.get(name.slice(0, dot)) ?? {};
    groups.set(name.slice(0, dot), group);
    group[name.slice(dot + 1)] = known.get(name) ?? 'dyn';
  };
  // `has(…)` asks for a name without needing it, so names inside it are not among those an expression speaks of
  for (const name of known.keys()) if (names.includes(name) || expression.includes('has(')) add(name);
  const env = base.clone();
  for (const [group, schema] of groups) {
    // keys of parameters have dots, which a schema cannot hold; all parameters are whole numbers
    if (group === 'param') env.registerVariable(group, 'map<string, int>');
    else env.registerVariable({ name: group, schema } as Parameters<typeof env.registerVariable>[0]);
  }
  const check = env.check(expression);
  if (!check.valid) return { code: 'type_error', reason: messageOf(check.error) };
  if (check.type === wanted || check.type === 'dyn') return undefined;
  return wanted === 'bool'
    ? { code: 'not_boolean', reason: `answers with ${check.type ?? 'nothing'}, not true or false` }
    : { code: 'not_amount', reason: `answers with ${check.type ?? 'nothing'}, not a whole number` };
}
