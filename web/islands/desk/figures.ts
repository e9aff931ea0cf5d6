/** The figures of the remedies follow what is typed; the server computes them, as it does for the button. */

const WAIT = 500;

/** Keeps the part of the page with the figures current. */
export function followFigures(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLElement>('[data-compute]');
  if (button !== null) button.hidden = true;
  let timer = 0;
  let asked = 0;
  const compute = async (): Promise<void> => {
    const turn = (asked += 1);
    const body = new FormData(form);
    body.set('do', 'compute');
    const answer = await fetch(form.action, { method: 'POST', body }).catch(() => null);
    if (answer?.ok !== true) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const made = page.getElementById('figures');
    const shown = document.getElementById('figures');
    if (turn === asked && made !== null && shown !== null && shown.innerHTML !== made.innerHTML) shown.replaceChildren(...made.childNodes);
  };
  const later = (event: Event): void => {
    // words change no figure
    if (event.target instanceof HTMLTextAreaElement) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => void compute(), WAIT);
  };
  form.addEventListener('input', later);
  form.addEventListener('change', later);
}
