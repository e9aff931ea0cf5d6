import type { JSX } from 'preact';
import type { NextStep, RungState } from '../../core/enforcement/next.ts';
import type { Minor } from '../../core/kernel/kernel.ts';
import { ladderOf, type LadderRung, type RungCode } from '../../core/rules/rules.ts';
import { problem, view, type Page } from '../page.tsx';
import { Banner, Countdown, Details, Money, SummaryList, Tag, Title } from '../ui/ui.ts';
import { actorName, openRoom, type Coverage, type OwedObligation, type Room } from './model.ts';

/** Where the ladder of a dispute stands. */
export function ladderHref(disputeId: string): string {
  return `/disputes/${disputeId}/ladder`;
}

function rungNamed({ pack, ctx }: Room, code: RungCode): string {
  return pack.ladder.find((one) => one.code === code)?.title[ctx.locale] ?? code;
}

/** The next rung of an obligation, its date, its reason, and what follows if nobody does anything. */
export function NextOf(props: { readonly room: Room; readonly one: OwedObligation }): JSX.Element | null {
  const { room, one } = props;
  const { ctx, dispute } = room;
  const { next } = one;
  if (next === null) return null;
  return (
    <div class="next-step">
      <p>
        <strong>{ctx.say('ladder.now', { rung: rungNamed(room, next.now) })}</strong> {ctx.say(`ladder.reason.${next.reason}`, { who: next.waitsFor === null ? '' : actorName(dispute, next.waitsFor, ctx.say) })}
      </p>
      {next.at === null ? null : (
        <p>
          {next.next === null ? ctx.say('ladder.until') : ctx.say('ladder.then', { rung: rungNamed(room, next.next) })} <Countdown due={next.at} />
        </p>
      )}
      {next.consequence === null ? null : (
        <p class="hint">
          {ctx.say('ladder.if_nobody')} {ctx.say(`deadline.consequence.${next.consequence}`)}
        </p>
      )}
      <p>
        <a href={ladderHref(dispute.id)}>{ctx.say('ladder.link')}</a>
      </p>
    </div>
  );
}

/** Plan, agreed interest, what was owed before, and what a court's title would add: line by line. */
export function MoreOf(props: { readonly room: Room; readonly one: OwedObligation }): JSX.Element | null {
  const { room, one } = props;
  const { ctx, dispute } = room;
  const money = (minor: Minor): JSX.Element => <Money minor={minor} currency={dispute.currency} />;
  const { plan, interest = [], before = [], ifEnforced } = one;
  return (
    <>
      {plan === undefined ? null : (
        <Details summary={ctx.say(plan.broken ? 'ladder.plan.broken' : 'ladder.plan')} open={!plan.broken}>
          <ol>
            {plan.instalments.map((each) => (
              <li>
                {money(each.amountMinor)} · <Countdown due={each.due} />
              </li>
            ))}
          </ol>
          {plan.interestBasisPoints === 0 ? null : <p class="hint">{ctx.say('ladder.plan.interest', { rate: plan.interestBasisPoints / 100 })}</p>}
        </Details>
      )}
      {interest.map((charged) => (
        <Details summary={ctx.say('ladder.interest')}>
          <ul>
            {charged.lines.map((line) => (
              <li>
                {money(line.principalMinor)} · {ctx.say('ladder.interest.line', { from: line.from, days: line.days })}
              </li>
            ))}
          </ul>
          <p>
            {ctx.say('ladder.interest.sum')} {money(charged.amountMinor)}
          </p>
        </Details>
      ))}
      {before.length === 0 ? null : <p class="hint">{ctx.say('ladder.before', { list: before.map((term) => ctx.say(`dispute.term.${term.kind}`)).join(ctx.say('dispute.list.comma')) })}</p>}
      {ifEnforced === null ? null : (
        <p class="hint">
          {ctx.say('ladder.if_enforced')} {money(ifEnforced.perDayMinor)}
        </p>
      )}
    </>
  );
}

/** Sources of a sum as one bar, so that what nothing covers is seen before it is read. */
function CoverBar(props: { readonly of: Coverage }): JSX.Element | null {
  const { totalMinor, heldMinor, depositMinor, setOffMinor, guaranteeMinor } = props.of;
  if (totalMinor === 0) return null;
  let from = 0;
  const part = (kind: string, minor: Minor): JSX.Element | null => {
    const width = (minor / totalMinor) * 100;
    const x = from;
    from += width;
    return width === 0 ? null : <rect class={kind} x={Math.round(x * 10) / 10} width={Math.max(0.6, Math.round(width * 10) / 10)} height="4" />;
  };
  return (
    <svg class="cover-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="short" width="100" height="4" />
      {part('held', heldMinor)}
      {part('deposit', depositMinor)}
      {part('set-off', setOffMinor)}
      {part('guarantee', guaranteeMinor)}
    </svg>
  );
}

/** What would pay a set of terms, what would not, and what then happens: the same for both sides, before they sign. */
export function CoverageFacts(props: { readonly room: Room; readonly of: Coverage | undefined }): JSX.Element | null {
  const { room, of } = props;
  const { ctx, dispute, pack } = room;
  const { say } = ctx;
  if (of === undefined || of.totalMinor === 0) return null;
  const money = (minor: Minor): JSX.Element => <Money minor={minor} currency={dispute.currency} />;
  return (
    <>
      <h2 id="cover">{say('act.cover.title')}</h2>
      <CoverBar of={of} />
      <SummaryList
        rows={[
          { label: say('act.cover.total'), value: <Money minor={of.totalMinor} currency={dispute.currency} big /> },
          { label: say('act.cover.held'), value: money(of.heldMinor) },
          { label: say('act.cover.deposit'), value: money(of.depositMinor) },
          ...(of.setOffMinor === 0
            ? []
            : [
                {
                  label: say('ladder.cover.set_off'),
                  value: (
                    <>
                      {money(of.setOffMinor)} <span class="hint">{say('ladder.cover.set_off.note')}</span>
                    </>
                  ),
                },
              ]),
          ...(of.guaranteeMinor === 0 ? [] : [{ label: say('ladder.cover.guarantee'), value: money(of.guaranteeMinor) }]),
          { label: say('act.cover.short'), value: money(of.shortMinor) },
        ]}
      />
      {of.shortMinor > 0 ? (
        <Banner kind="warning" title={say('act.cover.short.title')}>
          <p>{say('act.cover.short.text')}</p>
          {dispute.respondent.open ? null : <p>{say('act.cover.shop_closed')}</p>}
        </Banner>
      ) : null}
      <Details summary={say('ladder.cover.then')} open={of.shortMinor > 0}>
        <ol class="ladder-short">
          {ladderOf(pack)
            .filter((rung) => of.rungs.includes(rung.code))
            .map((rung) => (
              <li>
                <strong>{rung.title[ctx.locale]}</strong> <span class="hint">{rung.text[ctx.locale]}</span>
              </li>
            ))}
        </ol>
        <p>
          <a href={ladderHref(dispute.id)}>{say('ladder.link')}</a>
        </p>
      </Details>
    </>
  );
}

interface RungOfDispute {
  readonly code: RungCode;
  readonly state: RungState;
  readonly obligations: readonly number[];
  readonly mostMinor: Minor | null;
  readonly takenMinor: Minor;
  /** the last day of the payment's own clock */
  readonly until: string | null;
}

const TAG: Readonly<Record<RungState, 'turn' | 'good' | 'plain'>> = { now: 'turn', next: 'turn', done: 'good', open: 'plain', waits: 'plain', ahead: 'plain', unknown: 'plain' };

/** The payment's own date of a rung, and the most it may take: an authorisation ends, a card issuer is asked in time. */
function PaymentDate(props: { readonly room: Room; readonly at: RungOfDispute | undefined }): JSX.Element | null {
  const { room, at } = props;
  const { say } = room.ctx;
  if (at === undefined || at.until === null || (at.code !== 'E3' && at.code !== 'E6')) return null;
  return (
    <p>
      {say(`ladder.until.${at.code}`)} <Countdown due={at.until} />
      {at.mostMinor === null || at.mostMinor === 0 ? null : (
        <>
          {' '}
          {say('ladder.limit')} <Money minor={at.mostMinor} currency={room.dispute.currency} />
        </>
      )}
    </p>
  );
}

function Rung(props: { readonly room: Room; readonly rung: LadderRung; readonly at: RungOfDispute | undefined; readonly step: NextStep | undefined }): JSX.Element {
  const { room, rung, at, step } = props;
  const { ctx, dispute } = room;
  const { locale, say } = ctx;
  const state = at?.state ?? 'ahead';
  const objection = rung.objection.deadline === null ? undefined : room.pack.deadlines.find((one) => one.name === rung.objection.deadline);
  return (
    <li class={`rung ${state}`} id={`rung-${rung.code}`} {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}>
      <div class="card-head">
        <h2>
          <span class="rung-code">{rung.code}</span> {rung.title[locale]}
        </h2>
        <Tag kind={TAG[state]}>{say(`ladder.state.${state}`)}</Tag>
      </div>
      <p>{rung.text[locale]}</p>
      {step === undefined || step.at === null ? null : (
        <p>
          {say('ladder.until')} <Countdown due={step.at} />
        </p>
      )}
      <PaymentDate room={room} at={at} />
      {at === undefined || at.takenMinor === 0 ? null : (
        <p>
          {say('ladder.taken')} <Money minor={at.takenMinor} currency={dispute.currency} />
        </p>
      )}
      {rung.needs.map((need) => (
        <p class="hint">{need.text[locale]}</p>
      ))}
      <Details summary={say('ladder.more')} open={state === 'now'}>
        <SummaryList
          tight
          rows={[
            {
              label: say('ladder.power'),
              value: (
                <>
                  {rung.power.text[locale]} <span class="hint">{say('remedy.trace.source', { source: rung.power.source })}</span>
                </>
              ),
            },
            { label: say('ladder.instrument'), value: rung.instruments.map((one) => say(`ladder.instrument.${one}`)).join(say('dispute.list.comma')) },
            { label: say('ladder.who'), value: say('ladder.who.both', { decides: say(`ladder.actor.${rung.decidedBy}`), acts: say(`ladder.actor.${rung.actedOnBy}`) }) },
            { label: say('ladder.notice'), value: rung.notice[locale] },
            {
              label: say('ladder.objection'),
              value: (
                <>
                  {rung.objection.text[locale]}
                  {objection === undefined ? null : <span class="hint"> {say(`deadline.length.${objection.unit}`, { amount: objection.amount })}</span>}
                </>
              ),
            },
            {
              label: say('ladder.most'),
              value: (
                <>
                  {rung.most.text[locale]} {at === undefined || at.mostMinor === null ? null : <Money minor={at.mostMinor} currency={dispute.currency} />}
                </>
              ),
            },
            { label: say(rung.reversal.possible ? 'ladder.reversal' : 'ladder.no_reversal'), value: rung.reversal.text[locale] },
          ]}
        />
      </Details>
    </li>
  );
}

/** The ladder of a dispute, drawn: each rung with what it needs and how it is taken back, and where this dispute stands. */
export const ladderPage: Page = {
  path: '/disputes/:disputeId/ladder',
  async get(ctx) {
    const opened = await openRoom(ctx);
    if (!opened.ok) return problem(opened.refusal);
    const room = opened.value;
    const { dispute, pack } = room;
    const asked = await ctx.api.get<{ readonly items: readonly RungOfDispute[] }>(`/disputes/${dispute.id}/ladder`);
    if (!asked.ok) return problem(asked.refusal);
    const rungs = asked.value.items;
    const steps = dispute.obligations.flatMap((one) => one.next ?? []);
    return view({
      title: ctx.say('ladder.title'),
      shape: 'text',
      body: (
        <>
          <Title over={<a href={`/disputes/${dispute.id}`}>{ctx.say('dispute.number', { number: dispute.number })}</a>} lead={ctx.say(dispute.obligations.length === 0 ? 'ladder.lead.before' : 'ladder.lead')}>
            {ctx.say('ladder.title')}
          </Title>
          <ol class="ladder">
            {ladderOf(pack).map((rung) => (
              <Rung room={room} rung={rung} at={rungs.find((one) => one.code === rung.code)} step={steps.find((one) => one.now === rung.code)} />
            ))}
          </ol>
          <p class="hint">{ctx.say('ladder.note')}</p>
        </>
      ),
    });
  },
};
