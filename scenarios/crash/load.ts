import type { ActName } from '../../core/dispute/dispute.ts';
import { bodyOf, chooseAct } from './bodies.ts';
import type { Chance } from './chance.ts';
import { buyerJson, type Market, type Person } from './people.ts';
import type { Answer, Wire } from './wire.ts';

/** What the server said it has recorded. */
export interface Accepted {
  readonly disputeId: string;
  readonly act: string;
  readonly version: number;
  readonly leaf: string;
  readonly at: string;
  readonly callerId: string;
  readonly key: string;
}

/** Everything that was accepted while the load ran. */
export interface Books {
  readonly acts: Accepted[];
  /** order by our id: the marketplace's number of it and what lies in its escrow */
  readonly orders: Map<string, { readonly externalId: string; readonly escrowMinor: number }>;
  /** deposit transfers by their id */
  readonly deposits: Map<string, { readonly amountMinor: number; readonly merchantId: string }>;
  readonly files: { readonly id: string; readonly owner: Person; readonly text: string }[];
  /** receipts that came on a repetition: the first answer was lost on the way */
  replayed: number;
  /** refusals by code */
  readonly refused: Map<string, number>;
  /** answers that contradict themselves */
  readonly faults: string[];
}

/** Work of many clients at once on one marketplace. */
export interface Load {
  readonly books: Books;
  /** Waits until so many more acts were accepted. @throws Error when no worker gets on */
  untilActs(more: number): Promise<void>;
  /** Lets every request under way be answered and starts no other. */
  stop(): Promise<void>;
}

interface OpenDispute {
  readonly id: string;
  readonly buyer: Person;
  readonly merchant: Person;
}

interface OrderToDispute {
  readonly id: string;
  readonly externalId: string;
  readonly paidMinor: number;
  readonly buyer: Person;
  readonly merchant: Person;
}

const WORKERS = 6;
const OPEN_DISPUTES = 40;

class Workshop {
  readonly books: Books = {
    ...{ acts: [], orders: new Map(), deposits: new Map(), files: [], replayed: 0, refused: new Map(), faults: [] },
  };
  failure: Error | undefined;
  readonly #wire: Wire;
  readonly #market: Market;
  readonly #orders: OrderToDispute[] = [];
  readonly #disputes: OpenDispute[] = [];
  #count = 0;

  constructor(wire: Wire, market: Market) {
    this.#wire = wire;
    this.#market = market;
  }

  /** One thing to do. */
  async step(chance: Chance): Promise<void> {
    if (this.#orders.length < 20 || chance.happens(2)) return this.pushOrders(chance);
    if (chance.happens(2)) return this.payDeposit(chance);
    const few = this.#disputes.length < OPEN_DISPUTES;
    if (this.#disputes.length === 0 || (few && chance.happens(30)) || chance.happens(2)) return this.file(chance);
    return this.act(chance);
  }

  #key(): string {
    return `crash-${(this.#count += 1).toString().padStart(8, '0')}`;
  }

  #refused(answer: Answer): void {
    const code = String(answer.body.code ?? answer.status);
    this.books.refused.set(code, (this.books.refused.get(code) ?? 0) + 1);
    // these would mean that the load itself is wrong, or that a key was forgotten
    if (['field_unknown', 'field_missing', 'body_malformed', 'idempotency_key_reused', 'csrf_failed', 'sign_in_required'].includes(code)) {
      this.books.faults.push(`refused with ${answer.text.slice(0, 300)}`);
    }
  }

  /** Many orders in one request; repeated until each line has a definite answer. */
  async pushOrders(chance: Chance): Promise<void> {
    const { buyers, merchants } = this.#market;
    const orders = Array.from({ length: 10 + chance.below(20) }, () => {
      const buyer = chance.oneOf(buyers);
      const merchant = chance.oneOf(merchants);
      const paidMinor = 500 + chance.below(60_000);
      const escrowMinor = chance.happens(70) ? paidMinor : Math.floor(paidMinor / 2);
      return { externalId: `CR-${(this.#count += 1)}`, paidMinor, escrowMinor, buyer, merchant };
    });
    const lines = orders.map(({ externalId, paidMinor, escrowMinor, buyer, merchant }) =>
      JSON.stringify({
        ...{ externalId, merchantExternalId: merchant.externalId, buyer: buyerJson(buyer.externalId), currency: 'CNY', paidMinor, escrowMinor },
        ...{ placedAt: '2026-11-20T02:00:00.000Z', releaseAt: '2028-01-01T00:00:00.000Z' },
        items: [{ itemId: '1', title: '羊毛大衣', quantity: 1, unitPriceMinor: paidMinor, paidMinor }],
        payments: [{ method: 'alipay', amountMinor: paidMinor }],
      }),
    );
    const call = { path: '/orders/bulk', as: this.#market.key, text: lines.join('\n'), type: 'application/x-ndjson' };
    for (;;) {
      const answer = await this.#wire.ask(call);
      if (answer.status !== 200) return this.#refused(answer);
      const said = answer.text.trim().split('\n').map((line) => JSON.parse(line) as { outcome: string; orderId?: string; problem?: { code: string } });
      // a portion that met a dying database says so line by line
      if (said.length !== orders.length || said.some((one) => one.problem?.code === 'busy')) {
        await pause(100);
        continue;
      }
      for (const [index, one] of said.entries()) this.#pushed(orders[index]!, one);
      return;
    }
  }

  #pushed(order: Omit<OrderToDispute, 'id'> & { escrowMinor: number }, said: { outcome: string; orderId?: string }): void {
    const { externalId, escrowMinor } = order;
    if (said.orderId === undefined) this.books.faults.push(`order ${externalId}: ${JSON.stringify(said)}`);
    else {
      this.books.orders.set(said.orderId, { externalId, escrowMinor });
      this.#orders.push({ ...order, id: said.orderId });
    }
  }

  async payDeposit(chance: Chance): Promise<void> {
    const merchant = chance.oneOf(this.#market.merchants);
    const json = { amountMinor: 100 + chance.below(9_000), currency: 'CNY' };
    const answer = await this.#wire.ask({ path: `/merchants/${merchant.externalId}/deposits`, as: this.#market.key, key: this.#key(), json });
    if (answer.status !== 201) return this.#refused(answer);
    const { transferId, merchantId } = answer.body;
    this.books.deposits.set(transferId, { amountMinor: json.amountMinor, merchantId });
  }

  async file(chance: Chance): Promise<void> {
    const [order] = this.#orders.splice(chance.below(this.#orders.length), 1);
    if (order === undefined) return;
    const relayed = chance.happens(30);
    const evidence = !relayed && chance.happens(20) ? [{ evidenceId: await this.#upload(order.buyer), shows: '照片' }] : [];
    const json = {
      ...(relayed ? { orderExternalId: order.externalId } : { orderId: order.id }),
      ...{ type: 'D-02', items: [{ itemId: '1', quantity: 1 }], evidence },
      facts: { attribute: 'material', discovered_on: '2026-11-20', personal_use: 'yes' },
      narrative: '页面写的是羊毛，收到的是化纤。',
      wanted: [{ kind: 'refund', amountMinor: order.paidMinor }],
    };
    const key = this.#key();
    const filed = await this.#recorded(chance, 'file', relayed ? this.#market.id : order.buyer.id, key, {
      ...{ path: '/disputes', as: relayed ? this.#market.key : order.buyer.as, key, json },
    });
    if (filed !== undefined) this.#disputes.push({ id: filed, buyer: order.buyer, merchant: order.merchant });
  }

  async act(chance: Chance): Promise<void> {
    const dispute = chance.oneOf(this.#disputes);
    const { adjudicators, operator } = this.#market;
    const who = chance.oneOf([dispute.buyer, dispute.buyer, dispute.merchant, dispute.merchant, chance.oneOf(adjudicators), chance.oneOf(adjudicators), operator]);
    const seen = await this.#wire.ask({ path: `/disputes/${dispute.id}`, as: who.as });
    // an adjudicator sees a dispute only once it is before them
    if (seen.status !== 200) return;
    const view = seen.body;
    if (view.stage === 'closed') return this.#forget(dispute);
    const act = chooseAct(view.allowed.map((one: { act: ActName }) => one.act), chance);
    if (act === undefined) return;
    const key = this.#key();
    const body =
      act === 'submit_evidence'
        ? { items: [{ evidenceId: await this.#upload(who), shows: key }] }
        : bodyOf(act, view, chance, key, adjudicators.map((one) => one.id));
    const json = chance.happens(5) ? { ...body, ifVersion: view.version } : body;
    await this.#recorded(chance, act, who.id, key, { path: `/disputes/${dispute.id}/acts/${act.replaceAll('_', '-')}`, as: who.as, key, json });
  }

  #forget(dispute: OpenDispute): void {
    const index = this.#disputes.indexOf(dispute);
    if (index >= 0) this.#disputes.splice(index, 1);
  }

  async #upload(owner: Person): Promise<string> {
    const key = this.#key();
    const text = `evidence ${key}\n`.repeat(1 + (this.#count % 400));
    const stored = await this.#wire.get({ path: `/evidence?name=${key}.txt`, as: owner.as, key, text, type: 'text/plain' });
    this.books.files.push({ id: stored.id, owner, text });
    return stored.id;
  }

  /** Sends an act, now and then twice at once (a double click), and keeps its receipt. @returns the dispute's id */
  async #recorded(chance: Chance, act: string, callerId: string, key: string, call: Parameters<Wire['ask']>[0]): Promise<string | undefined> {
    const times = chance.happens(8) ? [call, call] : [call];
    const answers = await Promise.all(times.map((one) => this.#wire.ask(one)));
    const good = answers.filter((one) => one.status < 300);
    for (const one of answers) if (one.status >= 300) this.#refused(one);
    const first = good[0];
    if (first === undefined) return undefined;
    const { disputeId, version, leaf, at } = first.body;
    if (good.some((one) => one.body.version !== version || one.body.leaf !== leaf)) {
      this.books.faults.push(`two receipts under one key: ${good.map((one) => one.text).join(' ')}`);
    }
    if (times.length === 1 && first.sent > 1 && first.body.replayed === true) this.books.replayed += 1;
    this.books.acts.push({ disputeId, act, version, leaf, at, callerId, key });
    return disputeId;
  }
}

const STALLED_MS = 300_000;

/** Starts the clients. */
export function startLoad(wire: Wire, market: Market, chance: Chance): Load {
  const shop = new Workshop(wire, market);
  let stopping = false;
  const work = async (own: Chance): Promise<void> => {
    while (!stopping) await shop.step(own);
  };
  // days go by while the load runs, so that deadlines come due among the acts
  const turnClock = async (own: Chance): Promise<void> => {
    let next = 0;
    while (!stopping) {
      if (shop.books.acts.length >= next) {
        next = shop.books.acts.length + 2 + own.below(16);
        await wire.moveClock(own.happens(70) ? 'day' : 'hour');
      }
      await pause(20);
    }
  };
  const loops = [...Array.from({ length: WORKERS }, (_none, index) => work(chance.fork(`worker ${index}`))), turnClock(chance.fork('clock'))];
  for (const loop of loops) loop.catch((error: Error) => (shop.failure ??= error));
  return {
    books: shop.books,
    async untilActs(more) {
      const goal = shop.books.acts.length + more;
      let last = shop.books.acts.length;
      let since = performance.now();
      while (shop.books.acts.length < goal) {
        if (shop.failure) throw shop.failure;
        if (shop.books.acts.length > last) {
          last = shop.books.acts.length;
          since = performance.now();
        }
        if (performance.now() - since > STALLED_MS) throw new Error('nothing was accepted for minutes');
        await pause(5);
      }
    },
    async stop() {
      stopping = true;
      await Promise.all(loops);
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
