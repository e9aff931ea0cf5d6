import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bytes } from '../bytes.ts';
import { filesOf, Unreadable, type Entry, type Files, type Source } from '../files.ts';
import { ZIP_LIMITS } from '../zip.ts';

/** More than any checkpoint or tile has. */
const MOST_ANSWER_BYTES = 4 * 1024 * 1024;
const PATIENCE_MS = 20_000;

/** A file as bytes; `-` is the standard input. @throws Unreadable */
export function bytesOf(path: string): Bytes {
  try {
    return Uint8Array.from(readFileSync(path === '-' ? 0 : path));
  } catch (error) {
    throw new Unreadable('no_file', `${path} (${(error as Error).message})`);
  }
}

/** A file read in parts. @throws Unreadable */
export async function openSource(path: string): Promise<Source & { close(): Promise<void> }> {
  const handle = await open(path, 'r').catch((error: Error) => {
    throw new Unreadable('no_file', `${path} (${error.message})`);
  });
  const info = await handle.stat();
  if (!info.isFile()) {
    await handle.close();
    throw new Unreadable('no_file', path);
  }
  return {
    size: info.size,
    async read(from, length) {
      const bytes = new Uint8Array(length);
      let at = 0;
      while (at < length) {
        const { bytesRead } = await handle.read(bytes, at, length - at, from + at);
        if (bytesRead === 0) break;
        at += bytesRead;
      }
      return bytes.subarray(0, at);
    },
    close: () => handle.close(),
  };
}

/** A folder as files; links are not followed. @throws Unreadable */
export async function folderFiles(folder: string): Promise<Files> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: Error) => {
    throw new Unreadable('no_file', `${folder} (${error.message})`);
  });
  const entries = new Map<string, Entry>();
  for (const entry of found) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(join(folder, '/').length).replaceAll('\\', '/');
    if (!entry.isFile()) throw new Unreadable('zip_link', name);
    if (entries.size >= ZIP_LIMITS.members) throw new Unreadable('zip_members');
    entries.set(name, { size: (await stat(path)).size, read: async () => Uint8Array.from(await readFile(path)) });
  }
  return filesOf(entries);
}

/** Asks an address. @throws Unreadable */
export async function fetchBytes(url: string, most = MOST_ANSWER_BYTES): Promise<Bytes> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (bytes.length > most) throw new Error('too long');
    return bytes;
  } catch (error) {
    throw new Unreadable('log_reach', `${url} (${(error as Error).message})`);
  }
}

/** Puts a file in the place of another, so that there is always one of them whole. */
export function replaceFile(path: string, content: string): void {
  const temporary = `${path}.new`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}
