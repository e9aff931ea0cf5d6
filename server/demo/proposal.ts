/** A change of the rules in public comment, so that a visitor of the demo sees how rules change; made at the desk like any. */
import { addMilliseconds, uuidFrom, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { commentsOf, decideComment, takeComment } from '../rules/comments.ts';
import { actOnDraft, beginDraft, checkDraft, draftTexts, findDraft, listDrafts, writeDraftFile, type DraftRow } from '../rules/desk.ts';
import { currentRules, rulesName, storePacks } from '../rules/rules.ts';
import type { World } from '../world.ts';
import type { KnownPerson } from './people.ts';

/** The number of the demo's proposal. */
const VERSION = '2026-2';
const TITLE = { 'zh-CN': '示例：商家交出原始记录的时间从三个工作日缩短到两个', en: 'Example: merchants hand over original records in two working days, not three' } as const;
const FILE = 'params.json';
const FIGURE = 'EVIDENCE.ORIGINALS';
const DAY_MS = 86_400_000;
const COMMENT_DAYS = 30;

/** What the public said; the last one waits for an operator to read it. */
const COMMENTS = [
  { days: 4, name: '买家（示例）', rule: FIGURE, body: '支持。聊天记录平台当天就能导出，三天太长，买家一直在等。', state: 'shown', reason: null },
  { days: 3, name: 'A small shop (demo)', rule: FIGURE, body: 'Two days are short in the week of a holiday. Please keep counting working days, and let us ask for one more day with a reason.', state: 'shown', reason: null },
  { days: 2, name: null, rule: null, body: '加微信 xxxx，代写申诉，包过。', state: 'kept_back', reason: '广告，与规则无关。' },
  { days: 1, name: '消费者协会志愿者（示例）', rule: FIGURE, body: '建议写明：因平台系统故障导不出记录的，时间顺延。', state: 'waiting', reason: null },
] as const;

function made<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demo's proposal was refused: ${result.refusal.code} ${result.refusal.field ?? ''}`);
  return result.value;
}

function atThen(world: World, at: Instant): World {
  return { ...world, now: () => at, newId: () => uuidFrom(at, world.random(10)) };
}

/** The figures with one of them changed; the rest of the file stays as it is, but for white space. */
function changed(text: string): string {
  const figures = JSON.parse(text) as { key: string; value: number }[];
  return `${JSON.stringify(figures.map((one) => (one.key === FIGURE ? { ...one, value: one.value - 1 } : one)), null, 2)}\n`;
}

async function openProposal(world: World, draft: DraftRow, writer: Uuid, publisher: Uuid): Promise<void> {
  const at = world.now();
  const texts = await draftTexts(world.database, draft.id);
  made(await writeDraftFile({ world, at, by: writer }, draft.id, { path: FILE, body: changed(texts[FILE]!) }));
  made(await checkDraft({ world, at, by: writer }, draft.id));
  made(await actOnDraft({ world, at, by: publisher }, draft.id, { act: 'open_comment', days: COMMENT_DAYS }));
}

async function comment(world: World, draft: Uuid, reader: Uuid): Promise<void> {
  const now = world.now();
  for (const { days, state, reason, ...said } of COMMENTS) {
    const then = atThen(world, addMilliseconds(now, -days * DAY_MS));
    const taken = made(await takeComment(then, then.now(), draft, said));
    if (state !== 'waiting') made(await decideComment(world.database, now, reader, taken.id, { state, reason }));
  }
}

/**
 * Makes the demo's proposal, once: one operator writes it, another opens it for comments, which began five days ago.
 * Begun and not ended, it goes on where it stopped.
 */
export async function tellProposal(world: World, people: readonly KnownPerson[]): Promise<void> {
  const [writer, publisher] = people.filter((one) => one.part === 'operator').map((one) => one.id);
  if (writer === undefined || publisher === undefined) throw new Error('the demo has two operators');
  await storePacks(world.database, world.now());
  const then = atThen(world, addMilliseconds(world.now(), -5 * DAY_MS));
  const base = currentRules(then.now());
  const name = { pack: base.id, version: VERSION };
  const known = (await listDrafts(world.database)).find((one) => one.pack === name.pack && one.version === name.version);
  const draft = known ?? made(await beginDraft({ world: then, at: then.now(), by: writer }, { base: rulesName(base), version: VERSION, title: TITLE }));
  if (draft.state.stage === 'draft') await openProposal(then, draft, writer, publisher);
  const open = made(await findDraft(world.database, draft.id));
  if (open.state.stage === 'comment' && (await commentsOf(world.database, draft.id, true)).length === 0) await comment(world, draft.id, publisher);
}
