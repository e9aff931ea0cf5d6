import { accepted, refused, type Locale, type Result } from '../../core/kernel/kernel.ts';
import type { World } from '../world.ts';
import type { Caller, PersonCaller, Route, StaffRole } from './route.ts';

/** Who asks, with what the HTTP layer must know beside: a marketplace's rate, a person's language. */
export interface ResolvedCaller {
  readonly caller: Caller;
  readonly ratePerMinute?: number;
  readonly locale?: Locale;
}

/** Finds out who asks; `server/people` gives the real one. `key_invalid` for a key that is not one. */
export type ResolveCaller = (world: World, request: Request) => Promise<Result<ResolvedCaller>>;

/** True when the caller may call the route at all; what of it the caller may see is the handler's to check. */
export function checkAccess(route: Pick<Route, 'access' | 'staff'> & Partial<Pick<Route, 'method' | 'operationId'>>, caller: Caller): Result<true> {
  if (!route.access.includes(caller.kind)) {
    return refused(caller.kind === 'anonymous' ? 'sign_in_required' : 'not_allowed');
  }
  if (caller.kind !== 'person') return accepted(true);
  if (route.staff !== undefined && !hasRole(caller, route.staff)) return refused('not_allowed');
  // what anybody may do unasked, a sign-in by a link, is theirs too
  const writes = route.method !== undefined && route.method !== 'get' && route.method !== 'options' && !route.access.includes('anonymous');
  return writes && readsOnly(caller) && !OWN_WRITES.has(route.operationId ?? '') ? refused('role_reads_only') : accepted(true);
}

/** What somebody who only reads may change: their own language, their own session. */
const OWN_WRITES: ReadonlySet<string> = new Set(['signOut', 'chooseLocale']);

/** True for an auditor without another role: who reads the money and changes nothing, whatever the route. */
function readsOnly(caller: PersonCaller): boolean {
  return caller.staffRoles.length > 0 && caller.staffRoles.every((role) => role === 'auditor');
}

/** True when the person holds one of the roles; a session of one dispute's link never acts as staff. */
export function hasRole(caller: Caller, roles: readonly StaffRole[]): boolean {
  return (
    caller.kind === 'person' &&
    caller.onlyDisputeId === undefined &&
    caller.staffRoles.some((role) => roles.includes(role))
  );
}

const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/**
 * True when a write was sent by a page of ours. A browser says so by `Sec-Fetch-Site` or `Origin`; a request with
 * neither can only be a form of an old browser, which its content type tells, or no browser at all.
 */
export function isSameOrigin(request: Request, publicUrl: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (origin !== null) {
    if (!URL.canParse(origin)) return false;
    const host = request.headers.get('host');
    return new URL(origin).origin === new URL(publicUrl).origin || (host !== null && new URL(origin).host === host);
  }
  const type = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  return type === '' || !FORM_TYPES.includes(type);
}

/** True for a page that fetches itself anew because something happened: nobody need be looking. */
export function renewsItself(request: Request): boolean {
  return request.headers.get('redress-refresh') === '1';
}

/** The first of our languages the request asks for: the choice in the cookie `locale`, the account's, the browser's. */
export function localeOf(request: Request, account?: Locale): Locale {
  const chosen = readCookie(request, 'locale');
  if (chosen === 'en' || chosen === 'zh-CN') return chosen;
  if (account !== undefined) return account;
  const wanted = (request.headers.get('accept-language') ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const quality = rest.map((r) => /^\s*q=([\d.]+)\s*$/.exec(r)?.[1]).find((q) => q !== undefined);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => quality > 0 && (tag === 'en' || tag.startsWith('en-') || /^zh(-|$)/.test(tag)))
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.tag.startsWith('en') === true ? 'en' : 'zh-CN';
}

/** The value of a cookie, or undefined; the first one when sent twice. */
export function readCookie(request: Request, name: string): string | undefined {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, ...rest] = part.trim().split('=');
    if (key === name) return rest.join('=');
  }
  return undefined;
}

/** The address of the other end, of what came with a request: the socket's; undefined for calls in process. */
export function socketAddress(env: unknown): string | undefined {
  return (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress;
}
