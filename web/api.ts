/**
 * The public API as a page calls it: in process, with the cookie of the person who asks, never throwing.
 */

/** Why the API did not do it: an RFC 9457 problem in the words of the reader's language. */
export interface ApiRefusal {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly field?: string;
  readonly requestId?: string;
  /** what else is wrong, one per field */
  readonly others: readonly { readonly code: string; readonly field: string }[];
}

/** What the API answered. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: ApiRefusal };

export type QueryValues = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Calls of the public API; paths are relative to `/api/v1`. Writes carry an idempotency key made from the form's. */
export interface Api {
  get<T>(path: string, query?: QueryValues): Promise<Answer<T>>;
  /** @param key an idempotency key of its own, where one form does several acts that may be repeated in part */
  post<T>(path: string, body?: unknown, key?: string): Promise<Answer<T>>;
  put<T>(path: string, body?: unknown): Promise<Answer<T>>;
  delete<T>(path: string): Promise<Answer<T>>;
  /** Sends bytes as they are, for files. */
  upload<T>(path: string, file: Blob, query?: QueryValues): Promise<Answer<T>>;
  /** The answer as it came, for what is no JSON. */
  raw(path: string): Promise<Response>;
}

/** What an in-process caller needs to know of the request it works for. */
export interface ApiCaller {
  readonly call: (request: Request) => Promise<Response>;
  readonly publicUrl: string;
  readonly cookie: string;
  /** the language answers are wanted in, asked at each call */
  readonly locale: () => string;
  /** headers passed on: who asks from where, and the id that ties log lines together */
  readonly passedOn: Readonly<Record<string, string>>;
  /** Cookies the API sets are handed to the browser with the page. */
  readonly setCookie: (header: string) => void;
  /** The key of the form that is being worked on; each write of one request adds its number. */
  readonly key: () => string;
}

/** An API for one request of one person. */
export function apiFor(caller: ApiCaller): Api {
  let writes = 0;
  const send = async (method: string, path: string, body?: BodyInit, type?: string, key?: string): Promise<Response> => {
    const headers = new Headers(caller.passedOn);
    headers.set('accept', 'application/json');
    headers.set('accept-language', caller.locale());
    // The page has checked where the form came from; the API sees a request of the same origin.
    headers.set('origin', new URL(caller.publicUrl).origin);
    headers.set('sec-fetch-site', 'same-origin');
    if (caller.cookie !== '') headers.set('cookie', caller.cookie);
    if (type !== undefined) headers.set('content-type', type);
    if (method !== 'GET') {
      writes += 1;
      headers.set('idempotency-key', key ?? (writes === 1 ? caller.key() : `${caller.key()}_${writes}`));
    }
    const url = new URL(`/api/v1${path}`, caller.publicUrl);
    const response = await caller.call(new Request(url, { method, headers, ...(body === undefined ? {} : { body }) }));
    for (const cookie of response.headers.getSetCookie()) caller.setCookie(cookie);
    return response;
  };
  const json = async <T>(method: string, path: string, body?: unknown, key?: string): Promise<Answer<T>> =>
    answer<T>(
      body === undefined ? await send(method, path) : await send(method, path, JSON.stringify(body), 'application/json', key),
    );
  return {
    get: (path, query) => json('GET', path + queryText(query)),
    post: (path, body, key) => json('POST', path, body ?? {}, key),
    put: (path, body) => json('PUT', path, body ?? {}),
    delete: (path) => json('DELETE', path),
    upload: async (path, file, query) =>
      answer(await send('POST', path + queryText(query), file, file.type === '' ? 'application/octet-stream' : file.type)),
    raw: (path) => send('GET', path),
  };
}

/** `?a=1&b=2` of what is set; empty values are left out. */
export function queryText(query: QueryValues = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  return search.size === 0 ? '' : `?${search}`;
}

async function answer<T>(response: Response): Promise<Answer<T>> {
  const body = await bodyOf(response);
  if (response.ok) return { ok: true, value: body as T };
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const { detail, field } = problem;
  return {
    ok: false,
    refusal: {
      code: text(problem['code']) ?? 'internal',
      status: response.status,
      title: text(problem['title']) ?? `HTTP ${response.status}`,
      ...(typeof detail === 'string' ? { detail } : {}),
      ...(typeof field === 'string' ? { field } : {}),
      ...(typeof problem['requestId'] === 'string' ? { requestId: problem['requestId'] } : {}),
      others: Array.isArray(problem['errors']) ? problem['errors'].flatMap(otherFault) : [],
    },
  };
}

function otherFault(entry: unknown): ApiRefusal['others'] {
  const fault = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
  const code = text(fault['code']);
  const field = text(fault['field']);
  return code === undefined || field === undefined ? [] : [{ code, field }];
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  const raw = await response.text();
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
