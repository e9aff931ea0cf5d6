/** What is typed on the desk is never lost: on the server as it is typed, on this device while the line is down. */

type Fields = Record<string, string[]>;

interface Draft {
  readonly version: number;
  readonly fields: Fields;
  readonly savedAt: string;
}

interface LocalCopy {
  readonly fields: Fields;
  /** the version of the server's draft it was typed on */
  readonly base: number;
}

const WAIT = 1000;
const TRY_AGAIN = 8000;
const NOT_KEPT = new Set(['_key', '_draft', 'cite', 'do']);

/** What the form holds, without what is empty. */
function read(form: HTMLFormElement): Fields {
  const fields: Fields = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '' && !NOT_KEPT.has(name)) (fields[name] ??= []).push(value.replace(/\r\n?/g, '\n'));
  }
  return fields;
}

/** One text for the same content, whatever the order: the database keeps none. */
function same(a: Fields, b: Fields): boolean {
  const text = (fields: Fields): string =>
    JSON.stringify(Object.entries(fields).map(([name, values]) => [name, [...values].sort()] as const).sort(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
}

function fill(form: HTMLFormElement, fields: Fields): void {
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) {
      element.checked = fields[element.name]?.includes(element.value) ?? false;
    } else if ((element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) && element.name !== '' && !NOT_KEPT.has(element.name)) {
      element.value = fields[element.name]?.[0] ?? '';
    }
  }
  // counters and figures follow
  form.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A copy on this device; a browser that keeps none is no reason to stop. */
function localCopy(key: string): { get(): LocalCopy | null; set(copy: LocalCopy): void; drop(): void } {
  return {
    get() {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null') as LocalCopy | null;
      } catch {
        return null;
      }
    },
    set(copy) {
      try {
        localStorage.setItem(key, JSON.stringify(copy));
      } catch {
        return;
      }
    },
    drop() {
      try {
        localStorage.removeItem(key);
      } catch {
        return;
      }
    },
  };
}

/** Where the copy of this person's draft of this dispute is kept on this device. */
function copyKey(desk: HTMLElement): string {
  return `redress.desk.${desk.dataset['desk']}.${desk.dataset['person']}`;
}

/** Forgets the copy of a determination that is no longer this person's to write. */
export function forgetCopy(desk: HTMLElement): void {
  localCopy(copyKey(desk)).drop();
}

class Keeper {
  readonly #form: HTMLFormElement;
  readonly #base: HTMLInputElement;
  readonly #line: HTMLElement | null;
  readonly #url: string;
  readonly #local: ReturnType<typeof localCopy>;
  readonly #banner: HTMLElement | null;
  #saved: Fields;
  #timer = 0;
  #busy = false;
  /** set while two drafts differ: what the other tab kept, and what was typed here */
  #theirs: Draft | null = null;
  #mine: Fields | null = null;

  constructor(desk: HTMLElement, form: HTMLFormElement) {
    this.#form = form;
    this.#base = form.elements.namedItem('_draft') as HTMLInputElement;
    this.#line = form.querySelector('[data-kept]');
    this.#banner = desk.querySelector('[data-conflict]');
    this.#url = `/api/v1/disputes/${desk.dataset['desk']}/determination-draft`;
    this.#local = localCopy(copyKey(desk));
    this.#saved = read(form);
    form.addEventListener('input', () => this.typed());
    addEventListener('online', () => void this.save());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.save(true);
    });
    this.#buttons();
  }

  /** What was typed here and never reached the server comes back; if the server moved on meanwhile, the person is asked. */
  begin(): void {
    const copy = this.#local.get();
    if (copy === null) return;
    const shown = read(this.#form);
    if (same(copy.fields, shown)) {
      this.#local.drop();
      return;
    }
    const base = Number(this.#base.value);
    fill(this.#form, copy.fields);
    if (copy.base === base) {
      this.#say('back');
      void this.save();
    } else this.#ask({ version: base, fields: shown, savedAt: '' }, copy.fields);
  }

  typed(): void {
    this.#local.set({ fields: read(this.#form), base: Number(this.#base.value) });
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.save(), WAIT);
  }

  async save(leaving = false): Promise<void> {
    clearTimeout(this.#timer);
    const fields = read(this.#form);
    if (this.#busy || this.#theirs !== null || same(fields, this.#saved)) return;
    this.#busy = true;
    this.#say('saving');
    const answer = await this.#put(fields, leaving);
    this.#busy = false;
    if (answer === null || answer.status >= 500) {
      this.#say('offline');
      this.#timer = window.setTimeout(() => void this.save(), TRY_AGAIN);
      return;
    }
    const body = (await answer.json().catch(() => ({}))) as Draft & { readonly code?: string };
    if (answer.ok) this.#kept(body, fields);
    else if (body.code === 'changed_meanwhile') await this.#meet(fields);
    else this.#say('gone');
  }

  async #put(fields: Fields, leaving: boolean): Promise<Response | null> {
    const body = JSON.stringify({ fields, ifVersion: Number(this.#base.value) });
    const request = { method: 'PUT', headers: { 'content-type': 'application/json' }, body, keepalive: leaving && body.length < 60_000 };
    return fetch(this.#url, request).catch(() => null);
  }

  #kept(draft: Draft, fields: Fields): void {
    this.#base.value = String(draft.version);
    this.#saved = fields;
    const now = read(this.#form);
    if (same(now, fields)) {
      this.#local.drop();
      this.#say('saved', draft.savedAt);
    } else this.typed();
  }

  /** A newer draft stands: if it is what this tab typed or last saved, there is nothing to ask. */
  async #meet(fields: Fields): Promise<void> {
    const answer = await fetch(this.#url).catch(() => null);
    if (answer?.ok !== true) {
      this.#say('offline');
      return;
    }
    const { draft } = (await answer.json()) as { readonly draft: Draft | null };
    if (draft === null || same(draft.fields, fields) || same(draft.fields, this.#saved)) {
      this.#base.value = String(draft?.version ?? 0);
      this.#saved = draft?.fields ?? {};
      this.typed();
      if (draft !== null && same(draft.fields, fields)) this.#say('saved', draft.savedAt);
    } else this.#ask(draft, fields);
  }

  #ask(theirs: Draft, mine: Fields): void {
    this.#theirs = theirs;
    this.#mine = mine;
    if (this.#banner === null) return;
    this.#banner.hidden = false;
    const text = this.#banner.querySelector('p');
    if (text !== null) text.textContent = (text.textContent ?? '').replace('##:##', timeOf(theirs.savedAt));
    this.#banner.scrollIntoView({ block: 'nearest' });
  }

  #buttons(): void {
    const see = this.#banner?.querySelector<HTMLButtonElement>('[data-see]');
    const keep = this.#banner?.querySelector<HTMLButtonElement>('[data-keep]');
    let other = false;
    see?.addEventListener('click', () => {
      if (this.#theirs === null || this.#mine === null) return;
      if (!other) this.#mine = read(this.#form);
      other = !other;
      fill(this.#form, other ? this.#theirs.fields : this.#mine);
      for (const [button, word] of [[see, 'see'], [keep, 'keep']] as const) {
        const next = button?.dataset[word] ?? '';
        if (button) {
          button.dataset[word] = button.textContent ?? '';
          button.textContent = next;
        }
      }
    });
    keep?.addEventListener('click', () => {
      if (this.#theirs === null || this.#banner === null) return;
      this.#base.value = String(this.#theirs.version);
      this.#saved = this.#theirs.fields;
      this.#theirs = null;
      this.#banner.hidden = true;
      this.typed();
      void this.save();
    });
  }

  #say(what: 'saving' | 'saved' | 'offline' | 'back' | 'gone', at = ''): void {
    if (this.#line === null) return;
    const key = `kept${what[0]!.toUpperCase()}${what.slice(1)}`;
    this.#line.textContent = (this.#line.dataset[key] ?? '').replace('##:##', timeOf(at));
    this.#line.dataset['state'] = what;
  }
}

/** The clock of the pages, which show Beijing time. */
function timeOf(at: string): string {
  return at === '' ? '' : new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(new Date(at));
}

/** Keeps the form of a determination as it is typed. @returns saves at once */
export function keepAsTyped(desk: HTMLElement, form: HTMLFormElement): () => void {
  const keeper = new Keeper(desk, form);
  keeper.begin();
  return () => void keeper.save();
}
