import type { JSX } from 'preact';
import { originalsDue } from '../../core/determination/burden.ts';
import { burdenRows } from '../../core/rules/rules.ts';
import { may } from '../dispute/model.ts';
import { Banner, dueWords } from '../ui/ui.ts';
import type { TraceRoom } from './model.ts';

/** The facts whose original records the respondent keeps and has not shown: files of no kind may be any of them. */
function missingOriginals({ dispute, pack }: TraceRoom): readonly string[] {
  const own = dispute.evidence.filter((one) => one.by === 'respondent');
  if (own.some((one) => one.key === undefined)) return [];
  return burdenRows(pack, dispute.claim.type, dispute.claim.wanted.map((one) => one.kind))
    .filter((row) => row.originals === true && row.shownBy !== undefined && row.shownBy.respondent.length > 0)
    .filter((row) => !own.some((one) => row.shownBy?.respondent.includes(one.key ?? '')))
    .map((row) => row.id);
}

/** The respondent is told beforehand what is asked of it, by when, and what may follow (ECL 62). */
export function OriginalsAsked(props: { readonly room: TraceRoom }): JSX.Element | null {
  const { room } = props;
  const { ctx, dispute, pack, type } = room;
  if (dispute.role !== 'respondent' || !may(dispute, 'submit_evidence')) return null;
  const missing = missingOriginals(room);
  if (missing.length === 0) return null;
  const facts = missing.flatMap((id) => type?.burden.find((row) => row.id === id)?.fact[ctx.locale] ?? []);
  return (
    <Banner kind="note" title={ctx.say('burden.warning.title', { due: dueWords(ctx.say, ctx.locale, originalsDue(dispute, pack)) })}>
      <p>{ctx.say('burden.warning')}</p>
      <ul>
        {facts.map((fact) => (
          <li>{fact}</li>
        ))}
      </ul>
    </Banner>
  );
}
