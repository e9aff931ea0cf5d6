import { createHash } from 'node:crypto';
import { orderBody, parseOrder, releaseAtOf, sealedBody, type Order, type OrderBuyer, type PushedOrder } from '../../core/commerce/commerce.ts';
import { accepted, refused, type Instant, type Locale, type RefusalCode, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { isTransient } from '../database/database.ts';
import { JSON_LIMIT, NDJSON_LIMIT, NDJSON_LINES, problemOf, readBytes } from '../http/http.ts';
import { sealedContact, type Contact } from '../privacy/contact.ts';
import type { World } from '../world.ts';
import { takePictures } from './pictures.ts';

/** For whom orders are taken. */
export interface PushContext {
  readonly world: World;
  readonly marketplaceId: Uuid;
  readonly at: Instant;
  readonly locale: Locale;
  readonly requestId: string;
}

interface Pushed {
  readonly line: number;
  readonly orderId: Uuid | null;
  readonly outcome: 'created' | 'unchanged' | 'refused';
  readonly refusal: RefusalCode | null;
}

/** Orders in one call of the database: large enough to share its cost, small enough to answer while the rest is read. */
const LINES_AT_ONCE = 1_000;
/** Calls under way for one request; the orders of both are sorted, so they cannot wait for each other in a ring. */
const CALLS_AT_ONCE = 2;

/** The contacts of a portion: who buys more than once is sealed once. Two buyers of one name each have a key of their own. */
type Contacts = Map<string, Promise<Contact>>;

function contactOf(world: World, { externalId, name, email }: OrderBuyer, contacts: Contacts): Promise<Contact> {
  const key = JSON.stringify([externalId, name, email]);
  const known = contacts.get(key) ?? sealedContact(world.database, { name, email });
  contacts.set(key, known);
  return known;
}

/**
 * One order as `push_orders` takes it: its personal part sealed under a key of its own, which has the order's id, and with the
 * hash that tells the same order from another of the same name, keyed, because it stays when the order is erased. @throws KeyServiceError
 */
async function lineOf(order: Order, world: World, contacts: Contacts): Promise<string> {
  const { externalId, merchantExternalId, buyer, currency, placedAt, receivedAt, paidMinor, escrowMinor } = order;
  const body = orderBody(order);
  const releaseAt = releaseAtOf(order);
  const said = { buyerExternalId: buyer.externalId, buyerName: buyer.name, buyerEmail: buyer.email, buyerLocale: buyer.locale };
  const content = JSON.stringify({ externalId, merchantExternalId, ...said, currency, placedAt, receivedAt, paidMinor, escrowMinor, releaseAt, body });
  const was = createHash('sha256').update(content).digest('hex');
  const { vault } = world.database;
  const id = world.newId();
  const plain = { id, buyerId: world.newId(), externalId, merchantExternalId, ...said, currency, placedAt, receivedAt, paidMinor, escrowMinor, releaseAt };
  if (vault === undefined) return JSON.stringify({ ...plain, hash: was, body });
  const { name, email } = await contactOf(world, buyer, contacts);
  const { text, fresh } = await vault.freshOrder(id);
  const hash = vault.keys.fingerprint(`order ${was}`).toString('hex');
  return JSON.stringify({ ...plain, buyerName: name, buyerEmail: email, hash, was, kek: fresh.kek, wrapped: fresh.wrapped, body: sealedBody(body, text) });
}

async function pushLines(context: PushContext, lines: readonly string[]): Promise<readonly Pushed[]> {
  // a payment at a rail has a row of its own; orders without one are spared looking for it
  const paid = lines.some((line) => line.includes('"rail":')) ? 'push_paid_orders' : 'push_orders';
  return context.world.database.query<Pushed & Record<string, unknown>>({
    name: paid,
    text: `select line, order_id as "orderId", outcome, refusal from ${paid}($1, $2, $3)`,
    values: [context.marketplaceId, context.at, `[${lines.join(',')}]`],
  });
}

/**
 * Takes one order. Pushing the same order again changes nothing.
 * Refusals: what `parseOrder` and `takePictures` refuse, `rail_unavailable`, `merchant_unknown`, `payment_not_yours`
 * (another marketplace named it first), `order_conflicts` (the id is taken by another order).
 */
export async function pushOrder(
  context: PushContext,
  input: unknown,
): Promise<Result<{ orderId: Uuid; externalId: string; outcome: 'created' | 'unchanged' }>> {
  const [order] = await picturesOf(context, [atKnownRails(context.world, parseOrder(input))]);
  if (!order!.ok) return order!;
  const [pushed] = await pushLines(context, [await lineOf(order!.value, context.world, new Map())]);
  const { orderId, outcome, refusal } = pushed!;
  if (orderId === null || outcome === 'refused') return refusedAs(refusal);
  return accepted({ orderId, externalId: order!.value.externalId, outcome });
}

/** An order whose payment lies at an institution nobody here can instruct would promise what cannot be done. */
function atKnownRails(world: World, order: Result<PushedOrder>): Result<PushedOrder> {
  if (!order.ok) return order;
  const unknown = order.value.payments.findIndex(({ rail }) => rail !== undefined && !world.rails.has(rail));
  return unknown === -1 ? order : refused('rail_unavailable', `payments.${unknown}.rail`);
}

function picturesOf({ world, marketplaceId, at }: PushContext, orders: readonly Result<PushedOrder>[]): Promise<readonly Result<Order>[]> {
  return takePictures({ database: world.database, marketplaceId, at }, orders);
}

function refusedAs(code: RefusalCode | null): Result<never> {
  if (code === 'merchant_unknown') return refused(code, 'merchantExternalId');
  return code === 'payment_not_yours' ? refused(code, 'payments') : refused('order_conflicts', 'externalId');
}

interface ReadLine<T> {
  readonly number: number;
  readonly externalId: string | null;
  readonly order: Result<T>;
}

function readLine(world: World, text: string, number: number): ReadLine<PushedOrder> {
  if (text.length > JSON_LIMIT) return { number, externalId: null, order: refused('body_too_large', undefined, { limitBytes: JSON_LIMIT }) };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { number, externalId: null, order: refused('body_malformed') };
  }
  const order = atKnownRails(world, parseOrder(value));
  if (order.ok) return { number, externalId: order.value.externalId, order };
  const given = (value as { externalId?: unknown } | null)?.externalId;
  const externalId = typeof given === 'string' && /^[\x21-\x7e]{1,128}$/.test(given) ? given : null;
  return { number, externalId, order };
}

function answerLine(context: PushContext, read: ReadLine<string>, outcome: Result<{ orderId: Uuid; outcome: string }>): string {
  const head = { line: read.number, externalId: read.externalId };
  if (outcome.ok) return `${JSON.stringify({ ...head, outcome: outcome.value.outcome, orderId: outcome.value.orderId })}\n`;
  const { world, locale, requestId } = context;
  const problem = problemOf(outcome.refusal, { publicUrl: world.config.publicUrl, locale, requestId });
  return `${JSON.stringify({ ...head, outcome: 'refused', problem })}\n`;
}

function noteFailure(context: PushContext, lines: number, error: unknown): void {
  const { requestId, world } = context;
  world.log.error('orders.push_failed', { requestId, lines, transient: isTransient(error), sqlState: (error as { code?: unknown }).code ?? null });
}

/** Keeps the pictures of a portion and brings its orders into the form of the database. */
async function keepPortion(context: PushContext, read: readonly ReadLine<PushedOrder>[]): Promise<readonly ReadLine<string>[]> {
  const orders = await picturesOf(context, read.map((line) => line.order)).catch((error: unknown) => {
    noteFailure(context, read.length, error);
    return read.map(({ order }) => (order.ok ? refused('busy') : order));
  });
  const contacts: Contacts = new Map();
  return Promise.all(
    read.map(async ({ number, externalId }, index) => {
      const order = orders[index]!;
      return { number, externalId, order: order.ok ? accepted(await lineOf(order.value, context.world, contacts)) : order };
    }),
  );
}

/** Pushes a portion and words its answer. A failing database spoils only this portion: its lines say `busy`. */
async function pushPortion(context: PushContext, portion: readonly ReadLine<string>[]): Promise<string> {
  const good = portion.flatMap((read) => (read.order.ok ? [read.order.value] : []));
  let pushed: readonly Pushed[] | undefined;
  try {
    pushed = good.length === 0 ? [] : await pushLines(context, good);
  } catch (error) {
    noteFailure(context, good.length, error);
  }
  let next = 0;
  return portion
    .map((read) => {
      if (!read.order.ok) return answerLine(context, read, read.order);
      const one = pushed?.[next++];
      if (one === undefined) return answerLine(context, read, refused('busy'));
      const taken = one.orderId !== null && one.outcome !== 'refused';
      return answerLine(context, read, taken ? accepted({ orderId: one.orderId!, outcome: one.outcome }) : refusedAs(one.refusal));
    })
    .join('');
}

/** Lets the event loop turn, so that other requests are served between two portions. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function* answers(context: PushContext, lines: readonly { text: string; number: number }[]): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const underWay: Promise<string>[] = [];
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
    const read = lines.slice(from, from + LINES_AT_ONCE).map(({ text, number }) => readLine(context.world, text, number));
    // one portion after the other, so that an order may name a picture that came with an earlier line
    const portion = await keepPortion(context, read);
    underWay.push(pushPortion(context, portion));
    await breathe();
    if (underWay.length === CALLS_AT_ONCE) yield encoder.encode(await underWay.shift()!);
  }
  for (const rest of underWay) yield encoder.encode(await rest);
}

/**
 * Takes many orders, one JSON value a line, and answers each line as soon as its portion is written. A bad line does not
 * spoil the others; the whole is refused only when it is not UTF-8 or over the limits (64 MB, 10,000 lines).
 */
export async function pushMany(context: PushContext, request: Request): Promise<Result<Response>> {
  const bytes = await readBytes(request, NDJSON_LIMIT);
  if (!bytes.ok) return bytes;
  let body: string;
  try {
    body = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value);
  } catch {
    return refused('body_malformed');
  }
  const lines = body.split('\n').map((text, index) => ({ text, number: index + 1 })).filter(({ text }) => text.trim() !== '');
  if (lines.length > NDJSON_LINES) return refused('body_too_large', undefined, { limitLines: NDJSON_LINES });
  const portions = answers(context, lines);
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await portions.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await portions.return(undefined);
    },
  });
  return accepted(new Response(stream, { headers: { 'content-type': 'application/x-ndjson' } }));
}
