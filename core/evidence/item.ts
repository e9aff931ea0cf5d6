import { refused, type Instant, type LocalDate, type Refused, type Uuid } from '../kernel/kernel.ts';
import { burdenRows, disputeType, type RulePack } from '../rules/rules.ts';

/** What kinds of evidence there are (legal-requirements R-34). */
export const EVIDENCE_TYPES = ['page', 'chat', 'order', 'payment', 'logistics', 'listing_version', 'media', 'test_report', 'live_replay', 'physical', 'statement'] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

/** Who captured it; `self` is the side that submits it. */
export const CAPTURED_BY = ['self', 'marketplace', 'third_party'] as const;
export type CapturedBy = (typeof CAPTURED_BY)[number];

/** How it was captured: courts ask for the environment and the means before they weigh electronic data (ICR 11). */
export const CAPTURE_WAYS = ['photo', 'screenshot', 'recording', 'export', 'download', 'scan', 'written', 'kept', 'other'] as const;
export type CaptureWay = (typeof CAPTURE_WAYS)[number];

/** Where an item comes from, as far as its owner says; what nobody said is not there. */
export interface EvidenceSource {
  readonly capturedBy?: CapturedBy;
  readonly how?: CaptureWay;
  /** phone, camera or program */
  readonly device?: string;
  /** the shop, chat or carrier it was taken from */
  readonly system?: string;
  /** the day it came into being, which may be long before it was captured */
  readonly createdOn?: LocalDate;
  /** of a physical thing: where it lies, and who keeps it */
  readonly place?: string;
  readonly keeper?: string;
}

/** Why an item that came late counts or not. */
export interface LateDecision {
  readonly admitted: boolean;
  readonly reason: string;
  readonly at: Instant;
}

/** What an item is, says and belongs to, besides its file; records made before items were typed have none of it. */
export interface EvidenceDetail {
  readonly type?: EvidenceType;
  readonly source?: EvidenceSource;
  /** ids of the burden rows it speaks to */
  readonly rows?: readonly string[];
  /** the disputed items of the order it is about; not there when it is about the claim as a whole */
  readonly claimItems?: readonly string[];
  /** a copy of this item with parts covered; the original stays with its owner and whoever decides */
  readonly redactionOf?: Uuid;
  /** commitment of the item in the log, 64 hex digits */
  readonly commitment?: string;
}

/** What a side says of itself, and what came out of the evidence in doubt, prove nothing alone (EVI 90). */
export function needsSupport({ type }: EvidenceDetail): boolean {
  return type === 'statement';
}

/** The burden rows of a dispute type that evidence can speak to. */
export function rowsOf(rules: RulePack, type: string): readonly string[] {
  const kinds = disputeType(rules, type)?.remedies ?? [];
  return burdenRows(rules, type, kinds).map((row) => row.id);
}

type Named = EvidenceDetail & { readonly key?: string; readonly evidenceId: Uuid };

/** What is known where an item is named: rules, type and goods of the claim, and the items on file of the same side. */
export interface ItemGround {
  readonly rules: RulePack;
  readonly type: string;
  readonly claimItems: readonly string[];
  readonly ownItems: readonly Uuid[];
}

/**
 * An item is named as one of the evidence its dispute's type lists, speaks to rows and goods of this claim, and covers
 * parts of an item of its own side, or says nothing of it.
 * Refusals: field_invalid.
 */
export function wrongItem(items: readonly Named[], field: string, ground: ItemGround): Refused | undefined {
  const listed = (disputeType(ground.rules, ground.type)?.evidence ?? []).map((one) => one.key);
  const rows = rowsOf(ground.rules, ground.type);
  for (const [index, item] of items.entries()) {
    const at = (name: string): Refused => refused('field_invalid', `${field}.${index}.${name}`);
    if (item.key !== undefined && !listed.includes(item.key)) return at('evidenceKey');
    if (item.rows?.some((row) => !rows.includes(row)) === true) return at('rows');
    if (item.claimItems?.some((one) => !ground.claimItems.includes(one)) === true) return at('claimItems');
    if (item.redactionOf !== undefined && !ground.ownItems.includes(item.redactionOf)) return at('redactionOf');
    if (item.type === 'physical' && ((item.source?.place ?? '') === '' || (item.source?.keeper ?? '') === '')) return at('source');
  }
  return undefined;
}
