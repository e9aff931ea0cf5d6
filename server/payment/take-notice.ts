import { createHash } from 'node:crypto';
import { accepted, refused, type Result } from '../../core/kernel/kernel.ts';
import type { RailNotice } from '../../core/payment/payment.ts';
import { JSON_LIMIT, readBytes } from '../http/http.ts';
import type { Queryable } from '../database/database.ts';
import type { World } from '../world.ts';
import type { PaymentRail } from './rail.ts';
import { settleOutcomes } from './settle.ts';
import { endAuthorisation, instructionById, takeNotice } from './store.ts';

type CountFor = (signer: string | null) => Result<true>;

async function actOn(world: World, tx: Queryable, { rail, about }: RailNotice): Promise<void> {
  const at = world.now();
  if (about.kind === 'authorisation_ended') await endAuthorisation(tx, at, rail, about.paymentReference);
  if (about.kind !== 'instruction') return;
  const row = await instructionById(tx, about.instructionId);
  // another rail's word about an instruction is none
  if (row?.rail === rail) await settleOutcomes(world, tx, at, [{ id: row.id, outcome: { answer: about.answer } }]);
}

/**
 * Takes news a rail sent by itself: its signature is checked over the bytes as they came, by the rail's own adapter; what
 * is known by its number changes nothing; and noting it and acting on it is one transaction. News of a card dispute is
 * kept in `rail_notice` with `handled_at` null, for the part that handles those.
 * Refusals: `signature_invalid`, `body_malformed`, `body_too_large`, and what `countFor` refuses.
 * @param countFor counts the request for the rail that signed it, or for null as a stranger's
 * @returns whether it was new
 */
export async function takeRailNotice(world: World, rail: PaymentRail, request: Request, countFor: CountFor): Promise<Result<{ readonly fresh: boolean }>> {
  const body = await readBytes(request, JSON_LIMIT);
  const read = body.ok ? await rail.readNotice({ headers: request.headers, body: body.value }) : body;
  const counted = countFor(read.ok ? rail.capabilities.rail : null);
  if (!counted.ok) return counted;
  if (!body.ok) return body;
  if (!read.ok) return read;
  const notice = read.value;
  if (notice.rail !== rail.capabilities.rail || notice.noticeId === '' || notice.noticeId.length > 200) return refused('body_malformed');
  const fresh = await world.database.transaction(async (tx) => {
    const hash = createHash('sha256').update(body.value).digest();
    const handled = notice.about.kind !== 'card_dispute';
    const isNew = await takeNotice(tx, { rail: notice.rail, noticeId: notice.noticeId, hash, at: notice.at, receivedAt: world.now(), about: notice.about, handled });
    if (isNew) await actOn(world, tx, notice);
    return isNew;
  });
  world.log.info('payment.notice', { rail: notice.rail, kind: notice.about.kind, fresh });
  return accepted({ fresh });
}
