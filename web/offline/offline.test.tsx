import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildAssets } from '../../scripts/build.ts';
import { appIcon } from '../../scripts/icon.ts';
import { testServer, type TestServer } from '../../server/http/testkit.ts';
import { routes } from '../../server/people/routes.ts';
import { createSession } from '../../server/people/sessions.ts';
import { testWeb } from '../testkit.ts';
import { webApp } from '../web.tsx';
import { appFiles, ICONS, manifestPath } from './app.ts';
import { kindOf, typedWords } from './outbox.ts';

/** The pixels of a PNG of ours, three bytes each, without the byte that begins a row. */
function pixels(png: Buffer, size: number): (x: number, y: number) => number[] {
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  return (x, y) => [...rows.subarray(y * (size * 3 + 1) + 1 + x * 3, y * (size * 3 + 1) + 4 + x * 3)];
}

describe('an app for the phone', () => {
  test('a manifest in each language names pictures that are there, in the size they say', async () => {
    const assets = await buildAssets();
    const app = webApp(async () => new Response(null, { status: 404 }), { publicUrl: 'http://redress.test', demo: false, now: () => '2026-11-21T00:00:00.000Z', newId: () => 'id', assets });
    const names = await Promise.all(
      (['zh-CN', 'en'] as const).map(async (locale) => {
        const answer = await app.request(`http://redress.test${manifestPath(locale)}`);
        expect(answer.headers.get('content-type')).toBe('application/manifest+json');
        const manifest = (await answer.json()) as { name: string; lang: string; scope: string; icons: { src: string; sizes: string; type: string }[] };
        expect(manifest).toMatchObject({ lang: locale, scope: '/', display: 'standalone' });
        for (const icon of manifest.icons.filter((one) => one.type === 'image/png')) {
          const png = Buffer.from(await (await app.request(`http://redress.test${icon.src}`)).arrayBuffer());
          expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(icon.sizes);
        }
        return manifest.name;
      }),
    );
    expect(new Set(names).size).toBe(2);
  });

  test('the picture keeps its sign whole in the circle a phone may cut', () => {
    const { size } = ICONS.find((icon) => icon.maskable)!;
    const at = pixels(appIcon(size, 0.15), size);
    const ground = at(0, 0).join();
    for (let y = 0; y < size; y += 8) {
      for (let x = 0; x < size; x += 8) {
        if (Math.hypot(x - size / 2, y - size / 2) > size * 0.4) expect(at(x, y).join()).toBe(ground);
      }
    }
    expect(at(Math.round(size * 0.65), Math.round(size * (0.15 + 0.7 * (21 / 32))))).toEqual([255, 254, 251]);
  });

  test('the worker is asked for at every start, and knows by name what it keeps', async () => {
    const assets = await buildAssets();
    const worker = appFiles(assets).find((file) => file.path === '/sw.js')!;
    expect(worker.headers['cache-control']).toBe('no-cache');
    expect(worker.body).toContain(assets.scripts[0]!.path);
    expect(worker.body).toContain(assets.islands['line']!.path);
    // Nothing that belongs to one person is among what it keeps.
    expect(worker.body).not.toMatch(/cache\.put\(.{0,40}disputes/);
  });
});

describe('without a line', () => {
  test('acts wait, steps wait to be gone on with, and who somebody is never does', () => {
    const id = '019aa5f2-0b1c-7d3e-8f4a-5b6c7d8e9f00';
    expect(kindOf(`/disputes/${id}/acts/post-message`)).toBe('act');
    expect(kindOf(`/orders/${id}/file/check`)).toBe('step');
    for (const path of ['/sign-in', '/sign-out', '/hand-over', '/join', '/demo', '/language', '/queue', '/operator/people']) expect(kindOf(path)).toBeUndefined();
  });

  test('what was typed is told apart from codes, keys and names of fields', () => {
    const entries = [['_key', '一二三四'], ['position', 'part'], ['text', '愿意协商'], ['amount', '80.00'], ['note', 'two words']] as const;
    expect(typedWords({ entries })).toEqual(['愿意协商', 'two words']);
  });

  test('the page that is kept is nobody’s; a page of somebody names its reader for the queue', async () => {
    const server: TestServer = await testServer(routes);
    try {
      const web = testWeb(server);
      const nobody = await web.open('/waiting', { locale: 'en' });
      expect(nobody.text).toContain('No network right now');
      expect(nobody.html).toMatch(/<section class="line" data-line="true" data-person data-words/);
      const personId = server.world.newId();
      await server.owner.query({ text: 'insert into person (id, name, created_at) values ($1, $2, $3)', values: [personId, 'Ruth Ames', server.world.now()] });
      const { token } = await createSession(server.world, server.database, { personId });
      const hers = await web.open('/waiting', { session: token, locale: 'en' });
      expect(hers.html).toContain(`data-person="${personId}"`);
    } finally {
      await server.close();
    }
  });
});
