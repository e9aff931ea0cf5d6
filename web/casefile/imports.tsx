import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import type { Variant } from '../../core/casefile/variant.ts';
import { isMessageKey, say as sayIn } from '../../core/words/words.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Button, Code, ErrorSummary, FileField, Form, LinkButton, Section, SummaryList, Table, Title, When } from '../ui/ui.ts';

interface Imported {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly at: Instant;
  readonly number: string;
  readonly origin: string;
  readonly variant: Variant;
  readonly stage: 'closed' | 'negotiation';
  readonly parties: readonly { readonly role: 'claimant' | 'respondent'; readonly name: string }[];
  readonly madeAt: Instant;
  readonly steps: readonly { readonly step: string; readonly state: 'pass' | 'fail' | 'not_checked' }[];
}

const PLACE = '/case-imports';

/** The name of a check of the verifier. */
function stepName(ctx: PageContext, step: string): string {
  const key = `casefile.step.${step}`;
  return isMessageKey(key) ? sayIn(ctx.locale, key) : step;
}

/** Case files of other installations, and the form to bring one. */
export const importsPage: Page = {
  path: PLACE,
  async get(ctx) {
    const list = await ctx.api.get<{ readonly items: readonly Imported[] }>('/case-imports');
    if (!list.ok) return problem(list.refusal);
    const title = ctx.say('casefile.import.title');
    return view({
      title,
      shape: 'wide',
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Title lead={ctx.say('casefile.import.lead')}>{title}</Title>
          <Section title={ctx.say('casefile.import.button')}>
            <Form of={ctx.form} files>
              <FileField name="file" label={ctx.say('casefile.import.file')} hint={ctx.say('casefile.import.file.hint')} accept=".zip,application/zip" />
              <Button>{ctx.say('casefile.import.button')}</Button>
            </Form>
          </Section>
          <Section title={ctx.say('casefile.import.list')}>
            <Table
              caption={title}
              empty={ctx.say('casefile.import.none')}
              columns={[{ title: ctx.say('casefile.import.number') }, { title: ctx.say('casefile.import.origin') }, { title: ctx.say('casefile.column.variant') }, { title: ctx.say('casefile.import.at') }]}
              rows={list.value.items.map((one) => [<a href={`${PLACE}/${one.id}`}>{one.number}</a>, one.origin, ctx.say(`casefile.variant.${one.variant}`), <When at={one.at} />])}
            />
          </Section>
        </>
      ),
    });
  },
  async post(ctx) {
    const [file] = ctx.form.files('file');
    const sent = await ctx.api.upload<Imported>('/case-imports', file ?? new Blob([]), { name: file?.name || 'case-file.zip' });
    if (sent.ok) return goTo(`${PLACE}/${sent.value.id}`, 'casefile.import.done');
    ctx.form.refuse(sent.refusal, { file: 'file' });
    return again;
  },
};

function Steps(props: { readonly ctx: PageContext; readonly steps: Imported['steps'] }): JSX.Element {
  const { ctx, steps } = props;
  return (
    <Section title={ctx.say('casefile.import.steps')} note={ctx.say('casefile.import.steps.note')}>
      <Table
        compact
        caption={ctx.say('casefile.import.steps')}
        columns={[{ title: ctx.say('casefile.import.step') }, { title: ctx.say('casefile.import.result') }]}
        rows={steps.map(({ step, state }) => [stepName(ctx, step), ctx.say(`casefile.import.${state}`)])}
      />
    </Section>
  );
}

/** One imported case file: whose it is, how it was checked, and where it is read. */
export const importPage: Page = {
  path: `${PLACE}/:importId`,
  async get(ctx) {
    const asked = await ctx.api.get<Imported>(`/case-imports/${ctx.params['importId']}`);
    if (!asked.ok) return problem(asked.refusal);
    const one = asked.value;
    const at = `/api/v1/case-imports/${one.id}`;
    return view({
      title: one.number,
      body: (
        <>
          <Title over={<a href={PLACE}>{ctx.say('casefile.import.title')}</a>}>{one.number}</Title>
          <SummaryList
            rows={[
              ...one.parties.map((party) => ({ label: ctx.say(`dispute.role.${party.role}`), value: <span dir="auto">{party.name}</span> })),
              { label: ctx.say('casefile.cover.stage'), value: ctx.say(`dispute.stage.${one.stage}`) },
              { label: ctx.say('casefile.import.origin'), value: one.origin },
              { label: ctx.say('casefile.column.variant'), value: ctx.say(`casefile.variant.${one.variant}`) },
              { label: ctx.say('casefile.import.made'), value: <When at={one.madeAt} /> },
              { label: ctx.say('casefile.import.at'), value: <When at={one.at} /> },
              { label: ctx.say('casefile.import.sha256'), value: <Code>{one.sha256}</Code> },
            ]}
          />
          <Actions>
            <LinkButton href={`${at}/readable?locale=${ctx.locale}`}>{ctx.say('casefile.import.read')}</LinkButton>
            <LinkButton kind="plain" href={`${at}/content`}>
              {ctx.say('casefile.import.fetch')}
            </LinkButton>
          </Actions>
          <Steps ctx={ctx} steps={one.steps} />
        </>
      ),
    });
  },
};
