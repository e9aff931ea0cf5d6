import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Currency, Minor } from '../../../core/kernel/kernel.ts';
import type { RailPayment, RailVerb } from '../../../core/payment/rail.ts';
import { loadCapabilities } from '../../payment/capabilities.ts';
import type { NoticeRequest } from '../../payment/rail.ts';
import { TEST_TIMEOUT_MS, type Misbehaviour, type RailStage } from './contract.ts';
import { stripeRail } from './stripe.ts';
import { StripeBooks, StripeRefusal } from './testkit-stripe-books.ts';

const SECRET_KEY = ['sk', 'test', '4eC39HqLyjWDarjtT1zdp7dc'].join('_');
const WEBHOOK_SECRET = 'whsec_test_5f3c2b1a9e8d7c6b';

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

const errorOf = ({ status, code, type }: StripeRefusal): Answer => ({ status, body: { error: { type, code, message: `refused: ${code}` } } });

/**
 * A Stripe of one's own on loopback: checks the key, the version and the idempotency key like the real one, keeps books,
 * signs its events, and misbehaves when told to.
 */
export class StripeHouse {
  readonly books = new StripeBooks();
  readonly notices: NoticeRequest[] = [];
  /** keys are forgotten, as Stripe does after a day */
  forgetsKeys = false;
  readonly #kept = new Map<string, { what: string; answer: Answer }>();
  #next: Misbehaviour | null = null;
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  host = '';

  async open(): Promise<this> {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready));
    this.host = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((ended) => this.#server.close(() => ended()));
  }

  /** The next instruction goes wrong this way. */
  misbehave(how: Misbehaviour): void {
    this.#next = how;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const url = new URL(request.url ?? '/', this.host);
    const how = request.method === 'POST' ? this.#next : null;
    if (how !== null) this.#next = null;
    if (how === 'silent_before_doing') return;
    if (how === 'error_before_doing') return this.#send(response, { status: 500, body: { error: { type: 'api_error', message: 'trouble' } } });
    const answer = this.#answer(request, url, url.pathname === '/v1/files' ? new URLSearchParams({ body }) : new URLSearchParams(body), how);
    if (how === 'silent_after_doing') return;
    if (how === 'error_after_doing') return this.#send(response, { status: 500, body: { error: { type: 'api_error', message: 'trouble' } } });
    if (how === 'malformed_answer') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id": "re_');
      return;
    }
    this.#send(response, answer);
  }

  #send(response: ServerResponse, { status, body }: Answer): void {
    response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_test' }).end(JSON.stringify(body));
  }

  #answer(request: IncomingMessage, url: URL, fields: URLSearchParams, how: Misbehaviour | null): Answer {
    if (request.headers.authorization !== `Bearer ${SECRET_KEY}`) return errorOf(new StripeRefusal(401, 'api_key_invalid', 'invalid_request_error'));
    if (typeof request.headers['stripe-version'] !== 'string') return errorOf(new StripeRefusal(400, 'version_missing', 'invalid_request_error'));
    const key = request.headers['idempotency-key'];
    // the parts of a form are divided by something else each time
    const what = url.pathname === '/v1/files' ? url.pathname : `${url.pathname}?${fields}`;
    if (request.method === 'POST') {
      if (typeof key !== 'string') return errorOf(new StripeRefusal(400, 'idempotency_key_missing', 'invalid_request_error'));
      const kept = this.forgetsKeys ? undefined : this.#kept.get(key);
      if (kept !== undefined) return kept.what === what ? kept.answer : errorOf(new StripeRefusal(400, 'idempotency_error', 'idempotency_error'));
    }
    let answer: Answer;
    try {
      answer = { status: 200, body: this.#route(request.method ?? 'GET', url, fields, how) };
    } catch (error) {
      if (!(error instanceof StripeRefusal)) throw error;
      answer = errorOf(error);
    }
    if (typeof key === 'string') this.#kept.set(key, { what, answer });
    return answer;
  }

  #route(method: string, url: URL, fields: URLSearchParams, how: Misbehaviour | null): object {
    const [, , what = '', id = '', act = ''] = url.pathname.split('/');
    const off = how === 'another_amount' ? 1 : 0;
    const amount = (name: string): Minor => {
      const value = Number(fields.get(name));
      if (!Number.isInteger(value) || value <= 0) throw new StripeRefusal(400, 'parameter_invalid_integer');
      return value - off;
    };
    const metadata = Object.fromEntries([...fields].flatMap(([name, value]) => (name.startsWith('metadata[') ? [[name.slice(9, -1), value]] : [])));
    switch (`${method} ${what} ${act}`) {
      case 'GET payment_intents ':
        return this.books.intent(id);
      case 'POST payment_intents capture':
        return this.books.capture(id, amount('amount_to_capture'), fields.get('final_capture') !== 'false', metadata);
      case 'POST payment_intents cancel':
        return this.#said('payment_intent.canceled', this.books.cancel(id));
      case 'POST refunds ':
        return this.#said('refund.created', this.books.refund(fields.get('payment_intent') ?? '', amount('amount'), metadata));
      case 'GET refunds ':
        return this.#list(this.books.refundsOf(url.searchParams.get('payment_intent') ?? ''));
      case 'POST transfers ':
        return this.#said('transfer.created', this.books.transfer(fields, amount('amount'), metadata));
      case 'GET transfers ':
        return this.#list(this.books.transfers.filter((one) => one['transfer_group'] === url.searchParams.get('transfer_group')));
      case 'POST files ':
        return this.books.file(fields.get('body') ?? '');
      case 'GET disputes ':
        return this.books.disputeOf(id);
      case 'POST disputes ':
        return this.books.evidence(id, fields, metadata);
      case 'GET balance_transactions ':
        return this.#list(this.books.booked(Number(url.searchParams.get('created[gte]')), Number(url.searchParams.get('created[lt]'))));
      default:
        throw new StripeRefusal(404, 'url_unknown');
    }
  }

  #list(data: readonly object[]): object {
    return { object: 'list', data, has_more: false, url: '/v1/list' };
  }

  #said(type: string, object: object): object {
    this.say(type, object);
    return object;
  }

  /** Sends a signed event. @param secret and @param seconds to sign otherwise than Stripe would */
  say(type: string, object: object, secret = WEBHOOK_SECRET, seconds = Math.floor(Date.now() / 1000)): NoticeRequest {
    const body = JSON.stringify({ id: `evt_${this.notices.length + 1}`, object: 'event', type, created: Math.floor(Date.now() / 1000), data: { object } });
    const notice = signed(body, secret, seconds);
    this.notices.push(notice);
    return notice;
  }
}

function signed(body: string, secret: string, seconds: number): NoticeRequest {
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return { headers: new Headers({ 'stripe-signature': `t=${seconds},v1=${mac}` }), body: Buffer.from(body) };
}

function spoil(last: NoticeRequest, how: Parameters<RailStage['spoiled']>[0]): NoticeRequest {
  const body = Buffer.from(last.body).toString('utf8');
  const now = Math.floor(Date.now() / 1000);
  switch (how) {
    case 'altered':
      return { headers: last.headers, body: Buffer.from(body.replace('"amount":900', '"amount":90000')) };
    case 'forged':
      return signed(body, 'whsec_somebody_else', now);
    case 'old':
      return signed(body, WEBHOOK_SECRET, now - 90_000);
    case 'unsigned':
      return { headers: new Headers(), body: last.body };
    case 'junk':
      return signed('{"not": "an event', WEBHOOK_SECRET, now);
  }
}

/** Stripe on loopback with the rail that speaks to it. */
export async function stripeStage(options: { multipleCaptures?: boolean; currency?: Currency } = {}): Promise<RailStage & { house: StripeHouse }> {
  const house = await new StripeHouse().open();
  const currency = options.currency ?? 'USD';
  house.books.multipleCaptures = options.multipleCaptures === true;
  const rail = stripeRail({
    ...{ secretKey: SECRET_KEY, webhookSecret: WEBHOOK_SECRET, host: house.host, timeoutMs: TEST_TIMEOUT_MS, now: () => Date.now() },
    capabilities: { ...loadCapabilities().get('stripe')!, multipleCaptures: options.multipleCaptures === true },
  });
  const pay = (amountMinor: Minor, manual: boolean): RailPayment => {
    const { id } = house.books.pay(amountMinor, currency.toLowerCase(), manual) as { id: string };
    return { paymentId: `00000000-0000-7000-8000-${id.slice(-12).padStart(12, '0')}`, rail: 'stripe', reference: id, currency };
  };
  return {
    ...{ house, rail, currency, beneficiary: house.books.account, secrets: [SECRET_KEY, WEBHOOK_SECRET] },
    authorised: (amountMinor) => Promise.resolve(pay(amountMinor, true)),
    paid: (amountMinor) => Promise.resolve(pay(amountMinor, false)),
    cardDispute: (payment, amountMinor) => Promise.resolve(house.books.dispute(payment.reference, amountMinor, 'needs_response').id),
    evidence: (caseReference) => {
      const kept = house.books.disputeOf(caseReference)['evidence'] as Record<string, string>;
      return { text: kept['uncategorized_text'] ?? '', files: Object.values(kept).filter((value) => value.startsWith('file_')).length };
    },
    comesBack: ['refund', 'payout'],
    takeBack: (instructionId) => {
      const { type, object } = house.books.takeBack(instructionId);
      house.say(type, object);
      return Promise.resolve();
    },
    misbehave: (how) => house.misbehave(how),
    moved: (verb: RailVerb) => house.books.moved(verb),
    notices: () => house.notices,
    spoiled: (how) => spoil(house.notices.at(-1) ?? { headers: new Headers(), body: Buffer.from('') }, how),
    close: () => house.close(),
  };
}
