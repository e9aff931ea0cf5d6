import type { JSX } from 'preact';
import { remedyOf, sayFigure, type DeadlineRule, type Param, type RemedyRule, type Rule, type RulePack } from '../../core/rules/rules.ts';
import { formatDate, isMessageKey, say } from '../../core/words/words.ts';
import { problem, view, type Outcome, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Code, Details, Section, SummaryList, Title } from '../ui/ui.ts';
import { Certainty, Cites, ruleHref } from './cites.tsx';
import { periodText } from './pack.ts';

interface Shown {
  readonly ctx: PageContext;
  readonly pack: RulePack;
  readonly version: string;
}

function spanText(ctx: PageContext, from: string | null, to: string | null): string {
  const day = (value: string): string => formatDate(ctx.locale, value, 'long');
  if (from === null && to === null) return ctx.say('rulesite.rule.always');
  if (to === null) return ctx.say('rulesite.rule.since', { from: day(from!) });
  return ctx.say('rulesite.rule.between', { from: from === null ? '…' : day(from), to: day(to) });
}

function Types(props: Shown & { readonly codes: readonly string[] }): JSX.Element {
  const { ctx, pack, version, codes } = props;
  if (codes.length === 0) return <>{ctx.say('rulesite.rule.all_types')}</>;
  return (
    <ul class="plain-list">
      {codes.map((code) => (
        <li>
          <a href={ruleHref(version, code)}>
            {code} {pack.disputeTypes.find((one) => one.code === code)?.name[ctx.locale]}
          </a>
        </li>
      ))}
    </ul>
  );
}

function RuleView(props: Shown & { readonly rules: readonly Rule[] }): JSX.Element {
  const { ctx, pack, version } = props;
  return (
    <>
      {props.rules.map((rule) => (
        <>
          <Section title={ctx.say('rulesite.rule.says')}>
            <SummaryList
              rows={[
                { label: ctx.say('rulesite.rule.when_true'), value: rule.reason[ctx.locale] },
                { label: ctx.say('rulesite.rule.when_false'), value: rule.otherwise[ctx.locale] },
                { label: ctx.say('rulesite.rule.kind'), value: ctx.say(`rulesite.kind.${rule.kind}`) },
                { label: ctx.say('rulesite.rule.types'), value: <Types {...props} codes={rule.types} /> },
                { label: ctx.say('rulesite.rule.span'), value: spanText(ctx, rule.effectiveFrom, rule.effectiveTo) },
                { label: ctx.say('rulesite.rule.material'), value: ctx.say(`rulesite.material.${rule.materialDate}`) },
                { label: ctx.say('rulesite.rule.basis'), value: <Cites pack={pack} version={version} basis={rule.source} /> },
                { label: ctx.say('public.rules.confirmed'), value: <Certainty tag={rule.verification} /> },
              ]}
            />
          </Section>
          <Details summary={ctx.say('rulesite.rule.expression')}>
            <p class="hint">{ctx.say('rulesite.rule.expression.note')}</p>
            <Code>{rule.expression}</Code>
          </Details>
        </>
      ))}
    </>
  );
}

/** Where a figure is used: rules, remedies and types that name it. */
function usesOf(pack: RulePack, key: string): readonly { readonly key: string; readonly name: Readonly<Record<'zh-CN' | 'en', string>> }[] {
  const names = (text: string): boolean => text.includes(`param['${key}']`) || text.includes(`param["${key}"]`);
  const speaks = (value: unknown): boolean => names(JSON.stringify(value).replaceAll('\\"', '"'));
  return [
    ...pack.rules.filter((rule) => names(rule.expression)).map((rule) => ({ key: rule.id, name: rule.title })),
    ...pack.remedies.filter((remedy) => speaks([remedy.conditions, remedy.formula])).map((remedy) => ({ key: remedy.code, name: remedy.name })),
    ...pack.disputeTypes.filter((type) => type.limits.includes(key) || speaks(type.own ?? [])).map((type) => ({ key: type.code, name: type.name })),
  ];
}

function FigureView(props: Shown & { readonly param: Param }): JSX.Element {
  const { ctx, pack, version, param } = props;
  const uses = usesOf(pack, param.key);
  return (
    <>
      <Section title={ctx.say('public.rules.params.value')}>
        <SummaryList
          rows={[
            { label: ctx.say('public.rules.params.value'), value: <strong>{sayFigure(ctx.locale, param.value, param.unit)}</strong> },
            ...(param.earlier ?? []).map((one) => ({ label: spanText(ctx, one.effectiveFrom, one.effectiveTo), value: sayFigure(ctx.locale, one.value, one.unit) })),
            { label: ctx.say('rulesite.rule.basis'), value: <Cites pack={pack} version={version} basis={param.source} /> },
            { label: ctx.say('public.rules.confirmed'), value: <Certainty tag={param.verification} /> },
            { label: ctx.say('rulesite.figure.who'), value: ctx.say(param.overridable ? 'rulesite.figure.operator' : 'rulesite.figure.law') },
          ]}
        />
      </Section>
      <Section title={ctx.say('rulesite.figure.uses')}>
        {uses.length === 0 ? <p class="empty">{ctx.say('rulesite.figure.unused')}</p> : null}
        <ul class="plain-list">
          {uses.map((one) => (
            <li>
              <a href={ruleHref(version, one.key)}>{one.name[ctx.locale]}</a> <Code>{one.key}</Code>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function LimitView(props: Shown & { readonly rule: DeadlineRule }): JSX.Element {
  const { ctx, pack, version, rule } = props;
  return (
    <SummaryList
      rows={[
        { label: ctx.say('public.limits.long'), value: periodText(ctx.locale, rule) },
        ...(rule.fast === undefined ? [] : [{ label: ctx.say('public.limits.fast'), value: periodText(ctx.locale, rule.fast) }]),
        { label: ctx.say('public.limits.who'), value: ctx.say(`public.limits.who.${rule.waitsFor}`) },
        { label: ctx.say('public.limits.silence'), value: say(ctx.locale, `deadline.consequence.${rule.consequence}`) },
        { label: ctx.say('rulesite.rule.basis'), value: <Cites pack={pack} version={version} basis={rule.source} /> },
        { label: ctx.say('public.rules.confirmed'), value: <Certainty tag={rule.verification} /> },
      ]}
    />
  );
}

function RemedyView(props: Shown & { readonly remedy: RemedyRule }): JSX.Element {
  const { ctx, pack, version, remedy } = props;
  const types = pack.disputeTypes.filter((type) => type.remedies.includes(remedy.code));
  const own = types.filter((type) => {
    const terms = remedyOf(pack, type, remedy.code);
    return terms !== undefined && (terms.conditions !== remedy.conditions || terms.formula !== remedy.formula);
  });
  return (
    <>
      <Section title={ctx.say('rulesite.remedy.conditions')}>
        {remedy.conditions.length === 0 ? <p>{ctx.say('rulesite.remedy.no_conditions')}</p> : null}
        <ul>
          {remedy.conditions.map((one) => (
            <li>
              {one.reason[ctx.locale]}
              <span class="hint"> {ctx.say(`rulesite.otherwise.${one.otherwise}`)}</span>
              <Cites pack={pack} version={version} basis={one.source} />
            </li>
          ))}
        </ul>
      </Section>
      {remedy.formula === null ? null : (
        <Section title={ctx.say('rulesite.remedy.formula')}>
          <ol>
            {remedy.formula.steps.map((step) => (
              <li>
                {step.label[ctx.locale]} <Code>{step.expression}</Code>
              </li>
            ))}
          </ol>
          {remedy.formula.cap === null ? null : (
            <p>
              {ctx.say('rulesite.remedy.cap')} <Code>{remedy.formula.cap}</Code>
            </p>
          )}
        </Section>
      )}
      <Section title={ctx.say('rulesite.rule.types')} {...(own.length === 0 ? {} : { note: ctx.say('rulesite.remedy.own', { types: own.map((one) => one.code).join(', ') }) })}>
        <Types {...props} codes={types.map((type) => type.code)} />
      </Section>
      <Section title={ctx.say('rulesite.rule.basis')}>
        <Cites pack={pack} version={version} basis={remedy.source} />
        <p>
          <Certainty tag={remedy.verification} />
        </p>
      </Section>
    </>
  );
}

function page(shown: Shown, title: string, lead: string | undefined, key: string, body: JSX.Element): Outcome {
  const { ctx, version } = shown;
  return view({
    title,
    body: (
      <>
        <Title over={<a href={`/rules/${version}`}>{ctx.say('rulesite.rule.over', { version })}</a>} {...(lead === undefined ? {} : { lead })}>
          {title}
        </Title>
        <p class="hint">
          {ctx.say('rulesite.rule.id')} <Code>{key}</Code>
        </p>
        {body}
      </>
    ),
  });
}

/** Anything of a version that has a name: a rule, a figure, a time limit, a remedy. 404 when nothing has it. */
export function namedView(ctx: PageContext, pack: RulePack, version: string, key: string): Outcome {
  const shown = { ctx, pack, version };
  const rules = pack.rules.filter((one) => one.id === key);
  if (rules[0] !== undefined) return page(shown, rules[0].title[ctx.locale], undefined, key, <RuleView {...shown} rules={rules} />);
  const param = Object.hasOwn(pack.params, key) ? pack.params[key] : undefined;
  if (param !== undefined) return page(shown, ctx.say('rulesite.figure.title', { key }), param.note?.[ctx.locale], key, <FigureView {...shown} param={param} />);
  const limit = pack.deadlines.find((one) => one.name === key);
  const name = `deadline.name.${key}`;
  if (limit !== undefined) return page(shown, isMessageKey(name) ? say(ctx.locale, name) : key, undefined, key, <LimitView {...shown} rule={limit} />);
  const remedy = pack.remedies.find((one) => one.code === key);
  if (remedy !== undefined) return page(shown, remedy.name[ctx.locale], remedy.description[ctx.locale], key, <RemedyView {...shown} remedy={remedy} />);
  return problem(ownRefusal('not_found', 404));
}
