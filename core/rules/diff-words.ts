import { formatMoney, type Locale } from '../kernel/kernel.ts';
import { formatNumber, isMessageKey, say } from '../words/words.ts';
import type { RuleChange, ShownValue } from './diff.ts';

/** A figure with its unit, as people say it: 「15天」, `15 days`, `CNY 500.00`, `20%`. */
export function sayFigure(locale: Locale, value: number, unit: string): string {
  if (unit === 'minor') return formatMoney(value, 'CNY');
  if (unit === 'basis_points') return formatNumber(locale, value / 10_000, 'percent');
  const period = `common.period.${unit}`;
  if (isMessageKey(period)) return say(locale, period, { amount: value }).replace(locale === 'zh-CN' ? / /g : /$^/, '');
  const key = `rules.unit.${unit}`;
  const word = isMessageKey(key) ? say(locale, key) : unit;
  return unit === 'count' ? formatNumber(locale, value) : locale === 'en' ? `${formatNumber(locale, value)} ${word}` : `${formatNumber(locale, value)}${word}`;
}

/** A value of a change in words. */
export function sayValue(locale: Locale, value: ShownValue): string {
  switch (value.kind) {
    case 'figure':
      return sayFigure(locale, value.value, value.unit);
    case 'text':
      return value.text[locale];
    case 'expression':
      return value.cel;
    case 'plain':
      return value.value;
  }
}

/** What a reader calls the thing that changed: its title, or its name in the pack. */
function sayName(locale: Locale, change: Pick<RuleChange, 'part' | 'key' | 'name'>): string {
  if (change.name !== null) return change.name[locale];
  const key = `deadline.name.${change.key}`;
  return change.part === 'time_limit' && isMessageKey(key) ? say(locale, key) : change.key;
}

/** Which part of the thing changed, in a word; the last name of its path that has one. */
function sayField(locale: Locale, field: string): string {
  for (const name of field.split('.').reverse()) {
    const key = `rulediff.field.${name}`;
    if (isMessageKey(key)) return say(locale, key);
  }
  return field;
}

/** One change as a sentence; long texts and expressions are left to be shown side by side. */
export function sayChange(locale: Locale, change: RuleChange): string {
  const name = sayName(locale, change);
  if (change.what === 'added') return say(locale, 'rulediff.added', { name });
  if (change.what === 'removed') return say(locale, 'rulediff.removed', { name });
  const { before, after } = change;
  if (before?.kind === 'figure' && after?.kind === 'figure') {
    const values = { name, from: sayValue(locale, before), to: sayValue(locale, after) };
    return change.field === 'value' || change.field === 'amount' ? say(locale, 'rulediff.value', values) : say(locale, 'rulediff.value_of', { ...values, field: sayField(locale, change.field) });
  }
  if (before === null) return say(locale, 'rulediff.part_added', { name, field: sayField(locale, change.field) });
  if (after === null) return say(locale, 'rulediff.part_removed', { name, field: sayField(locale, change.field) });
  return say(locale, 'rulediff.reworded', { name, field: sayField(locale, change.field) });
}
