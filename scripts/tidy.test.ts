import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REFUSALS } from '../core/kernel/kernel.ts';
import { PARAMETERS_OF_PROGRAM } from '../core/rules/rules.ts';
import { isCurrent, MADE } from './generate.ts';
import { checkMessages } from './messages.ts';
import { packForTests } from './rule-files.ts';

const ROOT = join(import.meta.dirname, '..');

/** Every file of the repository, new ones too, without what is ignored. */
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)));
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || /(^|\/)testkit\.ts$/.test(path);
const SOURCES = FILES.filter((path) => /^(core|server|web|institution|verifier|witness|scripts|scenarios|bench)\/.*\.(ts|tsx|mjs)$/.test(path));
const PRODUCT = SOURCES.filter((path) => /^(core|server|web)\//.test(path) && !isTest(path));

/** The code without comments and texts, so that a word in a sentence is not a call. */
function codeOf(path: string): string {
  return text(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

/** What a file imports, as paths of the repository; packages keep their names. */
function importsOf(path: string): string[] {
  const code = codeOf(path);
  const found = [
    ...code.matchAll(/^(?:import|export)\s[^;'"]*?from\s*'([^']+)'/gm),
    ...code.matchAll(/^import\s*'([^']+)'/gm),
    ...code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g),
  ];
  return found.map(([, name = '']) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name));
}

function offences(paths: readonly string[], check: (path: string) => readonly string[]): string[] {
  return paths.flatMap((path) => check(path).map((offence) => `${path}: ${offence}`));
}

describe('direction of dependencies', () => {
  test('core imports core only, but for hashing, the expression language and places in JSON, which are pure', () => {
    const core = PRODUCT.filter((path) => path.startsWith('core/'));
    const pure = (path: string, name: string): boolean =>
      name.startsWith('core/') ||
      (/^(@marcbachmann\/cel-js|jsonc-parser)$/.test(name) && path.startsWith('core/rules/')) ||
      (name === 'node:crypto' && /import \{ (createHash|hash|createHash, hash) \} from 'node:crypto'/.test(text(path)));
    expect(offences(core, (path) => importsOf(path).filter((name) => !pure(path, name)))).toEqual([]);
  });

  test('server imports core and server, never web, scripts or tests', () => {
    const server = PRODUCT.filter((path) => path.startsWith('server/'));
    const bad = (name: string): boolean => /^(web|scripts|scenarios|bench)\//.test(name) || isTest(name);
    expect(offences(server, (path) => importsOf(path).filter(bad))).toEqual([]);
  });

  test('web imports core and web, never server', () => {
    const web = PRODUCT.filter((path) => path.startsWith('web/'));
    expect(offences(web, (path) => importsOf(path).filter((name) => /^(server|scripts|database)\//.test(name)))).toEqual([]);
  });

  test('the simulated institution shares no code with anything: it could be anybody’s', () => {
    const institution = SOURCES.filter((path) => path.startsWith('institution/') && !isTest(path));
    expect(offences(institution, (path) => importsOf(path).filter((name) => !/^(institution\/|node:)/.test(name)))).toEqual([]);
    const others = SOURCES.filter((path) => !path.startsWith('institution/'));
    expect(offences(others, (path) => importsOf(path).filter((name) => name.startsWith('institution/')))).toEqual([]);
  });

  test('the verifier shares no code with what it checks, and knows the machine in its command alone', () => {
    const testing = (path: string): boolean => isTest(path) || path.startsWith('verifier/testkit/');
    const verifier = SOURCES.filter((path) => path.startsWith('verifier/') && !testing(path));
    const own = (path: string) => (name: string): boolean =>
      (name.startsWith('verifier/') && !testing(name)) || (name === '@marcbachmann/cel-js' && path === 'verifier/cel.ts') || (name.startsWith('@noble/curves/') && /^verifier\/(beacon|vrf)\.ts$/.test(path)) || (name.startsWith('node:') && path.startsWith('verifier/cli/'));
    expect(verifier.length).toBeGreaterThan(30);
    expect(offences(verifier, (path) => importsOf(path).filter((name) => !own(path)(name)))).toEqual([]);
    const outside = /\b(process|Buffer|require)\b[.(]/;
    expect(verifier.filter((path) => !path.startsWith('verifier/cli/') && outside.test(codeOf(path).replaceAll(/'[^']*'/g, "''")))).toEqual([]);
    // nothing of ours rests on it either: whoever writes a file does not also judge it
    const others = SOURCES.filter((path) => /^(core|server|web)\//.test(path) && !isTest(path) && !path.startsWith('server/casefile/import'));
    expect(offences(others, (path) => importsOf(path).filter((name) => name.startsWith('verifier/')))).toEqual([]);
  });

  test('a witness needs the verifier and the machine, and nothing else of ours', () => {
    const witness = SOURCES.filter((path) => path.startsWith('witness/') && !isTest(path));
    expect(witness.length).toBeGreaterThan(2);
    expect(offences(witness, (path) => importsOf(path).filter((name) => !/^(witness\/|verifier\/(?!testkit|cli)|node:)/.test(name)))).toEqual([]);
  });

  test.each([
    // the framework's parts that only the layer of HTTP and the pages may know; schemas are everybody's
    ['hono', /^(server\/http|web)\//, /^(hono|hono\/.*|@hono\/node-server)$/],
    ['pg', /^server\/(database|operations)\//, /^pg$/],
    ['vendors of the outside world', /^server\/adapters\//, /^(nodemailer|undici|file-type|pkijs|asn1js)$/],
    ['archives, PDFs and signatures', /^server\/adapters\//, /^(yazl|yauzl|pdfkit|pkijs|asn1js|@signpdf\/.*)$/],
    ['payment institutions', /^server\/adapters\/rails\//, /^(stripe|alipay-sdk)$/],
  ])('only its place knows %s', (_, place, names) => {
    const others = PRODUCT.filter((path) => !place.test(path));
    expect(offences(others, (path) => importsOf(path).filter((name) => names.test(name)))).toEqual([]);
  });

  test('a module reaches another through its door or a published part, never through its store', () => {
    const server = PRODUCT.filter((path) => /^server\/[a-z]+\//.test(path));
    const folderOf = (path: string): string => path.split('/')[1] ?? '';
    const foreignStore = (path: string) => (name: string) =>
      /^server\/[a-z]+\/store\.ts$/.test(name) && folderOf(name) !== folderOf(path);
    expect(offences(server, (path) => importsOf(path).filter(foreignStore(path)))).toEqual([]);
  });

  test('imports of our own files exist and name their ending', () => {
    const own = (name: string): boolean => /^(core|server|web|verifier|witness|scripts|scenarios|bench)\//.test(name);
    expect(offences(SOURCES, (path) => importsOf(path).filter((name) => own(name) && !existsSync(join(ROOT, name)) && !name.startsWith('build/')))).toEqual([]);
  });
});

/** Where time, chance, the environment and the terminal may be touched: the outermost files. */
const OUTERMOST = /^server\/(main|cli|system|adapters\/.*)\.ts$|^server\/adapters\//;

describe('banned calls', () => {
  test.each([
    ['Date.now', /\bDate\.now\b/],
    ['new Date()', /new Date\(\s*\)/],
    ['Math.random', /\bMath\.random\b/],
    ['randomUUID', /\brandomUUID\b/],
    ['process.env', /\bprocess\.env\b/],
    ['console', /\bconsole\./],
  ])('%s', (_, call) => {
    const inner = PRODUCT.filter((path) => !OUTERMOST.test(path));
    expect(inner.filter((path) => call.test(codeOf(path)))).toEqual([]);
  });

  test('chance and the environment stay out of core altogether', () => {
    const core = PRODUCT.filter((path) => path.startsWith('core/'));
    const outside = /\b(process|globalThis|performance|crypto|fetch|setTimeout|setInterval)\b[.(]/;
    expect(core.filter((path) => outside.test(codeOf(path).replaceAll(/'[^']*'/g, "''")))).toEqual([]);
  });
});

describe('files', () => {
  test('no source file is longer than 500 lines', () => {
    const long = SOURCES.filter((path) => !path.endsWith('generated.ts'));
    expect(long.filter((path) => text(path).split('\n').length > 501)).toEqual([]);
  });

  test('no test is skipped, focused or empty', () => {
    const tests = SOURCES.filter((path) => /\.test\.tsx?$/.test(path));
    const banned = new RegExp(`\\b(it|test|describe)\\.(${['skip', 'only', 'todo', 'fails'].join('|')})\\b|\\.skipIf\\(|\\.runIf\\(`);
    expect(tests.filter((path) => banned.test(codeOf(path)))).toEqual([]);
    // a test file may hand its cases to files beside it
    const expects = (path: string): boolean => /\bexpect\b|\bassert/.test(codeOf(path));
    const besides = (path: string): string[] => importsOf(path).filter((name) => dirname(name) === dirname(path) && existsSync(join(ROOT, name)));
    expect(tests.filter((path) => ![path, ...besides(path)].some(expects))).toEqual([]);
  });

  test('nothing is left for later', () => {
    const marks = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`);
    expect(SOURCES.filter((path) => marks.test(text(path)))).toEqual([]);
  });

  test('nothing names a machine, a workplace tool or a registry host', () => {
    const words = ['/' + 'work/', '/' + 'root/', 'farm' + '-studio', 'tech' + 'nical-anchors', '.lib' + 'rary'];
    const texts = FILES.filter((path) => !/\.(png|jpg|ico|pdf|woff2)$/.test(path) && path !== 'package-lock.json');
    expect(offences(texts, (path) => words.filter((word) => text(path).includes(word)))).toEqual([]);
    const hosts = [...text('package-lock.json').matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map(([, host]) => host);
    expect([...new Set(hosts)].filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });

  test('every relative link in a document leads somewhere', () => {
    const documents = FILES.filter((path) => path.endsWith('.md'));
    const broken = (path: string): string[] =>
      [...text(path).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target = '']) => target.split('#')[0] ?? '')
        .filter((target) => target !== '' && !/^[a-z]+:/.test(target) && !existsSync(join(ROOT, dirname(path), decodeURI(target))));
    expect(offences(documents, broken)).toEqual([]);
  });
});

describe('words', () => {
  test('both languages say the same things with the same arguments', () => {
    expect(checkMessages()).toEqual([]);
  });

  test('every refusal has its words in both languages', () => {
    for (const locale of ['zh-CN', 'en']) {
      const words = JSON.parse(text(`core/words/messages/${locale}/refusal.json`)) as Record<string, string>;
      const codes = Object.keys(words).map((key) => key.replace(/^refusal\./, ''));
      expect(Object.keys(REFUSALS).filter((code) => !codes.includes(code))).toEqual([]);
    }
  });

  test('a platform’s own act is never given the name of a court’s or an arbitrator’s', () => {
    // allowed where a sentence says what the act is not, or names the institution itself
    const allowed = /不是[^。]{0,12}(仲裁|裁决|判决)|(仲裁|法院|人民法院)[^。]{0,12}|申请(劳动)?仲裁|提请仲裁|提起诉讼/g;
    const messages = FILES.filter((path) => /^core\/words\/messages\/zh-CN\/.*\.json$/.test(path));
    const wrong = (path: string): string[] =>
      Object.entries(JSON.parse(text(path)) as Record<string, string>)
        .filter(([, sentence]) => /裁决|判决|执行令/.test(sentence.replaceAll(allowed, '')))
        .map(([key]) => key);
    expect(offences(messages, wrong)).toEqual([]);
  });
});

test('the figures the program reads by name are declared, so that a linter knows they are read', () => {
  const { params } = packForTests();
  // the peer of the formulas is read by tests alone
  const named = PRODUCT.filter((path) => path !== 'core/rules/read.ts' && !path.startsWith('core/remedy/peer/')).flatMap((path) => [...codeOf(path).matchAll(/'([A-Z][A-Z0-9._]+)'/g)].map(([, key = '']) => key));
  const own = [...codeOf('core/rules/read.ts').matchAll(/param\(pack, '([A-Z][A-Z0-9._]+)'\)/g)].map(([, key = '']) => key);
  const read = new Set([...named, ...own].filter((key) => Object.hasOwn(params, key)));
  expect([...read].sort()).toEqual([...PARAMETERS_OF_PROGRAM]);
});

describe('what is made is current', () => {
  test.each(MADE.map((made) => [made.path, made] as const))('%s', async (_, made) => {
    expect(await isCurrent(made), 'npm run generate').toBe(true);
  });
});

test('every command that package.json names leads to a file', () => {
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
  const missing = Object.values(scripts).flatMap((command) =>
    command
      .split(' ')
      .slice(1)
      .filter((word) => /\.(mjs|ts)$/.test(word) && !existsSync(join(ROOT, word)))
      .map((word) => relative('.', word)),
  );
  expect(missing).toEqual([]);
});
