import { spawn } from 'node:child_process';
import { EmbeddedError } from '../database/embedded.ts';

/**
 * Runs the system's `tar`, which every supported system brings.
 * @throws EmbeddedError with what it printed
 */
async function tar(args: readonly string[]): Promise<void> {
  const child = spawn('tar', [...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0) throw new EmbeddedError(`tar ended with ${code}: ${said.trim()}`);
}

/** Packs whole folders' contents into one file, in the order given. */
export function pack(file: string, parts: readonly { readonly folder: string; readonly names: readonly string[] }[]): Promise<void> {
  return tar(['-cf', file, ...parts.flatMap(({ folder, names }) => ['-C', folder, ...names])]);
}

/** Unpacks a file into a folder; owners are not restored, names that lead outside are refused by tar. */
export function unpack(file: string, folder: string): Promise<void> {
  return tar(['-xf', file, '-C', folder, '--no-same-owner']);
}
