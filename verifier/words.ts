import type { Locale } from './locales.ts';
import { DRAW_REMARKS, DRAW_STEPS } from './words-draw.ts';
import { REMARKS_EN } from './words-en.ts';
import { REMARKS_ZH } from './words-zh.ts';
import type { Remark, Report, State, Step, StepName } from './report.ts';

/** Title of a step, what its passing shows, and what it does not. */
export interface StepWords {
  readonly title: string;
  readonly shows: string;
  readonly not: string;
}

const STEP_WORDS: Readonly<Record<Locale, Readonly<Record<StepName, StepWords>>>> = {
  en: {
    package: { title: 'The file as a package', shows: 'The ZIP is whole, has nothing hidden in it, and can be read in one way only.', not: 'Who made it.' },
    bag: { title: 'List of contents', shows: 'Every file is there and has the hash that the list gives.', not: 'Where the list comes from: whoever changes a file can write a new list. The steps below show that.' },
    forms: { title: 'Form of the documents', shows: 'Each document is in its one canonical form, and the contents list is complete.', not: 'That what the documents say is true.' },
    record: { title: 'The record', shows: 'The acts are numbered without a gap, and each is what its commitment says.', not: 'The name of an act and the times are the platform’s word, until the log and a time stamp speak for them.' },
    procedure: { title: 'Allowed acts', shows: 'Each act was open to who did it, at the stage it was done in.', not: 'That the procedure is fair or lawful: it is the one in this file.' },
    evidence: { title: 'Evidence', shows: 'The files are those that were put in, unchanged; none was left out or slipped in.', not: 'That a file was genuine when it was put in, or that it says the truth.' },
    rules: { title: 'Rules', shows: 'The rules in the file are those the case began with.', not: 'That they are the law.' },
    traces: { title: 'Reasons of automatic steps', shows: 'Each rule was asked again with what it was asked with, and gives the same answer.', not: 'That the facts it was asked with are right.' },
    determinations: { title: 'Determinations', shows: 'Each is the one in the record; what it cites is in the rules; its figures come out again.', not: 'That the decision was right. A platform’s determination is not a court’s.' },
    ledger: { title: 'Money', shows: 'Every transfer has two sides, the sums come out, and the money the record speaks of was moved in the books.', not: 'That a bank or payment company paid: its own statement shows that.' },
    checkpoint: { title: 'Head of the public log', shows: 'The log signed its head, and the file has no two heads that differ.', not: 'That others were shown the same log: witnesses show that.' },
    proofs: { title: 'Proofs of inclusion', shows: 'The acts and evidence stand in the log. They cannot be changed or taken out without everybody seeing it.', not: 'What was before they were put into the log.' },
    witnesses: { title: 'Witnesses', shows: 'Others saw the same log, and that it only ever grew.', not: 'That the witnesses are independent of the platform: ask who runs them.' },
    stamps: { title: 'Time stamps', shows: 'An authority put a time on the head of the log: all in it is older.', not: 'That the authority’s certificate was not revoked: that needs a network.' },
    growth: { title: 'Growth of the log', shows: 'The log holds all it held when it was last looked at, in the same order.', not: 'That what was put into the log is right, or that others are shown the same log.' },
    draws: { title: 'Drawing of lots', shows: 'Jurors were drawn as announced: drawn again, the same come out in the same order.', not: 'Who they are, or that everybody who should be in the pool is in it.' },
    ...DRAW_STEPS.en,
    readable: { title: 'Readable copies', shows: 'Each signed PDF is whole since it was signed.', not: 'That the PDF says what the data says. The data counts.' },
  },
  'zh-CN': {
    package: { title: '文件包', shows: '压缩包完整，没有夹带，只有一种读法。', not: '是谁制作的。' },
    bag: { title: '内容清单', shows: '清单上的文件都在，哈希值一致。', not: '清单从哪里来：改动文件的人也能重写清单。后面的步骤会检查。' },
    forms: { title: '文档格式', shows: '每份文档都是唯一的规范写法，目录完整。', not: '文档所说的是否属实。' },
    record: { title: '处理记录', shows: '操作编号连续无缺，每项操作都与其承诺值一致。', not: '操作名称和时间由平台写入，需由透明日志和时间戳佐证。' },
    procedure: { title: '操作是否允许', shows: '每项操作在当时的阶段对操作人开放。', not: '程序是否公平合法：只按本文件所附的程序检查。' },
    evidence: { title: '证据', shows: '文件就是当时提交的，没有改动、遗漏或添加。', not: '提交时是否真实、内容是否属实。' },
    rules: { title: '规则', shows: '所附规则就是争议开始时适用的规则。', not: '规则是否就是法律。' },
    traces: { title: '自动步骤的理由', shows: '用当时的输入重新计算每条规则，结果一致。', not: '当时的输入是否正确。' },
    determinations: { title: '平台处理结果', shows: '与记录一致；引用的条文在规则中；金额重算无误。', not: '处理是否正确。平台处理结果不是法院的决定。' },
    ledger: { title: '资金', shows: '每笔转账有借有贷，合计平衡，记录提到的款项已在账上划转。', not: '银行或支付机构是否付款：以其对账单为准。' },
    checkpoint: { title: '透明日志的检查点', shows: '日志已签名，文件里没有互相矛盾的检查点。', not: '别人看到的是否同一份日志：由见证人证明。' },
    proofs: { title: '包含证明', shows: '操作和证据已写入日志，改动或删除会被所有人发现。', not: '写入日志之前的情况。' },
    witnesses: { title: '见证人', shows: '其他人看到同一份日志，并且只增不减。', not: '见证人是否独立于平台：请了解由谁运行。' },
    stamps: { title: '时间戳', shows: '时间戳机构为检查点盖了时间，其中内容都早于该时间。', not: '机构证书是否已被吊销：需要联网查询。' },
    growth: { title: '日志的增长', shows: '上次看到的内容都在，顺序不变。', not: '写入日志的内容是否正确，也不能证明别人看到同一份日志。' },
    draws: { title: '抽选评审员', shows: '评审员按公告抽选：重新抽选，人和顺序都一样。', not: '他们是谁，以及应当入库的人是否都在库中。' },
    ...DRAW_STEPS['zh-CN'],
    readable: { title: '可读副本', shows: '签名后的 PDF 没有改动。', not: 'PDF 与数据内容是否一致。以数据为准。' },
  },
};

const STATES: Readonly<Record<Locale, Readonly<Record<State, string>>>> = {
  en: { pass: 'pass', fail: 'fail', not_checked: 'not checked' },
  'zh-CN': { pass: '通过', fail: '不通过', not_checked: '未检查' },
};

/** Sentences around the steps. */
const AROUND = {
  en: {
    passed: 'Nothing failed.',
    failed: 'Something failed. Do not rely on it.',
    keys_file: 'Keys come from the file itself: whoever made the file could have made the keys. Give keys you know with --trust.',
    keys_none: 'No keys were given, so nobody’s signature was checked. Give keys you know with --trust.',
    keys_trusted: 'Keys come from the list you gave.',
    keys_unread: 'The check ended before any key was read. No signature was checked.',
    not: 'Does not show:',
    unreadable: 'Cannot be read:',
    about: 'Dispute {0}, {1} file, made {2}, log {3}',
    full: 'full',
    pseudonymised: 'pseudonymised',
  },
  'zh-CN': {
    passed: '没有发现问题。',
    failed: '有步骤不通过，请不要以此为依据。',
    keys_file: '密钥取自文件本身：制作文件的人也能制作密钥。请用 --trust 提供您已知的密钥。',
    keys_none: '没有提供密钥，没有检查任何签名。请用 --trust 提供您已知的密钥。',
    keys_trusted: '密钥取自您提供的列表。',
    keys_unread: '核验在读取密钥之前已结束，没有检查任何签名。',
    not: '不能证明：',
    unreadable: '无法读取：',
    about: '争议 {0}，{1}，制作于 {2}，日志 {3}',
    full: '完整版',
    pseudonymised: '化名版',
  },
} as const;

const REMARKS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en: { ...REMARKS_EN, ...DRAW_REMARKS.en }, 'zh-CN': { ...REMARKS_ZH, ...DRAW_REMARKS['zh-CN'] } };

const LONGEST = 500;

/** Text out of a file as it may be shown: nothing that moves a terminal's cursor or turns the reading round, and not without end. */
export function printable(text: string): string {
  const shown = text.slice(0, LONGEST).replaceAll(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
  return text.length > LONGEST ? `${shown}…` : shown;
}

function fill(sentence: string, about: readonly string[]): string {
  return sentence.replaceAll(/\{(\d)\}/g, (_, place: string) => printable(about[Number(place)] ?? ''));
}

/** A sentence for a code. */
export function remarkText(locale: Locale, code: string, about: readonly string[] = []): string {
  return fill(REMARKS[locale][code] ?? printable(code), about);
}

/** A sentence around the steps. */
export function around(locale: Locale, key: keyof (typeof AROUND)['en'], ...about: readonly string[]): string {
  return fill(AROUND[locale][key], about);
}

/** The words of a step. */
export function stepWords(locale: Locale, name: StepName): StepWords {
  return STEP_WORDS[locale][name];
}

/** The word for a state. */
export function stateWord(locale: Locale, state: State): string {
  return STATES[locale][state];
}

/** One remark in words. */
export function saidOf(locale: Locale, remark: Remark): string {
  return remarkText(locale, remark.code, remark.about);
}

/** What a file says it is about, in one line. */
export function aboutText(locale: Locale, about: NonNullable<Report['about']>): string {
  return around(locale, 'about', about.number, about.variant === 'full' || about.variant === 'pseudonymised' ? around(locale, about.variant) : about.variant, about.madeAt, about.origin);
}

/** A report as lines of text. */
export function reportText(locale: Locale, report: Report): string {
  const lines = report.steps.flatMap((step: Step) => {
    const words = stepWords(locale, step.name);
    return [`[${stateWord(locale, step.state)}] ${words.title}`, ...step.remarks.map((remark) => `    ${saidOf(locale, remark)}`), `    ${around(locale, 'not')} ${words.not}`];
  });
  const about = report.about === null ? [] : [aboutText(locale, report.about)];
  return [...about, ...lines, '', around(locale, `keys_${report.keys}`), around(locale, report.passed ? 'passed' : 'failed')].join('\n');
}

/** A report as data, `redress-verification/1` (docs/formats/verifier.md). */
export function reportJson(locale: Locale, report: Report): object {
  return {
    format: 'redress-verification/1',
    result: report.passed ? 'passed' : 'failed',
    keys: report.keys,
    about: report.about,
    steps: report.steps.map((step) => {
      const { title, shows, not } = stepWords(locale, step.name);
      return { step: step.name, state: step.state, title, shows, doesNotShow: not, remarks: step.remarks.map((remark) => ({ ...remark, text: saidOf(locale, remark) })) };
    }),
  };
}
