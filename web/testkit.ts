import type { Instant, Locale } from '../core/kernel/kernel.ts';
import type { Assets } from './assets.ts';
import type { Page } from './page.tsx';
import { webApp } from './web.tsx';

/** The part of a test server the pages need: its API in process, its clock and its ids. */
export interface ServerForPages {
  readonly app: { fetch(request: Request): Response | Promise<Response> };
  readonly world: { now(): Instant; newId(): string };
}

/** Who opens a page, and in which language. */
export interface Reader {
  /** token of the session cookie */
  readonly session?: string;
  readonly locale?: Locale;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page as it came. */
export interface Opened {
  readonly status: number;
  readonly html: string;
  /** The words of the page without its head, tags and double spaces. */
  readonly text: string;
  /** Where a 303 leads. */
  readonly location: string | null;
  readonly headers: Headers;
  /** Values of the inputs with a name and value, first of each: the idempotency key, hidden fields, what was typed. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Pages without a socket and without a browser. */
export interface TestWeb {
  open(path: string, reader?: Reader): Promise<Opened>;
  /** Posts fields as a browser without script does. */
  post(path: string, fields: Readonly<Record<string, string | readonly string[] | File>>, reader?: Reader): Promise<Opened>;
  /** Fills in the form of an opened page and posts it: its hidden fields go along. */
  submit(path: string, opened: Opened, fields: Readonly<Record<string, string>>, reader?: Reader): Promise<Opened>;
}

const PUBLIC_URL = 'http://redress.test';
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]!);
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
}

async function read(response: Response): Promise<Opened> {
  const html = await response.text();
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type');
    const chosen = type !== 'radio' && type !== 'checkbox' ? true : tag.includes(' checked');
    if (name !== undefined && chosen && fields[name] === undefined) fields[name] = attribute(tag, 'value') ?? '';
  }
  const body = html.slice(html.indexOf('<body'));
  return {
    status: response.status,
    html,
    text: plain(body.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' '),
    location: response.headers.get('location'),
    headers: response.headers,
    fields,
  };
}

/**
 * The pages over a test server (`testServer` of `server/http/testkit.ts`) or any API.
 * @param options `pages` to try pages that are not listed; `assets` from `buildAssets()` when style matters
 */
export function testWeb(
  server: ServerForPages,
  options: { readonly pages?: readonly Page[]; readonly demo?: boolean; readonly assets?: Assets } = {},
): TestWeb {
  const app = webApp(async (request) => server.app.fetch(request), {
    publicUrl: PUBLIC_URL,
    demo: options.demo ?? false,
    now: () => server.world.now(),
    newId: () => server.world.newId(),
    onError: (error) => {
      throw error;
    },
    ...(options.pages === undefined ? {} : { pages: options.pages }),
    ...(options.assets === undefined ? {} : { assets: options.assets }),
  });
  const headersOf = (reader: Reader): Record<string, string> => ({
    cookie: [
      ...(reader.session === undefined ? [] : [`redress_session=${reader.session}`]),
      `locale=${reader.locale ?? 'en'}`,
    ].join('; '),
    'sec-fetch-site': 'same-origin',
    ...reader.headers,
  });
  const post: TestWeb['post'] = async (path, fields, reader = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of Array.isArray(value) ? (value as string[]) : [value as string | File]) body.append(name, one);
    }
    return read(await app.request(PUBLIC_URL + path, { method: 'POST', body, headers: headersOf(reader) }));
  };
  return {
    open: async (path, reader = {}) => read(await app.request(PUBLIC_URL + path, { headers: headersOf(reader) })),
    post,
    submit: (path, opened, fields, reader) => post(path, { ...opened.fields, ...fields }, reader),
  };
}
