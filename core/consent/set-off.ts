import type { Instant, Uuid } from '../kernel/kernel.ts';
import type { RulePack } from '../rules/rules.ts';

/**
 * A merchant's consent that what it owes may be set off against money other orders have released (Civil Code 568, 569):
 * given to a version of a text, apart from every other agreement, and withdrawn at any time for what comes later.
 */
export interface SetOffConsent {
  readonly id: Uuid;
  readonly textVersion: string;
  readonly givenAt: Instant;
  readonly withdrawnAt: Instant | null;
}

/** The version of the text a merchant is shown: id and version of it in the rule pack. */
export function setOffTextVersion(rules: RulePack): string {
  const { id, version } = rules.deposit.setOff;
  return `${id}@${version}`;
}

/** The consent in force; undefined when there is none. */
export function setOffInForce(consents: readonly SetOffConsent[]): SetOffConsent | undefined {
  return consents.find((one) => one.withdrawnAt === null);
}
