import type { JSX } from 'preact';
import { articlesIn, citableArticles, piecesOf, type Citation } from '../../core/rules/rules.ts';
import type { Room } from '../dispute/model.ts';

/** The page of an article of a version of the rules: it never changes, so it can be cited. */
function articleHref(rulesVersion: string, ref: string): string {
  return `/rules/${rulesVersion}/articles/${ref.split(' ').map(encodeURIComponent).join('/')}`;
}

/** Reasons as they were written, each citation a link to the rule it names. */
export function CitedProse(props: { readonly text: string; readonly citations: readonly Citation[]; readonly rulesVersion: string }): JSX.Element {
  return (
    <div class="prose" dir="auto">
      {props.text.split(/\n+/).map((line) => (
        <p>
          {piecesOf(line, props.citations).map((piece) =>
            typeof piece === 'string' ? piece : <a href={articleHref(props.rulesVersion, piece.ref)}>{piece.label}</a>,
          )}
        </p>
      ))}
    </div>
  );
}

/** The articles of a basis as links to their pages; what the rules do not list stays text. */
export function BasisLinks(props: { readonly room: Room; readonly basis: string }): JSX.Element {
  const { room } = props;
  const known = citableArticles(room.pack);
  return (
    <>
      {articlesIn(props.basis).map((ref, index) => {
        const article = known.find((one) => one.ref === ref);
        return (
          <>
            {index === 0 ? '' : ' · '}
            {article === undefined ? ref : <a href={articleHref(room.dispute.rulesVersion, ref)}>{article.label[room.ctx.locale]}</a>}
          </>
        );
      })}
    </>
  );
}
