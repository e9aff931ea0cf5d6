import { execFileSync, spawn } from 'node:child_process';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ZodType } from 'zod';
import { webhookSender } from '../server/adapters/webhook.ts';
import { judgePicture } from '../server/commerce/pictures.ts';
import { OrderInput } from '../server/commerce/schemas.ts';
import { ROUTES } from '../server/house.ts';
import { listen, type Listening } from '../server/http/listen.ts';
import { webhookJob } from '../server/notice/notice.ts';
import { readHandOverKey } from '../server/people/hand-over.ts';
import { openShop, type Shop } from './support/shop.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGE = 'docs/integrating.md';
const NOW = '2026-03-02T02:00:00.000Z';

/** A block of code on a page, with what stands after its language. */
interface Block {
  readonly language: string;
  readonly name: string;
  readonly code: string;
}

async function blocksOf(path: string): Promise<readonly Block[]> {
  const page = await readFile(join(ROOT, path), 'utf8');
  return [...page.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(([, language = '', name = '', code = '']) => ({ language, name, code }));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** After the page's own code: waits for the webhook of its last act, and tells what the page's program holds. */
const TAIL = `
for (let count = 0; seen.size < 1 && count < 2400; count += 1) await new Promise((resolve) => setTimeout(resolve, 50));
receiver.close();
receiver.closeAllConnections();
console.log('RESULT ' + JSON.stringify({ pushed, lines, refused: refused.length, receipt, dispute: dispute.number, webhooks: seen.size, opened: opened.status, link }));
`;

async function run(file: string, env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  // the page's program lives at the same moment as the server of the test
  const clock = `data:text/javascript,const at=${Date.parse(NOW)}-Date.now();const now=Date.now;Date.now=()=>now()+at`;
  const child = spawn(process.execPath, ['--import', clock, file], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (output += part));
  const late = setTimeout(() => child.kill('SIGKILL'), 240_000);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearTimeout(late);
  return { code, output };
}

let shop: Shop;
let listening: Listening;
const folder = join(ROOT, 'build', `docs-${process.pid}`);

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW), shouldAdvanceTime: false });
  shop = await openShop({ now: NOW });
  listening = await listen((request, env) => shop.server.app.fetch(request, env), 0, '127.0.0.1');
  await mkdir(folder, { recursive: true });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await listening.close(100);
  await shop.close();
  vi.useRealTimers();
});

describe('the page for marketplaces’ engineers', () => {
  test('its code, put together, runs against a real server', async () => {
    const code = (await blocksOf(PAGE)).filter((block) => block.language === 'ts').map((block) => block.code);
    const file = join(folder, 'integrating.ts');
    await writeFile(file, code.join('\n') + TAIL);
    const sender = webhookSender({ allowPrivate: true });
    const job = webhookJob(sender);
    const timer = setInterval(() => void job.run(shop.server.world).catch(() => undefined), 100);
    const { code: ended, output } = await run(file, {
      REDRESS_URL: `http://127.0.0.1:${listening.port}`,
      REDRESS_PUBLIC_URL: shop.server.world.config.publicUrl,
      REDRESS_KEY: (shop.marketplace as { key: string }).key,
      HAND_OVER_KEY: String((shop.handOverKey as KeyObject).export({ type: 'pkcs8', format: 'pem' })),
      RECEIVER_PORT: String(await freePort()),
    });
    clearInterval(timer);
    await job.finish?.();
    sender.close();
    expect(ended, output).toBe(0);
    const result = JSON.parse(/^RESULT (.*)$/m.exec(output)?.[1] ?? '{}') as Record<string, any>;
    expect(result['pushed']).toMatchObject({ externalId: 'A-1001', outcome: 'created' });
    expect(result['lines'].map((line: { outcome: string }) => line.outcome)).toEqual(['created', 'created', 'refused']);
    expect(result['receipt']).toMatchObject({ stage: 'negotiation' });
    expect(result['dispute']).toBe(result['receipt'].number);
    expect([result['opened'], result['refused']]).toEqual([201, 1]);
    expect(result['webhooks']).toBeGreaterThan(0);
    expect(output).toContain('webhook dispute.offer_made');
    expect(output).toContain('refused amount_exceeds_paid');
  });

  test('its JSON is what the contract says', async () => {
    const register = ROUTES.find((route) => route.operationId === 'registerMarketplace')!;
    const schemas: Record<string, ZodType> = { OrderInput, OrderItem: OrderInput.shape.items.element, NewMarketplace: register.body! };
    const problem = ['type', 'title', 'status', 'code', 'field', 'requestId'];
    for (const block of (await blocksOf(PAGE)).filter((one) => one.language === 'json')) {
      const value: unknown = JSON.parse(block.code);
      if (block.name === 'Problem') expect(Object.keys(value as object)).toEqual(problem);
      const { picture } = value as { picture?: { mediaType: string; data: string } };
      if (picture !== undefined) expect(await judgePicture(Buffer.from(picture.data, 'base64'), picture.mediaType, 'picture')).toMatchObject({ ok: true });
      if (block.name !== 'Problem') expect(schemas[block.name]!.safeParse(value).error, block.name).toBeUndefined();
    }
  });

  test('every path it names is one of the contract', async () => {
    const page = await readFile(join(ROOT, PAGE), 'utf8');
    const named = [...page.matchAll(/`(GET|POST|PUT|DELETE) (\/[^`?]*)`/g)].map(([, method = '', path = '']) => `${method.toLowerCase()} ${path}`);
    const known = new Set(ROUTES.map((route) => `${route.method} ${route.path}`));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((one) => !known.has(one))).toEqual([]);
  });

  test('its command makes a pair of keys that Redress takes', async () => {
    const made = (await blocksOf(PAGE)).find((block) => block.language === 'sh' && block.code.startsWith('node -e "'));
    const script = /^node -e "(.*)"$/m.exec(made?.code ?? '')?.[1] ?? '';
    const [privatePem, publicKey] = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim().split(/\n(?=[^\n]*$)/);
    const known = readHandOverKey(publicKey ?? '');
    expect(known?.export({ type: 'spki', format: 'der' })).toEqual(createPublicKey(privatePem ?? '').export({ type: 'spki', format: 'der' }));
  });

  test('every command it shows is one the command line knows', async () => {
    const lines = (await blocksOf(PAGE)).filter((block) => block.language === 'sh').flatMap((block) => block.code.trim().split('\n'));
    const help = await readFile(join(ROOT, 'server/cli.ts'), 'utf8');
    for (const line of lines.filter((one) => !one.startsWith('node '))) {
      const [, command = '?'] = /^npx redress (\w+)/.exec(line) ?? [];
      expect(help, line).toContain(`  redress ${command}`);
      for (const [, flag = ''] of line.matchAll(/ --(\w+)/g)) expect(help, line).toContain(`--${flag}`);
    }
  });
});
