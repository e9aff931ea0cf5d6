import type { JSX } from 'preact';
import type { Party } from '../../core/dispute/dispute.ts';
import { isMessageKey, say as sayIn } from '../../core/words/words.ts';
import type { Currency } from '../../core/kernel/kernel.ts';
import { formatMoney } from '../../core/kernel/kernel.ts';
import type { ComputationStep } from '../dispute/parts-of-record.ts';
import { nameOf } from '../dispute/model.ts';
import { EvidenceCard, Money, Prose, Section, Sides, SummaryList, Table, Tag } from '../ui/ui.ts';
import { benchHref, openAct, rowsOf, type Case } from './case.ts';

/** Evidence of both sides beside each other, in the order it came. */
export function EvidenceBySide(props: { readonly room: Case }): JSX.Element {
  const { ctx, dispute } = props.room;
  const side = (party: Party): JSX.Element => {
    const items = dispute.evidence.filter((item) => item.by === party);
    return (
      <>
        <h3 dir="auto">{nameOf(dispute, party, ctx.say)}</h3>
        {items.length === 0 ? <p class="empty">{ctx.say('determination.evidence.none')}</p> : null}
        {items.map((item) => (
          <EvidenceCard {...item} href={`/api/v1/evidence/${item.evidenceId}`} who={nameOf(dispute, party, ctx.say)} />
        ))}
      </>
    );
  };
  return (
    <Section title={ctx.say('determination.evidence')} note={ctx.say('determination.evidence.note')} id="evidence">
      <Sides claimant={side('claimant')} respondent={side('respondent')} />
    </Section>
  );
}

/** What needs no proof: what the respondent admits, and what it passed over. */
export function Undisputed(props: { readonly room: Case }): JSX.Element {
  const { ctx, dispute } = props.room;
  const { response } = dispute;
  const what = response === null ? 'silent' : response.position;
  return (
    <Section title={ctx.say('determination.undisputed')} id="undisputed">
      <p>{ctx.say(`determination.undisputed.${what}`)}</p>
      <p class="hint">{ctx.say('determination.undisputed.note')}</p>
    </Section>
  );
}

/** Who must show what, by which rule. */
export function BurdenTable(props: { readonly room: Case }): JSX.Element {
  const { room } = props;
  const { ctx } = room;
  const { needed } = rowsOf(room, []);
  return (
    <Section title={ctx.say('determination.burden')} note={ctx.say('determination.burden.note')} id="burden">
      <Table
        caption={ctx.say('determination.burden')}
        columns={[
          { title: ctx.say('determination.burden.fact'), kind: 'main' },
          { title: ctx.say('determination.burden.claimant') },
          { title: ctx.say('determination.burden.respondent') },
          { title: ctx.say('determination.burden.basis') },
        ]}
        rows={needed.map((row) => [
          row.fact[ctx.locale],
          row.claimantShows[ctx.locale],
          row.respondentShows[ctx.locale],
          <span class="basis">
            {row.basis} <span class="hint">{ctx.say(`rules.verification.${row.verification}`)}</span>
          </span>,
        ])}
      />
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
          {stepText(ctx.locale, step.step)}
          <span class="hint light"> {ctx.say('remedy.trace.source', { source: step.source })}</span>
        </>,
        inputText(props.room, step),
        <Money minor={step.resultMinor} currency={dispute.currency} />,
      ])}
    />
  );
}

function stepText(locale: 'zh-CN' | 'en', step: string): string {
  const key = `remedy.step.${step}`;
  return isMessageKey(key) ? sayIn(locale, key) : step;
}

function figureText(name: string, value: number | string, currency: Currency): string {
  if (typeof value === 'number') return /minor$/i.test(name) ? formatMoney(value, currency) : String(value);
  // `29900 × 1/2`: what was paid for the line, and how many of it are affected.
  return value.replace(/^(\d+)(?= × )/, (paid) => formatMoney(Number(paid), currency));
}

function inputText(room: Case, step: ComputationStep): string {
  const { ctx, dispute } = room;
  return Object.entries(step.inputs)
    .map(([name, value]) => {
      const key = `determination.input.${name}`;
      const item = dispute.claim.items.find((one) => name === one.itemId || name.startsWith(`${one.itemId}.`));
      const label = isMessageKey(key) ? sayIn(ctx.locale, key) : (item?.title ?? name);
      return `${label} ${figureText(name, value, dispute.currency)}`;
    })
    .join(' · ');
}

/** Findings row by row with the evidence they rest on. */
export function FindingList(props: {
  readonly room: Case;
  readonly findings: readonly { readonly issue: string; readonly result: 'established' | 'not_established' | 'undisputed'; readonly reasons: string; readonly evidence: readonly string[] }[];
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
          <Prose>{finding.reasons}</Prose>
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
