import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import { VARIANTS, type Variant } from '../../core/casefile/variant.ts';
import { formatNumber } from '../../core/words/words.ts';
import { Back } from '../dispute/act.tsx';
import { openRoom } from '../dispute/model.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Button, Code, ErrorSummary, Form, Radios, Section, Table, Title, When } from '../ui/ui.ts';

interface CaseFile {
  readonly id: string;
  readonly variant: Variant;
  readonly state: 'waiting' | 'making' | 'ready' | 'failed' | 'expired';
  readonly askedAt: Instant;
  readonly doneBytes: number;
  readonly totalBytes: number | null;
  readonly bytes: number | null;
}

const INSIDE = ['record', 'evidence', 'decision', 'money', 'readable'] as const;

function State(props: { readonly ctx: PageContext; readonly file: CaseFile }): JSX.Element {
  const { ctx, file } = props;
  const { state, doneBytes, totalBytes } = file;
  const shown = state === 'making' && totalBytes !== null && totalBytes > 0;
  return (
    <>
      {ctx.say(`casefile.state.${state}`)}
      {shown ? (
        <>
          {' · '}
          {ctx.say('casefile.progress', { percent: formatNumber(ctx.locale, doneBytes / totalBytes, 'percent') })}
          <progress max={totalBytes} value={doneBytes} aria-label={ctx.say('casefile.state.making')} />
        </>
      ) : null}
    </>
  );
}

function Yours(props: { readonly ctx: PageContext; readonly disputeId: string; readonly files: readonly CaseFile[] }): JSX.Element {
  const { ctx, disputeId, files } = props;
  const open = files.some((one) => one.state === 'waiting' || one.state === 'making');
  const fetched = (file: CaseFile): JSX.Element | string => {
    if (file.state !== 'ready' || file.bytes === null) return '';
    const megabytes = formatNumber(ctx.locale, Math.max(0.1, Math.round(file.bytes / 104_857.6) / 10));
    return (
      <a href={`/api/v1/disputes/${disputeId}/case-files/${file.id}/content`} download>
        {ctx.say('casefile.fetch', { megabytes })}
      </a>
    );
  };
  return (
    <Section title={ctx.say('casefile.yours')} note={ctx.say('casefile.yours.note')} id="yours">
      <div {...(open ? { 'data-case-files': `/api/v1/disputes/${disputeId}/case-files` } : {})} role="status">
        <Table
          caption={ctx.say('casefile.yours')}
          empty={ctx.say('casefile.none')}
          columns={[{ title: ctx.say('casefile.column.variant') }, { title: ctx.say('casefile.column.asked') }, { title: ctx.say('casefile.column.state') }, { title: ctx.say('casefile.column.fetch') }]}
          rows={files.map((file) => [ctx.say(`casefile.variant.${file.variant}`), <When at={file.askedAt} />, <State ctx={ctx} file={file} />, fetched(file)])}
        />
      </div>
      {open ? (
        <p>
          <a href={`/disputes/${disputeId}/case-file#yours`}>{ctx.say('casefile.refresh')}</a>
        </p>
      ) : null}
    </Section>
  );
}

function Check(props: { readonly ctx: PageContext; readonly number: string }): JSX.Element {
  const { ctx, number } = props;
  return (
    <Section title={ctx.say('casefile.check')}>
      <p>
        {ctx.say('casefile.check.page')} <a href="/verify">{ctx.say('casefile.check.page.link')}</a>
      </p>
      <p>
        {ctx.say('casefile.check.command')} <Code>{`npx redress-verify redress-${number}.zip`}</Code>
      </p>
      <p class="hint">{ctx.say('casefile.check.shows')}</p>
    </Section>
  );
}

/** The case file of a dispute: what is in it, for whom, how far one is that was asked for, and how it is checked. */
export const caseFilePage: Page = {
  path: '/disputes/:disputeId/case-file',
  async get(ctx) {
    const opened = await openRoom(ctx);
    if (!opened.ok) return problem(opened.refusal);
    const { dispute } = opened.value;
    if (dispute.role !== 'claimant' && dispute.role !== 'respondent') return problem(ownRefusal('not_allowed', 403));
    const files = await ctx.api.get<{ readonly items: readonly CaseFile[] }>(`/disputes/${dispute.id}/case-files`);
    if (!files.ok) return problem(files.refusal);
    if (ctx.form.value('variant') === '') ctx.form.fill({ variant: 'full' });
    const title = ctx.say('casefile.title');
    return view({
      title,
      islands: ['case-file'],
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Title over={<Back dispute={dispute} />} lead={ctx.say('casefile.lead')}>
            {title}
          </Title>
          {files.value.items.length === 0 ? null : <Yours ctx={ctx} disputeId={dispute.id} files={files.value.items} />}
          <Section title={ctx.say('casefile.make')} note={ctx.say('casefile.reads')} id="make">
            <Form of={ctx.form}>
              <Radios
                name="variant"
                label={ctx.say('casefile.variant.label')}
                options={VARIANTS.map((variant) => ({ value: variant, label: ctx.say(`casefile.variant.${variant}`), hint: ctx.say(`casefile.variant.${variant}.hint`) }))}
              />
              <Button>{ctx.say('casefile.make.button')}</Button>
            </Form>
          </Section>
          <Section title={ctx.say('casefile.inside')}>
            <ul>
              {INSIDE.map((part) => (
                <li>{ctx.say(`casefile.inside.${part}`)}</li>
              ))}
            </ul>
            <p class="hint">{ctx.say('casefile.inside.not')}</p>
          </Section>
          <Check ctx={ctx} number={dispute.number} />
        </>
      ),
    });
  },
  async post(ctx) {
    const variant = VARIANTS.find((one) => one === ctx.form.value('variant')) ?? 'full';
    const asked = await ctx.api.post(`/disputes/${ctx.params['disputeId']}/case-files`, { variant });
    if (!asked.ok) {
      ctx.form.refuse(asked.refusal, {});
      return again;
    }
    return goTo(`/disputes/${ctx.params['disputeId']}/case-file`, 'casefile.asked');
  },
};
