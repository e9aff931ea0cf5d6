import { createHash } from 'node:crypto';
import { NO_POLICY, type LogKind, type LogPolicy } from '../../core/log/log.ts';
import { signerOf, writeSigningKey } from '../adapters/signer.ts';
import type { Database, Queryable } from '../database/database.ts';
import type { AskWitness, Head, LogMemory, LogPorts, LogSigner } from './ports.ts';

/** A signer whose key follows from its name. */
export function testSigner(seed = 'one', origin = 'odr.example/log'): LogSigner {
  return signerOf(writeSigningKey(origin, createHash('sha256').update(seed).digest()));
}

/** What was published last, in memory. */
export function testMemory(): LogMemory & { head: Head | undefined } {
  const kept: { head: Head | undefined } & LogMemory = {
    head: undefined,
    last: async () => kept.head,
    note: async (head) => void (kept.head = head),
  };
  return kept;
}

/** Ports without a disk, a network or witnesses, unless given. */
export function testPorts(given: { signer?: LogSigner; memory?: LogMemory; policy?: LogPolicy; ask?: AskWitness } = {}): LogPorts {
  const nobody: AskWitness = async () => Promise.reject(new Error('nobody is there'));
  return { signer: testSigner(), memory: testMemory(), policy: NO_POLICY, ask: nobody, ...given };
}

/** The n-th commitment of tests. */
export function commitment(n: number | string): Buffer {
  return createHash('sha256').update(`commitment ${n}`).digest();
}

/** Queues entries in one statement. */
export async function queue(on: Queryable, from: number, count: number, kind: LogKind = 'evidence'): Promise<void> {
  const numbers = Array.from({ length: count }, (_, at) => from + at);
  await on.query({
    text: 'select log_queue($1, null, r, c) from unnest($2::text[], $3::bytea[]) as t (r, c)',
    values: [kind, numbers.map(String), numbers.map(commitment)],
  });
}

/** Where a call of the database is broken: which one it is, and whether it was carried out all the same. */
export interface Break {
  readonly step: number;
  readonly carriedOut: boolean;
}

/** What the driver says of a connection that is cut. */
export class Cut extends Error {}

/**
 * A database whose n-th call inside a transaction fails, before or after it was carried out; the commit counts as the
 * last call. Everything else works.
 * @returns with it, how many calls were counted
 */
export function breaking(inner: Database, at: Break | undefined): { readonly database: Database; steps(): number } {
  let step = 0;
  const cut = async <T>(call: () => Promise<T>): Promise<T> => {
    const here = at !== undefined && step === at.step;
    step += 1;
    if (here && !at.carriedOut) throw new Cut('cut');
    const value = await call();
    if (here) throw new Cut('cut');
    return value;
  };
  return {
    steps: () => step,
    database: {
      query: (statement) => inner.query(statement),
      close: () => inner.close(),
      async transaction(work) {
        let ended = false;
        const value = await inner
          .transaction(async (tx) => {
            const done = await work({ query: (statement) => cut(() => tx.query(statement)) });
            // the commit: refused before, or its answer lost after
            if (at !== undefined && step === at.step && !at.carriedOut) throw new Cut('cut');
            ended = true;
            return done;
          })
          .finally(() => void (step += 1));
        if (ended && at !== undefined && step - 1 === at.step && at.carriedOut) throw new Cut('cut');
        return value;
      },
    },
  };
}
