import { transform } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assets } from '../web/assets.ts';
import { buildAssets } from './build.ts';

/**
 * What is sent to phones of 2022: their Chromium is 99 in many web views. A build lowers syntax to it; what it cannot
 * lower is looked for here: names of functions that came later, and rules of style that such a browser drops whole.
 */
const OLDEST = 'chrome99';

let assets: Assets;
beforeAll(async () => {
  assets = await buildAssets();
});

/** Every script a page may load, and the one that works without a line. */
function scripts(): readonly [name: string, body: string][] {
  return [...[...assets.scripts, ...Object.values(assets.islands)].map((script): [string, string] => [script.path, script.body]), ['worker', assets.worker]];
}

/** Functions that came after Chromium 99; one that is asked for by `?.(` is not needed. */
const LATER = [
  ...['toSorted', 'toReversed', 'toSpliced', 'groupBy', 'fromAsync', 'withResolvers', 'isWellFormed', 'checkVisibility', 'showPopover', 'hidePopover', 'canParse', 'setHTMLUnsafe'],
  ...['isSubsetOf', 'symmetricDifference', 'getOrInsert', 'startViewTransition', 'scheduler.yield', 'AbortSignal.any', 'AbortSignal.timeout', 'Intl.DurationFormat'],
];

describe('scripts', () => {
  it('hold no syntax the oldest browser does not read', async () => {
    for (const [name, body] of scripts()) {
      const [kept, lowered] = await Promise.all([transform(body, { target: 'esnext' }), transform(body, { target: OLDEST })]);
      expect(lowered.code === kept.code, name).toBe(true);
    }
    // the comparison sees what is newer
    const [kept, lowered] = await Promise.all([transform('class A { static { f(); } #x = 1; has(o) { return #x in o; } }', { target: 'esnext' }), transform('class A { static { f(); } #x = 1; has(o) { return #x in o; } }', { target: 'chrome80' })]);
    expect(lowered.code).not.toBe(kept.code);
  });

  it('call nothing that came later, unless they ask first whether it is there', () => {
    const called = scripts().flatMap(([name, body]) => LATER.filter((one) => new RegExp(`${one.replace('.', '\\.')}\\(`).test(body)).map((one) => `${name}: ${one}`));
    expect(called).toEqual([]);
  });
});

/** Selectors that came after Chromium 99: it drops a whole rule for one of them, with all other selectors of its list. */
const NEWER = /:has\(|:user-(?:in)?valid|::details-content|:popover-open|:open\b|::view-transition|:state\(|&/;

/** Values that came after Chromium 99: it leaves the whole declaration out. */
const LATER_VALUES = /color-mix\(|light-dark\(|oklch\(|\d(?:dvh|svh|lvh|dvw|cqi|cqw)\b/;
/** Where a declaration that is left out changes nothing but a shade. */
const AS_BEFORE = ['text-decoration-color'];

/** Rules of a sheet without spaces, innermost: what stands before a brace and what stands in it. */
function rulesOf(css: string): readonly { readonly selectors: readonly string[]; readonly body: string }[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, before = '', body = '']) => ({ selectors: listOf(before), body }));
}

/** Selectors of a list; commas inside brackets belong to one selector. */
function listOf(text: string): readonly string[] {
  const found = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(' || letter === '[') depth += 1;
    if (letter === ')' || letter === ']') depth -= 1;
    if (letter === ',' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found;
}

describe('styles', () => {
  it('a selector that came later stands in a rule of its own, so that nothing else goes with it', () => {
    const mixed = rulesOf(assets.css).filter(({ selectors }) => selectors.some((one) => NEWER.test(one)) && !selectors.every((one) => NEWER.test(one)));
    expect(mixed.map(({ selectors }) => selectors.join(', '))).toEqual([]);
  });

  it('a value that came later stands after one that is understood; none of the newer rules with an @ is needed', () => {
    const alone = rulesOf(assets.css).flatMap(({ selectors, body }) => {
      const declared = body.split(';').map((one): [string, string] => [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1)]);
      return declared.flatMap(([property, value], at) => {
        const known = declared.slice(0, at).some(([before, its]) => before === property && !LATER_VALUES.test(its));
        return LATER_VALUES.test(value) && !known && !AS_BEFORE.includes(property) ? [`${selectors.join(', ')} { ${property}: ${value} }`] : [];
      });
    });
    expect(alone).toEqual([]);
    expect(assets.css).not.toMatch(/@container|@scope|@starting-style/);
  });
});
