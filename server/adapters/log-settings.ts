import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isKeyName, NO_POLICY, parsePolicy, PolicyError, type LogPolicy } from '../../core/log/log.ts';
import type { LogPorts } from '../log/ports.ts';
import { fileMemory, fileSigner, signerOf } from './signer.ts';
import { askWitness } from './witness.ts';

/** What is set about the log. */
export interface LogSettings {
  /** Signing keys as text, for servers that share them; else they lie in the data folder. */
  readonly keys: string | undefined;
  /** The log's name for a key that is made; `<host>/log` unless said. */
  readonly origin: string | undefined;
  readonly policy: LogPolicy;
}

/** A setting of the log that cannot be understood, in a sentence naming it. */
export class LogSettingError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

async function policyOf(file: string | undefined): Promise<LogPolicy> {
  if (file === undefined || file === '') return NO_POLICY;
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new LogSettingError(`LOG_POLICY names a file that cannot be read: ${error.message}.`);
  });
  try {
    return parsePolicy(text);
  } catch (error) {
    if (error instanceof PolicyError) throw new LogSettingError(`LOG_POLICY is no policy: ${error.message}.`);
    throw error;
  }
}

/**
 * Reads LOG_KEYS, LOG_ORIGIN and LOG_POLICY.
 * @throws LogSettingError with a sentence naming the setting
 */
export async function readLogSettings(environment: Environment): Promise<LogSettings> {
  const keys = environment['LOG_KEYS'] || undefined;
  const origin = environment['LOG_ORIGIN'] || undefined;
  if (origin !== undefined && !isKeyName(origin)) throw new LogSettingError('LOG_ORIGIN must have no spaces and no plus: odr.example/log.');
  return { keys, origin, policy: await policyOf(environment['LOG_POLICY']) };
}

/**
 * Opens what the log needs: keys and memory in `<data>/log`, witnesses over HTTP.
 * @throws SigningKeyError when the keys cannot be used
 */
export async function openLogPorts(settings: LogSettings, dataDir: string, publicUrl: string | undefined): Promise<LogPorts> {
  const folder = join(dataDir, 'log');
  const origin = settings.origin ?? `${new URL(publicUrl ?? 'http://localhost').hostname}/log`;
  const signer = settings.keys === undefined ? await fileSigner(folder, origin) : signerOf(settings.keys);
  return { signer, memory: fileMemory(folder, signer.origin), policy: settings.policy, ask: askWitness };
}
