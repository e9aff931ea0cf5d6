import type { Party } from '../dispute/dispute.ts';
import type { Instant, Uuid } from '../kernel/kernel.ts';

/** One step in the life of an item: who had it, what was done, when. */
export interface CustodyStep {
  readonly at: Instant;
  /** `uploaded`, `submitted`, `redacted` … */
  readonly what: string;
  /** a role, or `system` */
  readonly by: string;
  readonly [more: string]: unknown;
}

/** An item of evidence as it is known where the file is made. */
export interface CaseEvidence {
  readonly id: Uuid;
  readonly by: Party;
  readonly at: Instant;
  readonly type: string | null;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** hex */
  readonly sha256: string;
  /** null for what was submitted before it was computed */
  readonly sm3: string | null;
  readonly speaksTo: { readonly shows: string; readonly key: string | null; readonly [more: string]: unknown };
  readonly level: string | null;
  readonly custody: readonly CustodyStep[];
  /** base64 */
  readonly salt: string | null;
  readonly content: unknown;
  /** hex */
  readonly commitment: string | null;
  /** why its bytes are not put in; null when they are */
  readonly withheld: WithheldReason | null;
}

/** Why the bytes of an item are not in a file. */
export type WithheldReason = 'sealed' | 'quarantined' | 'erased' | 'not_kept' | 'pseudonymised';

/** The longest name of a file inside the bag, in characters; with what is around it a path stays under 260. */
const LONGEST_NAME = 120;
const NOT_IN_NAMES = /[^\p{L}\p{N}._-]+/gu;
/** Names that some systems take for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name any system can unpack: letters and figures of any script, `.`, `_` and `-`; no path, no leading dot, no device.
 * The ending stays, because it says what opens the file.
 */
export function safeName(name: string): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = base.replace(NOT_IN_NAMES, '_').replace(/^[._]+/, '').replace(/\.+$/, '');
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : '';
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, LONGEST_NAME - ending.length).join('');
  const whole = `${stem}${ending}`;
  if (whole === '') return 'file';
  return DEVICES.test(whole) ? `_${whole}` : whole;
}

/** Where the bytes of an item lie below `data/`. */
export function evidencePath(item: Pick<CaseEvidence, 'id' | 'name'>): string {
  return `evidence/${item.id}/${safeName(item.name)}`;
}
