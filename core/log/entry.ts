import { canonicalJson } from '../kernel/kernel.ts';

/** What is logged; why each of them is, stands in docs/formats/log.md. */
export const LOG_KINDS = ['act', 'evidence', 'rules', 'pool', 'determination', 'ledger_proof', 'key_destroyed', 'draw', 'receipt'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** One entry: a salted commitment and what kind of thing it commits to, never the thing. */
export interface LogEntry {
  readonly kind: LogKind;
  /** 64 hex digits */
  readonly commitment: string;
}

/** The bytes of an entry in the log: the RFC 8785 form of `{"commitment":…,"kind":…,"v":1}`. */
export function entryBytes({ kind, commitment }: LogEntry): Uint8Array {
  return Buffer.from(canonicalJson({ commitment, kind, v: 1 }), 'utf8');
}

/** Entries side by side as tlog-tiles publishes them: each behind its length in two bytes. */
export function bundleOf(entries: readonly LogEntry[]): Uint8Array {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const bytes = entryBytes(entry);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(bytes.length);
      return [length, bytes];
    }),
  );
}

/**
 * The bytes of each entry of a bundle.
 * @throws RangeError when it is cut off
 */
export function entriesOf(bundle: Uint8Array): Uint8Array[] {
  const view = Buffer.from(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  const found: Uint8Array[] = [];
  let at = 0;
  while (at < view.length) {
    if (at + 2 > view.length) throw new RangeError('the bundle is cut off');
    const end = at + 2 + view.readUInt16BE(at);
    if (end > view.length) throw new RangeError('the bundle is cut off');
    found.push(view.subarray(at + 2, end));
    at = end;
  }
  return found;
}
