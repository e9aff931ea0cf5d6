import { refused, type Refused } from '../kernel/kernel.ts';
import { disputeType, type RulePack } from '../rules/rules.ts';
import type { EvidenceItem } from './state.ts';

/**
 * A file is named as one of the evidence its dispute's type lists, or not at all.
 * Refusals: field_invalid.
 */
export function wrongKey(items: readonly Pick<EvidenceItem, 'key'>[], field: string, rules: RulePack, type: string): Refused | undefined {
  const listed = disputeType(rules, type)?.evidence ?? [];
  const index = items.findIndex(({ key }) => key !== undefined && !listed.some((one) => one.key === key));
  return index < 0 ? undefined : refused('field_invalid', `${field}.${index}.evidenceKey`);
}
