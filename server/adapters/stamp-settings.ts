import { readFile } from 'node:fs/promises';
import type { StampSettings } from './stamp.ts';

export type { StampSettings } from './stamp.ts';

/** A setting of the time-stamp authority that cannot be used, in a sentence that names it. */
export class StampSettingError extends Error {}

/**
 * Reads `TSA_URL` and `TSA_ROOTS_FILE`: both or neither. Without them nothing is stamped, and every page says so.
 * @throws StampSettingError
 */
export async function readStampSettings(environment: Readonly<Record<string, string | undefined>>): Promise<StampSettings | undefined> {
  const url = environment['TSA_URL'] || undefined;
  const file = environment['TSA_ROOTS_FILE'] || undefined;
  if (url === undefined && file === undefined) return undefined;
  if (url === undefined || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new StampSettingError('TSA_URL must be the address of a time-stamp authority, because TSA_ROOTS_FILE is set: http:// or https://.');
  }
  const rootsPem = file === undefined ? undefined : await readFile(file, 'utf8').catch(() => undefined);
  if (rootsPem === undefined) throw new StampSettingError('TSA_ROOTS_FILE must name a PEM file with the roots you trust, because TSA_URL is set.');
  const { certificatesOf } = await import('./certificates.ts');
  try {
    certificatesOf(rootsPem);
  } catch (error) {
    throw new StampSettingError(`TSA_ROOTS_FILE cannot be used: ${(error as Error).message}.`);
  }
  return { url, rootsPem };
}
