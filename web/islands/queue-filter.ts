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
  if (input === null || told === null || table === null) return;
  const groups = [...table.tBodies].map((body) => ({ body, rows: [...body.rows] }));
  const rows = groups.flatMap((group) => group.rows);
  // read once, when there is time; a row never changes while it is on the page
  let texts: string[] | undefined;
  const read = (): string[] => (texts ??= rows.map((row) => plain(row.textContent ?? '')));
  (globalThis.requestIdleCallback ?? setTimeout)(read);
  box.hidden = false;
  const narrow = (): void => {
    const all = read();
    const words = plain(input.value).split(/\s+/).filter((word) => word !== '');
    let shown = 0;
    let index = 0;
    for (const { body, rows: own } of groups) {
      const fits = own.map(() => {
        const text = all[index++]!;
        return words.every((word) => text.includes(word));
      });
      const left = fits.filter(Boolean).length;
      shown += left;
      // a group without any row left is skipped whole and its rows are left as they are, thousands of them at a time;
      // skipped, not taken out of the page, which would be made anew when they come back
      body.classList.toggle('none', left === 0);
      if (left === 0) continue;
      own.forEach((row, place) => {
        if (row.hidden === fits[place]) row.hidden = !fits[place];
      });
      // the height of what is out of sight and not laid out
      body.style.setProperty('--rows', String(left));
    }
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
