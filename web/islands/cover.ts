/**
 * Covering parts of a picture by drawing (`web/dispute/redact.tsx`): boxes are drawn, moved and resized by mouse, pen, finger
 * or keys, and stand in the form's own fields, which stay the truth: what is typed there is drawn, and what is drawn is
 * written there. Nothing is sent before the copy was looked at. Without this the fields are filled in by hand.
 */

const SIDES = ['x', 'y', 'width', 'height'] as const;
/** A way shorter than this, in pixels, is a press and not a drag. */
const LEAST_DRAG = 6;
/** What a box is that nobody drew, in per cent. */
const ADDED = { width: 40, height: 10 };

/** A covered part, in whole per cent of its page. */
interface Box {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One page: where its boxes lie. */
interface Sheet {
  readonly page: number;
  readonly figure: HTMLElement;
  readonly frame: HTMLElement;
}

/** What a pointer that is down does. */
interface Gesture {
  readonly kind: 'draw' | 'move' | 'resize';
  readonly pointer: number;
  readonly no: number;
  readonly sheet: Sheet;
  readonly from: Point;
  /** where on the screen, in pixels */
  readonly screen: Point;
  readonly before: Box | null;
  dragged: boolean;
}

type Words = Readonly<Record<'box' | 'box_page' | 'remove' | 'removed' | 'seen' | 'check' | 'full' | 'corner' | 'preview' | 'change', string>>;

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** A box between two corners: never less than what was drawn, and within the page. */
function between(page: number, a: Point, b: Point): Box {
  const [x, y] = [clamp(Math.floor(Math.min(a.x, b.x)), 0, 99), clamp(Math.floor(Math.min(a.y, b.y)), 0, 99)];
  return { page, x, y, width: clamp(Math.ceil(Math.max(a.x, b.x)) - x, 1, 100 - x), height: clamp(Math.ceil(Math.max(a.y, b.y)) - y, 1, 100 - y) };
}

/** The box elsewhere on its page, as far as it goes. */
function moved(box: Box, x: number, y: number): Box {
  return { ...box, x: clamp(Math.round(box.x + x), 0, 100 - box.width), y: clamp(Math.round(box.y + y), 0, 100 - box.height) };
}

/** The box with its lower right corner elsewhere. */
function resized(box: Box, x: number, y: number): Box {
  return { ...box, width: clamp(Math.round(box.width + x), 1, 100 - box.x), height: clamp(Math.round(box.height + y), 1, 100 - box.y) };
}

class Covers {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #words: Words;
  readonly #most: number;
  readonly #sheets: readonly Sheet[];
  readonly #boxes = new Map<number, Box>();
  readonly #buttons = new Map<number, HTMLButtonElement>();
  #gesture: Gesture | null = null;
  #corner: { readonly sheet: Sheet; readonly at: Point } | null = null;
  #drawing = false;
  #seen = false;

  constructor(root: HTMLElement, form: HTMLFormElement) {
    this.#root = root;
    this.#form = form;
    this.#words = JSON.parse(root.dataset['words']!) as Words;
    this.#most = Number(root.dataset['most']);
    this.#sheets = [...root.querySelectorAll<HTMLElement>('[data-cover-page]')].map((figure) => ({ page: Number(figure.dataset['coverPage']), figure, frame: figure.querySelector<HTMLElement>('.cover-frame')! }));
  }

  /** Shows the tools, folds the fields and draws what stands in them. */
  static begin(root: HTMLElement, form: HTMLFormElement): void {
    const covers = new Covers(root, form);
    covers.#begin(root, form);
  }

  #begin(root: HTMLElement, form: HTMLFormElement): void {
    for (const sheet of this.#sheets) this.#listen(sheet);
    for (const tool of root.querySelectorAll<HTMLElement>('[data-cover-tool]')) tool.addEventListener('click', () => this.#use(tool.dataset['coverTool']!));
    form.addEventListener('input', () => this.#read());
    form.addEventListener('change', () => this.#leaveOut());
    document.addEventListener('submit', (event) => this.#hold(event), true);
    for (const scripted of root.querySelectorAll<HTMLElement>('[data-cover-scripted]')) scripted.hidden = false;
    const folded = form.querySelector<HTMLDetailsElement>('[data-cover-fields] > details');
    if (folded !== null && folded.querySelector('.faulty') === null) folded.open = false;
    this.#read();
    this.#leaveOut();
  }

  #field(name: string, no: number): HTMLInputElement | null {
    return this.#form.querySelector<HTMLInputElement>(`[name="${name}${no}"]`);
  }

  /** What the fields say; a part that is not written to its end is none yet. */
  #read(): void {
    let changed = false;
    for (let no = 1; no <= this.#most; no += 1) {
      const number = (name: string): number => {
        const typed = this.#field(name, no)?.value.trim() ?? '';
        return /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN;
      };
      const page = this.#sheets.length === 1 ? this.#sheets[0]!.page : number('page');
      const [x, y, width, height] = SIDES.map(number) as [number, number, number, number];
      const good = this.#sheets.some((sheet) => sheet.page === page) && x <= 99 && y <= 99 && width >= 1 && width <= 100 && height >= 1 && height <= 100;
      const box = good ? { page, x, y, width: Math.min(width, 100 - x), height: Math.min(height, 100 - y) } : null;
      if (JSON.stringify(box) === JSON.stringify(this.#boxes.get(no) ?? null)) continue;
      this.#show(no, box);
      changed = true;
    }
    if (changed) this.#changed();
  }

  #leaveOut(): void {
    const out = new Set([...this.#form.querySelectorAll<HTMLInputElement>('[name=without]:checked')].map((one) => Number(one.value)));
    for (const { figure, page } of this.#sheets) {
      if (figure.classList.contains('left-out') === out.has(page)) continue;
      figure.classList.toggle('left-out', out.has(page));
      this.#changed();
    }
  }

  /** Draws a part and writes its fields. */
  #put(no: number, box: Box | null): void {
    this.#show(no, box);
    for (const side of SIDES) this.#write(side, no, box?.[side]);
    this.#write('page', no, box?.page);
    this.#changed();
  }

  #write(name: string, no: number, value: number | undefined): void {
    const field = this.#field(name, no);
    if (field !== null) field.value = value === undefined ? '' : String(value);
  }

  #show(no: number, box: Box | null): void {
    if (box === null) {
      this.#boxes.delete(no);
      this.#buttons.get(no)?.remove();
      this.#buttons.delete(no);
      return;
    }
    this.#boxes.set(no, box);
    const button = this.#buttons.get(no) ?? this.#button(no);
    const { frame } = this.#sheets.find((sheet) => sheet.page === box.page)!;
    if (button.parentElement !== frame) frame.insertBefore(button, [...frame.querySelectorAll<HTMLElement>('.cover-box')].find((one) => Number(one.dataset['no']) > no) ?? null);
    button.style.setProperty('left', `${box.x}%`);
    button.style.setProperty('top', `${box.y}%`);
    button.style.setProperty('width', `${box.width}%`);
    button.style.setProperty('height', `${box.height}%`);
    button.setAttribute('aria-label', this.#name(no));
  }

  #button(no: number): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cover-box';
    button.dataset['no'] = String(no);
    const [label, corner] = [document.createElement('span'), document.createElement('span')];
    label.textContent = String(no);
    corner.className = 'cover-corner';
    button.append(label, corner);
    button.addEventListener('keydown', (event) => this.#key(event, no));
    this.#buttons.set(no, button);
    return button;
  }

  #name(no: number): string {
    const box = this.#boxes.get(no)!;
    return fill(this.#sheets.length === 1 ? this.#words.box : this.#words.box_page, { no, ...box });
  }

  /** Whatever changes has to be looked at again. */
  #changed(): void {
    this.#seen = false;
    this.#preview(false);
    const list = this.#root.querySelector('[data-cover-list]')!;
    list.replaceChildren(...[...this.#boxes.keys()].sort((a, b) => a - b).map((no) => this.#row(no)));
  }

  #row(no: number): HTMLLIElement {
    const row = document.createElement('li');
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'as-link';
    const text = document.createElement('span');
    text.textContent = fill(this.#words.remove, { no });
    remove.append(text);
    remove.addEventListener('click', () => this.#remove(no));
    row.append(this.#name(no), ' ', remove);
    return row;
  }

  #say(text: string): void {
    this.#root.querySelector('[data-cover-said]')!.textContent = text;
  }

  #remove(no: number): void {
    this.#put(no, null);
    this.#say(fill(this.#words.removed, { no }));
    const next = [...this.#buttons.keys()].sort((a, b) => a - b).find((other) => other > no);
    (this.#buttons.get(next ?? -1) ?? this.#tool('add')).focus();
  }

  #tool(name: string): HTMLElement {
    return this.#root.querySelector<HTMLElement>(`[data-cover-tool=${name}]`)!;
  }

  #use(tool: string): void {
    if (tool === 'draw') this.#draw(!this.#drawing);
    else if (tool === 'add') this.#add();
    else {
      const on = !this.#root.classList.contains('as-seen');
      this.#preview(on);
      this.#say(on ? this.#words.seen : '');
    }
  }

  #draw(on: boolean): void {
    if (on) this.#preview(false);
    this.#drawing = on;
    this.#corner = null;
    this.#say('');
    this.#root.classList.toggle('drawing', on);
    this.#tool('draw').setAttribute('aria-pressed', String(on));
  }

  #preview(on: boolean): void {
    if (on) {
      this.#seen = true;
      this.#draw(false);
    }
    this.#root.classList.toggle('as-seen', on);
    this.#tool('preview').textContent = on ? this.#words.change : this.#words.preview;
  }

  /** The first part whose fields are all empty; null, and said so, when all are taken. */
  #free(): number | null {
    for (let no = 1; no <= this.#most; no += 1) if (SIDES.every((side) => this.#field(side, no)?.value.trim() === '')) return no;
    this.#say(fill(this.#words.full, { most: this.#most }));
    return null;
  }

  /** A box in the middle of what is seen of a page, for whoever does not drag. */
  #add(): void {
    const no = this.#free();
    if (no === null) return;
    const seen = this.#sheets.map((sheet) => {
      const { top, bottom, height } = sheet.frame.getBoundingClientRect();
      const [from, to] = [clamp(0, top, bottom), clamp(innerHeight, top, bottom)];
      return { sheet, much: to - from, middle: height === 0 ? 50 : (((from + to) / 2 - top) * 100) / height };
    });
    const { sheet, middle } = seen.reduce((best, one) => (one.much > best.much ? one : best));
    this.#draw(false);
    this.#put(no, moved({ page: sheet.page, x: 30, y: 0, ...ADDED }, 0, middle - ADDED.height / 2));
    this.#select(no);
  }

  #select(no: number): void {
    this.#buttons.get(no)?.focus();
    this.#say(this.#name(no));
  }

  #key(event: KeyboardEvent, no: number): void {
    const ways: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const way = ways[event.key];
    const gone = event.key === 'Delete' || event.key === 'Backspace';
    if (event.ctrlKey || event.metaKey || event.altKey || (way === undefined && !gone)) return;
    event.preventDefault();
    if (gone) return this.#remove(no);
    const box = this.#boxes.get(no)!;
    this.#put(no, (event.shiftKey ? resized : moved)(box, way![0], way![1]));
    this.#say(this.#name(no));
  }

  #listen(sheet: Sheet): void {
    const { frame } = sheet;
    frame.addEventListener('dragstart', (event) => event.preventDefault());
    frame.addEventListener('pointerdown', (event) => this.#down(event, sheet));
    frame.addEventListener('pointermove', (event) => this.#move(event));
    frame.addEventListener('pointerup', (event) => this.#up(event));
    frame.addEventListener('pointercancel', () => this.#cancel());
  }

  #at(sheet: Sheet, event: PointerEvent): Point {
    const box = sheet.frame.getBoundingClientRect();
    return { x: clamp(((event.clientX - box.left) * 100) / box.width, 0, 100), y: clamp(((event.clientY - box.top) * 100) / box.height, 0, 100) };
  }

  #down(event: PointerEvent, sheet: Sheet): void {
    if (event.button !== 0 || this.#gesture !== null || this.#root.classList.contains('as-seen')) return;
    const target = event.target as Element;
    const button = target.closest<HTMLElement>('.cover-box');
    // a finger scrolls until it is asked to draw; a mouse does not
    if (button === null && !this.#drawing && event.pointerType !== 'mouse') return;
    const no = button === null ? this.#free() : Number(button.dataset['no']);
    if (no === null) return;
    const kind = button === null ? 'draw' : target.closest('.cover-corner') === null ? 'move' : 'resize';
    sheet.frame.setPointerCapture(event.pointerId);
    this.#gesture = { kind, pointer: event.pointerId, no, sheet, from: this.#at(sheet, event), screen: { x: event.clientX, y: event.clientY }, before: this.#boxes.get(no) ?? null, dragged: false };
  }

  #move(event: PointerEvent): void {
    const now = this.#gesture;
    if (now === null || now.pointer !== event.pointerId) return;
    now.dragged ||= Math.hypot(event.clientX - now.screen.x, event.clientY - now.screen.y) >= LEAST_DRAG;
    if (!now.dragged) return;
    const at = this.#at(now.sheet, event);
    if (now.kind === 'draw') this.#put(now.no, between(now.sheet.page, now.from, at));
    else this.#put(now.no, (now.kind === 'move' ? moved : resized)(now.before!, at.x - now.from.x, at.y - now.from.y));
  }

  #up(event: PointerEvent): void {
    const done = this.#gesture;
    if (done === null || done.pointer !== event.pointerId) return;
    this.#gesture = null;
    if (done.dragged || done.kind !== 'draw') this.#corner = null;
    else if (!this.#drawing) return;
    else if (this.#corner?.sheet !== done.sheet) {
      // a press without a drag is one corner, the next press the other (WCAG 2.5.7)
      this.#corner = { sheet: done.sheet, at: done.from };
      this.#say(this.#words.corner);
      return;
    } else {
      this.#put(done.no, between(done.sheet.page, this.#corner.at, done.from));
      this.#corner = null;
    }
    this.#select(done.no);
  }

  #cancel(): void {
    const given = this.#gesture;
    this.#gesture = null;
    if (given?.dragged === true) this.#put(given.no, given.before);
  }

  /** Shows the copy before it is made, the first time the form is sent after a change. */
  #hold(event: Event): void {
    if (event.target !== this.#form || this.#seen || (event as SubmitEvent).submitter?.getAttribute('name') === '_locale') return;
    // nothing to look at: the answer says what is missing
    if (this.#boxes.size === 0 && this.#form.querySelector('[name=without]:checked') === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#preview(true);
    this.#say(this.#words.check);
    this.#root.scrollIntoView({ block: 'start' });
    this.#tool('preview').focus({ preventScroll: true });
  }
}

function fill(template: string, values: Readonly<Record<string, number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

const root = document.querySelector<HTMLElement>('[data-cover]');
const form = root?.closest('form');
if (root !== null && form) Covers.begin(root, form);
