import type { Instant, Uuid } from '../core/kernel/kernel.ts';
import type { RailName } from '../core/payment/payment.ts';
import type { FileStore } from './adapters/files.ts';
import type { FileScanner } from './adapters/scan.ts';
import type { Database } from './database/database.ts';
import type { DrawPorts } from './jury/ports.ts';
import type { LogPorts } from './log/ports.ts';
import type { PaymentRail } from './payment/rail.ts';
import type { StampAuthority } from './stamp/authority.ts';

/** Everything that comes from outside: the database, the time, chance, the log, the settings. */
export interface World {
  readonly database: Database;
  /** The time of the matter; in the demo it may run ahead of the wall clock, never back. */
  now(): Instant;
  /** A new time-ordered id (UUID version 7). */
  newId(): Uuid;
  /** So many bytes nobody can foresee. */
  random(bytes: number): Uint8Array;
  readonly log: Log;
  readonly config: Config;
  /** The payment institutions that can be instructed; with none, money moves in the ledger only. */
  readonly rails: ReadonlyMap<RailName, PaymentRail>;
  /** Who vouches for times of the log; absent where none is configured. */
  readonly stamps?: StampAuthority;
  /** What the transparency log signs, remembers and asks witnesses with; absent where nobody signs, and entries wait. */
  readonly logPorts?: LogPorts;
  /** What jurors are drawn with: the operator's key, and a beacon where one is configured; absent where nobody is drawn. */
  readonly drawPorts?: DrawPorts;
  /** Looks for malware in files that arrive; absent where none is configured, and then nothing is scanned. */
  readonly scanner?: FileScanner;
  /** Where files lie; a folder of the local disk unless configured. */
  readonly files?: FileStore;
  /** Moves the demo's clock ahead; absent where time is real. */
  readonly demoClock?: DemoClock;
  /** Begins the demo anew; absent where that could cost anybody anything (see `server/demo/reset.ts`). */
  readonly demoReset?: () => void;
}

/** The demo's visible control over time. */
export interface DemoClock {
  /** How far the clock runs ahead, in milliseconds. */
  offsetMs(): number;
  /**
   * Moves the clock ahead for everybody.
   * @param ms more than 0, at most 400 days at once
   * @throws RangeError otherwise
   */
  move(ms: number): Promise<void>;
}

/** One JSON line per event, with ids and counts, never with personal data. */
export interface Log {
  info(event: string, facts?: object): void;
  warn(event: string, facts?: object): void;
  error(event: string, facts?: object): void;
}

/** The settings of a running Redress, read once at the start (see `server/config.ts`). */
export interface Config {
  /** Where people reach it, without a slash at the end: `https://odr.example`. Links in notices begin with it. */
  readonly publicUrl: string;
  /** Folder of the embedded database and of files. */
  readonly dataDir: string;
  /** True loads the demo's people and shows the clock control and the outbox page. */
  readonly demo: boolean;
  /** `smtp://user:password@host:port`; without it letters stay in the outbox page. */
  readonly smtpUrl?: string;
  /** Sender of letters: `Redress <notice@odr.example>`. */
  readonly mailFrom: string;
  /** Secret for signing cookies and links: at least 32 bytes, base64url; kept in the data folder unless given. */
  readonly secret: string;
  /** Requests come through so many proxies whose X-Forwarded-For is to be believed. */
  readonly trustedProxies: number;
  /** Opens `/metrics` to whoever shows it as a bearer token; without it only this machine may read them. */
  readonly metricsToken?: string;
  /** How long a session lasts from signing in, in milliseconds. */
  readonly sessionMs: number;
  /** How long a session lasts that nobody uses, in milliseconds; noted to the minute. */
  readonly sessionIdleMs: number;
  /** Greatest evidence file, in bytes. */
  readonly maxFileBytes: number;
  /** Files of the key (PKCS#8) and certificates (PEM) that PDFs are signed with; without them a self-signed one is made. */
  readonly pdfSigning?: { readonly keyFile: string; readonly certificateFile: string };
}
