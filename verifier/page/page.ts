import { verifyDraw } from '../draw.ts';
import { Unreadable, type Source } from '../files.ts';
import { localeOf, type Locale } from '../locales.ts';
import type { Report, Step } from '../report.ts';
import { readTrust, type Trust } from '../trust.ts';
import { verify } from '../verify.ts';
import { aboutText, remarkText, reportJson, saidOf, stateWord, stepWords } from '../words.ts';
import { PAGE_WORDS } from './page-words.ts';

/** What is shown: nothing yet, work, a report, or why there is none. */
type Shown = { readonly kind: 'none' | 'working' } | { readonly kind: 'report'; readonly report: Report } | { readonly kind: 'unreadable'; readonly code: string; readonly about: string } | { readonly kind: 'trust'; readonly why: string };

const byId = (id: string): HTMLElement => document.getElementById(id)!;
let locale: Locale = localeOf(new URLSearchParams(location.search).get('lang') ?? navigator.language);
let shown: Shown = { kind: 'none' };
let turn = 0;

const say = (key: string, ...about: readonly (string | number)[]): string => PAGE_WORDS[locale][key]!.replaceAll(/\{(\d)\}/g, (_, place: string) => String(about[Number(place)]));

function element(tag: string, text = '', more: Readonly<Record<string, string>> = {}, ...inside: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(more)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

function stepElement(step: Step): HTMLElement {
  const words = stepWords(locale, step.name);
  const remarks = step.remarks.map((remark) => element('li', saidOf(locale, remark), { class: remark.kind }));
  const told = element('div', '', { class: 'told' }, element('ul', '', {}, ...remarks), element('p', `${say('shows')} ${words.shows}`, { class: 'soft' }), element('p', `${say('not')} ${words.not}`, { class: 'soft' }));
  const sign = { pass: '✓', fail: '✕', not_checked: '–' }[step.state];
  const summary = element('summary', '', {}, element('span', words.title, { class: 'name' }), element('span', `${sign} ${stateWord(locale, step.state)}`, { class: 'mark' }));
  const details = element('details', '', { class: 'step', 'data-state': step.state, 'data-step': step.name, ...(step.state === 'fail' ? { open: '' } : {}) }, summary, told);
  return element('li', '', {}, details);
}

function verdictOf(report: Report): HTMLElement[] {
  const count = (state: Step['state']): number => report.steps.filter((step) => step.state === state).length;
  const lines = [
    report.about === null ? '' : aboutText(locale, report.about),
    say('count', count('pass'), count('fail'), count('not_checked')),
    report.passed ? '' : say('failedHint'),
    say({ file: 'keysFile', trusted: 'keysTrusted', none: 'keysUnread', unread: 'keysUnread' }[report.keys]),
  ];
  return [element('h2', say(report.passed ? 'passed' : 'failed')), ...lines.filter((line) => line !== '').map((line) => element('p', line))];
}

function showVerdict(): void {
  const verdict = byId('verdict');
  verdict.hidden = shown.kind === 'none';
  verdict.dataset['state'] = shown.kind === 'report' ? (shown.report.passed ? 'pass' : 'fail') : shown.kind === 'working' ? 'working' : 'fail';
  if (shown.kind === 'report') verdict.replaceChildren(...verdictOf(shown.report));
  else if (shown.kind === 'unreadable') verdict.replaceChildren(element('h2', say('unreadable')), element('p', remarkText(locale, shown.code, [shown.about])));
  else if (shown.kind === 'trust') verdict.replaceChildren(element('h2', say('trustBad')), element('p', shown.why));
  else verdict.replaceChildren(element('p', shown.kind === 'working' ? say('working') : ''));
}

function show(): void {
  document.documentElement.lang = locale;
  document.title = say('title');
  for (const one of document.querySelectorAll<HTMLElement>('[data-say]')) one.textContent = say(one.dataset['say']!);
  for (const one of document.querySelectorAll<HTMLElement>('[data-tongue]')) one.setAttribute('aria-pressed', String(one.dataset['tongue'] === locale));
  showVerdict();
  byId('save').hidden = shown.kind !== 'report';
  byId('steps').replaceChildren(...(shown.kind === 'report' ? shown.report.steps.map(stepElement) : []));
}

const sourceOf = (file: File): Source => ({ size: file.size, read: async (from, length) => new Uint8Array(await file.slice(from, from + length).arrayBuffer()) });

async function trustOf(file: File | undefined): Promise<Trust | null> {
  return file === undefined ? null : readTrust(new Uint8Array(await file.arrayBuffer()));
}

async function reportOn(file: File, keys: File | undefined): Promise<Shown> {
  let trust: Trust | null;
  try {
    trust = await trustOf(keys);
  } catch (error) {
    return { kind: 'trust', why: (error as Error).message };
  }
  try {
    // a case file is a ZIP, a draw is JSON
    const begins = new Uint8Array(await file.slice(0, 1).arrayBuffer())[0];
    const report = begins === 0x7b ? await verifyDraw(new Uint8Array(await file.arrayBuffer()), trust) : await verify(sourceOf(file), { trust, now: Date.now() });
    return { kind: 'report', report };
  } catch (error) {
    const { code, about } = error instanceof Unreadable ? error : { code: 'no_file', about: file.name };
    return { kind: 'unreadable', code, about };
  }
}

/** What a page of this site left for this tab; a saved copy of this page has nothing of the kind. */
function keptDraw(): File | undefined {
  if (location.hash !== '#draw') return undefined;
  try {
    const text = sessionStorage.getItem('redress-draw');
    return text === null ? undefined : new File([text], 'draw.json', { type: 'application/json' });
  } catch {
    return undefined;
  }
}

async function check(): Promise<void> {
  const file = (byId('file') as HTMLInputElement).files?.[0] ?? keptDraw();
  if (file === undefined) return;
  const mine = (turn += 1);
  shown = { kind: 'working' };
  show();
  const said = await reportOn(file, (byId('trust') as HTMLInputElement).files?.[0]);
  // somebody chose another file meanwhile
  if (mine !== turn) return;
  shown = said;
  show();
}

function save(): void {
  if (shown.kind !== 'report') return;
  const url = URL.createObjectURL(new Blob([JSON.stringify(reportJson(locale, shown.report), null, 2)], { type: 'application/json' }));
  const link = element('a', '', { href: url, download: 'redress-verification.json' });
  link.click();
  URL.revokeObjectURL(url);
}

function dropped(event: DragEvent): void {
  event.preventDefault();
  byId('drop').classList.remove('over');
  const files = event.dataTransfer?.files;
  if (files === undefined || files.length === 0) return;
  (byId('file') as HTMLInputElement).files = files;
  void check();
}

for (const id of ['file', 'trust']) byId(id).addEventListener('change', () => void check());
byId('save').addEventListener('click', save);
byId('drop').addEventListener('drop', dropped);
byId('drop').addEventListener('dragleave', () => byId('drop').classList.remove('over'));
byId('drop').addEventListener('dragover', (event) => {
  event.preventDefault();
  byId('drop').classList.add('over');
});
for (const one of document.querySelectorAll<HTMLElement>('[data-tongue]')) {
  one.addEventListener('click', () => {
    locale = one.dataset['tongue'] as Locale;
    show();
  });
}
show();
void check();
