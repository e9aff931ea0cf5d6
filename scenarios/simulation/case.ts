import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allowedActs } from '../../core/dispute/dispute.ts';
import { bodyFor } from '../../core/dispute/testkit-acts.ts';
import { PEOPLE, Proceeding, RULES, type Setting, type Who } from '../../core/dispute/testkit.ts';
import { availableMinor } from '../../core/ledger/ledger.ts';
import { addMilliseconds, millisOf, type Instant } from '../../core/kernel/kernel.ts';
import { lookAtBefore, readCapabilities, type RailCapabilities, type RailName } from '../../core/payment/payment.ts';
import type { Chance } from '../crash/chance.ts';
import { Books } from './books.ts';
import { Engine, work, type Boundary } from './engine.ts';
import { SimulatedRail } from './rail.ts';

const RAILS = join(import.meta.dirname, '../../rules/rails');
const CAPABILITIES: readonly RailCapabilities[] = readdirSync(RAILS).map((name) => {
  const reading = readCapabilities(JSON.parse(readFileSync(join(RAILS, name), 'utf8')));
  if (!reading.ok) throw new Error(reading.errors.join('; '));
  return reading.capabilities;
});
const PERSONS = (Object.keys(PEOPLE) as Who[]).filter((who) => who !== 'clock');
/** Those who decide: without them a case before an adjudicator waits for ever, and says so. */
const STAFF = PERSONS.filter((who) => PEOPLE[who].role === 'adjudicator' || PEOPLE[who].role === 'operator');
const ENDS_EARLY: readonly string[] = ['withdraw', 'exit', 'refuse_admission'];
const DELAYS: readonly string[] = ['withdraw', 'exit', 'reject_offer', 'withdraw_offer', 'decline_countersign', 'submit_evidence', 'recuse', 'ask_question', 'return_determination', 'refuse_admission', 'correct_determination', 'post_message'];
/** After so many acts people come to the point. */
const TALK = 6;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Most processes at work at once on one case. */
const MOST_WORKERS = 3;

/** What a person watching would have seen, counted to show that every way was walked. */
export interface Seen {
  steps: number;
  cases: number;
  acts: number;
  refusedActs: number;
  deadlines: number;
  crashes: number;
  deeds: number;
  settled: number;
  alarms: number;
  failed: number;
  stops: number;
  /** payments that came back, those whose obligation was due again because of it, and those that were paid again */
  returned: number;
  dueAgain: number;
  paidAgain: number;
}

/** What a simulation has seen when nothing has happened yet. */
export function nothingSeen(): Seen {
  return { steps: 0, cases: 0, acts: 0, refusedActs: 0, deadlines: 0, crashes: 0, deeds: 0, settled: 0, alarms: 0, failed: 0, stops: 0, returned: 0, dueAgain: 0, paidAgain: 0 };
}

function settingOf(chance: Chance): Setting {
  const paidMinor = chance.oneOf([20_000, 30_001, 300_000, 4_190_000]);
  return {
    paidMinor,
    escrowMinor: chance.oneOf([paidMinor, paidMinor, Math.floor(paidMinor / 3), 0]),
    depositMinor: chance.oneOf([0, 5_000, 200_000]),
    guaranteeMinor: chance.oneOf([0, 0, 2_000]),
    platformMinor: chance.oneOf([0, 900_000]),
    merchantOpen: chance.below(5) > 0,
    wanted: chance.oneOf([
      [{ kind: 'refund', amountMinor: paidMinor }],
      [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: paidMinor }],
      [{ kind: 'replace' }],
    ] as const),
  };
}

/** One dispute with its money, its institutions, its clock, and processes that die. */
export class Case {
  readonly engine: Engine;
  readonly books: Books;
  readonly rails: ReadonlyMap<RailName, SimulatedRail>;
  readonly seen: Seen;
  at: Instant;
  proceeding: Proceeding;
  releaseAt: Instant;
  calm = false;
  readonly #chance: Chance;
  #workers: Generator<Boundary, void, void>[] = [];
  /** acts thought of so far */
  #steps = 0;

  constructor(chance: Chance, seen: Seen) {
    this.#chance = chance;
    this.seen = seen;
    const setting = settingOf(chance);
    this.proceeding = Proceeding.file(setting);
    this.at = this.proceeding.at;
    this.releaseAt = addMilliseconds(this.at, chance.below(40) * DAY);
    const { state } = this.proceeding;
    this.books = new Books(this.proceeding.book, { marketplaceId: state.marketplaceId, disputeId: state.id });
    this.rails = new Map(CAPABILITIES.map((one) => [one.rail, new SimulatedRail(one, chance.fork(one.rail))]));
    this.engine = new Engine(this.books, this.rails.get('institution')!);
    this.#pay(setting.escrowMinor);
  }

  /** The order is paid at one or two institutions, escrowed or authorised. */
  #pay(escrowMinor: number): void {
    const first = this.#chance.below(3) === 0 ? Math.floor(escrowMinor / 3) : escrowMinor;
    for (const [position, amountMinor] of [first, escrowMinor - first].entries()) {
      if (amountMinor === 0) continue;
      const rail = this.rails.get(this.#chance.oneOf(['institution', 'stripe', 'alipay'] as const))!;
      const authorised = this.#chance.below(2) === 0;
      const until = authorised ? addMilliseconds(this.at, (3 + this.#chance.below(30)) * DAY) : null;
      const reference = `ref-${position}`;
      rail.accounts.set(reference, { amountMinor, captured: authorised ? 0 : amountMinor, released: 0, refunded: 0, paidOut: 0, until, ended: false });
      this.engine.payments.set(`p-${position}`, {
        ...{ id: `p-${position}`, reference, rail, amountMinor, releasedMinor: 0, refundedMinor: 0, paidOutMinor: 0, instructedMinor: 0 },
        ...{ state: authorised ? 'authorised' : 'captured', capturedMinor: authorised ? 0 : amountMinor, paidAt: this.at, authorisedAt: authorised ? this.at : null },
        ...{ authorisedUntil: until, lookAt: until === null ? null : lookAtBefore(until), changing: null, stopped: null, alarm: null },
      });
    }
  }

  /** One thing happens, by chance. */
  step(): void {
    this.seen.steps += 1;
    const turn = this.#chance.below(100);
    if (turn < 14) this.#act();
    else if (turn < 26) this.#pass();
    else if (turn < 34) this.engine.instruct(this.at);
    else if (turn < 42) this.#startWorker();
    else if (turn < 80) this.#goOn();
    else if (turn < 84) this.#crash();
    else if (turn < 90) this.#deliver();
    else if (turn < 93) for (const rail of this.rails.values()) rail.tick(this.at);
    else if (turn < 94) this.tellReturns();
    else if (turn < 96) this.#desk();
    else if (turn < 98) this.#merchant();
    else this.engine.lookAfter(this.at, this.#neededUntil());
  }

  #neededUntil(): Instant | null {
    return this.proceeding.state.stage === 'closed' ? this.releaseAt : null;
  }

  /** Somebody does something that is open to them; whether it is accepted is core's to say. */
  #act(persons = PERSONS): void {
    const who = this.#chance.oneOf(persons);
    const actor = PEOPLE[who];
    const before = this.proceeding.moved(this.at);
    const open = allowedActs(before.state, actor.role, this.at, actor.personId);
    // a dispute that is withdrawn or left at once shows little
    const hurried = this.calm || (this.#steps += 1) > TALK;
    const acts = open.filter(({ act }) => (hurried ? !DELAYS.includes(act) : !ENDS_EARLY.includes(act) || this.#chance.below(300) === 0));
    if (acts.length === 0) return;
    const act = bodyFor(this.#chance.oneOf(acts).act, before.state, actor, (count) => this.#chance.below(count), RULES);
    const done = before.try(who, act);
    if (!done.ok) this.seen.refusedActs += 1;
    // a process that dies before the act is written leaves the dispute as it was
    else if (!this.calm && this.#chance.happens(5)) this.seen.crashes += 1;
    else this.#commit(done.value);
  }

  #commit(next: Proceeding): void {
    this.seen.acts += 1;
    this.books.apply(next.last.money, this.at);
    this.proceeding = next;
  }

  /** Fires a time limit that has come; true when there was one. */
  fire(): boolean {
    const name = this.proceeding.running()[0];
    if (name === undefined || this.proceeding.state.deadlines[name]!.due > this.at) return false;
    this.seen.deadlines += 1;
    this.#commit(this.proceeding.moved(this.at).act('clock', 'fire_deadline', { name }));
    return true;
  }

  /** Time goes on to the next thing that is due, or a little. */
  #pass(): void {
    if (this.fire()) return;
    this.passTo(addMilliseconds(this.at, this.#chance.oneOf([20_000, 120_000, HOUR, 6 * HOUR, 12 * HOUR])));
    // the job that looks after authorisations runs every minute; now and then it is down for a while
    if (this.#chance.below(10) > 0) this.engine.lookAfter(this.at, this.#neededUntil());
  }

  /** Time goes on to then, or to what is due earlier. */
  passTo(then: Instant): void {
    const due = this.proceeding.running().map((name) => this.proceeding.state.deadlines[name]!.due);
    const next = [then, ...due.filter((one) => one > this.at)].sort()[0]!;
    this.at = millisOf(next) < millisOf(this.at) ? this.at : next;
    if (this.at >= this.releaseAt) this.#releaseOnItsDay();
  }

  /** The order's day: what escrow can give goes to the merchant, as `release_due_orders` does it. */
  #releaseOnItsDay(): void {
    const escrow = [...this.books.book.accounts.entries()].find(([, account]) => account.kind === 'escrow');
    const all = escrow === undefined ? 0 : availableMinor(escrow[1])!;
    // in parts, so that more than one instruction is about one payment
    const free = all > 1 && !this.calm && this.#chance.below(4) > 0 ? Math.ceil(all / 3) : all;
    this.releaseAt = addMilliseconds(this.at, HOUR);
    // the dispute's own model of the books would not see it: its money is let go of when it is over
    if (escrow === undefined || free <= 0 || this.proceeding.state.stage !== 'closed') return;
    const { marketplaceId } = this.proceeding.state;
    const id = `day-${this.books.movements.length}`;
    this.books.apply([{ op: 'post', id, debit: escrow[0], credit: { kind: 'merchant_payout', ownerId: marketplaceId, currency: 'CNY' }, amountMinor: free, reason: 'day' }], this.at, null);
  }

  /** A statement that shows as come back what is done here makes the house ask (`askAboutReturns`). */
  #reconcile(): void {
    for (const rail of this.rails.values()) {
      for (const told of rail.tookBack) if (this.engine.rows.get(told.id)?.state === 'done') this.engine.record(told.id, { answer: rail.ask(told) }, this.at);
    }
  }

  /** `payment.returns`: tells the record what came back and what was paid again; what it knows already it refuses. */
  tellReturns(): void {
    for (const id of this.engine.returns) {
      const { paid, row } = this.engine.newsOf(id);
      for (const step of paid ? (['returned', 'paid'] as const) : (['returned'] as const)) {
        const body = { instructionId: id, transferId: row.movement!.id, amountMinor: row.amountMinor, step, code: row.code ?? '' };
        const told = this.proceeding.moved(this.at).try('clock', { act: 'record_returned_money', body });
        if (!told.ok) continue;
        this.seen[step === 'paid' ? 'paidAgain' : 'dueAgain'] += 1;
        this.#commit(told.value);
      }
    }
  }

  #startWorker(): void {
    if (this.#workers.length < MOST_WORKERS) this.#workers.push(work(this.engine, () => this.at));
  }

  #goOn(): void {
    if (this.#workers.length === 0) return this.#startWorker();
    const worker = this.#chance.oneOf(this.#workers);
    if (worker.next().done === true) this.#workers = this.#workers.filter((one) => one !== worker);
  }

  /** A process dies where it stands: what it had in its head is gone. */
  #crash(): void {
    if (this.#workers.length === 0) return;
    this.seen.crashes += 1;
    const victim = this.#chance.oneOf(this.#workers);
    this.#workers = this.#workers.filter((one) => one !== victim);
  }

  /** A notice comes, in any order; some come twice, some never. */
  #deliver(): void {
    const rail = this.#chance.oneOf([...this.rails.values()]);
    if (rail.notices.length === 0) return;
    const index = this.#chance.below(rail.notices.length);
    const notice = rail.notices[index]!;
    if (this.#chance.below(3) > 0) rail.notices.splice(index, 1);
    if (this.#chance.below(5) > 0) this.engine.takeNotice(notice, this.at);
  }

  /** The finance desk lets something go on, or a chargeback stops the order's money and ends. */
  #desk(): void {
    const turn = this.#chance.below(10);
    if (turn === 0) {
      this.seen.stops += 1;
      this.engine.stop('chargeback');
    } else if (turn < 4) this.engine.goOn(this.at);
    else {
      const failed = [...this.engine.rows.values()].filter((row) => row.state === 'failed' || (row.state === 'returned' && row.replacedBy === null));
      if (failed.length > 0) this.engine.restart(this.#chance.oneOf(failed).id, this.at);
    }
  }

  #merchant(): void {
    this.engine.merchantAccount = this.#chance.below(4) === 0 ? null : 'ACC-1';
  }

  /**
   * Everybody does their part from here on: time limits end the dispute, institutions answer, the desk lets go on what can
   * go on, until nothing changes any more.
   */
  finish(): void {
    this.calm = true;
    this.#workers = [];
    this.engine.merchantAccount = 'ACC-1';
    for (const rail of this.rails.values()) rail.faultPercent = 0;
    for (let rounds = 0; rounds < 3_000; rounds += 1) {
      this.#round();
      if (this.isOver()) return;
    }
    throw new Error('it does not come to an end');
  }

  /** The dispute is closed, its order's money gone, and nothing waits to be told or asked. */
  isOver(): boolean {
    this.tellReturns();
    if (this.proceeding.state.stage !== 'closed' || this.engine.unread > 0 || this.#escrowFree() > 0) return false;
    return [...this.engine.rows.values()].every((row) => row.nextAt === null && row.state !== 'stopped' && (row.state !== 'returned' || row.replacedBy !== null));
  }

  #escrowFree(): number {
    const escrow = [...this.books.book.accounts.values()].find((account) => account.kind === 'escrow');
    return escrow === undefined ? 0 : availableMinor(escrow)!;
  }

  #round(): void {
    this.seen.steps += 1;
    while (this.fire()) this.seen.steps += 1;
    for (const rail of this.rails.values()) {
      rail.tick(this.at);
      for (const notice of rail.notices.splice(0)) this.engine.takeNotice(notice, this.at);
    }
    if (this.proceeding.state.stage !== 'closed') this.#act(STAFF);
    this.engine.instruct(this.at);
    this.engine.lookAfter(this.at, this.#neededUntil());
    this.engine.goOn(this.at);
    this.#reconcile();
    this.tellReturns();
    for (const row of this.engine.rows.values()) if (row.state === 'returned' && row.replacedBy === null) this.engine.restart(row.id, this.at);
    for (const row of this.engine.rows.values()) if (row.state === 'failed' && row.code === 'payout_account_missing') this.engine.restart(row.id, this.at);
    for (const boundary of work(this.engine, () => this.at)) this.seen.steps += boundary === 'recorded' ? 1 : 0;
    this.passTo(addMilliseconds(this.at, this.engine.unread > 0 ? 1_000 : 6 * HOUR));
  }
}
