import type { Minor } from '../kernel/kernel.ts';
import { param, type RulePack } from '../rules/rules.ts';

/** The pack's figures about deposits, as a page names them and a count needs them; days are calendar days unless said. */
export interface DepositTerms {
  /** rates are taken of at least so many paid orders */
  readonly leastOrders: number;
  /** how long a violation point counts */
  readonly pointsDays: number;
  /** what was released and can be claimed in so many days is exposure */
  readonly coverDays: number;
  /** from this price a buyer is told of a gap */
  readonly highValueMinor: Minor;
  /** working days to decide an appeal against the amount */
  readonly appealDecideDays: number;
  readonly increaseNoticeDays: number;
  /** working days to top up */
  readonly topUpDays: number;
  /** working days after which the exit procedure begins */
  readonly exitAfterDays: number;
  readonly exitNoticeDays: number;
  /** claims final within so many days share what is too little */
  readonly shareWindowDays: number;
  /** how long the deposit stays after the last delivery */
  readonly tailDays: number;
}

/** Orders, lost disputes and unperformed outcomes are counted over so many days; the formula's bands are made for them. */
export const COUNTED_DAYS = 90;

/** What the rules say of deposits besides the formula. */
export function depositTerms(rules: RulePack): DepositTerms {
  return {
    leastOrders: param(rules, 'DEPOSIT.LEAST_ORDERS'),
    pointsDays: param(rules, 'DEPOSIT.POINTS_DAYS'),
    coverDays: param(rules, 'DEPOSIT.COVER_DAYS'),
    highValueMinor: param(rules, 'DEPOSIT.HIGH_VALUE'),
    appealDecideDays: param(rules, 'DEPOSIT.APPEAL_DECIDE'),
    increaseNoticeDays: param(rules, 'DEPOSIT.INCREASE_NOTICE'),
    topUpDays: param(rules, 'DEPOSIT.TOPUP'),
    exitAfterDays: param(rules, 'DEPOSIT.EXIT_AFTER'),
    exitNoticeDays: param(rules, 'CN.SHOP.CLOSE'),
    shareWindowDays: param(rules, 'DEPOSIT.SHARE_WINDOW'),
    tailDays: param(rules, 'DEPOSIT.TAIL'),
  };
}
