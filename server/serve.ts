import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Settings } from './config.ts';
import { openDatabase } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { openStore, type Store } from './database/open.ts';
import { loadDemo, type DemoLink } from './demo/demo.ts';
import { openDemoInstitution, type DemoInstitution } from './demo/institution.ts';
import { mayBeginAnew, noteBirth, removeFiles } from './demo/reset.ts';
import { assemble, type House, type Pages } from './house.ts';
import { listen, type Listening } from './http/listen.ts';
import { runJobs } from './jobs/jobs.ts';
import { lockFolder } from './operations/lock.ts';
import { openWorld, type Ground } from './open-world.ts';
import { keepLearning, storeLayers, storePacks } from './rules/rules.ts';
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

/** What everybody is answered until the house stands; a browser asks again by itself. */
function starting(request: Request, part: number | null): Response {
  const headers = { 'retry-after': '2', 'cache-control': 'no-store' };
  if (!(request.headers.get('accept') ?? '').includes('text/html')) {
    return new Response('starting\n', { status: 503, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } });
  }
  const share = part === null ? '' : ` ${Math.round(part * 100)} %`;
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Redress 定纷</title>
<body><h1>Redress 定纷</h1><p>正在准备，完成后自动打开。${share}</p><p lang="en">Getting ready; the page opens by itself.${share}</p></body></html>`;
  return new Response(page, { status: 503, headers: { ...headers, refresh: '2', 'content-type': 'text/html; charset=utf-8' } });
}

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

/** The house over its database, and how to take it down again. */
interface Standing {
  readonly house: House;
  readonly world: World;
  readonly links: readonly DemoLink[];
  close(): Promise<void>;
}

interface Site {
  readonly settings: Settings;
  readonly ground: Ground;
  readonly store: Store;
  readonly publicUrl: string;
  /** told how far the demo is loaded, in parts of 1 */
  told(part: number): void;
  /** begins the demo anew */
  reset(): void;
  /** the simulated institution beside the demo; undefined where there is none */
  readonly institution: DemoInstitution | undefined;
}

/** Loads the demo. It is begun again where it stopped, so no commit of it has to wait for the disk. */
async function demoOf(site: Site, world: World): Promise<readonly DemoLink[]> {
  const database = openDatabase({ url: site.store.url, poolSize: 8, unhurried: true, ...(world.database.vault === undefined ? {} : { vault: world.database.vault }) });
  try {
    return await loadDemo({ ...world, database }, site.settings.demoSize, site.told);
  } finally {
    await database.close();
  }
}

/** Migrates, loads the demo, assembles, and starts the background work. */
async function raise(site: Site): Promise<Standing> {
  const { settings, ground, store } = site;
  const { demo, dataDir } = settings.config;
  const applied = await migrate(store.url);
  if (applied.length > 0) ground.log.info('migrated', { applied });
  await noteBirth(dataDir, { demo, embedded: store.embedded !== undefined, fresh: applied.some((name) => name.startsWith('0001_')) });
  const opened = await openWorld(store.url, { ...settings.config, publicUrl: site.publicUrl }, settings.poolSize, ground);
  let forget = (): void => {};
  try {
    await storePacks(opened.world.database, opened.world.now());
    await storeLayers(opened.world.database, opened.world.now(), demo);
    forget = await keepLearning(opened.world);
    const anew = demo && store.embedded !== undefined && (await mayBeginAnew(dataDir, opened.world.database));
    const world: World = anew ? { ...opened.world, demoReset: site.reset } : opened.world;
    const links = demo ? await demoOf(site, world) : [];
    const house = assemble(world, await builtPages());
    const jobs = runJobs(world, settings.runsJobs ? house.jobs : []);
    return {
      ...{ house, world, links },
      // the jobs end before the pool
      async close() {
        await jobs.stop();
        forget();
        await opened.close();
      },
    };
  } catch (error) {
    forget();
    await opened.close();
    throw error;
  }
}

/** Where requests are answered, and how many are under way. */
interface Door {
  standing: Standing | undefined;
  part: number | null;
  under: number;
}

async function answer(door: Door, request: Request, env: unknown): Promise<Response> {
  if (door.standing === undefined) return starting(request, door.part);
  door.under += 1;
  try {
    return await door.standing.house.fetch(request, env);
  } finally {
    door.under -= 1;
  }
}

/** Takes the house down, empties the embedded database and the files, and raises it again as at the first start. */
async function beginAnew(door: Door, site: Site): Promise<void> {
  const { standing } = door;
  if (standing === undefined || site.store.embedded === undefined) return;
  door.standing = undefined;
  door.part = 0;
  standing.house.beginStop();
  for (let waited = 0; door.under > 0 && waited < PATIENCE_MS; waited += 20) await sleep(20);
  await standing.close();
  await site.store.embedded.recreate();
  await removeFiles(site.settings.config.dataDir);
  await site.institution?.beginAnew();
  door.standing = await raise(site);
  site.ground.log.info('demo_begun_anew');
}

/** Tells the terminal how far the demo is, in tenths. */
function tells(door: Door, ground: Ground): (part: number) => void {
  let said = -1;
  return (part) => {
    door.part = part;
    const tenth = Math.floor(part * 10);
    if (tenth < said) said = -1;
    if (tenth > said) ground.say(`  the demo's sixty days: ${tenth * 10} %`);
    said = tenth;
  };
}

/**
 * The simulated institution, for a demo with a database of its own: of several servers over one database each would have
 * another one. Without it the demo runs too; its money then moves in the ledger only.
 */
async function institutionOf(settings: Settings, store: Store, ground: Ground, port: number): Promise<DemoInstitution | undefined> {
  if (!settings.config.demo || store.embedded === undefined || ground.rails?.has('institution') === true) return undefined;
  const told = (sentence: string): void => ground.log.warn('institution', { sentence });
  try {
    return await openDemoInstitution({ dataDir: settings.config.dataDir, port, told });
  } catch (error) {
    told((error as Error).message);
    return undefined;
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
  const door: Door = { standing: undefined, part: null, under: 0 };
  let resetting: Promise<void> | undefined;
  try {
    undo.push(await lockFolder(settings.config.dataDir));
    const listening = await take(settings.port, settings.host, (request, env) => answer(door, request, env));
    undo.push(() => listening.close(PATIENCE_MS));
    const store = await openStore({
      databaseUrl: settings.databaseUrl,
      dataDir: settings.config.dataDir,
      keepAlive: true,
      onEvent: (sentence) => ground.log.warn('database', { sentence }),
    });
    undo.push(() => store.stop());
    const institution = await institutionOf(settings, store, ground, listening.port);
    if (institution !== undefined) undo.push(() => institution.close());
    const rails = new Map([...(ground.rails ?? []), ...(institution === undefined ? [] : [['institution', institution.rail] as const])]);
    const publicUrl = settings.config.publicUrl ?? `http://localhost:${listening.port}`;
    const reset = (): void => {
      resetting ??= beginAnew(door, site)
        .catch((error: Error) => ground.log.error('demo_reset_failed', { error: error.message }))
        .finally(() => (resetting = undefined));
    };
    const site: Site = { settings, ground: { ...ground, rails }, store, publicUrl, told: tells(door, ground), reset, institution };
    door.standing = await raise(site);
    undo.push(async () => door.standing?.close());
    ground.say(`Redress 定纷 serves at ${publicUrl}`);
    for (const link of door.standing.links) ground.say(`  demo ${link.part.padEnd(11)} ${link.name}: ${link.url}`);
    ground.log.info('serving', { port: listening.port, demo: settings.config.demo });
    const { world } = door.standing;
    return {
      ...{ port: listening.port, world },
      async stop() {
        await resetting;
        door.standing?.house.beginStop();
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
