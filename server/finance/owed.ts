import type { DisputeState } from '../../core/dispute/dispute.ts';
import type { NextStep } from '../../core/enforcement/next.ts';
import { isBetweenSides, remainingMinor, type Obligation } from '../../core/enforcement/obligation.ts';
import type { Currency, Instant, Minor, Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { obligationsWithNext } from '../dispute/ladder.ts';

/** Money owed and unpaid, or to be recovered: how many obligations, and how much. */
export interface OwedLine {
  /** `owed/<age>` by days since it was due · `shortfall` · `recourse`, what is still to be recovered of advances */
  readonly name: string;
  readonly currency: Currency;
  readonly count: number;
  readonly amountMinor: Minor;
}

/** Whose dispute a row is about. */
interface Of {
  readonly disputeId: Uuid;
  readonly number: string;
  readonly merchantId: Uuid;
  readonly merchantName: string;
  readonly currency: Currency;
}

/** Money that was due and not paid: what is missing, and where it stands on the ladder. */
export interface Shortfall extends Of {
  readonly no: number;
  readonly kind: string;
  readonly due: Instant | null;
  readonly missingMinor: Minor;
  /** `breached`: a source may still pay it · `open`: none did */
  readonly status: 'breached' | 'open';
  readonly next: NextStep | null;
}

/** An advance of the marketplace and how far it got back what it paid. */
export interface Advance extends Of {
  /** the obligation it paid in the merchant's place */
  readonly about: number;
  readonly advancedMinor: Minor;
  readonly advancedAt: Instant;
  /** the obligation of the merchant to the marketplace */
  readonly no: number;
  readonly recoveredMinor: Minor;
  readonly leftMinor: Minor;
  readonly due: Instant | null;
  readonly status: Obligation['status'];
  readonly next: NextStep | null;
}

interface Row extends Record<string, unknown>, Of {
  /** what the next step is decided on: the state, and what could pay */
  readonly ground: Parameters<typeof obligationsWithNext>[1] & { readonly state: DisputeState };
}

type WithNext = Obligation & { readonly next: NextStep | null };

const COLUMNS = 'dispute_id as "disputeId", number, currency, merchant_id as "merchantId", merchant_name as "merchantName", ground';

function told({ ground }: Row, at: Instant): { readonly state: DisputeState; readonly obligations: readonly WithNext[] } {
  return { state: ground.state, obligations: obligationsWithNext(ground.state, ground, at) as WithNext[] };
}

const of = ({ disputeId, number, merchantId, merchantName, currency }: Row): Of => ({ disputeId, number, merchantId, merchantName, currency });

/** What is owed and unpaid by how long it has been due, what of it is a shortfall, and what is to be recovered of advances. */
export async function owedLines(on: Queryable, at: Instant): Promise<readonly OwedLine[]> {
  return on.query<OwedLine & Record<string, unknown>>({
    name: 'finance_owed',
    text: 'select name, currency, count, amount_minor as "amountMinor" from finance_owed($1)',
    values: [at],
  });
}

/** Disputes with a shortfall, the oldest first, each with its shortfalls. */
export async function shortfalls(on: Queryable, at: Instant, after: Uuid | undefined, limit: number): Promise<readonly { readonly disputeId: Uuid; readonly items: readonly Shortfall[] }[]> {
  const rows = await on.query<Row>({ name: 'finance_shortfalls', text: `select ${COLUMNS} from finance_shortfalls($1, $2)`, values: [after ?? null, limit] });
  return rows.map((row) => ({
    disputeId: row.disputeId,
    items: told(row, at).obligations.flatMap((one) => {
      if ((one.status !== 'breached' && one.status !== 'open') || !isBetweenSides(one) || remainingMinor(one) <= 0) return [];
      return [{ ...of(row), no: one.no, kind: one.term.kind, due: one.due, missingMinor: remainingMinor(one), status: one.status, next: one.next }];
    }),
  }));
}

/** Disputes in which the marketplace paid first, the newest first, each with its advances. */
export async function advances(on: Queryable, at: Instant, before: Uuid | undefined, limit: number): Promise<readonly { readonly disputeId: Uuid; readonly items: readonly Advance[] }[]> {
  const rows = await on.query<Row>({ name: 'finance_advances', text: `select ${COLUMNS} from finance_advances($1, $2)`, values: [before ?? null, limit] });
  return rows.map((row) => {
    const { state, obligations } = told(row, at);
    // an advance and the debt it makes are written by one act, so that both stand in the same order
    const paid = (state.actions ?? []).filter((one) => one.rung === 'E5' && one.executedAt !== null).toSorted((a, b) => (a.executedAt! < b.executedAt! ? -1 : 1));
    const debts = obligations.filter((one) => !isBetweenSides(one));
    const items = paid.flatMap((action, index) => {
      const debt = debts[index];
      if (debt === undefined) return [];
      const { no, due, status, next } = debt;
      const recovered = { recoveredMinor: debt.paidMinor, leftMinor: remainingMinor(debt) };
      return [{ ...of(row), about: action.about[0] ?? 0, advancedMinor: action.executedMinor, advancedAt: action.executedAt!, no, ...recovered, due, status, next }];
    });
    return { disputeId: row.disputeId, items };
  });
}
