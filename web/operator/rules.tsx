import type { JSX } from 'preact';
import type { DraftStage, Text } from '../../core/rules/rules.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import type { Layers } from '../public/promises.tsx';
import { StageTag } from '../public/proposals.tsx';
import { Actions, Banner, Button, Code, Day, ErrorSummary, Field, Form, Section, Select, Table, Tag, When } from '../ui/ui.ts';
import { draftHref } from './desk.tsx';
import { Frame } from './frame.tsx';

interface Pack {
  readonly name: string;
  readonly title: Readonly<Record<'zh-CN' | 'en', string>>;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly hash: string;
}

interface DraftItem {
  readonly id: string;
  readonly name: string;
  readonly title: Text;
  readonly stage: DraftStage;
  readonly due: string | null;
  readonly clean: boolean;
}

interface InUse {
  readonly name: string;
  readonly count: number;
  readonly open: number;
}

function Drafts(props: { readonly ctx: PageContext; readonly drafts: readonly DraftItem[] }): JSX.Element {
  const { ctx } = props;
  return (
    <Section title={ctx.say('ruledesk.drafts')} note={ctx.say('ruledesk.drafts.note')}>
      <Table
        caption={ctx.say('ruledesk.drafts')}
        empty={ctx.say('ruledesk.drafts.none')}
        columns={[
          { title: ctx.say('operator.rules.name'), kind: 'main' },
          { title: ctx.say('rulesite.proposed.state') },
          { title: ctx.say('ruledesk.drafts.due') },
        ]}
        rows={props.drafts.map((one) => [
          <>
            <a href={draftHref(one.id)}>{one.name}</a> <span class="hint">{one.title[ctx.locale]}</span>
          </>,
          <StageTag ctx={ctx} stage={one.stage} />,
          one.due === null ? '–' : <When at={one.due} />,
        ])}
      />
    </Section>
  );
}

function Begin(props: { readonly ctx: PageContext; readonly packs: readonly Pack[] }): JSX.Element {
  const { ctx, packs } = props;
  return (
    <Section title={ctx.say('ruledesk.begin')}>
      <Form of={ctx.form}>
        <Select name="base" label={ctx.say('ruledesk.begin.base')} options={packs.map((one) => ({ value: one.name, label: one.name })).reverse()} />
        <Field name="version" label={ctx.say('ruledesk.begin.version')} hint={ctx.say('ruledesk.begin.version.hint')} width="short" maxLength={9} />
        <Field name="title" label={ctx.say('ruledesk.begin.title')} maxLength={120} />
        <Field name="title_en" label={ctx.say('ruledesk.begin.title_en')} maxLength={120} />
        <Actions>
          <Button>{ctx.say('ruledesk.begin.do')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

/** What of the operator's own rules is ignored, because it would give less than the law. */
function Ignored(props: { readonly ctx: PageContext; readonly layers: Layers }): JSX.Element {
  const { ctx } = props;
  const cut = props.layers.items.flatMap((layer) => layer.entries.filter((entry) => entry.cut !== null));
  return (
    <Section title={ctx.say('rulesite.layer.title')}>
      {cut.length === 0 ? null : (
        <Banner kind="warning" title={ctx.say('ruledesk.ignored', { count: cut.length })}>
          <ul>
            {cut.map((entry) => (
              <li>
                <a href={`/rules/promises#${entry.id}`}>{entry.title[ctx.locale]}</a>: {ctx.say(`rulesite.layer.cut.${entry.cut!}`)}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <p>
        <a href="/rules/promises">{ctx.say('ruledesk.promises', { count: props.layers.items.reduce((sum, layer) => sum + layer.entries.length, 0) })}</a>
      </p>
    </Section>
  );
}

/** The next free number of a year: `2026-1` gives `2026-2`. */
function nextVersion(names: readonly string[]): string {
  const last = names.map((name) => name.split('/')[1] ?? '').sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1) ?? '2026-0';
  const [year, number] = last.split('-');
  return `${year}-${Number(number) + 1}`;
}

/** The versions of the rules: past, in force and coming, how many disputes are on each, and the desk the next is made on. */
export const rulesPage: Page = {
  path: '/operator/rules',
  access: 'operator',
  async get(ctx) {
    const [rules, standing, drafts, layers] = await Promise.all([
      ctx.api.get<{ readonly inForce: string; readonly packs: readonly Pack[] }>('/rules'),
      ctx.api.get<{ readonly rules: readonly InUse[] }>('/operation/standing'),
      ctx.api.get<{ readonly items: readonly DraftItem[] }>('/rule-desk/drafts'),
      ctx.api.get<Layers>('/rule-layers'),
    ]);
    if (!rules.ok) return problem(rules.refusal);
    if (!standing.ok) return problem(standing.refusal);
    if (!drafts.ok) return problem(drafts.refusal);
    if (!layers.ok) return problem(layers.refusal);
    if (!ctx.form.sent) ctx.form.fill({ base: rules.value.inForce, version: nextVersion([...rules.value.packs.map((one) => one.name), ...drafts.value.items.map((one) => one.name)]) });
    const { inForce, packs } = rules.value;
    const used = standing.value.rules;
    const today = ctx.at.slice(0, 10);
    const stateOf = (pack: Pack) => (pack.name === inForce ? 'now' : pack.effectiveFrom > today ? 'coming' : 'past');
    const numbers = (name: string): readonly [string, string] => {
      const found = used.find((one) => one.name === name);
      return [ctx.say('operator.count', { count: found?.count ?? 0 }), ctx.say('operator.count', { count: found?.open ?? 0 })];
    };
    const lost = used.filter((one) => !packs.some((pack) => pack.name === one.name));
    return view({
      title: ctx.say('operator.rules.title'),
      shape: 'wide',
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="rules" title={ctx.say('operator.rules.title')} lead={ctx.say('operator.rules.lead')} />
          <p><strong>{ctx.say('operator.rules.finding', { name: inForce })}</strong></p>
          <Table
            caption={ctx.say('operator.rules.title')}
            columns={[
              { title: ctx.say('operator.rules.name'), kind: 'main' },
              { title: ctx.say('operator.rules.state') },
              { title: ctx.say('operator.rules.from') },
              { title: ctx.say('operator.rules.to') },
              { title: ctx.say('operator.rules.count'), kind: 'number' },
              { title: ctx.say('operator.rules.open'), kind: 'number' },
              { title: ctx.say('operator.rules.hash') },
            ]}
            rows={[
              ...packs.map((pack, index) => [
                <a href={`/rules/${pack.name}`}>{pack.name}</a>,
                <Tag kind={stateOf(pack) === 'now' ? 'good' : 'plain'}>{ctx.say(`operator.rules.state.${stateOf(pack)}`)}</Tag>,
                <Day at={pack.effectiveFrom} />,
                pack.effectiveTo !== null ? <Day at={pack.effectiveTo} /> : packs[index + 1] === undefined ? ctx.say('operator.rules.endless') : ctx.say('rulesite.replaced', { on: packs[index + 1]!.effectiveFrom }),
                ...numbers(pack.name),
                <Code>{pack.hash}</Code>,
              ]),
              ...lost.map((one) => [one.name, <Tag kind="grave">{ctx.say('operator.rules.gone')}</Tag>, '–', '–', ...numbers(one.name), '–']),
            ]}
          />
          <Drafts ctx={ctx} drafts={drafts.value.items} />
          <Begin ctx={ctx} packs={packs} />
          <Ignored ctx={ctx} layers={layers.value} />
        </>
      ),
    });
  },
  async post(ctx) {
    const base = ctx.form.text('base', { label: ctx.say('ruledesk.begin.base'), required: true });
    const version = ctx.form.text('version', { label: ctx.say('ruledesk.begin.version'), required: true, max: 9 });
    const title = ctx.form.text('title', { label: ctx.say('ruledesk.begin.title'), required: true, max: 120 });
    const titleEn = ctx.form.text('title_en', { label: ctx.say('ruledesk.begin.title_en'), required: true, max: 120 });
    if (ctx.form.faulty) return again;
    const begun = await ctx.api.post<{ readonly id: string }>('/rule-desk/drafts', { base, version, title: { 'zh-CN': title, en: titleEn } });
    if (!begun.ok) {
      ctx.form.refuse(begun.refusal, { base: 'base', version: 'version', 'title.zh-CN': 'title', 'title.en': 'title_en' });
      return again;
    }
    return goTo(draftHref(begun.value.id), 'ruledesk.begun');
  },
};
