import type { ComponentChildren, JSX } from 'preact';
import type { ComputationStep } from '../../core/determination/determination.ts';
import type { DeterminationInput, Term } from '../../core/dispute/dispute.ts';
import type { Minor } from '../../core/kernel/kernel.ts';
import type { BurdenRow, RemedyCode } from '../../core/rules/rules.ts';
import { TermList } from '../dispute/terms.tsx';
import { again, goTo, problem, view, type Outcome, type Page } from '../page.tsx';
import {
  Actions, Banner, Button, Checkboxes, Details, ErrorSummary, Field, Form, Hidden, LinkButton, Money, MoneyField, Prose, Radios, Section, SummaryList,
  TextArea, Title, type ChoiceOption,
} from '../ui/ui.ts';
import { benchHref, doAct, notNow, openAct, openCase, rowsOf, type Case } from './case.ts';
import { fieldNames, FINDINGS, hasDays, needsProof, readDetermination, RESULTS, tickedRemedies } from './decide-form.ts';
import { Figures, FindingList } from './parts.tsx';

/** What `POST /disputes/{disputeId}/determination-preview` answers. */
interface Preview {
  readonly terms: readonly Term[];
  readonly computation: readonly ComputationStep[];
  readonly totalMinor: Minor;
  readonly heldMinor: Minor;
  readonly depositMinor: Minor;
  readonly shortfallMinor: Minor;
  readonly needsSecondSignature: boolean;
}

function FindingFields(props: { readonly room: Case; readonly row: BurdenRow }): JSX.Element {
  const { room, row } = props;
  const { ctx, dispute } = room;
  return (
    <fieldset class="card">
      <legend>
        <strong>{row.fact[ctx.locale]}</strong>
      </legend>
      <SummaryList
        tight
        rows={[
          { label: ctx.say('determination.burden.claimant'), value: row.claimantShows[ctx.locale] },
          { label: ctx.say('determination.burden.respondent'), value: row.respondentShows[ctx.locale] },
          { label: ctx.say('determination.burden.basis'), value: row.basis },
        ]}
      />
      <Radios
        inline
        name={`finding-${row.id}`}
        label={ctx.say('determination.field.finding', { fact: row.fact[ctx.locale] })}
        options={FINDINGS.map((one) => ({ value: one, label: ctx.say(`rules.finding.${one}`) }))}
      />
      <TextArea name={`why-${row.id}`} rows={3} label={ctx.say('determination.field.why', { fact: row.fact[ctx.locale] })} max={4000} />
      {dispute.evidence.length === 0 ? null : (
        <Checkboxes
          optional
          name={`files-${row.id}`}
          label={ctx.say('determination.field.files')}
          options={dispute.evidence.map((item) => ({ value: item.evidenceId, label: item.name, hint: item.shows }))}
        />
      )}
    </fieldset>
  );
}

function remedyInputs(room: Case, code: RemedyCode): ComponentChildren {
  const { ctx } = room;
  return (
    <>
      {code === 'return_refund' ? (
        <Radios
          inline
          name="freight"
          label={ctx.say('determination.field.freight')}
          options={(['respondent', 'claimant'] as const).map((side) => ({ value: side, label: ctx.say(`dispute.role.${side}`) }))}
        />
      ) : null}
      {code === 'price_reduction' ? (
        <Field name="value-price_reduction" label={ctx.say('determination.field.percent')} hint={ctx.say('determination.field.percent.hint')} width="short" inputMode="decimal" />
      ) : null}
      {needsProof(code) ? <MoneyField name={`proved-${code}`} label={ctx.say('determination.field.proved')} /> : null}
      {hasDays(code) ? (
        <Field optional name={`days-${code}`} label={ctx.say('determination.field.days')} hint={ctx.say('determination.field.days.hint')} width="short" inputMode="numeric" />
      ) : null}
    </>
  );
}

function remedyOptions(room: Case): ChoiceOption[] {
  const { ctx, pack } = room;
  return (room.type?.remedies ?? []).map((code) => {
    const rule = pack.remedies.find((one) => one.code === code);
    return {
      value: code,
      label: rule?.name[ctx.locale] ?? code,
      ...(rule === undefined ? {} : { hint: rule.description[ctx.locale] }),
      reveal: remedyInputs(room, code),
    };
  });
}

function ItemFields(props: { readonly room: Case }): JSX.Element | null {
  const { ctx, dispute } = props.room;
  const { items } = dispute.claim;
  if (items.length === 1 && items[0]!.quantity === 1) return null;
  ctx.form.fill(Object.fromEntries(items.map((item) => [`item-${item.itemId}`, item.quantity])));
  return (
    <Details summary={ctx.say('determination.items')} open>
      {items.map((item) => (
        <Field
          name={`item-${item.itemId}`}
          label={ctx.say('determination.items.of', { title: item.title, quantity: item.quantity })}
          width="short"
          inputMode="numeric"
        />
      ))}
    </Details>
  );
}

function DecideForm(props: { readonly room: Case }): JSX.Element {
  const { room } = props;
  const { ctx, dispute } = room;
  const { needed, others } = rowsOf(room, []);
  const variation = dispute.stage === 'appeal';
  // After a fault in a row that is needed only for what is ordered, that row is in view.
  const openOthers = others.some((row) => ctx.form.faultOf(`finding-${row.id}`) ?? ctx.form.faultOf(`why-${row.id}`)) || tickedRemedies(room).length > 0;
  return (
    <Form of={ctx.form}>
      <ErrorSummary of={ctx.form} />
      <Title over={<a href={benchHref(dispute.id)}>{dispute.number}</a>} lead={ctx.say(variation ? 'determination.decide.lead.appeal' : 'determination.decide.lead')}>
        {ctx.say(variation ? 'determination.appeal.vary.button' : 'determination.decide.title')}
      </Title>
      <Section title={ctx.say('determination.findings')} note={ctx.say('determination.findings.note')}>
        {needed.map((row) => (
          <FindingFields room={room} row={row} />
        ))}
        {others.length === 0 ? null : (
          <Details summary={ctx.say('determination.findings.others')} open={openOthers}>
            {others.map((row) => (
              <FindingFields room={room} row={row} />
            ))}
          </Details>
        )}
      </Section>
      <Section title={ctx.say('determination.outcome')} note={ctx.say('determination.outcome.note')}>
        <Radios
          name="result"
          label={ctx.say('determination.field.result')}
          options={RESULTS.map((one) => ({ value: one, label: ctx.say(`determination.result.${one}`) }))}
        />
        <Checkboxes name="remedies" label={ctx.say('determination.field.remedies')} hint={ctx.say('determination.field.remedies.hint')} options={remedyOptions(room)} />
        <ItemFields room={room} />
      </Section>
      <Section title={ctx.say('determination.field.reasons')} note={ctx.say('determination.field.reasons.hint')}>
        <TextArea name="reasons" rows={12} label={ctx.say('determination.field.reasons')} max={20_000} />
      </Section>
      <Actions>
        <Button name="do" value="preview">
          {ctx.say('determination.preview.button')}
        </Button>
        <LinkButton kind="plain" href={benchHref(dispute.id)}>
          {ctx.say('common.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  );
}

/** The API's field of a determination, as the form names it. */
function formField(input: DeterminationInput, field: string | undefined): string {
  const [part = '', index = '', rest = ''] = (field ?? '').split('.');
  if (part === 'findings' && input.findings[Number(index)] !== undefined) {
    return `${rest === 'reasons' ? 'why' : 'finding'}-${input.findings[Number(index)]!.issue}`;
  }
  return part === 'reasons' ? 'reasons' : 'remedies';
}

function PreviewSheet(props: { readonly room: Case; readonly input: DeterminationInput; readonly preview: Preview }): JSX.Element {
  const { room, input, preview } = props;
  const { ctx, dispute } = room;
  const money = (minor: Minor): JSX.Element => <Money minor={minor} currency={dispute.currency} />;
  const variation = dispute.stage === 'appeal';
  return (
    <Form of={ctx.form}>
      <Title over={<a href={benchHref(dispute.id)}>{dispute.number}</a>} lead={ctx.say('determination.preview.lead')}>
        {ctx.say('determination.preview.title')}
      </Title>
      {fieldNames(room).flatMap((name) => ctx.form.all(name).map((value) => <Hidden name={name} value={value} />))}
      <Section title={ctx.say('determination.outcome')}>
        <div class="card">
          <div class="card-head">
            <h3>{ctx.say(`determination.result.${input.result}`)}</h3>
            <Money minor={preview.totalMinor} currency={dispute.currency} big />
          </div>
          {preview.terms.length === 0 ? null : <TermList terms={preview.terms} currency={dispute.currency} items={dispute.claim.items} />}
        </div>
        <Figures room={room} steps={preview.computation} />
        <SummaryList
          rows={[
            { label: ctx.say('determination.preview.total'), value: money(preview.totalMinor) },
            { label: ctx.say('determination.preview.held'), value: money(preview.heldMinor) },
            { label: ctx.say('determination.preview.deposit'), value: money(preview.depositMinor) },
            { label: ctx.say('determination.preview.shortfall'), value: money(preview.shortfallMinor) },
          ]}
        />
        {preview.shortfallMinor === 0 ? null : (
          <Banner kind="warning">
            <p>{ctx.say('determination.preview.shortfall.text')}</p>
          </Banner>
        )}
        {preview.needsSecondSignature ? (
          <Banner kind="note">
            <p>{ctx.say('determination.preview.second')}</p>
          </Banner>
        ) : null}
      </Section>
      <Section title={ctx.say('determination.findings')}>
        <FindingList room={room} findings={input.findings} />
      </Section>
      <Section title={ctx.say('determination.field.reasons')}>
        <Prose>{input.reasons}</Prose>
      </Section>
      <Actions>
        <Button name="do" value="issue">
          {ctx.say(preview.needsSecondSignature ? 'determination.preview.propose' : variation ? 'determination.preview.vary' : 'determination.preview.issue')}
        </Button>
        <Button kind="plain" name="do" value="edit">
          {ctx.say('common.change')}
        </Button>
      </Actions>
    </Form>
  );
}

async function showForm(room: Case): Promise<Outcome> {
  const { ctx } = room;
  const may = openAct(room.dispute, 'issue_determination') ?? openAct(room.dispute, 'decide_appeal');
  if (may === undefined) return problem(notNow());
  return view({ title: ctx.say('determination.decide.title'), shape: 'file', body: <DecideForm room={room} /> });
}

/** Writing a determination: findings, result, remedies with their inputs; figures shown before it is issued. */
export const decidePage: Page = {
  path: '/disputes/:disputeId/workbench/determination',
  access: 'adjudicator',
  async get(ctx) {
    const room = await openCase(ctx);
    return room.ok ? showForm(room.value) : problem(room.refusal);
  },
  async post(ctx) {
    const found = await openCase(ctx);
    if (!found.ok) return problem(found.refusal);
    const room = found.value;
    const { dispute } = room;
    if (ctx.form.has('do', 'edit')) return showForm(room);
    const input = readDetermination(room);
    if (ctx.form.faulty) return again;
    if (!ctx.form.has('do', 'issue')) {
      const preview = await ctx.api.post<Preview>(`/disputes/${dispute.id}/determination-preview`, input);
      if (preview.ok) {
        const body = <PreviewSheet room={room} input={input} preview={preview.value} />;
        return view({ title: ctx.say('determination.preview.title'), body });
      }
      const { refusal } = preview;
      if (refusal.status === 404 || refusal.status === 403) return problem(refusal);
      ctx.form.fault(formField(input, refusal.field), refusal.detail ?? refusal.title);
      return again;
    }
    const variation = dispute.stage === 'appeal';
    const done = variation
      ? await doAct(ctx, 'decide_appeal', { result: 'varied', reasons: input.reasons, determination: input })
      : await doAct(ctx, 'issue_determination', input);
    if (done.ok) return goTo(benchHref(dispute.id), variation ? 'determination.done.appeal' : 'determination.done.issued');
    ctx.form.fault(null, done.refusal.detail ?? done.refusal.title);
    return again;
  },
};
