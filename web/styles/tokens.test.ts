import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Tokens = ReadonlyMap<string, string>;

const CSS = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The colours set by every rule whose selector is exactly this; at the top, or inside a media query. */
function colours(selector: string, media: string | null = null): Tokens {
  const rules = media === null ? CSS.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '') : between(`@media ${media} {`);
  const found = new Map<string, string>();
  for (const [, named = '', body = ''] of rules.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    if (named.trim() !== selector) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]+);/g)) found.set(name, value);
  }
  expect(found.size, selector).toBeGreaterThan(10);
  return found;
}

function between(opening: string): string {
  const begin = CSS.indexOf(opening);
  expect(begin, opening).toBeGreaterThan(-1);
  let depth = 1;
  let at = begin + opening.length;
  while (depth > 0) depth += { '{': 1, '}': -1 }[CSS[at++]!] ?? 0;
  return CSS.slice(begin + opening.length, at - 1);
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((one) => one + one) : (hex.slice(1).match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = digits.map((two) => {
    const part = Number.parseInt(two, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Text and the grounds it stands on. */
const PAIRS: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'card', 'accent-wash', 'turn-wash', 'good-wash', 'bad-wash']],
  ['soft', ['paper', 'card', 'accent-wash', 'turn-wash', 'good-wash']],
  ['accent', ['paper', 'card', 'accent-wash']],
  ['on-accent', ['accent']],
  ['turn', ['paper', 'card', 'turn-wash']],
  ['good', ['paper', 'card', 'good-wash']],
  ['bad', ['paper', 'card', 'bad-wash']],
];
/** What is not text: edges of fields, the two threads. */
const DRAWN: readonly (readonly [string, readonly string[]])[] = [
  ['edge', ['paper', 'card']],
  ['thread', ['paper', 'card']],
  ['thread-2', ['paper', 'card']],
];

function tooFaint(tokens: Tokens, text: number): string[] {
  const found: string[] = [];
  for (const [pairs, least] of [[PAIRS, text], [DRAWN, 3]] as const) {
    for (const [front, grounds] of pairs) {
      for (const ground of grounds) {
        const ratio = contrast(tokens.get(front)!, tokens.get(ground)!);
        if (!(ratio >= least)) found.push(`${front} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  }
  return found;
}

const light = colours(':root');
const dark = new Map([...light, ...colours(":root[data-look='dark']")]);

test('light and dark: text 4.5 to 1, what is drawn 3 to 1', () => {
  expect(tooFaint(light, 4.5)).toEqual([]);
  expect(tooFaint(dark, 4.5)).toEqual([]);
});

test('more contrast, chosen or asked for by the system: text 7 to 1', () => {
  expect(tooFaint(new Map([...light, ...colours(":root[data-look='contrast']")]), 7)).toEqual([]);
  const more = '(prefers-contrast: more)';
  expect(tooFaint(new Map([...light, ...colours(":root:not([data-look='dark'])", more)]), 7)).toEqual([]);
  expect(tooFaint(new Map([...dark, ...colours(":root[data-look='dark']", more)]), 7)).toEqual([]);
  expect(tooFaint(new Map([...dark, ...colours(':root:not([data-look])', `${more} and (prefers-color-scheme: dark)`)]), 7)).toEqual([]);
});

test('what the system asks for is what the reader can choose', () => {
  expect([...colours(':root:not([data-look])', '(prefers-color-scheme: dark)')]).toEqual([...colours(":root[data-look='dark']")]);
  expect([...colours(":root:not([data-look='dark'])", '(prefers-contrast: more)')]).toEqual([...colours(":root[data-look='contrast']")]);
});
