/**
 * Single keys for a list that is worked through (`web/ui/shortcuts.tsx`). Off until a person turns them on; never while
 * something is typed, never with a modifier, so that no key of the browser or of a screen reader is taken.
 */
import { isSingleKey } from './keys/single.ts';

const KEPT = 'redress.shortcuts';
const bound = new WeakSet<Element>();

/** The place of the keys on the page as it is now: a page may renew itself. */
function placeNow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-shortcuts]');
}

/** What a person chose on this device; a browser that keeps nothing has them off. */
function isOn(): boolean {
  try {
    return localStorage.getItem(KEPT) === 'on';
  } catch {
    return placeNow()?.querySelector<HTMLInputElement>('[data-shortcuts-on]')?.checked ?? false;
  }
}

function turn(on: boolean): void {
  try {
    localStorage.setItem(KEPT, on ? 'on' : 'off');
  } catch {
    // it holds for this page
  }
}

let current: HTMLElement | null = null;

/** The selector of the rows. */
function among(): string {
  return placeNow()?.dataset['shortcuts'] ?? 'none';
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(among())].filter((row) => row.closest('[hidden], .none') === null);
}

/** The row with the focus, else the one that had it. */
function here(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>(among());
  return focused ?? (current?.isConnected && current.closest('[hidden], .none') === null ? current : null);
}

function linkOf(row: HTMLElement): HTMLAnchorElement | null {
  return row.querySelector('a[href]');
}

function go(step: 1 | -1): void {
  const all = rows();
  const at = here();
  const index = at === null ? (step === 1 ? -1 : all.length) : all.indexOf(at);
  const row = all[Math.max(0, Math.min(all.length - 1, index + step))];
  if (row === undefined) return;
  current?.classList.remove('here');
  current = row;
  row.classList.add('here');
  row.scrollIntoView({ block: 'nearest' });
  // the focus itself moves: Enter opens, and whoever listens hears the row
  linkOf(row)?.focus({ preventScroll: true });
}

function select(): void {
  const box = here()?.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (box === null || box === undefined) return;
  box.click();
}

function marked(name: string | undefined): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(`[data-shortcut="${name}"]`)];
  return all.find((one) => one.getClientRects().length > 0);
}

function act(does: string | undefined, to: string | undefined, dialog: HTMLDialogElement): boolean {
  if (does === 'next' || does === 'previous') go(does === 'next' ? 1 : -1);
  else if (does === 'select') select();
  else if (does === 'open') {
    const row = here();
    if (row !== null) linkOf(row)?.click();
  } else if (does === 'press') marked(to)?.click();
  else if (does === 'focus') marked(to)?.focus();
  else if (does === 'help') dialog.showModal();
  else return false;
  return true;
}

function show(): void {
  const place = placeNow();
  const dialog = place?.querySelector('dialog');
  const turned = place?.querySelector<HTMLInputElement>('[data-shortcuts-on]');
  if (place === null || !dialog || !turned || bound.has(place)) return;
  bound.add(place);
  place.hidden = false;
  turned.checked = isOn();
  turned.addEventListener('change', () => turn(turned.checked));
  place.querySelector('[data-shortcuts-open]')?.addEventListener('click', () => dialog.showModal());
}

document.addEventListener('keydown', (event) => {
  const dialog = placeNow()?.querySelector('dialog');
  if (!dialog || dialog.open || !isSingleKey(event) || !isOn()) return;
  // Enter on a link or a button does what it always does
  if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('a, button, summary, input') !== null) return;
  const key = [...dialog.querySelectorAll<HTMLElement>('kbd[data-does]')].find((one) => one.textContent === event.key);
  if (key !== undefined && act(key.dataset['does'], key.dataset['to'], dialog)) event.preventDefault();
});
document.addEventListener('redress:fresh', show);
show();
