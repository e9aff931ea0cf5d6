import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'core', 'server', 'web', 'institution', 'scripts', 'rules', 'database/migrations'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((path) => existsSync(join(ROOT, path)));
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Keys reached by a value that stands nowhere as one word, each with where it comes from. */
const REACHED: readonly RegExp[] = [
  // a finding's name in words, `data folder`
  /^operator\.finding\./,
  // set by a cookie, `done=look.done`
  /^look\.done$/,
  // records of before rules named their inputs
  /^dispute\.input\./,
];

const KEYS = FILES.filter((path) => path.startsWith('core/words/messages/en/')).flatMap((path) => Object.keys(JSON.parse(text(path)) as object));
const CODE = FILES.filter((path) => /^(core|server|web|institution|scripts)\/.*\.(ts|tsx|mjs)$/.test(path) && !/\.test\.tsx?$/.test(path) && path !== 'core/words/generated.ts').map(text);
const DATA = FILES.filter((path) => /^(rules|database)\/.*\.(json|sql)$/.test(path)).map(text);

/** The parts of a template literal between its `${…}`, from the sign after its backtick on; null where it does not end. */
function partsOf(code: string, from: number): string[] | null {
  const parts = [''];
  for (let at = from; at < code.length && code[at] !== '\n'; at += 1) {
    if (code[at] === '`') return parts;
    if (code.startsWith('${', at)) {
      for (let depth = 0; at < code.length; at += 1) {
        depth += code[at] === '{' ? 1 : code[at] === '}' ? -1 : 0;
        if (depth === 0 && code[at] === '}') break;
      }
      parts.push('');
    } else parts.push(`${parts.pop() ?? ''}${code[at] ?? ''}`);
  }
  return null;
}

/** `deadline.${rule}.title` as what it can come to, a hole being one or more steps of a key. */
function shapeOf(parts: readonly string[]): RegExp {
  return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('([\\w.-]+)')}$`);
}

test('every message is said somewhere: by its key, or by a key with holes whose fillings are words of the program', () => {
  const said = new Set(CODE.flatMap((code) => [...code.matchAll(/(['"`])([a-z][\w.-]*)\1/g)].map(([, , key = '']) => key)));
  for (const data of DATA) for (const [, key = ''] of data.matchAll(/["']([a-z]\w*\.[\w.-]+)["']/g)) said.add(key);
  const shapes = new Map<string, RegExp>();
  for (const code of CODE) {
    for (const { index } of code.matchAll(/`[a-z]+\.[\w.-]*\$\{/g)) {
      const parts = partsOf(code, index + 1);
      if (parts?.every((part) => /^[\w.-]*$/.test(part)) === true) shapes.set(parts.join(' '), shapeOf(parts));
    }
  }
  const words = new Set([...CODE, ...DATA].flatMap((one) => [...one.matchAll(/[\w-]+/g)].map(([word]) => word)));
  const reached = (key: string): boolean =>
    [...shapes.values()].some((shape) => shape.exec(key)?.slice(1).every((filling) => filling.split('.').every((word) => words.has(word))) === true);
  const unused = KEYS.filter((key) => !said.has(key) && !REACHED.some((one) => one.test(key)) && !reached(key));
  expect(unused).toEqual([]);
});
