import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemo } from '../../server/demo/demo.ts';
import { testServer, type TestServer } from '../../server/http/testkit.ts';
import { ROUTES } from '../../server/house.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

/** The demo with its pages, for what adjudicators do. */
export interface Desk {
  readonly server: TestServer;
  readonly web: TestWeb;
  /** Somebody of the demo, signed in. */
  as(key: string, locale?: 'en' | 'zh-CN'): Promise<Reader>;
  /** The dispute of a demo order. */
  disputeOf(order: string): Promise<string>;
  /** Everybody signs in anew when next asked for: a session has ended meanwhile. */
  signAllOut(): void;
  close(): Promise<void>;
}

/** The address of a dispute's workbench, or of a place in it. */
export const bench = (id: string, place = ''): string => `/disputes/${id}/workbench${place}`;

/** Opens the demo in a database and a folder of its own. */
export async function openDesk(): Promise<Desk> {
  // Ids are the same in every run: two files at once must not meet in one folder.
  const dataDir = mkdtempSync(join(tmpdir(), 'redress-demo-'));
  const server = await testServer(ROUTES, { now: '2026-11-20T02:00:00.000Z', config: { dataDir } });
  await loadDemo(server.world);
  const readers = new Map<string, Reader>();
  return {
    server,
    web: testWeb(server, { demo: true }),
    async as(key, locale = 'en') {
      const known = readers.get(key);
      if (known !== undefined) return { ...known, locale };
      const demo = (await (await server.request('/demo')).json()) as { people: { key: string; token: string }[] };
      const token = demo.people.find((person) => person.key === key)!.token;
      const opened = await server.request('/sessions/link', { json: { token } });
      const reader = { session: /redress_session=([^;]+)/.exec(opened.headers.get('set-cookie') ?? '')![1]! };
      readers.set(key, reader);
      return { ...reader, locale };
    },
    async disputeOf(order) {
      const [row] = await server.owner.query<{ id: string }>({
        text: 'select d.id from dispute d join purchase_order o on o.id = d.order_id where o.external_id = $1',
        values: [order],
      });
      return row!.id;
    },
    signAllOut: () => readers.clear(),
    async close() {
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
