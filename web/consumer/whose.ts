import type { Locale } from '../../core/kernel/kernel.ts';
import type { RulePack } from '../../core/rules/rules.ts';
import type { PageContext } from '../page.tsx';

/** True for a person who acts for a merchant. */
export function isMerchant(ctx: PageContext): boolean {
  return (ctx.me?.merchantIds.length ?? 0) > 0;
}

/** A dispute type by its name in the reader's language. */
export function rulesName(pack: RulePack, code: string, locale: Locale): string {
  return pack.disputeTypes.find((type) => type.code === code)?.name[locale] ?? code;
}
