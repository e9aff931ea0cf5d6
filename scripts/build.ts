/**
 * Builds the pages: the style sheet and the script for the browser, then `build/web.mjs` for the server with both in
 * it. Everything from npm stays outside the bundle. `npm run build` runs it; it takes about a tenth of a second.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { LOCALES } from '../core/kernel/kernel.ts';
import { MESSAGES } from '../core/words/generated.ts';
import type { Alone, Assets, Script } from '../web/assets.ts';
import { SCRIPT_WORDS } from '../web/enhance-words.ts';
import { ICONS, LINE_ISLAND } from '../web/offline/app.ts';
import { appIcon } from './icon.ts';

const ROOT = join(import.meta.dirname, '..');
/** The module the server takes its pages from. */
export const BUILT_WEB = join(ROOT, 'build/web.mjs');
const ISLANDS = 'web/islands';
/** Browsers that understand cascade layers: 2022 and newer, among them the web views of most phones in use. */
const BROWSERS = ['chrome99', 'firefox97', 'safari15.4'];

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const result = await build({
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    write: false,
    minify: true,
    logLevel: 'silent',
    ...options,
  });
  return result.outputFiles![0]!.text;
}

function scriptWords(): object {
  return Object.fromEntries(
    LOCALES.map((locale) => [locale, Object.fromEntries(SCRIPT_WORDS.map((key) => [key, MESSAGES[locale][key]]))]),
  );
}

/** A script for the browser under a name that changes with its content. */
async function scriptOf(entry: string): Promise<Script> {
  const body = await bundle(entry, {
    target: BROWSERS,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { REDRESS_WORDS: JSON.stringify(scriptWords()) },
  });
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { path: `/assets/${basename(entry, extname(entry))}-${hash}.js`, body };
}

/** The scripts only some pages need: every file of `web/islands`. */
async function islandsOf(): Promise<Record<string, Script>> {
  const files = existsSync(join(ROOT, ISLANDS)) ? readdirSync(join(ROOT, ISLANDS)).filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.')) : [];
  const made = await Promise.all(files.map(async (file) => [basename(file, extname(file)), await scriptOf(`${ISLANDS}/${file}`)] as const));
  return Object.fromEntries(made);
}

/** The service worker, knowing the paths of its shell; a shell with other content has another name. */
async function workerOf(css: string, scripts: readonly Script[]): Promise<string> {
  const paths = [...scripts.map((script) => script.path), '/favicon.svg'];
  const name = `shell-${createHash('sha256').update([css, ...paths].join('\n')).digest('hex').slice(0, 12)}`;
  return bundle('web/offline/worker.ts', { target: BROWSERS, format: 'iife', define: { REDRESS_SHELL: JSON.stringify({ name, paths }) } });
}

/**
 * The verifier as one file that needs nothing else: script and style stand in it, and its policy lets it ask nobody for
 * anything. Saved to a disk it is the same.
 */
export async function buildVerifier(): Promise<Alone> {
  const [script, style] = await Promise.all([bundle('verifier/page/page.ts', { target: BROWSERS, format: 'iife' }), bundle('verifier/page/page.css', { target: BROWSERS })]);
  if (/<\/(script|style)/i.test(script + style)) throw new Error('the verifier would end its own page');
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
  const page = readFileSync(join(ROOT, 'verifier/page/page.html'), 'utf8');
  const body = page.replace('%POLICY%', () => policy).replace('%STYLE%', () => style).replace('%SCRIPT%', () => script);
  return { body, policy };
}

/** The pictures of the app by path. */
function pictures(): Record<string, string> {
  return Object.fromEntries(ICONS.map((icon) => [icon.path, appIcon(icon.size, icon.maskable ? 0.15 : 0).toString('base64')]));
}

/** The style sheet and the scripts, bundled in memory. */
export async function buildAssets(): Promise<Assets> {
  const [css, script, islands] = await Promise.all([bundle('web/styles/styles.css', { target: BROWSERS }), scriptOf('web/enhance.ts'), islandsOf()]);
  const text = css.trim();
  return {
    css: text,
    cssHash: `sha256-${createHash('sha256').update(text).digest('base64')}`,
    scripts: [script],
    islands,
    worker: await workerOf(text, [script, ...(islands[LINE_ISLAND] === undefined ? [] : [islands[LINE_ISLAND]])]),
    pictures: pictures(),
    verifier: await buildVerifier(),
  };
}

/** The words are the largest part of the pages, and the server has them already: both take the same ones. */
const sharedWords: Plugin = {
  name: 'shared words',
  setup(made) {
    made.onResolve({ filter: /\/generated\.ts$/ }, ({ path, resolveDir }) =>
      resolve(resolveDir, path) === join(ROOT, 'core/words/generated.ts') ? { path: '../core/words/generated.ts', external: true } : undefined,
    );
  },
};

/** Writes `build/web.mjs`. */
export async function buildWeb(): Promise<void> {
  const assets = await buildAssets();
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  await build({
    entryPoints: [join(ROOT, 'web/web.tsx')],
    outfile: BUILT_WEB,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { REDRESS_ASSETS: JSON.stringify(assets) },
    plugins: [sharedWords],
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  });
}

if (import.meta.main) await buildWeb();
