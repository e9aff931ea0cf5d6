import type { JSX } from 'preact';
import { formatMoney as formatAmount } from '../../core/kernel/kernel.ts';
import { waysOf } from '../../core/rules/rules.ts';
import { formatDate, formatTime } from '../../core/words/words.ts';
import { dueWords, Money, SummaryList, When } from '../ui/ui.ts';
import { TermList } from '../dispute/terms.tsx';
import { resultOf, typeNamed, type TraceHead, type TraceRoom } from './model.ts';

function Admission({ room, trace }: Shown): JSX.Element {
  const { ctx, pack } = room;
  const { triage, admission } = resultOf(trace, 'admission');
  // the fast track is a choice; the others are what has to be looked at first
  const tracks = triage.filter((track) => track !== 'small_claims').map((track) => pack.tracks.find((one) => one.track === track)?.title[ctx.locale] ?? track);
  return (
    <>
      <p>{ctx.say(`reasons.admission.${admission.outcome}`)}</p>
      {tracks.length === 0 ? null : <p>{ctx.say('reasons.triage', { list: tracks.join(ctx.say('dispute.list.comma')) })}</p>}
      {triage.includes('small_claims') ? <p>{ctx.say('reasons.triage.fast')}</p> : null}
    </>
  );
}

function Classification({ room, trace }: Shown): JSX.Element {
  const { ctx, pack } = room;
  const { type, others } = resultOf(trace, 'classification');
  const nameOf = (code: string): string => typeNamed(pack, code)?.name[ctx.locale] ?? code;
  return (
    <>
      <p>{ctx.say('reasons.classification.fits', { name: nameOf(type) })}</p>
      {others.length === 0 ? null : <p>{ctx.say('reasons.classification.others', { list: others.map((one) => nameOf(one.code)).join(ctx.say('dispute.list.comma')) })}</p>}
    </>
  );
}

function Amount({ room, trace }: Shown): JSX.Element {
  const { ctx, pack, dispute } = room;
  const { remedies, most } = resultOf(trace, 'amount');
  return (
    <>
      <SummaryList
        tight
        rows={remedies.map(({ remedy, outcome, amountMinor }) => {
          const rule = pack.remedies.find((one) => one.code === remedy);
          return {
            label: rule?.name[ctx.locale] ?? remedy,
            value: (
              <>
                {ctx.say(`reasons.outcome.${outcome}`)}
                {outcome === 'not_eligible' || rule?.money !== true ? null : (
                  <>
                    {' · '}
                    {amountMinor === null ? ctx.say('reasons.amount.proved') : <Money minor={amountMinor} currency={dispute.currency} />}
                  </>
                )}
              </>
            ),
          };
        })}
      />
      <p>{most === null ? ctx.say('reasons.amount.none') : ctx.say('reasons.amount.most', { amount: money(room, most.amountMinor) })}</p>
    </>
  );
}

function Burden({ room, trace }: Shown): JSX.Element {
  const { ctx, type } = room;
  const { rows } = resultOf(trace, 'burden');
  return (
    <SummaryList
      tight
      rows={rows.map(({ row, bearer, shifted }) => ({
        label: type?.burden.find((one) => one.id === row)?.fact[ctx.locale] ?? row,
        value: `${ctx.say(`reasons.burden.${bearer}`)}${shifted === true ? ` ${ctx.say('reasons.burden.shifted')}` : ''}`,
      }))}
    />
  );
}

function Ways({ room, trace }: Shown): JSX.Element {
  const { ctx, pack } = room;
  const { routes, reach, measures } = resultOf(trace, 'route');
  if (reach !== undefined) return <p>{ctx.say(`reasons.reach.${reach}`)}</p>;
  if (measures !== undefined) {
    const names = measures.map((code) => waysOf(pack).find((one) => one.code === code)?.title[ctx.locale] ?? code);
    return <p>{names.length === 0 ? ctx.say('reasons.measures.none') : ctx.say('reasons.measures', { list: names.join(ctx.say('dispute.list.comma')) })}</p>;
  }
  return (
    <SummaryList
      tight
      rows={(routes ?? []).map(({ route, said }) => ({
        label: pack.routeTexts.find((one) => one.route === route)?.name[ctx.locale] ?? route,
        value: ctx.say(`reasons.said.${said}`),
      }))}
    />
  );
}

/** A moment with its day. */
export function momentText(ctx: Pick<TraceRoom['ctx'], 'locale'>, at: string): string {
  return `${formatDate(ctx.locale, at, 'long')} ${formatTime(ctx.locale, at)}`;
}

/** How a time limit was counted, in sentences. */
export function Counting({ room, trace }: { readonly room: TraceRoom; readonly trace: TraceHead & { readonly input?: unknown; readonly steps?: readonly { readonly inputs: Readonly<Record<string, unknown>> }[] } }): JSX.Element {
  const { ctx } = room;
  const { due, calendarKnown } = resultOf(trace, 'deadline');
  const inputs = trace.steps?.[0]?.inputs ?? {};
  const asked = (trace.input ?? {}) as { readonly agreedDays?: number; readonly extensionAmount?: number; readonly fast?: true; readonly stops?: readonly unknown[] };
  const unit = String(inputs['unit'] ?? '') as 'hours' | 'calendar_days' | 'working_days';
  return (
    <>
      <p>{ctx.say('reasons.deadline.until', { due: dueWords(ctx.say, ctx.locale, due) })}</p>
      {trace.steps === undefined ? null : <p>{ctx.say(`reasons.deadline.count.${unit}`, { amount: Number(inputs['amount']), from: momentText(ctx, String(inputs['from'])) })}</p>}
      {asked.fast === undefined ? null : <p>{ctx.say('reasons.deadline.fast')}</p>}
      {asked.agreedDays === undefined ? null : <p>{ctx.say('reasons.deadline.agreed')}</p>}
      {asked.extensionAmount === undefined ? null : <p>{ctx.say('reasons.deadline.extension', { amount: asked.extensionAmount })}</p>}
      {asked.stops === undefined || asked.stops.length === 0 ? null : <p>{ctx.say('reasons.deadline.stops')}</p>}
      {calendarKnown ? null : <p>{ctx.say('reasons.deadline.unknown_calendar')}</p>}
    </>
  );
}

interface Shown {
  readonly room: TraceRoom;
  readonly trace: TraceHead;
}

function money(room: TraceRoom, minor: number): string {
  return formatAmount(minor, room.dispute.currency);
}

/** What came out of a trace, in words. */
export function ResultOf({ room, trace }: Shown): JSX.Element {
  switch (trace.kind) {
    case 'admission':
      return <Admission room={room} trace={trace} />;
    case 'classification':
      return <Classification room={room} trace={trace} />;
    case 'amount':
      return <Amount room={room} trace={trace} />;
    case 'burden':
      return <Burden room={room} trace={trace} />;
    case 'route':
      return <Ways room={room} trace={trace} />;
    case 'deadline':
      return <Counting room={room} trace={trace} />;
    case 'determination':
      return <TermList terms={resultOf(trace, 'determination').terms} currency={room.dispute.currency} items={room.dispute.claim.items} />;
    case 'default':
      return <p>{room.ctx.say(`deadline.consequence.${resultOf(trace, 'default').consequence}`)}</p>;
  }
}

/** When a trace was made, and with which act. */
export function MadeAt({ room, trace }: Shown): JSX.Element {
  const { ctx } = room;
  const events = ['dispute_filed', 'response_given', 'evidence_submitted', 'determination_issued', 'appeal_decided'] as const;
  const event = events.find((one) => one === trace.event);
  return (
    <p class="hint">
      <When at={trace.at} />
      {event === undefined ? null : ` · ${ctx.say(`reasons.event.${event}`)}`}
    </p>
  );
}
