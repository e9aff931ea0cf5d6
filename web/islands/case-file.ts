/**
 * Follows a case file that is being made: asks every two seconds how far it is, and shows the page anew when something
 * changed. Without this the page has a link that does the same.
 */
const EVERY_MS = 2_000;

interface Files {
  readonly items: readonly { readonly state: string }[];
}

/** Whether one was still being made when the list was answered. */
const isOpen = (list: string): boolean => (JSON.parse(list) as Files).items.some(({ state }) => state === 'waiting' || state === 'making');

async function look(place: HTMLElement, before: string): Promise<void> {
  const path = place.dataset['caseFiles'];
  if (path === undefined || !place.isConnected) return;
  const now = document.hidden ? before : await fetch(path, { headers: { accept: 'application/json' } }).then((answer) => (answer.ok ? answer.text() : before), () => before);
  // the page said that one is being made: it may have been ready before this was asked for the first time
  const isNews = before === '' ? now !== '' && !isOpen(now) : now !== before;
  if (isNews) location.reload();
  else setTimeout(() => void look(place, now), EVERY_MS);
}

for (const place of document.querySelectorAll<HTMLElement>('[data-case-files]')) void look(place, '');
