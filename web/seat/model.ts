import type { JurorFile } from '../../core/jury/juror-file.ts';
import type { SeatState } from '../../core/jury/round.ts';
import type { Currency, Instant } from '../../core/kernel/kernel.ts';

/** What `GET /juror/seats/{seatId}` answers, as far as the pages show it. */
export interface Seat {
  readonly id: string;
  readonly state: SeatState;
  readonly round: 'reviewing' | 'revealing' | 'ended';
  readonly untilAt: Instant | null;
  readonly readFrom: Instant | null;
  readonly reviewMinutes: number;
  readonly size: number;
  readonly threshold: number;
  readonly questions: readonly { readonly id: string; readonly kind: 'issue' | 'remedy'; readonly options: readonly string[] }[];
  readonly draft: { readonly answers: Readonly<Record<string, string>>; readonly reason: string } | null;
  readonly receipt: Receipt | null;
  readonly kept: boolean;
  readonly revealUntil: Instant | null;
  readonly outcome: 'decided' | 'tie' | 'timed_out' | 'too_few' | 'stopped' | null;
}

/** What a juror keeps of a vote. */
export interface Receipt {
  readonly at: Instant;
  readonly commitment: string;
  readonly salt: string | null;
  readonly ballot: { readonly answers: Readonly<Record<string, string>>; readonly reason: string } | null;
}

/** What `GET /juror/seats/{seatId}/file` answers. */
export interface CaseFile extends Omit<JurorFile, 'currency'> {
  readonly currency: Currency;
  readonly pages: Readonly<Record<string, number>>;
  readonly readFrom: Instant;
  readonly reason: { readonly leastLetters: number; readonly leastWords: number; readonly most: number };
}

/** The address of a seat, or of a page of it. */
export function seatHref(id: string, page?: 'case' | 'step-aside' | 'draft'): string {
  return page === undefined ? `/juror/seats/${id}` : `/juror/seats/${id}/${page}`;
}
