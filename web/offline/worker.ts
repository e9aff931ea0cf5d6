/**
 * The service worker: the shell when there is no line, and the sending of what was written without one.
 *
 * What it keeps: the scripts, the pictures of the app and one page without anybody's data, in both languages. It never
 * keeps a page of a dispute: a phone is lent, and what stands there concerns two people. Forms that could not be sent
 * are kept until they have arrived, for the person who wrote them, and wiped at sign-out or when somebody else signs in.
 */
import { all, one, put, remove, wipe } from './keep.ts';
import { forgetKey, keepWaiting, kindOf, waitingOf, type ToPage, type ToWorker, type Waiting } from './outbox.ts';

/** What is kept of the shell: put in by the build, which names a new shell when anything in it changes. */
declare const REDRESS_SHELL: { readonly name: string; readonly paths: readonly string[] };

/** The part of a worker's surroundings used here; the library of types for it excludes that of pages. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchCall) => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToWorker; waitUntil(work: Promise<unknown>): void }) => void): void;
  addEventListener(type: 'sync', listener: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
  skipWaiting(): Promise<void>;
  readonly location: Location;
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly { postMessage(message: ToPage): void }[]> };
  readonly registration: {
    readonly navigationPreload?: { enable(): Promise<void> };
    readonly sync?: { register(tag: string): Promise<void> };
  };
}
interface FetchCall {
  readonly request: Request;
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}

const worker = globalThis as unknown as WorkerScope;
const LOCALES = ['zh-CN', 'en'] as const;
const WAITING = '/waiting';

const shellPage = (locale: string): string => `${WAITING}?${locale}`;
const now = (): number => performance.timeOrigin + performance.now();

/** Who reads, and in which language, as the last page said. */
interface Reader {
  readonly id: 'reader';
  readonly person: string;
  readonly locale: string;
}

async function reader(): Promise<Reader> {
  return (await one<Reader>('facts', 'reader')) ?? { id: 'reader', person: '', locale: LOCALES[0] };
}

async function install(): Promise<void> {
  const cache = await caches.open(REDRESS_SHELL.name);
  await cache.addAll([...REDRESS_SHELL.paths]);
  for (const locale of LOCALES) {
    // Asked for without the cookie: the page kept is nobody's.
    const page = await fetch(WAITING, { credentials: 'omit', headers: { 'accept-language': locale } });
    if (!page.ok) throw new Error(`${WAITING} answers ${page.status}`);
    await cache.put(shellPage(locale), page);
  }
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('shell-') && name !== REDRESS_SHELL.name) await caches.delete(name);
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

/** The page that stands without a line. */
async function withoutLine(): Promise<Response> {
  const { locale } = await reader();
  const page = await caches.match(shellPage(locale));
  return page ?? Response.error();
}

async function readPage(call: FetchCall): Promise<Response> {
  try {
    return (await call.preloadResponse) ?? (await fetch(call.request));
  } catch {
    return withoutLine();
  }
}

/** A form that is posted: sent at once if it can be, kept if not. */
async function sendForm(call: FetchCall): Promise<Response> {
  const { request } = call;
  const url = new URL(request.url);
  if (url.pathname === '/sign-out') {
    const answer = await fetch(request).catch(() => null);
    if (answer === null) return withoutLine();
    await wipe();
    await tellPages([]);
    return answer;
  }
  const kind = kindOf(url.pathname);
  if (kind === undefined) return fetch(request).catch(withoutLine);
  const copy = request.clone();
  const earlier = await waitingOf((await reader()).person).catch(() => []);
  // What was written first arrives first.
  const queue = kind === 'act' && earlier.some((form) => form.kind === 'act' && form.state === 'waiting') && !(await send()).done;
  const answer = queue ? null : await fetch(request).catch(() => null);
  if (answer !== null) {
    if (earlier.length > 0) call.waitUntil(forgetSent(copy));
    return answer;
  }
  const kept = await keep(copy, kind, url.pathname + url.search).catch(() => false);
  if (!kept) return withoutLine();
  await worker.registration.sync?.register('outbox').catch(() => undefined);
  return Response.redirect(WAITING, 303);
}

async function forgetSent(copy: Request): Promise<void> {
  const key = (await copy.formData()).get('_key');
  if (typeof key === 'string' && (await forgetKey(key))) await tellPages([]);
}

async function keep(copy: Request, kind: Waiting['kind'], path: string): Promise<boolean> {
  const entries = [...(await copy.formData())].filter(([, value]) => typeof value === 'string' || value.size > 0);
  const text = (name: string): string => String(entries.find(([one]) => one === name)?.[1] ?? '');
  const { person } = await reader();
  if (person === '' || text('_key') === '') return false;
  await keepWaiting({ key: text('_key'), kind, path, entries, what: text('_what'), person, at: now() });
  await tellPages([]);
  return true;
}

interface SendResult {
  /** nothing is left that could be sent */
  readonly done: boolean;
}

let sending: Promise<SendResult> | undefined;

/** Sends what waits, in order, one at a time; called twice at once it is one sending. */
function send(): Promise<SendResult> {
  sending ??= sendAll().finally(() => (sending = undefined));
  return sending;
}

async function sendAll(): Promise<SendResult> {
  const me = await fetch('/api/v1/me').catch(() => null);
  if (me === null || me.status >= 500 || me.status === 429) return { done: false };
  const { person } = await reader();
  const waiting = (await waitingOf(person)).filter((form) => form.kind === 'act' && form.state !== 'refused');
  // Only the session of whoever wrote it sends it.
  const mine = me.ok && ((await me.json()) as { personId: string }).personId === person;
  const sent: string[] = [];
  let done = true;
  for (const form of waiting) {
    const end = mine ? await sendOne(form) : 'signed_out';
    if (end === 'sent') sent.push(form.what);
    if (end === 'sent') await remove('outbox', form.id);
    else if (typeof end === 'object') await put('outbox', { ...form, state: 'refused', reason: end.reason });
    else if (end === 'signed_out') await put('outbox', { ...form, state: 'signed_out' });
    if (end === 'signed_out' || end === 'no_line') {
      done = false;
      break;
    }
  }
  if (waiting.length > 0) await tellPages(sent);
  return { done };
}

type End = 'sent' | 'no_line' | 'signed_out' | { readonly reason: string };

async function sendOne(form: Waiting): Promise<End> {
  // Taken back meanwhile?
  if ((await one('outbox', form.id)) === undefined) return { reason: '' };
  const body = new FormData();
  for (const [name, value] of form.entries) body.append(name, value);
  const answer = await fetch(form.path, { method: 'POST', body, redirect: 'manual' }).catch(() => null);
  if (answer === null || answer.status >= 500 || answer.status === 429) return 'no_line';
  // A page of ours answers an act that was done with 303.
  if (answer.type === 'opaqueredirect') return 'sent';
  if (answer.status === 401) return 'signed_out';
  return { reason: decodeURIComponent(answer.headers.get('redress-faults') ?? '') };
}

async function tellPages(sent: readonly string[]): Promise<void> {
  for (const page of await worker.clients.matchAll()) page.postMessage({ tell: 'outbox', sent });
}

async function hear(message: ToWorker): Promise<void> {
  if (message.tell === 'cancel') {
    await remove('outbox', message.id);
    return tellPages([]);
  }
  if (message.tell === 'reader') {
    const before = await reader();
    // Somebody else took the phone: what the other left here is not for them.
    if (before.person !== '' && before.person !== message.person && (await all('outbox')).length + (await all('uploads')).length > 0) await wipe();
    if (before.person !== message.person || before.locale !== message.locale) await put('facts', { id: 'reader', person: message.person, locale: message.locale } satisfies Reader);
  }
  const { person } = await reader();
  if ((await waitingOf(person)).some((form) => form.kind === 'act' && form.state !== 'refused')) await send();
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => event.waitUntil(hear(event.data)));
worker.addEventListener('sync', (event) => event.waitUntil(send()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== worker.location.origin || url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(request.method === 'POST' ? sendForm(event) : readPage(event));
  else if (request.method === 'GET' && REDRESS_SHELL.paths.includes(url.pathname)) {
    event.respondWith(caches.match(url.pathname).then((kept) => kept ?? fetch(request)));
  }
});
