import { accepted, isMinor, refused, type Instant, type Minor, type Result, type Uuid } from '../kernel/kernel.ts';

/** What money may be taken by force of. Nothing else is due. */
export const INSTRUMENTS = ['settlement', 'determination', 'court', 'award', 'recourse'] as const;
export type InstrumentKind = (typeof INSTRUMENTS)[number];

/**
 * `settlement`: signed by both and in default since `since` · `determination`: final since `since` · `court`, `award`: in
 * force since `since` · `recourse`: the platform paid in the merchant's place at `since`.
 */
export interface Instrument {
  readonly kind: InstrumentKind;
  readonly id: Uuid;
  /** null while it is not yet due: not in default, not final, not in force */
  readonly since: Instant | null;
}

/** Whose loss comes first: injury, then what was lost, then punitive sums. */
export const RANKS = ['injury', 'principal', 'punitive'] as const;
type Rank = (typeof RANKS)[number];

/** An amount by rank. */
export type ByRank = Readonly<Record<Rank, Minor>>;

/** Where money comes from, in this order; what is left after the last goes to court. */
export const SOURCES = ['escrow', 'deposit', 'set_off', 'guarantee', 'platform'] as const;
export type MoneySource = (typeof SOURCES)[number];

/** What one source pays. */
export interface Draw {
  readonly source: MoneySource;
  readonly amountMinor: Minor;
  readonly byRank: ByRank;
}

/** Who pays how much, and what stays open. */
export interface Waterfall {
  readonly draws: readonly Draw[];
  readonly paidMinor: Minor;
  readonly open: ByRank;
  readonly openMinor: Minor;
}

/** What is owed, by rank, together. */
function totalOf(owed: ByRank): Minor {
  return RANKS.reduce((sum, rank) => sum + owed[rank], 0);
}

function checkAmounts(prefix: string, amounts: Readonly<Record<string, number>>): Result<true> {
  for (const [field, value] of Object.entries(amounts)) {
    if (!isMinor(value) || value < 0 || value > 1_000_000_000_000_000) return refused('field_invalid', `${prefix}.${field}`);
  }
  return accepted(true);
}

/** Takes up to so much of what is owed, the first rank first. */
function take(owed: ByRank, availableMinor: Minor): { readonly taken: ByRank; readonly left: ByRank; readonly amountMinor: Minor } {
  let available = availableMinor;
  const taken = { injury: 0, principal: 0, punitive: 0 };
  const left = { ...owed };
  for (const rank of RANKS) {
    const amount = Math.min(owed[rank], available);
    taken[rank] = amount;
    left[rank] -= amount;
    available -= amount;
  }
  return { taken, left, amountMinor: availableMinor - available };
}

/** What each source would pay, one after the other, and what stays open; amounts are whole and not below zero. */
export function drawOn(owed: ByRank, funds: Readonly<Record<MoneySource, Minor>>): Waterfall {
  let open = owed;
  const draws: Draw[] = [];
  for (const source of SOURCES) {
    const { taken, left, amountMinor } = take(open, funds[source]);
    if (amountMinor > 0) draws.push({ source, amountMinor, byRank: taken });
    open = left;
  }
  return { draws, paidMinor: totalOf(owed) - totalOf(open), open, openMinor: totalOf(open) };
}

/**
 * In which order money pays what is owed under a due instrument: the order's own escrow, the deposit, set-off
 * agreed against pending settlements, a guarantee, the platform's advance where it answers; the rest stays open for
 * the court. Injury is paid before what was lost, and that before punitive sums, over all sources.
 * @param funds what each source can give; a source that is not agreed or does not answer gives 0
 * Refusals: instrument_not_due; field_invalid.
 */
export function waterfall(owed: ByRank, funds: Readonly<Record<MoneySource, Minor>>, instrument: Instrument, at: Instant): Result<Waterfall> {
  for (const checked of [checkAmounts('owed', owed), checkAmounts('funds', funds)]) if (!checked.ok) return checked;
  if (instrument.since === null || instrument.since > at) return refused('instrument_not_due', 'instrument');
  // whoever paid in the merchant's place does not do so again for its own recourse
  return accepted(drawOn(owed, instrument.kind === 'recourse' ? { ...funds, platform: 0 } : funds));
}
