import type { JSX } from 'preact';
import type { ComputationStep } from '../../core/determination/determination.ts';
import { remedyCodeOf } from '../../core/determination/figures.ts';
import type { DeterminationInput, Term } from '../../core/dispute/dispute.ts';
import type { Minor } from '../../core/kernel/kernel.ts';
import { TermList } from '../dispute/terms.tsx';
import { goTo, problem, view, type Outcome, type Page } from '../page.tsx';
import { Actions, Banner, Button, Form, Hidden, Money, Section, SummaryList, Title } from '../ui/ui.ts';
import { keepWriting, mayWrite, showBench, type WrittenDraft } from './bench.tsx';
import { benchHref, doAct, notNow, openCase, type Case } from './case.ts';
import { CitedProse } from './cited.tsx';
import { fieldNames, figureName, readDetermination, withCitation, withFields } from './decide-form.ts';
import { Figures, FindingList } from './parts.tsx';
import { PartyViews } from './party-view.tsx';

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

/** The API's field of a determination, as the form names it. */
function formField(input: DeterminationInput, field: string | undefined): string {
  const [part = '', index = '', rest = '', key = ''] = (field ?? '').split('.');
  if (part === 'findings' && input.findings[Number(index)] !== undefined) {
    return `${rest === 'reasons' ? 'why' : 'finding'}-${input.findings[Number(index)]!.issue}`;
  }
  const order = part === 'remedies' ? input.remedies[Number(index)] : undefined;
  if (order === undefined) return part === 'reasons' ? 'reasons' : 'remedies';
  const code = remedyCodeOf(order, input.remedies);
  if (rest === 'provedMinor') return `proved-${code}`;
  if (rest === 'actualValuePer10000') return 'value-price_reduction';
  return rest === 'figures' ? figureName(code, key) : 'remedies';
}

function PreviewSheet(props: { readonly room: Case; readonly input: DeterminationInput; readonly preview: Preview; readonly version: number }): JSX.Element {
  const { room, input, preview } = props;
  const { ctx, dispute } = room;
  const money = (minor: Minor): JSX.Element => <Money minor={minor} currency={dispute.currency} />;
  const variation = dispute.stage === 'appeal';
  return (
    <Form of={ctx.form} action={benchHref(dispute.id, 'determination')}>
      <Title over={<a href={benchHref(dispute.id)}>{dispute.number}</a>} lead={ctx.say('determination.preview.lead')}>
        {ctx.say('determination.preview.title')}
      </Title>
      <Hidden name="_draft" value={props.version} />
      {fieldNames(room).filter((name) => name !== '_draft').flatMap((name) => ctx.form.all(name).map((value) => <Hidden name={name} value={value} />))}
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
        <CitedProse text={input.reasons} citations={input.citations ?? []} rulesVersion={dispute.rulesVersion} />
      </Section>
      <PartyViews room={room} said={{ ...input, terms: preview.terms, computation: preview.computation }} />
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

/** The form with its faults, kept as far as it was typed. */
async function shownAgain(room: Case, draft: WrittenDraft | 'conflict' | null): Promise<Outcome> {
  if (draft === 'conflict') return showBench(room, { status: 422, conflict: true });
  return showBench(room, { status: 422, ...(draft === null ? {} : { draft }) });
}

/** What the buttons beside the preview do: keep, compute, cite; null for another button. */
async function besides(room: Case): Promise<Outcome | null> {
  const { ctx, dispute } = room;
  const { form } = ctx;
  if (form.has('do', 'save') || form.has('do', 'keep')) {
    const kept = await keepWriting(room, form.has('do', 'keep'));
    if (kept === 'conflict') return showBench(room, { status: 422, conflict: true });
    if (kept !== null) return goTo(`${benchHref(dispute.id)}#decide`, 'bench.done.kept');
    form.fault(null, ctx.say('bench.keep.failed'));
    return showBench(room, { status: 422 });
  }
  if (form.has('do', 'compute')) return showBench(room, { status: 200 });
  if (form.has('do', 'cite')) return showBench(withFields(room, { ...withCitation(room, form.value('cite')), _draft: [form.value('_draft')] }), { status: 200 });
  if (form.has('do', 'edit')) return showBench(room, { status: 200 });
  return null;
}

async function showPreview(room: Case, input: DeterminationInput, kept: WrittenDraft | 'conflict' | null): Promise<Outcome> {
  const { ctx, dispute } = room;
  const preview = await ctx.api.post<Preview>(`/disputes/${dispute.id}/determination-preview`, input);
  if (preview.ok) {
    const version = kept === null || kept === 'conflict' ? Number(ctx.form.value('_draft')) || 0 : kept.version;
    return view({ title: ctx.say('determination.preview.title'), body: <PreviewSheet {...{ room, input, version }} preview={preview.value} /> });
  }
  const { refusal } = preview;
  if (refusal.status === 404 || refusal.status === 403) return problem(refusal);
  ctx.form.fault(formField(input, refusal.field), refusal.detail ?? refusal.title);
  return shownAgain(room, kept);
}

async function issue(room: Case, input: DeterminationInput, kept: WrittenDraft | 'conflict' | null): Promise<Outcome> {
  const { ctx, dispute } = room;
  const variation = dispute.stage === 'appeal';
  const done = variation
    ? await doAct(ctx, 'decide_appeal', { result: 'varied', reasons: input.reasons, determination: input })
    : await doAct(ctx, 'issue_determination', input);
  if (!done.ok) {
    ctx.form.fault(null, done.refusal.detail ?? done.refusal.title);
    return shownAgain(room, kept);
  }
  // One that waits for a second signature may come back: what was typed stays until it is issued.
  const now = await openCase(ctx);
  if (now.ok && now.value.dispute.draft === null) await ctx.api.delete(`/disputes/${dispute.id}/determination-draft`);
  return goTo(benchHref(dispute.id), variation ? 'determination.done.appeal' : 'determination.done.issued');
}

/** Writing a determination: findings, result, remedies with their inputs; figures shown before it is issued. */
export const decidePage: Page = {
  path: '/disputes/:disputeId/workbench/determination',
  access: 'adjudicator',
  async get(ctx) {
    const room = await openCase(ctx);
    if (!room.ok) return problem(room.refusal);
    return mayWrite(room.value) ? showBench(room.value) : problem(notNow());
  },
  async post(ctx) {
    const found = await openCase(ctx);
    if (!found.ok) return problem(found.refusal);
    const room = found.value;
    if (!mayWrite(room)) return problem(notNow());
    const beside = await besides(room);
    if (beside !== null) return beside;
    const kept = await keepWriting(room);
    const input = readDetermination(room);
    if (ctx.form.faulty) return shownAgain(room, kept);
    return ctx.form.has('do', 'issue') ? issue(room, input, kept) : showPreview(room, input, kept);
  },
};
