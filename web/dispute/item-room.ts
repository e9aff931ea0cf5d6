import type { EvidenceItem, LevelAnswer } from '../../core/dispute/dispute.ts';
import type { CustodyKind, Notarisation } from '../../core/evidence/evidence.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import { problem, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { openRoom, type Room } from './model.ts';

/** What `GET /evidence/{id}/record` answers. */
export interface ItemRecord {
  readonly file: {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly sha256: string;
    readonly sm3: string;
    readonly createdAt: Instant;
    readonly scan: 'none' | 'waiting' | 'clean' | 'infected';
    readonly sealed: boolean;
    readonly redactionOf: string | null;
  };
  readonly mine: boolean;
  readonly mayOpen: boolean;
  readonly level: LevelAnswer;
  readonly commitment: string | null;
  readonly notarisations: readonly Notarisation[];
  readonly custody: readonly { readonly no: number; readonly kind: CustodyKind; readonly at: Instant }[];
  readonly views: { readonly state: 'none' | 'waiting' | 'made' | 'failed'; readonly pages: number; readonly shown: number };
  readonly reads: readonly { readonly by: 'owner' | 'other_person' | 'marketplace' | 'claimant' | 'respondent' | 'adjudicator' | 'juror'; readonly what: 'file' | 'download' | 'view'; readonly at: Instant }[];
}

/** An item with its record, for a page about it. */
export interface ItemRoom {
  readonly room: Room;
  readonly item: EvidenceItem;
  readonly record: ItemRecord;
}

/** The item of the page's address; whoever may not read the dispute learns nothing of it. */
export async function openItem(ctx: PageContext): Promise<ItemRoom | ReturnType<typeof problem>> {
  const room = await openRoom(ctx);
  if (!room.ok) return problem(room.refusal);
  const item = room.value.dispute.evidence.find((one) => one.evidenceId === ctx.params['evidenceId']);
  if (item === undefined) return problem(ownRefusal('not_found', 404));
  const record = await ctx.api.get<ItemRecord>(`/evidence/${item.evidenceId}/record`);
  return record.ok ? { room: room.value, item, record: record.value } : problem(record.refusal);
}
