import { readersOf } from '../../core/dispute/dispute.ts';
import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { PersonCaller } from '../http/http.ts';
import { callersOf } from '../people/people.ts';
import type { World } from '../world.ts';
import { openStream, type Stream } from './stream.ts';
import { markFor, marksOf, moved, readerOf, readOn, unread, type Reader, type Watched } from './watch.ts';

/** Streams one session may have open in one process: a browser has six connections for a site without HTTP/2. */
export const MOST_STREAMS = 4;

/** How often the watcher looks, in milliseconds of real time; lists and sessions every so many looks. */
export interface Pace {
  readonly everyMs: number;
  readonly listsEvery: number;
  readonly sessionsEvery: number;
  readonly signEveryMs: number;
}
const USUAL: Pace = { everyMs: 1000, listsEvery: 3, sessionsEvery: 5, signEveryMs: 15_000 };
const LONGEST_WAIT_MS = 10_000;

/** Somebody who listens: to one dispute, or to their lists. */
interface Listener {
  caller: PersonCaller;
  readonly subject: { readonly disputeId: Uuid; readonly reader: Reader } | 'lists';
  /** the number told last */
  told: string;
  readonly stream: Stream;
}

/** All streams of one process. */
export interface Hub {
  /**
   * Opens a stream of one dispute.
   * @param after the number the reader knows; another one is answered by `changed` at once
   * Refusals: not_found, not_allowed (not a reader of the file), too_many_streams, busy (the server stops)
   */
  dispute(caller: PersonCaller, disputeId: Uuid, after: string | undefined): Promise<Result<Response>>;
  /** Opens a stream of a person's lists. Refusals: too_many_streams, busy. */
  lists(caller: PersonCaller, after: string | undefined): Promise<Result<Response>>;
  readonly size: number;
  /** Ends every stream and opens no further one. */
  stop(): void;
}

const hubs = new WeakMap<World, Hub>();

/** The hub of this process. */
export function hubOf(world: World, pace: Pace = USUAL): Hub {
  const known = hubs.get(world) ?? new Streams(world, pace);
  hubs.set(world, known);
  return known;
}

function event(name: string, id: string, data: object): string {
  return `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}

function tell(listener: Listener, number: string): void {
  if (listener.told === number) return;
  listener.told = number;
  listener.stream.write(event('changed', number, listener.subject === 'lists' ? {} : { version: Number(number) }));
}

class Streams implements Hub {
  readonly #world: World;
  readonly #pace: Pace;
  readonly #listeners = new Set<Listener>();
  readonly #disputes = new Map<Uuid, Watched>();
  readonly #ofSession = new Map<string, number>();
  #looks = 0;
  #watching = false;
  #stopped = false;

  constructor(world: World, pace: Pace) {
    this.#world = world;
    this.#pace = pace;
  }

  get size(): number {
    return this.#listeners.size;
  }

  async dispute(caller: PersonCaller, disputeId: Uuid, after: string | undefined): Promise<Result<Response>> {
    return this.#admit(caller, async () => {
      const reader = await readerOf(this.#world.database, caller, disputeId);
      if (reader === undefined) return refused('not_found');
      if (reader === 'none') return refused('not_allowed');
      const watched = this.#disputes.get(disputeId) ?? unread();
      await readOn(this.#world.database, disputeId, watched);
      this.#disputes.set(disputeId, watched);
      const number = String(watched.shown[readersOf(reader)]);
      return accepted(this.#open({ caller, subject: { disputeId, reader } }, number, after));
    });
  }

  async lists(caller: PersonCaller, after: string | undefined): Promise<Result<Response>> {
    return this.#admit(caller, async () => {
      const number = markFor(caller, await marksOf(this.#world.database, [caller]));
      return accepted(this.#open({ caller, subject: 'lists' }, number, after));
    });
  }

  stop(): void {
    this.#stopped = true;
    for (const { stream } of this.#listeners) stream.end();
  }

  /** Holds a place of the session while a stream is opened; the stream gives it back when it ends. */
  async #admit(caller: PersonCaller, open: () => Promise<Result<Response>>): Promise<Result<Response>> {
    if (this.#stopped) return refused('busy');
    const { sessionId } = caller;
    const taken = this.#ofSession.get(sessionId) ?? 0;
    if (taken >= MOST_STREAMS) return refused('too_many_streams', undefined, { most: MOST_STREAMS });
    this.#ofSession.set(sessionId, taken + 1);
    let opened: Result<Response> | undefined;
    try {
      return (opened = await open());
    } finally {
      if (opened?.ok !== true) this.#giveBack(sessionId);
    }
  }

  #giveBack(sessionId: string): void {
    const left = (this.#ofSession.get(sessionId) ?? 1) - 1;
    if (left > 0) this.#ofSession.set(sessionId, left);
    else this.#ofSession.delete(sessionId);
  }

  #open(who: Pick<Listener, 'caller' | 'subject'>, number: string, after: string | undefined): Response {
    const stream = openStream(() => this.#left(listener));
    const listener: Listener = { ...who, told: after ?? number, stream };
    this.#listeners.add(listener);
    // Not all at once after a restart. The id is set before anything happens, so that a first reconnection resumes too.
    const wait = 1000 + (this.#world.random(1)[0] ?? 0) * 12;
    stream.write(`retry: ${wait}\n${event('ready', listener.told, {})}`);
    tell(listener, number);
    if (this.#stopped) stream.end();
    else if (!this.#watching) void this.#watch();
    return stream.response;
  }

  #left(listener: Listener): void {
    this.#listeners.delete(listener);
    this.#giveBack(listener.caller.sessionId);
    this.#forgetUnwatched();
  }

  #forgetUnwatched(): void {
    const watched = new Set([...this.#listeners].map(({ subject }) => (subject === 'lists' ? null : subject.disputeId)));
    for (const id of this.#disputes.keys()) if (!watched.has(id)) this.#disputes.delete(id);
  }

  /** Looks while somebody listens. A database that is away is asked again, ever less often; nobody is let go for it. */
  async #watch(): Promise<void> {
    this.#watching = true;
    const signs = setInterval(() => {
      for (const { stream } of this.#listeners) stream.write(': here\n\n');
    }, this.#pace.signEveryMs);
    let failures = 0;
    while (this.#listeners.size > 0) {
      await new Promise((resolve) => {
        setTimeout(resolve, Math.min(LONGEST_WAIT_MS, this.#pace.everyMs * 2 ** failures)).unref();
      });
      try {
        await this.#look();
        failures = 0;
      } catch (error) {
        failures = Math.min(failures + 1, 10);
        this.#world.log.warn('live_not_looked', { failures, name: error instanceof Error ? error.name : 'not an error' });
      }
    }
    clearInterval(signs);
    this.#watching = false;
  }

  async #look(): Promise<void> {
    const number = this.#looks;
    // a look that failed is repeated as it was: what it was to find is not passed over
    if (number % this.#pace.sessionsEvery === 0) await this.#checkSessions();
    await this.#lookAtDisputes();
    if (number % this.#pace.listsEvery === 0) await this.#lookAtLists();
    this.#looks = number + 1;
  }

  async #lookAtDisputes(): Promise<void> {
    for (const id of await moved(this.#world.database, this.#disputes)) {
      const watched = this.#disputes.get(id);
      if (watched !== undefined) await readOn(this.#world.database, id, watched);
    }
    // also what was read because somebody else came to listen
    for (const listener of [...this.#listeners]) {
      const { subject, told } = listener;
      if (subject === 'lists') continue;
      const number = this.#disputes.get(subject.disputeId)?.shown[readersOf(subject.reader)];
      if (number !== undefined && String(number) !== told && (await this.#stillReads(listener))) tell(listener, String(number));
    }
  }

  /** Ends the stream of whoever is no longer let in, or as somebody else. */
  async #stillReads(listener: Listener): Promise<boolean> {
    const { subject, caller } = listener;
    if (subject === 'lists') return true;
    const same = (await readerOf(this.#world.database, caller, subject.disputeId)) === subject.reader;
    if (!same) listener.stream.end();
    return same;
  }

  async #lookAtLists(): Promise<void> {
    const listeners = [...this.#listeners].filter(({ subject }) => subject === 'lists');
    if (listeners.length === 0) return;
    const marks = await marksOf(this.#world.database, listeners.map(({ caller }) => caller));
    for (const listener of listeners) tell(listener, markFor(listener.caller, marks));
  }

  /** Ends streams of sessions that are over; whoever has other rights than before is looked at anew. */
  async #checkSessions(): Promise<void> {
    const found = await callersOf(this.#world, [...this.#ofSession.keys()]);
    for (const listener of [...this.#listeners]) {
      const now = found.get(listener.caller.sessionId);
      if (now === undefined) {
        listener.stream.end();
        continue;
      }
      if (JSON.stringify(now) === JSON.stringify(listener.caller)) continue;
      listener.caller = now;
      await this.#stillReads(listener);
    }
  }
}
