import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type Pdf from 'pdfkit';
import { breakLines, type Block, type Form, type Pair, type Readable, type SetLine } from '../../core/casefile/casefile.ts';
import { say } from '../../core/words/words.ts';

/** A4 in points, and the column on it. */
const PAGE = { width: 595.28, height: 841.89, left: 68, right: 68, top: 84, bottom: 78 };
/** where the values of pairs begin */
const LEFT = 118;
const COLUMN = PAGE.width - PAGE.left - PAGE.right;
const FLOOR = PAGE.height - PAGE.bottom;

const INK = '#1a1a1a';
const QUIET = '#5a5f66';
const RULE = '#c9ccd1';
const FACES = { text: 'NotoSansSC_400Regular', strong: 'NotoSansSC_700Bold' } as const;
type Face = keyof typeof FACES;

interface Style {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

const BODY: Style = { face: 'text', size: 10.5, leading: 18, colour: INK };
const SMALL: Style = { face: 'text', size: 9, leading: 14.5, colour: INK };
const NOTE: Style = { ...SMALL, colour: QUIET };
const LABEL: Style = { ...BODY, colour: QUIET };
const COLUMN_HEAD: Style = { face: 'strong', size: 9, leading: 14.5, colour: INK };
const HEADING: Style = { face: 'strong', size: 11.5, leading: 18, colour: INK };
const SECTION: Style = { face: 'strong', size: 17, leading: 25, colour: INK };
const CODE: Style = { ...SMALL, size: 8.5 };
const SMALL_CODE: Style = { ...SMALL, size: 7.6 };

/** By which features of the letters a form is drawn: proportional and half-width alternates. */
const FEATURES: Readonly<Record<Form, PDFKit.Mixins.OpenTypeFeatures[]>> = { plain: ['kern'], western: ['pwid'], half: ['halt'] };

type Struct = PDFKit.PDFStructureElement;
type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'BlockQuote' | 'L' | 'LI' | 'LBody' | 'Lbl' | 'Table' | 'TR' | 'TH' | 'TD' | 'TOC' | 'TOCI' | 'Sect';

let kept: Promise<Readonly<Record<Face, Buffer>>> | undefined;

/** The letters, read once: Noto Sans SC has both scripts, so that they sit together. */
function faces(): Promise<Readonly<Record<Face, Buffer>>> {
  const require = createRequire(import.meta.url);
  const read = (face: Face): Promise<Buffer> => readFile(require.resolve(`@expo-google-fonts/noto-sans-sc/${face === 'text' ? '400Regular' : '700Bold'}/${FACES[face]}.ttf`));
  kept ??= Promise.all([read('text'), read('strong')]).then(([text, strong]) => ({ text, strong }));
  return kept;
}

/** A document that is being set: where the next line goes, and under which part of the structure. */
class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Struct;
  readonly readable: Readable;
  readonly #widths = new Map<string, number>();
  y = PAGE.top;

  constructor(library: typeof Pdf, readable: Readable, letters: Readonly<Record<Face, Buffer>>, at: Date, keywords: readonly string[]) {
    this.readable = readable;
    const { title, number, locale } = readable;
    this.doc = new library({
      size: 'A4',
      margins: { left: PAGE.left, right: PAGE.right, top: 0, bottom: 0 },
      bufferPages: true,
      tagged: true,
      lang: locale,
      displayTitle: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      info: { Title: `${title} ${number}`, Author: 'Redress', Creator: 'Redress', Producer: 'Redress', CreationDate: at, ModDate: at, Keywords: keywords.join('; ') },
    } as unknown as PDFKit.PDFDocumentOptions);
    for (const face of ['text', 'strong'] as const) this.doc.registerFont(face, letters[face]);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** How wide a text is, remembered: the same signs come again and again. */
  measure(text: string, { face, size }: Style, form: Form): number {
    const key = `${face} ${form} ${text}`;
    const known = this.#widths.get(key) ?? this.doc.font(face).fontSize(1000).widthOfString(text, { features: FEATURES[form] }) / 1000;
    this.#widths.set(key, known);
    return known * size;
  }

  lines(text: string, style: Style, width: number, justified = false): readonly SetLine[] {
    return breakLines(text, { width, size: style.size, measure: (one, form) => this.measure(one, style, form), justified });
  }

  turn(): void {
    this.doc.addPage();
    this.y = PAGE.top;
  }

  /** Begins a new page when so much does not fit on this one. */
  room(height: number): void {
    if (this.y + height > FLOOR) this.turn();
  }

  struct(parent: Struct, tag: Tag): Struct {
    const made = this.doc.struct(tag);
    parent.add(made);
    return made;
  }

  /** Draws on this page as content of an element of the structure. */
  mark(of: Struct, tag: Tag, draw: () => void): void {
    const content = this.doc.markStructureContent(tag);
    draw();
    this.doc.endMarkedContent();
    of.add(content);
  }

  /** What decorates and says nothing. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** One line with its beginning at x, or its end where `end` is given. The y is the top of the line. */
  line(set: SetLine, style: Style, x: number, y: number, end?: number): void {
    const from = end === undefined ? x : end - set.width;
    this.doc.font(style.face).fontSize(style.size).fillColor(style.colour);
    const top = y + (style.leading - style.size * 1.448) / 2;
    for (const run of set.runs) {
      this.doc.text(run.text, from + run.x, top, { lineBreak: false, features: FEATURES[run.form], ...(run.spacing === 0 ? {} : { characterSpacing: run.spacing }) });
    }
  }

  /** Lines one below the other in the column, over as many pages as it takes. A line never stands alone at a page's end. */
  flow(of: Struct, tag: Tag, lines: readonly SetLine[], style: Style, x: number): void {
    lines.forEach((set, at) => {
      const together = at === 0 && lines.length > 1 ? 2 : at === lines.length - 2 ? 2 : 1;
      this.room(style.leading * together);
      this.mark(of, tag, () => this.line(set, style, x, this.y));
      this.y += style.leading;
    });
  }
}

function cover(sheet: Sheet): void {
  const { readable, doc } = sheet;
  sheet.y = 168;
  const part = sheet.struct(sheet.root, 'Sect');
  const big: Style = { face: 'strong', size: 30, leading: 44, colour: INK };
  const title = sheet.struct(part, 'H1');
  sheet.flow(title, 'H1', sheet.lines(readable.title, big, COLUMN), big, PAGE.left);
  title.end();
  const number = sheet.struct(part, 'P');
  const mid: Style = { face: 'text', size: 14, leading: 24, colour: QUIET };
  sheet.flow(number, 'P', sheet.lines(readable.number, mid, COLUMN), mid, PAGE.left);
  number.end();
  sheet.y += 22;
  sheet.artifact(() => void doc.moveTo(PAGE.left, sheet.y).lineTo(PAGE.left + COLUMN, sheet.y).lineWidth(1.5).strokeColor(INK).stroke());
  sheet.y += 24;
  pairs(sheet, part, readable.cover);
  sheet.y += 22;
  for (const [text, style] of [[readable.lead, SMALL], ...readable.notes.map((note) => [note, NOTE] as const)] as const) {
    const para = sheet.struct(part, 'P');
    sheet.flow(para, 'P', sheet.lines(text, style, COLUMN), style, PAGE.left);
    para.end();
    sheet.y += 4;
  }
  part.end();
}

/** About how high a pair will be. */
function heightOf(sheet: Sheet, row: Pair, left: number): number {
  const style = row.code === true ? CODE : BODY;
  const label = sheet.lines(row.label, LABEL, left - 14).length;
  const value = sheet.lines(row.value, style, COLUMN - left).length;
  return Math.max(label * LABEL.leading, value * style.leading) + 3;
}

/** Names on the left, what they are on the right; a long name stands above. A short list is not parted. */
function pairs(sheet: Sheet, parent: Struct, rows: readonly Pair[]): void {
  const left = LEFT;
  const list = sheet.struct(parent, 'L');
  const height = rows.reduce((sum, row) => sum + heightOf(sheet, row, left), 0);
  if (height < (FLOOR - PAGE.top) / 3) sheet.room(height);
  for (const row of rows) {
    const item = sheet.struct(list, 'LI');
    const style = row.code === true ? CODE : BODY;
    const label = sheet.lines(row.label, LABEL, left - 14);
    const above = label.length > 3;
    const value = sheet.lines(row.value, style, above ? COLUMN - 14 : COLUMN - left);
    const term = sheet.struct(item, 'Lbl');
    if (above) {
      sheet.room(LABEL.leading * 2 + style.leading);
      sheet.flow(term, 'Lbl', sheet.lines(row.label, LABEL, COLUMN), LABEL, PAGE.left);
    } else {
      sheet.room(Math.max(label.length * LABEL.leading, Math.min(2, value.length) * style.leading));
      sheet.mark(term, 'Lbl', () => label.forEach((one, at) => sheet.line(one, LABEL, PAGE.left, sheet.y + at * LABEL.leading)));
    }
    term.end();
    const top = sheet.y;
    const page = sheet.doc.page;
    const body = sheet.struct(item, 'LBody');
    // a small value stands on the line of its label
    sheet.y += row.code === true && !above ? (LABEL.leading - style.leading) / 2 : 0;
    sheet.flow(body, 'LBody', value, style, above ? PAGE.left + 14 : PAGE.left + left);
    body.end();
    item.end();
    if (!above && sheet.doc.page === page) sheet.y = Math.max(sheet.y, top + label.length * LABEL.leading);
    sheet.y += 3;
  }
  list.end();
  sheet.y += 7;
}

interface TableAt {
  readonly x: readonly number[];
  readonly width: readonly number[];
  readonly gap: number;
}

function placesOf(columns: Extract<Block, { kind: 'table' }>['columns']): TableAt {
  const all = columns.reduce((sum, column) => sum + column.share, 0);
  const width = columns.map((column) => (COLUMN * column.share) / all);
  const x = width.map((_, at) => PAGE.left + width.slice(0, at).reduce((sum, one) => sum + one, 0));
  return { x, width, gap: 14 };
}

function rowOf(sheet: Sheet, table: Struct, block: Extract<Block, { kind: 'table' }>, cells: readonly string[], head: boolean): void {
  const places = placesOf(block.columns);
  const style = head ? COLUMN_HEAD : SMALL;
  const last = block.columns.length - 1;
  const styles = block.columns.map((column) => (column.code === true && !head ? SMALL_CODE : style));
  const set = cells.map((cell, at) => sheet.lines(cell, styles[at]!, places.width[at]! - (at === last ? 0 : places.gap)));
  const most = Math.max(...set.map((lines) => lines.length));
  const row = sheet.struct(table, 'TR');
  const tag = head ? 'TH' : 'TD';
  const parts = set.map(() => sheet.struct(row, tag));
  for (let from = 0; from < most; ) {
    const fits = Math.floor((FLOOR - sheet.y - 8) / style.leading);
    const whole = most - from <= fits;
    // a row that fits on one page is not parted, and of a long one no single line is left behind
    if (!whole && (from === 0 ? most * style.leading < FLOOR - PAGE.top - 60 || fits < 3 : fits < 1)) {
      sheet.turn();
      if (!head) rowOf(sheet, table, block, block.columns.map((column) => column.text), true);
      continue;
    }
    const take = whole ? most - from : fits;
    set.forEach((lines, at) => {
      const end = block.columns[at]!.end === true ? places.x[at]! + places.width[at]! - (at === last ? 0 : places.gap) : undefined;
      const here = lines.slice(from, from + take);
      if (here.length > 0) sheet.mark(parts[at]!, tag, () => here.forEach((one, line) => sheet.line(one, styles[at]!, places.x[at]!, sheet.y + 4 + line * style.leading, end)));
    });
    from += take;
    sheet.y += take * style.leading + 8;
    const { y } = sheet;
    sheet.artifact(() => void sheet.doc.moveTo(PAGE.left, y).lineTo(PAGE.left + COLUMN, y).lineWidth(head ? 1 : 0.5).strokeColor(head ? INK : RULE).stroke());
  }
  for (const part of parts) part.end();
  row.end();
}

function table(sheet: Sheet, parent: Struct, block: Extract<Block, { kind: 'table' }>): void {
  const made = sheet.struct(parent, 'Table');
  sheet.room(70);
  rowOf(sheet, made, block, block.columns.map((column) => column.text), true);
  for (const cells of block.rows) rowOf(sheet, made, block, cells, false);
  made.end();
  sheet.y += 14;
}

function paragraph(sheet: Sheet, parent: Struct, block: Extract<Block, { kind: 'para' }>): void {
  const style = block.tone === 'quiet' ? NOTE : BODY;
  const inset = block.tone === 'quote' ? 16 : 0;
  for (const text of block.text.split(/\n+/).filter((one) => one.trim() !== '')) {
    const tag = block.tone === 'quote' ? 'BlockQuote' : 'P';
    const made = sheet.struct(parent, tag);
    const lines = sheet.lines(text.trim(), style, COLUMN - inset, true);
    const pages: { page: unknown; from: number; to: number }[] = [];
    sheet.flow(made, tag, lines, style, PAGE.left + inset);
    if (inset > 0) pages.push({ page: sheet.doc.page, from: Math.max(PAGE.top, sheet.y - lines.length * style.leading), to: sheet.y });
    for (const { from, to } of pages) sheet.artifact(() => void sheet.doc.moveTo(PAGE.left + 3, from + 2).lineTo(PAGE.left + 3, to - 2).lineWidth(1.5).strokeColor(RULE).stroke());
    made.end();
    sheet.y += 5;
  }
  sheet.y += 3;
}

function list(sheet: Sheet, parent: Struct, items: readonly string[]): void {
  const made = sheet.struct(parent, 'L');
  for (const text of items) {
    const item = sheet.struct(made, 'LI');
    const lines = sheet.lines(text, BODY, COLUMN - 16);
    sheet.room(Math.min(2, lines.length) * BODY.leading);
    const dot = sheet.struct(item, 'Lbl');
    const y = sheet.y + BODY.leading / 2 + 0.5;
    sheet.mark(dot, 'Lbl', () => void sheet.doc.circle(PAGE.left + 4, y, 1.6).fillColor(INK).fill());
    dot.end();
    const body = sheet.struct(item, 'LBody');
    sheet.flow(body, 'LBody', lines, BODY, PAGE.left + 16);
    body.end();
    item.end();
    sheet.y += 2;
  }
  made.end();
  sheet.y += 8;
}

interface Mark {
  readonly text: string;
  readonly page: number;
}

/** How much of the page a title needs: itself, and enough of what follows not to stand alone. */
function needOf(sheet: Sheet, all: readonly Block[], from: number): number {
  let need = 0;
  for (const block of all.slice(from)) {
    if (block.kind === 'section') need += SECTION.leading + 32;
    else if (block.kind === 'heading') need += HEADING.leading + 12;
    else if (block.kind === 'para' && block.tone === 'quiet') need += NOTE.leading * 2 + 8;
    else if (block.kind === 'pairs') return need + Math.min(block.rows.reduce((sum, row) => sum + heightOf(sheet, row, LEFT), 0), (FLOOR - PAGE.top) / 3);
    else return need + 54;
  }
  return need;
}

/** Sets the blocks; answers where each section began, for the contents. */
function blocks(sheet: Sheet): readonly Mark[] {
  const marks: Mark[] = [];
  let part = sheet.struct(sheet.root, 'Sect');
  let outline: PDFKit.PDFOutline | undefined;
  for (const [at, block] of sheet.readable.blocks.entries()) {
    if (block.kind === 'section') {
      part.end();
      part = sheet.struct(sheet.root, 'Sect');
      if (sheet.y > PAGE.top) sheet.y += 22;
      sheet.room(needOf(sheet, sheet.readable.blocks, at));
      marks.push({ text: block.text, page: sheet.doc.bufferedPageRange().count });
      outline = sheet.doc.outline.addItem(block.text);
    }
    if (block.kind === 'heading') {
      if (sheet.y > PAGE.top) sheet.y += 8;
      sheet.room(needOf(sheet, sheet.readable.blocks, at));
      outline?.addItem(block.text);
    }
    if (block.kind === 'section' || block.kind === 'heading') {
      const tag = block.kind === 'section' ? 'H2' : 'H3';
      const style = block.kind === 'section' ? SECTION : HEADING;
      const title = sheet.struct(part, tag);
      sheet.flow(title, tag, sheet.lines(block.text, style, COLUMN), style, PAGE.left);
      title.end();
      sheet.y += block.kind === 'section' ? 10 : 4;
    }
    if (block.kind === 'para') paragraph(sheet, part, block);
    if (block.kind === 'list') list(sheet, part, block.items);
    if (block.kind === 'pairs') pairs(sheet, part, block.rows);
    if (block.kind === 'table') table(sheet, part, block);
  }
  part.end();
  return marks;
}

/** The list of sections with their pages, on the page that was kept free for it. */
function contents(sheet: Sheet, marks: readonly Mark[], place: Struct): void {
  sheet.doc.switchToPage(1);
  sheet.y = PAGE.top;
  const { locale } = sheet.readable;
  const title = sheet.struct(place, 'H2');
  sheet.mark(title, 'H2', () => sheet.line(sheet.lines(say(locale, 'casefile.contents'), SECTION, COLUMN)[0]!, SECTION, PAGE.left, sheet.y));
  title.end();
  sheet.y += SECTION.leading + 14;
  const toc = sheet.struct(place, 'TOC');
  for (const { text, page } of marks) {
    const item = sheet.struct(toc, 'TOCI');
    const [name] = sheet.lines(text, BODY, COLUMN - 40);
    const [number] = sheet.lines(String(page), BODY, 40);
    sheet.mark(item, 'TOCI', () => {
      sheet.line(name!, BODY, PAGE.left, sheet.y);
      sheet.line(number!, BODY, 0, sheet.y, PAGE.left + COLUMN);
    });
    const y = sheet.y + 12.5;
    const from = PAGE.left + name!.width + 8;
    const to = PAGE.left + COLUMN - number!.width - 8;
    sheet.artifact(() => void sheet.doc.moveTo(to, y).lineTo(from, y).dash(0.8, { space: 3.2 }).lineWidth(0.8).strokeColor(RULE).stroke().undash());
    item.end();
    sheet.y += 24;
  }
  toc.end();
  place.end();
}

/** Number and title at the head, the page at the foot, of every page but the cover. */
function runningLines(sheet: Sheet): void {
  const { doc, readable } = sheet;
  const { count } = doc.bufferedPageRange();
  for (let page = 1; page < count; page += 1) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    const [number] = sheet.lines(readable.number, NOTE, COLUMN);
    const [title] = sheet.lines(readable.title, NOTE, COLUMN);
    const [foot] = sheet.lines(say(readable.locale, 'casefile.page', { page: page + 1, pages: count }), NOTE, COLUMN);
    sheet.line(title!, NOTE, PAGE.left, 42);
    sheet.line(number!, NOTE, 0, 42, PAGE.left + COLUMN);
    doc.moveTo(PAGE.left, 60).lineTo(PAGE.left + COLUMN, 60).lineWidth(0.5).strokeColor(RULE).stroke();
    sheet.line(foot!, NOTE, PAGE.left + (COLUMN - foot!.width) / 2, PAGE.height - 50);
    doc.endMarkedContent();
  }
}

/**
 * Sets a readable case file as a tagged PDF with bookmarks and page numbers; letters are embedded as far as they are used.
 * @param at when it is made: the same content and time give the same bytes
 * @param keywords for programs: they stand in the file as plain text, under its signature
 */
export async function pdfOf(readable: Readable, at: Date, keywords: readonly string[] = []): Promise<Buffer> {
  // large, as its letters are: loaded with the first thing that needs it, not with the program
  const { default: library } = await import('pdfkit');
  const sheet = new Sheet(library, readable, await faces(), at, keywords);
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    sheet.doc.on('data', (chunk: Buffer) => void chunks.push(chunk));
    sheet.doc.once('end', () => resolve(Buffer.concat(chunks)));
    sheet.doc.once('error', reject);
  });
  cover(sheet);
  sheet.turn();
  const place = sheet.struct(sheet.root, 'Sect');
  sheet.turn();
  const marks = blocks(sheet);
  contents(sheet, marks, place);
  runningLines(sheet);
  sheet.root.end();
  sheet.doc.end();
  return done;
}
