import type { Currency, Instant, Minor } from '../../core/kernel/kernel.ts';

/** One line of the arithmetic, as the API tells it. */
export interface Step {
  readonly step: 'base' | 'volume' | 'risk_sum' | 'risk' | 'product' | 'rounded' | 'required';
  readonly inputs: Readonly<Record<string, number | string | null>>;
  readonly result: number;
  readonly unit: 'minor' | 'factor';
}

/** What the formula comes to, and what was counted for it. */
export interface Calculation {
  readonly amountMinor: Minor;
  readonly counts: { readonly orders: number; readonly lost: number; readonly unperformed: number; readonly violationPoints: number };
  readonly steps: readonly Step[];
}

/** An appeal as its merchant sees it. */
export interface Appeal {
  readonly id: string;
  readonly about: 'amount' | 'freeze';
  readonly reason: string;
  readonly at: Instant;
  readonly decideBy: Instant;
  readonly stayFrom: Instant | null;
  readonly stayTo: Instant | null;
  readonly result: 'upheld' | 'changed' | null;
  readonly decidedMinor: Minor | null;
  readonly decisionReason: string | null;
}

/** A deposit whole (`GET /my/deposit`, `GET /deposits/{merchantId}`). */
export interface Deposit {
  readonly merchantId: string;
  readonly merchantName: string;
  readonly currency: Currency;
  readonly requiredMinor: Minor;
  readonly announced: { readonly amountMinor: Minor; readonly effectiveAt: Instant } | null;
  readonly recalculateAt: Instant | null;
  readonly balanceMinor: Minor;
  readonly reservedMinor: Minor;
  readonly freeMinor: Minor;
  readonly shortMinor: Minor;
  readonly frozen: boolean;
  readonly stage: 'met' | 'asked' | 'frozen' | 'exit' | 'closed';
  readonly clock: { readonly noticedAt: Instant; readonly freezeAt: Instant; readonly exitAt: Instant; readonly closesAt: Instant } | null;
  readonly insolvency: { readonly at: Instant; readonly reason: string } | null;
  readonly today: Calculation;
  readonly levels: readonly {
    readonly kind: 'increase' | 'decrease' | 'withdrawn' | 'decided';
    readonly requiredMinor: Minor;
    readonly effectiveAt: Instant;
    readonly reason: string | null;
  }[];
  readonly appeals: readonly Appeal[];
  readonly freezes: readonly { readonly kind: 'top_up' | 'urgent'; readonly reason: string; readonly liftedAt: Instant | null }[];
  readonly points: readonly {
    readonly id: string;
    readonly points: number;
    readonly rule: string;
    readonly reason: string;
    readonly expiresAt: Instant;
    readonly takenBackAt: Instant | null;
    readonly takenBackReason: string | null;
  }[];
  readonly topUps: readonly { readonly amountMinor: Minor; readonly reference: string; readonly at: Instant; readonly arrivedAt: Instant | null }[];
  readonly exit: { readonly began: 'merchant' | 'clock'; readonly closesAt: Instant; readonly state: 'notice' | 'tail' | 'returned' | 'taken_back'; readonly returnedMinor: Minor | null } | null;
  readonly coverage: {
    readonly exposureMinor: Minor;
    readonly coverMinor: Minor;
    readonly gapMinor: Minor;
    readonly roomMinor: Minor;
    readonly measures: readonly { readonly measure: 'extend_settlement' | 'guarantee_or_top_up' | 'cap_order_value'; readonly amountMinor: Minor }[];
  };
  readonly terms: {
    readonly leastOrders: number;
    readonly coverDays: number;
    readonly appealDecideDays: number;
    readonly increaseNoticeDays: number;
    readonly topUpDays: number;
    readonly exitAfterDays: number;
    readonly exitNoticeDays: number;
    readonly tailDays: number;
  };
  readonly you: 'owner' | 'agent' | 'viewer' | 'staff';
}

/** One movement of the deposit. */
export interface Movement {
  readonly at: Instant;
  readonly reason: string;
  readonly disputeId: string | null;
  readonly changeMinor: number;
  readonly balanceMinor: Minor;
}
