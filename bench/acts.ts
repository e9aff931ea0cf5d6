import { decide, disputeNumber, file, type Act, type Actor, type Decision, type DisputeState } from '../core/dispute/dispute.ts';
import type { Result, Uuid } from '../core/kernel/kernel.ts';
import { recordAct } from '../server/dispute/store.ts';
import { requestHash } from '../server/dispute/leaf.ts';
import { currentRules, rulesName } from '../server/rules/rules.ts';
import { systemChance, systemTime } from '../server/system.ts';
import { ITEM, newId, type Order, type Place } from './place.ts';

/** One statement of the database, ready to be sent. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

const FILING = {
  type: 'D-02',
  items: [{ itemId: ITEM.itemId, quantity: 1 }],
  facts: { attribute: 'size_colour', discovered_on: '2026-10-05', personal_use: 'yes' },
  narrative: '订的是蓝色 M 码，收到的是红色 L 码，尺码和颜色都和页面写的不一样。',
  wanted: [{ kind: 'refund', amountMinor: 29_900 }],
} as const;

const OFFER = { terms: [{ kind: 'price_reduction', amountMinor: 10_000 }], note: '衣服是好的，退一部分。' } as const;

/** The acts of the chain after filing: a shop offers, the buyer accepts, the shop countersigns, escrow pays and it is closed. */
const STEPS: readonly { readonly act: Act; readonly by: 'claimant' | 'respondent' }[] = [
  { act: { act: 'make_offer', body: OFFER } as unknown as Act, by: 'respondent' },
  { act: { act: 'accept_offer', body: { no: 2 } } as Act, by: 'claimant' },
  { act: { act: 'countersign', body: { no: 2 } } as Act, by: 'respondent' },
];

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The statement the server would send for a decision, caught instead of sent. */
async function statementOf(decision: Decision, act: string, actor: Actor, expectedVersion: number, at: string): Promise<Statement> {
  let caught: Statement | undefined;
  const catcher = {
    query: async (statement: object): Promise<never[]> => {
      caught = statement as Statement;
      return [{ answer: {} }] as never[];
    },
  };
  const { role: actorRole, personId } = actor;
  const head = { act, at, actorRole, actorId: personId, callerId: personId, key: newId(), requestHash: requestHash(newId()) };
  const rest = { expectedVersion, salt: systemChance(16), evidence: [], owners: JSON.stringify([{ kind: 'person', id: personId }]), newId };
  await recordAct(catcher, { ...head, ...rest }, decision);
  return caught!;
}

/**
 * The statements of a whole chain on one order, made as the server makes them: what the ceiling sends, with nothing in
 * front of the database.
 */
export async function prepareChain(place: Place, order: Order, steps: number): Promise<Statement[]> {
  const at = systemTime();
  const rules = currentRules(at);
  const funds = { escrowAvailableMinor: ITEM.paidMinor, depositAvailableMinor: 0, guaranteeAvailableMinor: 0, platformFundsMinor: 0 };
  const ground = { at, rules, nextId: newId, funds, conflicted: false, merchantOpen: true };
  const number = disputeNumber(at, rules.calendar, systemChance(5));
  const facts = { orderId: order.id, marketplaceId: place.marketplaceId, merchantId: order.merchantId, buyerId: order.buyerId };
  const filing = { ...FILING, evidence: [], id: newId(), number, rulesVersion: rulesName(rules) };
  const filed = valueOf(file(filing, { ...facts, currency: 'CNY', items: [ITEM] }, ground));
  const buyer = { role: 'claimant', personId: order.buyerId } as const;
  const statements = [await statementOf(filed, 'file', buyer, 0, at)];
  let state: DisputeState = filed.state;
  for (const { act, by } of STEPS.slice(0, steps)) {
    const actor = { role: by, personId: by === 'claimant' ? order.buyerId : order.staffId };
    const decided = valueOf(decide(state, act, actor, ground));
    statements.push(await statementOf(decided, act.act, actor, state.version, at));
    state = decided.state;
  }
  return statements;
}

/** Posts JSON as somebody. @throws Error when the server refuses */
export async function post(place: Place, path: string, headers: Readonly<Record<string, string>>, body: unknown): Promise<unknown> {
  const sent = { ...headers, 'content-type': 'application/json', 'idempotency-key': newId() };
  const answer = await place.http.request({ method: 'POST', path: `/api/v1${path}`, headers: sent, body: JSON.stringify(body) });
  const text = await answer.body.text();
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${text.slice(0, 300)}`);
  return JSON.parse(text);
}

/** Files a dispute on an order as its buyer. @returns its id */
export async function fileOver(place: Place, order: Order): Promise<Uuid> {
  const receipt = await post(place, '/disputes', { cookie: order.buyerCookie }, { orderId: order.id, ...FILING });
  return (receipt as { disputeId: Uuid }).disputeId;
}

/** Does one step of the chain on a dispute. @param step 0 is the shop's offer */
export async function stepOver(place: Place, disputeId: Uuid, order: Order, step: number): Promise<void> {
  const { act, by } = STEPS[step]!;
  const cookie = by === 'claimant' ? order.buyerCookie : order.staffCookie;
  const answer = await post(place, `/disputes/${disputeId}/acts/${act.act.replaceAll('_', '-')}`, { cookie }, act.body);
  if (step === STEPS.length - 1 && (answer as { stage: string }).stage !== 'closed') throw new Error('the chain did not close');
}

/** From filing to paid and closed. */
export async function chainOver(place: Place, order: Order): Promise<void> {
  const disputeId = await fileOver(place, order);
  for (const step of STEPS.keys()) await stepOver(place, disputeId, order, step);
}

/** How many acts a chain has. */
export const CHAIN_ACTS = STEPS.length + 1;
