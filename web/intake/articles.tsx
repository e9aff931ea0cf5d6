import type { JSX } from 'preact';
import { restsOn } from '../../core/intake/intake.ts';
import type { RulePack } from '../../core/rules/rules.ts';
import { useSpeech } from '../speech.ts';
import { packName } from './model.ts';

/** The articles a rule rests on, each leading to its page in the rules, with the number it had before. */
export function Articles(props: { readonly pack: RulePack; readonly basis: string }): JSX.Element {
  const { pack, basis } = props;
  const { say, locale } = useSpeech();
  return (
    <p class="articles">
      {restsOn(pack, basis).map(({ ref, article, formerly }) => (
        <span>
          {article === null ? ref : <a href={`/rules/${packName(pack)}/articles/${ref.split(' ').map(encodeURIComponent).join('/')}`}>{article.label[locale]}</a>}
          {formerly.length === 0 ? null : (
            <span class="hint"> {say('intake.formerly', { list: formerly.map((one) => say('intake.formerly.one', { version: one.version, article: one.article })).join(say('dispute.list.comma')) })}</span>
          )}
        </span>
      ))}
    </p>
  );
}
