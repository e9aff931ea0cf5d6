import { CHAIN_ACTS, chainOver, fileOver, post, prepareChain, stepOver, type Statement } from './acts.ts';
import { flatOut, median, paced, percentile, type Run } from './load.ts';
import { cpuOf, cpuOfFamily } from './machine.ts';
import { POOL, WIDTH, type Order, type Place } from './place.ts';

/** One number, and what it is in relation to: `ratio` is `value` over what `against` names, measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio: number;
  readonly against: string;
}

/** How much is measured. */
export interface Size {
  readonly rounds: number;
  /** acts in a round */
  readonly acts: number;
  /** chains in a round */
  readonly chains: number;
  /** acts of the run at 80 % of the rate */
  readonly paced: number;
}

/** What one kind of act came to over HTTP and called directly. */
interface Compared {
  readonly served: number;
  readonly direct: number;
  readonly servedCpu: number;
  readonly directCpu: number;
}

const DIRECT = 'the same pool calling record_act directly with prepared parameters';

/** Processor time since a moment, of a process and the database. */
function meter(pid: number, postmaster: number): () => number {
  const from = cpuOf(pid) + cpuOfFamily(postmaster);
  return () => cpuOf(pid) + cpuOfFamily(postmaster) - from;
}

async function send(place: Place, statements: readonly Statement[]): Promise<void> {
  for (const statement of statements) await place.database.query(statement);
}

/** A round over HTTP and one called directly, in turns, and the middle of each. */
async function compare(
  rounds: number,
  acts: number,
  served: () => Promise<{ run: Run; cpu: number }>,
  direct: () => Promise<{ run: Run; cpu: number }>,
): Promise<Compared> {
  const got = { served: [] as number[], direct: [] as number[], servedCpu: [] as number[], directCpu: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const over = await served();
    const under = await direct();
    got.served.push(over.run.perSecond);
    got.direct.push(under.run.perSecond);
    got.servedCpu.push(over.cpu / (over.run.count * acts));
    got.directCpu.push(under.cpu / (under.run.count * acts));
  }
  return {
    served: median(got.served),
    direct: median(got.direct),
    servedCpu: median(got.servedCpu),
    directCpu: median(got.directCpu),
  };
}

/** Measures a place: every method makes the orders it needs off the clock. */
export class Measurer {
  readonly place: Place;
  readonly postmaster: number;
  readonly size: Size;

  constructor(place: Place, postmaster: number, size: Size) {
    this.place = place;
    this.postmaster = postmaster;
    this.size = size;
  }

  async #metered(pid: number, work: () => Promise<Run>): Promise<{ run: Run; cpu: number }> {
    const cpu = meter(pid, this.postmaster);
    const run = await work();
    return { run, cpu: cpu() };
  }

  /** So many filed disputes, by HTTP. */
  async filed(count: number): Promise<{ disputeId: string; order: Order }[]> {
    const orders = await this.place.orders(count);
    const filed: { disputeId: string; order: Order }[] = [];
    await flatOut(orders, WIDTH, async (order) => filed.push({ disputeId: await fileOver(this.place, order), order }));
    return filed;
  }

  /** A round of one kind over HTTP. */
  async served(kind: 'file' | 'offer' | 'chain'): Promise<{ run: Run; cpu: number }> {
    const { place, size } = this;
    if (kind === 'offer') {
      const filed = await this.filed(size.acts);
      return this.#metered(place.pid, () => flatOut(filed, WIDTH, ({ disputeId, order }) => stepOver(place, disputeId, order, 0)));
    }
    const orders = await place.orders(kind === 'file' ? size.acts : size.chains);
    const work = kind === 'file' ? fileOver : chainOver;
    return this.#metered(place.pid, () => flatOut(orders, WIDTH, (order) => work(place, order)));
  }

  /** The same round with nothing in front of the database. */
  async direct(kind: 'file' | 'offer' | 'chain'): Promise<{ run: Run; cpu: number }> {
    const { place, size } = this;
    const orders = await place.orders(kind === 'chain' ? size.chains : size.acts);
    const steps = { file: 0, offer: 1, chain: CHAIN_ACTS - 1 }[kind];
    const chains: Statement[][] = [];
    for (const order of orders) chains.push(await prepareChain(place, order, steps));
    if (kind === 'offer') {
      await flatOut(chains, WIDTH, ([filing]) => send(place, [filing!]));
      for (const chain of chains) chain.shift();
    }
    return this.#metered(process.pid, () => flatOut(chains, WIDTH, (chain) => send(place, chain)));
  }

  /** Rate, processor time and latency of one kind of act. */
  async kind(kind: 'file' | 'offer' | 'chain'): Promise<Figure[]> {
    const acts = kind === 'chain' ? CHAIN_ACTS : 1;
    const found = await compare(this.size.rounds, acts, () => this.served(kind), () => this.direct(kind));
    const figures: Figure[] = [
      { name: `${kind}.rate`, value: found.served, unit: `${kind === 'chain' ? 'chains' : 'acts'}/s`, ratio: found.served / found.direct, against: DIRECT },
      { name: `${kind}.cpu`, value: found.servedCpu, unit: 'µs/act', ratio: found.servedCpu / found.directCpu, against: `${DIRECT}, driver and database` },
    ];
    const calm = await this.#calm(kind, found.served * 0.8);
    const [p50, p99] = [percentile(calm.latencies, 0.5), percentile(calm.latencies, 0.99)];
    const under = await this.#calmDirect(kind, found.served * 0.8);
    const floor = percentile(under.latencies, 0.99);
    return [
      ...figures,
      { name: `${kind}.p50`, value: p50, unit: 'ms', ratio: calm.perSecond / found.served, against: `${kind}.rate: the share of it that was offered` },
      { name: `${kind}.p99`, value: p99, unit: 'ms', ratio: p99 / p50, against: `${kind}.p50` },
      { name: `${kind}.p99.direct`, value: floor, unit: 'ms', ratio: p99 / floor, against: `${kind}.p99 is so many times it; ${DIRECT}, as often a second` },
    ];
  }

  async #calm(kind: 'file' | 'offer' | 'chain', rate: number): Promise<Run> {
    const { place, size } = this;
    if (kind === 'offer') {
      const filed = await this.filed(size.paced);
      return paced(filed, rate, ({ disputeId, order }) => stepOver(place, disputeId, order, 0));
    }
    const orders = await place.orders(kind === 'file' ? size.paced : Math.ceil(size.paced / CHAIN_ACTS));
    return paced(orders, rate, (order) => (kind === 'file' ? fileOver : chainOver)(place, order));
  }

  /** The same schedule with nothing in front of the database: what of a stall is the database's or the disk's. */
  async #calmDirect(kind: 'file' | 'offer' | 'chain', rate: number): Promise<Run> {
    const { place, size } = this;
    const steps = { file: 0, offer: 1, chain: CHAIN_ACTS - 1 }[kind];
    const orders = await place.orders(kind === 'chain' ? Math.ceil(size.paced / CHAIN_ACTS) : size.paced);
    const chains: Statement[][] = [];
    for (const order of orders) chains.push(await prepareChain(place, order, steps));
    if (kind === 'offer') {
      await flatOut(chains, WIDTH, ([filing]) => send(place, [filing!]));
      for (const chain of chains) chain.shift();
    }
    return paced(chains, rate, (chain) => send(place, chain));
  }

  /** The HTML page of a dispute as its buyer, one after the other, against the one query it needs. */
  async page(count: number): Promise<Figure[]> {
    const { place } = this;
    const filed = await this.filed(count);
    await flatOut(filed, WIDTH, ({ disputeId, order }) => stepOver(place, disputeId, order, 0));
    const view = async ({ disputeId, order }: (typeof filed)[number]): Promise<void> => {
      const answer = await place.http.request({ method: 'GET', path: `/disputes/${disputeId}`, headers: { cookie: order.buyerCookie } });
      const html = await answer.body.text();
      if (answer.statusCode !== 200 || !html.includes('</html>')) throw new Error(`page: ${answer.statusCode} ${html.slice(0, 300)}`);
    };
    const query = ({ disputeId, order }: (typeof filed)[number]): Promise<unknown> => {
      const scope = JSON.stringify({ kind: 'person', personId: order.buyerId, merchantIds: [] });
      return place.database.query({ name: 'dispute_room', text: 'select * from dispute_room($1, $2, $3, true, null)', values: [disputeId, scope, [order.buyerId]] });
    };
    await flatOut(filed.slice(0, count >> 2), 1, view);
    const cpu = cpuOf(place.pid);
    const pages = await flatOut(filed, 1, view);
    const spent = (cpuOf(place.pid) - cpu) / pages.count;
    const queries = await flatOut(filed, 1, query);
    const [page, alone] = [percentile(pages.latencies, 0.5), percentile(queries.latencies, 0.5)];
    return [
      { name: 'page.dispute', value: page, unit: 'ms', ratio: page / alone, against: 'its query dispute_room called directly' },
      { name: 'page.dispute.cpu', value: spent, unit: 'µs', ratio: spent / (page * 1000), against: 'page.dispute: the share the server was working' },
    ];
  }

  /** Orders a second in one bulk request, against single requests in sequence and 16 at once. */
  async bulk(lines: number, rounds: number): Promise<Figure[]> {
    const { place } = this;
    const headers = { ...place.keyHeaders };
    const rates = { bulk: [] as number[], single: [] as number[], parallel: [] as number[] };
    const single = (line: string): Promise<unknown> => post(place, '/orders', headers, JSON.parse(line));
    for (let round = 0; round < rounds; round += 1) {
      rates.single.push((await flatOut(place.lines(lines / 20), 1, single)).perSecond);
      rates.parallel.push((await flatOut(place.lines(lines / 5), 16, single)).perSecond);
      const body = place.lines(lines).join('\n');
      const whole = await flatOut([body], 1, async () => {
        const type = { ...headers, 'content-type': 'application/x-ndjson' };
        const answer = await place.http.request({ method: 'POST', path: '/api/v1/orders/bulk', headers: type, body });
        if ((await answer.body.text()).includes('"refused"')) throw new Error('an order was refused');
      });
      rates.bulk.push(whole.perSecond * lines);
    }
    const value = median(rates.bulk);
    const parallel = median(rates.parallel);
    return [
      { name: 'bulk.orders', value, unit: 'orders/s', ratio: value / median(rates.single), against: 'single pushes, one after the other' },
      { name: 'bulk.orders.parallel', value, unit: 'orders/s', ratio: value / parallel, against: `single pushes, ${POOL} at once (${Math.round(parallel)}/s)` },
    ];
  }
}

