import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Notice } from '../../core/notice/notice.ts';
import { smtpSender, type Mail, type MailOutcome } from '../adapters/mail.ts';
import { webhookSender } from '../adapters/webhook.ts';
import { testServer, type TestServer } from '../http/testkit.ts';
import { drainJobs } from '../jobs/jobs.ts';
import { createSession, signInByLink } from '../people/sessions.ts';
import { hashOf } from '../people/secrets.ts';
import { bounceSecret } from './bounce.ts';
import { deliveriesOf, enqueueNotices, mailJob, recordSeen, webhookJob } from './notice.ts';
import { routes } from './routes.ts';
import { claimNotices } from './store.ts';

let server: TestServer;
let operator = '';
let operatorId = '';
let marketplaceId = '';
let key = '';

async function sql<R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> {
  return server.owner.query<R>({ text, values });
}

beforeAll(async () => {
  server = await testServer(routes);
});
afterAll(() => server.close());

let claimantId = '';
let merchantId = '';
let disputeId = '';
let serial = 0;

beforeEach(async () => {
  serial += 1;
  const { newId, now } = server.world;
  [marketplaceId, claimantId, merchantId, disputeId] = [newId(), newId(), newId(), newId()] as [string, string, string, string];
  const staff = newId();
  key = `key-of-marketplace-${serial}`;
  await sql('insert into marketplace (id, slug, name, created_at) values ($1, $2, $3, $4)', [marketplaceId, `m${serial}`, 'M', now()]);
  await sql('insert into api_key (id, marketplace_id, key_hash, label, created_at) values ($1, $2, $3, $4, $5)', [newId(), marketplaceId, hashOf(key), 'k', now()]);
  await sql("insert into person (id, marketplace_id, external_id, name, email, locale, created_at) values ($1, $2, 'b', 'Li', $3, 'en', $4)", [claimantId, marketplaceId, `buyer${serial}@example.org`, now()]);
  await sql("insert into person (id, name, email, staff_roles, created_at) values ($1, 'Op', $2, '{operator}', $3)", [staff, `op${serial}@example.org`, now()]);
  await sql(
    'insert into merchant (id, marketplace_id, external_id, name, contact_email, second_contact_email, created_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [merchantId, marketplaceId, 's', 'Shop', `shop${serial}@example.org`, `second${serial}@example.org`, now()],
  );
  await sql("update outbox set state = 'dead' where state = 'waiting'");
  operatorId = staff;
  operator = await signedInOperator();
});

async function signedInOperator(): Promise<string> {
  return (await createSession(server.world, server.database, { personId: operatorId })).token;
}

function notice(over: Partial<Notice> = {}): Notice {
  return {
    id: server.world.newId(),
    channel: 'email',
    recipient: { kind: 'merchant', id: merchantId },
    template: 'notice_of_dispute',
    body: { number: `RD-${serial}`, version: 1, dueAt: '2026-03-10T16:00:00.000Z', amountMinor: 4_190_000, currency: 'CNY' },
    ...over,
  };
}

function enqueue(...notices: Notice[]): Promise<number> {
  return enqueueNotices(server.database, { disputeId, marketplaceId, at: server.world.now(), notices });
}

/** A mail system that answers as told and keeps what it was given. */
function mailbox(answer: (mail: Mail) => MailOutcome = () => ({ kind: 'sent', detail: '250 ok' })) {
  const mails: Mail[] = [];
  const send = async (mail: Mail): Promise<MailOutcome> => {
    mails.push(mail);
    return answer(mail);
  };
  return { mails, job: mailJob({ send, close: () => undefined }) };
}

/** Lets a minute pass before the work, so that what it writes is later than what it was given. */
async function tick(jobs: Parameters<typeof drainJobs>[1]): Promise<void> {
  server.world.clock.advance({ minutes: 1 });
  await drainJobs(server.world, jobs);
  server.world.clock.advance({ minutes: 1 });
}

function tokenIn(text: string): string {
  return /\/join\?token=([\w-]+)/.exec(text)![1]!;
}

describe('mail', () => {
  test('one link joins without registration, and using it proves the opening, once', async () => {
    const given = notice();
    await enqueue(given);
    const { mails, job } = mailbox();
    await drainJobs(server.world, [job]);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ id: given.id, to: `shop${serial}@example.org`, language: 'zh-CN' });
    const token = tokenIn(mails[0]!.text);
    for (let times = 0; times < 2; times += 1) {
      server.world.clock.advance({ minutes: 5 });
      const session = await signInByLink(server.world, token);
      expect(session).toMatchObject({ ok: true, value: { disputeId } });
    }
    const [delivery] = await deliveriesOf(server.database, disputeId);
    expect(delivery).toMatchObject({ id: given.id, state: 'sent', to: 'merchant', attempts: [{ attempt: 1, outcome: 'sent' }] });
    expect(delivery!.opened.map((opening) => opening.how)).toEqual(['join_link']);
    expect(JSON.stringify(delivery)).not.toContain('example.org');
  });

  test('a worker that dies between sending and noting it: the mail goes out again with the same id and the same link', async () => {
    const given = notice();
    await enqueue(given);
    const first = mailbox();
    const dying = {
      ...server.world,
      database: {
        ...server.database,
        query: (statement: Parameters<typeof server.database.query>[0]) =>
          statement.name === 'outbox_settle' ? Promise.reject(new Error('killed')) : server.database.query(statement),
      } as typeof server.database,
    };
    await expect(first.job.run(dying)).rejects.toThrow('killed');
    const second = mailbox();
    expect(await drainJobs(server.world, [second.job])).toBe(0);
    server.world.clock.advance({ minutes: 2 });
    await drainJobs(server.world, [second.job]);
    expect(second.mails.map((mail) => mail.id)).toEqual([first.mails[0]!.id]);
    expect(tokenIn(second.mails[0]!.text)).toBe(tokenIn(first.mails[0]!.text));
    const [delivery] = await deliveriesOf(server.database, disputeId);
    expect(delivery!.attempts.map((made) => [made.attempt, made.outcome])).toEqual([[2, 'sent']]);
  });

  test('workers share the work: each notice is sent by one of them', async () => {
    await enqueue(...Array.from({ length: 40 }, () => notice({ template: 'reminder' })));
    const boxes = [mailbox(), mailbox(), mailbox()];
    await Promise.all(boxes.map((box) => drainJobs(server.world, [box.job])));
    const ids = boxes.flatMap((box) => box.mails.map((mail) => mail.id));
    expect(ids).toHaveLength(40);
    expect(new Set(ids).size).toBe(40);
  });

  test('a refused address: the second contact gets the notice, and the address is not tried again', async () => {
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (address, _session, done) =>
        address.address.startsWith('shop') ? done(Object.assign(new Error('5.1.1 no such user'), { responseCode: 550 })) : done(),
      onData(stream, _session, done) {
        stream.resume();
        stream.on('end', () => done());
      },
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const { port } = smtp.server.address() as AddressInfo;
    const sender = smtpSender({ url: `smtp://127.0.0.1:${port}`, from: 'a@redress.test', domain: 'redress.test', timeoutMs: 2000 });
    const given = notice();
    await enqueue(given);
    await tick([mailJob(sender)]);
    await enqueue(notice({ template: 'reminder' }));
    await tick([mailJob(sender)]);
    sender.close();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
    const seen = (await deliveriesOf(server.database, disputeId)).map((one) => [one.to, one.template, one.state, one.attempts[0]!.outcome]);
    expect(seen).toEqual([
      ['merchant', 'notice_of_dispute', 'failed', 'bounced'],
      ['second_contact', 'second_contact', 'sent', 'sent'],
      ['merchant', 'reminder', 'failed', 'bounced'],
      ['second_contact', 'reminder', 'sent', 'sent'],
    ]);
    expect((await deliveriesOf(server.database, disputeId))[1]!.inPlaceOf).toBe(given.id);
  });

  test('a mail server that is down is tried on a schedule; at the end it is a dead letter that can be replayed', async () => {
    const given = notice({ recipient: { kind: 'person', id: claimantId }, template: 'dispute_filed' });
    await enqueue(given);
    const down = mailbox(() => ({ kind: 'deferred', detail: 'ECONNREFUSED' }));
    for (let days = 0; days < 4 * 24 * 12; days += 1) {
      await drainJobs(server.world, [down.job]);
      server.world.clock.advance({ minutes: 5 });
    }
    expect(down.mails).toHaveLength(7);
    operator = await signedInOperator();
    const dead = await server.request('/outbox/dead', {}, { session: operator });
    expect(dead.status).toBe(200);
    expect(((await dead.json()) as { items: { id: string; state: string }[] }).items[0]).toMatchObject({ id: given.id, state: 'dead' });
    expect((await server.request(`/outbox/${given.id}/replay`, { method: 'POST' }, { session: operator })).status).toBe(202);
    expect((await server.request(`/outbox/${given.id}/replay`, { method: 'POST' }, { session: operator })).status).toBe(409);
    const up = mailbox();
    await drainJobs(server.world, [up.job]);
    expect(up.mails.map((mail) => [mail.id, mail.language])).toEqual([[given.id, 'en']]);
  });

  test('without a mail server the demo shows the mail, and a person without an address reads it in the product', async () => {
    await sql('update person set email = null where id = $1', [claimantId]);
    await enqueue(notice(), notice({ recipient: { kind: 'person', id: claimantId }, template: 'dispute_filed' }));
    await drainJobs(server.world, [mailJob(undefined)]);
    const answer = await server.request(`/outbox?disputeId=${disputeId}`, {}, { session: operator });
    const { items } = (await answer.json()) as { items: { to: string; mail: { subject: string; text: string } | null; attempts: { outcome: string }[] }[] };
    const shop = items.find((item) => item.to === 'merchant')!;
    expect(shop.attempts[0]!.outcome).toBe('shown_in_outbox');
    expect(shop.mail!.text).toContain('/join?token=');
    expect(items.find((item) => item.to === 'person')!.attempts[0]!.outcome).toBe('shown_in_product');
    const { token } = await createSession(server.world, server.database, { personId: claimantId });
    const own = (await (await server.request('/notices', {}, { session: token })).json()) as { items: { subject: string; opened: boolean }[] };
    expect(own.items).toHaveLength(1);
    expect(own.items[0]!.subject).toContain(`RD-${serial}`);
    const seen = { disputeId, personId: claimantId, merchantIds: [], at: server.world.now() };
    expect(await recordSeen(server.database, seen)).toBe(1);
    expect(await recordSeen(server.database, seen)).toBe(0);
  });
});

describe('bounces reported later', () => {
  test('by the mail system with its secret or by the marketplace with its key; twice is once', async () => {
    const given = notice();
    await enqueue(given);
    const box = mailbox();
    await tick([box.job]);
    const report = { noticeId: given.id, kind: 'permanent', detail: 'mailbox <shop@example.org> gone' };
    const refusedOnes = [
      await server.request('/bounces', { json: report }),
      await server.request('/bounces', { json: report, headers: { 'x-redress-bounce-secret': 'guess' } }),
    ];
    expect(refusedOnes.map((answer) => answer.status)).toEqual([401, 401]);
    const first = await server.request('/bounces', { json: report, headers: { 'x-redress-bounce-secret': bounceSecret(server.world) } });
    expect([first.status, await first.json()]).toEqual([200, { secondContact: true }]);
    const again = await server.request('/bounces', { json: report }, { key });
    expect(await again.json()).toEqual({ secondContact: false });
    await drainJobs(server.world, [box.job]);
    expect(box.mails.map((mail) => mail.to)).toEqual([`shop${serial}@example.org`, `second${serial}@example.org`]);
    const [delivery] = await deliveriesOf(server.database, disputeId);
    expect(delivery!.attempts.map((made) => made.outcome)).toEqual(['sent', 'bounced']);
    expect(JSON.stringify(delivery)).not.toContain('example.org');
  });

  test('another marketplace’s notices are not there', async () => {
    const given = notice();
    await enqueueNotices(server.database, { disputeId, marketplaceId: server.world.newId(), at: server.world.now(), notices: [given] });
    await claimNotices(server.database, 'email', server.world.now(), 10);
    const answer = await server.request('/bounces', { json: { noticeId: given.id, kind: 'permanent' } }, { key });
    expect(answer.status).toBe(404);
  });
});

describe('webhooks', () => {
  async function receiver(answer: (turn: number) => number) {
    const taken: { headers: IncomingHttpHeaders; body: string }[] = [];
    const http = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        taken.push({ headers: request.headers, body });
        const status = answer(taken.length);
        if (status > 0) response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/hook`;
    const close = async (): Promise<void> => {
      http.closeAllConnections();
      await new Promise<void>((resolve) => http.close(() => resolve()));
    };
    return { taken, url, close };
  }

  async function setUrl(url: string | null): Promise<string> {
    const answer = await server.request('/webhooks/endpoint', { method: 'PUT', json: { url } }, { key });
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { secret: string }).secret;
  }

  const hook = () => notice({ channel: 'webhook', recipient: { kind: 'marketplace', id: marketplaceId }, template: 'offer_made' });

  test('signed, tried again with the same id until taken, and in the delivery log', async () => {
    const target = await receiver((turn) => (turn === 1 ? 500 : turn === 2 ? 302 : turn === 3 ? 0 : 204));
    const secret = await setUrl(target.url);
    const given = hook();
    await enqueue(given);
    const sender = webhookSender({ allowPrivate: true, timeoutMs: 300 });
    const job = webhookJob(sender);
    for (const minutes of [0, 1, 5, 10]) {
      server.world.clock.advance({ minutes });
      await drainJobs(server.world, [job]);
    }
    await sender.close();
    await target.close();
    expect(target.taken.map((one) => one.headers['webhook-id'])).toEqual([given.id, given.id, given.id, given.id]);
    const last = target.taken.at(-1)!;
    const message = new Webhook(secret).verify(last.body, last.headers as Record<string, string>);
    expect(message).toMatchObject({ type: 'dispute.offer_made', data: { disputeId, number: `RD-${serial}`, version: 1 } });
    const log = (await (await server.request('/webhooks/deliveries', {}, { key })).json()) as { items: { attempts: { detail: string }[] }[] };
    expect(log.items[0]!.attempts.map((made) => made.detail)).toEqual(['answered 500', 'answered 302', 'no answer in time', 'answered 204']);
    expect((await server.request(`/webhooks/deliveries/${given.id}/replay`, { method: 'POST' }, { key })).status).toBe(202);
  });

  test('one slow receiver does not hold up another', async () => {
    const slow = await receiver(() => 0);
    await setUrl(slow.url);
    await enqueue(...Array.from({ length: 10 }, hook));
    const other = server.world.newId();
    const fast = await receiver(() => 200);
    await sql("insert into marketplace (id, slug, name, webhook_url, webhook_secret, created_at) select $1, $2, 'F', $3, webhook_secret, created_at from marketplace where id = $4", [other, `fast${serial}`, fast.url, marketplaceId]);
    await enqueue({ ...hook(), recipient: { kind: 'marketplace', id: other } });
    const sender = webhookSender({ allowPrivate: true, timeoutMs: 1500 });
    const job = webhookJob(sender);
    await job.run(server.world);
    await expect.poll(() => fast.taken.length, { timeout: 1000 }).toBe(1);
    await job.finish?.();
    await sender.close();
    await slow.close();
    await fast.close();
  });

  test('nothing is written without an endpoint; a change of secret signs with both', async () => {
    expect(await enqueue(hook())).toBe(0);
    const target = await receiver(() => 200);
    const old = await setUrl(target.url);
    const changed = await server.request('/webhooks/endpoint', { method: 'PUT', json: { url: target.url, newSecret: true } }, { key });
    const { secret } = (await changed.json()) as { secret: string };
    expect(secret).not.toBe(old);
    await enqueue(hook());
    const sender = webhookSender({ allowPrivate: true });
    await drainJobs(server.world, [webhookJob(sender)]);
    await sender.close();
    await target.close();
    for (const known of [old, secret]) {
      expect(() => new Webhook(known).verify(target.taken[0]!.body, target.taken[0]!.headers as Record<string, string>)).not.toThrow();
    }
    const shown = (await (await server.request('/webhooks/endpoint', {}, { key })).json()) as { secret: null };
    expect(shown.secret).toBeNull();
  });
});

test('participation counts noticed, reached, opened and answered, each over the same disputes', async () => {
  const read = async () => (await (await server.request('/participation', {}, { key })).json()) as Record<string, number>;
  expect(await read()).toMatchObject({ noticed: 0, reached: 0, opened: 0, answered: 0 });
  await enqueue(notice());
  expect(await read()).toMatchObject({ noticed: 1, reached: 0 });
  const box = mailbox();
  await drainJobs(server.world, [box.job]);
  await signInByLink(server.world, tokenIn(box.mails[0]!.text));
  await enqueue(notice({ template: 'response_given', recipient: { kind: 'person', id: claimantId } }));
  expect(await read()).toMatchObject({ noticed: 1, reached: 1, opened: 1, answered: 1 });
  const everybody = (await (await server.request('/participation')).json()) as { noticed: number };
  expect(everybody.noticed).toBeGreaterThanOrEqual(1);
});

test('who may see what: outbox and secret for operators only, delivery log for the own marketplace', async () => {
  const { token } = await createSession(server.world, server.database, { personId: claimantId });
  for (const path of ['/outbox', '/outbox/dead', '/bounces/settings']) {
    expect((await server.request(path)).status).toBe(401);
    expect((await server.request(path, {}, { session: token })).status).toBe(403);
    expect((await server.request(path, {}, { key })).status).toBe(403);
    expect((await server.request(path, {}, { session: operator })).status).toBe(200);
  }
  expect((await server.request('/webhooks/deliveries', {}, { session: token })).status).toBe(403);
  expect((await server.request('/outbox?cursor=WyJub3QtYS11dWlkIl0', {}, { session: operator })).status).toBe(422);
});

test('an in-product notice is there at once, and records are never changed', async () => {
  const given = notice({ channel: 'in_product', recipient: { kind: 'marketplace', id: marketplaceId }, template: 'human_requested' });
  expect(await enqueue(given)).toBe(1);
  expect(await enqueue(given)).toBe(0);
  const own = (await (await server.request('/notices', {}, { session: operator })).json()) as { items: { id: string }[] };
  expect(own.items.map((item) => item.id)).toContain(given.id);
  await expect(sql('update delivery set detail = $1', ['changed'])).rejects.toThrow('never changed');
  await expect(sql('truncate notice_opened')).rejects.toThrow('never changed');
});
