import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Settings } from './config.ts';
import { migrate } from './database/migrate.ts';
import { openStore } from './database/open.ts';
import { loadDemo } from './demo/demo.ts';
import { assemble, type House, type Pages } from './house.ts';
import { listen, type Listening } from './http/listen.ts';
import { runJobs } from './jobs/jobs.ts';
import { lockFolder } from './operations/lock.ts';
import { openWorld, type Ground } from './open-world.ts';
import type { World } from './world.ts';

/** The port is taken, said in a sentence. */
export class PortTakenError extends Error {}

/** A serving Redress. */
export interface Running {
  readonly port: number;
  readonly world: World;
  /** Takes nothing new, ends what is under way, stops the database. */
  stop(): Promise<void>;
}

/** The pages as `scripts/build.ts` made them: Node runs no TSX by itself. */
const BUILT_PAGES = pathToFileURL(join(import.meta.dirname, '..', 'build', 'web.mjs')).href;

async function builtPages(): Promise<Pages> {
  const built = (await import(BUILT_PAGES)) as { webApp: Pages };
  return built.webApp;
}

const STARTING = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' };
/** How long running requests may take to end when the server stops. */
const PATIENCE_MS = 10_000;

async function take(port: number, host: string, answer: Parameters<typeof listen>[0]): Promise<Listening> {
  try {
    return await listen(answer, port, host);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE') {
      const other = port < 65_535 ? port + 1 : 3000;
      throw new PortTakenError(
        `Port ${port} is taken by another program; choose another: npm start -- --port ${other}`,
      );
    }
    if (code === 'EACCES') throw new PortTakenError(`This user may not listen on port ${port}; choose one above 1023.`);
    throw error;
  }
}

/**
 * Starts everything in order: claims the data folder, takes the port (answering 503 while it starts), starts the
 * database, migrates, assembles, serves.
 * @throws errors with a sentence: FolderInUseError, PortTakenError, EmbeddedError, MigrationError
 */
export async function serveRedress(settings: Settings, ground: Ground): Promise<Running> {
  const undo: (() => Promise<void>)[] = [];
  const back = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    undo.push(await lockFolder(settings.config.dataDir));
    let house: House | undefined;
    const listening = await take(settings.port, settings.host, (request, env) => {
      return house?.fetch(request, env) ?? new Response('starting\n', { status: 503, headers: STARTING });
    });
    undo.push(() => listening.close(PATIENCE_MS));
    const store = await openStore({
      databaseUrl: settings.databaseUrl,
      dataDir: settings.config.dataDir,
      keepAlive: true,
      onEvent: (sentence) => ground.log.warn('database', { sentence }),
    });
    undo.push(() => store.stop());
    const applied = await migrate(store.url);
    if (applied.length > 0) ground.log.info('migrated', { applied });
    const publicUrl = settings.config.publicUrl ?? `http://localhost:${listening.port}`;
    const opened = await openWorld(store.url, { ...settings.config, publicUrl }, settings.poolSize, ground);
    undo.push(opened.close);
    const links = settings.config.demo ? await loadDemo(opened.world) : [];
    house = assemble(opened.world, await builtPages());
    const jobs = runJobs(opened.world, settings.runsJobs ? house.jobs : []);
    undo.push(() => jobs.stop());
    const { beginStop } = house;
    ground.say(`Redress 定纷 serves at ${publicUrl}`);
    for (const link of links) ground.say(`  demo ${link.part.padEnd(11)} ${link.name}: ${link.url}`);
    ground.log.info('serving', { port: listening.port, demo: settings.config.demo });
    return {
      port: listening.port,
      world: opened.world,
      async stop() {
        beginStop();
        // requests end before the jobs, the jobs before the pool, the pool before the database
        await listening.close(PATIENCE_MS);
        await back();
        ground.log.info('stopped');
      },
    };
  } catch (error) {
    await back();
    throw error;
  }
}
