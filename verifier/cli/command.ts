import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judgeBag } from '../bag.ts';
import { readJson, type Json } from '../canonical.ts';
import { verifyDraw } from '../draw.ts';
import { Unreadable } from '../files.ts';
import { localeOfMachine, LOCALES, type Locale } from '../locales.ts';
import { checkpointOf, readVkey, says } from '../note.ts';
import { consistencyOf, inclusionOf } from '../primitives.ts';
import type { Report } from '../report.ts';
import { object } from '../shape.ts';
import { readTrust, type Trust } from '../trust.ts';
import { verify } from '../verify.ts';
import { lookAt, readSeen, type Look } from '../watch.ts';
import { printable, remarkText, reportJson, reportText } from '../words.ts';
import { HELP } from './help.ts';
import { bytesOf, fetchBytes, fetchSource, folderFiles, openSource, replaceFile } from './io.ts';

/** What the command line asked for. */
interface Asked {
  readonly words: readonly string[];
  readonly help: boolean;
  readonly json: boolean;
  readonly locale: Locale;
  readonly trust: Trust | null;
  readonly key: string | undefined;
  readonly state: string | undefined;
  readonly now: number;
  readonly say: (text: string) => void;
}

const ADDRESS = /^https?:\/\//;
const PRIMITIVES: readonly string[] = ['inclusion', 'consistency', 'checkpoint', 'bag', 'draw'];

/** A wish that cannot be understood. */
class Unclear extends Error {}

const known = (locale: string): locale is Locale => (LOCALES as readonly string[]).includes(locale);

async function askedOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>, now: number, say: (text: string) => void): Promise<Asked> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, trust: { type: 'string' }, key: { type: 'string' }, state: { type: 'string' }, lang: { type: 'string' } },
  });
  const lang = values.lang ?? localeOfMachine(env);
  if (!known(lang)) throw new Unclear(`--lang: ${LOCALES.join(' or ')}`);
  let trust: Trust | null = null;
  try {
    trust = values.trust === undefined ? null : await readTrust(bytesOf(values.trust));
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unclear(`--trust ${values.trust ?? ''}: ${(error as Error).message}`);
  }
  return { words: positionals, help: values.help === true, json: values.json === true, locale: lang, trust, key: values.key, state: values.state, now, say };
}

function documentOf(path: string | undefined): Json {
  const read = readJson(bytesOf(path ?? '-'));
  if (!read.ok) throw new Unreadable(read.why, path ?? '-');
  return read.value;
}

function verdict(asked: Asked, good: boolean, more: object = {}): number {
  asked.say(asked.json ? JSON.stringify({ result: good ? 'passed' : 'failed', ...more }) : good ? 'OK' : 'FAILED');
  return good ? 0 : 1;
}

async function checkpoint(asked: Asked): Promise<number> {
  const path = asked.words[1] ?? '-';
  const read = checkpointOf(bytesOf(path));
  if (read === null) throw new Unreadable('log_read');
  const keys = asked.key === undefined ? [...(asked.trust?.logs ?? []), ...(asked.trust?.witnesses ?? [])] : [await readVkey(asked.key)];
  if (keys.includes(null)) throw new Unclear('--key: no key of a log or a witness');
  const said = await Promise.all(keys.map(async (key) => ({ key: key!.name, ...(await says(read.note, key!)) })));
  const good = said.every((one) => one.state !== 'bad') && (keys.length === 0 || said.some((one) => one.state === 'good'));
  const more = { origin: read.origin, size: read.size, root: read.note.text.split('\n')[2], signatures: said };
  if (!asked.json) asked.say(`${printable(read.origin)}\n${read.size}\n${more.root}`);
  if (keys.length > 0) return verdict(asked, good, more);
  // read, and nothing else: neither good nor bad
  asked.say(asked.json ? JSON.stringify({ result: 'not_checked', ...more }) : remarkText(asked.locale, 'log_unsigned'));
  return 0;
}

async function bag(asked: Asked): Promise<number> {
  const { findings, version, compared } = await judgeBag(await folderFiles(asked.words[1] ?? '.'));
  const wrong = findings.some((one) => one.kind === 'error');
  if (!asked.json) for (const { kind, code, about } of findings) asked.say(`${kind}: ${remarkText(asked.locale, code, [about])}`);
  // nothing wrong, and nothing that could be compared: neither good nor bad
  if (!wrong && compared === 0 && findings.some((one) => one.kind === 'unchecked')) throw new Unreadable('bag_algorithm', 'manifest');
  return verdict(asked, !wrong, { version, compared, findings });
}

function tell(asked: Asked, report: Report): number {
  asked.say(asked.json ? JSON.stringify(reportJson(asked.locale, report), null, 2) : reportText(asked.locale, report));
  return report.passed ? 0 : 1;
}

async function caseFile(asked: Asked, path: string): Promise<number> {
  const source = ADDRESS.test(path) ? await fetchSource(path) : await openSource(path);
  try {
    const report = await verify(source, { trust: asked.trust, now: asked.now });
    return tell(asked, report);
  } finally {
    await source.close();
  }
}

function keep(look: Look, path: string | undefined): void {
  if (path !== undefined && look.seen !== null) replaceFile(path, `${JSON.stringify(look.seen)}\n`);
}

async function log(asked: Asked, url: string): Promise<number> {
  const prefix = url.replace(/\/(checkpoint)?$/, '');
  const before = asked.state !== undefined && existsSync(asked.state) ? readSeen(object(documentOf(asked.state), 'state')) : null;
  const look = await lookAt((path) => fetchBytes(`${prefix}/${path}`), before, asked.trust);
  const [first] = look.steps[0]?.remarks ?? [];
  if (first?.code === 'log_reach') throw new Unreadable(first.code, first.about[0]);
  keep(look, asked.state);
  return tell(asked, { steps: look.steps, passed: look.passed, keys: asked.trust === null ? 'none' : 'trusted', about: null });
}

async function run(asked: Asked): Promise<number> {
  const [first, second, ...more] = asked.words;
  if (asked.help) {
    asked.say(HELP[asked.locale]);
    return 0;
  }
  if (first === undefined) throw new Unclear(HELP[asked.locale]);
  // a second file that nobody looks at must not seem to have passed
  const left = PRIMITIVES.includes(first) ? more : [second, ...more];
  if (left[0] !== undefined) throw new Unreadable('one_at_a_time', left[0]);
  if (first === 'inclusion') return verdict(asked, await inclusionOf(documentOf(second)));
  if (first === 'consistency') return verdict(asked, await consistencyOf(documentOf(second)));
  if (first === 'checkpoint') return checkpoint(asked);
  if (first === 'bag') return bag(asked);
  if (first === 'draw') return tell(asked, await verifyDraw(bytesOf(second ?? '-'), asked.trust));
  return ADDRESS.test(first) && !/\.zip$/i.test(new URL(first).pathname) ? log(asked, first) : caseFile(asked, first);
}

/**
 * Runs the command.
 * @param say takes what goes to the standard output
 * @param complain takes what goes to the standard error
 * @returns the exit code: 0 nothing failed, 1 something failed, 2 cannot be read
 */
export async function main(args: readonly string[], env: Readonly<Record<string, string | undefined>>, now: number, say: (text: string) => void, complain: (text: string) => void): Promise<number> {
  let locale = localeOfMachine(env);
  try {
    const asked = await askedOf(args, env, now, say);
    locale = asked.locale;
    return await run(asked);
  } catch (error) {
    complain(error instanceof Unreadable ? remarkText(locale, error.code, [error.about]) : (error as Error).message);
    return 2;
  }
}
