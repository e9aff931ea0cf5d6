import { join } from 'node:path';
import type { FileStore } from './files.ts';
import type { S3Settings } from './files-s3.ts';
import { clamd, clamdAddress, type ClamdAddress, type FileScanner } from './scan.ts';

/** Where files lie and who looks through them, as the environment says. */
export interface FileSettings {
  /** undefined: a folder of the local disk */
  readonly s3: S3Settings | undefined;
  /** undefined: nothing is scanned */
  readonly scanner: ClamdAddress | undefined;
}

/** A setting of files that cannot be understood, in a sentence naming it. */
export class FileSettingError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

function s3Of(environment: Environment): S3Settings | undefined {
  const bucket = environment['S3_BUCKET'] || undefined;
  if (bucket === undefined) return undefined;
  const accessKeyId = environment['S3_ACCESS_KEY_ID'] || undefined;
  const secretAccessKey = environment['S3_SECRET_ACCESS_KEY'] || undefined;
  if (accessKeyId === undefined || secretAccessKey === undefined) throw new FileSettingError('S3_BUCKET needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.');
  const endpoint = environment['S3_ENDPOINT'] || undefined;
  if (endpoint !== undefined && !/^https?:\/\//.test(endpoint)) throw new FileSettingError('S3_ENDPOINT is no address that begins with https:// or http://.');
  return { bucket, accessKeyId, secretAccessKey, region: environment['S3_REGION'] || 'us-east-1', prefix: environment['S3_PREFIX'] ?? '', ...(endpoint === undefined ? {} : { endpoint }) };
}

/** Reads the settings of files. @throws FileSettingError with a sentence naming the setting */
export function readFileSettings(environment: Environment): FileSettings {
  const said = environment['CLAMD'] || undefined;
  const scanner = said === undefined ? undefined : clamdAddress(said);
  if (said !== undefined && scanner === undefined) throw new FileSettingError('CLAMD is neither tcp://host:port nor unix:///path.');
  return { s3: s3Of(environment), scanner };
}

/** How long clamd may be silent, in milliseconds: it looks through large files for a while. */
const SCANNER_PATIENCE_MS = 120_000;

/** Opens what was configured; what was not is left out, and its library is not loaded. */
export async function openFilePorts(settings: FileSettings, dataDir: string): Promise<{ readonly files?: FileStore; readonly scanner?: FileScanner }> {
  return {
    ...(settings.s3 === undefined ? {} : { files: (await import('./files-s3.ts')).s3Files(settings.s3, join(dataDir, 'files')) }),
    ...(settings.scanner === undefined ? {} : { scanner: clamd(settings.scanner, SCANNER_PATIENCE_MS) }),
  };
}
