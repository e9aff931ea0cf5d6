import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActName } from '../core/dispute/dispute.ts';
import { uuidFrom, type Uuid } from '../core/kernel/kernel.ts';
import { ROUTES } from '../server/house.ts';
import type { As } from '../server/http/testkit.ts';
import { DECISION, FILING as ANY_FILING } from './support/stages.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

const FILING = { ...ANY_FILING, narrative: '页面写的是实木，收到的是贴皮。', wanted: [{ kind: 'refund', amountMinor: 29_900 }] };
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const OFFER = { terms: [{ kind: 'price_reduction', amountMinor: 5_000 }], note: '' };

/**
 * Streams stay open; the demo's tools hide nothing; the public figures are kept for a while of real time; the size of the
 * log counts the acts of the whole house, and no entry says of which dispute it is.
 */
const LEFT_OUT = /\/stream$|^\/demo|^\/figures$|^\/log(\/monitor)?$/;

/** Settlement talk: what either side may do that whoever decides is not shown. */
const TALK = [
  { act: 'post_message', body: { text: '五十？' } },
  { act: 'make_offer', body: OFFER },
  { act: 'withdraw_offer', body: { no: -1 } },
  { act: 'reject_offer', body: { no: -1, reason: '太少' } },
  { act: 'accept_offer', body: { no: -1 } },
  { act: 'decline_countersign', body: { no: -1 } },
  { act: 'request_extension', body: { days: 1 } },
  { act: 'agree_extension', body: {} },
  { act: 'decline_extension', body: {} },
] as const satisfies readonly { act: ActName; body: object }[];

interface Said {
  readonly what: number;
  readonly by: 'claimant' | 'respondent';
}

/** What is said in each pause of the story. */
type Talks = readonly (readonly Said[])[];

/** One story, told with or without talk, on a database of its own; everything else is the same to the byte. */
class Telling {
  readonly #shop: Shop;
  readonly #ids = new Map<string, number>();
  /** the talk that was taken; the rest was not open then */
  readonly taken: ActName[] = [];
  #merchant!: Merchant;
  #order!: Order;
  #judge!: Staff;
  story!: Story;

  private constructor(shop: Shop) {
    this.#shop = shop;
    const { world } = shop.server;
    let made = 0;
    const bytes = new Uint8Array(10);
    // in the order they are made, so that chance never decides which of two rows stands first
    const newId = (): Uuid => {
      new DataView(bytes.buffer).setUint32(2, (made += 1));
      return uuidFrom(world.now(), bytes);
    };
    Object.assign(world, { newId });
  }

  static async open(): Promise<Telling> {
    const telling = new Telling(await openShop());
    const shop = telling.#shop;
    telling.#merchant = await shop.merchant('shop', { depositMinor: 100_000 });
    telling.#judge = await shop.adjudicator('judge');
    telling.#order = await shop.order({ externalId: 'R-1', merchant: 'shop' });
    telling.story = await fileStory(shop, telling.#order, FILING);
    return telling;
  }

  /** As the database keeps them: looking at the dispute would open notices. */
  async #offers(): Promise<readonly { no: number; status: string; by: string }[]> {
    const [row] = await this.#shop.server.owner.query<{ offers: { no: number; status: string; by: string }[] }>({
      text: "select state -> 'offers' as offers from dispute where id = $1",
      values: [this.story.id],
    });
    return row!.offers;
  }

  async talk(said: readonly Said[] = []): Promise<void> {
    for (const { what, by } of said) {
      const { act, body } = TALK[what]!;
      const as = by === 'claimant' ? this.#order.buyer : this.#merchant.as;
      const offers = await this.#offers();
      const open = offers.findLast((one) => ['open', 'accepted'].includes(one.status) && (act === 'withdraw_offer') === (one.by === by));
      const tried = await this.story.tries(act, as, 'no' in body ? { ...body, no: open?.no ?? 1 } : body);
      if (tried.status === 200) this.taken.push(act);
      this.#shop.server.world.clock.advance({ minutes: 3 });
    }
    // both stories go on at the same moment
    this.#shop.server.world.clock.advance({ minutes: 60 - 3 * said.length });
  }

  async #choose(as: As): Promise<void> {
    const { choiceTextVersion: textVersion } = await this.story.seenBy(as);
    await this.story.does('choose', as, { consents: true, textVersion });
  }

  /** Tells the story; what the adjudicator is answered to every question that can be asked, after each step. */
  async tell(talks: Talks): Promise<readonly string[]> {
    const [buyer, seller, judge] = [this.#order.buyer, this.#merchant.as, this.#judge.as];
    const { story } = this;
    const steps: readonly (() => Promise<unknown>)[] = [
      () => story.does('respond', seller, { position: 'contest', text: '与页面一致。' }),
      async () => {
        // an agreement that waits for its second signature keeps the negotiation open
        for (const as of [buyer, seller]) await story.tries('decline_countersign', as, { no: 1 });
        await story.does('end_negotiation', buyer);
      },
      () => this.#choose(buyer),
      () => this.#choose(seller),
      () => story.does('take_case', judge),
      () => story.does('ask_question', judge, { to: 'claimant', text: '何时收到？' }),
      () => story.does('answer_question', buyer, { no: 1, text: '三月一日' }),
      () => story.does('issue_determination', judge, DECISION),
    ];
    const answers: string[] = [];
    for (const [index, step] of steps.entries()) {
      await this.talk(talks[index]);
      answers.push(...(await this.asked(`before ${index}`)));
      await step();
    }
    await this.talk(talks[steps.length]);
    return [...answers, ...(await this.asked('at the end'))];
  }

  /** Ids are told apart by which came first, since talk uses up ids too. */
  #named(text: string): string {
    return text.replace(UUID, (id) => {
      if (!this.#ids.has(id)) this.#ids.set(id, this.#ids.size + 1);
      return `id ${this.#ids.get(id)}`;
    });
  }

  /** Every question of the API an adjudicator may ask, with its answer, headers and all. */
  async asked(when: string): Promise<readonly string[]> {
    const { server } = this.#shop;
    const named: Record<string, string> = { disputeId: this.story.id, orderId: this.#order.id, pack: 'cn', version: '2026-1' };
    const answers: string[] = [];
    for (const { method, path, access, staff } of ROUTES) {
      if (method !== 'get' || !access.includes('person') || staff?.includes('adjudicator') === false || LEFT_OUT.test(path)) continue;
      const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => named[name] ?? this.story.id);
      const queries = path === '/disputes' ? ['?view=mine', '?view=queue', '?view=queue&sort=due'] : [''];
      for (const query of queries) {
        const answer = await server.request(filled + query, {}, this.#judge.as);
        const headers = [...answer.headers].filter(([name]) => name !== 'server-timing');
        answers.push(this.#named(`${when} ${path}${query} ${answer.status} ${JSON.stringify(headers)} ${await answer.text()}`));
      }
    }
    return answers;
  }

  /** The dispute as the adjudicator sees it, and what the adjudicator then does on that version. */
  judgeDoes(act: ActName, body: object): ReturnType<Story['tries']> {
    return this.story.tries(act, this.#judge.as, body);
  }

  async versionOf(who: 'judge' | 'buyer'): Promise<number> {
    return (await this.story.seenBy(who === 'judge' ? this.#judge.as : this.#order.buyer))['version'];
  }

  buyerDoes(act: ActName, body: object): ReturnType<Story['tries']> {
    return this.story.tries(act, this.#order.buyer, body);
  }

  async toBench(): Promise<void> {
    await this.story.does('respond', this.#merchant.as, { position: 'contest', text: '与页面一致。' });
    await this.story.does('end_negotiation', this.#order.buyer);
    await this.#choose(this.#order.buyer);
    await this.#choose(this.#merchant.as);
    await this.story.does('take_case', this.#judge.as);
  }

  async history(who: 'judge' | 'buyer', until?: number): Promise<{ items: { seq: number; version: number; type: string }[]; version: number }> {
    const as = who === 'judge' ? this.#judge.as : this.#order.buyer;
    const asked = `/disputes/${this.story.id}/history${until === undefined ? '' : `?until=${until}`}`;
    return (await answerOf(await this.#shop.server.request(asked, {}, as))).body as never;
  }

  /** The counts of the state, and those that the migration finds. */
  async filledAnew(): Promise<Record<'before' | 'after', { parties: number; adjudicators: number }>> {
    const { owner } = this.#shop.server;
    const counts = async (): Promise<{ parties: number; adjudicators: number }> => (await owner.query<{ shown: never }>({ text: "select state -> 'shown' as shown from dispute" }))[0]!.shown;
    const before = await counts();
    await owner.query({ text: "update dispute set state = state - 'shown'" });
    await owner.query({ text: await readFile('database/migrations/0017_shown.sql', 'utf8') });
    return { before, after: await counts() };
  }

  close(): Promise<void> {
    return this.#shop.close();
  }
}

const said = fc.record({ what: fc.nat({ max: TALK.length - 1 }), by: fc.constantFrom('claimant' as const, 'respondent' as const) });
const talks = fc.array(fc.array(said, { maxLength: 8 }), { minLength: 9, maxLength: 9 });

/** An offer made and accepted in the last pause before the determination, and talk in every other one. */
const BUSY: Talks = [
  [{ what: 1, by: 'respondent' }, { what: 3, by: 'claimant' }],
  [{ what: 6, by: 'claimant' }, { what: 7, by: 'respondent' }],
  [{ what: 0, by: 'claimant' }],
  [{ what: 1, by: 'claimant' }],
  [{ what: 0, by: 'respondent' }, { what: 1, by: 'respondent' }],
  [{ what: 0, by: 'claimant' }],
  [{ what: 0, by: 'claimant' }],
  [{ what: 1, by: 'respondent' }, { what: 4, by: 'claimant' }],
  [{ what: 0, by: 'claimant' }],
];

describe('the rhythm of settlement talk', () => {
  let silent: readonly string[];
  const tellWith = async (given: Talks): Promise<readonly string[]> => {
    const telling = await Telling.open();
    try {
      const told = await telling.tell(given);
      if (given === BUSY) expect(telling.taken).toEqual(given.flat().map(({ what }) => TALK[what]!.act));
      return told;
    } finally {
      await telling.close();
    }
  };

  beforeAll(async () => {
    silent = await tellWith([]);
  });

  it('is in no answer an adjudicator can get: the same to the byte as if nothing had been said', async () => {
    expect(silent.length).toBeGreaterThan(9 * 20);
    expect(silent.filter((one) => one.includes('/history 200')).length).toBeGreaterThan(3);
    await fc.assert(
      fc.asyncProperty(talks, async (given) => {
        const told = await tellWith(given);
        expect(told.filter((one, index) => one !== silent[index])).toEqual([]);
      }),
      { examples: [[BUSY]], numRuns: 4, endOnFailure: true },
    );
  });
});

describe('each reader’s own version', () => {
  let telling: Telling;
  beforeAll(async () => {
    telling = await Telling.open();
    await telling.toBench();
  });
  afterAll(() => telling.close());

  it('an adjudicator’s act stands on what the adjudicator saw, whatever the sides said meanwhile', async () => {
    const version = await telling.versionOf('judge');
    await telling.talk([{ what: 1, by: 'respondent' }, { what: 0, by: 'claimant' }]);
    expect(await telling.versionOf('judge')).toBe(version);
    const done = await telling.judgeDoes('ask_question', { to: 'claimant', text: '何时收到？', ifVersion: version });
    expect([done.status, done.body['version']]).toEqual([200, version + 1]);
    const late = await telling.judgeDoes('ask_question', { to: 'claimant', text: '是否验货？', ifVersion: version });
    expect([late.status, late.body['code']]).toEqual([409, 'changed_meanwhile']);
  });

  it('a side’s act is refused when the other side spoke, and taken on the version it is told', async () => {
    const version = await telling.versionOf('buyer');
    await telling.talk([{ what: 0, by: 'respondent' }]);
    expect(await telling.versionOf('buyer')).toBe(version + 1);
    expect((await telling.buyerDoes('make_offer', { ...OFFER, ifVersion: version })).body['code']).toBe('changed_meanwhile');
    expect((await telling.buyerDoes('make_offer', { ...OFFER, ifVersion: version + 1 })).body['version']).toBe(version + 2);
  });

  it('the history counts as its reader does: numbers without gaps for the adjudicator, those of the record for a side', async () => {
    const bench = await telling.history('judge');
    expect(bench.items.map((one) => one.seq)).toEqual(bench.items.map((_one, index) => index + 1));
    expect([bench.version, bench.items.at(-1)!.version]).toEqual([await telling.versionOf('judge'), bench.version]);
    const side = await telling.history('buyer');
    expect(side.version).toBe(await telling.versionOf('buyer'));
    expect(side.items.length).toBeGreaterThan(bench.items.length);
    const earlier = side.items.at(-3)!.version;
    const until = await telling.history('buyer', earlier);
    expect([until.version, until.items.every((one) => one.version <= earlier)]).toEqual([earlier, true]);
  });

  it('of a dispute filed before there were such numbers, they are made from its record', async () => {
    const filled = await telling.filledAnew();
    expect(filled.after).toEqual(filled.before);
    expect(filled.before.parties).toBeGreaterThan(filled.before.adjudicators);
  });
});
