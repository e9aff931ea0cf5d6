import { addMilliseconds, type Instant, type Minor } from '../kernel/kernel.ts';
import type { AccountKind, LedgerOperation } from '../ledger/ledger.ts';
import { deadlineDue, deadlineRule, type DeadlineName } from '../rules/rules.ts';
import type { DisputeEvent, EventBodies, EventType } from './events.ts';
import { evolve } from './evolve.ts';
import type { Ground } from './ground.ts';
import { isFast, type Actor, type DisputeState, type Outcome, type Role, type RunningDeadline, type Stage } from './state.ts';

/** Whom a notice is for. */
export type NoticeTo = 'claimant' | 'respondent' | 'second_contact' | 'adjudicator' | 'operator';

/** One notice to be sent; the words are made at delivery, in the reader's language. */
export interface DisputeNotice {
  readonly template: string;
  readonly to: NoticeTo;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A deadline row to be written: rescheduling replaces, because the name is the key. */
export interface DeadlineRow {
  readonly name: string;
  readonly due: Instant;
  readonly remindAt: Instant | null;
  readonly waitsFor: Role;
}

/** What an act comes to: events and their effects, to be written in one transaction. */
export interface Decision {
  readonly events: readonly DisputeEvent[];
  readonly state: DisputeState;
  readonly deadlines: readonly DeadlineRow[];
  readonly cleared: readonly string[];
  readonly money: readonly LedgerOperation[];
  readonly notices: readonly DisputeNotice[];
}

const HOUR = 3_600_000;

/** The rule that a running deadline belongs to: `answer_question:2` follows `answer_question`. */
export function ruleNameOf(deadline: string): DeadlineName {
  return deadline.split(':')[0] as DeadlineName;
}

/** Collects what an act records, folding as it goes, so that later steps see what earlier ones did. */
export class Recorder {
  readonly ground: Ground;
  readonly actor: Actor;
  readonly #events: DisputeEvent[] = [];
  readonly #deadlines = new Map<string, DeadlineRow>();
  readonly #cleared = new Set<string>();
  readonly #money: LedgerOperation[] = [];
  readonly #notices: DisputeNotice[] = [];
  #state: DisputeState | null;

  constructor(state: DisputeState | null, actor: Actor, ground: Ground) {
    this.#state = state;
    this.actor = actor;
    this.ground = ground;
  }

  /** The state as folded so far. */
  get state(): DisputeState {
    if (this.#state === null) throw new Error('nothing was filed yet');
    return this.#state;
  }

  /** Records an event and folds it. */
  record<T extends EventType>(type: T, body: EventBodies[T]): void {
    const seq = (this.#state?.version ?? 0) + 1;
    const event = { seq, type, at: this.ground.at, actor: this.actor, body } as DisputeEvent;
    this.#state = evolve(this.#state, event);
    this.#events.push(event);
  }

  /**
   * Starts a time limit of the rules, or starts it anew.
   * @param suffix tells several of one kind apart (`answer_question:2`)
   * @param due instead of the rule's own length, when the act itself sets it
   */
  start(rule: DeadlineName, waitsFor: Role, suffix?: number, due?: Instant): Instant {
    const name = suffix === undefined ? rule : `${rule}:${suffix}`;
    const fast = due === undefined && isFast(this.state) && deadlineRule(this.ground.rules, rule).fast !== undefined;
    const until = due ?? deadlineDue(this.ground.rules, rule, this.ground.at, { fast }).due;
    this.record('deadline_set', { name, due: until, waitsFor, ...(fast ? { fast } : {}) });
    this.#schedule(rule, name, waitsFor, until);
    return until;
  }

  /** Lets a running time limit run on to another end, from the start it had. @param fast by the length of the fast track */
  restart(rule: DeadlineName, clock: RunningDeadline, due: Instant, fast = false): void {
    const running = this.state.deadlines[rule];
    if (due === running?.due && fast === (running.fast === true)) return;
    this.record('deadline_set', { name: rule, due, waitsFor: clock.waitsFor, since: clock.since, ...(fast ? { fast } : {}) });
    this.#schedule(rule, rule, clock.waitsFor, due);
  }

  #schedule(rule: DeadlineName, name: string, waitsFor: Role, until: Instant): void {
    const hours = deadlineRule(this.ground.rules, rule).remindHoursBefore.at(0);
    const remind = hours === undefined ? null : addMilliseconds(until, -hours * HOUR);
    this.#cleared.delete(name);
    const remindAt = remind !== null && remind > this.ground.at ? remind : null;
    this.#deadlines.set(name, { name, due: until, waitsFor, remindAt });
  }

  /** Ends a time limit that no longer matters; nothing happens when it is not running. */
  clear(...names: readonly string[]): void {
    for (const name of names) {
      if (this.state.deadlines[name] === undefined) continue;
      this.record('deadline_cleared', { name });
      this.#deadlines.delete(name);
      this.#cleared.add(name);
    }
  }

  /** Ends every running time limit of these rules, whatever the suffix. */
  clearRules(...rules: readonly DeadlineName[]): void {
    this.clear(...Object.keys(this.state.deadlines).filter((name) => rules.includes(ruleNameOf(name))));
  }

  /** Enters a stage. */
  enter(stage: Stage): void {
    if (this.state.stage !== stage) this.record('stage_entered', { stage });
  }

  /** Moves money with the events, in the same transaction. */
  move(operation: LedgerOperation): void {
    this.#money.push(operation);
  }

  /** What the act takes out of accounts of a kind so far. */
  spentMinor(kind: AccountKind): Minor {
    return this.#money.reduce((sum, one) => sum + (one.op === 'post' && typeof one.debit === 'object' && one.debit.kind === kind ? one.amountMinor : 0), 0);
  }

  /** Tells somebody. */
  notify(template: string, to: NoticeTo, facts: DisputeNotice['facts'] = {}): void {
    this.#notices.push({ template, to, facts });
  }

  /** Closes the dispute: every clock ends. */
  close(outcome: Outcome): void {
    for (const name of Object.keys(this.state.deadlines)) {
      this.#deadlines.delete(name);
      this.#cleared.add(name);
    }
    this.record('dispute_closed', { outcome });
    this.notify('dispute_closed', 'claimant', { outcome });
    this.notify('dispute_closed', 'respondent', { outcome });
  }

  /** All that was recorded. */
  decision(): Decision {
    return {
      events: this.#events,
      state: this.state,
      deadlines: [...this.#deadlines.values()],
      cleared: [...this.#cleared],
      money: this.#money,
      notices: this.#notices,
    };
  }
}
