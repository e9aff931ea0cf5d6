import { computeDue, type Due, type DueOptions, type Period } from '../deadline/deadline.ts';
import type { Instant, Minor } from '../kernel/kernel.ts';
import type {
  BurdenRow,
  ConsentStage,
  ConsentText,
  DeadlineName,
  DeadlineRule,
  DisputeType,
  ParamKey,
  RemedyCode,
  RemedyRule,
  RulePack,
} from './types.ts';
import { REMEDY_CODES } from './types.ts';

/** Figures the program reads by name (a test compares with the sources); all others are read by the pack's own expressions and limits. */
export const PARAMETERS_OF_PROGRAM: readonly ParamKey[] = [
  'CN.DEFAULT.LPR',
  'CN.EXEC.INTEREST',
  'CN.RULES.NOTICE',
  'CN.RULES.NOTICE_MAJOR',
  'CN.SHOP.CLOSE',
  'DELAY.DAILY_MINOR',
  'DELAY.MOST_DAYS',
  'DEPOSIT.APPEAL_DECIDE',
  'DEPOSIT.COVER_DAYS',
  'DEPOSIT.EXIT_AFTER',
  'DEPOSIT.HIGH_VALUE',
  'DEPOSIT.INCREASE_NOTICE',
  'DEPOSIT.LEAST_ORDERS',
  'DEPOSIT.POINTS_DAYS',
  'DEPOSIT.SHARE_WINDOW',
  'DEPOSIT.TAIL',
  'DEPOSIT.TOPUP',
  'EVIDENCE.ORIGINALS',
  'INSTALMENT.MOST_DAYS',
  'INSTALMENT.MOST_PARTS',
  'NEGOTIATE.EXTENSION_CAP',
  'REVERSAL.WINDOW',
  'SECOND_SIGNATURE.FROM_MINOR',
];

/**
 * The value of a parameter, in the unit the pack states.
 * @throws RangeError when the pack has no such key: a pack is checked at loading, so this is a bug
 */
export function param(pack: RulePack, key: ParamKey): number {
  const found = pack.params[key];
  if (found === undefined) throw new RangeError(`rule pack ${pack.version} has no parameter ${key}`);
  return found.value;
}

/**
 * The rule of a clock; loading a pack guarantees that every name has one.
 * @throws RangeError when it does not
 */
export function deadlineRule(pack: RulePack, name: DeadlineName): DeadlineRule {
  const found = pack.deadlines.find((rule) => rule.name === name);
  if (found === undefined) throw new RangeError(`rule pack ${pack.version} has no deadline ${name}`);
  return found;
}

/** How long a clock runs. @param fast in the fast track, where a rule may have a shorter length of its own */
export function periodOf(rule: DeadlineRule, fast: boolean): Period {
  return (fast ? rule.fast : undefined) ?? rule;
}

/** When the clock of that name, started at `from`, runs out; the rule's cut-off hour applies. */
export function deadlineDue(pack: RulePack, name: DeadlineName, from: Instant, options: DueOptions & { readonly fast?: boolean } = {}): Due {
  const rule = deadlineRule(pack, name);
  const { fast = false, ...others } = options;
  return computeDue(periodOf(rule, fast), from, pack.calendar, { cutOffHour: rule.cutOffHour, ...others });
}

/** The dispute type of a code, or undefined. */
export function disputeType(pack: RulePack, code: string): DisputeType | undefined {
  return pack.disputeTypes.find((type) => type.code === code);
}

/** The remedy rule of a code, or undefined. */
export function remedyRule(pack: RulePack, code: string): RemedyRule | undefined {
  return pack.remedies.find((rule) => rule.code === code);
}

/**
 * The remedies a set of term kinds amounts to: a refund next to a return of the goods is one remedy, a refund alone
 * another with a stricter condition (O116 27).
 */
export function remediesOfTerms(kinds: readonly string[]): RemedyCode[] {
  const back = kinds.includes('return_goods');
  return REMEDY_CODES.filter((code) => {
    if (code === 'return_refund') return back;
    return code === 'refund' ? kinds.includes('refund') && !back : kinds.includes(code);
  });
}

/**
 * The burden rows that matter for what is wanted and ordered, in the pack's order.
 * @param kinds kinds of all terms claimed or ordered
 */
export function burdenRows(pack: RulePack, code: string, kinds: readonly string[]): BurdenRow[] {
  const remedies = remediesOfTerms(kinds);
  const rows = disputeType(pack, code)?.burden ?? [];
  return rows.filter((row) => row.forRemedies?.some((one) => remedies.includes(one)) ?? true);
}

/** True when a dispute of that type may ask for that remedy. */
export function isRemedyOffered(pack: RulePack, code: string, remedy: RemedyCode): boolean {
  return disputeType(pack, code)?.remedies.includes(remedy) ?? false;
}

/**
 * The text a party consents to before a stage.
 * @throws RangeError when the pack has none
 */
export function consentText(pack: RulePack, stage: ConsentStage): ConsentText {
  const found = pack.consentTexts.find((text) => text.stage === stage);
  if (found === undefined) throw new RangeError(`rule pack ${pack.version} has no consent text for ${stage}`);
  return found;
}

/** True when a decision of that total needs a second adjudicator's signature. */
export function needsSecondSignature(pack: RulePack, totalMinor: Minor): boolean {
  return totalMinor >= param(pack, 'SECOND_SIGNATURE.FROM_MINOR');
}
