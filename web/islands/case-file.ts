/**
 * Follows a case file that is being made: asks every two seconds how far it is, and shows the page anew when something
 * changed. Without this the page has a link that does the same.
 */
const EVERY_MS = 2_000;

async function look(place: HTMLElement, before: string): Promise<void> {
  const path = place.dataset['caseFiles'];
  if (path === undefined || !place.isConnected) return;
  const now = document.hidden ? before : await fetch(path, { headers: { accept: 'application/json' } }).then((answer) => (answer.ok ? answer.text() : before), () => before);
  if (before !== '' && now !== before) location.reload();
  else setTimeout(() => void look(place, now), EVERY_MS);
}

for (const place of document.querySelectorAll<HTMLElement>('[data-case-files]')) void look(place, '');
