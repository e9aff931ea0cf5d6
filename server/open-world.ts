import { uuidFrom } from '../core/kernel/kernel.ts';
import { demoClock } from './clock.ts';
import { openKeyFile } from './adapters/keys.ts';
import { Vault } from './adapters/vault.ts';
import { openDatabase, withConnection } from './database/database.ts';
import type { FileStore } from './adapters/files.ts';
import type { FileScanner } from './adapters/scan.ts';
import type { Config, Log, World } from './world.ts';
import type { RailName } from '../core/payment/payment.ts';
import type { DrawPorts } from './jury/ports.ts';
import type { LogPorts } from './log/ports.ts';
import type { PaymentRail } from './payment/rail.ts';
import type { StampAuthority } from './stamp/authority.ts';

/** What the operating system gives a server. */
export interface Ground {
  readonly log: Log;
  /** Milliseconds since 1970 of the wall clock. */
  realMillis(): number;
  random(bytes: number): Uint8Array;
  /** Prints one line for the person at the terminal. */
  say(text: string): void;
  /** The payment institutions, opened by whoever starts the server; none unless given. */
  readonly rails?: ReadonlyMap<RailName, PaymentRail>;
  /** Opens the log's keys and memory; none unless given. Called each time the house is raised. */
  readonly openLog?: () => Promise<LogPorts>;
  /** What jurors are drawn with; nobody is drawn unless given. */
  readonly draws?: DrawPorts;
  /** Where files lie; the data folder unless given. */
  readonly files?: FileStore;
  /** The malware scanner; none unless given. */
  readonly scanner?: FileScanner;
  /** The time-stamp authority; none unless given. */
  readonly stamps?: StampAuthority;
}

/** Another server may have moved the demo's clock. */
const CLOCK_REFRESH_MS = 1000;

/**
 * What seals personal data. A key file is made only where nothing is sealed yet: beside a database that has keys, a new file
 * would open none of them.
 * @throws KeyServiceError with a sentence
 */
async function openVault(url: string, dataDir: string): Promise<Vault> {
  const keyed = await withConnection(url, (client) => client.query('select 1 from data_key where wrapped is not null limit 1'));
  return new Vault(await openKeyFile(dataDir, keyed.rows.length === 0));
}

/**
 * The world of a running process over one database.
 * @param poolSize connections at most
 */
export async function openWorld(
  url: string,
  config: Config,
  poolSize: number,
  ground: Ground,
): Promise<{ world: World; close(): Promise<void> }> {
  const vault = await openVault(url, config.dataDir);
  const database = openDatabase({
    url,
    poolSize,
    vault,
    onIdleError: (error) => ground.log.warn('connection_lost', { error: error.message }),
  });
  const logPorts = await ground.openLog?.();
  const clock = await demoClock(database, ground.realMillis);
  const timer = setInterval(() => void clock.refresh().catch(() => undefined), CLOCK_REFRESH_MS);
  const world: World = {
    database,
    now: clock.now,
    newId: () => uuidFrom(clock.now(), ground.random(10)),
    random: ground.random,
    log: ground.log,
    config,
    rails: ground.rails ?? new Map(),
    ...(logPorts === undefined ? {} : { logPorts }),
    ...(ground.draws === undefined ? {} : { drawPorts: ground.draws }),
    ...(ground.files === undefined ? {} : { files: ground.files }),
    ...(ground.scanner === undefined ? {} : { scanner: ground.scanner }),
    ...(ground.stamps === undefined ? {} : { stamps: ground.stamps }),
    ...(config.demo && clock.demo ? { demoClock: clock.demo } : {}),
  };
  return {
    world,
    async close() {
      clearInterval(timer);
      await database.close();
    },
  };
}
