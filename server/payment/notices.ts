import { derivedId } from '../../core/ledger/ledger.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import type { NextLife } from '../../core/payment/payment.ts';
import type { Notice } from '../../core/notice/notice.ts';
import type { Queryable } from '../database/database.ts';
import { enqueueNotices } from '../notice/enqueue.ts';
import type { InstructionRow } from './store.ts';

/**
 * Tells whom money of a dispute goes to that it was paid, that it came back, or that it is stuck and a person looks at it; the
 * marketplace too, because a wrong account is theirs to mend. Money of no dispute is shown, not told.
 */
export async function tellWhatBecame(tx: Queryable, at: Instant, row: InstructionRow, next: Pick<NextLife, 'state' | 'code'>): Promise<void> {
  const template = next.state === 'done' ? 'money_paid_out' : next.state === 'failed' ? 'money_stuck' : next.state === 'returned' ? 'money_returned' : undefined;
  const { disputeId, ownerId, marketplaceId, direction } = row;
  if (template === undefined || disputeId === null || ownerId === null) return;
  const [dispute] = await tx.query<{ number: string }>({
    name: 'payment_dispute_number',
    text: 'select payment_dispute_number($1) as number',
    values: [disputeId],
  });
  if (dispute === undefined || dispute.number === null) return;
  const body = { number: dispute.number, amountMinor: row.amountMinor, currency: row.currency };
  const kind = direction === 'to_merchant' ? ('merchant' as const) : ('person' as const);
  // of money a side was to get, both sides are told by the dispute's own act
  const byTheAct = template === 'money_returned' && direction === 'to_consumer';
  const notices: Notice[] = [
    ...(byTheAct ? [] : [{ id: derivedId(template, row.id, 'owner'), channel: 'email', recipient: { kind, id: ownerId }, template, body } as const]),
    { id: derivedId(template, row.id, 'marketplace'), channel: 'webhook', recipient: { kind: 'marketplace', id: marketplaceId }, template, body: { ...body, instructionId: row.id, code: next.code } },
  ];
  await enqueueNotices(tx, { disputeId, marketplaceId, at, notices });
}
