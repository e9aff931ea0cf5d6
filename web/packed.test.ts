import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtAssets } from './assets.ts';
import { view } from './page.tsx';
import { packed } from './packed.ts';
import { webApp } from './web.tsx';

const STYLE = '.a{color:red}'.repeat(300);

test('unpacks to the page, whatever stands around the style sheet', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 4000 }), (before, after) => {
      const html = `${before}${STYLE}${after}纠纷`;
      expect(gunzipSync(packed(html, STYLE)!).toString()).toBe(html);
    }),
    { numRuns: 200 },
  );
});

test('is hardly longer than a page packed whole', () => {
  const html = `<!doctype html><style>${STYLE}</style>${'<p>请看桌面右侧的照片</p>'.repeat(200)}`;
  expect(packed(html, STYLE)!.length).toBeLessThan(gzipSync(html).length * 1.3 + 100);
});

test('leaves a page without it to others', () => {
  expect(packed('<p>', STYLE)).toBeUndefined();
  expect(packed('<p>', '')).toBeUndefined();
});

test('a browser that takes gzip gets the page packed, any other as it is', async () => {
  const assets = { ...builtAssets(), css: STYLE };
  const app = webApp(() => Promise.resolve(new Response('{}', { status: 404 })), {
    ...{ publicUrl: 'http://localhost', demo: false, now: () => '2026-11-21T08:00:00.000Z', newId: () => 'id', assets },
    pages: [{ path: '/x', access: 'anyone', get: () => view({ title: 'T', body: '正文' }) }],
  });
  const ask = (accepted: string): Promise<Response> => Promise.resolve(app.request('/x', { headers: { 'accept-encoding': accepted, 'accept-language': 'zh-CN' } }));
  const plain = await ask('identity, gzip;q=0');
  const zipped = await ask('br, gzip');
  expect([plain.headers.get('content-encoding'), zipped.headers.get('content-encoding')]).toEqual([null, 'gzip']);
  expect(zipped.headers.get('vary')).toContain('accept-encoding');
  expect(gunzipSync(await zipped.arrayBuffer()).toString()).toBe(await plain.text());
});
