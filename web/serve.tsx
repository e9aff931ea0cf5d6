import { render } from 'preact-render-to-string';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { LOCALES, type Instant, type Locale } from '../core/kernel/kernel.ts';
import { isMessageKey, MIRROR, type MessageKey } from '../core/words/words.ts';
import { apiFor, type ApiRefusal } from './api.ts';
import type { Assets } from './assets.ts';
import { Form, KEPT } from './form.ts';
import { TOUR_COOKIE } from './demo/tour.ts';
import { Layout, PageBody, type MenuEntry } from './layout.tsx';
import { LOOK_COOKIE, lookOf } from './look.ts';
import { KeptAgain } from './kept.tsx';
import { fieldsOf } from './multipart.ts';
import { again, type Me, type Move, type Outcome, type Page, type PageContext, type View } from './page.tsx';
import { problemView } from './public/problem.tsx';
import { pageBytes, readsGzip } from './send.ts';
import { SpeechContext, speechOf, type Speech } from './speech.ts';
import { typedForm } from './typed.ts';

/** What the house gives the pages. Time and ids come from outside, as everywhere. */
export interface WebOptions {
  /** `https://redress.example`: origin of forms and of links that leave the page */
  readonly publicUrl: string;
  readonly demo: boolean;
  now(): Instant;
  newId(): string;
  readonly assets?: Assets;
  /** the greatest file the API takes as evidence, in bytes; default as `config.ts` sets it */
  readonly maxFileBytes?: number;
  /** greatest body of a form, in bytes */
  readonly uploadLimitBytes?: number;
  readonly onError?: (error: unknown, requestId: string) => void;
}

/** What a file may have where nothing else is said. */
const USUAL_FILE_BYTES = 52_428_800;

/** The API in process. `env` is what the socket said of the caller (its address, for rate limits), passed on as it came. */
export type ApiCall = (request: Request, env?: unknown) => Promise<Response>;

/** What all pages share. */
export interface WebHouse {
  readonly call: ApiCall;
  readonly options: WebOptions;
  readonly assets: Assets;
  readonly pages: readonly Page[];
}

/** What one request needs beside its page. */
interface Running {
  readonly c: Context;
  readonly options: WebOptions;
  readonly assets: Assets;
  readonly pages: readonly Page[];
  readonly cookies: string[];
  /** in which language the page is answered; known with the context */
  speech: Speech;
  /** the form was sent to be read in another language: nothing else is done with it */
  turned: boolean;
  /** why it could not be found out who asks */
  away?: ApiRefusal;
}

/** The name of the cookie with the reader's language. */
const LOCALE_COOKIE = 'locale';
/** The field a form is sent with to be shown again in another language. */
const TURN = '_locale';
const DONE_COOKIE = 'done';
/** Set and read by the API only, by one name over https and the other over http; here they tell that somebody may be signed in. */
const SESSION_COOKIES = ['__Host-redress_session', 'redress_session'] as const;

/** Answers a request for a page. */
export async function servePage(
  page: Page,
  c: Context,
  house: WebHouse,
): Promise<Response> {
  const running: Running = { c, options: house.options, assets: house.assets, pages: house.pages, cookies: [], speech: speechOf('zh-CN', house.options.now()), turned: false };
  const ctx = await contextOf(running, house.call, page);
  const outcome = refusalToOpen(page, ctx, running.away) ?? (await run(page, ctx, running.turned ? 'GET' : c.req.method));
  return finish(outcome, ctx, running);
}

async function run(page: Page, ctx: PageContext, method: string): Promise<Outcome> {
  if (method !== 'POST' || page.post === undefined) return page.get(ctx);
  if (ctx.form.has(KEPT)) return handBack(page, ctx);
  const outcome = await page.post(ctx);
  if (outcome !== again) return outcome;
  const shown = await page.get(ctx);
  return 'kind' in shown && shown.kind === 'view' ? { ...shown, status: shown.status ?? 422 } : shown;
}

/** Somebody signed in again and comes for the form that was kept: it is shown as it was, and nothing is done. */
async function handBack(page: Page, ctx: PageContext): Promise<Outcome> {
  const shown = await page.get(ctx);
  if (!('kind' in shown) || shown.kind !== 'view') return shown;
  return {
    ...shown,
    body: (
      <>
        <KeptAgain of={ctx.form} />
        {shown.body}
      </>
    ),
  };
}

/** Who may open the page at all; what may be seen of it is the API's to say. */
function refusalToOpen(page: Page, ctx: PageContext, away: ApiRefusal | undefined): Outcome | null {
  const access = page.access ?? 'person';
  if (access === 'anyone') return null;
  if (ctx.me === null) return { kind: 'refusal', refusal: away ?? ownRefusal('sign_in_required', 401) };
  // money is read by operators, and by auditors who read nothing else
  const roles = access === 'finance' ? (['operator', 'auditor'] as const) : access === 'person' ? [] : ([access] as const);
  if (access === 'person' || roles.some((role) => ctx.me?.staffRoles.includes(role))) return null;
  return { kind: 'refusal', refusal: ownRefusal('not_allowed', 403) };
}

/** A refusal the web itself gives; its words are those of the catalogue. */
export function ownRefusal(code: string, status: number): ApiRefusal {
  return { code, status, title: '', others: [] };
}

async function contextOf(running: Running, call: ApiCall, page: Page): Promise<PageContext> {
  const { c, options } = running;
  const at = options.now();
  const url = new URL(c.req.url);
  const mirror = options.demo && getCookie(c, LOCALE_COOKIE) === MIRROR;
  const asked = mirror ? 'en' : chosenLocale(c);
  let spoken = asked ?? acceptedLocale(c.req.header('accept-language'));
  let key = (): string => options.newId();
  const api = apiFor({
    call: (request) => call(request, c.env),
    publicUrl: options.publicUrl,
    cookie: c.req.header('cookie') ?? '',
    locale: () => spoken,
    passedOn: passedOn(c),
    setCookie: (header) => running.cookies.push(header),
    key: () => key(),
  });
  // Without a session cookie nobody is signed in: no need to ask.
  const answered = SESSION_COOKIES.some((name) => getCookie(c, name) !== undefined) ? await api.get<Me>('/me') : null;
  const me = answered?.ok ? answered.value : null;
  // who asks could not be found out: that is no reason to send somebody away to sign in
  if (answered?.ok === false && answered.refusal.status !== 401) running.away = answered.refusal;
  const posted = c.req.method === 'POST' && page.post !== undefined;
  const sent = posted ? await sentForm(c, me) : undefined;
  const turnedTo = LOCALES.find((one) => one === sent?.get(TURN));
  const locale = turnedTo ?? asked ?? me?.locale ?? spoken;
  spoken = locale;
  const form = new Form(locale, options.newId(), sent, turnedTo !== undefined || sent?.has(KEPT));
  key = () => form.key;
  running.speech = speechOf(locale, at, mirror && turnedTo === undefined);
  if (turnedTo !== undefined) {
    running.turned = true;
    running.cookies.push(localeCookie(turnedTo));
    if (me !== null) await api.put('/me/locale', { locale: turnedTo });
  }
  return {
    locale,
    lang: running.speech.lang,
    look: lookOf(getCookie(c, LOOK_COOKIE)),
    say: running.speech.say,
    at,
    me,
    api,
    params: c.req.param() as Record<string, string>,
    query: url.searchParams,
    here: url.pathname + url.search,
    form,
    demo: options.demo,
    publicUrl: options.publicUrl,
    maxFileBytes: options.maxFileBytes ?? USUAL_FILE_BYTES,
  };
}


/** The most that may be typed into a form by somebody who is not signed in (any more), in bytes. */
const STRANGERS_FORM = 524_288;

/**
 * What was sent; a body that is no form counts as an empty one, whose required fields are then missing. Whoever is not
 * signed in cannot make the server hold a large body: fields are read, to give back what was typed when a session ended
 * meanwhile, and files are passed over.
 */
async function sentForm(c: Context, me: Me | null): Promise<FormData> {
  try {
    if (me !== null) return await c.req.raw.formData();
    return await fieldsOf(c.req.raw.body, c.req.header('content-type') ?? '', STRANGERS_FORM);
  } catch {
    return new FormData();
  }
}

function passedOn(c: Context): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of ['x-forwarded-for', 'x-request-id', 'user-agent', 'redress-refresh']) {
    const value = c.req.header(name);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

/** The header that keeps the reader's language for a year. */
export function localeCookie(locale: string): string {
  return `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

function chosenLocale(c: Context): Locale | undefined {
  const cookie = getCookie(c, LOCALE_COOKIE);
  return LOCALES.find((locale) => locale === cookie);
}

/** The first language of Accept-Language that Redress speaks; Chinese, the language of the rules, when none is. */
export function acceptedLocale(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const quality = rest.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((one) => one.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh-CN';
}

async function finish(outcome: Outcome, ctx: PageContext, running: Running): Promise<Response> {
  if (outcome instanceof Response) return withCookies(unlessKnown(outcome, running.c.req.header('if-none-match')), running.cookies);
  if (outcome.kind === 'move') return withCookies(move(outcome), running.cookies);
  const shown = outcome.kind === 'view' ? outcome : problemView(ctx, outcome.refusal);
  return withCookies(await show(shown, ctx, running), running.cookies);
}

/** Nothing but its head where the reader has it already (RFC 9110, 13.1.2: compared weakly). */
function unlessKnown(response: Response, known: string | undefined): Response {
  const tag = response.headers.get('etag')?.replace(/^W\//, '');
  const has = tag !== undefined && known?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag) === true;
  return has ? new Response(null, { status: 304, headers: response.headers }) : response;
}

function move(to: Move): Response {
  // Only a path of this site: an address from a form never leads elsewhere.
  const location = safePath(to.to);
  const headers = new Headers({ location });
  if (to.done !== undefined) headers.append('set-cookie', `${DONE_COOKIE}=${to.done}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`);
  return new Response(null, { status: 303, headers });
}

/** The text when it is a path of this site, else `/`. */
export function safePath(text: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(text) ? text : '/';
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  if (cookies.length === 0) return response;
  const headers = new Headers(response.headers);
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(response.body, { status: response.status, headers });
}

async function show(shown: View, ctx: PageContext, running: Running): Promise<Response> {
  const { speech } = running;
  const doneKey = getCookie(running.c, DONE_COOKIE);
  const done = doneKey !== undefined && isMessageKey(doneKey) ? speech.say(doneKey as 'common.name') : null;
  const inside = typedForm(
    render(
      <SpeechContext.Provider value={speech}>
        <PageBody view={shown} done={done} me={ctx.me} />
      </SpeechContext.Provider>,
    ),
  );
  const html = `<!doctype html>${render(
    <SpeechContext.Provider value={speech}>
      <Layout
        view={shown}
        inside={inside}
        me={ctx.me}
        menu={menuOf(ctx, running.pages)}
        footer={footerOf(ctx, running.pages)}
        here={ctx.here}
        address={ctx.publicUrl + ctx.here}
        look={ctx.look}
        demo={ctx.demo}
        {...tourOf(running)}
        faulty={ctx.form.faulty}
        assets={{ ...running.assets, css: '' }}
      />
    </SpeechContext.Provider>,
  )}`;
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'content-language': speech.lang,
    // Never shown to another person from a cache; the back button asks again, so that an act is seen done.
    'cache-control': 'private, no-cache',
    vary: 'cookie, accept-language, accept-encoding',
  });
  // For whoever sends the form again by script: why it was not taken, without reading the page.
  if (ctx.form.faulty) headers.set('redress-faults', encodeURIComponent(ctx.form.faults.map((fault) => fault.text).join(' ').slice(0, 400)));
  if (doneKey !== undefined) headers.append('set-cookie', `${DONE_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`);
  const gzip = readsGzip(running.c.req.header('accept-encoding'));
  if (gzip) headers.set('content-encoding', 'gzip');
  return new Response(await pageBytes(html, running.assets, gzip), { status: shown.status ?? 200, headers });
}

/** At which stop of the demo's tour somebody is. */
function tourOf(running: Running): { tour?: string } {
  const tour = running.options.demo ? getCookie(running.c, TOUR_COOKIE) : undefined;
  return tour === undefined ? {} : { tour };
}

/** Entries whose page exists and is for this person. */
function menuOf(ctx: PageContext, pages: readonly Page[]): MenuEntry[] {
  const { me, say } = ctx;
  if (me === null) return [];
  const all: readonly (readonly [boolean, string, MessageKey])[] = [
    [me.staffRoles.includes('adjudicator'), '/queue', 'common.nav.queue'],
    [me.staffRoles.includes('operator'), '/operator', 'common.nav.operation'],
    [me.staffRoles.includes('auditor'), '/operator/finance', 'common.nav.finance'],
    [me.staffRoles.length === 0 && me.merchantIds.length > 0 && !me.onlyDisputeId, '/merchant', 'common.nav.disputes'],
    [me.staffRoles.length === 0 && me.merchantIds.length === 0 && !me.onlyDisputeId, '/my', 'common.nav.disputes'],
    [me.staffRoles.length === 0 && !me.onlyDisputeId, '/orders', 'common.nav.orders'],
    [!me.onlyDisputeId, '/notices', 'common.nav.notices'],
  ];
  return all
    .filter(([fits, path]) => fits && pages.some((page) => page.path === path))
    .map(([, href, key]) => ({ href, text: say(key as 'common.nav.queue') }));
}

function footerOf(ctx: PageContext, pages: readonly Page[]): MenuEntry[] {
  const entries = [
    { href: '/', text: ctx.say('common.nav.source') },
    { href: '/rules', text: ctx.say('common.nav.rules') },
    { href: '/time-limits', text: ctx.say('common.nav.time_limits') },
    { href: '/participation', text: ctx.say('common.nav.participation') },
    { href: '/jury', text: ctx.say('jurypool.title') },
    { href: '/log', text: ctx.say('monitor.title') },
    { href: '/verify', text: ctx.say('verify.link') },
    ...(ctx.me === null || ctx.me.onlyDisputeId !== null ? [] : [...(ctx.me.marketplace === null ? [] : [{ href: '/juror', text: ctx.say('juror.title') }]), { href: '/account/privacy', text: ctx.say('privacy.title') }]),
  ].filter((entry) => pages.some((page) => page.path === entry.href));
  return [
    ...entries,
    { href: '/api/openapi.json', text: ctx.say('common.nav.api') },
    { href: `/display?back=${encodeURIComponent(ctx.here)}`, text: ctx.say('look.link') },
  ];
}

/** A page for what is no page: not found, a failure inside. */
export async function serveProblem(
  refusal: ApiRefusal,
  c: Context,
  house: WebHouse,
): Promise<Response> {
  return servePage({ path: c.req.path, access: 'anyone', get: (ctx) => problemView(ctx, refusal) }, c, house);
}
