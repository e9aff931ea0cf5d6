import type { Act, DisputeState } from '../../../core/dispute/dispute.ts';
import type { Verdict } from '../../../core/jury/verdict.ts';
import { addMilliseconds, uuidFrom, type Instant, type Refusal, type Result, type Uuid } from '../../../core/kernel/kernel.ts';
import type { RulePack } from '../../../core/rules/rules.ts';
import { pushOrder, releaseDueOrders } from '../../commerce/commerce.ts';
import { CLOCK_SCOPE, conveneJury, disputeJobs, fileDispute, fireDeadline, loadGround, performAct, returnVerdict, scopeOf } from '../../dispute/dispute.ts';
import { storeEvidence } from '../../evidence/evidence.ts';
import { filesOf } from '../../evidence/files.ts';
import { drainJobs, type Job } from '../../jobs/jobs.ts';
import { mailJob, recordSeen } from '../../notice/notice.ts';
import { rulesOfDispute } from '../../rules/rules.ts';
import type { World } from '../../world.ts';
import { paidAtInstitution } from '../institution.ts';
import { callerOf, type KnownPerson } from '../people.ts';
import { pictureOf, withPictures } from '../pictures.ts';
import type { Step } from './courses.ts';
import { announcedPanel, handedOver, openPanel, votedOn } from './panel.ts';
import { historyMail, isOutage } from './letters.ts';
import type { History, Picture, PlannedDispute } from './plan.ts';

/** What a run of the history came to. */
export interface Played {
  readonly acts: number;
  readonly fired: number;
  /** steps that were refused for another reason than their time, with what was said */
  readonly refused: readonly { readonly course: string; readonly act: string; readonly refusal: Refusal }[];
}

/** Time goes on in steps of half an hour: acts at their own moment, deadlines and letters behind them. */
const STEP_MS = 1_800_000;
const AGAIN_MS = 12 * 3_600_000;
/** Disputes worked on at once; more do not make the database faster. */
const WIDTH = 6;

/** A world whose time is set before each act: what the server keeps for a world is kept between the acts of a dispute. */
interface Hand {
  readonly world: World;
  now: Instant;
}

interface Running {
  readonly plan: PlannedDispute;
  readonly place: number;
  next: number;
  due: Instant;
  id: Uuid;
  lastAt: Instant;
}

/** Runs work over a list, so many at once. */
async function each<T>(list: readonly T[], width: number, work: (one: T) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < list.length) await work(list[next++]!);
  };
  await Promise.all(Array.from({ length: Math.min(width, list.length) }, lane));
}

async function* once(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}

class Player {
  private readonly real: World;
  private readonly look: () => Promise<ReadonlyMap<string, KnownPerson>>;
  private people: ReadonlyMap<string, KnownPerson> = new Map();
  private readonly marketplaceId: Uuid;
  private readonly done: ReadonlySet<string>;
  private readonly present: Instant;
  private readonly byId = new Map<Uuid, Running>();
  private readonly letters: Job = mailJob(undefined);
  private readonly outage: Job = mailJob(historyMail());
  private readonly hands: readonly Hand[];
  acts = 0;
  fired = 0;
  readonly refused: { course: string; act: string; refusal: Refusal }[] = [];

  constructor(real: World, look: () => Promise<ReadonlyMap<string, KnownPerson>>, marketplaceId: Uuid, present: Instant, done: ReadonlySet<string>) {
    this.real = real;
    this.present = present;
    this.look = look;
    this.marketplaceId = marketplaceId;
    this.done = done;
    this.hands = Array.from({ length: WIDTH }, () => {
      const hand = { now: present } as Hand & { world: World };
      const { database, config, log, random } = this.at(present);
      hand.world = { database, config, log, random, rails: this.real.rails, now: () => hand.now, newId: () => uuidFrom(hand.now, random(10)) };
      return hand;
    });
  }

  /** The world of a dispute at a moment; no other dispute of the same hand may be under way. */
  private for(one: Running, now: Instant): World {
    const hand = this.hands[one.place % WIDTH]!;
    hand.now = now;
    return hand.world;
  }

  /** Everything up to a moment of the disputes that are awake, those of one hand one after another. */
  async allUntil(awake: readonly Running[], end: Instant): Promise<void> {
    await Promise.all(
      this.hands.map(async (_hand, at) => {
        for (const one of awake) if (one.place % WIDTH === at) await this.until(one, end);
      }),
    );
  }

  /** The world at a moment of the past: ids carry that time. */
  at(now: Instant): World {
    const { smtpUrl: _never, ...config } = this.real.config;
    const { database, random } = this.real;
    // thousands of ordinary lines would say nothing of this server
    const log = { ...this.real.log, info: () => undefined };
    return { database, log, random, config, rails: this.real.rails, now: () => now, newId: () => uuidFrom(now, random(10)) };
  }

  /** A buyer is known from the first order on. */
  async person(key: string): Promise<KnownPerson> {
    if (!this.people.has(key)) this.people = await this.look();
    const found = this.people.get(key);
    if (found === undefined) throw new Error(`the demo has no person ${key}`);
    return found;
  }

  async order(order: History['orders'][number]): Promise<void> {
    const world = this.at(order.placedAt);
    const pushed = await pushOrder({ world, marketplaceId: this.marketplaceId, at: order.placedAt, locale: 'zh-CN', requestId: 'demo' }, await withPictures(paidAtInstitution(world, order.input)));
    if (!pushed.ok) throw new Error(`the demo's order ${order.externalId} was refused: ${pushed.refusal.code} ${pushed.refusal.field ?? ''}`);
  }

  private async keep(who: KnownPerson, { file, name, shows }: Picture, at: Instant, key: string): Promise<readonly { evidenceId: Uuid; shows: string }[]> {
    const content = await pictureOf(file);
    const world = this.at(at);
    const stored = await storeEvidence(world, filesOf(this.real), {
      ...{ ownerKind: 'person', ownerId: who.id, name, claimedType: 'image/png' } as const,
      ...{ claimedBytes: content.length, source: once(content), idempotencyKey: key },
    });
    return stored.ok ? [{ evidenceId: stored.value.id, shows }] : [];
  }

  async file(one: Running): Promise<void> {
    const { plan } = one;
    const who = await this.person(plan.claimant);
    const key = `history-${plan.order.externalId}`;
    const evidence = plan.photo === undefined ? [] : await this.keep(who, plan.photo, plan.filedAt, `${key}-photo`);
    const [row] = await this.real.database.query<{ id: Uuid }>({
      name: 'demo_order_id',
      text: 'select id from purchase_order where marketplace_id = $1 and external_id = $2',
      values: [this.marketplaceId, plan.order.externalId],
    });
    const filed = await fileDispute(this.for(one, plan.filedAt), callerOf(who), { ...plan.filing, orderId: row!.id, evidence }, key);
    if (!filed.ok) return this.stop(one, 'file', filed.refusal);
    this.acts += 1;
    one.id = filed.value.disputeId;
    this.byId.set(one.id, one);
  }

  private stop(one: Running, act: string, refusal: Refusal): void {
    this.refused.push({ course: one.plan.course, act, refusal });
    one.next = one.plan.steps.length;
  }

  private async body(one: Running, who: KnownPerson): Promise<object> {
    const step = one.plan.steps[one.next]!;
    if (typeof step.body !== 'function') return step.body;
    const row = await loadGround(this.real.database, one.id, scopeOf(callerOf(who)));
    const state = row!.state as DisputeState;
    const ids = new Map(await Promise.all((['first', 'second', 'third'] as const).map(async (part) => [part as string, (await this.person(one.plan[part])).id] as const)));
    return step.body(state, rulesOfDispute(state), (part) => ids.get(part) ?? '');
  }

  /** Does the next step of a dispute; one that is not possible yet is tried again later. */
  async step(one: Running): Promise<void> {
    const step = one.plan.steps[one.next]!;
    const key = `history-${one.plan.order.externalId}-${one.next}`;
    const at = one.due > one.lastAt ? one.due : one.lastAt;
    if (step.who === 'house') {
      if (!(await this.byHouse(one, step, at))) return;
    } else if (!this.done.has(key)) {
      const who = await this.person(one.plan[step.who]);
      const files = step.picture === undefined ? undefined : await this.keep(who, one.plan.pictures[step.picture], at, `${key}-file`);
      const body = { ...(await this.body(one, who)), ...(files === undefined ? {} : { items: files }) };
      const request = { caller: callerOf(who), disputeId: one.id, act: { act: step.act, body } as unknown as Act, key };
      const answer: Result<unknown> = await performAct(this.for(one, at), files === undefined ? request : { ...request, files });
      if (!answer.ok) {
        const { code } = answer.refusal;
        if (code !== 'act_not_allowed_now' && code !== 'not_yours' && code !== 'field_invalid') return this.stop(one, step.act, answer.refusal);
        one.due = addMilliseconds(at, AGAIN_MS);
        return;
      }
      this.acts += 1;
      if (step.who === 'claimant' || step.who === 'respondent') {
        await recordSeen(this.real.database, { disputeId: one.id, personId: who.id, merchantIds: who.merchantIds, at });
      }
    }
    one.lastAt = at;
    one.next += 1;
    one.due = this.dueOf(one, at);
  }

  /** What the server does for a jury. False: it is not time yet, and is tried again. Done already in an earlier run, it goes on. */
  private async byHouse(one: Running, step: Step, at: Instant): Promise<boolean> {
    const world = this.for(one, at);
    const row = await loadGround(this.real.database, one.id, CLOCK_SCOPE);
    const state = row!.state as DisputeState;
    const rules = rulesOfDispute(state);
    const rounds = one.plan.steps.slice(0, one.next).filter((before) => before.act === 'convene_jury').length;
    const done = step.act === 'convene_jury' ? (state.jury?.rounds.length ?? 0) > rounds : state.jury?.status === 'returned';
    const given = typeof step.body === 'function' ? step.body(state, rules, () => '') : step.body;
    if (done) return true;
    const noted = step.act === 'convene_jury' ? await this.convene(world, state, rules) : await this.returnVerdict(world, state, rules, given as Verdict);
    if (!noted.ok) this.stop(one, step.act, noted.refusal);
    else if (noted.value) this.acts += 1;
    else one.due = addMilliseconds(at, AGAIN_MS);
    return noted.ok && noted.value;
  }

  private async convene(world: World, state: DisputeState, rules: RulePack): Promise<Result<boolean>> {
    const noted = await conveneJury(world, state.id, await announcedPanel(world, this.real.drawPorts, state, rules));
    const row = noted.ok && noted.value ? await loadGround(this.real.database, state.id, CLOCK_SCOPE) : undefined;
    if (row !== undefined) await openPanel(world, row.state as DisputeState, rules);
    return noted;
  }

  private async returnVerdict(world: World, state: DisputeState, rules: RulePack, planned: Verdict): Promise<Result<boolean>> {
    const verdict = await votedOn(world, this.real.drawPorts, state, rules, planned);
    const noted = await returnVerdict(world, state.id, verdict);
    if (noted.ok && noted.value) await handedOver(world, verdict);
    return noted;
  }

  private dueOf(one: Running, after: Instant): Instant {
    const step = one.plan.steps[one.next];
    if (step === undefined) return after;
    const planned = addMilliseconds(one.plan.filedAt, Math.round(step.after * 86_400_000));
    return planned > after ? planned : addMilliseconds(after, 60_000);
  }

  begin(plan: PlannedDispute, place: number): Running {
    const one: Running = { plan, place, next: -1, due: plan.filedAt, id: '', lastAt: plan.filedAt };
    return one;
  }

  /** Everything of one dispute up to a moment. */
  async until(one: Running, end: Instant): Promise<void> {
    while (one.next < one.plan.steps.length && one.due <= end) {
      if (one.next >= 0) await this.step(one);
      else {
        one.next = 0;
        await this.file(one);
        if (one.next === 0) one.due = this.dueOf(one, one.plan.filedAt);
      }
    }
  }

  /** Deadlines of the last half hour, each just behind its moment and behind what its dispute did before. */
  async fire(end: Instant): Promise<void> {
    for (;;) {
      const due = await this.real.database.query<{ dispute_id: Uuid; name: string; due: Instant }>({
        name: 'demo_deadlines_due',
        text: 'select dispute_id, name, due from deadlines_due($1, 100)',
        values: [end],
      });
      const known = due.filter((row) => this.byId.has(row.dispute_id));
      if (known.length === 0) return;
      for (const row of known) {
        const one = this.byId.get(row.dispute_id)!;
        const moment = addMilliseconds(row.due, 1000);
        const at = moment > one.lastAt ? moment : one.lastAt;
        const fired = await fireDeadline(this.for(one, at), row.dispute_id, row.name);
        if (!fired.ok) throw new Error(`the demo's deadline ${row.name} was refused: ${fired.refusal.code}`);
        one.lastAt = at;
        this.fired += 1;
      }
    }
  }

  /** When the next deadline comes that belongs to the history. */
  async firesNext(end: Instant): Promise<Instant | null> {
    const [row] = await this.real.database.query<{ at: Instant | null }>({
      name: 'demo_fires_next',
      text: 'select min(fire_at) as at from deadline where fire_at > $1',
      values: [end],
    });
    return row?.at ?? null;
  }

  /** Letters, reminders and escrow as they stood at that moment. */
  async background(end: Instant): Promise<void> {
    const world = this.at(end);
    await releaseDueOrders(world);
    await drainJobs(world, disputeJobs().filter((job) => job.name === 'remind'));
    const job = isOutage(end, this.present) ? this.outage : this.letters;
    let sent: number[];
    do {
      sent = await Promise.all(Array.from({ length: 4 }, () => job.run(world)));
    } while (sent.some((count) => count > 0));
  }
}

/** Keys of the acts that an earlier run, cut short, has done already. */
async function doneBefore(world: World): Promise<ReadonlySet<string>> {
  const rows = await world.database.query<{ key: string }>({ text: `select key from idempotency where key like 'history-%'` });
  return new Set(rows.map((row) => row.key));
}

/**
 * Plays the history by real acts at their own times, from its first order to the present: every record, letter and
 * transfer is a true one. Begun and not ended, it goes on where it stopped.
 * @param told how far it is, in parts of 1
 */
export async function playHistory(
  world: World,
  of: { readonly history: Omit<History, 'last'>; readonly last: History['last']; people(): Promise<ReadonlyMap<string, KnownPerson>>; readonly marketplaceId: Uuid; readonly now: Instant },
  told: (part: number) => void,
): Promise<Played> {
  const { history, now } = of;
  const player = new Player(world, of.people, of.marketplaceId, now, await doneBefore(world));
  const orders = [...history.orders].sort((a, b) => (a.placedAt < b.placedAt ? -1 : 1));
  const running = history.disputes.map((plan, place) => player.begin(plan, place));
  const first = orders[0]!.placedAt;
  const whole = Date.parse(now) - Date.parse(first);
  let pushed = 0;
  // rounds in which nothing can happen ask the database nothing
  let firesAt: Instant | null = first;
  let news = false;
  for (let end = first, round = 0; end < now; round += 1) {
    end = addMilliseconds(end, STEP_MS) < now ? addMilliseconds(end, STEP_MS) : now;
    const from = pushed;
    while (pushed < orders.length && orders[pushed]!.placedAt <= end) pushed += 1;
    await each(orders.slice(from, pushed), WIDTH, (order) => player.order(order));
    const awake = running.filter((one) => one.due <= end && one.next < one.plan.steps.length);
    await player.allUntil(awake, end);
    if (awake.length > 0 || (firesAt !== null && firesAt <= end)) {
      await player.fire(end);
      firesAt = await player.firesNext(end);
      news = true;
    }
    if ((news && round % 8 === 0) || round % 24 === 0 || end === now) {
      await player.background(end);
      news = false;
    }
    if (round % 48 === 0) told(1 - (Date.parse(now) - Date.parse(end)) / whole);
  }
  await player.order(of.last);
  return { acts: player.acts, fired: player.fired, refused: player.refused };
}
