/**
 * What a person sent while there was no line, kept until it has arrived: forms with their idempotency key, so that
 * sending one again is the same act, and none is ever done twice. Shared by the worker, which sends, and the pages,
 * which show.
 */
import { all, put, remove } from './keep.ts';

/** A form that waits. */
export interface Waiting {
  /** begins with the time, so that the order of ids is the order of sending */
  readonly id: string;
  /** the form's idempotency key */
  readonly key: string;
  /** `act` goes by itself when the line returns; a `step` leads to a page, so its sender goes on by hand */
  readonly kind: 'act' | 'step';
  /** path and query it was posted to */
  readonly path: string;
  readonly entries: readonly (readonly [string, string | File])[];
  /** the heading of the page it was sent from */
  readonly what: string;
  /** id of the person who sent it; nobody else's session sends or shows it */
  readonly person: string;
  /** when it was sent, milliseconds of the epoch */
  readonly at: number;
  readonly state: 'waiting' | 'refused' | 'signed_out';
  /** why it was refused, in the server's words */
  readonly reason?: string;
}

/** What the worker is told by a page. */
export type ToWorker =
  | { readonly tell: 'reader'; readonly person: string; readonly locale: string }
  | { readonly tell: 'send' }
  | { readonly tell: 'cancel'; readonly id: string };

/** What a page is told by the worker. */
export interface ToPage {
  readonly tell: 'outbox';
  /** headings of the acts that have just arrived */
  readonly sent: readonly string[];
}

/** Where forms of acts are posted, and a juror's vote. */
const ACT = /^\/(?:disputes\/[0-9a-f-]{36}\/acts\/[a-z-]+|juror\/seats\/[0-9a-f-]{36}\/case)$/;
/** Forms that are about who is reading, in which language: never kept. */
const NEVER = /^\/(sign-in|sign-out|hand-over|join|demo|language|queue|operator)(\/|$)/;

/** How a form posted to a path is kept; undefined for one that is not. */
export function kindOf(path: string): Waiting['kind'] | undefined {
  if (NEVER.test(path)) return undefined;
  return ACT.test(path) ? 'act' : 'step';
}

/** The waiting forms of a person, the oldest first. */
export async function waitingOf(person: string): Promise<Waiting[]> {
  return (await all<Waiting>('outbox')).filter((one) => one.person === person);
}

/** Keeps a form; one of the same key takes the place of the earlier one. */
export async function keepWaiting(form: Omit<Waiting, 'id' | 'state'>): Promise<Waiting> {
  const before = (await all<Waiting>('outbox')).find((one) => one.key === form.key);
  const waiting: Waiting = { ...form, id: before?.id ?? `${String(Math.floor(form.at)).padStart(15, '0')}-${form.key}`, state: 'waiting' };
  await put('outbox', waiting);
  return waiting;
}

/** Forgets the form of a key: it has arrived by another way. */
export async function forgetKey(key: string): Promise<boolean> {
  const found = (await all<Waiting>('outbox')).filter((one) => one.key === key);
  for (const form of found) await remove('outbox', form.id);
  return found.length > 0;
}

/** The words a person typed into a form, without codes and keys. */
export function typedWords(form: Pick<Waiting, 'entries'>): string[] {
  return form.entries.flatMap(([name, value]) => (typeof value === 'string' && !name.startsWith('_') && /[^\w.,:@/-]/u.test(value) ? [value] : []));
}
