/**
 * The one script of the pages. Everything here makes a page better that works without it; each behaviour is an
 * attribute with a meaning of its own when there is no script. Budget: 6 kB gzip.
 */
import { sayCount, sayHere, sayLeft } from './enhance-words.ts';

const MINUTE = 60_000;

function all<E extends Element>(selector: string): E[] {
  return [...document.querySelectorAll<E>(selector)];
}

const bound = new Map<string, WeakSet<Element>>();

/** The elements that were not given to anybody under this selector yet: what is bound is bound once. */
function fresh<E extends Element>(selector: string): E[] {
  const known = bound.get(selector) ?? new WeakSet();
  bound.set(selector, known);
  const found = all<E>(selector).filter((element) => !known.has(element));
  for (const element of found) known.add(element);
  return found;
}

/** `data-focus`: the error summary is read first. */
function focusErrors(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}

/** `data-once`: a second press of the button sends nothing; the server knows the key and would do nothing twice. */
function guardForms(): void {
  for (const form of fresh<HTMLFormElement>('form[data-once]')) {
    form.addEventListener('submit', (event) => {
      if (form.dataset['sent'] !== undefined) {
        event.preventDefault();
        return;
      }
      form.dataset['sent'] = '';
      for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true');
    });
  }
}

// A page that comes back from the history can be sent again.
addEventListener('pageshow', (event) => {
  if (event.persisted) for (const form of all<HTMLFormElement>('form[data-sent]')) release(form);
});

function release(form: HTMLFormElement): void {
  delete form.dataset['sent'];
  for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled');
}

/** `data-max`: characters left, said politely when few are. */
function countCharacters(): void {
  for (const area of fresh<HTMLTextAreaElement>('textarea[data-max]')) {
    const most = Number(area.dataset['max']);
    const place = document.getElementById(`${area.id}-count`);
    if (place === null) continue;
    const show = (): void => {
      const left = most - area.value.length;
      place.textContent = sayCount(left);
      place.setAttribute('role', left < 50 ? 'status' : 'none');
    };
    area.addEventListener('input', show);
    show();
  }
}

/** `data-due`: what is left of a time limit, each minute, by the server's clock. */
function refreshCountdowns(): void {
  const spans = fresh<HTMLElement>('[data-due]');
  if (spans.length === 0) return;
  const opened = performance.now();
  setInterval(() => {
    for (const span of spans) {
      const now = Date.parse(span.dataset['at'] ?? '') + performance.now() - opened;
      span.textContent = sayLeft(Date.parse(span.dataset['due'] ?? '') - now);
    }
  }, MINUTE);
}

/** `data-autosave`: what is typed is kept on the server; without script the button of the page does it. */
function saveDrafts(): void {
  for (const form of fresh<HTMLFormElement>('form[data-autosave]')) {
    const place = form.querySelector<HTMLElement>('[data-saved]');
    let timer = 0;
    const save = async (): Promise<void> => {
      const body = new FormData(form);
      // Files are not part of a draft; they go when the form is sent.
      for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) body.delete(input.name);
      // Each saving is an act of its own; the form's key is for sending it.
      body.set('_key', `draft-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`);
      const answer = await fetch(form.dataset['autosave']!, { method: 'POST', body }).catch(() => null);
      if (place === null) return;
      const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format();
      place.textContent = answer?.ok ? sayHere('common.saved', { time }) : sayHere('common.save_failed');
    };
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void save(), 1500);
    });
  }
}

/** Where what was typed waits while the page is fetched in another language; of this tab only, and read once. */
const TYPED = 'typed';
type Typed = readonly [name: string, value: string, checked: boolean | undefined];

/** What can be filled in on the page, in every form of it that is sent; no files. */
function fillable(): (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] {
  return all('form[method=post] input:not([type=hidden]):not([type=file]), form[method=post] textarea, form[method=post] select');
}

function isBox(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');
}

function isTyped(field: ReturnType<typeof fillable>[number]): boolean {
  if (isBox(field)) return field.checked !== field.defaultChecked;
  if (field instanceof HTMLSelectElement) return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.value !== field.defaultValue;
}

/** The switch of the language sends one form; what was typed into the others is taken over here. */
function keepTyped(): void {
  for (const button of fresh<HTMLButtonElement>('.languages button')) {
    button.addEventListener('click', () => {
      const typed = fillable().filter(isTyped).map((field): Typed => [field.name, field.value, isBox(field) ? field.checked : undefined]);
      try {
        sessionStorage.setItem(TYPED, JSON.stringify([location.pathname, typed]));
      } catch {
        // no room, or not allowed: the form that is sent keeps its words all the same
      }
    });
  }
}

function giveBackTyped(): void {
  try {
    const [path, typed] = JSON.parse(sessionStorage.getItem(TYPED) ?? '[]') as [string?, (readonly Typed[])?];
    sessionStorage.removeItem(TYPED);
    if (path !== location.pathname) return;
    const free = fillable();
    for (const [name, value, checked] of typed ?? []) {
      const at = free.findIndex((field) => field.name === name && (!isBox(field) || field.value === value));
      const [field] = at < 0 ? [] : free.splice(at, 1);
      if (field === undefined) continue;
      if (isBox(field)) field.checked = checked === true;
      else field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  } catch {
    // what is kept there is not ours, or may not be read
  }
}

/** `data-upload`: files go with a bar that moves; the answer replaces the page as a plain post would. */
function showUploads(): void {
  for (const form of fresh<HTMLFormElement>('form[data-upload]')) {
    form.addEventListener('submit', (event) => {
      const bar = form.querySelector<HTMLProgressElement>('progress.upload');
      const chosen = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some((input) => input.files?.length);
      // the switch of the language sends what was typed, and no files
      if (event.defaultPrevented || bar === null || !chosen || event.submitter?.getAttribute('name') === '_locale') return;
      event.preventDefault();
      send(form, event.submitter, bar);
    });
  }
}

function send(form: HTMLFormElement, by: HTMLElement | null, bar: HTMLProgressElement): void {
  const request = new XMLHttpRequest();
  const body = new FormData(form, by);
  bar.hidden = false;
  request.upload.addEventListener('progress', (event) => {
    if (event.lengthComputable) bar.value = (event.loaded / event.total) * 100;
  });
  request.addEventListener('load', () => {
    if (request.responseURL !== location.href && request.status < 300) location.assign(request.responseURL);
    else replacePage(request.responseText);
  });
  request.addEventListener('error', () => {
    bar.hidden = true;
    release(form);
    const note = document.createElement('p');
    note.className = 'fault';
    note.setAttribute('role', 'alert');
    note.textContent = sayHere('common.upload.failed');
    bar.after(note);
  });
  request.open('POST', (by instanceof HTMLButtonElement && by.getAttribute('formaction')) || form.action || location.href);
  request.send(body);
}

/** Shows the page the server answered (its faults) in place of this one. */
function replacePage(html: string): void {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  document.title = fresh.title;
  document.body.replaceWith(fresh.body);
  start();
  scrollTo(0, 0);
}

/** `data-copy`: puts its text on the clipboard; the text is there to be selected without script. */
function copyTexts(): void {
  for (const button of fresh<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset['copy']!).catch(() => undefined);
      button.textContent = sayHere('common.copied');
    });
  }
}

/** `details.filter`: a folded panel stands open where there is room. */
function openPanels(): void {
  if (matchMedia('(min-width: 40rem)').matches) for (const panel of fresh<HTMLDetailsElement>('details.filter')) panel.open = true;
}

/** `data-go`: a form whose button was in effect pressed on the page before goes by itself. */
function goOn(): void {
  document.querySelector<HTMLElement>('[data-go]')?.closest('form')?.requestSubmit();
}

function bind(): void {
  guardForms();
  countCharacters();
  refreshCountdowns();
  saveDrafts();
  showUploads();
  copyTexts();
  openPanels();
  keepTyped();
}

function start(): void {
  focusErrors();
  bind();
  giveBackTyped();
  goOn();
}

start();
// parts of the page were renewed in place (`islands/live.ts`)
document.addEventListener('redress:fresh', bind);
