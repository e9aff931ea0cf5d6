import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Assets } from './assets.ts';
import { pageBytes, readsGzip } from './send.ts';

const none: Assets = { css: '', cssHash: '', scripts: [], islands: {}, worker: '', pictures: {} };
const styled: Assets = { ...none, css: '.mark{color:red}'.repeat(4000) };
const page = (title: string, body: string): string => `<!doctype html><title>${title}</title><style></style><main>${body}</main>`;

test.each([
  ['a short page', page('短', '内容 & <b>more</b>'), styled],
  ['one without a sheet', page('short', ''), none],
  ['one whose head does not fit one piece', page('长'.repeat(60_000), 'x'), styled],
  ['a long one', page('long', '行 <p>\u{1F600}</p>'.repeat(30_000)), styled],
])('%s is the same however it is sent', async (_name, html, assets) => {
  const whole = html.replace('</style>', `${assets.css}</style>`);
  const plain = await pageBytes(html, assets, false);
  const packed = await pageBytes(html, assets, true);
  expect(new TextDecoder().decode(plain)).toBe(whole);
  expect(gunzipSync(packed).toString()).toBe(whole);
  // as a browser reads it, piece by piece
  const streamed = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  expect(await new Response(streamed).text()).toBe(whole);
});

test('the sheet costs a page next to nothing', async () => {
  const [bare, dressed] = [await pageBytes(page('a', 'b'), none, true), await pageBytes(page('a', 'b'), styled, true)];
  expect(dressed.length - bare.length).toBeLessThan(500);
});

test('gzip is sent to whoever reads it, and to nobody else', () => {
  for (const said of ['gzip', 'gzip, deflate, br, zstd', 'br;q=1.0, gzip;q=0.8, *;q=0.1', 'deflate, GZIP', 'gzip;q=1', 'gzip; q=0.05']) expect(readsGzip(said), said).toBe(true);
  for (const said of [undefined, '', 'identity', 'br', 'gzip;q=0', 'gzip;q=0.0', 'x-gzipped', '*;q=0']) expect(readsGzip(said), said).toBe(false);
});
