import { evolve, isInChambers, type DisputeEvent, type DisputeState, type EventOf, type Stage } from '../dispute/dispute.ts';
import type { Instant } from '../kernel/kernel.ts';

/** One act as it lies in the record; `events` and `salt` are null once it was erased. */
export interface KeptAct {
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly act: string;
  readonly role: string;
  readonly at: Instant;
  readonly events: readonly DisputeEvent[] | null;
  /** base64 */
  readonly salt: string | null;
  /** hex */
  readonly leaf: string;
}

/** An act as a case file tells it. */
export interface ToldAct extends KeptAct {
  readonly stageBefore: Stage | null;
  readonly stageAfter: Stage;
}

/** True for an act of those who decide among themselves: the sides get its commitment, and nothing that it commits to. */
export function isSealed(act: KeptAct): boolean {
  return act.events?.some((event) => isInChambers(event.type)) === true;
}

/**
 * The record as a party keeps it, each act with the stage before and after it. The stage comes from folding the events, sealed
 * ones too; that of an erased act is the stage it found, because nothing else is known of it.
 * @throws RangeError when the first act is no filing
 */
export function tellRecord(acts: readonly KeptAct[]): { readonly acts: readonly ToldAct[]; readonly state: DisputeState } {
  let state: DisputeState | null = null;
  const told: ToldAct[] = [];
  for (const act of acts) {
    const stageBefore: Stage | null = state?.stage ?? null;
    for (const event of act.events ?? []) state = evolve(state, event);
    if (state === null) throw new RangeError('a record that does not begin with a filing');
    const shown = isSealed(act) ? { ...act, events: null, salt: null } : act;
    told.push({ ...shown, stageBefore, stageAfter: state.stage });
  }
  if (state === null) throw new RangeError('a record without acts');
  return { acts: told, state };
}

/** A determination as it was issued, or changed on appeal, without the ids of those who signed it. */
export interface ToldDetermination {
  /** from 1, in order of the record */
  readonly n: number;
  readonly event: number;
  readonly at: Instant;
  readonly kind: 'determination_issued' | 'appeal_decided';
  readonly determination: Omit<EventOf<'determination_issued'>['body']['determination'], 'by' | 'secondBy'>;
  /** ids of those who signed, for their names; no part of the file */
  readonly signers: readonly string[];
}

/** Every determination of a record, oldest first. */
export function determinationsOf(acts: readonly KeptAct[]): readonly ToldDetermination[] {
  const found = acts.flatMap((act) => act.events ?? []).filter((event) => event.type === 'determination_issued' || event.type === 'appeal_decided');
  return found.map((event, index): ToldDetermination => {
    const { by, secondBy, ...determination } = event.body.determination;
    const signers = [by, secondBy].filter((id): id is string => id !== null);
    return { n: index + 1, event: event.seq, at: event.at, kind: event.type, determination, signers };
  });
}
