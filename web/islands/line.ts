/**
 * Makes the pages work on a line that comes and goes: starts the worker, names the form that is sent, and shows what
 * waits to be sent, with a way to take it back, and what was refused, with all that was typed.
 */
import { typedWords, waitingOf, type ToPage, type ToWorker, type Waiting } from '../offline/outbox.ts';
import { one } from '../offline/keep.ts';

type Words = Readonly<Record<'waiting' | 'step' | 'refused' | 'signed_out' | 'sent' | 'cancel' | 'go_on' | 'send' | 'open' | 'drop' | 'typed' | 'unnamed' | 'closed', string>>;

const AGAIN_MS = 15_000;

const place = document.querySelector<HTMLElement>('[data-line]');

async function tell(message: ToWorker): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  registration.active?.postMessage(message);
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

function button(text: string, what: string, press: () => void): HTMLButtonElement {
  const made = element('button', 'button plain', text);
  made.type = 'button';
  made.setAttribute('aria-label', `${text}: ${what}`);
  made.addEventListener('click', press);
  return made;
}

/** Posts a kept form as the browser would: its answer is the next page. */
function goOn(form: Waiting): void {
  const made = document.createElement('form');
  made.method = 'post';
  made.action = form.path;
  made.enctype = form.entries.some(([, value]) => typeof value !== 'string') ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
  made.hidden = true;
  for (const [name, value] of form.entries) {
    const input = document.createElement('input');
    input.name = name;
    if (typeof value === 'string') {
      input.type = 'hidden';
      input.value = value;
    } else {
      const files = new DataTransfer();
      files.items.add(value);
      input.type = 'file';
      input.files = files.files;
    }
    made.append(input);
  }
  document.body.append(made);
  made.submit();
}

function item(form: Waiting, words: Words): HTMLLIElement {
  const what = form.what || words.unnamed;
  const made = element('li', 'card', '');
  made.dataset['state'] = form.state;
  const time = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(form.at);
  const state = form.state === 'waiting' ? words[form.kind === 'act' ? 'waiting' : 'step'] : words[form.state];
  made.append(element('p', '', ''));
  made.firstElementChild!.append(element('strong', '', what), ` · ${time}`);
  made.append(element('p', form.state === 'refused' ? 'fault' : 'hint', form.state === 'refused' ? `${state} ${form.reason || words.closed}` : state));
  const typed = typedWords(form);
  if (typed.length > 0) {
    const details = document.createElement('details');
    details.open = form.state === 'refused';
    details.append(element('summary', '', words.typed));
    for (const text of typed) {
      const prose = element('p', 'prose typed', text);
      prose.dir = 'auto';
      details.append(prose);
    }
    made.append(details);
  }
  const actions = element('div', 'actions', '');
  if (form.kind === 'step' && form.state === 'waiting') actions.append(button(words.go_on, what, () => goOn(form)));
  if (form.kind === 'act' && form.state === 'waiting') actions.append(button(words.send, what, () => void tell({ tell: 'send' })));
  if (form.state !== 'waiting') {
    const open = element('a', 'button plain', words.open);
    open.href = form.state === 'refused' ? form.path : '/my';
    actions.append(open);
  }
  actions.append(button(form.state === 'refused' ? words.drop : words.cancel, what, () => void tell({ tell: 'cancel', id: form.id })));
  made.append(actions);
  return made;
}

let again = 0;

async function show(at: HTMLElement, sent: readonly string[] = []): Promise<void> {
  const words = JSON.parse(at.dataset['words']!) as Words;
  // The page kept for times without a line is nobody's: the worker knows who reads it.
  const person = at.dataset['person'] || ((await one<{ person: string }>('facts', 'reader'))?.person ?? '');
  const forms = await waitingOf(person);
  const list = at.querySelector('ul')!;
  list.replaceChildren(...forms.map((form) => item(form, words)));
  const note = at.querySelector<HTMLElement>('[role=status]')!;
  if (sent.length > 0) note.textContent = sent.map((what) => words.sent.replace('{what}', what || words.unnamed)).join(' ');
  list.hidden = forms.length === 0;
  at.hidden = forms.length === 0 && note.textContent === '';
  for (const bare of document.querySelectorAll<HTMLElement>('[data-when-empty]')) bare.hidden = forms.length > 0;
  if (sent.length > 0 || forms.some((form) => form.state !== 'waiting')) lineIsBack();
  clearTimeout(again);
  // Where the browser cannot wake the worker by itself the open page asks it.
  if (forms.some((form) => form.kind === 'act' && form.state === 'waiting')) again = window.setTimeout(() => void tell({ tell: 'send' }), AGAIN_MS);
}

/** The page without a line says so no longer once something went through. */
function lineIsBack(): void {
  const page = document.querySelector<HTMLElement>('[data-no-line]');
  const heading = page?.querySelector('h1');
  if (page === null || heading === undefined || heading === null) return;
  heading.textContent = page.dataset['back'] ?? '';
  document.title = heading.textContent;
  for (const old of page.querySelectorAll<HTMLElement>('.lead, [data-when-empty]')) old.hidden = true;
}

/** On the page without a line: when the line returns, the one form that stopped somebody goes on by itself. */
async function onReturn(at: HTMLElement): Promise<void> {
  await tell({ tell: 'send' });
  const person = at.dataset['person'] || ((await one<{ person: string }>('facts', 'reader'))?.person ?? '');
  const step = (await waitingOf(person)).findLast((form) => form.kind === 'step' && form.state === 'waiting');
  if (document.querySelector('[data-no-line]') === null) return;
  if (step !== undefined) goOn(step);
  else if (location.pathname !== '/waiting') location.reload();
}

/** The heading of the page goes along with a form, so that it can be called by its name while it waits. */
function nameForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || form.querySelector('[name=_key]') === null) return;
    const name = form.querySelector<HTMLInputElement>('[name=_what]') ?? document.createElement('input');
    name.type = 'hidden';
    name.name = '_what';
    name.value = document.querySelector('h1')?.textContent?.slice(0, 120) ?? '';
    form.append(name);
  });
}

async function start(at: HTMLElement): Promise<void> {
  await navigator.serviceWorker.register('/sw.js');
  navigator.serviceWorker.addEventListener('message', (event: MessageEvent<ToPage>) => void show(at, event.data.sent));
  addEventListener('online', () => void onReturn(at));
  // Everybody's page is shown with what waits; only a page of a session names its reader.
  const person = at.dataset['person'];
  if (person) await tell({ tell: 'reader', person, locale: document.documentElement.lang });
  await show(at);
}

if (place !== null && 'serviceWorker' in navigator) {
  nameForms();
  void start(place).catch(() => undefined);
}
