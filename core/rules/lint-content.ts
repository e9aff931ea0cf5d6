import type { ASTNode } from '@marcbachmann/cel-js';
import { expressionsOf, ladderExpressions } from './cross-expressions.ts';
import { nameOf, namesOf, treeOf } from './expression.ts';
import type { Remark } from './lint.ts';
import { nodesOf } from './lint-search.ts';
import { PARAMETERS_OF_PROGRAM } from './read.ts';
import type { Path, Problem } from './shape.ts';
import type { DisputeType, Rule, RulePack } from './types.ts';

/** What is in a pack without use, without words, or without what it points to. */
export function lintContent(pack: RulePack): readonly Remark[] {
  return [...words(pack), ...deadParameters(pack), ...deadFacts(pack), ...choices(pack), ...rules(pack)];
}

function remark(path: Path, code: Problem['code'], name: string, reason: string, severity: Remark['severity'] = 'error'): Remark {
  return { problem: { path, code, reason }, severity, name };
}

const CHINESE = /\p{Script=Han}/u;
const LATIN_WORD = /[A-Za-z]{3,}/g;

/** Texts in both languages that are not in both: the one copied into the other, or written in it. */
function words(pack: RulePack): readonly Remark[] {
  const remarks: Remark[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    const { 'zh-CN': zh, en } = value as Record<string, unknown>;
    if (typeof zh === 'string' && typeof en === 'string') {
      if (!CHINESE.test(zh) && (zh.match(LATIN_WORD)?.length ?? 0) >= 2) remarks.push(remark([...path, 'zh-CN'], 'missing_translation', path.join('.'), `the Chinese text has no Chinese in it: ${zh.slice(0, 60)}`));
      if (CHINESE.test(en) && !LATIN_WORD.test(en)) remarks.push(remark([...path, 'en'], 'missing_translation', path.join('.'), `the English text is Chinese: ${en.slice(0, 60)}`));
      LATIN_WORD.lastIndex = 0;
      return;
    }
    for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) visit(item, [...path, key]);
  };
  const { calendar: _calendar, params: _params, ...rest } = pack;
  visit(rest, []);
  return remarks;
}

function deadParameters(pack: RulePack): readonly Remark[] {
  const read = new Set<string>(PARAMETERS_OF_PROGRAM);
  for (const type of pack.disputeTypes) {
    for (const limit of type.limits) read.add(limit);
    for (const { expression } of expressionsOf(pack, type)) for (const name of namesOf(expression)) if (name.startsWith('param.')) read.add(name.slice('param.'.length));
  }
  for (const { expression } of ladderExpressions(pack)) for (const name of namesOf(expression)) if (name.startsWith('param.')) read.add(name.slice('param.'.length));
  for (const { size, threshold } of pack.jury.tracks) for (const key of [size, threshold]) read.add(key);
  read.add(pack.jury.eligibility.credit);
  return Object.keys(pack.params).flatMap((key, index) =>
    read.has(key) ? [] : [remark(['params', index], 'dead_parameter', key, `${key}: no rule, formula, list of limits or part of the program reads it`, 'warning')],
  );
}

/** Names inside `has(…)` too. */
function allNames(expression: string): readonly string[] {
  return [...nodesOf(treeOf(expression))].flatMap((node) => nameOf(node) ?? []);
}

/** Questions whose answer changes nothing; a text is read by people, so it is never dead. */
function deadFacts(pack: RulePack): readonly Remark[] {
  const asked = new Map<string, { readonly path: Path; readonly unused: string[]; used: boolean }>();
  for (const [index, type] of pack.disputeTypes.entries()) {
    const used = new Set(expressionsOf(pack, type).flatMap((one) => allNames(one.expression)));
    for (const [place, fact] of type.facts.entries()) {
      if (fact.kind === 'text') continue;
      const seen = asked.get(fact.key) ?? { path: ['disputeTypes', index, 'facts', place], unused: [], used: false };
      asked.set(fact.key, seen);
      if (used.has(`facts.${fact.key}`)) seen.used = true;
      else seen.unused.push(type.code);
    }
  }
  // asked in every type, a fact need not matter in each
  const everywhere = (unused: readonly string[], used: boolean): boolean => used && unused.length > 0 && pack.disputeTypes.length - unused.length < pack.disputeTypes.length;
  return [...asked].flatMap(([key, { path, unused, used }]) =>
    unused.length === 0 || everywhere(unused, used) ? [] : [remark(path, 'dead_fact', key, `${key}: asked in ${unused.join(', ')}, and no rule, formula or burden row reads the answer`, 'warning')],
  );
}

/** Texts compared with a name: `facts.label == 'x'`, `facts.label in ['x', 'y']`. */
function comparisons(expression: string): readonly (readonly [name: string, text: string])[] {
  const textOf = (node: ASTNode): readonly string[] => (node.op === 'value' && typeof node.args === 'string' ? [node.args] : node.op === 'list' ? node.args.flatMap(textOf) : []);
  return [...nodesOf(treeOf(expression))].flatMap((node) => {
    if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return [];
    const [left, right] = node.args;
    const pairs = [[nameOf(left), textOf(right)], [nameOf(right), textOf(left)]] as const;
    return pairs.flatMap(([name, texts]) => (name === undefined ? [] : texts.map((text) => [name, text] as const)));
  });
}

const FINDINGS = ['established', 'not_established', 'undisputed'];

function valuesOf(type: DisputeType, name: string): readonly string[] | undefined {
  if (name.startsWith('finding.')) return FINDINGS;
  return type.facts.find((one) => `facts.${one.key}` === name)?.options?.map((one) => one.value);
}

/** Comparisons with a choice nobody can make. */
function choices(pack: RulePack): readonly Remark[] {
  return pack.disputeTypes.flatMap((type) =>
    expressionsOf(pack, type).flatMap((one) =>
      comparisons(one.expression).flatMap(([name, text]) => {
        const values = valuesOf(type, name);
        if (values === undefined || values.includes(text)) return [];
        return [remark(one.path, 'unknown_choice', one.name, `${one.name}: ${name} is never '${text}', but one of ${values.join(', ')}`)];
      }),
    ),
  );
}

/** What each kind of rule has to name, and whether it is there. */
function rules(pack: RulePack): readonly Remark[] {
  const codes = new Set<string>(pack.disputeTypes.map((one) => one.code));
  const types = pack.rules.flatMap((rule, index) =>
    [...rule.types, ...(rule.code === undefined ? [] : [rule.code])]
      .filter((code) => !codes.has(code))
        // a rule may be written before its type is: until then it is only never asked
      .map((code) => remark(['rules', index], 'unknown_type', rule.id, `${rule.id}: the pack has no dispute type ${code}`, 'warning')),
  );
  return [...types, ...pack.rules.flatMap((rule, index) => missingPart(pack, rule, ['rules', index]))];
}

function missingPart(pack: RulePack, rule: Rule, path: Path): readonly Remark[] {
  const lacks = (what: string): readonly Remark[] => [remark(path, 'shape', rule.id, `${rule.id}: a rule of kind ${rule.kind} names ${what}`)];
  if (rule.kind === 'triage') {
    if (rule.track === undefined) return lacks('the track it leads to');
    if (!pack.tracks.some((one) => one.track === rule.track)) return [remark([...path, 'track'], 'missing_translation', rule.id, `${rule.id}: tracks.json has no words for ${rule.track}`)];
  }
  if (rule.kind === 'classification' && rule.code === undefined) return lacks('the type it leads to');
  if (rule.kind === 'route' && rule.route === undefined) return lacks('the route it opens');
  if (rule.kind === 'admission' && rule.unmet === undefined) return lacks('what is answered when it is not met');
  return [];
}
