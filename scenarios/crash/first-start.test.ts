import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '../../server/database/database.ts';
import { runningEmbedded } from '../../server/database/embedded.ts';
import { DEMO_PEOPLE } from '../../server/demo/people.ts';
import { STORIES } from '../../server/demo/stories.ts';
import { SEED, size } from '../../scripts/sizes.ts';
import { dataFolder, killedAtStart, postgresOf, startServer, type ServerProcess } from '../support/server.ts';
import { chanceOf } from './chance.ts';

const KILLS = size({ quick: 3, night: 60 });

let server: ServerProcess | undefined;
let folder: { readonly path: string; remove(): Promise<void> } | undefined;
afterEach(async () => {
  await server?.stop();
  await folder?.remove();
});

/** Somebody loses patience with the first start: while the cluster is made, while it migrates, while the demo loads. */
test(`a first start killed ${KILLS} times on its way: the next one is whole, and loads the demo once (seed ${SEED})`, async () => {
  const chance = chanceOf(`${SEED}/first start`);
  folder = await dataFolder();
  const data = folder.path;
  for (let kills = 0; kills < KILLS; kills += 1) {
    await killedAtStart(data, chance.below(3000));
    // its database lives on, unless it is killed as well
    const pid = chance.happens(50) ? await postgresOf(data).catch(() => 0) : 0;
    try {
      if (pid > 1) process.kill(pid, 'SIGKILL');
    } catch (error) {
      expect((error as { code?: string }).code).toBe('ESRCH');
    }
  }
  server = await startServer(data);
  const demo = (await (await fetch(`${server.url}/api/v1/demo`)).json()) as { people: object[] };
  expect(demo.people.length).toBe(DEMO_PEOPLE.length);
  const database = openDatabase({ url: (await runningEmbedded(join(data, 'postgres')))!, as: 'owner', poolSize: 1 });
  try {
    const [counts] = await database.query({
      text: `select (select count(*) from marketplace) as marketplaces, (select count(*) from dispute) as disputes,
                    (select count(distinct order_id) from dispute) as orders,
                    (select coalesce(sum(p.wrong), 0) from marketplace m, lateral ledger_proof(m.id) p) as wrong`,
    });
    expect(counts).toEqual({ marketplaces: 1, disputes: STORIES.length, orders: STORIES.length, wrong: 0 });
  } finally {
    await database.close();
  }
});
