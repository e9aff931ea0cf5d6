import type { JSX } from 'preact';
import { sayFigure, type Param } from '../../core/rules/rules.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Actions, Button, ErrorSummary, Field, Form, Hidden, LinkButton, Section, Select, SummaryList, TextArea } from '../ui/ui.ts';
import { draftHref, fileHref, Findings, type Draft, type Looked } from './desk.tsx';
import { Frame } from './frame.tsx';

const place = (ctx: PageContext): string => `/rule-desk/drafts/${encodeURIComponent(ctx.params['draftId'] ?? '')}`;
const back = (ctx: PageContext, title: string): JSX.Element => <a href={draftHref(ctx.params['draftId'] ?? '')}>{title}</a>;

interface FileText {
  readonly path: string;
  readonly text: string;
  readonly files: string;
}

/** One file of a draft as text, with what the check says of it. */
export const filePage: Page = {
  path: '/operator/rules/drafts/:draftId/file',
  access: 'operator',
  async get(ctx) {
    const path = ctx.query.get('path') ?? '';
    const [draft, file, looked] = await Promise.all([
      ctx.api.get<Draft>(place(ctx)),
      ctx.api.get<FileText>(`${place(ctx)}/file`, { path }),
      ctx.api.get<Looked>(`${place(ctx)}/check`),
    ]);
    if (!draft.ok) return problem(draft.refusal);
    const fresh = !file.ok && file.refusal.code === 'not_found';
    if (!file.ok && !fresh) return problem(file.refusal.status === 422 ? ownRefusal('not_found', 404) : file.refusal);
    const edit = draft.value.stage === 'draft';
    if (fresh && !edit) return problem(ownRefusal('not_found', 404));
    const text = file.ok ? file.value.text : '';
    if (!ctx.form.sent) ctx.form.fill({ text });
    const own = looked.ok ? { ...looked.value, findings: looked.value.findings.filter((one) => one.file === path), failures: looked.value.failures.filter((one) => one.file === path) } : null;
    return view({
      title: path,
      shape: 'wide',
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="rules" title={path} lead={back(ctx, ctx.say('ruledesk.draft.title', { name: draft.value.name }))} />
          {own === null || (own.findings.length === 0 && own.failures.length === 0) ? null : <Findings ctx={ctx} id={draft.value.id} looked={own} />}
          {edit ? (
            <Form of={ctx.form} class="rule-file">
              <Hidden name="files" value={draft.value.filesHash} />
              <TextArea name="text" label={ctx.say('ruledesk.file.text')} hint={ctx.say('ruledesk.file.hint')} rows={28} />
              <Actions>
                <Button name="do" value="save">{ctx.say('common.save')}</Button>
                {file.ok ? (
                  <Button kind="grave" name="do" value="remove">
                    {ctx.say('ruledesk.file.remove')}
                  </Button>
                ) : null}
              </Actions>
            </Form>
          ) : (
            <pre class="rule-text">{text}</pre>
          )}
        </>
      ),
    });
  },
  async post(ctx) {
    const path = ctx.query.get('path') ?? '';
    if (ctx.form.has('do', 'remove')) {
      const gone = await ctx.api.delete(`${place(ctx)}/file?path=${encodeURIComponent(path)}`);
      if (gone.ok) return goTo(draftHref(ctx.params['draftId'] ?? ''), 'ruledesk.file.removed');
      ctx.form.refuse(gone.refusal);
      return again;
    }
    const text = `${ctx.form.value('text').replaceAll('\r\n', '\n').trimEnd()}\n`;
    const sent = await ctx.api.put(`${place(ctx)}/file`, { path, text, files: ctx.form.value('files') });
    if (!sent.ok) {
      ctx.form.refuse(sent.refusal, { text: 'text', path: 'text' });
      return again;
    }
    return goTo(fileHref(ctx.params['draftId'] ?? '', path), 'ruledesk.file.saved');
  },
};

async function figuresOf(ctx: PageContext): Promise<{ readonly list: readonly Param[]; readonly files: string } | null> {
  const file = await ctx.api.get<FileText>(`${place(ctx)}/file`, { path: 'params.json' });
  if (!file.ok) return null;
  try {
    const list = JSON.parse(file.value.text) as unknown;
    return Array.isArray(list) ? { list: list as readonly Param[], files: file.value.files } : null;
  } catch {
    return null;
  }
}

/** One figure of a draft in a form: choose it, then give its new value. */
export const figurePage: Page = {
  path: '/operator/rules/drafts/:draftId/figure',
  access: 'operator',
  async get(ctx) {
    const draft = await ctx.api.get<Draft>(place(ctx));
    if (!draft.ok) return problem(draft.refusal);
    if (draft.value.stage !== 'draft') return problem(ownRefusal('not_found', 404));
    const figures = await figuresOf(ctx);
    if (figures === null) return goTo(fileHref(draft.value.id, 'params.json'));
    const key = ctx.query.get('key') ?? '';
    const found = figures.list.find((one) => one.key === key);
    if (!ctx.form.sent) ctx.form.fill(found === undefined ? { key: figures.list[0]?.key ?? '' } : { value: String(found.value), source: found.source });
    return view({
      title: ctx.say('ruledesk.figure.title'),
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="rules" title={ctx.say('ruledesk.figure.title')} lead={back(ctx, ctx.say('ruledesk.draft.title', { name: draft.value.name }))} />
          {found === undefined ? (
            <form method="get">
              <Section title={ctx.say('ruledesk.figure.choose')}>
                <Select name="key" label={ctx.say('public.rules.params.key')} options={figures.list.map((one) => ({ value: one.key, label: `${one.key}: ${sayFigure(ctx.locale, one.value, one.unit)}` }))} />
                <Actions>
                  <Button>{ctx.say('ruledesk.figure.open')}</Button>
                </Actions>
              </Section>
            </form>
          ) : (
            <Form of={ctx.form}>
              <SummaryList
                rows={[
                  { label: ctx.say('public.rules.params.key'), value: found.key },
                  { label: ctx.say('ruledesk.figure.now'), value: sayFigure(ctx.locale, found.value, found.unit) },
                ]}
              />
              <Field name="value" label={ctx.say('ruledesk.figure.value')} hint={ctx.say('ruledesk.figure.hint')} width="short" inputMode="numeric" />
              <Field name="source" label={ctx.say('public.rules.source')} width="middle" maxLength={200} />
              <Hidden name="files" value={figures.files} />
              <Actions>
                <Button>{ctx.say('common.save')}</Button>
                <LinkButton kind="plain" href={`${draftHref(draft.value.id)}/figure`}>
                  {ctx.say('ruledesk.figure.other')}
                </LinkButton>
              </Actions>
            </Form>
          )}
        </>
      ),
    });
  },
  async post(ctx) {
    const value = ctx.form.integer('value', { label: ctx.say('ruledesk.figure.value'), required: true, least: 0, most: 999_999_999 });
    const source = ctx.form.text('source', { label: ctx.say('public.rules.source'), required: true, max: 200 });
    if (ctx.form.faulty || value === null) return again;
    const figures = await figuresOf(ctx);
    const key = ctx.query.get('key') ?? '';
    if (figures === null || !figures.list.some((one) => one.key === key)) return problem(ownRefusal('not_found', 404));
    const list = figures.list.map((one) => (one.key === key ? { ...one, value, source } : one));
    const sent = await ctx.api.put(`${place(ctx)}/file`, { path: 'params.json', text: `${JSON.stringify(list, null, 2)}\n`, files: ctx.form.value('files') });
    if (!sent.ok) {
      ctx.form.refuse(sent.refusal);
      return again;
    }
    return goTo(draftHref(ctx.params['draftId'] ?? ''), 'ruledesk.file.saved');
  },
};
