import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, verify, type KeyObject } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Agent } from 'undici';
import { z } from 'zod';
import { accepted, refused, type Result } from '../../../core/kernel/kernel.ts';
import type { RailAnswer, RailCapabilities, RailInstruction, RailLine, RailNotice } from '../../../core/payment/rail.ts';
import type { NoticeRequest, PaymentRail } from '../../payment/rail.ts';

/** Where the institution is and how we know each other. */
export interface InstitutionOptions {
  /** `http://127.0.0.1:4100`, without a slash at the end */
  readonly url: string;
  /** file of our private key (PEM, Ed25519); its public half lies beside it as `FILE.pub`, for the institution */
  readonly keyFile: string;
  /** file of the institution's public key (PEM); read when it is first needed, for it may start after us */
  readonly institutionKeyFile: string;
  /** what it can do: `rules/rails/institution.json` */
  readonly capabilities: RailCapabilities;
  /** the path notices are posted to, as it stands on their line */
  readonly noticePath?: string;
  /** for one call; 10 s unless said */
  readonly timeoutMs?: number;
  /** the wall clock, in milliseconds since 1970; signatures carry real time, never the demo's */
  readonly clock?: () => number;
}

export const INSTITUTION_NOTICE_PATH = '/api/v1/payments/notices/institution';
/** How far the other's clock may be from ours, either way. */
const WINDOW_MS = 300_000;
const HEADER = { timestamp: 'institution-timestamp', nonce: 'institution-nonce', signature: 'institution-signature' } as const;

const Answer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done'), reference: z.string(), amountMinor: z.int(), currency: z.string(), at: z.iso.datetime() }),
  z.object({ outcome: z.literal('refused'), code: z.string(), lasting: z.boolean() }),
  z.object({ outcome: z.literal('returned'), code: z.string(), amountMinor: z.int(), at: z.iso.datetime() }),
  z.object({ outcome: z.literal('under_way'), reference: z.string() }),
  z.object({ outcome: z.literal('never_heard') }),
]);

const Notice = z.object({
  noticeId: z.string().min(1).max(200),
  at: z.iso.datetime(),
  about: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('instruction'), instructionId: z.uuid(), answer: Answer }),
    z.object({ kind: z.literal('authorisation_ended'), paymentReference: z.string() }),
    z.object({
      ...{ kind: z.literal('card_dispute'), paymentReference: z.string(), caseReference: z.string(), status: z.string(), reason: z.string() },
      ...{ amountMinor: z.int().positive(), currency: z.string().length(3), evidenceDue: z.iso.datetime().nullable(), feeMinor: z.int().min(0) },
    }),
  ]),
});

const Line = z.object({
  lineId: z.string(),
  bookedAt: z.iso.datetime(),
  kind: z.enum(['paid_in', 'authorised', 'captured', 'released', 'refunded', 'paid_out', 'returned', 'fee', 'card_dispute', 'card_dispute_reversed']),
  paymentReference: z.string().nullable(),
  instructionId: z.uuid().nullable(),
  currency: z.string().length(3),
  amountMinor: z.int(),
});
const Page = z.object({ lines: z.array(Line), next: z.string().nullable() });

/** What a signature is over, on either side. */
interface Signed {
  readonly method: string;
  readonly path: string;
  readonly timestamp: string;
  readonly nonce: string;
  readonly body: Uint8Array;
}

function textOf({ method, path, timestamp, nonce, body }: Signed): Buffer {
  return Buffer.from([method, path, timestamp, nonce, createHash('sha256').update(body).digest('base64')].join('\n'));
}

function isGenuine(key: KeyObject, message: Omit<Signed, 'timestamp' | 'nonce'>, nonce: string | undefined, get: (name: string) => string | undefined, now: number): boolean {
  const [timestamp, said, signature] = [get(HEADER.timestamp), get(HEADER.nonce), get(HEADER.signature)];
  if (timestamp === undefined || said === undefined || signature === undefined) return false;
  if ((nonce !== undefined && said !== nonce) || !(Math.abs(now - Number(timestamp)) <= WINDOW_MS)) return false;
  const bytes = Buffer.from(signature, 'base64');
  return bytes.length === 64 && verify(null, textOf({ ...message, timestamp, nonce: said }), key, bytes);
}

/** Makes our key pair when it is not there: the private half for its owner only, the public half for the institution. */
export async function institutionKey(file: string): Promise<KeyObject> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined) return createPrivateKey(kept);
  const pair = generateKeyPairSync('ed25519');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.pub`, pair.publicKey.export({ type: 'spki', format: 'pem' }));
  await writeFile(`${file}.new`, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return pair.privateKey;
}

/** Said when a call brought nothing that can be believed. */
class NotHeard extends Error {}

function reasonOf(error: unknown): string {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (error instanceof NotHeard) return error.message;
  if (name === 'TimeoutError' || name === 'AbortError' || /TIMEOUT/.test(code ?? '')) return 'no_answer_in_time';
  return [code, message].filter((part) => part !== undefined).join(': ').slice(0, 200);
}

/** The simulated institution as a payment rail, with what only the demo and tests may ask of it. */
export interface InstitutionRail extends PaymentRail {
  /** A signed call of the simulation; throws when it was not taken. */
  simulate(operation: 'payments' | 'fundings' | 'misbehave' | 'returns' | 'card-disputes', body: object): Promise<unknown>;
  close(): Promise<void>;
}

class Wire {
  readonly options: Required<InstitutionOptions>;
  private readonly agent: Agent;
  private ours: Promise<KeyObject> | undefined;
  private theirs: KeyObject | undefined;

  constructor(options: InstitutionOptions) {
    this.options = { noticePath: INSTITUTION_NOTICE_PATH, timeoutMs: 10_000, clock: () => Date.now(), ...options };
    const { timeoutMs } = this.options;
    this.agent = new Agent({ connections: 8, pipelining: 1, connect: { timeout: timeoutMs }, headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  }

  async institution(): Promise<KeyObject> {
    return (this.theirs ??= createPublicKey(await readFile(this.options.institutionKeyFile)));
  }

  /** One signed call. @throws NotHeard when the answer is not the institution's */
  async call(method: 'GET' | 'POST', path: string, body?: object): Promise<{ status: number; value: unknown }> {
    const { url, clock, timeoutMs } = this.options;
    const ours = await (this.ours ??= institutionKey(this.options.keyFile));
    const bytes = body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body));
    const [timestamp, nonce] = [String(clock()), randomBytes(16).toString('hex')];
    const target = new URL(url + path);
    const whole = target.pathname + target.search;
    const signature = sign(null, textOf({ method, path: whole, timestamp, nonce, body: bytes }), ours).toString('base64');
    const answer = await this.agent.request({
      ...{ origin: target.origin, path: whole, method, signal: AbortSignal.timeout(timeoutMs) },
      headers: { 'content-type': 'application/json', [HEADER.timestamp]: timestamp, [HEADER.nonce]: nonce, [HEADER.signature]: signature },
      ...(body === undefined ? {} : { body: bytes }),
    });
    const text = Buffer.from(await answer.body.arrayBuffer());
    const get = (name: string): string | undefined => (typeof answer.headers[name] === 'string' ? answer.headers[name] : undefined);
    const message = { method: String(answer.statusCode), path: whole, body: text };
    if (!isGenuine(await this.institution(), message, nonce, get, clock())) throw new NotHeard('answer_signature_invalid');
    try {
      return { status: answer.statusCode, value: JSON.parse(text.toString('utf8')) as unknown };
    } catch {
      throw new NotHeard('answer_not_understood');
    }
  }

  /** A call whose answer is what became of an instruction. */
  async answer(method: 'GET' | 'POST', path: string, body?: object): Promise<RailAnswer> {
    try {
      const { status, value } = await this.call(method, path, body);
      if (status === 401) return { outcome: 'refused', code: `request_${String((value as { error?: unknown }).error)}`, lasting: false };
      if (status === 400) return { outcome: 'refused', code: 'not_understood', lasting: true };
      const read = Answer.safeParse(value);
      return read.success ? (read.data as RailAnswer) : { outcome: 'unknown', reason: `answer_not_understood ${status}` };
    } catch (error) {
      return { outcome: 'unknown', reason: reasonOf(error) };
    }
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }
}

function wordsOf(of: RailInstruction): object {
  const { id, verb, amountMinor, currency, payment, beneficiary, intoEscrow, until } = of;
  return { id, verb, amountMinor, currency, payment: payment?.reference ?? null, beneficiary, ...(intoEscrow === true ? { intoEscrow } : {}), ...(until === undefined ? {} : { until }) };
}

async function* statementOf(line: Wire, from: string, to: string): AsyncGenerator<RailLine> {
  let after = '';
  for (;;) {
    const query = new URLSearchParams({ from, to, after });
    const { status, value } = await line.call('GET', `/v1/statement?${query.toString()}`);
    if (status !== 200) throw new NotHeard(`statement answered ${status}`);
    const page = Page.parse(value);
    for (const one of page.lines) yield { rail: 'institution', ...one } as RailLine;
    if (page.next === null) return;
    after = page.next;
  }
}

async function noticeOf(line: Wire, { headers, body }: NoticeRequest): Promise<Result<RailNotice>> {
  const { noticePath, clock } = line.options;
  const key = await line.institution().catch(() => undefined);
  const get = (name: string): string | undefined => headers.get(name) ?? undefined;
  if (key === undefined || !isGenuine(key, { method: 'POST', path: noticePath, body }, undefined, get, clock())) return refused('signature_invalid');
  try {
    const { noticeId, at, about } = Notice.parse(JSON.parse(Buffer.from(body).toString('utf8')));
    return accepted({ rail: 'institution', noticeId, at, about } as RailNotice);
  } catch {
    return refused('body_malformed');
  }
}

/** The adapter of the simulated institution: Ed25519 over every request and answer, both checked. */
export function institutionRail(options: InstitutionOptions): InstitutionRail {
  const line = new Wire(options);
  return {
    capabilities: options.capabilities,
    noticeAnswer: '',
    instruct: (instruction) => line.answer('POST', '/v1/instructions', wordsOf(instruction)),
    async ask(instruction) {
      const answer = await line.answer('GET', `/v1/instructions/${encodeURIComponent(instruction.id)}`);
      // the question was refused, not the instruction
      return answer.outcome === 'refused' && answer.code.startsWith('request_') ? { outcome: 'unknown', reason: answer.code } : answer;
    },
    async handInEvidence({ id, caseReference, text, files }) {
      const sent = files.map(({ name, mediaType, bytes }) => ({ name, mediaType, content: Buffer.from(bytes).toString('base64') }));
      return line.answer('POST', `/v1/evidence/${encodeURIComponent(caseReference)}`, { id, text, files: sent });
    },
    readNotice: (request) => noticeOf(line, request),
    statement: (from, to) => statementOf(line, from, to),
    async simulate(operation, body) {
      const { status, value } = await line.call('POST', `/v1/simulation/${operation}`, body);
      if (status !== 200) throw new NotHeard(`the simulation answered ${status}: ${JSON.stringify(value)}`);
      return value;
    },
    close: () => line.close(),
  };
}
