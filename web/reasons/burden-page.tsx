import type { JSX } from 'preact';
import type { BurdenTable } from '../../core/determination/burden.ts';
import type { BurdenRow } from '../../core/rules/rules.ts';
import { Back } from '../dispute/act.tsx';
import { openRoom } from '../dispute/model.ts';
import { BasisLinks } from '../determination/cited.tsx';
import { problem, view, type Page } from '../page.tsx';
import { Section, SummaryList, Title } from '../ui/ui.ts';
import { bearerText, shownLines } from './burden.tsx';
import { reasonsHref, type TraceRoom } from './model.ts';
import { OriginalsAsked } from './originals.tsx';

/** The kinds of evidence by which a side usually shows its part, in words. */
function usual(room: TraceRoom, keys: readonly string[]): string {
  return keys.flatMap((key) => room.type?.evidence.find((one) => one.key === key)?.label[room.ctx.locale] ?? []).join(room.ctx.say('dispute.list.comma'));
}

function Row(props: { readonly room: TraceRoom; readonly row: BurdenRow; readonly table: BurdenTable }): JSX.Element | null {
  const { room, row, table } = props;
  const { ctx } = room;
  const found = table.rows.find((one) => one.row === row.id);
  if (found === undefined) return null;
  const side = (which: 'claimant' | 'respondent'): JSX.Element => {
    const list = usual(room, row.shownBy?.[which] ?? []);
    return (
      <>
        {row[`${which}Shows`][ctx.locale]}
        {list === '' ? null : <div class="hint">{ctx.say('burden.usual', { list })}</div>}
      </>
    );
  };
  return (
    <Section title={row.fact[ctx.locale]} id={`row-${row.id}`}>
      <p>
        <strong>{bearerText(room, found)}</strong>
      </p>
      <SummaryList
        tight
        rows={[
          { label: ctx.say('burden.claimant'), value: side('claimant') },
          { label: ctx.say('burden.respondent'), value: side('respondent') },
          { label: ctx.say('burden.shown'), value: shownLines(room, found).map((line) => <div dir="auto">{line}</div>) },
        ]}
      />
      {row.originals === true ? <p class="hint">{ctx.say('burden.originals')}</p> : null}
      <p class="hint">
        <BasisLinks room={room} basis={row.basis} /> · {ctx.say(`rules.verification.${row.verification}`)}
      </p>
    </Section>
  );
}

/** Who must prove what in this dispute and what is on file for it: the same for both sides. */
export const burdenPage: Page = {
  path: '/disputes/:disputeId/burden',
  async get(ctx) {
    const opened = await openRoom(ctx);
    if (!opened.ok) return problem(opened.refusal);
    const room = opened.value;
    const table = await ctx.api.get<BurdenTable>(`/disputes/${room.dispute.id}/burden`);
    if (!table.ok) return problem(table.refusal);
    const title = ctx.say('burden.title');
    return view({
      title,
      body: (
        <>
          <Title over={<Back dispute={room.dispute} />} lead={ctx.say('burden.lead')}>
            {title}
          </Title>
          <OriginalsAsked room={room} />
          {(room.type?.burden ?? []).map((row) => (
            <Row room={room} row={row} table={table.value} />
          ))}
          <p>
            <a href={`${reasonsHref(room.dispute.id)}#burden`}>{ctx.say('reasons.link')}</a>
          </p>
        </>
      ),
    });
  },
};
