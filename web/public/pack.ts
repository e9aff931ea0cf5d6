import type { Locale } from '../../core/kernel/kernel.ts';
import type { DeadlineRule, Param, RulePack, Text } from '../../core/rules/rules.ts';
import { formatNumber, isMessageKey, say } from '../../core/words/words.ts';
import { formatMoney } from '../../core/kernel/kernel.ts';
import type { Answer } from '../api.ts';
import type { PageContext } from '../page.tsx';

interface PackList {
  readonly inForce: string;
  readonly packs: readonly { readonly name: string; readonly title: Text; readonly effectiveFrom: string; readonly hash: string }[];
}

/** The versions there are, and the rules in force now. */
export async function rulesInForce(
  ctx: PageContext,
): Promise<Answer<{ readonly name: string; readonly pack: RulePack; readonly list: PackList }>> {
  const list = await ctx.api.get<PackList>('/rules');
  if (!list.ok) return list;
  return packNamed(ctx, list.value.inForce, list.value);
}

/** One version by its name, `cn/2026-1`. */
export async function packNamed(
  ctx: PageContext,
  name: string,
  known?: PackList,
): Promise<Answer<{ readonly name: string; readonly pack: RulePack; readonly list: PackList }>> {
  const pack = await ctx.api.get<RulePack>(`/rules/${name.split('/').map(encodeURIComponent).join('/')}`);
  if (!pack.ok) return pack;
  if (known !== undefined) return { ok: true, value: { name, pack: pack.value, list: known } };
  const list = await ctx.api.get<PackList>('/rules');
  return list.ok ? { ok: true, value: { name, pack: pack.value, list: list.value } } : list;
}

/** A period of a rule in words: 「3 个工作日」. */
export function periodText(locale: Locale, rule: Pick<DeadlineRule, 'amount' | 'unit'>): string {
  return say(locale, `common.period.${rule.unit}`, { amount: rule.amount });
}

/** A figure of the rules with its unit. */
export function paramText(locale: Locale, param: Param): string {
  if (param.unit === 'minor') return formatMoney(param.value, 'CNY');
  if (param.unit === 'basis_points') return formatNumber(locale, param.value / 10_000, 'percent');
  if (param.unit === 'hours' || param.unit === 'calendar_days' || param.unit === 'working_days') {
    return periodText(locale, { amount: param.value, unit: param.unit });
  }
  const key = `rules.unit.${param.unit}`;
  return `${formatNumber(locale, param.value)} ${isMessageKey(key) ? say(locale, key) : param.unit}`;
}
