import { Agent } from 'undici';
import { publicLookup, refusedTarget } from './guard.ts';
import { signMessage } from './signature.ts';

/** One signed call to a receiver. */
export interface WebhookMessage {
  /** The notice's id, the same at every attempt: the receiver's key against doing a thing twice. */
  readonly id: string;
  readonly url: string;
  /** The present secret first, then the one before it while a change is under way. */
  readonly secrets: readonly string[];
  readonly body: string;
}

/** `sent`: answered 2xx; `deferred`: try again; `gone`: answered 410, the receiver wants no more messages. */
export interface WebhookOutcome {
  readonly kind: 'sent' | 'deferred' | 'gone';
  readonly detail: string;
}

/** Everything a trial of an endpoint can tell. */
export interface WebhookTrial {
  /** What was sent, to compare with what arrived; the signature is over `id.timestamp.body`. */
  readonly headers: Readonly<Record<string, string>>;
  /** null when nothing answered */
  readonly status: number | null;
  readonly milliseconds: number;
  /** The beginning of what was answered. */
  readonly excerpt: string;
  readonly location: string | null;
  /** Why nothing answered: `target_refused`, `timeout`, `connection`; null when something did. */
  readonly problem: 'target_refused' | 'timeout' | 'connection' | null;
  readonly detail: string;
}

/** The port through which webhook messages leave. */
export interface WebhookSender {
  send(message: WebhookMessage): Promise<WebhookOutcome>;
  /** Sends once, like `send`, and tells all of it. */
  attempt(message: WebhookMessage): Promise<WebhookTrial>;
  close(): Promise<void>;
}

/**
 * Webhooks by the Standard Webhooks specification over pooled connections. Redirects are not followed: the secret
 * belongs to the URL that was entered.
 * @param options.allowPrivate lets messages go to private addresses and plain http (demo and tests)
 * @param options.timeoutMs for the whole call, 10 s by default
 */
export function webhookSender(options: {
  readonly allowPrivate: boolean;
  readonly timeoutMs?: number;
}): WebhookSender {
  const timeout = options.timeoutMs ?? 10_000;
  const agent = new Agent({
    connections: 8,
    pipelining: 1,
    connect: { timeout, ...(options.allowPrivate ? {} : { lookup: publicLookup }) },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    maxResponseSize: 65_536,
  });
  return {
    async send(message) {
      const refusal = options.allowPrivate ? undefined : refusedTarget(message.url);
      if (refusal !== undefined) return { kind: 'deferred', detail: `target refused: ${refusal}` };
      try {
        return await call(agent, message, timeout);
      } catch (error) {
        return { kind: 'deferred', detail: reasonOf(error) };
      }
    },
    attempt(message) {
      const refusal = options.allowPrivate ? undefined : refusedTarget(message.url);
      return tryOut(agent, message, timeout, refusal);
    },
    close() {
      return agent.destroy();
    },
  };
}

function headersOf(message: WebhookMessage): Record<string, string> {
  // The receiver compares this with its own clock, so it is the real time, not the clock of the procedure.
  const timestamp = Math.floor(Date.now() / 1000);
  return {
    'content-type': 'application/json',
    'user-agent': 'redress-webhook/1',
    'webhook-id': message.id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signMessage(message.secrets, message.id, timestamp, message.body),
  };
}

function ask(agent: Agent, message: WebhookMessage, headers: Record<string, string>, timeout: number) {
  const url = new URL(message.url);
  const target = { origin: url.origin, path: url.pathname + url.search, method: 'POST' } as const;
  return agent.request({ ...target, headers, body: message.body, signal: AbortSignal.timeout(timeout) });
}

/** Bytes of an answer that are looked at. */
const EXCERPT_BYTES = 1000;

async function beginningOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    parts.push(part);
    size += part.byteLength;
    if (size >= EXCERPT_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, EXCERPT_BYTES).toString('utf8').replace(/[^\P{C}\n\t]/gu, '\uFFFD');
}

async function tryOut(agent: Agent, message: WebhookMessage, timeout: number, refusal: string | undefined): Promise<WebhookTrial> {
  const headers = headersOf(message);
  const nothing = { headers, status: null, milliseconds: 0, excerpt: '', location: null } as const;
  if (refusal !== undefined) return { ...nothing, problem: 'target_refused', detail: refusal };
  const begun = performance.now();
  const since = (): number => Math.round(performance.now() - begun);
  try {
    const answer = await ask(agent, message, headers, timeout);
    const milliseconds = since();
    const { location } = answer.headers;
    const excerpt = await beginningOf(answer.body).catch(() => '');
    const place = typeof location === 'string' ? location.slice(0, 300) : null;
    return { headers, status: answer.statusCode, milliseconds, excerpt, location: place, problem: null, detail: '' };
  } catch (error) {
    const detail = reasonOf(error);
    return { ...nothing, milliseconds: since(), problem: isLate(error) ? 'timeout' : 'connection', detail };
  }
}

async function call(agent: Agent, message: WebhookMessage, timeout: number): Promise<WebhookOutcome> {
  const answer = await ask(agent, message, headersOf(message), timeout);
  const status = answer.statusCode;
  // The status says it all; the rest is read to keep the connection, and dropped when it is long or slow.
  await answer.body.dump().catch(() => undefined);
  if (status >= 200 && status < 300) return { kind: 'sent', detail: `answered ${status}` };
  if (status === 410) return { kind: 'gone', detail: 'answered 410' };
  return { kind: 'deferred', detail: `answered ${status}` };
}

function isLate(error: unknown): boolean {
  const { name, code } = error as { name?: string; code?: string };
  return name === 'TimeoutError' || name === 'AbortError' || /TIMEOUT/.test(code ?? '');
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (isLate(error)) return 'no answer in time';
  return [code, message].filter((part) => part !== undefined).join(': ').slice(0, 300);
}
