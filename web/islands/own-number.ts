/**
 * A side's own random number for a draw (`web/dispute/jury-number.tsx`): made here, kept in this browser, never sent before it
 * is opened. Only its SHA-256 goes into the form. When it is opened it is filled in, and compared with what was committed to
 * before anything is sent. Without this, and where a browser cannot hash, the forms are filled in by hand.
 */

/** The file in which a number goes to another device. */
interface Saved {
  readonly format: 'redress-number/1';
  readonly dispute: string;
  readonly commitment: string;
  readonly number: string;
}

const HEX = /^[0-9a-f]{64}$/;

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of a number in hex; undefined for what is no number. */
async function commitmentOf(number: string): Promise<string | undefined> {
  if (!HEX.test(number)) return undefined;
  const bytes = Uint8Array.from(number.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** Numbers kept by this browser, each under its dispute and its commitment: both sides may sit at one screen. */
const kept = {
  name: (dispute: string, commitment: string): string => `redress-number ${dispute} ${commitment}`,
  read(dispute: string, commitment: string): string | null {
    try {
      return localStorage.getItem(this.name(dispute, commitment));
    } catch {
      return null;
    }
  },
  write(dispute: string, commitment: string, number: string): boolean {
    try {
      localStorage.setItem(this.name(dispute, commitment), number);
      return true;
    } catch {
      return false;
    }
  },
  forget(dispute: string, commitment: string): void {
    try {
      localStorage.removeItem(this.name(dispute, commitment));
    } catch {
      // a browser that keeps nothing has nothing to forget
    }
  },
};

/** Hands a number over as a file. */
function save(name: string, saved: Saved): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(saved, null, 2)}\n`], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

interface Parts {
  readonly root: HTMLElement;
  readonly dispute: string;
  readonly field: HTMLInputElement;
  say(text: string | undefined): void;
}

function partsOf(root: HTMLElement, name: string): Parts | undefined {
  const field = root.querySelector<HTMLInputElement>(`input[name=${name}]`);
  const said = root.querySelector('[data-own-said]');
  const { of: dispute } = root.dataset;
  if (field === null || said === null || dispute === undefined) return undefined;
  return {
    root,
    dispute,
    field,
    say: (text = '') => {
      said.textContent = text;
    },
  };
}

/** Makes a number, keeps it, and puts its commitment into the form. */
function making({ root, dispute, field, say }: Parts): void {
  const { kept: keptText, notKept, saved, dropped, file = 'redress-number.json' } = root.dataset;
  const tool = (name: string): HTMLButtonElement | null => root.querySelector<HTMLButtonElement>(`[data-own-${name}]`);
  const [make, store, drop, byHand] = [tool('make'), tool('save'), tool('drop'), root.querySelector<HTMLElement>('[data-own-by-hand]')];
  let number: string | null = kept.read(dispute, field.value);
  const show = (): void => {
    const has = number !== null;
    if (make !== null) make.hidden = has;
    for (const one of [store, drop]) if (one !== null) one.hidden = !has;
    if (byHand !== null) byHand.hidden = true;
    field.readOnly = has;
  };
  make?.addEventListener('click', async () => {
    const made = hex(crypto.getRandomValues(new Uint8Array(32)));
    const commitment = await commitmentOf(made);
    if (commitment === undefined) return;
    number = made;
    field.value = commitment;
    show();
    say(kept.write(dispute, commitment, made) ? keptText : notKept);
    store?.focus();
  });
  store?.addEventListener('click', () => {
    if (number === null) return;
    save(file, { format: 'redress-number/1', dispute, commitment: field.value, number });
    say(saved);
  });
  drop?.addEventListener('click', () => {
    kept.forget(dispute, field.value);
    number = null;
    field.value = '';
    show();
    say(dropped);
    make?.focus();
  });
  show();
  // the form came back for another reason: the number is still here
  if (number !== null) say(keptText);
}

/** Fills a kept number in, takes one from a file, and lets no other be sent. */
function opening({ root, dispute, field, say }: Parts): void {
  const { commitment = '', found, missing, right, wrong, notInFile } = root.dataset;
  const part = root.querySelector<HTMLElement>('[data-own-file-part]');
  const file = root.querySelector<HTMLInputElement>('[data-own-file]');
  /** what was looked at last, and whether it is the number that was committed to */
  let looked: { readonly typed: string; readonly fits: boolean } = { typed: '', fits: false };
  const look = async (): Promise<boolean> => {
    const typed = field.value.trim().toLowerCase();
    const fits = (await commitmentOf(typed)) === commitment;
    looked = { typed, fits };
    return fits;
  };
  field.addEventListener('input', async () => {
    const fits = await look();
    if (fits) field.removeAttribute('aria-invalid');
    say(fits ? right : looked.typed.length < 64 ? '' : wrong);
  });
  file?.addEventListener('change', async () => {
    const text = (await file.files?.[0]?.text().catch(() => '')) ?? '';
    for (const [number] of text.matchAll(/[0-9a-f]{64}/gi)) {
      if ((await commitmentOf(number.toLowerCase())) !== commitment) continue;
      field.value = number.toLowerCase();
      field.readOnly = true;
      await look();
      say(right);
      return;
    }
    say(notInFile);
  });
  field.form?.addEventListener(
    'submit',
    async (event) => {
      const { submitter } = event;
      if (submitter?.getAttribute('name') === '_locale') return;
      if (looked.fits && looked.typed === field.value.trim().toLowerCase()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (await look()) return field.form?.requestSubmit(submitter);
      field.setAttribute('aria-invalid', 'true');
      say(wrong);
      field.focus();
    },
    true,
  );
  const number = kept.read(dispute, commitment);
  if (part !== null) part.hidden = number !== null;
  if (number === null) return say(missing);
  field.value = number;
  void look().then((fits) => {
    field.readOnly = fits;
    return say(fits ? found : wrong);
  });
}

// hashing needs a page that came by a secure way
if (typeof crypto !== 'undefined' && crypto.subtle !== undefined) {
  const make = document.querySelector<HTMLElement>('[data-own-number=make]');
  const open = document.querySelector<HTMLElement>('[data-own-number=open]');
  const [maker, opener] = [make && partsOf(make, 'commitment'), open && partsOf(open, 'nonce')];
  if (maker) making(maker);
  if (opener) opening(opener);
}
