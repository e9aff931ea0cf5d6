import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Institution } from './institution.ts';
import { readCardDispute, readEvidence, readFaults, readFunding, readInstruction, readPayment, readReturn } from './read.ts';
import { HEADERS, newNonce, signedHeaders, type Gate } from './signing.ts';
import { BadRequest } from './types.ts';

const BODY_LIMIT = 64 * 1024 * 1024;
const PAGE = 1000;
const LABEL = 'SIMULATED payment institution, for demonstration and tests; no money is kept or moved. 模拟支付机构，仅供演示与测试，不保管也不划转任何资金。';

/** What the server needs. */
export interface Reception {
  readonly institution: Institution;
  readonly gate: Gate;
  readonly key: KeyObject;
  /** whether payments may be made up and faults ordered: in the demo and in tests only */
  readonly simulation: boolean;
}

interface Answer {
  readonly status: number;
  readonly body: object;
  readonly silent?: boolean;
  readonly forged?: boolean;
  readonly junk?: boolean;
}

type Handler = (reception: Reception, body: unknown, url: URL, rest: string) => Promise<Answer>;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > BODY_LIMIT) throw new BadRequest('too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const simulated = async (reception: Reception, work: () => Promise<object>): Promise<Answer> =>
  reception.simulation ? { status: 200, body: await work() } : { status: 403, body: { error: 'simulation_only' } };

const listOf = (body: unknown, name: string): unknown[] => {
  const list = (body as Record<string, unknown> | null)?.[name];
  if (!Array.isArray(list)) throw new BadRequest(`${name} is a list`);
  return list;
};

const HANDLERS: Readonly<Record<string, Handler>> = {
  'POST /v1/instructions': async ({ institution }, body) => {
    const { outcome, failed, ...rest } = await institution.instruct(readInstruction(body));
    return failed === true ? { status: 500, body: { error: 'internal' } } : { status: 200, body: outcome, ...rest };
  },
  'GET /v1/instructions/': async ({ institution }, _, __, id) => {
    const outcome = await institution.ask(id);
    return { status: outcome.outcome === 'never_heard' ? 404 : 200, body: outcome };
  },
  'GET /v1/payments/': async ({ institution: { books } }, _, __, reference) => {
    const payment = books.payments.get(reference);
    if (payment === undefined) return { status: 404, body: { error: 'payment_unknown' } };
    const { kind, amountMinor, currency, until } = payment;
    const [escrowMinor, frozenMinor] = [books.balance(`escrow:${reference}`, currency), books.balance(`frozen:${reference}`, currency)];
    return { status: 200, body: { reference, kind, amountMinor, currency, until, escrowMinor, frozenMinor } };
  },
  'GET /v1/statement': async ({ institution }, _, url) => {
    const [from, to, after] = ['from', 'to', 'after'].map((name) => url.searchParams.get(name) ?? '');
    if (!/^\d{4}-\d\d-\d\d/.test(from!) || !/^\d{4}-\d\d-\d\d/.test(to!)) throw new BadRequest('from and to are days or moments');
    await institution.settled();
    return { status: 200, body: institution.books.statement(from!, to!, after!, PAGE) };
  },
  'POST /v1/simulation/payments': (reception, body) =>
    simulated(reception, async () => ({ payments: await Promise.all(listOf(body, 'payments').map((one) => reception.institution.pay(readPayment(one)))) })),
  'POST /v1/simulation/fundings': (reception, body) =>
    simulated(reception, async () => {
      const fundings = listOf(body, 'fundings').map(readFunding);
      await Promise.all(fundings.map(({ id, currency, amountMinor, at }) => reception.institution.fund(id, currency, amountMinor, at)));
      return { fundings: fundings.length };
    }),
  'POST /v1/evidence/': async ({ institution }, body, _, reference) => {
    const { misbehaviour } = institution;
    if (misbehaviour.next('silent') !== undefined) return { status: 200, body: {}, silent: true };
    const outcome = await institution.takeEvidence(readEvidence(body, reference));
    return misbehaviour.next('no_answer') === undefined ? { status: 200, body: outcome } : { status: 200, body: outcome, silent: true };
  },
  'POST /v1/simulation/returns': (reception, body) =>
    simulated(reception, async () => {
      const { id, code } = readReturn(body);
      return reception.institution.takeBack(id, code);
    }),
  'POST /v1/simulation/card-disputes': (reception, body) =>
    simulated(reception, async () => {
      await reception.institution.dispute(readCardDispute(body));
      return {};
    }),
  'POST /v1/simulation/misbehave': (reception, body) =>
    simulated(reception, async () => {
      reception.institution.misbehaviour.set(readFaults(body));
      return {};
    }),
};

function handlerOf(method: string, path: string): readonly [Handler, string] | undefined {
  const exact = HANDLERS[`${method} ${path}`];
  if (exact !== undefined) return [exact, ''];
  const cut = path.lastIndexOf('/') + 1;
  const found = HANDLERS[`${method} ${path.slice(0, cut)}`];
  return found === undefined ? undefined : [found, decodeURIComponent(path.slice(cut))];
}

async function answerOf(reception: Reception, request: IncomingMessage, url: URL): Promise<Answer> {
  try {
    const body = await bodyOf(request);
    const distrust = reception.gate.check({ method: request.method ?? '', path: request.url ?? '', body }, request.headers, Date.now());
    if (distrust !== undefined) return { status: 401, body: { error: distrust } };
    const found = handlerOf(request.method ?? '', url.pathname);
    if (found === undefined) return { status: 404, body: { error: 'no_such_operation' } };
    let value: unknown;
    try {
      value = body.length === 0 ? undefined : JSON.parse(body.toString('utf8'));
    } catch {
      throw new BadRequest('the body is no JSON');
    }
    return await found[0](reception, value, url, found[1]);
  } catch (error) {
    if (error instanceof BadRequest) return { status: 400, body: { error: 'not_understood', detail: error.message } };
    throw error;
  }
}

/** The one page: what this is, and what it has; without names. */
function page({ institution: { books } }: Reception): string {
  const totals = new Map<string, number>();
  for (const [name, minor] of books.all()) {
    const word = `${name.split(/[: ]/)[0]} ${name.slice(-3)}`;
    totals.set(word, (totals.get(word) ?? 0) + minor);
  }
  const rows = [...totals].map(([word, minor]) => `<tr><th>${word}</th><td>${(minor / 100).toFixed(2)}</td></tr>`).join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>SIMULATED 模拟</title>
<body><h1>${LABEL}</h1><p>${books.payments.size} payments 笔支付, ${books.instructions.size} instructions 条指令, ${books.lineCount} statement lines 条对账明细</p>
<table>${rows}</table></body></html>`;
}

function reply(reception: Reception, request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.junk === true ? '{"outco' : JSON.stringify({ simulated: true, ...answer.body }));
  const asked = request.headers[HEADERS.nonce];
  const message = { method: String(answer.status), path: request.url ?? '', nonce: typeof asked === 'string' ? asked : newNonce(), body };
  const key = answer.forged === true ? generateKeyPairSync('ed25519').privateKey : reception.key;
  response.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': body.length, ...signedHeaders(key, message, Date.now()) });
  response.end(body);
}

/** The institution's HTTP server. Whatever fails unexpectedly ends the process: what is not on the disk is not answered. */
export function serve(reception: Reception, fatal: (error: unknown) => void): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://institution');
    if (request.method === 'GET' && url.pathname === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page(reception));
      return;
    }
    const handle = async (): Promise<void> => {
      const answer = await answerOf(reception, request, url);
      // done and never told: the line stays open until the client gives up
      if (answer.silent !== true) reply(reception, request, response, answer);
    };
    handle().catch(fatal);
  });
}
