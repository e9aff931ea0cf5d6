/**
 * A form that waits for its writer to sign in again in another tab (`web/kept.tsx`): when they come back to this one, it
 * goes on by itself. Its button does the same.
 */
let asking = false;

async function goOn(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form[data-kept]');
  if (form === null || document.hidden || asking) return;
  asking = true;
  const answer = await fetch('/api/v1/me').catch(() => null);
  asking = false;
  if (answer?.ok) form.requestSubmit();
}

document.addEventListener('visibilitychange', () => void goOn());
addEventListener('focus', () => void goOn());
