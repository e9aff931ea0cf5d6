/**
 * Makes `docs/reference/acts.md`: every act of the procedure, who does it, in which stages it is open, the time limit
 * that waits for it and what silence means. Who may is read from `PROCEDURE`; when it is open is found by walking many
 * proceedings; time limits and their consequences come from the rule pack and the words in force.
 */
import { ACT_NAMES, allowedActs, PROCEDURE, ruleNameOf, STAGES, type ActName, type Role, type Stage } from '../core/dispute/dispute.ts';
import { bodyFor, type Choose } from '../core/dispute/testkit-acts.ts';
import { PEOPLE, Proceeding, RULES, type Setting, type Who } from '../core/dispute/testkit.ts';
import type { Locale } from '../core/kernel/kernel.ts';
import type { DeadlineRule } from '../core/rules/rules.ts';
import { readJson } from './rule-files.ts';

/** The names of the acts, Chinese and English, in words a party would use. */
const NAMES: Readonly<Record<ActName, readonly [zh: string, en: string]>> = {
  release_admission: ['让争议继续', 'Let a filing go on'],
  refuse_admission: ['不受理', 'Do not take a filing'],
  object_to_refusal: ['请另一位处理员再看', 'Ask for another person to look'],
  respond: ['答复', 'Respond'],
  post_message: ['留言', 'Write a message'],
  make_offer: ['提出方案', 'Make an offer'],
  withdraw_offer: ['撤回方案', 'Withdraw an offer'],
  reject_offer: ['拒绝方案', 'Refuse an offer'],
  accept_offer: ['接受方案', 'Accept an offer'],
  countersign: ['会签', 'Countersign'],
  decline_countersign: ['不会签', 'Decline to countersign'],
  request_extension: ['请求延期', 'Ask for more time'],
  agree_extension: ['同意延期', 'Agree to more time'],
  decline_extension: ['不同意延期', 'Refuse more time'],
  end_negotiation: ['结束协商', 'End the negotiation'],
  join_fast_track: ['同意快速处理', 'Join the fast track'],
  leave_fast_track: ['转为一般程序', 'Ask for the ordinary way'],
  end_fast_track: ['改按一般程序处理', 'Move it to the ordinary way'],
  propose_jury: ['提议交给评审团', 'Propose a jury'],
  join_jury: ['同意交给评审团', 'Agree to a jury'],
  decline_jury: ['不交给评审团', 'Say no to a jury'],
  leave_jury: ['退出评审团程序', 'Leave the jury'],
  reveal_nonce: ['公开随机数', 'Open one’s random number'],
  convene_jury: ['组成评审团', 'Convene a jury'],
  return_verdict: ['交回评审意见', 'Hand in a verdict'],
  choose: ['二次选择', 'Choose whether an adjudicator decides'],
  exit: ['退出平台处理', 'Leave the determination'],
  withdraw: ['撤回争议', 'Withdraw the dispute'],
  request_human: ['请求人工服务', 'Ask for a person'],
  open_notice: ['打开通知', 'Open the notice'],
  submit_evidence: ['提交证据', 'Submit evidence'],
  request_evidence: ['要求提交证据', 'Ask for evidence'],
  decline_evidence_request: ['说明不能提交证据', 'Say why evidence is not given'],
  object_to_evidence: ['对证据提出异议', 'Object to evidence'],
  answer_evidence_objection: ['答复对证据的异议', 'Answer an objection to evidence'],
  decide_late_evidence: ['决定是否采用逾期证据', 'Decide whether late evidence counts'],
  take_case: ['接办', 'Take the dispute'],
  recuse: ['回避', 'Recuse oneself'],
  assign_case: ['指派处理员', 'Assign an adjudicator'],
  ask_question: ['询问当事人', 'Ask a side a question'],
  answer_question: ['回答询问', 'Answer a question'],
  issue_determination: ['作出平台处理结果', 'Issue the determination'],
  sign_determination: ['二次签署', 'Give the second signature'],
  return_determination: ['退回草稿', 'Return the draft'],
  correct_determination: ['更正笔误', 'Correct a slip'],
  accept_determination: ['接受处理结果', 'Accept the determination'],
  appeal: ['申诉', 'Appeal'],
  decide_appeal: ['处理申诉', 'Decide the appeal'],
  report_performance: ['报告已履行', 'Report performance'],
  confirm_performance: ['确认已履行', 'Confirm performance'],
  contest_performance: ['对履行提出异议', 'Contest performance'],
  decide_contest: ['处理履行异议', 'Decide on contested performance'],
  waive_obligation: ['免除义务', 'Give an obligation up'],
  object_to_deduction: ['对扣划提出异议', 'Object to a deduction'],
  decide_objection: ['处理扣划异议', 'Decide on the objection'],
  propose_change: ['提出换一种方式履行', 'Propose another way to perform'],
  accept_change: ['同意新的履行方式', 'Agree to another way to perform'],
  decline_change: ['不同意新的履行方式', 'Refuse another way to perform'],
  ask_advance: ['请求平台先行赔付', 'Ask the marketplace to pay first'],
  decide_advance: ['决定是否先行赔付', 'Decide whether to pay first'],
  ask_reversal: ['申请纠正扣款', 'Ask to put a deduction right'],
  decide_reversal: ['复核扣款', 'Decide whether a deduction was wrong'],
  refer_out: ['选择后续途径', 'Choose the next measure'],
  record_card_case: ['银行卡拒付有进展', 'A card dispute moves'],
  record_returned_money: ['已付款项被退回', 'Money that was paid comes back'],
  fire_deadline: ['期限届满', 'A deadline comes'],
};

const ROLE_NAMES: Readonly<Record<Role, readonly [string, string]>> = {
  claimant: ['申请人', 'claimant'],
  respondent: ['被申请人', 'respondent'],
  adjudicator: ['处理员', 'adjudicator'],
  operator: ['运营方', 'operator'],
  clock: ['时钟', 'clock'],
};

const STAGE_NAMES: Readonly<Record<Stage, readonly [string, string]>> = {
  admission: ['人工查看', 'admission'],
  negotiation: ['协商', 'negotiation'],
  choice: ['选择', 'choice'],
  determination: ['平台处理', 'determination'],
  decided: ['申诉期', 'decided'],
  appeal: ['申诉', 'appeal'],
  performance: ['履行', 'performance'],
  closed: ['已结束', 'closed'],
};

const WAITS_FOR: Readonly<Record<DeadlineRule['waitsFor'], string>> = {
  claimant: '申请人 claimant',
  respondent: '被申请人 respondent',
  either: '双方各自 either side',
  obligor: '义务人 whoever owes it',
  adjudicator: '处理员 adjudicator',
  operator: '运营方 operator',
};

const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  hours: ['小时', 'hours'],
  calendar_days: ['日', 'days'],
  working_days: ['个工作日', 'working days'],
};

/** Goods that go back, a value that needs two signatures, a merchant without a deposit, and the fast track: together they reach every act. */
const SETTINGS: readonly Setting[] = [
  { paidMinor: 300_000, escrowMinor: 100_000, depositMinor: 50_000, wanted: [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: 300_000 }] },
  { paidMinor: 4_190_000, escrowMinor: 0, depositMinor: 200_000, wanted: [{ kind: 'refund', amountMinor: 4_190_000 }] },
  { paidMinor: 20_000, escrowMinor: 20_000, depositMinor: 0, wanted: [{ kind: 'replace' }] },
  { paidMinor: 20_000, escrowMinor: 20_000, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: 20_000 }], track: 'fast' },
  // a person looks first
  { paidMinor: 20_000, escrowMinor: 20_000, depositMinor: 0, wanted: [{ kind: 'replace' }], facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes', danger: 'injury' } },
];
const WHO = ['claimant', 'respondent', 'first', 'second', 'operator'] as const satisfies readonly Who[];
const STEPS = 40;

/** What was seen of one act. */
export interface SeenAct {
  readonly stages: Set<Stage>;
  /** names of the time limits that waited for it, as the rule pack names them */
  readonly clocks: Set<string>;
}

/** A small repeatable source of choices (a linear congruence); the document must come out the same every time. */
function chooser(seed: number): Choose {
  let now = seed >>> 0;
  return (count) => {
    now = (Math.imul(now, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((now / 2 ** 32) * count);
  };
}

const SELDOM: readonly ActName[] = ['request_evidence', 'decline_evidence_request', 'object_to_evidence', 'answer_evidence_objection', 'withdraw', 'post_message', 'submit_evidence', 'request_human', 'recuse', 'make_offer'];

/** What the server does for a jury that both sides joined. */
const JURY_BY_HOUSE = ['convene_jury', 'return_verdict'] as const satisfies readonly ActName[];

function walk(setting: Setting, choose: Choose, seen: Map<ActName, SeenAct>): void {
  let now = Proceeding.file(setting);
  for (let step = 0; step < STEPS && now.state.stage !== 'closed'; step += 1) {
    const open = WHO.flatMap((who) => allowedActs(now.state, PEOPLE[who].role, now.at, PEOPLE[who].personId).map((one) => ({ who, act: one.act })));
    for (const { who, act } of open) note(seen, act, now, PEOPLE[who].role);
    note(seen, 'fire_deadline', now, 'clock');
    note(seen, 'record_card_case', now, 'clock');
    if (now.state.stage === 'performance') note(seen, 'record_returned_money', now, 'clock');
    const house = JURY_BY_HOUSE.find((act) => PROCEDURE[act].open(now.state, 'clock'));
    if (house !== undefined) note(seen, house, now, 'clock');
    const convened = house === undefined || choose(3) === 0 ? undefined : now.try('clock', bodyFor(house, now.state, PEOPLE.clock, choose, RULES));
    if (convened?.ok === true) {
      now = convened.value;
      continue;
    }
    const first = now.running()[0];
    if (first !== undefined && choose(6) === 0) {
      now = now.fire(first);
      continue;
    }
    const likely = open.filter((one) => !SELDOM.includes(one.act) || choose(8) === 0);
    const one = likely[choose(Math.max(1, likely.length))];
    if (one === undefined) continue;
    const done = now.try(one.who, bodyFor(one.act, now.state, PEOPLE[one.who], choose, RULES));
    if (done.ok) now = done.value;
  }
}

function note(seen: Map<ActName, SeenAct>, act: ActName, now: Proceeding, role: Role): void {
  const known = seen.get(act) ?? { stages: new Set<Stage>(), clocks: new Set<string>() };
  seen.set(act, known);
  known.stages.add(now.state.stage);
  for (const name of PROCEDURE[act].waits?.(now.state, role) ?? []) {
    if (now.state.deadlines[name] !== undefined) known.clocks.add(ruleNameOf(name));
  }
}

/**
 * Walks so many proceedings and notes in which stages each act was open and which time limits waited for it.
 * @param seed the first of the seeds of the walks
 */
export function seenActs(walks: number = 3_000, seed: number = 1): Map<ActName, SeenAct> {
  const seen = new Map<ActName, SeenAct>();
  for (let count = 0; count < walks; count += 1) {
    walk(SETTINGS[count % SETTINGS.length]!, chooser(Math.imul(seed + count, 2_654_435_761)), seen);
  }
  return seen;
}

function both([zh, en]: readonly [string, string]): string {
  return `${zh} ${en}`;
}

function list(values: readonly string[]): string {
  return values.length === 0 ? '–' : values.join('<br>');
}

function words(locale: Locale): (key: string) => string {
  const texts = readJson(`core/words/messages/${locale}/deadline.json`) as Record<string, string>;
  return (key) => texts[key] ?? '';
}

function actRow(act: ActName, seen: SeenAct | undefined): string {
  if (seen === undefined) throw new Error(`no walk reached ${act}`);
  const roles = PROCEDURE[act].roles.map((role) => both(ROLE_NAMES[role]));
  const stages = STAGES.filter((stage) => seen.stages.has(stage)).map((stage) => both(STAGE_NAMES[stage]));
  const clocks = RULES.deadlines.filter((rule) => seen.clocks.has(rule.name)).map((rule) => `[\`${rule.name}\`](#${rule.name})`);
  return `| \`${act}\`<br>${both(NAMES[act])} | ${list(roles)} | ${list(stages)} | ${list(clocks)} |`;
}

function deadlineSection(rule: DeadlineRule, acts: readonly ActName[]): string[] {
  const [zh, en] = [words('zh-CN'), words('en')];
  const unit = UNITS[rule.unit] ?? [rule.unit, rule.unit];
  const ended = acts.length === 0 ? '–' : acts.map((act) => `\`${act}\``).join(', ');
  return [
    `### ${rule.name}`,
    '',
    `**${zh(`deadline.name.${rule.name}`)} ${en(`deadline.name.${rule.name}`)}**: ${rule.amount} ${unit[0]} · ${rule.amount} ${unit[1]}`,
    '',
    `- 等待 waits for: ${WAITS_FOR[rule.waitsFor]}`,
    `- 行为 acts: ${ended}`,
    `- 提醒 reminders: ${rule.remindHoursBefore.map((hours) => `${hours} h`).join(', ') || '–'}`,
    `- 依据 source: ${rule.source} (${rule.verification})`,
    `- 届满 silence: ${zh(`deadline.consequence.${rule.consequence}`)}`,
    `- ${en(`deadline.consequence.${rule.consequence}`)}`,
    '',
  ];
}

/** The text of `docs/reference/acts.md`. @throws Error when an act was never open: the walks or the procedure are at fault */
export function actsReference(): string {
  const seen = seenActs();
  const waiting = (rule: DeadlineRule): ActName[] => ACT_NAMES.filter((act) => seen.get(act)?.clocks.has(rule.name) === true);
  return [
    '# Acts and time limits · 行为与期限',
    '',
    `Made by \`npm run generate\` from the table of the procedure and the rules \`${RULES.version}\`; do not edit.`,
    '由 `npm run generate` 根据程序表与规则包生成，请勿手工修改。',
    '',
    'Each act is posted to `/api/v1/disputes/{disputeId}/acts/<act with dashes>`, but for `fire_deadline`, `record_card_case`,',
    '`record_returned_money`, `convene_jury` and `return_verdict`, which are the',
    "clock's alone. A stage is listed when the act can be open in it; whether it is open in one dispute now is told by",
    '`allowed` in `GET /api/v1/disputes/{disputeId}`. Tags of sources: V read in the law, S secondary, M from memory,',
    'U uncertain, P policy of the operator and not law.',
    '',
    '| act 行为 | who 谁 | stages 阶段 | time limit 期限 |',
    '|---|---|---|---|',
    ...ACT_NAMES.map((act) => actRow(act, seen.get(act))),
    '',
    '## Time limits · 期限',
    '',
    ...RULES.deadlines.flatMap((rule) => deadlineSection(rule, waiting(rule))),
  ].join('\n');
}
