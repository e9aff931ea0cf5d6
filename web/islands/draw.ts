/**
 * Hands a draw to the checker: it is fetched once, kept for this tab, and the checker's own page, which asks nobody for
 * anything, takes it from there. Without this the page has the file to download.
 */

/** What the checker's page looks for (`verifier/page/page.ts`). */
const KEPT = 'redress-draw';

async function hand(button: HTMLButtonElement): Promise<void> {
  const { draw, checker, failed } = button.dataset;
  if (draw === undefined || checker === undefined) return;
  button.disabled = true;
  try {
    const answer = await fetch(draw, { headers: { accept: 'application/json' } });
    if (!answer.ok) throw new Error(String(answer.status));
    sessionStorage.setItem(KEPT, await answer.text());
    location.assign(checker);
  } catch {
    const said = document.querySelector('[data-draw-said]');
    if (said !== null) said.textContent = failed ?? '';
  }
  button.disabled = false;
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-draw]')) {
  button.hidden = false;
  button.addEventListener('click', () => void hand(button));
}
