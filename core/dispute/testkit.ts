import { packForTests } from '../../scripts/rule-files.ts';
import { addMilliseconds, instantFromMillis, millisOf, type Instant, type Result, type Uuid } from '../kernel/kernel.ts';
import { accountId } from '../ledger/account.ts';
import { applyOperations, availableMinor, emptyBook, type Book, type BookContext } from '../ledger/model.ts';
import type { RulePack } from '../rules/rules.ts';
import type { Act } from './acts.ts';
import { decide } from './decide.ts';
import type { DisputeEvent } from './events.ts';
import { fold } from './evolve.ts';
import { file, type Filing, type OrderFacts } from './file.ts';
import type { Ground, PaymentFacts } from './ground.ts';
import type { Decision } from './recorder.ts';
import type { Actor, DisputeState } from './state.ts';

/** The rules of the repository, read once. */
export const RULES = packForTests();

/** Ids that can be read in a failing test. */
export function idOf(number: number): Uuid {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export const PEOPLE = {
  claimant: { role: 'claimant', personId: idOf(1) },
  respondent: { role: 'respondent', personId: idOf(2) },
  first: { role: 'adjudicator', personId: idOf(3) },
  second: { role: 'adjudicator', personId: idOf(4) },
  third: { role: 'adjudicator', personId: idOf(5) },
  fourth: { role: 'adjudicator', personId: idOf(7) },
  fifth: { role: 'adjudicator', personId: idOf(8) },
  operator: { role: 'operator', personId: idOf(6) },
  clock: { role: 'clock', personId: null },
} as const satisfies Record<string, Actor>;

export type Who = keyof typeof PEOPLE;

const MARKETPLACE = idOf(10);
const MERCHANT = idOf(11);
const ORDER = idOf(12);
const DISPUTE = idOf(13);
const DAY = 86_400_000;

/** Hashed once: every act of every walk asks for them. */
const ACCOUNTS = {
  escrow: accountId('escrow', ORDER, 'CNY'),
  deposit: accountId('deposit', MERCHANT, 'CNY'),
  guarantee: accountId('guarantee', MERCHANT, 'CNY'),
  platform_funds: accountId('platform_funds', MARKETPLACE, 'CNY'),
  merchantOut: accountId('merchant_payout', MARKETPLACE, 'CNY'),
  paidOut: accountId('consumer_payout', MARKETPLACE, 'CNY'),
} as const;

/** The money and the goods a proceeding begins with. */
export interface Setting {
  /** what was paid for the one disputed line of two pieces */
  readonly paidMinor: number;
  readonly escrowMinor: number;
  readonly depositMinor: number;
  /** other claims ask for more of the deposit than there is: deductions wait for the end of their window */
  readonly crowded?: true;
  readonly wanted: Filing['wanted'];
  readonly type?: string;
  readonly facts?: Filing['facts'];
  /** the fast track began with its rule, later than the day most stories are filed on */
  readonly track?: Filing['track'];
  readonly merchantOpen?: boolean;
  /** other orders of the merchant, whose money it agreed to have set off, from so many days after the filing on */
  readonly settlements?: readonly { readonly amountMinor: number; readonly inDays: number }[];
  /** the payment of the order at its rail */
  readonly payment?: PaymentFacts;
  /** put up by a guarantor for the merchant */
  readonly guaranteeMinor?: number;
  /** the marketplace's own money for advances and compensation */
  readonly platformMinor?: number;
  /** the pack of the repository unless said, as with an operator's own rules laid over it */
  readonly rules?: RulePack;
}

const FACTS = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes', danger: 'none' };
const FILED_AT: Instant = '2026-03-02T02:00:00.000Z';
const FILED_FAST_AT: Instant = '2026-11-02T02:00:00.000Z';

/** The books in a test: what the ledger of the database would hold after the same operations. */
function openedBook(setting: Setting, context: BookContext): Book {
  const rail = { kind: 'rail', ownerId: MARKETPLACE, currency: 'CNY' } as const;
  const paidIn = [
    { kind: 'escrow', ownerId: ORDER, amountMinor: setting.escrowMinor, id: idOf(20) },
    { kind: 'deposit', ownerId: MERCHANT, amountMinor: setting.depositMinor, id: idOf(21) },
    { kind: 'guarantee', ownerId: MERCHANT, amountMinor: setting.guaranteeMinor ?? 0, id: idOf(22) },
    { kind: 'platform_funds', ownerId: MARKETPLACE, amountMinor: setting.platformMinor ?? 0, id: idOf(23) },
    ...(setting.settlements ?? []).map(({ amountMinor }, index) => ({ kind: 'escrow' as const, ownerId: idOf(40 + index), amountMinor, id: idOf(60 + index) })),
  ] as const;
  const posts = paidIn
    .filter((one) => one.amountMinor > 0)
    .map(({ kind, ownerId, amountMinor, id }) => {
      const credit = { kind, ownerId, currency: 'CNY' } as const;
      return { op: 'post', id, debit: rail, credit, amountMinor, reason: 'paid_in' } as const;
    });
  const booked = applyOperations(emptyBook(), posts, context);
  if (!booked.ok) throw new Error(JSON.stringify(booked.refusal));
  return booked.value.book;
}

/**
 * One proceeding in a test: its record, its state, its clock and the books. Values only: `act` gives the next one and
 * leaves this one as it was, so that a search can go on from any point.
 */
export class Proceeding {
  readonly state: DisputeState;
  readonly events: readonly DisputeEvent[];
  readonly book: Book;
  readonly at: Instant;
  readonly setting: Setting;
  readonly last: Decision;
  readonly #ids: number;

  private constructor(before: { setting: Setting; events: readonly DisputeEvent[]; ids: number }, at: Instant, book: Book, last: Decision) {
    this.setting = before.setting;
    this.events = [...before.events, ...last.events];
    this.#ids = before.ids;
    this.at = at;
    this.book = book;
    this.last = last;
    this.state = last.state;
  }

  /** Files a dispute over an order of two chairs. */
  static file(setting: Setting): Proceeding {
    const filedAt = setting.track === undefined ? FILED_AT : FILED_FAST_AT;
    const context: BookContext = { marketplaceId: MARKETPLACE, disputeId: null, at: filedAt };
    const book = openedBook(setting, context);
    const order: OrderFacts = {
      orderId: ORDER,
      marketplaceId: MARKETPLACE,
      merchantId: MERCHANT,
      buyerId: PEOPLE.claimant.personId,
      currency: 'CNY',
      items: [{ itemId: 'chair', title: 'Chair', quantity: 2, paidMinor: setting.paidMinor }],
    };
    const filing: Filing = {
      id: DISPUTE,
      number: 'R26-0001',
      rulesVersion: 'cn/2026-1',
      type: setting.type ?? 'D-02',
      items: [{ itemId: 'chair', quantity: 2 }],
      facts: setting.facts ?? FACTS,
      narrative: 'The chairs are of another wood than the listing says.',
      wanted: setting.wanted,
      ...(setting.track === undefined ? {} : { track: setting.track }),
      evidence: [{ evidenceId: idOf(30), name: 'a.jpg', mediaType: 'image/jpeg', bytes: 9, sha256: '0'.repeat(64), shows: 'the wood' }],
    };
    const ids = { next: 100 };
    const decided = file(filing, order, groundOf(setting, book, filedAt, ids));
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
    const booked = bookOf(book, decided.value, filedAt);
    return new Proceeding({ setting, events: [], ids: ids.next }, filedAt, booked, decided.value);
  }

  /** What a decision may look at now. */
  ground(changes: Partial<Ground> = {}): Ground {
    return { ...groundOf(this.setting, this.book, this.at, { next: this.#ids }, this.state), ...changes };
  }

  /** Tries an act; on success the money moves in the books too, and a refusal of the ledger is a bug. */
  try(who: Who | Actor, act: Act, changes: Partial<Ground> = {}): Result<Proceeding> {
    const actor: Actor = typeof who === 'string' ? PEOPLE[who] : who;
    const ids = { next: this.#ids };
    const decided = decide(this.state, act, actor, { ...groundOf(this.setting, this.book, this.at, ids, this.state), ...changes });
    if (!decided.ok) return decided;
    const book = bookOf(this.book, decided.value, this.at);
    const before = { setting: this.setting, events: this.events, ids: ids.next };
    return { ok: true, value: new Proceeding(before, this.at, book, decided.value) };
  }

  /** Does an act that must be accepted. @throws Error with the refusal */
  act<N extends Act['act']>(who: Who | Actor, act: N, body: Extract<Act, { act: N }>['body'], changes: Partial<Ground> = {}): Proceeding {
    const done = this.try(who, { act, body } as Act, changes);
    if (!done.ok) throw new Error(`${act}: ${JSON.stringify(done.refusal)}`);
    return done.value;
  }

  /** The refusal an act is answered with, or `accepted`. */
  refusal<N extends Act['act']>(who: Who | Actor, act: N, body: Extract<Act, { act: N }>['body'], changes: Partial<Ground> = {}): string {
    const done = this.try(who, { act, body } as Act, changes);
    return done.ok ? 'accepted' : done.refusal.code;
  }

  /** The same proceeding at another time; nothing fires by itself. */
  moved(at: Instant): Proceeding {
    const before = { setting: this.setting, events: this.events.slice(0, this.events.length - this.last.events.length), ids: this.#ids };
    return new Proceeding(before, at, this.book, this.last);
  }

  /** Running time limits, the earliest first; of two that end together the older comes first. */
  running(): readonly string[] {
    const { deadlines } = this.state;
    return Object.keys(deadlines).sort((a, b) => (deadlines[a]!.due < deadlines[b]!.due ? -1 : deadlines[a]!.due > deadlines[b]!.due ? 1 : 0));
  }

  /** Moves the clock to the end of a time limit (or leaves it, when that is past) and fires it. */
  fire(name: string): Proceeding {
    const due = this.state.deadlines[name]?.due;
    if (due === undefined) throw new Error(`${name} is not running`);
    return this.moved(due > this.at ? due : this.at).act('clock', 'fire_deadline', { name });
  }

  /** Lets so many days go by, firing every time limit on its day. */
  pass(days: number): Proceeding {
    return this.until(instantFromMillis(millisOf(this.at) + days * DAY));
  }

  /** Lets time go by until then, firing every time limit on its day. */
  until(then: Instant): Proceeding {
    const next = this.running()[0];
    if (next === undefined || this.state.deadlines[next]!.due > then) return this.moved(then);
    return this.fire(next).until(then);
  }

  /** What the merchant's deposit can give. */
  get depositMinor(): number {
    return available(this.book, 'deposit');
  }

  /** What the order's escrow can give. */
  get escrowMinor(): number {
    return available(this.book, 'escrow');
  }

  /** What the marketplace's own funds can give. */
  get platformMinor(): number {
    return available(this.book, 'platform_funds');
  }

  /** What is on its way to merchants. */
  get merchantOutMinor(): number {
    return this.book.accounts.get(ACCOUNTS.merchantOut)?.creditsPosted ?? 0;
  }

  /** What is on its way to consumers. */
  get paidOutMinor(): number {
    return this.book.accounts.get(ACCOUNTS.paidOut)?.creditsPosted ?? 0;
  }

  /** The state folded from the whole record. */
  folded(): DisputeState {
    return fold(this.events);
  }
}

function available(book: Book, kind: 'escrow' | 'deposit' | 'guarantee' | 'platform_funds'): number {
  const account = book.accounts.get(ACCOUNTS[kind]);
  return account === undefined ? 0 : (availableMinor(account) ?? 0);
}

function groundOf(setting: Setting, book: Book, at: Instant, ids: { next: number }, state?: DisputeState): Ground {
  // the window is settled when the clock of the share comes
  const waits = setting.crowded === true && state?.deadlines['share_deposit'] === undefined;
  return {
    at,
    rules: setting.rules ?? RULES,
    nextId: () => idOf(ids.next++),
    funds: {
      escrowAvailableMinor: available(book, 'escrow'),
      depositAvailableMinor: available(book, 'deposit'),
      depositWaitsUntil: waits ? addMilliseconds(at, 86_400_000) : null,
      guaranteeAvailableMinor: available(book, 'guarantee'),
      platformFundsMinor: available(book, 'platform_funds'),
      settlements: (setting.settlements ?? []).flatMap(({ inDays }, index) => {
        const account = book.accounts.get(accountId('escrow', idOf(40 + index), 'CNY'));
        const amountMinor = account === undefined ? 0 : (availableMinor(account) ?? 0);
        const releaseAt = addMilliseconds(setting.track === undefined ? FILED_AT : FILED_FAST_AT, inDays * DAY);
        return amountMinor === 0 ? [] : [{ orderId: idOf(40 + index), amountMinor, releaseAt }];
      }),
    },
    payment: setting.payment ?? null,
    conflicted: false,
    merchantOpen: setting.merchantOpen ?? true,
  };
}

function bookOf(book: Book, decision: Decision, at: Instant): Book {
  if (decision.money.length === 0) return book;
  const booked = applyOperations(book, decision.money, { marketplaceId: MARKETPLACE, disputeId: DISPUTE, at });
  if (!booked.ok) throw new Error(`the ledger refused: ${JSON.stringify(booked.refusal)}`);
  return booked.value.book;
}
