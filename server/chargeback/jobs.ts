import { derivedId } from '../../core/ledger/ledger.ts';
import type { CardCase } from '../../core/chargeback/chargeback.ts';
import type { Notice, NoticeTemplate } from '../../core/notice/notice.ts';
import type { Uuid } from '../../core/kernel/kernel.ts';
import { noteCardCase } from '../dispute/dispute.ts';
import type { Job } from '../jobs/jobs.ts';
import { enqueueNotices } from '../notice/enqueue.ts';
import { noticeHandled, unhandledNotices } from '../payment/payment.ts';
import type { World } from '../world.ts';
import { actInCase, newsOf, nextReminder, takeCaseNews } from './move.ts';
import { casesWanting, disputeOf, lockCase, meetLater } from './store.ts';

const AT_ONCE = 50;
/** Notices that cannot be taken are no case of ours, or need a person; the log says which. */
const QUIET = ['already_done', 'nothing_changed'];

/** Takes what rails told of card disputes; each notice with its case in one transaction. Returns how many were there. */
export async function takeCardNotices(world: World): Promise<number> {
  return world.database.transaction(async (tx) => {
    const notices = await unhandledNotices(tx, 'card_dispute', AT_ONCE);
    for (const notice of notices) {
      const taken = await takeCaseNews(world, tx, newsOf(notice), 'network');
      await noticeHandled(tx, notice.rail, notice.noticeId, world.now());
      if (!taken.ok && !QUIET.includes(taken.refusal.code)) world.log.warn('card_dispute_not_taken', { rail: notice.rail, noticeId: notice.noticeId, code: taken.refusal.code });
    }
    return notices.length;
  });
}

/** Cases whose network's time is over, by the clock. */
export async function endOverdue(world: World): Promise<number> {
  const ids = await casesWanting(world.database, 'over', world.now(), AT_ONCE);
  let ended = 0;
  for (const id of ids) if ((await actInCase(world, id, { act: 'time_over' }, 'clock')).ok) ended += 1;
  return ended;
}

/** Ties a case to a dispute that was filed after it, so that what is pending is told there. */
async function tie(world: World, id: Uuid): Promise<void> {
  await world.database.transaction(async (tx) => {
    const row = await lockCase(tx, id);
    if (row === undefined || row.state.disputeId !== null) return;
    const disputeId = await disputeOf(tx, row.state.orderId);
    if (disputeId === null) return;
    await tx.query({ name: 'card_case_tie', text: `update card_case set dispute_id = $2::uuid, state = jsonb_set(state, '{disputeId}', to_jsonb($2::uuid)) where id = $1`, values: [id, disputeId] });
  });
}


/** Tells a case's dispute what happened, in order; what the record knows already is only struck out. */
async function tell(world: World, id: Uuid): Promise<void> {
  for (;;) {
    const row = await lockCaseOnce(world, id);
    const [next] = row?.pending ?? [];
    if (row === undefined || next === undefined || row.state.disputeId === null) return;
    const { end, ...note } = next;
    const told = await noteCardCase(world, row.state.disputeId, { caseId: id, ...note, ...(end === undefined ? {} : { end: end as never }) });
    if (!told.ok) world.log.warn('card_case_not_noted', { caseId: id, code: told.refusal.code });
    await world.database.query({
      name: 'card_case_told',
      text: 'update card_case set pending = pending - 0, alarm = coalesce($3, alarm) where id = $1 and pending -> 0 = $2::jsonb',
      values: [id, JSON.stringify(next), told.ok ? null : 'dispute_not_told'],
    });
  }
}

async function lockCaseOnce(world: World, id: Uuid): ReturnType<typeof lockCase> {
  return world.database.transaction((tx) => lockCase(tx, id));
}

/** Tells disputes what became of card disputes over their payments. */
export async function tellDisputes(world: World): Promise<number> {
  for (const id of await casesWanting(world.database, 'dispute', world.now(), AT_ONCE)) await tie(world, id);
  const ids = await casesWanting(world.database, 'pending', world.now(), AT_ONCE);
  for (const id of ids) await tell(world, id);
  return ids.length;
}

function noticesOf(state: CardCase, template: NoticeTemplate): readonly Notice[] {
  const { id, amountMinor, currency, ourDue, reference, merchantId, marketplaceId, entries } = state;
  const body = { number: reference, amountMinor, currency, ...(ourDue === null ? {} : { dueAt: ourDue }) };
  const step = String(entries.length);
  return [
    { id: derivedId(template, id, step, ourDue ?? '', 'merchant'), channel: 'email', recipient: { kind: 'merchant', id: merchantId }, template, body },
    { id: derivedId(template, id, step, ourDue ?? '', 'marketplace'), channel: 'webhook', recipient: { kind: 'marketplace', id: marketplaceId }, template, body: { ...body, caseId: id } },
  ];
}

/** Reminds merchants of our date, ahead of the network's. */
export async function remindMerchants(world: World): Promise<number> {
  const ids = await casesWanting(world.database, 'remind', world.now(), AT_ONCE);
  for (const id of ids) {
    await world.database.transaction(async (tx) => {
      const row = await lockCase(tx, id);
      if (row === undefined) return;
      const at = world.now();
      await enqueueNotices(tx, { disputeId: row.state.disputeId, marketplaceId: row.state.marketplaceId, at, notices: noticesOf(row.state, 'card_case_due') });
      await tx.query({ name: 'card_case_reminded', text: 'update card_case set remind_at = $2 where id = $1', values: [id, nextReminder(row.state, at)] });
    });
  }
  return ids.length;
}

/** The jobs of card disputes. */
export const chargebackJobs: readonly Job[] = [
  { name: 'chargeback.notices', everyMs: 5_000, run: takeCardNotices },
  { name: 'chargeback.tell', everyMs: 5_000, run: tellDisputes },
  { name: 'chargeback.meet', everyMs: 60_000, run: (world) => meetLater(world.database, world.now(), AT_ONCE) },
  { name: 'chargeback.overdue', everyMs: 60_000, run: endOverdue },
  { name: 'chargeback.remind', everyMs: 60_000, run: remindMerchants },
];
