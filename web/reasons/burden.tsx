import type { JSX } from 'preact';
import type { BurdenTable, CaseBurden } from '../../core/determination/burden.ts';
import type { PageContext } from '../page.tsx';
import { nameOf } from '../dispute/model.ts';
import type { SummaryRow } from '../ui/ui.ts';
import type { TraceRoom } from './model.ts';

/** Who must show what, as the API tells it to the reader; null for whoever may not read the file. */
export async function burdenOf(ctx: PageContext, disputeId: string): Promise<BurdenTable | null> {
  const asked = await ctx.api.get<BurdenTable>(`/disputes/${disputeId}/burden`);
  return asked.ok ? asked.value : null;
}

/** What is proposed for a row, in a sentence; null where nothing is. */
export function proposalText(ctx: Pick<PageContext, 'say'>, row: CaseBurden): string | null {
  if (row.proposal === null) return null;
  return row.proposal === 'held_against_respondent' ? ctx.say('burden.proposal.held_against_respondent') : ctx.say(`burden.proposal.not_established.${row.bearer}`);
}

const SIDES = ['claimant', 'respondent'] as const;

/** What each side has named for a row, by the names of the files. */
export function shownLines({ ctx, dispute }: TraceRoom, row: CaseBurden): readonly string[] {
  return SIDES.map((side) => {
    const who = nameOf(dispute, side, ctx.say);
    const files = row.shown[side].flatMap((id) => dispute.evidence.find((one) => one.evidenceId === id)?.name ?? []);
    return files.length === 0 ? ctx.say('burden.shown.none', { who }) : ctx.say('burden.shown.by', { who, list: files.join(ctx.say('dispute.list.comma')) });
  });
}

/** Who bears a row here, with why it is that side where a rule moved it. */
export function bearerText({ ctx }: Pick<TraceRoom, 'ctx'>, row: CaseBurden): string {
  const moved = row.shifted === true ? ` ${ctx.say('burden.shifted')}` : row.shifted === null ? ` ${ctx.say('burden.shift_unknown')}` : '';
  return `${ctx.say(`burden.bearer.${row.bearer}`)}${moved === '' ? '' : ctx.locale === 'en' ? `.${moved}` : `。${moved.trim()}`}`;
}

/** The rows of a summary about one fact: who bears it, what is on file. */
export function onFile(room: TraceRoom, burden: BurdenTable | null, id: string): readonly SummaryRow[] {
  const row = burden?.rows.find((one) => one.row === id);
  if (row === undefined) return [];
  return [
    { label: room.ctx.say('burden.title'), value: bearerText(room, row) },
    { label: room.ctx.say('burden.shown'), value: shownLines(room, row).map((line) => <div dir="auto">{line}</div>) },
  ];
}

/** Who bears a fact in this dispute and what is on file for it, as sentences. */
export function OnFile(props: { readonly room: TraceRoom; readonly burden: BurdenTable | null; readonly row: string }): JSX.Element | null {
  const { room, burden } = props;
  const row = burden?.rows.find((one) => one.row === props.row);
  if (row === undefined) return null;
  const proposal = proposalText(room.ctx, row);
  return (
    <>
      <p>
        <strong>{bearerText(room, row)}</strong>
      </p>
      {shownLines(room, row).map((line) => (
        <p class="hint" dir="auto">
          {line}
        </p>
      ))}
      {proposal === null ? null : (
        <p>
          {room.ctx.say('burden.proposal.title')}: {proposal}
        </p>
      )}
    </>
  );
}
