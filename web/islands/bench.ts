/**
 * The adjudicator's desk: what is typed is kept, rules are cited by typing, figures follow, a quiet view for reading and
 * shortcuts for those who want them. The page works without any of it.
 */
import { citeByTyping } from './desk/cite.ts';
import { followFigures } from './desk/figures.ts';
import { forgetCopy, keepAsTyped } from './desk/keep.ts';
import { isSingleKey } from './keys/single.ts';

/** A choice of this person on this device. */
function chosen(key: string): { get(): boolean; set(on: boolean): void } {
  return {
    get() {
      try {
        return localStorage.getItem(key) === 'on';
      } catch {
        return false;
      }
    },
    set(on) {
      try {
        if (on) localStorage.setItem(key, 'on');
        else localStorage.removeItem(key);
      } catch {
        return;
      }
    },
  };
}

/** The quiet view: switched without leaving the page, and kept for this person. @returns switches it */
function quiet(desk: HTMLElement): () => void {
  const kept = chosen(`redress.calm.${desk.dataset['person']}`);
  const show = (on: boolean): void => {
    desk.classList.toggle('calm', on);
    const link = desk.querySelector<HTMLAnchorElement>('[data-calm]');
    if (link !== null) link.textContent = (on ? link.dataset['calmEnd'] : link.dataset['calm']) ?? '';
  };
  const turn = (): void => {
    const on = !desk.classList.contains('calm');
    kept.set(on);
    show(on);
  };
  desk.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[data-calm]') === null) return;
    event.preventDefault();
    turn();
  });
  if (kept.get()) show(true);
  // the page was renewed in place, as the server knows it
  document.addEventListener('redress:fresh', () => show(kept.get()));
  return turn;
}

function showPane(desk: HTMLElement, no: string): void {
  const pane = desk.querySelector<HTMLDetailsElement>(`[data-pane="${no}"]`);
  if (pane === null) return;
  pane.open = true;
  pane.querySelector('summary')?.focus();
  pane.scrollIntoView({ block: 'nearest' });
}

/** The next piece of evidence, or the one before. */
function step(desk: HTMLElement, by: 1 | -1): void {
  const links = [...desk.querySelectorAll<HTMLAnchorElement>('a[data-view]:not(.compare)')];
  const at = links.findIndex((link) => link.hasAttribute('aria-current'));
  links[(at + by + links.length) % links.length]?.click();
}

/** Single keys, only while they are turned on and nothing is being typed (WCAG 2.1.4). */
function shortcuts(desk: HTMLElement, does: Readonly<Record<string, () => void>>): void {
  const panel = desk.querySelector<HTMLElement>('[data-keys]');
  const box = panel?.querySelector<HTMLInputElement>('[data-keys-on]');
  if (!panel || !box) return;
  panel.hidden = false;
  // the same switch as that of the lists
  const kept = chosen('redress.shortcuts');
  box.checked = kept.get();
  box.addEventListener('change', () => kept.set(box.checked));
  document.addEventListener('keydown', (event) => {
    if (!box.checked || !isSingleKey(event)) return;
    const act = does[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

const desk = document.querySelector<HTMLElement>('[data-desk]');
if (desk !== null) {
  const form = desk.querySelector<HTMLFormElement>('form#decide');
  const turn = quiet(desk);
  let save = (): void => {};
  if (form === null) forgetCopy(desk);
  else {
    save = keepAsTyped(desk, form);
    followFigures(form);
    citeByTyping(form);
  }
  shortcuts(desk, {
    ...Object.fromEntries(['1', '2', '3'].map((no) => [no, () => showPane(desk, no)])),
    n: () => step(desk, 1),
    b: () => step(desk, -1),
    s: save,
    p: () => form?.querySelector<HTMLButtonElement>('button[value=preview]')?.click(),
    r: turn,
  });
}
