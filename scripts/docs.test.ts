import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MEANINGS } from '../server/operations/metrics.ts';
import { ROUTES } from '../server/house.ts';

const ROOT = join(import.meta.dirname, '..');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const unique = (values: Iterable<string>): string[] => [...new Set(values)].sort();
const captured = (page: string, pattern: RegExp): string[] => unique([...page.matchAll(pattern)].map(([, name = '']) => name));

/** The rows of the table that follows a heading, first cell each, without its code marks. */
function firstCells(page: string, heading: string): string[] {
  const from = page.slice(page.indexOf(`## ${heading}`));
  const table = /\n\|[^\n]*\n\|-[^\n]*\n((?:\|[^\n]*\n)+)/.exec(from)?.[1] ?? '';
  return table.trim().split('\n').map((row) => (row.split('|')[1] ?? '').trim().replaceAll('`', ''));
}

describe('docs/operating.md', () => {
  const page = text('docs/operating.md');

  test('names every setting that is read, and no other', () => {
    const read = unique([
      ...captured(text('server/config.ts'), /environment\['([A-Z_]+)'\]/g),
      ...captured(text('server/config.ts'), /(?:numberOf|addressOf)\(environment, '([A-Z_]+)'/g),
      ...captured(text('server/adapters/file-settings.ts'), /environment\['([A-Z0-9_]+)'\]/g),
      ...captured(text('server/adapters/stamp-settings.ts'), /environment\['([A-Z_]+)'\]/g),
      ...captured(text('server/adapters/log-settings.ts'), /environment\['([A-Z_]+)'\]/g),
      ...captured(text('server/adapters/beacon/settings.ts'), /environment\['([A-Z_]+)'\]/g),
      ...captured(text('server/adapters/rails/settings.ts'), /'((?:INSTITUTION|STRIPE|ALIPAY)_[A-Z_]+)'/g),
    ]);
    // settings that go together share a row
    const named = firstCells(page, 'Settings').flatMap((cell) => captured(cell, /(?<![A-Z0-9_])([A-Z][A-Z0-9_]{2,})/g));
    expect(unique(named)).toEqual(read);
  });

  test('explains every finding of the doctor, and no other', () => {
    const source = text('server/operations/doctor.ts');
    const findings = captured(source, /finding\('([a-z ]+)'/g);
    expect(unique(firstCells(page, 'When `npx redress doctor` complains'))).toEqual(findings);
  });

  test('names metrics that exist', () => {
    const named = captured(page, /`(redress_[a-z_]+)[`{]/g).filter((name) => !['redress_app', 'redress_owner'].includes(name));
    expect(named.filter((name) => !Object.hasOwn(MEANINGS, name))).toEqual([]);
  });

  test('names addresses of the API that exist', () => {
    const known = new Set(ROUTES.map((route) => `${route.method.toUpperCase()} /api/v1${route.path}`));
    const named = captured(page, /`((?:GET|POST|PUT|DELETE) \/api\/v1[^`]*)`/g);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((one) => !known.has(one))).toEqual([]);
  });
});

describe('docs/security/asvs.md', () => {
  test('shows by files that exist', () => {
    const named = captured(text('docs/security/asvs.md'), /`((?:core|server|web|database|scripts|scenarios|docs|contract)\/[\w./-]+)`/g);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe('the readme', () => {
  test('is the same in both languages: the same headings, commands and links', () => {
    const shape = (page: string): object => ({
      headings: page.split('\n').filter((line) => line.startsWith('#')).length,
      commands: captured(page, /^((?:npm|npx|git) .*?)(?: +#.*)?$/gm),
      links: captured(page, /\]\(([^)]+)\)/g).filter((link) => !link.startsWith('README')),
    });
    expect(shape(text('README.zh-CN.md'))).toEqual(shape(text('README.md')));
  });

  test('has a length that is read', () => {
    for (const page of ['README.md', 'README.zh-CN.md']) expect(text(page).split('\n').length, page).toBeLessThan(120);
  });
});
