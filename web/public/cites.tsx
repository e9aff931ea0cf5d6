import type { JSX } from 'preact';
import { articlesIn, type RulePack, type Verification } from '../../core/rules/rules.ts';
import { say } from '../../core/words/words.ts';
import { useSpeech } from '../speech.ts';

/** The anchor of an article on its source's page: `18(2)` → `a-18-2`. */
export function articleAnchor(article: string): string {
  return `a-${article.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')}`;
}

/** Where every rule that rests on an article is listed. */
function lawHref(version: string, ref: string): string {
  const [source = '', ...rest] = ref.split(' ');
  const article = rest.join(' ');
  return `/rules/${version}/law/${encodeURIComponent(source)}${article === '' ? '' : `#${articleAnchor(article)}`}`;
}

/** The permanent address of anything with a name in a version. */
export function ruleHref(version: string, key: string): string {
  return `/rules/${version}/${encodeURIComponent(key)}`;
}

/** Articles a rule rests on, each a link to all that rests on it. */
export function Cites(props: { readonly pack: RulePack; readonly version: string; readonly basis: string }): JSX.Element {
  const { locale } = useSpeech();
  const known = (ref: string): boolean => props.pack.sources.some((source) => source.id === ref.split(' ')[0]);
  return (
    <ul class="plain-list">
      {articlesIn(props.basis).map((ref) => {
        const source = props.pack.sources.find((one) => one.id === ref.split(' ')[0]);
        return (
          <li>
            {known(ref) ? <a href={lawHref(props.version, ref)}>{ref}</a> : ref}
            {source === undefined ? null : <span class="hint"> {source.title[locale]}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** How sure a rule is, in words and not only by its letter. */
export function Certainty(props: { readonly tag: Verification }): JSX.Element {
  const { locale } = useSpeech();
  return (
    <>
      <span class="mark-letter" aria-hidden="true">
        {props.tag}
      </span>{' '}
      {say(locale, `rules.verification.${props.tag}`)}
    </>
  );
}
