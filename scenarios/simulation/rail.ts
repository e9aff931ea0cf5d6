import { addMilliseconds, millisOf, type Instant, type Uuid } from '../../core/kernel/kernel.ts';
import type { RailAnswer, RailCapabilities, RailInstruction, RailNotice, RailVerb } from '../../core/payment/payment.ts';
import type { Chance } from '../crash/chance.ts';

/** What an institution's own books say of one payment. */
export interface RailAccount {
  readonly amountMinor: number;
  captured: number;
  released: number;
  refunded: number;
  paidOut: number;
  until: Instant | null;
  ended: boolean;
}

/** Something an institution really did. */
export interface Deed {
  readonly id: Uuid;
  readonly verb: RailVerb;
  readonly amountMinor: number;
  readonly reference: string;
}

/** How the line to an institution, or the institution itself, may fail at one call. */
const FAULTS = ['lost', 'delayed', 'silent', 'throws', 'busy', 'busy', 'refused', 'late', 'other_amount', 'done_twice'] as const;
type Fault = (typeof FAULTS)[number];
/** A message that is on its way longer than this is dropped by the line. */
const LONGEST_ON_ITS_WAY_MS = 20 * 60_000;

/** A payment institution as a model: books of its own, one deed for one id, and every way to fail at a call. */
export class SimulatedRail {
  readonly capabilities: RailCapabilities;
  readonly accounts = new Map<string, RailAccount>();
  readonly deeds: Deed[] = [];
  /** ids about which the institution broke its word */
  readonly broken = new Map<Uuid, 'other_amount' | 'done_twice'>();
  readonly notices: RailNotice[] = [];
  /** what came back after it was confirmed, as the statement shows it */
  readonly tookBack: RailInstruction[] = [];
  faultPercent = 30;
  readonly #answers = new Map<Uuid, RailAnswer>();
  /** what it did that could come back */
  readonly #told = new Map<Uuid, RailInstruction>();
  readonly #late: RailInstruction[] = [];
  readonly #onItsWay: { readonly told: RailInstruction; readonly since: Instant }[] = [];
  readonly #chance: Chance;

  constructor(capabilities: RailCapabilities, chance: Chance) {
    this.capabilities = capabilities;
    this.#chance = chance;
  }

  /** @throws Error where the line breaks before anything was sent */
  instruct(told: RailInstruction, at: Instant): RailAnswer {
    const fault = this.#chance.happens(this.faultPercent) ? this.#chance.oneOf(FAULTS) : undefined;
    if (fault === 'throws') throw new Error('the line broke');
    if (fault === 'lost') return { outcome: 'unknown', reason: 'timeout' };
    if (fault === 'delayed') {
      this.#onItsWay.push({ told, since: at });
      return { outcome: 'unknown', reason: 'timeout' };
    }
    if (fault === 'busy') return { outcome: 'refused', code: 'busy', lasting: false };
    const answer = this.#receive(told, at, fault);
    return fault === 'silent' ? { outcome: 'unknown', reason: 'timeout' } : answer;
  }

  ask(told: RailInstruction): RailAnswer {
    if (this.#chance.happens(this.faultPercent)) return { outcome: 'unknown', reason: 'timeout' };
    return this.#answers.get(told.id) ?? { outcome: 'never_heard' };
  }

  /** Time passes at the institution: what was late is done, what was on its way arrives, authorisations end. */
  tick(at: Instant): void {
    for (const told of this.#late.splice(0)) this.#perform(told, at);
    for (const { told, since } of this.#onItsWay.splice(0)) {
      if (at <= addMilliseconds(since, LONGEST_ON_ITS_WAY_MS)) this.#receive(told, at, undefined);
    }
    if (this.#chance.happens(this.faultPercent / 3)) this.#takeBack(at);
    for (const [reference, account] of this.accounts) {
      if (account.until === null || account.ended || account.until > at) continue;
      account.ended = true;
      this.#send({ kind: 'authorisation_ended', paymentReference: reference }, at);
    }
  }

  /** It changes its mind about something it had done: the money comes back, and a notice says so, now and then. */
  #takeBack(at: Instant): void {
    const done = this.deeds.filter((deed) => this.#told.has(deed.id) && this.#answers.get(deed.id)?.outcome === 'done' && !this.broken.has(deed.id));
    if (done.length === 0) return;
    const deed = this.#chance.oneOf(done);
    const told = this.#told.get(deed.id)!;
    const account = told.payment === null ? undefined : this.accounts.get(told.payment.reference);
    if (account !== undefined && told.verb === 'refund') account.refunded -= deed.amountMinor;
    else if (account !== undefined && told.verb === 'payout' && told.beneficiary !== null) account[told.beneficiary === 'consumer' ? 'refunded' : 'paidOut'] -= deed.amountMinor;
    else if (account !== undefined && told.verb === 'capture') account.paidOut -= deed.amountMinor;
    this.tookBack.push(told);
    this.deeds.push({ ...deed, amountMinor: -deed.amountMinor, reference: `back-${deed.id}` });
    const { again, account: codes } = this.capabilities.returns;
    const answer = this.#keep(deed.id, { outcome: 'returned', code: this.#chance.oneOf(['unknown_reason', ...again, ...codes]), amountMinor: deed.amountMinor, at });
    // it says so once or twice, before or after older news; where the news is lost, the statement's line makes us ask
    this.#send({ kind: 'instruction', instructionId: deed.id, answer }, at);
    if (this.#chance.happens(30)) this.#send({ kind: 'instruction', instructionId: deed.id, answer: { outcome: 'refused', code: 'failed_after_all', lasting: true } }, at);
  }

  #receive(told: RailInstruction, at: Instant, fault: Fault | undefined): RailAnswer {
    const known = this.#answers.get(told.id);
    if (known !== undefined) return known;
    if (fault === 'refused') return this.#keep(told.id, { outcome: 'refused', code: 'closed', lasting: true });
    if (fault === 'late') {
      this.#late.push(told);
      return this.#keep(told.id, { outcome: 'under_way', reference: `way-${told.id}` });
    }
    if (fault === 'other_amount' && told.amountMinor > 1 && told.verb !== 'extend' && this.#breaksItsWord()) {
      this.broken.set(told.id, fault);
      return this.#perform(told, at, told.amountMinor - 1);
    }
    const answer = this.#perform(told, at);
    // only what leaves the institution can be done twice: of an authorisation there is no more to take
    if (fault === 'done_twice' && answer.outcome === 'done' && told.verb === 'payout' && this.#breaksItsWord()) {
      this.broken.set(told.id, fault);
      this.deeds.push({ id: told.id, verb: told.verb, amountMinor: told.amountMinor, reference: `again-${told.id}` });
    }
    return answer;
  }

  /** It does another amount, or does it twice: rarer than the rest, and explained by reconciliation. */
  #breaksItsWord(): boolean {
    return this.#chance.happens(50);
  }

  #keep(id: Uuid, answer: RailAnswer): RailAnswer {
    this.#answers.set(id, answer);
    return answer;
  }

  /** Does it, if the institution's own books allow it. */
  #perform(told: RailInstruction, at: Instant, amountMinor = told.amountMinor): RailAnswer {
    const account = told.payment === null ? undefined : this.accounts.get(told.payment.reference);
    const refusal = account === undefined ? (told.beneficiary === null ? 'no_beneficiary' : undefined) : this.#book(told, account, amountMinor, at);
    if (refusal !== undefined) return this.#keep(told.id, { outcome: 'refused', code: refusal, lasting: true });
    const reference = `deed-${told.id}`;
    if (told.verb === 'refund' || told.verb === 'payout' || (told.verb === 'capture' && told.intoEscrow !== true)) this.#told.set(told.id, told);
    this.deeds.push({ id: told.id, verb: told.verb, amountMinor, reference });
    const answer = this.#keep(told.id, { outcome: 'done', reference, amountMinor, currency: told.currency, at });
    if (this.#chance.happens(50)) this.#send({ kind: 'instruction', instructionId: told.id, answer }, at);
    return answer;
  }

  #book(told: RailInstruction, account: RailAccount, amountMinor: number, at: Instant): string | undefined {
    const left = account.until === null || account.ended ? 0 : account.amountMinor - account.captured - account.released;
    const kept = account.captured - account.refunded - account.paidOut;
    switch (told.verb) {
      case 'extend':
        if (account.ended || account.until === null || account.until <= at) return 'authorisation_ended';
        account.until = told.until!;
        return undefined;
      case 'capture':
        if (amountMinor > left) return 'authorisation_ended';
        account.captured += amountMinor;
        if (told.intoEscrow === true) account.until = null;
        else account.paidOut += amountMinor;
        break;
      case 'release':
        if (amountMinor > left) return 'authorisation_ended';
        account.released += amountMinor;
        break;
      case 'refund':
        if (amountMinor > kept) return 'insufficient';
        account.refunded += amountMinor;
        return undefined;
      case 'payout':
        // a payout that names a payment but no account goes to its payer from elsewhere
        if (told.beneficiary === null) return undefined;
        if (amountMinor > kept) return 'insufficient';
        account[told.beneficiary === 'consumer' ? 'refunded' : 'paidOut'] += amountMinor;
        return undefined;
    }
    // all of it is moved: nothing is left that could end
    if (account.captured + account.released === account.amountMinor) account.until = null;
    return undefined;
  }

  #send(about: RailNotice['about'], at: Instant): void {
    this.notices.push({ rail: this.capabilities.rail, noticeId: `n-${this.notices.length}-${millisOf(at)}-${this.deeds.length}-${about.kind}`, at, about });
  }
}
