/** Sends the page it was given on its input to whoever asks, through the same program that serves the pages. */
import { serve } from '@hono/node-server';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import type { webApp as WebApp } from '../web/web.tsx';
import { BUILT_WEB } from '../scripts/build.ts';
import { systemTime } from '../server/system.ts';

const html = await text(process.stdin);
const { webApp } = (await import(BUILT_WEB)) as { webApp: typeof WebApp };
const app = webApp(() => Promise.resolve(new Response(null, { status: 404 })), {
  ...{ publicUrl: 'http://localhost', demo: false, now: systemTime, newId: () => crypto.randomUUID() },
  pages: [{ path: '/disputes/:disputeId', access: 'anyone', get: () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }) }],
});
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
