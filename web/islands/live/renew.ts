/**
 * Renews the page in place. Only what differs is touched, so that focus, scroll, what is unfolded and what other scripts
 * have bound stay; a form somebody has begun is left as it is. Others hear `redress:fresh` and bind what is new.
 */

const CONTROLS = 'input:not([type=hidden]), textarea, select, [contenteditable=true]';

function touched(control: Element): boolean {
  if (control instanceof HTMLInputElement) {
    if (control.type === 'checkbox' || control.type === 'radio') return control.checked !== control.defaultChecked;
    return control.type === 'file' ? (control.files?.length ?? 0) > 0 : control.value !== control.defaultValue;
  }
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (!(control instanceof HTMLSelectElement)) return false;
  const first = [...control.options].findIndex((option) => option.defaultSelected);
  return control.selectedIndex !== Math.max(0, first);
}

/** True for a part of the page in which somebody has begun something. */
function begun(part: Element): boolean {
  const { activeElement } = document;
  if (activeElement?.matches(CONTROLS) === true && part.contains(activeElement)) return true;
  return [...part.querySelectorAll(CONTROLS)].some(touched) || part.querySelector('form[data-sent]') !== null;
}

/** True when renewing the page by itself would disturb somebody. */
export function busy(): boolean {
  const main = document.querySelector('main');
  if (main === null || begun(main)) return true;
  if (document.querySelector('dialog[open], [data-busy]') !== null) return true;
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString().trim() !== '';
}

/** Fetches the page anew and puts it in place. @returns false when there is no such page (now) */
export async function renew(): Promise<boolean> {
  try {
    const answer = await fetch(location.href, { headers: { 'redress-refresh': '1', accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return false;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const main = document.querySelector('main');
    const next = fresh.querySelector('main');
    const place = fresh.querySelector<HTMLElement>('[data-stream]');
    if (main === null || next === null || place === null) return false;
    const old = document.querySelector<HTMLElement>('[data-stream]');
    keepPlace(main, () => align(main, next));
    document.title = fresh.title;
    if (old !== null && place.dataset['after'] !== undefined) old.dataset['after'] = place.dataset['after'];
    document.dispatchEvent(new Event('redress:fresh'));
    return true;
  } catch {
    return false;
  }
}

/** Does something to the page under somebody's eyes without moving what they look at, or taking their focus away. */
function keepPlace(main: Element, change: () => void): void {
  const root = document.documentElement;
  // else browsers that hold the place themselves would move it twice
  root.style.setProperty('overflow-anchor', 'none');
  const focused = document.activeElement;
  const inView = (one: Element): boolean => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().top < innerHeight;
  const parts = [...main.querySelectorAll('h1, h2, h3, p, li, .card')].filter(inView).slice(0, 20);
  // what somebody is at stays before what somebody may look at
  const seen = focused !== null && main.contains(focused) && focused !== main && inView(focused) ? [focused, ...parts] : parts;
  const before = new Map(seen.map((one) => [one, one.getBoundingClientRect().top]));
  const name = focused?.id ? `#${CSS.escape(focused.id)}` : focused?.getAttribute('href') ? `[href="${CSS.escape(focused.getAttribute('href')!)}"]` : null;
  change();
  const kept = seen.find((one) => one.isConnected);
  if (scrollY > 0 && kept !== undefined) scrollBy({ top: kept.getBoundingClientRect().top - before.get(kept)!, behavior: 'instant' });
  if (focused !== null && !focused.isConnected) {
    const same = name === null ? null : main.querySelector<HTMLElement>(name);
    (same ?? (main as HTMLElement)).focus({ preventScroll: true });
  }
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
}

/** What came from the server, as it came: what other scripts have added or changed since is theirs, and is kept. */
const served = new WeakMap<Node, Node>();
/** Copies are kept where nothing of them is loaded or run. */
const apart = document.implementation.createHTMLDocument('');

function note(node: Node, copy: Node = apart.importNode(node, true)): void {
  served.set(node, copy);
  for (let [mine, kept] = [node.firstChild, copy.firstChild]; mine !== null && kept !== null; mine = mine.nextSibling, kept = kept.nextSibling) note(mine, kept);
}

/** Remembers the page as it was served; to be called before other scripts have worked on it. */
export function remember(): void {
  const main = document.querySelector('main');
  if (main !== null && !served.has(main)) note(main);
}

function leftAlone(element: Element): boolean {
  if (element.matches('[data-stream], [data-notify], [data-keep]')) return true;
  return element.matches('form') && begun(element);
}

/** What the reader has changed of an element, or a script shows because it runs. */
const OWN = ['open', 'style', 'hidden'];

/** The server's changes of an element's attributes, and no others. */
function attributes(mine: Element, next: Element): void {
  const before = served.get(mine) as Element;
  for (const { name, value } of next.attributes) if (!OWN.includes(name) && before.getAttribute(name) !== value) mine.setAttribute(name, value);
  for (const { name } of before.attributes) if (!OWN.includes(name) && !next.hasAttribute(name)) mine.removeAttribute(name);
  served.set(mine, apart.importNode(next, false));
}

function similar(a: Node, b: Node): boolean {
  if (a.nodeType !== b.nodeType || a.nodeName !== b.nodeName) return false;
  if (!(a instanceof Element) || !('id' in b)) return true;
  // a countdown counts from when it came: another one takes its place
  return a.id === b.id && a.getAttribute('data-due') === (b as Element).getAttribute('data-due');
}

function same(a: Node, b: Node): boolean {
  return a.isEqualNode(b) || (similar(a, b) && a instanceof Element && (a.hasAttribute('data-due') || leftAlone(a)));
}

/** Makes an element's children those of another: what is alike at both ends stays, what is between is made alike. */
function align(from: Element, to: Element): void {
  const old = [...from.childNodes].filter((node) => served.has(node));
  const next = [...to.childNodes];
  while (old.length > 0 && next.length > 0 && same(old[0]!, next[0]!)) {
    old.shift();
    next.shift();
  }
  let end: Node | null = null;
  while (old.length > 0 && next.length > 0 && same(old.at(-1)!, next.at(-1)!)) {
    end = old.pop()!;
    next.pop();
  }
  for (const node of next) {
    const index = old.findIndex((one) => similar(one, node));
    const passed = index < 0 ? [] : old.splice(0, index + 1);
    const mine = passed.pop();
    for (const one of passed) discard(one);
    if (mine === undefined) insert(from, node, old[0] ?? end);
    else if (mine instanceof Element) patch(mine, node as Element);
    else if (served.get(mine)?.nodeValue !== node.nodeValue) {
      mine.nodeValue = node.nodeValue;
      served.set(mine, apart.importNode(node, false));
    }
  }
  for (const node of old) discard(node);
}

function insert(into: Element, node: ChildNode, before: Node | null): void {
  note(into.insertBefore(document.adoptNode(node), before));
}

function discard(node: ChildNode): void {
  if (!(node instanceof Element && leftAlone(node))) node.remove();
}

function patch(mine: Element, next: Element): void {
  if (same(mine, next)) return;
  attributes(mine, next);
  if (mine instanceof HTMLTextAreaElement || mine instanceof HTMLInputElement) return;
  align(mine, next);
}
