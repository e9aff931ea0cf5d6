import { param, type RulePack } from '../../rules/rules.ts';
import type { PunitiveRule } from './damages.ts';

/** The figures of law and policy the formulas take, in the units the formulas take them in. */
export interface FormulaParams {
  readonly treble: PunitiveRule;
  readonly foodByPrice: PunitiveRule;
  readonly foodByLoss: PunitiveRule;
  readonly drugByPrice: PunitiveRule;
  readonly drugByLoss: PunitiveRule;
  /** Parts of 10,000 of the price up to which earnest money has effect. */
  readonly earnestCap: number;
  /** Parts of 10,000 of the loss above which liquidated damages are generally excessive. */
  readonly excessiveAbove: number;
  /** Interest on an enforceable instrument, millionths a day. */
  readonly enforcementInterest: number;
}

/** Reads the formulas' figures from a pack. */
export function formulaParams(pack: RulePack): FormulaParams {
  const food = (key: string): PunitiveRule => ({ times: param(pack, key), floorMinor: param(pack, 'CN.FOOD.FLOOR') });
  const drug = (key: string): PunitiveRule => ({ times: param(pack, key), floorMinor: param(pack, 'CN.DRUG.FLOOR') });
  return {
    treble: { times: param(pack, 'CN.TREBLE.TIMES'), floorMinor: param(pack, 'CN.TREBLE.FLOOR') },
    foodByPrice: food('CN.FOOD.PRICE_TIMES'),
    foodByLoss: food('CN.FOOD.LOSS_TIMES'),
    drugByPrice: drug('CN.DRUG.PRICE_TIMES'),
    drugByLoss: drug('CN.DRUG.LOSS_TIMES'),
    earnestCap: param(pack, 'CN.DEPOSIT.CAP'),
    excessiveAbove: param(pack, 'CN.LD.EXCESS'),
    enforcementInterest: param(pack, 'CN.EXEC.INTEREST'),
  };
}
