import type { JSX } from 'preact';
import { moneyOf } from '../../core/dispute/dispute.ts';
import { waysOf } from '../../core/rules/rules.ts';
import { Actions, Countdown, Details, LinkButton, Money, Prose, Section, SummaryList, Table, Tag, When } from '../ui/ui.ts';
import { inputsText, stepText } from './computation.ts';
import { actHref, may, nameOf, type Dispute, type Room } from './model.ts';
import { MoreOf, NextOf } from './ladder.tsx';
import type { OwedObligation } from './model.ts';
import type { ComputationStep, Obligation } from './parts-of-record.ts';
import { CitedProse } from '../determination/cited.tsx';
import { TermList } from './terms.tsx';

/** A platform determination: outcome first, then what is to be done, then why, then how to appeal. */
export function DeterminationFacts(props: { readonly room: Room; readonly id?: string }): JSX.Element | null {
  const { room } = props;
  const { dispute, ctx } = room;
  const { determination } = dispute;
  if (determination === null) return null;
  return (
    <Section title={ctx.say('dispute.determination')} note={ctx.say('dispute.determination.note')} id={props.id ?? 'determination'}>
      <div class="card">
        <div class="card-head">
          <h3>{ctx.say(`dispute.result.${determination.result}`)}</h3>
          {moneyOf(determination.terms) > 0 ? <Money minor={moneyOf(determination.terms)} currency={dispute.currency} big /> : null}
        </div>
        {determination.terms.length === 0 ? null : (
          <TermList terms={determination.terms} currency={dispute.currency} items={dispute.claim.items} />
        )}
        <p class="hint">
          {ctx.say('dispute.determination.issued')} <When at={determination.issuedAt} /> · {ctx.say('dispute.determination.signed', { names: determination.signedBy.join(ctx.say('dispute.determination.and')) })}
        </p>
      </div>
      {determination.computation.length === 0 ? null : <Computation room={room} steps={determination.computation} />}
      <h3>{ctx.say('dispute.determination.reasons')}</h3>
      <CitedProse text={determination.reasons} citations={determination.citations ?? []} rulesVersion={dispute.rulesVersion} />
      {determination.corrections.map((slip) => (
        <p class="hint">
          {ctx.say('dispute.determination.corrected', { was: slip.was, now: slip.now })} <When at={slip.at} />
        </p>
      ))}
      <Findings room={room} />
      <NextOnDetermination room={room} />
    </Section>
  );
}

function Findings(props: { readonly room: Room }): JSX.Element | null {
  const { dispute, ctx, type } = props.room;
  const findings = dispute.determination?.findings ?? [];
  if (findings.length === 0) return null;
  const { evidence } = dispute;
  return (
    <>
      <h3>{ctx.say('dispute.determination.findings')}</h3>
      {findings.map((finding) => (
        <div class="card">
          <div class="card-head">
            <strong>{type?.burden.find((row) => row.id === finding.issue)?.fact[ctx.locale] ?? finding.issue}</strong>
            <Tag>{ctx.say(`rules.finding.${finding.result}`)}</Tag>
          </div>
          {finding.votes === undefined ? null : <p class="hint">{ctx.say('determination.jury.votes', finding.votes)}</p>}
          <Prose>{finding.reasons}</Prose>
          {finding.evidence.length === 0 ? null : (
            <p class="hint">
              {ctx.say('dispute.determination.relies')}{' '}
              {evidence
                .filter((item) => finding.evidence.includes(item.evidenceId))
                .map((item) => item.name)
                .join(ctx.say('dispute.list.comma'))}
            </p>
          )}
        </div>
      ))}
    </>
  );
}

/** Each figure step by step: what went in, what came out, which rule says so. */
function Computation(props: { readonly room: Room; readonly steps: readonly ComputationStep[] }): JSX.Element {
  const { dispute, ctx } = props.room;
  return (
    <Table
      caption={ctx.say('remedy.trace.title')}
      showCaption
      columns={[
        { title: ctx.say('dispute.computation.step'), kind: 'main' },
        { title: ctx.say('dispute.computation.inputs') },
        { title: ctx.say('remedy.trace.result'), kind: 'number' },
      ]}
      rows={props.steps.map((step) => [
        <>
          {stepText(ctx.locale, step)}
          <span class="hint light"> {ctx.say('remedy.trace.source', { source: step.source })}</span>
        </>,
        inputsText(props.room, step, props.steps),
        <Money minor={step.resultMinor} currency={dispute.currency} />,
      ])}
    />
  );
}

function NextOnDetermination(props: { readonly room: Room }): JSX.Element {
  const { dispute, ctx } = props.room;
  const clock = dispute.deadlines.find((one) => one.rule === 'appeal');
  return (
    <>
      <h3>{ctx.say('dispute.determination.next')}</h3>
      {clock === undefined ? null : (
        <p>
          {ctx.say('dispute.determination.appeal_by')} <Countdown due={clock.due} />
        </p>
      )}
      {dispute.acceptedBy.length === 0 ? null : (
        <p>{ctx.say('dispute.determination.accepted', { who: dispute.acceptedBy.map((side) => nameOf(dispute, side, ctx.say)).join(ctx.say('dispute.list.comma')) })}</p>
      )}
      {dispute.appeal === null ? null : <AppealFacts room={props.room} appeal={dispute.appeal} />}
      <p>{ctx.say('dispute.determination.routes')}</p>
      {may(dispute, 'appeal') ? (
        <Actions>
          <LinkButton href={actHref(dispute.id, 'accept_determination')}>{ctx.say('act.accept_determination.link')}</LinkButton>
          <LinkButton kind="plain" href={actHref(dispute.id, 'appeal')}>
            {ctx.say('act.appeal.link')}
          </LinkButton>
        </Actions>
      ) : null}
    </>
  );
}

function AppealFacts(props: { readonly room: Room; readonly appeal: NonNullable<Dispute['appeal']> }): JSX.Element {
  const { appeal, room } = props;
  const { say } = room.ctx;
  return (
    <div class="card">
      <div class="card-head">
        <h4>{say('dispute.appeal.by', { who: nameOf(room.dispute, appeal.by, say) })}</h4>
        <Tag kind={appeal.result === null ? 'turn' : 'plain'}>{say(appeal.result === null ? 'dispute.appeal.open' : `dispute.appeal.${appeal.result}`)}</Tag>
      </div>
      <Prose>{appeal.grounds}</Prose>
    </div>
  );
}

/** What is to be done by whom until when, what was paid from where, and what comes next for what stays open. */
export function Obligations(props: { readonly room: Room }): JSX.Element | null {
  const { room } = props;
  const { dispute, ctx } = room;
  if (dispute.obligations.length === 0) return null;
  return (
    <Section title={ctx.say('dispute.obligations')} note={ctx.say('dispute.obligations.note')} id="obligations">
      {dispute.obligations.map((one) => (
        <ObligationCard room={room} one={one} />
      ))}
      {dispute.depositNotice === null ? null : <DepositNotice room={room} notice={dispute.depositNotice} />}
    </Section>
  );
}

function ObligationCard(props: { readonly room: Room; readonly one: OwedObligation }): JSX.Element {
  const { room, one } = props;
  const { dispute, ctx } = room;
  const mine = one.obligor === dispute.role;
  const clock = dispute.deadlines.find((each) => each.name.endsWith(`:${one.no}`));
  const money = (minor: number): JSX.Element => <Money minor={minor} currency={dispute.currency} />;
  const grave = one.status === 'breached' || one.status === 'open';
  return (
    <div class="card">
      <div class="card-head">
        <h3>
          {one.no}. {ctx.say(`dispute.term.${one.term.kind}`)}
          {one.part === undefined ? null : <span class="hint"> {ctx.say('dispute.obligation.part', { index: one.part.index, count: one.part.count })}</span>}
        </h3>
        <Tag kind={one.status === 'performed' ? 'good' : grave ? 'grave' : one.status === 'waiting' || one.status === 'waived' ? 'plain' : 'turn'}>
          {ctx.say(`dispute.obligation.status.${one.status}`)}
        </Tag>
      </div>
      <SummaryList
        tight
        rows={[
          { label: ctx.say('dispute.obligation.who'), value: nameOf(dispute, one.obligor, ctx.say) },
          ...(one.to === undefined ? [] : [{ label: ctx.say('ladder.to'), value: ctx.say('ladder.to.marketplace') }]),
          ...(one.amountMinor === null
            ? []
            : [
                { label: ctx.say('dispute.obligation.amount'), value: money(one.amountMinor) },
                { label: ctx.say('dispute.obligation.left'), value: money(one.amountMinor - one.paidMinor) },
              ]),
          ...(one.term.freightBy === undefined
            ? []
            : [{ label: ctx.say('dispute.terms.freight'), value: ctx.say(`dispute.term.freight.${one.term.freightBy}`) }]),
          ...(clock === undefined ? [] : [{ label: ctx.say(`deadline.name.${clock.rule}`), value: <Countdown due={clock.due} /> }]),
          ...(one.after === null || one.status !== 'waiting' ? [] : [{ label: ctx.say('dispute.obligation.after'), value: ctx.say('dispute.obligation.after.no', { no: one.after }) }]),
          { label: ctx.say('dispute.obligation.proof'), value: ctx.say(`dispute.proof.${one.proof}`) },
          ...one.payments.map((paid) => ({
            label: ctx.say(`dispute.source.${paid.source}`),
            value: (
              <>
                {money(paid.amountMinor)} · <When at={paid.at} />
              </>
            ),
          })),
          ...(one.report === null ? [] : [{ label: ctx.say('dispute.obligation.reported'), value: <ReportText report={one.report} /> }]),
          ...(one.contest === null ? [] : [{ label: ctx.say('dispute.obligation.contest'), value: one.contest }]),
        ]}
      />
      <NextOf room={room} one={one} />
      <MoreOf room={room} one={one} />
      {one.nextMeasures.length === 0 || one.status !== 'open' ? null : <Measures room={room} codes={one.nextMeasures} />}
      <ObligationActs room={room} one={one} mine={mine} />
    </div>
  );
}

function ReportText(props: { readonly report: NonNullable<Obligation['report']> }): JSX.Element {
  const { report } = props;
  const tracking = [report.carrier, report.tracking].filter(Boolean).join(' ');
  return (
    <>
      {tracking === '' ? null : <span class="nowrap">{tracking} </span>}
      {report.text} · <When at={report.at} />
    </>
  );
}

function ObligationActs(props: { readonly room: Room; readonly one: OwedObligation; readonly mine: boolean }): JSX.Element | null {
  const { room, one, mine } = props;
  const { dispute, ctx } = room;
  if (dispute.stage !== 'performance') return null;
  const runs = ['due', 'breached', 'open'].includes(one.status);
  const settled = one.status === 'performed' || one.status === 'waived';
  if (mine) {
    if (!runs) return null;
    return (
      <Actions>
        <LinkButton href={actHref(dispute.id, 'report_performance', one.no)}>{ctx.say('act.report_performance.link')}</LinkButton>
        <ChangeLinks room={room} one={one} />
      </Actions>
    );
  }
  // what the marketplace recovers for itself is not the other side's to confirm or give up
  if (settled || one.to !== undefined) return null;
  return (
    <Actions>
      {runs || one.status === 'reported' || one.status === 'contested' ? (
        <LinkButton kind={one.status === 'reported' ? 'primary' : 'plain'} href={actHref(dispute.id, 'confirm_performance', one.no)}>
          {ctx.say('act.confirm_performance.link')}
        </LinkButton>
      ) : null}
      {one.status === 'reported' ? (
        <LinkButton kind="plain" href={actHref(dispute.id, 'contest_performance', one.no)}>
          {ctx.say('act.contest_performance.link')}
        </LinkButton>
      ) : null}
      <a href={actHref(dispute.id, 'waive_obligation', one.no)}>{ctx.say('act.waive_obligation.link')}</a>
      <ChangeLinks room={room} one={one} />
      {one.status === 'open' && may(dispute, 'ask_advance') ? <a href={actHref(dispute.id, 'ask_advance', one.no)}>{ctx.say('act.ask_advance.link')}</a> : null}
    </Actions>
  );
}

/** Another way of performing: to be answered when the other side proposed one, to be proposed otherwise. */
function ChangeLinks(props: { readonly room: Room; readonly one: OwedObligation }): JSX.Element | null {
  const { dispute, ctx } = props.room;
  const { no, obligor, to, status } = props.one;
  const change = dispute.changes.find((each) => each.no === no && each.status === 'open');
  if (change !== undefined) {
    if (change.by === dispute.role) return <span class="hint">{ctx.say('ladder.change.sent')}</span>;
    return may(dispute, 'accept_change') ? (
      <>
        <LinkButton href={actHref(dispute.id, 'accept_change', no)}>{ctx.say('act.accept_change.link')}</LinkButton>
        <a href={actHref(dispute.id, 'decline_change', no)}>{ctx.say('act.decline_change.link')}</a>
      </>
    ) : null;
  }
  const fits = obligor === 'respondent' && to === undefined && ['due', 'breached', 'open'].includes(status);
  return fits && may(dispute, 'propose_change') ? <a href={actHref(dispute.id, 'propose_change', no)}>{ctx.say('act.propose_change.link')}</a> : null;
}

/** What can be done about what stays open, least intrusive first. */
function Measures(props: { readonly room: Room; readonly codes: readonly string[] }): JSX.Element {
  const { dispute, ctx, pack } = props.room;
  const measures = waysOf(pack).filter((one) => props.codes.includes(one.code)).sort((a, b) => a.order - b.order);
  return (
    <Details summary={ctx.say('dispute.measures')} open>
      <ol>
        {measures.map((one) => (
          <li>
            <strong>{one.title[ctx.locale]}</strong>
            <br />
            {one.text[ctx.locale]}
          </li>
        ))}
      </ol>
      {may(dispute, 'refer_out') ? (
        <Actions>
          <LinkButton href={actHref(dispute.id, 'refer_out')}>{ctx.say('act.refer_out.link')}</LinkButton>
        </Actions>
      ) : null}
    </Details>
  );
}

function DepositNotice(props: { readonly room: Room; readonly notice: NonNullable<Dispute['depositNotice']> }): JSX.Element {
  const { room, notice } = props;
  const { dispute, ctx } = room;
  const clock = dispute.deadlines.find((one) => one.name === 'deposit_objection' || one.name === 'decide_objection');
  return (
    <div class="card">
      <div class="card-head">
        <h3>{ctx.say(clock === undefined ? 'dispute.deposit.past' : 'dispute.deposit')}</h3>
        <Money minor={notice.amountMinor} currency={dispute.currency} />
      </div>
      {notice.setOffMinor === undefined ? null : (
        <p>
          {ctx.say('ladder.cover.set_off')} <Money minor={notice.setOffMinor} currency={dispute.currency} />
        </p>
      )}
      <p class="hint">
        <When at={notice.at} />
      </p>
      {clock === undefined ? null : (
        <p>
          {ctx.say(`deadline.name.${clock.rule}`)} <Countdown due={clock.due} /> <span class="hint">{ctx.say(`deadline.consequence.${clock.consequence}`)}</span>
        </p>
      )}
      {notice.objection === null ? null : (
        <>
          <h4>{ctx.say('dispute.deposit.objection')}</h4>
          <Prose>{notice.objection.reason}</Prose>
        </>
      )}
      {notice.decision === null ? null : (
        <>
          <h4>{ctx.say(notice.decision.upheld ? 'dispute.deposit.upheld' : 'dispute.deposit.dismissed')}</h4>
          <Prose>{notice.decision.reason}</Prose>
        </>
      )}
      {may(dispute, 'object_to_deduction') ? (
        <LinkButton href={actHref(dispute.id, 'object_to_deduction')}>{ctx.say('act.object_to_deduction.link')}</LinkButton>
      ) : null}
    </div>
  );
}
