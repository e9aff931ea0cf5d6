import type { JSX } from 'preact';
import { localDateOf } from '../../core/deadline/deadline.ts';
import { LOCALES, type Locale } from '../../core/kernel/kernel.ts';
import { checkClauses, type CheckedClause } from '../../core/rules/rules.ts';
import type { Answer } from '../api.ts';
import { isMerchant } from '../consumer/whose.ts';
import { rulesNow } from '../dispute/model.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { useSpeech } from '../speech.ts';
import { Actions, Banner, Button, Details, ErrorSummary, Field, Form, Hidden, Section, Select, Table, Tag, TextArea, Title } from '../ui/ui.ts';
import { ShopNav } from './shop.tsx';

/** A reply template, as `GET /my/templates` tells it; a language it is not written in is empty. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly texts: Readonly<Record<Locale, string>>;
}

const PLACE = '/merchant/templates';
const MOST = 2000;

async function templatesOf(ctx: PageContext): Promise<Answer<{ readonly items: readonly Template[] }>> {
  return ctx.api.get('/my/templates');
}

function writtenIn(template: Template): readonly Locale[] {
  return LOCALES.filter((locale) => template.texts[locale] !== '');
}

/** The fields of a template; its text in each language is marked with that language. */
function TemplateFields(): JSX.Element {
  const { say } = useSpeech();
  return (
    <>
      <Field name="name" label={say('merchant.template.name')} maxLength={80} />
      {LOCALES.map((locale) => (
        <TextArea name={`text.${locale}`} label={say(`merchant.template.text.${locale}`)} hint={say('merchant.template.text.hint')} max={MOST} rows={4} />
      ))}
    </>
  );
}

/** The clauses of a template that the law does not accept, by the rules in force now; a page works without them. */
async function voidIn(ctx: PageContext): Promise<(template: Template) => readonly CheckedClause[]> {
  const pack = await rulesNow(ctx);
  if (!pack.ok) return () => [];
  const { value } = pack;
  const on = localDateOf(ctx.at, value.calendar);
  return (template) => LOCALES.flatMap((locale) => checkClauses(value, template.texts[locale], on)).filter((one) => one.hits.length > 0);
}

/** What is wrong in a template, clause by clause. */
function VoidClauses(props: { readonly clauses: readonly CheckedClause[] }): JSX.Element | null {
  const { say, locale } = useSpeech();
  if (props.clauses.length === 0) return null;
  return (
    <Banner kind="warning" title={say('clauses.warning')}>
      <p>{say('clauses.warning.text')}</p>
      <ul>
        {props.clauses.map((one) => (
          <li>
            <span dir="auto">{one.text}</span>
            {one.hits.map((rule) => (
              <div class="hint">
                {rule.reason[locale]} ({rule.source})
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** Keeps what the form holds under an id. */
async function keep(ctx: PageContext, id: string): Promise<boolean> {
  const name = ctx.form.text('name', { label: ctx.say('merchant.template.name.enter'), required: true, max: 80 });
  const textOf = (locale: Locale): string => ctx.form.text(`text.${locale}`, { label: ctx.say(`merchant.template.text.${locale}`), max: MOST });
  const texts = { 'zh-CN': textOf('zh-CN'), en: textOf('en') };
  if (texts['zh-CN'] === '' && texts.en === '') ctx.form.fault(`text.${ctx.locale}`, ctx.say('merchant.template.text.none'));
  if (ctx.form.faulty) return false;
  const kept = await ctx.api.put(`/my/templates/${encodeURIComponent(id)}`, { name, texts });
  if (!kept.ok) ctx.form.refuse(kept.refusal, { 'texts.zh-CN': 'text.zh-CN', 'texts.en': 'text.en' });
  return kept.ok;
}

/** The templates of a shop, and a form for another. */
export const templatesPage: Page = {
  path: PLACE,
  async get(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const list = await templatesOf(ctx);
    if (!list.ok) return problem(list.refusal);
    const wrong = await voidIn(ctx);
    return view({
      title: ctx.say('merchant.templates'),
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <ShopNav ctx={ctx} />
          <Title lead={ctx.say('merchant.templates.lead')}>{ctx.say('merchant.templates')}</Title>
          <Table
            caption={ctx.say('merchant.templates')}
            empty={ctx.say('merchant.templates.none')}
            columns={[{ title: ctx.say('merchant.template.name'), kind: 'main' }, { title: ctx.say('merchant.template.check') }, { title: ctx.say('merchant.templates.languages') }]}
            rows={list.value.items.map((one) => [
              <a href={`${PLACE}/${one.id}`} dir="auto">
                {one.name}
              </a>,
              wrong(one).length === 0 ? '' : <Tag kind="turn">{ctx.say('clauses.warning.short')}</Tag>,
              writtenIn(one).map((locale) => ctx.say(`common.language.${locale}`)).join(' · '),
            ])}
          />
          <Section title={ctx.say('merchant.templates.new')}>
            <Form of={ctx.form}>
              <TemplateFields />
              <Actions>
                <Button>{ctx.say('common.save')}</Button>
              </Actions>
            </Form>
          </Section>
        </>
      ),
    });
  },
  // the form's own key names the new template, so that the same form sent twice makes one
  post: async (ctx) => ((await keep(ctx, ctx.form.key)) ? goTo(PLACE, 'merchant.templates.done.kept') : again),
};

/** One template: changed or thrown away. */
export const templatePage: Page = {
  path: `${PLACE}/:templateId`,
  async get(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const list = await templatesOf(ctx);
    if (!list.ok) return problem(list.refusal);
    const template = list.value.items.find((one) => one.id === ctx.params['templateId']);
    if (template === undefined) return problem(ownRefusal('not_found', 404));
    const wrong = (await voidIn(ctx))(template);
    ctx.form.fill({ name: template.name, ...Object.fromEntries(LOCALES.map((locale) => [`text.${locale}`, template.texts[locale]])) });
    return view({
      title: ctx.say('merchant.template.title'),
      shape: 'text',
      body: (
        <Form of={ctx.form} class="flow">
          <ErrorSummary of={ctx.form} />
          <Title over={<a href={PLACE}>{ctx.say('merchant.templates')}</a>}>{ctx.say('merchant.template.title')}</Title>
          <VoidClauses clauses={wrong} />
          <TemplateFields />
          <Actions>
            <Button>{ctx.say('common.save')}</Button>
            <Button kind="grave" name="do" value="drop">
              {ctx.say('merchant.template.drop')}
            </Button>
          </Actions>
        </Form>
      ),
    });
  },
  async post(ctx) {
    const id = ctx.params['templateId'] ?? '';
    if (ctx.form.has('do', 'drop')) {
      const dropped = await ctx.api.delete(`/my/templates/${encodeURIComponent(id)}`);
      return dropped.ok ? goTo(PLACE, 'merchant.templates.done.dropped') : problem(dropped.refusal);
    }
    return (await keep(ctx, id)) ? goTo(PLACE, 'merchant.templates.done.kept') : again;
  },
};

/**
 * The templates an act's form can begin with; the one the address asks for is put into the field, unless the form was
 * already sent. A page works without them: what cannot be read is left out.
 */
export async function beginWithTemplate(ctx: PageContext, field: string): Promise<readonly Template[]> {
  const list = await templatesOf(ctx);
  if (!list.ok) return [];
  const [id, locale] = (ctx.query.get('template') ?? '').split('.');
  const chosen = list.value.items.find((one) => one.id === id);
  const text = chosen?.texts[LOCALES.find((one) => one === locale) ?? ctx.locale];
  if (text !== undefined && text !== '') ctx.form.fill({ [field]: text });
  return list.value.items;
}

/** A choice of templates: a form of its own that asks for the same page with the text in it. */
export function TemplateChoice(props: { readonly templates: readonly Template[]; readonly no: number }): JSX.Element | null {
  const { say } = useSpeech();
  if (props.templates.length === 0) return null;
  const options = props.templates.flatMap((one) =>
    writtenIn(one).map((locale) => ({ value: `${one.id}.${locale}`, label: `${one.name} (${say(`common.language.${locale}`)})` })),
  );
  return (
    <Details summary={say('merchant.template.use')}>
      <form method="get">
        {props.no > 0 ? <Hidden name="no" value={props.no} /> : null}
        <Select name="template" label={say('merchant.template.use.choose')} hint={say('merchant.template.use.hint')} options={options} />
        <Button kind="plain">{say('merchant.template.use.button')}</Button>
      </form>
    </Details>
  );
}
