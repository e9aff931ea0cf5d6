/** What a browser keeps for a person between pages: IndexedDB as promises, opened once. */

/** The database of the pages and of the worker; a new store needs a new version. */
const NAME = 'redress';
const VERSION = 1;
/** Files under way, acts waiting to be sent, and what the worker knows of the reader. */
export const STORES = ['uploads', 'outbox', 'facts'] as const;
type Store = (typeof STORES)[number];

let opening: Promise<IDBDatabase> | undefined;

function opened(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.addEventListener('upgradeneeded', () => {
      for (const store of STORES) if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store, { keyPath: 'id' });
    });
    request.addEventListener('success', () => {
      // another page may want to change the shape or wipe it
      request.result.addEventListener('versionchange', () => request.result.close());
      resolve(request.result);
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
  return opening;
}

async function run<T>(store: Store, mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode);
    const request = ask(transaction.objectStore(store));
    const fail = (): void => reject(transaction.error ?? new Error('IndexedDB'));
    transaction.addEventListener('complete', () => resolve(request.result));
    transaction.addEventListener('error', fail);
    transaction.addEventListener('abort', fail);
  });
}

/** Everything in a store, in the order of its ids. */
export function all<T>(store: Store): Promise<T[]> {
  return run<T[]>(store, 'readonly', (one) => one.getAll() as IDBRequest<T[]>);
}

/** One entry. */
export function one<T>(store: Store, id: string): Promise<T | undefined> {
  return run<T | undefined>(store, 'readonly', (kept) => kept.get(id) as IDBRequest<T | undefined>);
}

/** Puts an entry in place of the one with its id. */
export async function put<T extends { readonly id: string }>(store: Store, entry: T): Promise<void> {
  await run(store, 'readwrite', (kept) => kept.put(entry));
}

/** Takes an entry away. */
export async function remove(store: Store, id: string): Promise<void> {
  await run(store, 'readwrite', (kept) => kept.delete(id));
}

/** Takes everything away: nobody after this person finds it. */
export async function wipe(): Promise<void> {
  for (const store of STORES) await run(store, 'readwrite', (kept) => kept.clear());
}
