import { addMilliseconds, type Instant, type Minor, type Uuid } from '../kernel/kernel.ts';
import type { RailLine, RailName, RailVerb } from './rail.ts';

/**
 * Why a rail's statement and our books differ.
 * `missing_here` a line that names something of ours which our books have not · `missing_there` we booked it and the
 * rail's statement has no line · `amount`, `currency` both have it, differently · `duplicate` a second line of the same ·
 * `timing` one side is ahead and the other may follow · `fee` what the rail takes · `unexpected` a line that names
 * nothing of ours.
 */
export const DIFFERENCES = ['missing_here', 'missing_there', 'amount', 'currency', 'duplicate', 'timing', 'fee', 'unexpected'] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

/** How long one side may be ahead of the other before a line is missed: a rail books within two days. */
export const GRACE_MS = 2 * 86_400_000;

/** What a rail's statement should show, by our books. */
export interface Expectation {
  /** the instruction, the payment, or the transfer by which money of the platform itself was paid in */
  readonly id: Uuid;
  /** by which the rail's lines name it: the instruction's id, or the payment's number at the rail */
  readonly key: string;
  /** what it has in common with others that the rail's lines do not tell apart: captures of one payment, card disputes over it */
  readonly group?: string | null;
  readonly currency: string;
  /** positive when it brings money to the rail, negative when it takes it from there */
  readonly effectMinor: Minor;
  /**
   * `booked` in our books · `open` told or about to be told, not booked yet · `other_amount` the rail did another amount ·
   * `not_done` failed or stopped: the rail should have no line of it
   */
  readonly standing: 'booked' | 'open' | 'other_amount' | 'not_done';
  readonly at: Instant;
}

/** A line as reconciliation looks at it. */
export interface StatementLine {
  readonly lineId: string;
  readonly key: string | null;
  readonly group?: string | null;
  readonly isFee: boolean;
  /** it names a payment or an instruction of ours, whether or not our books expect a line of it */
  readonly namesOurs: boolean;
  readonly currency: string;
  readonly effectMinor: Minor;
}

/** One difference: what it adds to the rail's side over ours, in a currency. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly lineId: string | null;
  readonly expectationId: Uuid | null;
  readonly currency: string;
  readonly effectMinor: Minor;
}

/** Sums of one currency. Anything but 0 unexplained is a fault that pages somebody. */
export interface ReconciledSum {
  readonly currency: string;
  readonly theirsMinor: Minor;
  readonly oursMinor: Minor;
  readonly explainedMinor: Minor;
  readonly unexplainedMinor: Minor;
}

export interface Reconciliation {
  /** lines that were met; with what, unless several were met together */
  readonly matched: readonly { readonly lineId: string; readonly expectationId: Uuid | null }[];
  readonly differences: readonly Difference[];
  readonly sums: readonly ReconciledSum[];
}

/** True for a rail whose statement shows money that is only frozen on the payer's side; a card network's does not. */
export function showsAuthorisations(rail: RailName): boolean {
  return rail === 'institution';
}

/**
 * What a line adds to what the rail keeps for us. A capture takes authorised money to the merchant where the statement
 * showed the authorisation, and brings it in where it did not.
 */
export function effectOfLine(line: Pick<RailLine, 'rail' | 'kind' | 'amountMinor'>): Minor {
  switch (line.kind) {
    case 'paid_in':
    case 'returned':
    case 'card_dispute_reversed':
    case 'other':
      return line.amountMinor;
    case 'authorised':
      return showsAuthorisations(line.rail) ? line.amountMinor : 0;
    case 'captured':
      return showsAuthorisations(line.rail) ? -line.amountMinor : line.amountMinor;
    case 'released':
      return showsAuthorisations(line.rail) ? -line.amountMinor : 0;
    case 'refunded':
    case 'paid_out':
    case 'fee':
    case 'card_dispute':
      return -line.amountMinor;
  }
}

/** What an instruction should add to what the rail keeps for us; 0 where its statement shows nothing of it. */
export function effectOfInstruction(rail: RailName, verb: RailVerb, intoEscrow: boolean, amountMinor: Minor): Minor {
  switch (verb) {
    case 'extend':
      return 0;
    case 'capture':
      return showsAuthorisations(rail) ? (intoEscrow ? 0 : -amountMinor) : amountMinor;
    case 'release':
      return showsAuthorisations(rail) ? -amountMinor : 0;
    case 'refund':
    case 'payout':
      return -amountMinor;
  }
}

/** Lines by which money comes in: they are found by the payment's number, the others by our instruction alone. */
const COMING_IN: readonly RailLine['kind'][] = ['paid_in', 'authorised', 'captured'];

/** The statement's line as it is compared; the key is our instruction where the line names one, else the payment that came in. */
export function lineOf(line: RailLine, namesOurs: boolean): StatementLine {
  const { lineId, currency, kind, instructionId, paymentReference } = line;
  const half = kind === 'paid_out' || kind === 'returned' ? `:${kind}` : '';
  const key = instructionId === null ? (COMING_IN.includes(kind) ? paymentReference : null) : instructionId + half;
  return { lineId, currency, namesOurs, isFee: kind === 'fee', key, group: groupOf(line), effectMinor: effectOfLine(line) };
}

/** The key of what an instruction lets a statement show: a payout is found as one, so that what a capture is passed on by stands apart. */
export function keyOfInstruction(verb: RailVerb, id: Uuid): string {
  return verb === 'payout' ? `${id}:paid_out` : id;
}

/** What a line that names no instruction may have in common with several of ours. */
function groupOf({ rail, kind, instructionId, paymentReference }: RailLine): string | null {
  if (instructionId !== null || paymentReference === null) return null;
  if (kind === 'captured' && !showsAuthorisations(rail)) return `captured:${paymentReference}`;
  return kind === 'card_dispute' || kind === 'card_dispute_reversed' ? `card:${paymentReference}` : null;
}

function ofPair(line: StatementLine, expected: Expectation): Difference[] {
  const both = { lineId: line.lineId, expectationId: expected.id };
  const theirs = { ...both, currency: line.currency, effectMinor: line.effectMinor };
  switch (expected.standing) {
    case 'open':
      return [{ kind: line.currency === expected.currency ? 'timing' : 'currency', ...theirs }];
    case 'other_amount':
      return [{ kind: 'amount', ...theirs }];
    case 'not_done':
      return [{ kind: 'missing_here', ...theirs }];
    case 'booked': {
      if (line.currency !== expected.currency) {
        const ours = { ...both, currency: expected.currency, effectMinor: -expected.effectMinor };
        return [{ kind: 'currency', ...theirs }, { kind: 'currency', ...ours }];
      }
      if (line.effectMinor === expected.effectMinor) return [];
      return [{ kind: 'amount', ...both, currency: line.currency, effectMinor: line.effectMinor - expected.effectMinor }];
    }
  }
}

function sumsOf(lines: readonly StatementLine[], expectations: readonly Expectation[], differences: readonly Difference[]): ReconciledSum[] {
  const sums = new Map<string, { theirsMinor: Minor; oursMinor: Minor; explainedMinor: Minor }>();
  const at = (currency: string): { theirsMinor: Minor; oursMinor: Minor; explainedMinor: Minor } => {
    const sum = sums.get(currency) ?? { theirsMinor: 0, oursMinor: 0, explainedMinor: 0 };
    sums.set(currency, sum);
    return sum;
  };
  for (const line of lines) at(line.currency).theirsMinor += line.effectMinor;
  for (const one of expectations) if (one.standing === 'booked') at(one.currency).oursMinor += one.effectMinor;
  for (const one of differences) at(one.currency).explainedMinor += one.effectMinor;
  return [...sums].map(([currency, sum]) => ({ currency, ...sum, unexplainedMinor: sum.theirsMinor - sum.oursMinor - sum.explainedMinor }));
}

interface Grouped {
  readonly matched: readonly { readonly lineId: string; readonly expectationId: Uuid | null }[];
  readonly lines: ReadonlySet<string>;
  readonly expectations: ReadonlySet<Uuid>;
}

const of = (one: { readonly group?: string | null; readonly currency: string }, effectMinor: Minor | '' = ''): string => `${one.group} ${one.currency} ${effectMinor}`;

/**
 * Lines that found nothing by their name, and what no line named, of the same group: first those of the same amount, one
 * for one; then all that is left of a group, when both sides come to the same.
 */
function grouped(lines: readonly StatementLine[], expectations: readonly Expectation[]): Grouped {
  const open = expectations.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  const matched: { lineId: string; expectationId: Uuid | null }[] = [];
  const [mine, theirs] = [new Set<Uuid>(), new Set<string>()];
  for (const line of lines.toSorted((a, b) => (a.lineId < b.lineId ? -1 : 1))) {
    const one = open.find((each) => !mine.has(each.id) && of(each, each.effectMinor) === of(line, line.effectMinor));
    if (one === undefined) continue;
    mine.add(one.id);
    theirs.add(line.lineId);
    matched.push({ lineId: line.lineId, expectationId: one.id });
  }
  const rest = lines.filter((one) => !theirs.has(one.lineId));
  for (const name of new Set(rest.map((one) => of(one)))) {
    const left = open.filter((one) => !mine.has(one.id) && of(one) === name);
    const told = rest.filter((one) => of(one) === name);
    const sum = (list: readonly { readonly effectMinor: Minor }[]): Minor => list.reduce((total, one) => total + one.effectMinor, 0);
    if (left.length === 0 || sum(left) !== sum(told)) continue;
    for (const one of left) mine.add(one.id);
    for (const one of told) {
      theirs.add(one.lineId);
      matched.push({ lineId: one.lineId, expectationId: null });
    }
  }
  return { matched, lines: theirs, expectations: mine };
}

/**
 * Compares a rail's statement with our books. Lines find what they name; of several lines of the same, the one that fits
 * exactly is taken and the others are duplicates; lines that name none of several of ours are met by amount, or all together. Every difference is told with what it amounts to, so that per currency
 * the rail's sum less ours is the sum of the differences, to the minor unit. `payment_reconcile` does the same in SQL.
 */
export function reconcile(lines: readonly StatementLine[], expectations: readonly Expectation[], now: Instant): Reconciliation {
  const byKey = new Map(expectations.map((one) => [one.key, one]));
  const groups = new Map<string, StatementLine[]>();
  const differences: Difference[] = [];
  const alone = (kind: DifferenceKind, line: StatementLine, expectationId: Uuid | null = null): void => {
    differences.push({ kind, lineId: line.lineId, expectationId, currency: line.currency, effectMinor: line.effectMinor });
  };
  const nameless: StatementLine[] = [];
  for (const line of lines) {
    if (line.isFee) alone('fee', line);
    else if (line.key === null || !byKey.has(line.key)) nameless.push(line);
    else groups.set(line.key, [...(groups.get(line.key) ?? []), line]);
  }
  const unnamed = expectations.filter((one) => one.standing === 'booked' && (one.group ?? null) !== null && !groups.has(one.key));
  const met = grouped(nameless.filter((one) => (one.group ?? null) !== null), unnamed);
  // what is under way here and belongs to the same may be it
  const isUnderWay = (line: StatementLine): boolean => expectations.some((one) => one.standing === 'open' && (one.group ?? null) !== null && of(one) === of(line));
  for (const line of nameless) if (!met.lines.has(line.lineId)) alone(isUnderWay(line) ? 'timing' : line.namesOurs ? 'missing_here' : 'unexpected', line);
  const matched = [...met.matched];
  const overdue = addMilliseconds(now, -GRACE_MS);
  for (const expected of expectations) {
    const group = (groups.get(expected.key) ?? []).toSorted((a, b) => Number(fits(b, expected)) - Number(fits(a, expected)) || (a.lineId < b.lineId ? -1 : 1));
    const [first, ...others] = group;
    if (first === undefined && met.expectations.has(expected.id)) continue;
    if (first === undefined) {
      const kind = expected.at < overdue ? 'missing_there' : 'timing';
      const none = { lineId: null, expectationId: expected.id, currency: expected.currency, effectMinor: -expected.effectMinor };
      if (expected.standing === 'booked' && expected.effectMinor !== 0) differences.push({ kind, ...none });
      continue;
    }
    for (const line of others) alone('duplicate', line, expected.id);
    const found = ofPair(first, expected);
    differences.push(...found);
    if (found.length === 0) matched.push({ lineId: first.lineId, expectationId: expected.id });
  }
  return { matched, differences, sums: sumsOf(lines, expectations, differences) };
}

function fits(line: StatementLine, expected: Expectation): boolean {
  return line.currency === expected.currency && line.effectMinor === expected.effectMinor;
}
