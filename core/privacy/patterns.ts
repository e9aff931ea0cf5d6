/** A piece of a text that tells who somebody is, whoever it is. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly kind: PatternKind;
  /** the same for two ways of writing the same thing */
  readonly key: string;
}

/** What is recognised by its form alone, without knowing the person. */
export type PatternKind = 'email' | 'idNumber' | 'bankCard' | 'phone';

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECK = '10X98765432';

/** True for an 18-digit resident identity number (GB 11643) whose check digit is right. */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
  return ID_CHECK[sum % 11] === text[17]?.toUpperCase();
}

/** True for digits whose last one is the check digit of ISO/IEC 7812 (Luhn), as bank cards have it. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/**
 * The text with full-width letters, digits and signs as their narrow forms, place by place, so that `１３８` is found as `138`
 * is; places in it are places in the text.
 */
export function narrow(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[A-Za-z]{2,}/gu;
/** Runs of digits as people write them: with single spaces, dots or dashes between. */
const DIGITS = /\+?\d(?:[ .-]?\d){6,24}(?:[ -]?[Xx](?![A-Za-z0-9]))?/g;
const DATE = /^(?:19|20)\d\d[ .-]\d\d?[ .-]\d\d?/;

function isPhone(digits: string, written: string): boolean {
  if (/^(?:\+?86)?1[3-9]\d{9}$/.test(digits)) return true;
  if (/^\+\d{8,15}$/.test(digits)) return true;
  // a landline begins with its area code; without a dash it would be any number with a nought in front
  return /^0\d{2,3}[ .-]\d/.test(written) && /^0\d{9,11}$/.test(digits);
}

function kindOf(written: string): { kind: PatternKind; key: string } | undefined {
  const digits = written.replace(/[ .-]/g, '');
  if (isIdNumber(digits)) return { kind: 'idNumber', key: digits.toUpperCase() };
  if (DATE.test(written)) return undefined;
  if (isPhone(digits, written)) return { kind: 'phone', key: digits.replace(/^\+?86(?=1[3-9]\d{9}$)/, '') };
  if (/^\d{15,19}$/.test(digits) && isLuhn(digits)) return { kind: 'bankCard', key: digits };
  return undefined;
}

/** What in a text tells who somebody is by its form: e-mail, identity numbers, bank cards, telephones; from left to right. */
export function findPatterns(text: string): Found[] {
  const plain = narrow(text);
  const found: Found[] = [];
  for (const match of plain.matchAll(EMAIL)) {
    found.push({ from: match.index, to: match.index + match[0].length, kind: 'email', key: match[0].toLowerCase() });
  }
  for (const match of plain.matchAll(DIGITS)) {
    const before = plain[match.index - 1] ?? '';
    const after = plain[match.index + match[0].length] ?? '';
    // a piece of a hash, an id or a longer number is none of these
    if (/[A-Za-z0-9_]/.test(before) || /[A-Za-z0-9_]/.test(after)) continue;
    if (found.some((other) => other.kind === 'email' && other.from < match.index + match[0].length && match.index < other.to)) continue;
    const kind = kindOf(match[0]) ?? pieces(match[0]);
    if (kind === undefined) continue;
    if (Array.isArray(kind)) found.push(...kind.map((piece) => ({ ...piece, from: piece.from + match.index, to: piece.to + match.index })));
    else found.push({ from: match.index, to: match.index + match[0].length, ...kind });
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** A run of digits that is nothing as a whole may be two numbers one after the other: `13800138000 13900139000`. */
function pieces(run: string): Found[] | undefined {
  const parts: Found[] = [];
  for (const match of run.matchAll(/\+?\d+(?:[.-]\d+)*[Xx]?/g)) {
    const kind = kindOf(match[0]);
    if (kind !== undefined) parts.push({ from: match.index, to: match.index + match[0].length, ...kind });
  }
  return parts.length === 0 ? undefined : parts;
}
