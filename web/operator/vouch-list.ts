/** The columns of a list of vouches, as the first line names them; in any order. */
export const VOUCH_COLUMNS = ['externalId', 'credit', 'verified', 'adult', 'memberSince', 'reviews', 'reviewsHelpful', 'sanctionUntil', 'bought', 'sold'] as const;
type Column = (typeof VOUCH_COLUMNS)[number];

/** A list as it was read: a row for each line with something in it, by the number of its line in the text. */
export interface VouchList {
  readonly rows: readonly { readonly line: number; readonly user: Readonly<Record<string, unknown>> }[];
  /** columns the first line names that are none, and needed ones that it leaves out */
  readonly unknown: readonly string[];
  readonly missing: readonly Column[];
  /** the first line as it stood, and every row by its line: what was refused is handed back */
  readonly head: string;
  readonly texts: ReadonlyMap<number, string>;
}

const OPTIONAL: readonly Column[] = ['sanctionUntil'];
const YES = ['true', 'yes', 'y', '1', '是'];
const NO = ['false', 'no', 'n', '0', '否'];
const DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/** The cells of a line between its separators; a cell in quotes may hold one, and two quotes for one (RFC 4180). */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at]!;
    if (quoted && sign === '"' && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === separator) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}

/** A cell as the API takes it; what cannot be read stays as it is, and the API says what is wrong with it. */
function valueOf(column: Column, cell: string): unknown {
  const small = cell.toLowerCase();
  if (column === 'verified' || column === 'adult') return YES.includes(small) ? true : NO.includes(small) ? false : cell;
  if (column === 'memberSince' || column === 'sanctionUntil') {
    const [, year, month, day] = DAY.exec(cell) ?? [];
    return year === undefined ? cell : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}T00:00:00+08:00`;
  }
  return column === 'externalId' ? cell : /^\d{1,9}$/.test(cell) ? Number(cell) : cell;
}

/** Reads a list between commas, semicolons or tabs, as spreadsheets write it. Days are of Beijing; yes and no in either language. */
export function readVouchList(text: string): VouchList {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const head = lines[first] ?? '';
  const separator = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0]!;
  const names = cellsOf(head, separator).map((name) => VOUCH_COLUMNS.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name);
  const known = (name: string): name is Column => VOUCH_COLUMNS.some((one) => one === name);
  const texts = new Map<number, string>();
  const rows = lines.flatMap((line, at) => {
    if (at <= first || line.trim() === '') return [];
    texts.set(at + 1, line);
    const cells = cellsOf(line, separator);
    const user = Object.fromEntries(names.flatMap((name, place) => (!known(name) || (cells[place] ?? '') === '' ? [] : [[name, valueOf(name, cells[place]!)]])));
    return [{ line: at + 1, user }];
  });
  const unknown = names.filter((name) => name !== '' && !known(name));
  return { rows, unknown, missing: VOUCH_COLUMNS.filter((one) => !OPTIONAL.includes(one) && !names.includes(one)), head, texts };
}
