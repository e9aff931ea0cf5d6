import { disputeNumber, file, type Filing } from '../../core/dispute/dispute.ts';
import { localDateOf } from '../../core/deadline/deadline.ts';
import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { raisedRefusal } from '../database/database.ts';

import type { Caller } from '../http/http.ts';
import { currentRules, rulesForOrder, rulesName } from '../rules/rules.ts';
import type { World } from '../world.ts';
import { withRetries } from './act.ts';
import { attachable, type NamedFile } from './attach.ts';
import { keep } from './kept.ts';
import { requestHash } from './leaf.ts';
import { callerIdOf, ownersOf } from './scope.ts';
import { loadFiling, recordAct, type Receipt } from './store.ts';

/** A filing as it arrives. */
export interface FileRequest extends Omit<Filing, 'id' | 'number' | 'rulesVersion' | 'evidence'> {
  readonly orderId?: Uuid;
  /** the marketplace's own number, for its server */
  readonly orderExternalId?: string;
  readonly evidence: readonly NamedFile[];
}

function orderKey(caller: Caller, request: FileRequest): { id: Uuid } | { marketplaceId: Uuid; externalId: string } | undefined {
  if (request.orderId !== undefined) return { id: request.orderId };
  if (caller.kind !== 'marketplace' || request.orderExternalId === undefined) return undefined;
  return { marketplaceId: caller.marketplaceId, externalId: request.orderExternalId };
}

async function tryFile(world: World, caller: Caller, request: FileRequest, key: string): Promise<Result<Receipt>> {
  // A marketplace's key passes on what its user wrote; which way to take is the person's own to choose.
  if (request.track === 'fast' && caller.kind === 'marketplace') return refused('not_allowed', 'track');
  const order = orderKey(caller, request);
  if (order === undefined) return refused('field_missing', 'orderId');
  const row = await loadFiling(world.database, order);
  // Somebody else's order is not told from one that does not exist.
  const theirs =
    row !== undefined &&
    (caller.kind === 'marketplace'
      ? row.ord.marketplaceId === caller.marketplaceId
      : caller.kind === 'person' && caller.personId === row.ord.buyerId && caller.onlyDisputeId === undefined);
  if (row === undefined || !theirs) return refused('order_unknown', 'id' in order ? 'orderId' : 'orderExternalId');
  const files = request.evidence.length === 0 ? accepted([]) : await attachable(world, caller, request.evidence, null);
  if (!files.ok) return files;
  const at = world.now();
  const now = currentRules(at);
  const rules = await rulesForOrder(world, now, row.ord.marketplaceId, localDateOf(at, now.calendar));
  const id = world.newId();
  const filing: Filing = {
    ...{ type: request.type, items: request.items, facts: request.facts, narrative: request.narrative },
    wanted: request.wanted,
    evidence: files.value,
    ...(request.track === undefined ? {} : { track: request.track }),
    id,
    number: disputeNumber(at, rules.calendar, world.random(5)),
    rulesVersion: rulesName(rules),
  };
  const decided = file(filing, row.ord, {
    at,
    rules,
    nextId: () => world.newId(),
    funds: { escrowAvailableMinor: row.escrow_minor, depositAvailableMinor: row.deposit_minor, guaranteeAvailableMinor: 0, platformFundsMinor: 0 },
    conflicted: false,
    merchantOpen: row.merchant_status === 'open',
  });
  if (!decided.ok) return decided;
  const head = {
    ...{ act: 'file', at, actorRole: 'claimant' as const, actorId: row.ord.buyerId, callerId: callerIdOf(caller), key },
    requestHash: requestHash('file', request),
    expectedVersion: 0,
    salt: world.random(16),
    evidence: request.evidence.map((item) => item.evidenceId),
    owners: ownersOf(caller),
    newId: () => world.newId(),
  };
  const { receipt, stateJson } = await recordAct(world.database, head, decided.value);
  if (receipt.replayed !== true) keep(world, decided.value.state, stateJson);
  return accepted(receipt);
}

/** A number drawn twice in a day is drawn anew. */
function isNumberTaken(error: unknown): boolean {
  return (error as { constraint?: string } | null)?.constraint === 'dispute_number';
}

/**
 * Files a dispute about an order: the claimant's own, or passed on by the marketplace's server.
 * Refusals: order_unknown, item_in_dispute, and those of `core/dispute/file.ts`.
 */
export async function fileDispute(
  world: World,
  caller: Caller,
  request: FileRequest,
  key: string,
): Promise<Result<Receipt>> {
  for (;;) {
    try {
      return await withRetries(() => tryFile(world, caller, request, key));
    } catch (error) {
      if (!isNumberTaken(error) || raisedRefusal(error) !== undefined) throw error;
    }
  }
}
