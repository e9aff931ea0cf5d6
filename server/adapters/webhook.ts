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

/** The port through which webhook messages leave. */
export interface WebhookSender {
  send(message: WebhookMessage): Promise<WebhookOutcome>;
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
    close() {
      return agent.destroy();
    },
  };
}

async function call(agent: Agent, message: WebhookMessage, timeout: number): Promise<WebhookOutcome> {
  const url = new URL(message.url);
  // The receiver compares this with its own clock, so it is the real time, not the clock of the procedure.
  const timestamp = Math.floor(Date.now() / 1000);
  const answer = await agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'redress-webhook/1',
      'webhook-id': message.id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signMessage(message.secrets, message.id, timestamp, message.body),
    },
    body: message.body,
    signal: AbortSignal.timeout(timeout),
  });
  const status = answer.statusCode;
  // The status says it all; the rest is read to keep the connection, and dropped when it is long or slow.
  await answer.body.dump().catch(() => undefined);
  if (status >= 200 && status < 300) return { kind: 'sent', detail: `answered ${status}` };
  if (status === 410) return { kind: 'gone', detail: 'answered 410' };
  return { kind: 'deferred', detail: `answered ${status}` };
}

function reasonOf(error: unknown): string {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === 'TimeoutError' || name === 'AbortError') return 'no answer in time';
  return [code, message].filter((part) => part !== undefined).join(': ').slice(0, 300);
}
