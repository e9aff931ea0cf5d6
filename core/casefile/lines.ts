/** Signs that must not begin a line (GB/T 15834, CLREQ 3.1.3): they stay with what is before them. */
const NOT_FIRST = new Set('。，、；：？！）〕］｝」』】》〉”’…—～·・％‰℃,.;:?!)]}');
/** Signs that must not end a line: they go with what follows. */
const NOT_LAST = new Set('（〔［｛「『【《〈“‘￥＄#([{');
/** Closing signs whose right half is empty: at the end of a line it may stand over the edge. */
const HALF_EMPTY = new Set('。，、；：）〕］｝」』】》〉”’');
/** Opening signs whose left half is empty. */
const OPENING = new Set('（〔［｛「『【《〈“‘');
/** Signs that both scripts write with the same code, Western ones narrow. */
const SHARED = new Set('“”‘’…—');

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WESTERN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** Space between Chinese and Western letters where the text has none, in parts of the letter height. */
export const GAP = 1 / 6;

/**
 * How a sign is drawn where a letter has several forms: as it is; narrow, as Western text has it; or without its empty half,
 * where two marks meet (标点挤压, CLREQ 3.1.6).
 */
export type Form = 'plain' | 'western' | 'half';

/** A stretch of a line that is drawn in one: Western words, or Chinese signs. */
export interface Run {
  readonly text: string;
  readonly form: Form;
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
  measure(text: string, form: Form): number;
  /** lines but the last of a paragraph reach the edge */
  readonly justified?: boolean;
}

interface Sign {
  readonly text: string;
  readonly form: Form;
}

/** Each sign of a paragraph with the form its neighbours give it. */
function signsOf(text: string): readonly Sign[] {
  const signs = [...text];
  const chinese = LETTER.test(text);
  const isWestern = (sign: string, at: number): boolean => {
    if (!SHARED.has(sign)) return false;
    const between = WESTERN.test(signs[at - 1] ?? '') && WESTERN.test(signs[at + 1] ?? '');
    return !chinese || (between && !'“”'.includes(sign));
  };
  return signs.map((sign, at): Sign => {
    if (isWestern(sign, at)) return { text: sign, form: 'western' };
    const next = signs[at + 1] ?? '';
    const before = signs[at - 1] ?? '';
    const meets = HALF_EMPTY.has(sign) && (HALF_EMPTY.has(next) || OPENING.has(next));
    return { text: sign, form: meets || (OPENING.has(sign) && OPENING.has(before)) ? 'half' : 'plain' };
  });
}

function mayBreak(before: string, sign: string): boolean {
  if (NOT_FIRST.has(sign) || NOT_LAST.has(before)) return false;
  if (sign === ' ' || before === ' ') return true;
  return HAN.test(before) || HAN.test(sign) || isPictogram(before) || isPictogram(sign);
}

/** Pictures written as letters may stand alone. */
function isPictogram(sign: string): boolean {
  return /\p{Extended_Pictographic}/u.test(sign) && !/\p{N}/u.test(sign);
}

/** The smallest pieces that stay together on a line; a space is a piece of its own. */
function unitsOf(signs: readonly Sign[]): Sign[][] {
  const units: Sign[][] = [];
  // the last sign that is not a space: an opening mark keeps what follows it even over a space
  let solid = '';
  signs.forEach((sign, at) => {
    const before = signs[at - 1];
    // a space before a sign that must not begin a line would leave it there alone
    const held = sign.text === ' ' && NOT_FIRST.has(signs.slice(at).find((one) => one.text !== ' ')?.text ?? '');
    if (before === undefined || (!held && !NOT_LAST.has(solid) && mayBreak(before.text, sign.text))) units.push([sign]);
    else units.at(-1)!.push(sign);
    if (sign.text !== ' ') solid = sign.text;
  });
  return units;
}

/** The space between two neighbours of different scripts, in parts of the letter height. */
function gapOf(before: Sign | undefined, after: Sign): number {
  if (before === undefined) return 0;
  return (LETTER.test(before.text) && WESTERN.test(after.text)) || (WESTERN.test(before.text) && LETTER.test(after.text)) ? GAP : 0;
}

/** Neighbours that are drawn in one. */
function stretches(signs: readonly Sign[]): { readonly text: string; readonly form: Form; readonly gap: number }[] {
  const made: { text: string; form: Form; gap: number }[] = [];
  signs.forEach((sign, at) => {
    const gap = gapOf(signs[at - 1], sign);
    const last = made.at(-1);
    if (last !== undefined && gap === 0 && last.form === sign.form) last.text += sign.text;
    else made.push({ text: sign.text, form: sign.form, gap });
  });
  return made;
}

function widthOf(signs: readonly Sign[], { measure, size }: Setting): number {
  return stretches(signs).reduce((sum, one) => sum + one.gap * size + measure(one.text, one.form), 0);
}

/** The empty half of the last sign, which may stand over the edge. */
function hanging(signs: readonly Sign[], size: number): number {
  const last = signs.at(-1);
  return last !== undefined && last.form === 'plain' && HALF_EMPTY.has(last.text) ? size / 2 : 0;
}

/** A unit that is wider than the column, in pieces that are not: an address, a hash. */
function cut(unit: Sign[], setting: Setting): Sign[][] {
  if (widthOf(unit, setting) <= setting.width) return [unit];
  const pieces: Sign[][] = [[]];
  for (const sign of unit) {
    const piece = pieces.at(-1)!;
    if (piece.length > 0 && widthOf([...piece, sign], setting) > setting.width) pieces.push([sign]);
    else piece.push(sign);
  }
  return pieces;
}

/** Sets signs on one line; a line that is to reach the edge has its Chinese signs drawn a little apart. */
function setLine(signs: readonly Sign[], setting: Setting, justify: boolean): SetLine {
  const { measure, size, width } = setting;
  const parts = stretches(signs);
  const slack = width + hanging(signs, size) - widthOf(signs, setting);
  const count = parts.filter((one) => LETTER.test(one.text)).reduce((sum, one) => sum + [...one.text].length, 0);
  // a line that is mostly Western words, or far from the edge, stays as it is
  const spacing = justify && count > 10 && slack > 0 && slack < size * 2.5 ? slack / count : 0;
  let x = 0;
  const runs = parts.map(({ text, form, gap }): Run => {
    const own = LETTER.test(text) ? spacing : 0;
    const run = { text, form, x: x + gap * size, width: measure(text, form) + own * [...text].length, spacing: own };
    x = run.x + run.width;
    return run;
  });
  return { runs, text: signs.map((sign) => sign.text).join(''), width: x };
}

/**
 * Breaks a text into lines: no sign begins or ends a line that must not, Western words stay whole unless one is wider than the
 * column, and no space stands at either end of a line. Line ends of the text are kept.
 */
export function breakLines(text: string, setting: Setting): readonly SetLine[] {
  return text.split('\n').flatMap((line) => breakParagraph(line, setting));
}

function breakParagraph(text: string, setting: Setting): readonly SetLine[] {
  const { width, size } = setting;
  const lines: Sign[][] = [];
  let line: Sign[] = [];
  let used = 0;
  const end = (): void => {
    while (line.at(-1)?.text === ' ') line.pop();
    if (line.length > 0) lines.push(line);
    line = [];
    used = 0;
  };
  for (const unit of unitsOf(signsOf(text)).flatMap((one) => cut(one, setting))) {
    const space = unit.every((sign) => sign.text === ' ');
    if (line.length === 0 && space) continue;
    const wide = widthOf(unit, setting);
    const gap = gapOf(line.at(-1), unit[0]!) * size;
    if (line.length > 0 && !space && used + gap + wide - hanging(unit, size) > width + 0.01) {
      end();
      used = wide;
    } else used += gap + wide;
    line.push(...unit);
  }
  end();
  if (lines.length === 0) return [{ runs: [], text: '', width: 0 }];
  return lines.map((one, at) => setLine(one, setting, setting.justified === true && at < lines.length - 1));
}
