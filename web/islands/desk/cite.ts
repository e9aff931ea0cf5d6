/** Citing a rule while typing: `/` or `@` in the reasons opens a search; Enter puts the citation where the caret was. */

interface Rule {
  readonly marker: string;
  readonly find: string;
  readonly text: string;
}

const MOST_SHOWN = 8;
/** A citation begins after a space, a line's beginning, or a Chinese character or mark: never inside 24/7 or a@b. */
const BEGINS = /(^|[\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef([])$/;

function rulesOf(select: HTMLSelectElement): Rule[] {
  return [...select.options].flatMap((option) => {
    const { marker, find } = option.dataset;
    return marker === undefined || find === undefined ? [] : [{ marker, find, text: option.text }];
  });
}

function matches(rules: readonly Rule[], typed: string): Rule[] {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return rules.filter((rule) => words.every((word) => rule.find.includes(word))).slice(0, MOST_SHOWN);
}

/** The search of rules under a text (WAI-ARIA APG, editable combobox with a listbox). */
class Search {
  readonly #box: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #rules: readonly Rule[];
  readonly #done: (marker: string | null) => void;
  #shown: Rule[] = [];
  #active = 0;

  constructor(box: HTMLElement, rules: readonly Rule[], done: (marker: string | null) => void) {
    this.#box = box;
    this.#input = box.querySelector('input')!;
    this.#list = box.querySelector('ul')!;
    this.#status = box.querySelector('[data-found]')!;
    this.#rules = rules;
    this.#done = done;
    this.#input.addEventListener('input', () => this.#show());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('blur', () => this.#close());
    // before the blur, which closes the list
    this.#list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      const option = (event.target as Element).closest('[role=option]');
      if (option !== null) this.#pick([...this.#list.children].indexOf(option));
    });
  }

  open(): void {
    this.#box.hidden = false;
    this.#input.value = '';
    this.#show();
    this.#input.focus({ preventScroll: true });
    this.#box.scrollIntoView({ block: 'nearest' });
  }

  #close(): void {
    if (!this.#box.hidden) this.#end(null);
  }

  #end(marker: string | null): void {
    this.#box.hidden = true;
    this.#done(marker);
  }

  #pick(index: number): void {
    const rule = this.#shown[index];
    if (rule !== undefined) this.#end(rule.marker);
  }

  #show(): void {
    this.#shown = matches(this.#rules, this.#input.value);
    this.#active = 0;
    this.#list.replaceChildren(
      ...this.#shown.map((rule, index) => {
        const option = document.createElement('li');
        option.setAttribute('role', 'option');
        option.id = `cite-${index}`;
        option.textContent = rule.text;
        return option;
      }),
    );
    this.#status.textContent = (this.#status.dataset['found'] ?? '').replace('#', String(this.#shown.length));
    this.#mark();
  }

  #mark(): void {
    for (const [index, option] of [...this.#list.children].entries()) option.setAttribute('aria-selected', String(index === this.#active));
    const active = this.#list.children[this.#active];
    if (active === undefined) this.#input.removeAttribute('aria-activedescendant');
    else {
      this.#input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    }
  }

  #key(event: KeyboardEvent): void {
    const count = this.#shown.length;
    if (event.key === 'ArrowDown') this.#active = count === 0 ? 0 : (this.#active + 1) % count;
    else if (event.key === 'ArrowUp') this.#active = count === 0 ? 0 : (this.#active + count - 1) % count;
    else if (event.key === 'Enter' && !event.isComposing) this.#pick(this.#active);
    else if (event.key === 'Escape') this.#end(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (!this.#box.hidden) this.#mark();
  }
}

/** Lets the reasons of a determination cite rules by typing. */
export function citeByTyping(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('[data-citing]');
  const area = place?.querySelector('textarea');
  const select = place?.querySelector('select');
  const box = place?.querySelector<HTMLElement>('[data-cite-box]');
  const opener = place?.querySelector<HTMLElement>('[data-cite-open]');
  if (!place || !area || !select || !box || !opener) return;
  place.querySelector<HTMLElement>('.cite-plain')!.hidden = true;
  opener.hidden = false;
  let caret = 0;
  let typed = false;
  const search = new Search(box, rulesOf(select), (marker) => {
    area.focus();
    area.setSelectionRange(caret, caret);
    if (marker === null) return;
    // the sign that opened the search goes; a mark of undoing stays with the browser
    area.setRangeText(marker, typed ? caret - 1 : caret, caret, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  area.addEventListener('input', (event) => {
    const { data, isComposing } = event as InputEvent;
    if (isComposing || (data !== '/' && data !== '@')) return;
    caret = area.selectionStart;
    if (!BEGINS.test(area.value.slice(0, caret - 1))) return;
    typed = true;
    search.open();
  });
  opener.querySelector('button')!.addEventListener('click', () => {
    caret = area.selectionStart;
    typed = false;
    search.open();
  });
}
