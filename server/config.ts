import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readStampSettings, StampSettingError, type StampSettings } from './adapters/stamp-settings.ts';
import { DrawSettingError, readDrawSettings, type DrawSettings } from './adapters/beacon/settings.ts';
import { LogSettingError, readLogSettings, type LogSettings } from './adapters/log-settings.ts';
import { FileSettingError, readFileSettings, type FileSettings } from './adapters/file-settings.ts';
import { RailSettingError, readRailSettings, type RailSettings } from './adapters/rails/settings.ts';
import type { Config } from './world.ts';

/** What the command line and the environment say, before anything is opened. */
export interface Settings {
  /** `publicUrl` is undefined when nobody said it: it follows from the port that is really taken. */
  readonly config: Omit<Config, 'publicUrl'> & { readonly publicUrl: string | undefined };
  readonly port: number;
  /** Address to listen on; every network of the machine unless HOST says otherwise. */
  readonly host: string;
  /** A PostgreSQL of one's own; undefined starts the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly poolSize: number;
  /** False for a process that only answers requests, beside others that run the background work. */
  readonly runsJobs: boolean;
  /** How much of the demo is loaded: sixty days of a marketplace, or only the people and their stories; for tests. */
  readonly demoSize: DemoSize;
  /** The payment institutions with their keys: apart from `config`, which goes everywhere. */
  readonly rails: RailSettings;
  /** The keys, name and witnesses of the transparency log. */
  readonly log: LogSettings;
  /** The key and the beacon that jurors are drawn with. */
  readonly draws: DrawSettings;
  /** The time-stamp authority, when one is configured. */
  readonly stamps: StampSettings | undefined;
  /** Where files lie, and the scanner; with the store's keys, so apart from `config`. */
  readonly files: FileSettings;
}

const DEMO_SIZES = ['full', 'small'] as const;
export type DemoSize = (typeof DEMO_SIZES)[number];

/** A setting that cannot be understood, in a sentence naming it. */
export class SettingError extends Error {}

export interface Flags {
  readonly port?: number;
  readonly data?: string;
  readonly demo?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

function numberOf(environment: Environment, name: string, fallback: number, least: number, most: number): number {
  const text = environment[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new SettingError(`${name} is "${text}"; it must be a whole number from ${least} to ${most}.`);
  }
  return value;
}

/** `off`, or how much of the demo; full unless said. */
function demoOf(text: string | undefined): DemoSize | 'off' {
  if (text === undefined || text === '' || text === 'on') return 'full';
  const known = (['off', ...DEMO_SIZES] as const).find((one) => one === text);
  if (known === undefined) throw new SettingError(`REDRESS_DEMO or --demo is "${text}"; it must be full, small or off.`);
  return known;
}

function addressOf(environment: Environment, name: string, protocols: readonly string[]): string | undefined {
  const text = environment[name];
  if (text === undefined || text === '') return undefined;
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  if (!protocols.includes(protocol)) {
    throw new SettingError(`${name} is no address that begins with ${protocols.map((known) => `${known}//`).join(' or ')}.`);
  }
  return text.replace(/\/+$/, '');
}

/** What PDFs are signed with, when the operator has a key and a certificate of its own: both, or neither. */
function pdfSigningOf(environment: Environment): Pick<Config, 'pdfSigning'> {
  const keyFile = environment['PDF_KEY_FILE'] || undefined;
  const certificateFile = environment['PDF_CERTIFICATE_FILE'] || undefined;
  if (keyFile === undefined && certificateFile === undefined) return {};
  if (keyFile === undefined || certificateFile === undefined) throw new SettingError('PDF_KEY_FILE and PDF_CERTIFICATE_FILE go together; one of them is missing.');
  return { pdfSigning: { keyFile, certificateFile } };
}

/** The secret of this installation: given, or made once and kept in the data folder, readable by its owner only. */
async function secretOf(environment: Environment, dataDir: string): Promise<string> {
  const given = environment['REDRESS_SECRET'];
  if (given !== undefined && given !== '') {
    if (given.length < 43) throw new SettingError('REDRESS_SECRET must have 43 characters or more (32 random bytes).');
    return given;
  }
  const file = join(dataDir, 'secret');
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept.length >= 43) return kept;
  const fresh = randomBytes(32).toString('base64url');
  await writeFile(file, `${fresh}\n`, { mode: 0o600 });
  return fresh;
}

async function railsOf(environment: Environment): Promise<RailSettings> {
  try {
    return await readRailSettings(environment);
  } catch (error) {
    throw error instanceof RailSettingError ? new SettingError(error.message) : error;
  }
}

function filesSettingsOf(environment: Environment): FileSettings {
  try {
    return readFileSettings(environment);
  } catch (error) {
    throw error instanceof FileSettingError ? new SettingError(error.message) : error;
  }
}

function drawsOf(environment: Environment): DrawSettings {
  try {
    return readDrawSettings(environment);
  } catch (error) {
    throw error instanceof DrawSettingError ? new SettingError(error.message) : error;
  }
}

async function stampsOf(environment: Environment): Promise<StampSettings | undefined> {
  try {
    return await readStampSettings(environment);
  } catch (error) {
    throw error instanceof StampSettingError ? new SettingError(error.message) : error;
  }
}

async function logOf(environment: Environment): Promise<LogSettings> {
  try {
    return await readLogSettings(environment);
  } catch (error) {
    throw error instanceof LogSettingError ? new SettingError(error.message) : error;
  }
}

/**
 * Reads every setting once. Flags win over the environment.
 * @throws SettingError with a sentence naming the setting
 */
export async function readSettings(environment: Environment, flags: Flags = {}): Promise<Settings> {
  const dataDir = resolve(flags.data ?? environment['REDRESS_DATA'] ?? 'data');
  await mkdir(dataDir, { recursive: true }).catch((error: Error) => {
    throw new SettingError(`The data folder ${dataDir} cannot be made: ${error.message}.`);
  });
  const port = flags.port ?? numberOf(environment, 'PORT', 3000, 0, 65_535);
  const demo = demoOf(flags.demo ?? environment['REDRESS_DEMO']);
  const metricsToken = environment['METRICS_TOKEN'] || undefined;
  if (metricsToken !== undefined && metricsToken.length < 16) throw new SettingError('METRICS_TOKEN must have 16 characters or more.');
  const smtpUrl = addressOf(environment, 'SMTP_URL', ['smtp:', 'smtps:']);
  await chmod(dataDir, 0o711).catch(() => undefined);
  return {
    port,
    host: environment['HOST'] || '0.0.0.0',
    databaseUrl: addressOf(environment, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    poolSize: numberOf(environment, 'DATABASE_POOL', 16, 1, 500),
    demoSize: demo === 'small' ? 'small' : 'full',
    runsJobs: environment['REDRESS_JOBS'] !== 'off',
    rails: await railsOf(environment),
    log: await logOf(environment),
    draws: drawsOf(environment),
    stamps: await stampsOf(environment),
    files: filesSettingsOf(environment),
    config: {
      publicUrl: addressOf(environment, 'PUBLIC_URL', ['http:', 'https:']),
      dataDir,
      demo: demo !== 'off',
      ...(smtpUrl === undefined ? {} : { smtpUrl }),
      ...(metricsToken === undefined ? {} : { metricsToken }),
      mailFrom: environment['MAIL_FROM'] || 'Redress <notice@localhost>',
      secret: await secretOf(environment, dataDir),
      trustedProxies: numberOf(environment, 'TRUSTED_PROXIES', 0, 0, 10),
      sessionMs: numberOf(environment, 'SESSION_HOURS', 12, 1, 168) * 3_600_000,
      sessionIdleMs: numberOf(environment, 'SESSION_IDLE_MINUTES', 120, 5, 10_080) * 60_000,
      ...pdfSigningOf(environment),
      maxFileBytes: numberOf(environment, 'MAX_FILE_BYTES', 2_147_483_648, 1, 1_099_511_627_776),
    },
  };
}
