/**
 * Follows what happens (`web/live.tsx`): one stream of server-sent events; when something is new the page renews itself
 * in place, or, where somebody types or has something open, says so and waits to be asked. Nothing typed is ever lost.
 */
import { busy, remember, renew } from './live/renew.ts';
import { mayNotify, notify, offerNotices } from './live/notices.ts';

const LONGEST_WAIT_MS = 60_000;
/** A browser has few connections for a site: a tab nobody sees gives its own back after a while. */
const UNSEEN_MS = 30_000;
const SAID_MS = 8_000;

let source: EventSource | null = null;
let failures = 0;
let news = false;
let again = 0;
let unseen = 0;
let quiet = 0;

function place(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-stream]');
}

function close(): void {
  clearTimeout(again);
  source?.close();
  source = null;
}

function listen(): void {
  const here = place();
  if (here === null || source !== null) return;
  clearTimeout(again);
  const opened = new EventSource(`${here.dataset['stream']}?after=${here.dataset['after']}`);
  source = opened;
  const known = (event: MessageEvent): void => {
    failures = 0;
    const now = place();
    if (now !== null) now.dataset['after'] = event.lastEventId;
  };
  opened.addEventListener('ready', known);
  opened.addEventListener('changed', (event) => {
    known(event);
    news = true;
    if (document.hidden) notify(here.dataset['message'] ?? '');
    else void heard();
  });
  // The browser comes back by itself from a cut line, not from an answer that is no stream: a server that starts, a full house.
  opened.addEventListener('error', () => {
    if (opened.readyState !== EventSource.CLOSED) return;
    close();
    failures += 1;
    const chance = (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) / 256;
    const wait = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(failures, 6)) * (0.5 + chance / 2);
    again = window.setTimeout(() => document.hidden || listen(), wait);
  });
}

/** Something is new and the page is seen. */
async function heard(): Promise<void> {
  const here = place();
  if (here === null || !news) return;
  if (here.dataset['aside'] !== undefined || busy()) offer(here);
  else await show();
}

async function show(): Promise<void> {
  news = false;
  const renewed = await renew();
  const here = place();
  if (here === null) return;
  if (!renewed) {
    news = true;
    offer(here);
    return;
  }
  say(here, here.dataset['fresh'] ?? '');
  if (news) await heard();
}

/** The polite bar: what is new, and a way to it. */
function offer(here: HTMLElement): void {
  clearTimeout(quiet);
  if (here.querySelector('.button') !== null) return;
  const text = document.createElement('span');
  text.textContent = here.dataset['text'] ?? '';
  here.replaceChildren(text, aside(here) ?? button(here.dataset['show'] ?? '', () => void show()), button(here.dataset['later'] ?? '', () => here.replaceChildren()));
}

function aside(here: HTMLElement): HTMLElement | null {
  const href = here.dataset['aside'];
  if (href === undefined) return null;
  const link = document.createElement('a');
  link.className = 'button plain';
  link.href = href;
  link.target = '_blank';
  link.textContent = here.dataset['show'] ?? '';
  return link;
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button plain';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}

/** Says it once, and takes it away again. */
function say(here: HTMLElement, text: string): void {
  clearTimeout(quiet);
  const said = document.createElement('span');
  said.textContent = text;
  here.replaceChildren(said);
  quiet = window.setTimeout(() => here.replaceChildren(), SAID_MS);
}

document.addEventListener('visibilitychange', () => {
  clearTimeout(unseen);
  if (!document.hidden) {
    listen();
    void heard();
  } else if (!mayNotify()) {
    unseen = window.setTimeout(close, UNSEEN_MS);
  }
});
// A page kept for the way back holds no connection.
addEventListener('pagehide', close);
addEventListener('pageshow', (event) => {
  if (event.persisted) listen();
});
remember();
offerNotices();
if (!document.hidden || mayNotify()) listen();
