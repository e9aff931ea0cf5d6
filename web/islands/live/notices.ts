/** Notices of the browser, for whoever asked for them in this browser: without names, without amounts. */

const KEPT = 'redress.notify';

function wanted(): boolean {
  try {
    return localStorage.getItem(KEPT) === 'on';
  } catch {
    return false;
  }
}

function keep(on: boolean): void {
  try {
    if (on) localStorage.setItem(KEPT, 'on');
    else localStorage.removeItem(KEPT);
  } catch {
    // a browser that keeps nothing is asked again next time
  }
}

/** True when somebody asked for notices here and the browser lets us. */
export function mayNotify(): boolean {
  return 'Notification' in window && Notification.permission === 'granted' && wanted();
}

/** Shows one notice; a further one takes its place. */
export function notify(text: string): void {
  if (!mayNotify() || text === '') return;
  const told = { tag: 'redress', icon: '/favicon.svg' };
  const byWorker = (): void => void navigator.serviceWorker?.ready.then((worker) => worker.showNotification(text, told)).catch(() => undefined);
  try {
    const shown = new Notification(text, told);
    shown.addEventListener('click', () => {
      focus();
      shown.close();
    });
  } catch {
    // phones show notices by the worker of the installed page only
    byWorker();
  }
}

/** The button of `NotifyMe`: asks the browser when pressed, never before. */
export function offerNotices(): void {
  const place = document.querySelector<HTMLElement>('[data-notify]');
  const button = place?.querySelector('button');
  if (!place || !button || !('Notification' in window)) return;
  place.hidden = false;
  const show = (): void => {
    button.textContent = (mayNotify() ? place.dataset['off'] : place.dataset['on']) ?? '';
  };
  button.addEventListener('click', async () => {
    const on = !mayNotify();
    const allowed = !on || (await Notification.requestPermission()) === 'granted';
    keep(on && allowed);
    place.querySelector('[role=status]')!.textContent = allowed ? '' : (place.dataset['refused'] ?? '');
    show();
  });
  show();
}
