import { say } from '../words/words.ts';
import type { Block, Pair, Readable } from './readable.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (value: string): string => value.replace(/[&<>"']/g, (mark) => ESCAPES[mark]!);
const lines = (value: string): string => value.split('\n').map(text).join('<br>');

const STYLE = `:root{color-scheme:light dark}*{box-sizing:border-box}
body{font:1rem/1.7 "Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;margin:0 auto;max-width:46rem;padding:2rem 1.25rem 4rem;line-break:strict;overflow-wrap:anywhere;text-autospace:normal}
h1{font-size:1.9rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.3rem;line-height:1.35;margin:3rem 0 .75rem;padding-block-start:1rem;border-block-start:2px solid}h3{font-size:1rem;margin:1.75rem 0 .5rem}
.number{font-size:1.15rem;margin:0 0 1.5rem}.quiet{opacity:.75}blockquote{margin:.5rem 0;padding-inline-start:1rem;border-inline-start:3px solid;white-space:pre-line}
dl{display:grid;grid-template-columns:minmax(7rem,14rem) 1fr;gap:.35rem 1.25rem;margin:.5rem 0 1rem}dt{opacity:.75}dd{margin:0}
code{font:.85em/1.6 ui-monospace,Menlo,Consolas,monospace}.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:start;vertical-align:top;padding:.4rem .75rem .4rem 0;border-block-end:1px solid color-mix(in srgb,currentColor 25%,transparent)}.end{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}
nav li{line-height:2}@media(max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-block-end:.6rem}}
@media print{body{max-width:none;padding:0}h2{break-after:avoid}tr{break-inside:avoid}nav{display:none}}`;

function pairs(rows: readonly Pair[]): string {
  const value = (row: Pair): string => (row.code === true ? `<code>${text(row.value)}</code>` : lines(row.value));
  return `<dl>${rows.map((row) => `<dt>${text(row.label)}</dt><dd>${value(row)}</dd>`).join('')}</dl>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'section':
      return `<h2 id="${block.id}">${text(block.text)}</h2>`;
    case 'heading':
      return `<h3>${text(block.text)}</h3>`;
    case 'para':
      return block.tone === 'quote' ? `<blockquote dir="auto">${text(block.text)}</blockquote>` : block.text.split(/\n+/).map((line) => `<p${block.tone === 'quiet' ? ' class="quiet"' : ''}>${text(line)}</p>`).join('');
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;
    case 'pairs':
      return pairs(block.rows);
    case 'table': {
      const side = (index: number): string => (block.columns[index]?.end === true ? ' class="end"' : '');
      const head = block.columns.map((column, index) => `<th scope="col"${side(index)}>${text(column.text)}</th>`).join('');
      const body = block.rows.map((row) => `<tr>${row.map((cell, index) => `<td${side(index)}>${block.columns[index]?.code === true ? `<code>${text(cell)}</code>` : lines(cell)}</td>`).join('')}</tr>`).join('');
      return `<div class="wide" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
    }
  }
}

/** The readable case file as one page that needs nothing else: no script, nothing from a network. */
export function htmlOf(readable: Readable): string {
  const { locale, title, number, lead, cover, notes, blocks } = readable;
  const contents = blocks.flatMap((block) => (block.kind === 'section' ? [`<li><a href="#${block.id}">${text(block.text)}</a></li>`] : []));
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${text(title)} ${text(number)}</title><style>${STYLE}</style></head><body>`,
    `<header><h1>${text(title)}</h1><p class="number">${text(number)}</p><p>${text(lead)}</p>${pairs(cover)}${notes.map((note) => `<p class="quiet">${text(note)}</p>`).join('')}</header>`,
    `<nav aria-label="${text(say(locale, 'casefile.contents'))}"><ol>${contents.join('')}</ol></nav><main>`,
    ...blocks.map(blockHtml),
    '</main></body></html>\n',
  ].join('\n');
}
