/**
 * Makes `docs/reference/facts.md`: every fact a rule pack asks for, every finding, and a complete example of an input for
 * each group of dispute types, as `npx redress rules evaluate` and the API take them.
 */
import { largestAnswer, PROBLEM_GROUPS, type DisputeType, type FactQuestion, type ProblemGroup, type RulePack } from '../core/rules/rules.ts';
import { packForTests } from './rule-files.ts';

const ASKED_OF: Readonly<Record<FactQuestion['askedOf'], string>> = {
  claimant: '申请人 claimant',
  respondent: '被申请人 respondent',
  order: '订单数据 order data',
};

const KINDS: Readonly<Record<FactQuestion['kind'], string>> = {
  choice: '选项 choice',
  yes_no: '是否 yes or no',
  date: '日期 day',
  text: '文字 text',
  amount: '金额（分）amount in fen',
  quantity: '数量 count',
};

const GROUPS: Readonly<Record<ProblemGroup, string>> = {
  delivery: '送货 Delivery',
  goods: '商品 Goods',
  refund: '退款 Refunds',
  promise: '承诺、宣传 Promises and advertising',
  payment: '付款 Payment',
  service: '服务 Services',
  safety: '安全 Safety',
  data: '个人信息 Personal data',
  platform: '平台 The platform',
  merchant: '商家 Merchants',
};

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** One fact, with the types that ask for it. */
interface Asked {
  readonly fact: FactQuestion;
  readonly types: string[];
}

/** Facts by key; where types put the question in other words or offer other choices, each way is listed. */
function factsOf(pack: RulePack): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const type of pack.disputeTypes) {
    for (const fact of type.facts) {
      const { required: _required, help: _help, why: _why, ...same } = fact;
      const key = JSON.stringify(same);
      const known = asked.get(key) ?? { fact, types: [] };
      known.types.push(type.code);
      asked.set(key, known);
    }
  }
  return [...asked.values()].sort((a, b) => a.fact.key.localeCompare(b.fact.key, 'en'));
}

function valuesOf(fact: FactQuestion): string {
  if (fact.kind === 'choice') return (fact.options ?? []).map((one) => `\`${one.value}\` ${one.label['zh-CN']} ${one.label.en}`).join('<br>');
  if (fact.kind === 'yes_no') return '`yes`, `no`';
  if (fact.kind === 'date') return '`2026-11-20`';
  if (fact.kind === 'text') return '–';
  const unit = fact.unit === undefined ? '' : ` ${fact.unit}`;
  return `0–${largestAnswer(fact)}${unit}`;
}

function factRow({ fact, types }: Asked, all: number): string {
  const who = types.length === all ? '全部 all' : types.join(', ');
  return `| \`${fact.key}\` | ${KINDS[fact.kind]} | ${cell(valuesOf(fact))} | ${ASKED_OF[fact.askedOf]} | ${cell(fact.question['zh-CN'])}<br>${cell(fact.question.en)} | ${who} |`;
}

function typeRows(type: DisputeType): string[] {
  return [
    `### ${type.code} ${type.name['zh-CN']} · ${type.name.en}`,
    '',
    `facts: ${type.facts.map((fact) => `\`${fact.key}\`${fact.required ? ' *' : ''}`).join(', ')}`,
    '',
    '| finding | 认定 | bearer 举证 |',
    '|---|---|---|',
    ...type.burden.map((row) => {
      const bearer = row.bearer === 'respondent' ? '被申请人 respondent' : '申请人 claimant';
      const shifts = row.shiftsWhen === undefined ? '' : `<br>倒置 the other side when \`${cell(row.shiftsWhen)}\``;
      return `| \`${row.id}\` | ${cell(row.fact['zh-CN'])}<br>${cell(row.fact.en)} | ${bearer}${shifts} |`;
    }),
    '',
  ];
}

/** An answer to a question, of the kind it asks for. */
function example(fact: FactQuestion): string | number | boolean {
  switch (fact.kind) {
    case 'yes_no':
      return true;
    case 'choice':
      return fact.options?.[0]?.value ?? '';
    case 'date':
      return '2026-11-05';
    case 'amount':
      return 19_900;
    case 'quantity':
      return fact.unit === 'basis_points' ? 7_000 : 3;
    case 'text':
      return 'as the listing says';
  }
}

/** A whole input of a type: every question answered, every row found. */
export function exampleInput(type: DisputeType): object {
  return {
    type: type.code,
    dates: { contract: '2026-11-01', breach: '2026-11-05', filing: '2026-11-20' },
    facts: Object.fromEntries(type.facts.map((fact) => [fact.key, example(fact)])),
    finding: Object.fromEntries(type.burden.map((row) => [row.id, 'established'])),
    evidence: { claimant: 2, respondent: 1 },
  };
}

function examples(pack: RulePack): string[] {
  return PROBLEM_GROUPS.flatMap((group) => {
    const type = pack.disputeTypes.find((one) => one.group === group);
    if (type === undefined) return [];
    return [`### ${GROUPS[group]}: ${type.code}`, '', '```json', JSON.stringify(exampleInput(type), null, 2), '```', ''];
  });
}

/** The text of `docs/reference/facts.md`. */
export function factsReference(pack: RulePack = packForTests()): string {
  const facts = factsOf(pack);
  return [
    '# Facts · 事实',
    '',
    `Made by \`npm run generate\` from the rule pack \`${pack.id}/${pack.version}\`; do not edit.`,
    '由 `npm run generate` 根据规则包生成，请勿手工修改。',
    '',
    'These are the names that expressions of the pack speak of, and the input of `npx redress rules evaluate --pack cn --facts FILE`',
    '(`-` is the standard input). Only `type` is needed: a fact that is left out, null or `"unknown"` is not known, and what follows',
    'from it is then asked for or left to a person. `true` and `12300` may stand for `"yes"` and `"12300"`. Amounts are fen.',
    '`dates.filing` is today unless it is given; a `contract` or `breach` day nobody knows counts as the day of filing.',
    '`finding` holds what a person found: `established`, `not_established`, `undisputed`. `evidence` counts what each side put on file.',
    'What comes out is in [rule-trace.md](../formats/rule-trace.md).',
    '',
    '## Facts · 事实',
    '',
    '| fact 事实 | kind 类型 | values 取值 | asked of 由谁回答 | question 问题 | types 纠纷类型 |',
    '|---|---|---|---|---|---|',
    ...facts.map((one) => factRow(one, pack.disputeTypes.length)),
    '',
    '## Dispute types and their findings · 纠纷类型与认定事项',
    '',
    'A filing needs the facts with a star; "I do not know" is an answer.',
    '',
    ...pack.disputeTypes.flatMap(typeRows),
    '## Examples · 示例',
    '',
    'A complete input of one type of each group.',
    '',
    ...examples(pack),
  ].join('\n');
}
