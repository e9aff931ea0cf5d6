import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, test } from 'vitest';
import { diskFiles, type FileSeal } from './files.ts';
import { detectMediaType } from './filetype.ts';
import { isPublicAddress, publicLookup, refusedTarget } from './guard.ts';
import { smtpSender } from './mail.ts';
import { secretBytes, signMessage, writeSecret } from './signature.ts';
import { webhookSender } from './webhook.ts';

const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function smtp(options: SMTPServerOptions): Promise<{ port: number; received: string[] }> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = '';
      stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      stream.on('end', () => {
        received.push(text);
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { port: (server.server.address() as AddressInfo).port, received };
}

function sender(url: string, timeoutMs = 2000) {
  const mail = smtpSender({ url, from: 'Redress <notice@redress.test>', domain: 'redress.test', timeoutMs });
  closing.push(() => mail.close());
  return mail;
}

const letter = { id: 'n-1', to: 'shop@example.org', subject: '争议通知', text: '正文', html: '<p>正文</p>', language: 'zh-CN' };

function answering(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

describe('mail over SMTP', () => {
  test('a mail arrives with its id, signed in by AUTH', async () => {
    const signedIn: string[] = [];
    const server = await smtp({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth(auth, _session, done) {
        signedIn.push(`${auth.username}:${auth.password}`);
        done(null, { user: 'redress' });
      },
    });
    const outcome = await sender(`smtp://redress:p%40ss@127.0.0.1:${server.port}`).send(letter);
    expect(outcome.kind).toBe('sent');
    expect(signedIn).toEqual(['redress:p@ss']);
    const mail = server.received[0]!;
    expect(mail).toContain('Message-ID: <n-1@redress.test>');
    expect(mail).toContain('Auto-Submitted: auto-generated');
    expect(mail).toContain('X-Redress-Notice: n-1');
    expect(mail).toContain('To: shop@example.org');
  });

  test('a permanent refusal of the address is a bounce, and the log holds no address', async () => {
    const server = await smtp({ onRcptTo: (address, _s, done) => done(answering(550, `5.1.1 <${address.address}> no such user`)) });
    const outcome = await sender(`smtp://127.0.0.1:${server.port}`).send(letter);
    expect(outcome.kind).toBe('bounced');
    expect(outcome.detail).toContain('550');
    expect(outcome.detail).not.toContain('example.org');
  });

  test('a temporary refusal, a wrong password, a refused sender and no server at all are tried again', async () => {
    const busy = await smtp({ onRcptTo: (_a, _s, done) => done(answering(451, '4.7.1 greylisted')) });
    expect((await sender(`smtp://127.0.0.1:${busy.port}`).send(letter)).kind).toBe('deferred');
    const strict = await smtp({ authOptional: false, allowInsecureAuth: true, onAuth: (_a, _s, done) => done(answering(535, 'no')) });
    expect((await sender(`smtp://a:b@127.0.0.1:${strict.port}`).send(letter)).kind).toBe('deferred');
    const picky = await smtp({ onMailFrom: (_a, _s, done) => done(answering(550, 'sender unknown')) });
    expect((await sender(`smtp://127.0.0.1:${picky.port}`).send(letter)).kind).toBe('deferred');
    expect((await sender('smtp://127.0.0.1:1').send(letter)).kind).toBe('deferred');
  });

  test('a server that goes silent is given up in time', async () => {
    const server = await smtp({ onRcptTo: () => undefined });
    const outcome = await sender(`smtp://127.0.0.1:${server.port}`, 300).send(letter);
    expect(outcome.kind).toBe('deferred');
  });
});

const SECRET = writeSecret(new Uint8Array(32).fill(7));

async function receiver(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?a=1`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function hooks(timeoutMs = 500, allowPrivate = true) {
  const hook = webhookSender({ allowPrivate, timeoutMs });
  closing.push(() => hook.close());
  return hook;
}

const message = (url: string) => ({ id: 'msg_1', url, secrets: [SECRET], body: '{"type":"dispute.offer_made","data":{}}' });

describe('signed webhooks', () => {
  test('the signature of the specification’s own example', () => {
    const made = signMessage(['MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}');
    expect(made).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    expect(() => secretBytes('whsec_c2hvcnQ=')).toThrow(RangeError);
  });

  test('a receiver verifies it with the public library, during a change of secret with either', async () => {
    const old = writeSecret(new Uint8Array(32).fill(9));
    const verified: unknown[] = [];
    const url = await receiver((request, response) => {
      void bodyOf(request).then((body) => {
        const headers = request.headers as Record<string, string>;
        for (const secret of [SECRET, old]) verified.push(new Webhook(secret).verify(body, headers));
        expect(() => new Webhook(writeSecret(new Uint8Array(32))).verify(body, headers)).toThrow();
        return response.writeHead(204).end();
      });
    });
    const outcome = await hooks().send({ ...message(url), secrets: [SECRET, old] });
    expect(outcome).toEqual({ kind: 'sent', detail: 'answered 204' });
    expect(verified).toEqual([JSON.parse(message('').body), JSON.parse(message('').body)]);
  });

  test('errors, redirects and silence are tried again, 410 is not, and no answer is read for ever', async () => {
    let followed = 0;
    const url = await receiver((request, response) => {
      const want = request.headers['webhook-id'];
      if (want === 'redirect') response.writeHead(302, { location: '/elsewhere' }).end();
      else if (want === 'gone') response.writeHead(410).end();
      else if (want === 'silent') return;
      else if (want === 'endless') response.writeHead(200).write('x');
      else if (want === 'huge') response.writeHead(200).end(Buffer.alloc(5_000_000));
      else response.writeHead(500).end('no');
      if (request.url === '/elsewhere') followed += 1;
    });
    const send = (id: string) => hooks().send({ ...message(url), id });
    expect(await send('error')).toEqual({ kind: 'deferred', detail: 'answered 500' });
    expect(await send('redirect')).toEqual({ kind: 'deferred', detail: 'answered 302' });
    expect(followed).toBe(0);
    expect(await send('gone')).toEqual({ kind: 'gone', detail: 'answered 410' });
    expect(await send('silent')).toMatchObject({ kind: 'deferred' });
    expect((await hooks().send(message('http://127.0.0.1:1/'))).kind).toBe('deferred');
    const before = Date.now();
    expect((await send('endless')).kind).toBe('sent');
    await send('huge');
    expect(Date.now() - before).toBeLessThan(20_000);
  });
});

describe('targets inside are refused', () => {
  test.each([
    'http://example.com/', 'https://127.0.0.1/', 'https://[::1]/', 'https://10.1.2.3/', 'https://169.254.169.254/latest',
    'https://localhost/', 'https://db.internal/', 'https://[::ffff:127.0.0.1]/', 'https://0x7f000001/', 'https://2130706433/',
    'https://user:pw@example.com/', 'https://intranet/', 'https://[fe80::1]/', 'https://100.64.0.1/', 'https://[64:ff9b::7f00:1]/',
    'ftp://example.com/', 'nonsense',
  ])('%s', (target) => expect(refusedTarget(target)).toBeTypeOf('string'));

  test('public ones are not', () => {
    expect(refusedTarget('https://hooks.example.com:8443/redress')).toBeUndefined();
    expect(isPublicAddress('8.8.8.8')).toBe(true);
    expect(isPublicAddress('2400:3200::1')).toBe(true);
    expect(isPublicAddress('no address')).toBe(false);
  });

  test('a public name that leads inside is refused at the connection', async () => {
    const error = await new Promise<Error | null>((resolve) => publicLookup('localhost', {}, (failure) => resolve(failure)));
    expect(error?.message).toContain('not public');
    const guarded = await hooks(500, false).send(message('https://127.0.0.1/'));
    expect(guarded.detail).toContain('target refused');
  });
});

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part;
}

/** Seals of objects that nobody else has. */
function newSeal(): FileSeal {
  return { object: randomUUID(), key: createSecretKey(randomBytes(32)) };
}

async function store() {
  const root = await mkdtemp(path.join(tmpdir(), 'redress-files-'));
  closing.push(() => rm(root, { recursive: true, force: true }));
  const seal = newSeal();
  const files = diskFiles(root);
  return { root, seal, files: { ...files, arrive: (name: string, source: AsyncIterable<Uint8Array>, limit: number) => files.arrive(name, source, limit, seal) } };
}

describe('files on disk', () => {
  test('no other user of the machine may look into the store, even one made open before', async () => {
    const { root, files } = await store();
    await chmod(root, 0o755);
    const arrived = await files.arrive('private', chunks('x'), 10);
    if (arrived.ok) await arrived.value.keep();
    expect(((await stat(root)).mode & 0o777).toString(8)).toBe('700');
  });

  test('a file is kept sealed, and given back in whole and in part; its hashes are those of what was sent', async () => {
    const { root, files, seal } = await store();
    const arrived = await files.arrive('one', chunks('a', 'bc'), 10);
    if (!arrived.ok) throw new Error('refused');
    // SHA-256 of FIPS 180-4 and SM3 of GB/T 32905 for "abc"
    expect(arrived.value.sha256.toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(arrived.value.sm3.toString('hex')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    await arrived.value.keep();
    const text = async (range?: { start: number; end: number }) => {
      let all = '';
      for await (const chunk of (await files.read({ ...arrived.value, seal }, range))!) all += String(chunk);
      return all;
    };
    expect(await text()).toBe('abc');
    expect(await text({ start: 1, end: 1 })).toBe('b');
    expect(await readdir(path.join(root, 'incoming'))).toEqual([]);
    expect(await files.read({ ...arrived.value, seal: newSeal() })).toBeUndefined();
  });

  test('too long, empty and broken streams leave nothing behind, and the flood is not read on', async () => {
    const { root, files } = await store();
    let given = 0;
    async function* flood(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1;
        yield new Uint8Array(1000);
      }
    }
    expect(await files.arrive('a', flood(), 2500)).toMatchObject({ ok: false, refusal: { code: 'file_too_large' } });
    expect(given).toBe(3);
    expect(await files.arrive('b', chunks(), 10)).toMatchObject({ ok: false, refusal: { code: 'file_empty' } });
    async function* torn(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(5);
      throw new Error('connection reset');
    }
    await expect(files.arrive('c', torn(), 10)).rejects.toThrow('connection reset');
    expect(await readdir(path.join(root, 'incoming'))).toEqual([]);
    await files.arrive('left', chunks('left by a process that died'), 100);
    expect(await files.sweep(60_000)).toBe(0);
    expect(await files.sweep(0)).toBe(1);
    expect(await readdir(path.join(root, 'incoming'))).toEqual([]);
  });

  test('the type is told by content; text must be text throughout', async () => {
    const { files } = await store();
    const typeOf = async (name: string, ...parts: (string | Uint8Array)[]) => {
      const arrived = await files.arrive(name, chunks(...parts), 1e6);
      return arrived.ok ? detectMediaType(arrived.value) : undefined;
    };
    expect(await typeOf('txt', '订单号,金额\n1,2\n')).toBe('text/plain');
    expect(await typeOf('split', '中文'.repeat(40_000))).toBe('text/plain');
    expect(await typeOf('pdf', '%PDF-1.7\n...')).toBe('application/pdf');
    expect(await typeOf('exe', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]))).not.toBe('text/plain');
    expect(await typeOf('nul', 'text\u0000')).toBeUndefined();
    expect(await typeOf('gbk', new Uint8Array([0xb6, 0xa9, 0xb5, 0xa5]))).toBeUndefined();
  });
});
