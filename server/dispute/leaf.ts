import { createHash } from 'node:crypto';

/**
 * The commitment of an act that goes into the log: SHA-256 of a 16-byte salt and the RFC 8785 form of its events.
 * The salt lies with the record: destroying both erases the act and leaves the log valid (docs/formats/record.md).
 */
export function leafOf(salt: Uint8Array, canonicalEvents: string): Buffer {
  return createHash('sha256').update(salt).update(canonicalEvents, 'utf8').digest();
}

/** Hash of what was asked, to tell a repeated request from another one under the same key. */
export function requestHash(...parts: readonly unknown[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest();
}
