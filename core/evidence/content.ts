import type { Instant, Uuid } from '../kernel/kernel.ts';
import type { EvidenceDetail } from './item.ts';

/** What the commitment of an item is taken over; `docs/formats/case-file.md` carries it with its salt. */
export interface EvidenceContent {
  readonly format: 'redress-evidence-item/1';
  readonly id: Uuid;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sm3: string;
  readonly receivedAt: Instant;
  readonly shows: string;
  readonly key?: string;
  readonly type?: EvidenceDetail['type'];
  readonly source?: EvidenceDetail['source'];
  readonly rows?: EvidenceDetail['rows'];
  readonly claimItems?: EvidenceDetail['claimItems'];
  readonly redactionOf?: Uuid;
}

/** The kinds of what can happen to an item after it arrived; the chain of custody is append-only. */
export const CUSTODY_KINDS = ['received', 'submitted', 'scan_clean', 'scan_infected', 'view_made', 'redacted', 'notarised', 'notarisation_withdrawn'] as const;
export type CustodyKind = (typeof CUSTODY_KINDS)[number];

/** One link of the chain of custody, as it is committed to. */
export interface CustodyContent {
  readonly format: 'redress-custody/1';
  readonly evidenceId: Uuid;
  readonly no: number;
  readonly kind: CustodyKind;
  readonly at: Instant;
  /** what tells more: a scanner and its answer, the copy that was made */
  readonly facts: Readonly<Record<string, string | number>>;
}
