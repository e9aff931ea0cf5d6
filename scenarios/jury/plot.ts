/** Bars with intervals as a picture for a document: SVG without script or font, light, with its figures as text. */
import type { Interval } from '../../core/jury/interval.ts';

/** One bar: `figure` in shares of one. */
export interface PlotBar {
  readonly name: string;
  readonly figure: Interval;
}

/** Bars that stand together. */
export interface PlotGroup {
  readonly name: string;
  readonly bars: readonly PlotBar[];
}

const COLOURS = ['#1f5f8b', '#c8702a', '#4d7d3a', '#7a5195'] as const;
const WIDTH = 800;
const BAR = 18;
const GAP = 14;
const LEFT = 250;
const TOP = 64;
const RIGHT = 90;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${more}>${escaped(words)}</text>`;
}

/** A share in percent, with as many digits as it needs. */
export function percent(share: number): string {
  const value = share * 100;
  return `${value >= 9.95 ? value.toFixed(0) : value >= 0.995 ? value.toFixed(1) : value.toFixed(2)} %`;
}

/**
 * Groups of horizontal bars from zero, with a mark for a limit if one is given.
 * @param title the finding in one sentence
 */
export function barPlot(title: string, measure: string, groups: readonly PlotGroup[], limit?: { readonly at: number; readonly name: string }): string {
  const all = groups.flatMap((group) => group.bars.map((bar) => bar.figure.high));
  const most = Math.max(...all, limit?.at ?? 0) * 1.02;
  const place = (share: number): number => LEFT + (share / most) * (WIDTH - LEFT - RIGHT);
  const names = [...new Set(groups.flatMap((group) => group.bars.map((bar) => bar.name)))];
  const parts: string[] = [];
  let y = TOP;
  for (const group of groups) {
    parts.push(text(LEFT - 12, y + (group.bars.length * BAR) / 2 + 4, group.name, ' text-anchor="end" font-weight="600"'));
    for (const { name, figure } of group.bars) {
      const colour = COLOURS[names.indexOf(name) % COLOURS.length]!;
      parts.push(`<rect x="${LEFT}" y="${y + 2}" width="${(place(figure.value) - LEFT).toFixed(1)}" height="${BAR - 4}" fill="${colour}"><title>${escaped(`${group.name}, ${name}: ${percent(figure.value)}`)}</title></rect>`);
      parts.push(`<path d="M${place(figure.low).toFixed(1)} ${y + BAR / 2}H${place(figure.high).toFixed(1)}" stroke="#111" stroke-width="1.5"/>`);
      parts.push(text(place(figure.high) + 6, y + BAR / 2 + 4, percent(figure.value), ' font-size="12"'));
      y += BAR;
    }
    y += GAP;
  }
  if (limit !== undefined) {
    parts.push(`<path d="M${place(limit.at).toFixed(1)} ${TOP - 8}V${y - GAP + 6}" stroke="#a11" stroke-dasharray="4 3"/>`, text(place(limit.at), TOP - 12, limit.name, ' font-size="12" fill="#a11" text-anchor="middle"'));
  }
  const legend = names.length < 2 ? [] : names.map((name, at) => `<rect x="${16 + at * 190}" y="${y + 2}" width="12" height="12" fill="${COLOURS[at % COLOURS.length]}"/>${text(16 + at * 190 + 18, y + 12, name, ' font-size="12"')}`);
  const height = y + (legend.length > 0 ? 46 : 24);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(title)}" font-family="system-ui, sans-serif" font-size="14" fill="#111">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    text(16, 26, title, ' font-size="16" font-weight="600"'),
    ...parts,
    ...legend,
    text(16, height - 10, measure, ' font-size="12" fill="#444"'),
    '</svg>',
    '',
  ].join('\n');
}
