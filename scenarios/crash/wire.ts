import { setTimeout as sleep } from 'node:timers/promises';

/** Who a request is sent as. */
export type As = { readonly key: string } | { readonly session: string } | undefined;

/** One request, with the key under which it is repeated until it is answered. */
export interface Call {
  readonly method?: string;
  /** below `/api/v1` */
  readonly path: string;
  readonly as?: As;
  readonly json?: unknown;
  readonly text?: string;
  readonly type?: string;
  readonly key?: string;
}

/** A definite answer: a success or a refusal. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: any;
  /** how often the request was sent before this answer came */
  readonly sent: number;
}

const DAY_MS = 86_400_000;
/** Keys are forgotten after seven days: no request may be older than this when it is repeated. */
const LONGEST_MOVE_MS = 5 * DAY_MS;
const STALLED_MS = 300_000;
/** Ends a request that would never be answered; far beyond what any machine needs for one. */
const HANGS_MS = 180_000;

/**
 * The line to a server that dies and comes back: every request is repeated with the same key until it has a definite
 * answer. `busy`, a cut connection and a server that is starting are no answers.
 */
export class Wire {
  /** where the server is now; changes with every start */
  url: string;
  /** answers that are faults whatever was killed: 500 */
  readonly faults: string[] = [];
  /** requests that were sent and not answered, because somebody died */
  lost = 0;
  /** moves of the clock that were made and answered */
  moves = 0;
  /** requests answered with `busy` */
  busy = 0;
  #movedMs = 0;
  #last = performance.now();
  readonly #pending = new Set<{ readonly movedMs: number }>();

  constructor(url: string) {
    this.url = url;
  }

  /** Sends until there is a definite answer. @throws Error when nothing at all was answered for minutes */
  async ask(call: Call): Promise<Answer> {
    const mark = { movedMs: this.#movedMs };
    this.#pending.add(mark);
    try {
      for (let sent = 1; ; sent += 1) {
        const answer = await this.#once(call, sent);
        if (answer !== undefined && answer.status < 500 && answer.status !== 429) {
          this.#last = performance.now();
          return answer;
        }
        if (answer !== undefined && answer.status >= 500 && answer.status !== 503) {
          this.faults.push(`${answer.status} ${call.method ?? ''} ${call.path}: ${answer.text.slice(0, 300)}`);
        }
        if (answer?.status === 503) this.busy += 1;
        if (performance.now() - this.#last > STALLED_MS) throw new Error(`no answer for minutes: ${call.path}`);
        await sleep(answer === undefined ? 40 : 120);
      }
    } finally {
      this.#pending.delete(mark);
    }
  }

  /** Asks for what must succeed. @throws Error with the refusal */
  async get(call: Call): Promise<any> {
    const answer = await this.ask(call);
    if (answer.status >= 300) throw new Error(`${call.path}: ${answer.status} ${answer.text.slice(0, 500)}`);
    return answer.body;
  }

  /** Moves the demo's clock, unless a request under way could become older than its key. @returns whether it moved */
  async moveClock(move: 'hour' | 'day'): Promise<boolean> {
    const ms = move === 'day' ? DAY_MS : 3_600_000;
    const oldest = Math.min(this.#movedMs, ...[...this.#pending].map((one) => one.movedMs));
    if (this.#movedMs + ms - oldest > LONGEST_MOVE_MS) return false;
    // counted before it is sent: a move whose answer is lost may have been made
    this.#movedMs += ms;
    const answer = await this.#once({ path: '/demo/clock', json: { move } }, 1);
    const moved = answer?.status === 200;
    if (moved) this.moves += 1;
    return moved;
  }

  async #once(call: Call, sent: number): Promise<Answer | undefined> {
    // as a page of ours sends it: a text that is uploaded could else be a form of another site
    const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' };
    if (call.json !== undefined) headers['content-type'] = 'application/json';
    if (call.type !== undefined) headers['content-type'] = call.type;
    if (call.key !== undefined) headers['idempotency-key'] = call.key;
    if (call.as !== undefined && 'key' in call.as) headers['authorization'] = `Bearer ${call.as.key}`;
    if (call.as !== undefined && 'session' in call.as) headers['cookie'] = `redress_session=${call.as.session}`;
    const body = call.json === undefined ? call.text : JSON.stringify(call.json);
    const method = call.method ?? (body === undefined ? 'GET' : 'POST');
    try {
      const signal = AbortSignal.timeout(HANGS_MS);
      const response = await fetch(`${this.url}/api/v1${call.path}`, { method, headers, signal, ...(body === undefined ? {} : { body }) });
      const text = await response.text();
      const cookie = /redress_session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
      const json = (response.headers.get('content-type') ?? '').includes('json') && !text.includes('\n');
      const read = json && text !== '' ? JSON.parse(text) : {};
      return { status: response.status, text, sent, body: cookie === undefined ? read : { ...read, session: cookie } };
    } catch (error) {
      // a server that is not there took nothing; after a cut connection, or half an answer, nothing is known
      const { code } = ((error as Error).cause ?? {}) as { code?: string };
      if (code === 'ECONNREFUSED') return undefined;
      if (error instanceof TypeError || error instanceof SyntaxError || (error as Error).name === 'TimeoutError') {
        this.lost += 1;
        return undefined;
      }
      throw error;
    }
  }
}
