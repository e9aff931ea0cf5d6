import { closeSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { concat, type Bytes } from '../bytes.ts';
import { filesOf, Unreadable, type Entry, type Files, type Source } from '../files.ts';
import { ZIP_LIMITS } from '../zip.ts';

/** More than any checkpoint or tile has. */
const MOST_ANSWER_BYTES = 4 * 1024 * 1024;
const PATIENCE_MS = 20_000;
/** A case file is held in memory when it is fetched; a larger one has to be downloaded first. */
const MOST_FILE_BYTES = 512 * 1024 * 1024;
const FILE_PATIENCE_MS = 600_000;

/** Why the system gave no file, for somebody who is no programmer. */
function noFile(path: string, error: Error & { readonly code?: string }): Unreadable {
  if (error.code === 'ENOENT') return new Unreadable('no_file', path);
  if (error.code === 'EISDIR') return new Unreadable('is_folder', path);
  if (error.code === 'ENOTDIR') return new Unreadable('no_folder', path);
  return new Unreadable('no_access', `${path} (${error.message})`);
}

/** More than any draw, proof, head or list of keys has. */
const MOST_SINGLE_BYTES = 64 * 1024 * 1024;
const PIECE_BYTES = 1024 * 1024;

/** A file as bytes; `-` is the standard input, which may never end. @throws Unreadable */
export function bytesOf(path: string): Bytes {
  const pieces: Uint8Array[] = [];
  let [file, length] = [0, 0];
  try {
    file = path === '-' ? 0 : openSync(path, 'r');
    for (let read = -1; read !== 0 && length <= MOST_SINGLE_BYTES; length += read) {
      const piece = new Uint8Array(PIECE_BYTES);
      read = readSync(file, piece);
      pieces.push(piece.subarray(0, read));
    }
  } catch (error) {
    throw noFile(path, error as Error);
  } finally {
    if (file !== 0) closeSync(file);
  }
  if (length > MOST_SINGLE_BYTES) throw new Unreadable('too_long', path);
  return concat(...pieces);
}

/** A file read in parts. @throws Unreadable */
export async function openSource(path: string): Promise<Source & { close(): Promise<void> }> {
  const handle = await open(path, 'r').catch((error: Error) => {
    throw noFile(path, error);
  });
  const info = await handle.stat();
  if (!info.isFile()) {
    await handle.close();
    throw new Unreadable(info.isDirectory() ? 'is_folder' : 'no_file', path);
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
    throw noFile(folder, error);
  });
  const entries = new Map<string, Entry>();
  for (const entry of found) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(join(folder, '/').length).replaceAll('\\', '/');
    if (!entry.isFile()) throw new Unreadable('zip_link', name);
    if (entries.size >= ZIP_LIMITS.members) throw new Unreadable('zip_members');
    const given = (error: Error): never => {
      throw noFile(name, error);
    };
    const { size } = await stat(path).catch(given);
    entries.set(name, { size, read: async () => Uint8Array.from(await readFile(path).catch(given)) });
  }
  return filesOf(entries);
}

/** The body of an answer, given up as soon as it is longer than it may be. */
async function bodyOf(url: string, most: number, patienceMs: number, redirect: RequestRedirect): Promise<Bytes> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patienceMs), redirect });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of answer.body ?? []) {
      length += piece.length;
      if (length > most) throw new Error(`more than ${most} bytes`);
      pieces.push(piece);
    }
    return Uint8Array.from(Buffer.concat(pieces));
  } catch (error) {
    const { message, cause } = error as Error & { readonly cause?: { readonly code?: string } };
    throw new Unreadable('log_reach', `${url} (${cause?.code ?? message})`);
  }
}

/** Asks an address of a log. @throws Unreadable */
export async function fetchBytes(url: string, most = MOST_ANSWER_BYTES): Promise<Bytes> {
  return bodyOf(url, most, PATIENCE_MS, 'error');
}

/** A file that lies on the web, fetched whole. @throws Unreadable */
export async function fetchSource(url: string): Promise<Source & { close(): Promise<void> }> {
  const bytes = await bodyOf(url, MOST_FILE_BYTES, FILE_PATIENCE_MS, 'follow');
  return { size: bytes.length, read: async (from, length) => bytes.subarray(from, from + length), close: async () => {} };
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
