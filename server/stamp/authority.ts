import type { Instant } from '../../core/kernel/kernel.ts';

/** A time stamp of a third party over a hash (RFC 3161). */
export interface Stamp {
  /** DER of the authority's answer (TimeStampResp) as it came, with its certificates in it: a `.tsr` file. */
  readonly response: Buffer;
  /** the time the authority vouches for */
  readonly at: Instant;
  /** the authority's number of it, hex */
  readonly serial: string;
}

/** Why there is no stamp; `other_*` and `not_trusted` mean an answer that must not be believed. */
export type StampFailure = 'unreachable' | 'authority_refused' | 'unreadable' | 'too_long' | 'other_nonce' | 'other_hash' | 'not_trusted';

export type StampAnswer = { readonly ok: true; readonly stamp: Stamp } | { readonly ok: false; readonly why: StampFailure };

/**
 * The port to a time-stamp authority (可信时间戳服务机构). It vouches that something existed at a time; it never sees what.
 */
export interface StampAuthority {
  /** What it is called on pages: its host. */
  readonly name: string;
  /** Certificates its own is trusted by; they go into case files. */
  readonly rootsPem: string;
  /**
   * @param data what is stamped; only its SHA-256 leaves this machine
   * @param nonce bytes nobody can foresee, so that an old answer is told from a new one
   */
  stamp(data: Uint8Array, nonce: Uint8Array): Promise<StampAnswer>;
  /** Reads and checks an answer that was kept. */
  check(response: Uint8Array, data: Uint8Array): Promise<StampAnswer>;
}
