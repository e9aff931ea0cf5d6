/**
 * Compiles `core/words/messages/<locale>/<namespace>.json` (flat keys, ICU MessageFormat) to `core/words/generated.ts`.
 * `node scripts/messages.ts` writes it; `--check` only says what is wrong.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { LOCALES, type Locale } from '../core/kernel/kernel.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'core/words/messages');
/** Where the compiled messages are written. */
export const GENERATED_MESSAGES = join(ROOT, 'core/words/generated.ts');

type ArgumentType = 'string | number' | 'number' | 'string';
interface Compiled {
  readonly message: unknown;
  readonly values: Map<string, ArgumentType>;
}
type Catalogue = Map<string, Compiled>;

/** Sentences on what is wrong with the messages: a key missing in a language, differing arguments, a bad text. */
export function checkMessages(folder = FOLDER): string[] {
  return load(folder).faults;
}

/**
 * The text of `core/words/generated.ts`.
 * @throws Error with every fault as a sentence
 */
export function compileMessages(folder = FOLDER): string {
  const { catalogues, faults } = load(folder);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const first = catalogues.get(LOCALES[0])!;
  const keys = [...first.keys()].sort();
  const types = keys.map((key) => `  ${JSON.stringify(key)}: ${typeText(first.get(key)!.values)};`);
  const tables = LOCALES.map((locale) => {
    const lines = keys.map((key) => `    ${JSON.stringify(key)}: ${JSON.stringify(catalogues.get(locale)!.get(key)!.message)},`);
    return `  ${JSON.stringify(locale)}: {\n${lines.join('\n')}\n  },`;
  });
  return [
    '// Made by scripts/messages.ts from core/words/messages; do not edit. `npm run generate` makes it again.',
    "import type { Locale } from '../kernel/kernel.ts';",
    "import type { Message } from './evaluate.ts';",
    '',
    '/** The arguments of every text; null for none. */',
    `export interface MessageArguments {\n${types.join('\n')}\n}`,
    '',
    '/** Every text, compiled. */',
    'export const MESSAGES: Readonly<Record<Locale, Readonly<Record<keyof MessageArguments, Message>>>> = {',
    ...tables,
    '};',
    '',
  ].join('\n');
}

function typeText(values: Map<string, ArgumentType>): string {
  if (values.size === 0) return 'null';
  const fields = [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, type]) => `${JSON.stringify(name)}: ${type}`);
  return `{ ${fields.join('; ')} }`;
}

function load(folder: string): { catalogues: Map<Locale, Catalogue>; faults: string[] } {
  const faults: string[] = [];
  const catalogues = new Map(LOCALES.map((locale) => [locale, loadLocale(folder, locale, faults)]));
  const keys = new Set([...catalogues.values()].flatMap((catalogue) => [...catalogue.keys()]));
  for (const key of keys) compare(key, catalogues, faults);
  return { catalogues, faults };
}

function loadLocale(folder: string, locale: Locale, faults: string[]): Catalogue {
  const catalogue: Catalogue = new Map();
  for (const file of readdirSync(join(folder, locale)).filter((name) => name.endsWith('.json')).sort()) {
    const where = `messages/${locale}/${file}`;
    const namespace = file.slice(0, -'.json'.length);
    for (const [key, text] of entries(readFileSync(join(folder, locale, file), 'utf8'), where, faults)) {
      if (!key.startsWith(`${namespace}.`)) faults.push(`${where}: the key "${key}" must begin with "${namespace}.".`);
      if (typeof text !== 'string' || text === '') faults.push(`${where}: "${key}" has no text.`);
      else add(catalogue, key, text, where, faults);
    }
  }
  return catalogue;
}

function entries(json: string, where: string, faults: string[]): [string, unknown][] {
  try {
    return Object.entries(JSON.parse(json) as Record<string, unknown>);
  } catch (error) {
    faults.push(`${where} is not JSON: ${(error as Error).message}.`);
    return [];
  }
}

function add(catalogue: Catalogue, key: string, text: string, where: string, faults: string[]): void {
  if (catalogue.has(key)) faults.push(`${where}: the key "${key}" is there twice.`);
  try {
    // Texts hold no mark-up: a "<" is a "<".
    const elements = parse(text, { ignoreTag: true });
    const values = new Map<string, ArgumentType>();
    catalogue.set(key, { message: compact(elements, values), values });
  } catch (error) {
    faults.push(`${where}: "${key}" is not a message: ${(error as Error).message}.`);
  }
}

function compare(key: string, catalogues: Map<Locale, Catalogue>, faults: string[]): void {
  const reference = LOCALES.map((locale) => catalogues.get(locale)!.get(key)).find((one) => one !== undefined)!;
  for (const locale of LOCALES) {
    const own = catalogues.get(locale)!.get(key);
    if (own === undefined) faults.push(`The text "${key}" is missing in ${locale}.`);
    else if (names(own) !== names(reference)) {
      faults.push(`The text "${key}" takes (${names(reference)}) in one language and (${names(own)}) in ${locale}.`);
    } else for (const [name, type] of own.values) narrow(reference.values, name, type);
  }
}

function names(compiled: Compiled): string {
  return [...compiled.values.keys()].sort().join(', ');
}

function narrow(values: Map<string, ArgumentType>, name: string, type: ArgumentType): void {
  const known = values.get(name);
  if (known === undefined || known === 'string | number') values.set(name, type);
}

function compact(elements: readonly MessageFormatElement[], values: Map<string, ArgumentType>): unknown {
  const parts = elements.map((element) => part(element, values));
  if (parts.length === 0) return '';
  return parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : parts;
}

function part(element: MessageFormatElement, values: Map<string, ArgumentType>): unknown {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.pound:
      return ['pound'];
    case TYPE.argument:
      narrow(values, element.value, 'string | number');
      return ['argument', element.value];
    case TYPE.number:
      narrow(values, element.value, 'number');
      return ['number', element.value, plainStyle(element.style)];
    case TYPE.date:
    case TYPE.time:
      narrow(values, element.value, 'string');
      return [element.type === TYPE.date ? 'date' : 'time', element.value, plainStyle(element.style)];
    case TYPE.select:
      narrow(values, element.value, 'string');
      return ['select', element.value, options(element.options, values)];
    case TYPE.plural:
      narrow(values, element.value, 'number');
      return ['plural', element.value, element.offset, element.pluralType ?? 'cardinal', options(element.options, values)];
    default:
      throw new Error('mark-up in a text');
  }
}

function plainStyle(style: unknown): string | null {
  if (style === null || style === undefined || typeof style === 'string') return style ?? null;
  throw new Error('a skeleton; use a plain style');
}

function options(
  all: Readonly<Record<string, { readonly value: readonly MessageFormatElement[] }>>,
  values: Map<string, ArgumentType>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(all).map(([name, option]) => [name, compact(option.value, values)]));
}

if (import.meta.main) {
  const faults = checkMessages();
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
  else if (!process.argv.includes('--check')) writeFileSync(GENERATED_MESSAGES, compileMessages());
}
