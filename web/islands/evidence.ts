/**
 * Looking at evidence: zoom by buttons, wheel, pinch and keys; rotate; mark a place for a private note. Choosing another
 * item or keeping a note changes this pane only, so that nothing typed beside it is lost. Without it everything is links
 * and forms.
 */

const MOST = 8;
const STEP = 1.25;
const PAN = 40;
/** A rectangle smaller than this is the first of two presses, not a drag. */
const LEAST = 0.01;

interface Point {
  readonly x: number;
  readonly y: number;
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** A picture on its stage: where it is moved to, how large, how turned. */
class Picture {
  readonly #viewer: HTMLElement;
  readonly #stage: HTMLElement;
  readonly #sheet: HTMLElement;
  #scale = 1;
  #turns = 0;
  #at: Point = { x: 0, y: 0 };
  #fingers = new Map<number, Point>();
  #marking = false;
  #corner: Point | null = null;
  #rect: SVGRectElement | null = null;

  constructor(viewer: HTMLElement, stage: HTMLElement) {
    this.#viewer = viewer;
    this.#stage = stage;
    this.#sheet = stage.querySelector<HTMLElement>('[data-sheet]')!;
    const tools = viewer.querySelector<HTMLElement>('[data-tools]');
    if (tools !== null) tools.hidden = false;
    tools?.addEventListener('click', (event) => {
      const tool = (event.target as Element).closest<HTMLElement>('[data-tool]')?.dataset['tool'];
      if (tool !== undefined) this.#use(tool);
    });
    stage.addEventListener('keydown', (event) => this.#key(event));
    stage.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    stage.addEventListener('pointerdown', (event) => this.#down(event));
    stage.addEventListener('pointermove', (event) => this.#move(event));
    for (const name of ['pointerup', 'pointercancel'] as const) stage.addEventListener(name, (event) => this.#up(event));
    this.#show();
  }

  #use(tool: string): void {
    if (tool === 'in') this.#zoom(STEP);
    else if (tool === 'out') this.#zoom(1 / STEP);
    else if (tool === 'fit') {
      this.#scale = 1;
      this.#turns = 0;
      this.#at = { x: 0, y: 0 };
    } else if (tool === 'rotate') this.#turns = (this.#turns + 1) % 4;
    else if (tool === 'mark') this.#mark(!this.#marking);
    this.#show();
  }

  /** Zooms so that the point of the picture under `about` (from the stage's middle) stays where it is. */
  #zoom(by: number, about: Point = { x: 0, y: 0 }): void {
    const scale = clamp(this.#scale * by, 1, MOST);
    const grown = scale / this.#scale;
    this.#scale = scale;
    this.#at = scale === 1 ? { x: 0, y: 0 } : { x: about.x - (about.x - this.#at.x) * grown, y: about.y - (about.y - this.#at.y) * grown };
    this.#show();
  }

  #pan(x: number, y: number): void {
    const { width, height } = this.#stage.getBoundingClientRect();
    const room = (this.#scale - 1) / 2 + 0.4;
    this.#at = { x: clamp(this.#at.x + x, -width * room, width * room), y: clamp(this.#at.y + y, -height * room, height * room) };
    this.#show();
  }

  #show(): void {
    this.#sheet.style.setProperty('transform', `translate(${this.#at.x}px, ${this.#at.y}px) rotate(${this.#turns * 90}deg) scale(${this.#scale})`);
    this.#stage.classList.toggle('zoomed', this.#scale > 1 || this.#marking);
    const zoom = this.#viewer.querySelector('[data-zoom]');
    if (zoom !== null) zoom.textContent = `${Math.round(this.#scale * 100)} %`;
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      '+': () => this.#zoom(STEP),
      '=': () => this.#zoom(STEP),
      '-': () => this.#zoom(1 / STEP),
      '0': () => this.#use('fit'),
      r: () => this.#use('rotate'),
      ArrowLeft: () => this.#pan(PAN, 0),
      ArrowRight: () => this.#pan(-PAN, 0),
      ArrowUp: () => this.#pan(0, PAN),
      ArrowDown: () => this.#pan(0, -PAN),
      Escape: () => this.#mark(false),
    };
    const move = moves[event.key];
    // arrows scroll the pane until there is something to move
    if (move === undefined || (event.key.startsWith('Arrow') && this.#scale === 1)) return;
    event.preventDefault();
    move();
  }

  #fromMiddle(event: MouseEvent): Point {
    const box = this.#stage.getBoundingClientRect();
    return { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
  }

  /** The wheel scrolls the pane; with Ctrl, as pinching on a touchpad sends it, it zooms. */
  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#zoom(Math.exp(-event.deltaY / 300), this.#fromMiddle(event));
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#fingers.set(event.pointerId, this.#fromMiddle(event));
    this.#stage.setPointerCapture(event.pointerId);
    if (this.#marking && this.#corner === null) this.#corner = this.#onPicture(event);
  }

  #move(event: PointerEvent): void {
    if (this.#marking) {
      if (this.#corner !== null) this.#draw(this.#corner, this.#onPicture(event));
      return;
    }
    const before = this.#fingers.get(event.pointerId);
    if (before === undefined) return;
    const now = this.#fromMiddle(event);
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) {
      const apart = (point: Point): number => Math.hypot(point.x - other.x, point.y - other.y);
      this.#zoom(apart(now) / Math.max(1, apart(before)), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    } else if (this.#scale > 1) this.#pan(now.x - before.x, now.y - before.y);
    this.#fingers.set(event.pointerId, now);
  }

  #up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    if (!this.#marking || this.#corner === null) return;
    const end = this.#onPicture(event);
    // a press without a drag sets one corner; the next press sets the other (WCAG 2.5.7)
    if (Math.abs(end.x - this.#corner.x) < LEAST && Math.abs(end.y - this.#corner.y) < LEAST) return;
    this.#keep(this.#corner, end);
  }

  /** Where a press falls on the picture itself, 0 to 1 from its upper left, however it is turned. */
  #onPicture(event: MouseEvent): Point {
    const box = this.#sheet.getBoundingClientRect();
    const u = clamp((event.clientX - box.left) / box.width, 0, 1);
    const v = clamp((event.clientY - box.top) / box.height, 0, 1);
    const turned: readonly Point[] = [{ x: u, y: v }, { x: v, y: 1 - u }, { x: 1 - u, y: 1 - v }, { x: 1 - v, y: u }];
    return turned[this.#turns]!;
  }

  #mark(on: boolean): void {
    this.#marking = on;
    this.#corner = null;
    this.#rect?.remove();
    this.#rect = null;
    this.#viewer.querySelector('[data-tool=mark]')?.setAttribute('aria-pressed', String(on));
    this.#stage.classList.toggle('marking', on);
    this.#show();
  }

  #draw(from: Point, to: Point): void {
    const marks = this.#sheet.querySelector('.marks');
    if (this.#rect === null) {
      this.#rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      marks?.append(this.#rect);
    }
    const place = placeOf(from, to);
    for (const name of ['x', 'y', 'width', 'height'] as const) this.#rect.setAttribute(name, `${place[name]}%`);
  }

  /** The place goes into the form of a new note, which says in figures what was drawn. */
  #keep(from: Point, to: Point): void {
    const rect = this.#rect;
    this.#rect = null;
    this.#mark(false);
    this.#rect = rect;
    const id = this.#viewer.dataset['viewer'];
    const place = placeOf(from, to);
    for (const name of ['x', 'y', 'width', 'height'] as const) {
      const field = this.#viewer.querySelector<HTMLInputElement>(`[name="${name}-${id}"]`);
      if (field !== null) field.value = String(place[name]);
    }
    const area = this.#viewer.querySelector<HTMLTextAreaElement>(`[name="text-${id}"]`);
    const folded = area?.closest('details');
    if (folded) folded.open = true;
    area?.focus();
  }
}

/** A rectangle between two corners, in per cent with one decimal; never wider than the picture. */
function placeOf(a: Point, b: Point): Readonly<Record<'x' | 'y' | 'width' | 'height', number>> {
  const tenths = (part: number): number => Math.round(part * 1000);
  const x = tenths(Math.min(a.x, b.x));
  const y = tenths(Math.min(a.y, b.y));
  const width = clamp(tenths(Math.max(a.x, b.x)) - x, 1, 1000 - x);
  const height = clamp(tenths(Math.max(a.y, b.y)) - y, 1, 1000 - y);
  return { x: x / 10, y: y / 10, width: width / 10, height: height / 10 };
}

const pictures = new WeakMap<Element, Picture>();

function begin(pane: HTMLElement): void {
  for (const viewer of pane.querySelectorAll<HTMLElement>('[data-viewer]')) {
    const stage = viewer.querySelector<HTMLElement>('[data-stage]');
    if (stage !== null && !pictures.has(stage)) pictures.set(stage, new Picture(viewer, stage));
  }
}

/** Puts the pane of another address in place of this one; a page without one is gone to. */
async function swap(pane: HTMLElement, href: string, request: RequestInit = {}): Promise<HTMLElement | null> {
  const answer = await fetch(href, request).catch(() => null);
  if (answer === null) return null;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const made = page.querySelector<HTMLElement>('[data-evidence]');
  if (made === null) {
    location.assign(answer.url);
    return null;
  }
  pane.replaceWith(made);
  if (answer.ok) history.replaceState(null, '', answer.url);
  return made;
}

function live(pane: HTMLElement): void {
  begin(pane);
  const replaced = (made: HTMLElement | null, focus: string): void => {
    if (made === null) return;
    live(made);
    made.querySelector<HTMLElement>(focus)?.focus();
  };
  pane.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-view]');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void swap(pane, link.href).then((made) => replaced(made, '[aria-current]'));
  });
  pane.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const body = new FormData(form, event.submitter);
    void swap(pane, form.action, { method: 'POST', body }).then((made) => replaced(made, '[data-stage], .fault, a[aria-current]'));
  });
}

const pane = document.querySelector<HTMLElement>('[data-evidence]');
if (pane !== null) live(pane);
// the page was renewed in place: evidence may have come
document.addEventListener('redress:fresh', () => {
  const now = document.querySelector<HTMLElement>('[data-evidence]');
  if (now !== null) begin(now);
});
