function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : `<ol>${value.map((inner) => `<li>${shown(inner)}</li>`).join('')}</ol>`;
  if (typeof value === 'object') {
    const rows = Object.entries(value).map(([name, inner]) => `<dt>${escaped(name)}</dt><dd>${shown(inner)}</dd>`);
    return `<dl>${rows.join('')}</dl>`;
  }
  return `<span dir="auto">${escaped(String(value as string | number | boolean))}</span>`;
}

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}dl{margin:0 0 .5rem;border-inline-start:2px solid #ccc;padding-inline-start:.8rem}dt{font-weight:600}dd{margin:0 0 .4rem;overflow-wrap:anywhere;white-space:pre-wrap}ol{padding-inline-start:1.4rem}h2{border-top:1px solid #ccc;padding-top:1rem}`;

/** A value as one page of HTML that needs nothing else: a section for each of its parts, every text escaped. */
export function readablePage(page: { readonly lang: string; readonly title: string; readonly lead: string; readonly sections: readonly (readonly [string, unknown])[] }): string {
  const sections = page.sections.map(([title, value]) => `<h2>${escaped(title)}</h2>\n${shown(value)}`).join('\n');
  return `<!doctype html>
<html lang="${escaped(page.lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(page.title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(page.title)}</h1><p>${escaped(page.lead)}</p>
${sections}
</body></html>
`;
}
