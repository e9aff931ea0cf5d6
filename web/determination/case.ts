import type { DeterminationDraft } from '../../core/determination/determination.ts';
import type { ActName } from '../../core/dispute/dispute.ts';
import type { BurdenTable } from '../../core/determination/burden.ts';
import { burdenRows, type BurdenRow } from '../../core/rules/rules.ts';
import type { Answer, ApiRefusal } from '../api.ts';
import type { Dispute, OpenAct, Room } from '../dispute/model.ts';
import { openRoom } from '../dispute/model.ts';
import { burdenOf } from '../reasons/burden.tsx';
import type { PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';

/** A draft that waits for the second signature, without its signer. */
export type Draft = Omit<DeterminationDraft, 'by'>;

/** A dispute as an adjudicator sees it. */
export interface CaseDispute extends Dispute {
  readonly draft: Draft | null;
  readonly conflicted: boolean;
}

/** A dispute before its adjudicator, with its rules. */
export interface Case extends Room {
  readonly dispute: CaseDispute;
  /** who must show what here, what lies on file, and what is proposed where nothing does; null for whoever may not read the file */
  readonly burden: BurdenTable | null;
}

/** The dispute of the page's address for an adjudicator; nobody else gets a workbench. */
export async function openCase(ctx: PageContext): Promise<Answer<Case>> {
  const room = await openRoom(ctx);
  if (!room.ok) return room;
  if (room.value.dispute.role !== 'adjudicator') return { ok: false, refusal: ownRefusal('not_allowed', 403) };
  return { ok: true, value: { ...(room.value as Omit<Case, 'burden'>), burden: await burdenOf(ctx, room.value.dispute.id) } };
}

/** The act when it is open to this adjudicator now. */
export function openAct(dispute: CaseDispute, act: ActName): OpenAct | undefined {
  return dispute.allowed.find((one) => one.act === act);
}

/** Does an act of the dispute's page address. */
export function doAct(ctx: PageContext, act: ActName, body: object): Promise<Answer<unknown>> {
  return ctx.api.post(`/disputes/${ctx.params['disputeId'] ?? ''}/acts/${act.replaceAll('_', '-')}`, body);
}

/** The workbench of a dispute. */
export function benchHref(disputeId: string, place = ''): string {
  return `/disputes/${disputeId}/workbench${place === '' ? '' : `/${place}`}`;
}

/** The rows that must be answered for what is wanted and ordered, and the type's other rows. */
export function rowsOf(room: Case, ordered: readonly string[]): { readonly needed: readonly BurdenRow[]; readonly others: readonly BurdenRow[] } {
  const kinds = [...room.dispute.claim.wanted.map((term) => term.kind), ...ordered];
  const needed = burdenRows(room.pack, room.dispute.claim.type, kinds);
  const others = (room.type?.burden ?? []).filter((row) => !needed.some((one) => one.id === row.id));
  return { needed, others };
}

/** An act that is not open now, as a refusal. */
export function notNow(): ApiRefusal {
  return ownRefusal('act_not_allowed_now', 409);
}
