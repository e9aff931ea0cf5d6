import { coveredItem, firstSide, jurorFile, type JurorFile } from '../../../core/jury/juror-file.ts';
import { waitsForRound } from '../../../core/jury/state.ts';
import { readingFloor } from '../../../core/jury/terms.ts';
import { accepted, refused, type Instant, type Locale, type Result, type Uuid } from '../../../core/kernel/kernel.ts';
import type { Queryable } from '../../database/database.ts';
import { CLOCK_SCOPE } from '../../dispute/scope.ts';
import { loadGround } from '../../dispute/dispute.ts';
import { viewsOf } from '../../evidence/views.ts';
import { rulesOfDispute } from '../../rules/rules.ts';
import { namelessOf } from './nameless.ts';
import type { SeatRow } from './store.ts';

/** The file as it is handed to one juror. */
export interface ServedFile {
  readonly file: JurorFile;
  /** by the number of a covered item: how many pages of it can be looked at */
  readonly pages: Readonly<Record<string, number>>;
  readonly floorSeconds: number;
  /** whether the dispute still waits for the round */
  readonly waits: ReturnType<typeof waitsForRound>;
}

/** The case as the juror of a seat reads it: nobody is named, no offer is in it, files only as copies whose owners covered them. */
export async function fileFor(db: Queryable, seat: SeatRow, at: Instant, locale: Locale): Promise<Result<ServedFile>> {
  const ground = await loadGround(db, seat.dispute_id, CLOCK_SCOPE);
  if (ground === undefined) return refused('not_found');
  const { state } = ground;
  const rules = rulesOfDispute(state);
  const { file, items, letters } = jurorFile(state, rules, at, firstSide(seat.randomness ?? new Uint8Array(0), seat.place));
  const nameless = await namelessOf(db, state, locale);
  const covered = file.sides.flatMap((side) => side.evidence).filter((item) => item.covered);
  const pages: Record<string, number> = {};
  for (const { no } of covered) pages[no] = (await viewsOf(db, items.get(no)!)).shown;
  // both languages of the rules are in it; a reader reads one
  return accepted({ file: nameless(file), pages, floorSeconds: readingFloor(rules, letters, covered.length), waits: waitsForRound(state.jury, seat.round_id) });
}

/** The item that the juror of a seat can look at under a number; undefined for one that is not covered. */
export async function itemFor(db: Queryable, seat: SeatRow, no: number): Promise<Uuid | undefined> {
  const ground = await loadGround(db, seat.dispute_id, CLOCK_SCOPE);
  return ground && coveredItem(ground.state, no);
}
