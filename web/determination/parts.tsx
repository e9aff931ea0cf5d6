import type { JSX } from 'preact';
import { inputsText, stepText } from '../dispute/computation.ts';
import type { ComputationStep } from '../dispute/parts-of-record.ts';
import { NOT_KNOWN } from '../../core/rules/rules.ts';
import { answerText } from '../intake/model.ts';
import { nameOf } from '../dispute/model.ts';
import { GoodsLine, Money, Prose, Section, SummaryList, Table, Tag } from '../ui/ui.ts';
import { OnFile } from '../reasons/burden.tsx';
import { benchHref, openAct, rowsOf, type Case } from './case.ts';
import { BasisLinks } from './cited.tsx';

/** An answer of the claim that the respondent admits, as the type's question names it. */
function admitted(room: Case): { readonly label: string; readonly value: string }[] {
  const { ctx, dispute, type } = room;
  if (dispute.response?.position !== 'admit') return [];
  return (type?.facts ?? []).flatMap((fact) => {
    const answer = dispute.claim.facts[fact.key] ?? '';
    return answer === '' || answer === NOT_KNOWN ? [] : [{ label: fact.question[ctx.locale], value: answerText(ctx, fact, answer) }];
  });
}

/** What needs no proof: order and payments, which are on record, and what the respondent admits. Stays in view. */
export function Undisputed(props: { readonly room: Case }): JSX.Element {
  const { ctx, dispute } = props.room;
  const { response, claim } = dispute;
  const what = response === null ? 'silent' : response.position;
  return (
    <section class="fixed-facts" id="undisputed" aria-labelledby="undisputed-title" tabindex={0}>
      <div class="card-head">
        <h3 id="undisputed-title">{ctx.say('determination.undisputed')}</h3>
        <Tag kind="good">{ctx.say('rules.finding.undisputed')}</Tag>
      </div>
      <SummaryList
        tight
        rows={[
          ...claim.items.map((item) => ({
            label: <span dir="auto">{`${item.title} × ${item.quantity}`}</span>,
            value: (
              <GoodsLine of={{ title: item.title, pictureSha256: dispute.pictures[item.itemId] }}>
                {ctx.say('bench.facts.paid')} <Money minor={item.paidMinor} currency={dispute.currency} />
              </GoodsLine>
            ),
          })),
          ...(dispute.orderExternalId === null ? [] : [{ label: ctx.say('bench.facts.order'), value: dispute.orderExternalId }]),
          ...admitted(props.room),
        ]}
      />
      <p>{ctx.say(`determination.undisputed.${what}`)}</p>
    </section>
  );
}

/** Who must show what, by which rule: a row for each fact, the two sides beside each other. */
export function BurdenTable(props: { readonly room: Case }): JSX.Element {
  const { room } = props;
  const { ctx } = room;
  const { needed } = rowsOf(room, []);
  return (
    <Section title={ctx.say('determination.burden')} note={ctx.say('determination.burden.note')} id="burden">
      {needed.map((row) => (
        <article class="card">
          <h3>{row.fact[ctx.locale]}</h3>
          <dl class="shows">
            <div>
              <dt>{ctx.say('determination.burden.claimant')}</dt>
              <dd>{row.claimantShows[ctx.locale]}</dd>
            </div>
            <div>
              <dt>{ctx.say('determination.burden.respondent')}</dt>
              <dd>{row.respondentShows[ctx.locale]}</dd>
            </div>
          </dl>
          <OnFile room={room} burden={room.burden} row={row.id} />
          <p class="hint">
            {ctx.say('determination.burden.basis')}: <BasisLinks room={room} basis={row.basis} /> · {ctx.say(`rules.verification.${row.verification}`)}
          </p>
        </article>
      ))}
    </Section>
  );
}

/** Said, not shown: what the two sides offered each other. */
export function SealedTalk(props: { readonly room: Case }): JSX.Element {
  const { ctx } = props.room;
  return (
    <Section title={ctx.say('determination.sealed')} id="sealed">
      <p>{ctx.say('determination.sealed.text')}</p>
    </Section>
  );
}

/** Each figure: which formula, what went in, what came out. */
export function Figures(props: {
  readonly room: Case;
  readonly steps: readonly ComputationStep[];
}): JSX.Element | null {
  const { ctx, dispute } = props.room;
  if (props.steps.length === 0) return null;
  return (
    <Table
      caption={ctx.say('remedy.trace.title')}
      showCaption
      columns={[
        { title: ctx.say('determination.figures.step'), kind: 'main' },
        { title: ctx.say('determination.figures.inputs') },
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

/** Findings row by row with the evidence they rest on. */
export function FindingList(props: {
  readonly room: Case;
  readonly findings: readonly { readonly issue: string; readonly result: 'established' | 'not_established' | 'undisputed'; readonly reasons: string; readonly evidence: readonly string[]; readonly proposal?: { readonly accepted: boolean }; readonly votes?: { readonly established: number; readonly notEstablished: number } }[];
}): JSX.Element {
  const { ctx, dispute, type } = props.room;
  return (
    <>
      {props.findings.map((finding) => (
        <article class="card">
          <div class="card-head">
            <h3>{type?.burden.find((row) => row.id === finding.issue)?.fact[ctx.locale] ?? finding.issue}</h3>
            <Tag>{ctx.say(`rules.finding.${finding.result}`)}</Tag>
          </div>
          {finding.votes === undefined ? null : <p class="hint">{ctx.say('determination.jury.votes', finding.votes)}</p>}
          <Prose>{finding.reasons}</Prose>
          {finding.proposal === undefined ? null : <p class="hint">{ctx.say(finding.proposal.accepted ? 'burden.proposal.accepted' : 'burden.proposal.rejected')}</p>}
          {finding.evidence.length === 0 ? null : (
            <p class="hint">
              {ctx.say('determination.rests_on', {
                files: dispute.evidence.filter((item) => finding.evidence.includes(item.evidenceId)).map((item) => item.name).join(', '),
              })}
            </p>
          )}
        </article>
      ))}
    </>
  );
}

/** Obligations as far as the adjudicator has to decide about them. */
export function Performance(props: { readonly room: Case }): JSX.Element | null {
  const { room } = props;
  const { ctx, dispute } = room;
  if (dispute.obligations.length === 0) return null;
  const contest = openAct(dispute, 'decide_contest') !== undefined;
  const objection = openAct(dispute, 'decide_objection') !== undefined;
  return (
    <Section title={ctx.say('determination.duties')} id="performance">
      {dispute.obligations.map((one) => (
        <article class="card">
          <div class="card-head">
            <h3>
              {one.no}. {ctx.say(`dispute.term.${one.term.kind}`)}
            </h3>
            {one.amountMinor === null ? null : <Money minor={one.amountMinor} currency={dispute.currency} />}
          </div>
          <SummaryList
            tight
            rows={[
              { label: ctx.say('determination.duties.by'), value: nameOf(dispute, one.obligor, ctx.say) },
              { label: ctx.say('determination.duties.status'), value: ctx.say(`dispute.obligation.status.${one.status}`) },
              ...(one.report === null ? [] : [{ label: ctx.say('determination.duties.report'), value: [one.report.carrier, one.report.tracking, one.report.text].filter(Boolean).join(' ') }]),
              ...(one.contest === null ? [] : [{ label: ctx.say('determination.duties.contest'), value: one.contest }]),
            ]}
          />
          {contest && one.status === 'contested' ? (
            <p>
              <a href={`${benchHref(dispute.id, 'contest')}?no=${one.no}`}>{ctx.say('determination.contest.title')}</a>
            </p>
          ) : null}
        </article>
      ))}
      {dispute.depositNotice === null ? null : (
        <article class="card">
          <div class="card-head">
            <h3>{ctx.say('determination.deduction')}</h3>
            <Money minor={dispute.depositNotice.amountMinor} currency={dispute.currency} />
          </div>
          {dispute.depositNotice.objection === null ? null : <Prose>{dispute.depositNotice.objection.reason}</Prose>}
          {objection ? (
            <p>
              <a href={benchHref(dispute.id, 'objection')}>{ctx.say('determination.objection.title')}</a>
            </p>
          ) : null}
        </article>
      )}
    </Section>
  );
}
