import type { JSX } from 'preact';
import { formatMoney } from '../../core/kernel/kernel.ts';
import type { Entry } from '../dispute/history.tsx';
import type { Dispute, Room } from '../dispute/model.ts';
import type { PageContext } from '../page.tsx';
import { Banner, Money, Section, SummaryList, Tag, When } from '../ui/ui.ts';
import { kindOf, meaningOf, networkName, type CaseRow } from './model.ts';

/** Card disputes over the order of a dispute; asked for only when its record tells of one. */
export async function cardCasesOf(ctx: PageContext, dispute: Dispute, entries: readonly Pick<Entry, 'type'>[]): Promise<readonly CaseRow[]> {
  if (!entries.some((entry) => entry.type === 'card_case_noted')) return [];
  const answer = await ctx.api.get<{ readonly items: readonly CaseRow[] }>(`/card-cases?disputeId=${dispute.id}`);
  return answer.ok ? answer.value.items : [];
}

/** What it means for the money of this dispute, the same to both sides. */
function forMoney(one: CaseRow): 'open' | 'back' | 'kept' {
  if (one.stage === 'won' || one.stage === 'withdrawn') return 'back';
  return one.endedAt === null ? 'open' : 'kept';
}

/** A card dispute on the dispute's page: that refunds are stopped, what was given back, the next date. */
export function CardCases(props: { readonly room: Room; readonly cases: readonly CaseRow[] }): JSX.Element | null {
  const { room, cases } = props;
  const { ctx } = room;
  const { say } = ctx;
  const [first] = cases;
  if (first === undefined) return null;
  return (
    <Section title={say('chargeback.part.title')} id="card-cases">
      {cases.map((one) => (
        <div class="card">
          <div class="card-head">
            <h3>
              {say(`chargeback.stage.${one.stage}`)} <Money minor={one.amountMinor} currency={one.currency} />
            </h3>
            <Tag kind={kindOf(one)}>{say(one.waitsFor === null ? 'chargeback.waits.none' : `chargeback.waits.${one.waitsFor}`)}</Tag>
          </div>
          <p>{say(`chargeback.part.${forMoney(one)}`)}</p>
          <SummaryList tight rows={rowsOf(ctx, one)} />
          {room.dispute.role === 'respondent' ? (
            <>
              <p class="hint">{meaningOf(ctx, one)}</p>
              <a href={`/card-cases/${one.id}`}>{say('chargeback.part.link')}</a>
            </>
          ) : null}
        </div>
      ))}
      {first.excessMinor > 0 ? (
        <Banner kind="warning">
          <p>{say('chargeback.part.excess', { amount: formatMoney(first.excessMinor, first.currency) })}</p>
        </Banner>
      ) : null}
    </Section>
  );
}

function rowsOf(ctx: PageContext, one: CaseRow): Parameters<typeof SummaryList>[0]['rows'] {
  const { say } = ctx;
  const next = one.ourDue ?? one.networkDue;
  return [
    { label: say('chargeback.network'), value: networkName(one.network) },
    { label: say('chargeback.credited'), value: one.creditedMinor === 0 ? say('chargeback.part.none') : <Money minor={one.creditedMinor} currency={one.currency} /> },
    ...(next === null ? [] : [{ label: say('chargeback.next'), value: <When at={next} /> }]),
  ];
}
