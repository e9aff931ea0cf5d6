/**
 * Narrows the rows of a queue that are on the page as one types; the search form of the page asks the server, and works
 * without this. Every word typed must be in the row, whatever the case or width of its letters.
 */
const bound = new WeakSet<Element>();

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function begin(box: HTMLElement): void {
  const input = box.querySelector('input');
  const told = box.querySelector<HTMLElement>('[role=status]');
  const table = document.getElementById(box.dataset['queueFilter'] ?? '') as HTMLTableElement | null;
  const body = table?.tBodies[0];
  if (input === null || told === null || body === undefined) return;
  const rows = [...body.rows];
  // read once, before anything is hidden; a row never changes while it is on the page
  let texts: string[] | undefined;
  box.hidden = false;
  const narrow = (): void => {
    texts ??= rows.map((row) => plain(row.textContent ?? ''));
    const words = plain(input.value).split(/\s+/).filter((word) => word !== '');
    let shown = 0;
    rows.forEach((row, index) => {
      const text = texts![index]!;
      const fits = words.every((word) => text.includes(word));
      if (fits) shown += 1;
      if (row.hidden === fits) row.hidden = !fits;
    });
    told.textContent = words.length === 0 ? '' : (box.dataset['found'] ?? '').replace('{shown}', String(shown)).replace('{all}', String(rows.length));
  };
  input.addEventListener('input', narrow);
  // what the browser kept from before
  if (input.value !== '') narrow();
}

/** Once for each table: a page that renews itself has another one. */
function show(): void {
  const box = document.querySelector<HTMLElement>('[data-queue-filter]');
  const body = document.getElementById(box?.dataset['queueFilter'] ?? '')?.querySelector('tbody');
  if (box === null || !body || bound.has(body)) return;
  bound.add(body);
  begin(box);
}

document.addEventListener('redress:fresh', show);
show();
