import { LOCALES, type Locale } from '../../core/kernel/kernel.ts';
import { say } from '../../core/words/words.ts';
import type { Assets } from '../assets.ts';

/** The script that shows what waits to be sent and starts the worker, wherever somebody is signed in. */
export const LINE_ISLAND = 'line';

/** Where the worker is served: at the root, so that it is in charge of every page. */
const WORKER_PATH = '/sw.js';

/** Sizes of the app's picture in pixels; `maskable` has room to be cut to a circle. */
export const ICONS = [
  { path: '/app-icon-192.png', size: 192, maskable: false },
  { path: '/app-icon-512.png', size: 512, maskable: false },
  { path: '/app-icon-maskable.png', size: 512, maskable: true },
] as const;

/** The address of the manifest in a language. */
export function manifestPath(locale: Locale): string {
  return `/manifest.${locale}.webmanifest`;
}

/** What makes the pages an app on a phone (W3C Web Application Manifest). */
function manifest(locale: Locale): object {
  return {
    id: '/',
    name: say(locale, 'offline.app.name'),
    short_name: say(locale, 'common.name'),
    description: say(locale, 'offline.app.description'),
    lang: locale,
    dir: 'ltr',
    start_url: '/my',
    scope: '/',
    display: 'standalone',
    background_color: '#f8f5ef',
    theme_color: '#14574d',
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      ...ICONS.map((icon) => ({ src: icon.path, sizes: `${icon.size}x${icon.size}`, type: 'image/png', purpose: icon.maskable ? 'maskable' : 'any' })),
    ],
  };
}

/** A file of the app: a path and what answers it. */
export interface AppFile {
  readonly path: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** The manifests, the pictures and the worker. Without a build there are manifests only. */
export function appFiles(assets: Assets): readonly AppFile[] {
  const day = 'public, max-age=86400';
  return [
    ...LOCALES.map((locale) => ({
      path: manifestPath(locale),
      body: JSON.stringify(manifest(locale)),
      headers: { 'content-type': 'application/manifest+json', 'cache-control': day },
    })),
    ...Object.entries(assets.pictures).map(([path, base64]) => ({
      path,
      body: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
      headers: { 'content-type': 'image/png', 'cache-control': day },
    })),
    ...(assets.worker === ''
      ? []
      : [
          {
            path: WORKER_PATH,
            body: assets.worker,
            // Asked for at every start: a new version must not wait for a cache.
            headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache', 'service-worker-allowed': '/' },
          },
        ]),
  ];
}
