import type { JSX } from 'preact';
import { LOCALES } from '../../core/kernel/kernel.ts';
import { citableArticles, markerOf, type CitableArticle } from '../../core/rules/rules.ts';
import { fieldId, TextArea } from '../ui/ui.ts';
import type { Case } from './case.ts';

/** Names of rules shown beside an article, so that a list of numbers can be read. */
const NAMED = 2;

/** What a reader looks for first. */
const ORDER = ['remedy', 'condition', 'deadline', 'figure', 'exit', 'rung', 'measure', 'rule', 'burden', 'type', 'way'] as const;

function restsText(article: CitableArticle, locale: 'zh-CN' | 'en'): string {
  const rules = article.rules.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const titles = rules.flatMap((rule) => (rule.title === null ? [] : [rule.title[locale]]));
  return [...new Set(titles)].slice(0, NAMED).join(locale === 'en' ? ', ' : '、');
}

/** What a search finds an article by: its number, its names and what rests on it, in every language. */
function findText(article: CitableArticle): string {
  return [article.ref, ...LOCALES.flatMap((locale) => [article.label[locale], restsText(article, locale)])].join(' ').toLowerCase();
}

/**
 * The reasons, with the rules in force of the dispute's version to cite from. Without script: choose one and press the
 * button. With the island `bench`: type `/` or `@`, search by article, title or text, and press Enter.
 */
export function ReasonsField(props: { readonly room: Case }): JSX.Element {
  const { ctx, pack } = props.room;
  const articles = citableArticles(pack);
  return (
    <div data-citing={fieldId('reasons')}>
      <TextArea name="reasons" rows={12} label={ctx.say('determination.field.reasons')} hint={ctx.say('bench.cite.hint')} max={20_000} />
      <div class="cite-plain">
        <label for="f-cite">{ctx.say('bench.cite.choose')}</label>
        <select id="f-cite" name="cite">
          <option value="">{ctx.say('bench.cite.none')}</option>
          {articles.map((article) => {
            const rests = restsText(article, ctx.locale);
            return (
              <option value={article.ref} data-marker={markerOf(article, ctx.locale)} data-find={findText(article)}>
                {article.label[ctx.locale]}
                {rests === '' ? '' : ` – ${rests}`}
              </option>
            );
          })}
        </select>
        <button class="button plain" type="submit" name="do" value="cite">
          {ctx.say('bench.cite.add')}
        </button>
      </div>
      <p hidden data-cite-open>
        <button class="button plain" type="button">
          {ctx.say('bench.cite.button')}
        </button>
      </p>
      <div class="cite-box" hidden data-cite-box>
        <label for="cite-search">{ctx.say('bench.cite.search')}</label>
        <input id="cite-search" type="text" role="combobox" aria-expanded="true" aria-controls="cite-list" aria-autocomplete="list" autocomplete="off" form="" />
        <ul id="cite-list" role="listbox" aria-label={ctx.say('bench.cite.list')} />
        <p class="hint" role="status" data-found={ctx.say('bench.cite.found', { count: '#' })} />
      </div>
    </div>
  );
}
