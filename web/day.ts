import { formatDate } from '../core/words/words.ts';
import type { PageContext } from './page.tsx';

/** A day as short as an axis wants it, in the reader's language, without its year. */
export function shortDay(ctx: Pick<PageContext, 'locale'>, day: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return day;
  if (ctx.locale === 'zh-CN') return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  return formatDate('en', day, 'medium').replace(/,? \d{4}$/, '');
}
