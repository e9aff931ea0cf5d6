import { createHash, createHmac } from 'node:crypto';
import type { Config, World } from '../world.ts';

/**
 * The name of the session cookie. Over https it has the prefix with which browsers let no other host or plain connection
 * set it; over http, as on one's own machine, they would not keep such a cookie.
 */
export function sessionCookieName(config: Pick<Config, 'publicUrl'>): string {
  return config.publicUrl.startsWith('https:') ? '__Host-redress_session' : 'redress_session';
}

/** SHA-256 of a secret; enough for secrets of 256 random bits, which no dictionary holds. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}

/** A fresh secret of 256 bits, base64url. */
export function freshToken(world: Pick<World, 'random'>): string {
  return Buffer.from(world.random(32)).toString('base64url');
}

/**
 * A secret that follows from the house's secret and a name: asking again gives the same one, so that a repeated
 * write can repeat its answer although only the hash is stored.
 */
export function derivedToken(config: Pick<Config, 'secret'>, ...name: readonly string[]): string {
  return createHmac('sha256', config.secret).update(JSON.stringify(name)).digest('base64url');
}

/** The Set-Cookie header that opens a session in the browser. */
export function sessionCookie(token: string, config: Pick<Config, 'publicUrl' | 'sessionMs'>): string {
  return cookie(token, config.sessionMs / 1000, config);
}

/** The Set-Cookie header that ends it. */
export function endedCookie(config: Pick<Config, 'publicUrl'>): string {
  return cookie('', 0, config);
}

function cookie(value: string, maxAgeSeconds: number, config: Pick<Config, 'publicUrl'>): string {
  const secure = config.publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${sessionCookieName(config)}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** The page a link of each purpose leads to. */
export function linkUrl(config: Pick<Config, 'publicUrl'>, purpose: LinkPurpose, token: string): string {
  return `${config.publicUrl}/${purpose === 'join' ? 'join' : 'sign-in'}?token=${token}`;
}

/** What a link is for: `staff_sign_in` works once, `join` opens one dispute only, `demo` works many times. */
export type LinkPurpose = 'staff_sign_in' | 'join' | 'demo';
