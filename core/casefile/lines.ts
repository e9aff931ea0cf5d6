/** Signs that must not begin a line (GB/T 15834, CLREQ 3.1.3): they stay with what is before them. */
const NOT_FIRST = new Set('。，、；：？！）〕］｝」』】》〉”’…—～·・％‰℃,.;:?!)]}');
/** Signs that must not end a line: they go with what follows. */
const NOT_LAST = new Set('（〔［｛「『【《〈“‘￥＄#([{');
/** Closing signs whose right half is empty: at the end of a line it may stand over the edge. */
const HALF_EMPTY = new Set('。，、；：）〕］｝」』】》〉');

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WESTERN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** Space between Chinese and Western letters where the text has none, in parts of the letter height. */
export const GAP = 1 / 6;

/** A stretch of a line that is drawn in one: Western words, or Chinese signs. */
export interface Run {
  readonly text: string;
  /** from the beginning of the line, in the unit of the measure */
  readonly x: number;
  readonly width: number;
  /** to be put between its signs, so that the line reaches the edge; 0 unless it is justified */
  readonly spacing: number;
}

/** One line as it is set. */
export interface SetLine {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly width: number;
}

/** How lines are set. */
export interface Setting {
  /** width of the column */
  readonly width: number;
  /** height of the letters, in the same unit */
  readonly size: number;
  measure(text: string): number;
  /** lines but the last of a paragraph reach the edge */
  readonly justified?: boolean;
}

/** The smallest pieces that stay together on a line; a space is a piece of its own. */
export function unitsOf(text: string): readonly string[] {
  const signs = [...text];
  const units: string[] = [];
  let unit = '';
  const end = (): void => {
    if (unit !== '') units.push(unit);
    unit = '';
  };
  signs.forEach((sign, at) => {
    const before = signs[at - 1];
    if (before !== undefined && mayBreak(before, sign)) end();
    unit += sign;
  });
  end();
  return units;
}

function mayBreak(before: string, sign: string): boolean {
  if (sign === ' ' || before === ' ') return true;
  if (NOT_FIRST.has(sign) || NOT_LAST.has(before)) return false;
  return HAN.test(before) || HAN.test(sign) || isSurrogateSymbol(before) || isSurrogateSymbol(sign);
}

/** Pictures written as letters may stand alone. */
function isSurrogateSymbol(sign: string): boolean {
  return /\p{Extended_Pictographic}/u.test(sign) && !/\p{N}/u.test(sign);
}

/** Whether a little space belongs between two neighbours. */
function needsGap(before: string, after: string): boolean {
  return (LETTER.test(before) && WESTERN.test(after)) || (WESTERN.test(before) && LETTER.test(after));
}

const lastOf = (text: string): string => [...text].at(-1) ?? '';
const firstOf = (text: string): string => [...text][0] ?? '';

/** A unit that is wider than the column, in pieces that are not: an address, a hash. */
function cut(unit: string, { width, measure }: Setting): readonly string[] {
  if (measure(unit) <= width) return [unit];
  const pieces: string[] = [];
  let piece = '';
  for (const sign of unit) {
    if (piece !== '' && measure(piece + sign) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece];
}

/** Sets units on one line: runs of one script are drawn in one, with a little space between two scripts. */
function setLine(units: readonly string[], setting: Setting, justify: boolean): SetLine {
  const { measure, size, width } = setting;
  const texts: string[] = [];
  for (const unit of units) {
    const before = texts.at(-1);
    if (before !== undefined && !needsGap(lastOf(before), firstOf(unit))) texts[texts.length - 1] = before + unit;
    else texts.push(unit);
  }
  const pieces = texts.flatMap((text) => text.split(/(?<=[\p{Script=Han}])(?=[\p{Script=Latin}\p{N}])|(?<=[\p{Script=Latin}\p{N}])(?=[\p{Script=Han}])/u));
  const natural = pieces.reduce((sum, piece, at) => sum + measure(piece) + (at === 0 ? 0 : gapBetween(pieces[at - 1]!, piece) * size), 0);
  const hanging = HALF_EMPTY.has(lastOf(pieces.at(-1) ?? '')) ? size / 2 : 0;
  const slack = width + hanging - natural;
  const signs = pieces.filter((piece) => LETTER.test(piece)).reduce((sum, piece) => sum + [...piece].length, 0);
  // a line that is mostly Western words, or far from the edge, stays as it is
  const spacing = justify && signs > 10 && slack > 0 && slack < size * 2.5 ? slack / signs : 0;
  let x = 0;
  const runs = pieces.map((text, at): Run => {
    if (at > 0) x += gapBetween(pieces[at - 1]!, text) * size;
    const own = LETTER.test(text) ? spacing : 0;
    const run = { text, x, width: measure(text) + own * [...text].length, spacing: own };
    x += run.width;
    return run;
  });
  return { runs, text: units.join(''), width: x };
}

function gapBetween(before: string, after: string): number {
  return needsGap(lastOf(before), firstOf(after)) ? GAP : 0;
}

/**
 * Breaks a text into lines: no sign begins or ends a line that must not, Western words stay whole unless one is wider than the
 * column, and no space stands at either end of a line. Line ends of the text are kept.
 */
export function breakLines(text: string, setting: Setting): readonly SetLine[] {
  return text.split('\n').flatMap((line) => breakParagraph(line, setting));
}

function breakParagraph(text: string, setting: Setting): readonly SetLine[] {
  const { width, size, measure } = setting;
  const lines: string[][] = [];
  let units: string[] = [];
  let used = 0;
  const end = (): void => {
    while (units.at(-1) === ' ') units.pop();
    if (units.length > 0) lines.push(units);
    units = [];
    used = 0;
  };
  for (const unit of unitsOf(text).flatMap((one) => cut(one, setting))) {
    if (units.length === 0 && unit === ' ') continue;
    const gap = units.length > 0 && needsGap(lastOf(units.at(-1)!), firstOf(unit)) ? GAP * size : 0;
    const over = HALF_EMPTY.has(lastOf(unit)) ? size / 2 : 0;
    const wide = measure(unit);
    if (units.length > 0 && unit !== ' ' && used + gap + wide - over > width + 0.01) {
      end();
      used = wide;
    } else used += gap + wide;
    units.push(unit);
  }
  end();
  if (lines.length === 0) return [{ runs: [], text: '', width: 0 }];
  return lines.map((line, at) => setLine(line, setting, setting.justified === true && at < lines.length - 1));
}
