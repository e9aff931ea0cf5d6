import { addMilliseconds, type Instant, type Locale } from '../kernel/kernel.ts';

const SHANGHAI_OFFSET = 8 * 3_600_000;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June'].concat(
  ['July', 'August', 'September', 'October', 'November', 'December'],
);

/**
 * A due time as a notice prints it, in Beijing time (UTC+8, no summer time). Midnight is written as 24:00 of the day
 * that ends, as Chinese procedure counts it (民法典 art. 203): "2026年11月28日24:00（北京时间）".
 */
export function dueText(locale: Locale, due: Instant): string {
  const local = addMilliseconds(due, SHANGHAI_OFFSET);
  const midnight = local.slice(11, 16) === '00:00';
  const shown = midnight ? addMilliseconds(local, -1) : local;
  const [year, month, day] = shown.slice(0, 10).split('-').map(Number) as [number, number, number];
  const clock = midnight ? '24:00' : local.slice(11, 16);
  if (locale === 'zh-CN') return `${year}年${month}月${day}日${clock}（北京时间）`;
  return `${clock} on ${day} ${MONTHS[month - 1]} ${year} (Beijing time)`;
}
