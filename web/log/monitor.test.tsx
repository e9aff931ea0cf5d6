import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../core/kernel/kernel.ts';
import { checkEd25519 } from '../../server/adapters/signer.ts';
import { ROUTES } from '../../server/house.ts';
import { testServer, type TestServer } from '../../server/http/testkit.ts';
import { drainJobs } from '../../server/jobs/jobs.ts';
import { logJobs } from '../../server/log/log.ts';
import { commitment, queue, testPorts } from '../../server/log/testkit.ts';
import { readVkey } from '../../verifier/note.ts';
import { readTrust } from '../../verifier/trust.ts';
import { testWeb, type TestWeb } from '../testkit.ts';

let server: TestServer;
let web: TestWeb;

beforeAll(async () => {
  server = await testServer(ROUTES);
  web = testWeb(server);
});
afterAll(() => server.close());

const sequence = (): Promise<number> => drainJobs(server.world, logJobs(testPorts(), checkEd25519), 5);

describe('the public monitor of the log', () => {
  it('says of an empty log that it is empty, and that nobody witnesses it', async () => {
    const { status, text } = await web.open('/log', { locale: 'en' });
    expect(status).toBe(200);
    expect(text).toContain('Nothing is in the log yet.');
    expect(text).toContain('No witness is configured.');
    expect(text).toContain('No time-stamp authority is configured.');
  });

  for (const locale of LOCALES) {
    it(`shows the growing log, its signed state and its key in ${locale}`, async () => {
      await queue(server.owner, locale === 'en' ? 0 : 100, 40);
      await sequence();
      const log = (await (await server.request('/log')).json()) as { size: number; keys: string[] };
      const shown = await web.open('/log', { locale });
      expect(shown.text).toContain(String(log.size));
      expect(shown.text).toContain(log.keys[0]);
      expect(shown.html.match(/<h1/g)).toHaveLength(1);
      expect(shown.text).not.toMatch(/undefined|\[object|NaN/);
    });
  }

  it('gives commands that are whole: the checker reads what the page says to save, and a witness starts by what it says', async () => {
    const { text } = await web.open('/log', { locale: 'en' });
    const { keys } = (await (await server.request('/log')).json()) as { keys: string[] };
    const [trust] = /\{"format":"redress-trust\/1".*?\}/.exec(text) ?? [''];
    expect((await readTrust(new Uint8Array(Buffer.from(trust)))).logs.map(({ name }) => name)).toEqual([keys[0]!.split('+')[0]]);
    expect(text).toMatch(/npx redress-verify \S+\/log --trust trust\.json --state seen\.json/);
    const [, key, origin] = /witness\/main\.ts --name witness\.example\/redress --data \S+ --log (\S+) --begin ([^\s<]+)/.exec(text) ?? [];
    expect([key, (await readVkey(key!))?.name]).toEqual([keys[0], origin]);
  });

  it('finds a receipt by its fingerprint, and hands out its proof', async () => {
    const hex = commitment(7).toString('hex');
    const shown = await web.open(`/log?commitment=${hex.toUpperCase()}`, { locale: 'en' });
    expect(shown.text).toContain('It is entry');
    expect(shown.html).toContain(`/log/proofs/${hex}.tlog-proof`);
  });

  it('tells what is on its way from what it does not know, and from what is no fingerprint', async () => {
    await queue(server.owner, 500, 1);
    const ask = async (text: string): Promise<string> => (await web.open(`/log?commitment=${encodeURIComponent(text)}`, { locale: 'en' })).text;
    expect(await ask(commitment(500).toString('hex'))).toContain('on its way into the log');
    expect(await ask(commitment('nobody').toString('hex'))).toContain('Not in this log');
    expect(await ask('<script>')).toContain('This is not a fingerprint');
  });

  it('puts an open alarm before everything else', async () => {
    await server.owner.query({
      text: `insert into log_alarm (id, kind, first_seen, last_seen) values ($1, 'split_view', $2, $2)`,
      values: ['00000000-0000-7000-8000-0000000000f1', server.world.now()],
    });
    expect((await web.open('/log', { locale: 'en' })).text).toContain('A witness holds another version of the log than we do.');
  });
});
