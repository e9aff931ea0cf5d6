import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Whom the database runs as when the server itself is root. */
export interface PostgresUser {
  readonly uid: number;
  readonly gid: number;
  /** Options for `spawn`, empty when `setpriv` changes the user. */
  spawn: { uid?: number; gid?: number };
  /** Set when a folder above is closed to others: the program is given the right to pass through it. */
  passFolders: boolean;
}

const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv', '/sbin/setpriv'];

/**
 * The user for a folder: nobody in particular unless this process is root. As root: who owns the folder already, else
 * `nobody`, who exists on every Linux (initdb wants an entry in the list of users).
 */
export async function postgresUser(folder: string): Promise<PostgresUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(folder);
  if (owner.uid !== 0) return userOf(owner.uid, owner.gid);
  const list = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(list);
  return userOf(Number(entry?.[1] ?? 65_534), Number(entry?.[2] ?? 65_534));
}

function userOf(uid: number, gid: number): PostgresUser {
  return { uid, gid, spawn: { uid, gid }, passFolders: false };
}

/**
 * Makes sure that the user can reach each path. A clone under `/root` is closed to others; there the program keeps the
 * one capability that passes folders.
 * @throws Error with a sentence when that is not possible
 */
export async function allPaths(paths: readonly string[], user: PostgresUser | undefined): Promise<void> {
  if (!user) return;
  for (const path of paths) {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const entry = await stat(folder);
      const mine = entry.uid === user.uid && (entry.mode & 0o100) !== 0;
      if (!mine && (entry.mode & 0o001) === 0) {
        if (!SETPRIV.some((program) => existsSync(program))) {
          throw new Error(
            `PostgreSQL does not run as root, and other users cannot enter ${folder}: run "chmod o+x ${folder}", or move Redress and its data elsewhere.`,
          );
        }
        user.passFolders = true;
        user.spawn = {};
      }
      if (folder === dirname(folder)) break;
    }
  }
}

/** The command line that runs a program as that user. */
export function asUser(user: PostgresUser | undefined, program: string, args: readonly string[]): [string, string[]] {
  if (!user?.passFolders) return [program, [...args]];
  const setpriv = SETPRIV.find((path) => existsSync(path)) ?? 'setpriv';
  const rights = ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override'];
  // without that bit access(2), which PostgreSQL asks, would leave the capability out of account
  const who = ['--securebits=+no_setuid_fixup', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  return [setpriv, [...who, ...rights, '--', program, ...args]];
}
