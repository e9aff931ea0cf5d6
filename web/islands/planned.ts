/** Planned acts: the seconds left in which they can be cancelled, and the page anew once they are being done. */
const place = document.querySelector<HTMLElement>('[data-runs]');

/** Between two looks at what came of them; the server's loop takes a second. */
const LOOK_MS = 2_000;

function begin(box: HTMLElement): void {
  const left = Number(box.dataset['runs']);
  const told = box.querySelector<HTMLElement>('[data-left]');
  const opened = performance.now();
  const tick = (): void => {
    const seconds = Math.ceil((left - (performance.now() - opened)) / 1000);
    if (told !== null) told.textContent = (box.dataset['words'] ?? '').replace('{seconds}', String(Math.max(0, seconds)));
    if (seconds > 0) setTimeout(tick, 250);
    else setTimeout(() => location.replace(location.href), LOOK_MS);
  };
  tick();
}

if (place !== null) begin(place);
