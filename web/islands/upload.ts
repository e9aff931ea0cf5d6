/**
 * Files go up while the person writes: chosen files start at once, in pieces, one after the other; a broken line is
 * waited for, a reload goes on where it stopped (the file itself is kept in the browser until it has arrived). Without
 * this script the form sends the files with everything else.
 */
import { all as kept, put, remove } from '../offline/keep.ts';
import { NoLine, RefusedFile, sendFile, SignedOut } from '../offline/tus.ts';

/** A file as it is kept in the browser. */
interface Entry {
  readonly id: string;
  /** whose, and on which page */
  readonly place: string;
  readonly file: File;
  readonly url?: string;
  readonly evidenceId?: string;
}

interface Row {
  readonly element: HTMLLIElement;
  readonly cancel: AbortController;
  entry: Entry;
  state: 'waiting' | 'sending' | 'no_line' | 'done' | 'refused' | 'signed_out';
}

type Words = Readonly<Record<'sending' | 'waiting' | 'no_line' | 'done' | 'signed_out' | 'remove' | 'shows' | 'hold', string>>;

const LONGEST_SIDE = 2000;
const THUMB = 112;

class Field {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #words: Words;
  readonly #place: string;
  readonly #rows: Row[] = [];
  readonly #list: HTMLUListElement;
  #running = false;
  #held: HTMLElement | null | undefined;

  constructor(root: HTMLElement, form: HTMLFormElement) {
    this.#root = root;
    this.#form = form;
    this.#words = JSON.parse(root.dataset['words']!) as Words;
    this.#place = `${root.dataset['person'] ?? ''} ${location.pathname}`;
    this.#list = root.querySelector('ul')!;
    for (const input of root.querySelectorAll<HTMLInputElement>('input[type=file]')) {
      input.addEventListener('change', () => {
        const files = [...(input.files ?? [])];
        // They go by themselves: the form must not send them again.
        input.value = '';
        void this.#add(files);
      });
    }
    root.dataset['live'] = '';
    for (const hidden of root.querySelectorAll<HTMLElement>('[data-scripted]')) hidden.hidden = false;
    for (const plain of form.querySelectorAll<HTMLElement>('[data-plain]')) plain.hidden = true;
    document.addEventListener('submit', (event) => this.#hold(event), true);
    addEventListener('online', () => void this.#run());
  }

  /** Rows of what an earlier showing of this page left behind. */
  async restore(): Promise<void> {
    const onPage = new Set([...this.#form.querySelectorAll<HTMLElement>('[data-evidence]')].map((one) => one.dataset['evidence']));
    for (const entry of await kept<Entry>('uploads')) {
      if (entry.place !== this.#place) continue;
      if (entry.evidenceId !== undefined && (onPage.has(entry.evidenceId) || !(await isLoose(entry.evidenceId)))) await remove('uploads', entry.id);
      else this.#show(entry);
    }
    await this.#run();
  }

  async #add(files: readonly File[]): Promise<void> {
    const smaller = this.#root.querySelector<HTMLInputElement>('[data-smaller]')?.checked === true;
    for (const file of files) {
      const id = [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('');
      const entry: Entry = { id: `${performance.timeOrigin + performance.now()}-${id}`, place: this.#place, file: smaller ? await shrink(file) : file };
      // A browser that keeps nothing (private window, full disk) still uploads.
      await put('uploads', entry).catch(() => undefined);
      this.#show(entry);
    }
    await this.#run();
  }

  #show(entry: Entry): void {
    const element = document.createElement('li');
    const thumb = document.createElement('canvas');
    thumb.width = THUMB;
    thumb.height = THUMB;
    thumb.setAttribute('aria-hidden', 'true');
    const name = document.createElement('strong');
    name.dir = 'auto';
    name.textContent = entry.file.name;
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', entry.file.name);
    const state = document.createElement('p');
    state.className = 'hint';
    state.setAttribute('role', 'status');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button plain';
    button.textContent = this.#words.remove;
    button.setAttribute('aria-label', `${this.#words.remove} ${entry.file.name}`);
    element.append(thumb, name, button, bar, state);
    this.#list.append(element);
    const row: Row = { element, cancel: new AbortController(), entry, state: 'waiting' };
    this.#rows.push(row);
    button.addEventListener('click', () => void this.#drop(row));
    void draw(thumb, entry.file);
    if (entry.evidenceId === undefined) this.#set(row, 'waiting', this.#words.waiting);
    else this.#done(row, entry.evidenceId);
  }

  #set(row: Row, state: Row['state'], text: string): void {
    row.state = state;
    row.element.dataset['state'] = state;
    row.element.querySelector('[role=status]')!.textContent = text;
  }

  #done(row: Row, evidenceId: string): void {
    this.#set(row, 'done', this.#words.done);
    row.element.querySelector('progress')?.remove();
    const value = document.createElement('input');
    value.type = 'hidden';
    value.name = 'uploaded';
    value.value = `${evidenceId} ${row.entry.file.name}`;
    row.element.append(value);
    if (this.#words.shows === '') return;
    const field = document.createElement('div');
    field.className = 'field';
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.id = `f-shows-${evidenceId}`;
    input.name = `shows.${evidenceId}`;
    input.maxLength = 500;
    input.autocomplete = 'off';
    input.dir = 'auto';
    label.htmlFor = input.id;
    label.textContent = this.#words.shows;
    field.append(label, input);
    row.element.append(field);
  }

  async #drop(row: Row): Promise<void> {
    row.cancel.abort();
    const at = this.#rows.indexOf(row);
    this.#rows.splice(at, 1);
    row.element.remove();
    // the place of the reader is kept for the keyboard
    (this.#list.querySelectorAll('button')[at] ?? this.#root.querySelector<HTMLElement>('input[type=file]'))?.focus();
    await remove('uploads', row.entry.id).catch(() => undefined);
    const { url } = row.entry;
    if (url !== undefined && row.state !== 'done') await fetch(url, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } }).catch(() => undefined);
    this.#release();
  }

  /** Sends what waits, one file after the other, until nothing does. */
  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    let failures = 0;
    for (let row = this.#next(); row !== undefined; row = this.#next()) {
      try {
        await this.#send(row);
        failures = 0;
      } catch (error) {
        failures += 1;
        if (!(await this.#failed(row, error, failures))) break;
      }
    }
    this.#running = false;
    this.#release();
  }

  #next(): Row | undefined {
    return this.#rows.find((row) => row.state === 'waiting' || row.state === 'no_line');
  }

  async #send(row: Row): Promise<void> {
    const bar = row.element.querySelector('progress')!;
    this.#set(row, 'sending', this.#words.sending.replace('{percent}', '0'));
    let shown = 0;
    const sent = await sendFile(row.entry.file, row.entry.url, this.#root.dataset['dispute'] ?? '', {
      signal: row.cancel.signal,
      began: async (url) => {
        row.entry = { ...row.entry, url };
        await put('uploads', row.entry).catch(() => undefined);
      },
      progress: (bytes) => {
        const percent = Math.floor((bytes / Math.max(1, row.entry.file.size)) * 100);
        bar.value = percent;
        // said in steps: a reader that speaks must not be talked over
        if (Math.floor(percent / 10) === shown) return;
        shown = Math.floor(percent / 10);
        this.#set(row, 'sending', this.#words.sending.replace('{percent}', String(percent)));
      },
    });
    row.entry = { ...row.entry, evidenceId: sent.evidenceId };
    await put('uploads', row.entry).catch(() => undefined);
    this.#done(row, sent.evidenceId);
  }

  /** @returns whether to go on with the next file */
  async #failed(row: Row, error: unknown, failures: number): Promise<boolean> {
    if (row.cancel.signal.aborted) return true;
    if (error instanceof RefusedFile) {
      this.#set(row, 'refused', error.message);
      row.element.querySelector('progress')?.remove();
      await remove('uploads', row.entry.id).catch(() => undefined);
      return true;
    }
    if (error instanceof SignedOut) {
      this.#set(row, 'signed_out', this.#words.signed_out);
      return false;
    }
    this.#set(row, 'no_line', this.#words.no_line);
    const seconds = (error instanceof NoLine ? error.seconds : undefined) ?? Math.min(30, 2 ** Math.min(failures, 5));
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      const now = (): void => {
        clearTimeout(timer);
        resolve();
      };
      addEventListener('online', now, { once: true });
      row.cancel.signal.addEventListener('abort', now, { once: true });
    });
    return true;
  }

  /** A form sent while files are on their way goes when they have arrived. */
  #hold(event: SubmitEvent): void {
    if (event.target !== this.#form || !this.#rows.some((row) => ['waiting', 'sending', 'no_line'].includes(row.state))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#held = event.submitter;
    const note = this.#root.querySelector<HTMLElement>('[data-hold]')!;
    note.textContent = this.#words.hold;
    note.hidden = false;
  }

  #release(): void {
    if (this.#held === undefined || this.#next() !== undefined) return;
    const by = this.#held;
    this.#held = undefined;
    this.#root.querySelector<HTMLElement>('[data-hold]')!.hidden = true;
    this.#form.requestSubmit(by);
  }
}

/** True while a file waits to be named by an act; false once it is part of a dispute, or gone. */
async function isLoose(evidenceId: string): Promise<boolean> {
  const answer = await fetch(`/api/v1/evidence/${evidenceId}/record`).catch(() => null);
  if (answer === null) return true;
  if (!answer.ok) return answer.status !== 404;
  return ((await answer.json()) as { file: { state: string } }).file.state === 'stored';
}

/** A small picture of the file, where the browser can draw it. */
async function draw(canvas: HTMLCanvasElement, file: File): Promise<void> {
  const pen = canvas.getContext('2d');
  const picture = file.type.startsWith('image/') ? await createImageBitmap(file).catch(() => null) : null;
  if (pen === null) return;
  if (picture === null) {
    pen.fillStyle = getComputedStyle(canvas).color;
    pen.font = `600 ${THUMB / 4}px sans-serif`;
    pen.textAlign = 'center';
    pen.fillText((/\.(\w{1,4})$/.exec(file.name)?.[1] ?? '?').toUpperCase(), THUMB / 2, THUMB * 0.6);
    return;
  }
  const scale = Math.max(THUMB / picture.width, THUMB / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  pen.drawImage(picture, (THUMB - width) / 2, (THUMB - height) / 2, width, height);
  picture.close();
}

/** A smaller JPEG of a large photo, because the person chose it; anything else stays whole. */
async function shrink(file: File): Promise<File> {
  const picture = /^image\/(jpeg|png|webp|heic)$/.test(file.type) ? await createImageBitmap(file).catch(() => null) : null;
  if (picture === null) return file;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  if (blob === null || blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/\.\w{1,5}$/, '') + '.jpg', { type: 'image/jpeg', lastModified: file.lastModified });
}

for (const root of document.querySelectorAll<HTMLElement>('[data-uploads]')) {
  const form = root.closest('form');
  if (form === null) continue;
  const field = new Field(root, form);
  field.restore().catch(() => undefined);
}
