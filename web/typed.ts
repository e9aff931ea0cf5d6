/** What a page's language switch has to know of its form. */
export interface Typed {
  readonly html: string;
  /** id of the form somebody may have typed into; null when the page has none */
  readonly form: string | null;
}

const FORM = /<form method="post"((?:\s[^>]*)?)>/g;
const FIELD = /<(?:textarea|select)\b|<input\b(?![^>]*\stype="hidden")/;

/**
 * Finds the form of a page that posts to its own address and has something to fill in, and gives it an id. The button that
 * changes the language belongs to that form (`form="…"`), so that what was typed goes along and comes back, also without
 * script. Of several such forms it is the first; a script takes over what was typed into the others (`enhance.ts`).
 */
export function typedForm(html: string): Typed {
  for (const found of html.matchAll(FORM)) {
    const attributes = found[1] ?? '';
    if (/\saction=/.test(attributes)) continue;
    const begin = found.index + found[0].length;
    const end = html.indexOf('</form>', begin);
    if (!FIELD.test(html.slice(begin, end))) continue;
    const own = /\sid="([^"]+)"/.exec(attributes)?.[1];
    if (own !== undefined) return { html, form: own };
    return { html: `${html.slice(0, found.index)}<form id="typed" method="post"${attributes}>${html.slice(begin)}`, form: 'typed' };
  }
  return { html, form: null };
}
