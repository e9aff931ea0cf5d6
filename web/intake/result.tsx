import type { ComponentChildren, JSX } from 'preact';
import { stepsOfRemedy, timesAhead } from '../../core/intake/intake.ts';
import type { Currency, Instant } from '../../core/kernel/kernel.ts';
import type { Evaluation, LayeredEvaluation, RemedyRule, RulePack, RuleStep } from '../../core/rules/rules.ts';
import type { PageContext } from '../page.tsx';
import { Banner, Countdown, Details, Money, Section, Tag } from '../ui/ui.ts';
import { Articles } from './articles.tsx';
import { HandOver } from './hand-over.tsx';
import { Evidence } from './evidence.tsx';
import { Routes } from './routes.tsx';
import { Row, type Result } from './row.tsx';

/** What it is called, what can be asked for and how much, the rights, the evidence, the time, the ways on. */
export function ResultBody(props: Result & { readonly at: Instant }): JSX.Element {
  const { ctx, pack, type, evaluation, side } = props;
  return (
    <>
      {evaluation.triage.map((track) => (
        <HandOver pack={pack} track={track} />
      ))}
      {type.handling === 'handover' ? (
        <Banner kind="warning" title={ctx.say('intake.stopped.title')}>
          <p>{ctx.say('intake.handed_over')}</p>
          <p>
            <a href="#routes">{ctx.say('intake.routes')}</a>
          </p>
        </Banner>
      ) : null}
      <Section title={ctx.say('intake.called')}>
        <p class="called">
          <strong>{type.name[ctx.locale]}</strong>
        </p>
        <p>{type.description[ctx.locale]}</p>
        <Admission {...props} />
      </Section>
      <Remedies {...props} />
      <Rights {...props} />
      <Evidence {...props} />
      {side === 'claimant' ? <Times ctx={ctx} pack={pack} at={props.at} /> : null}
      {side === 'claimant' ? <Routes {...props} /> : null}
      <p class="hint">{ctx.say('intake.not_advice')}</p>
    </>
  );
}

/** What a rule about admission says when it does not simply let the case in. */
function Admission({ ctx, pack, evaluation }: Result): JSX.Element | null {
  const { outcome, decisive } = evaluation.admission;
  const rule = pack.rules.find((one) => one.id === decisive);
  if (outcome === 'eligible' || outcome === 'need_fact' || rule === undefined) return null;
  return (
    <div class="card">
      <p>
        <Tag kind={outcome === 'not_eligible' ? 'grave' : 'turn'}>{ctx.say(`intake.admission.${outcome}`)}</Tag>
      </p>
      <p>{rule.otherwise[ctx.locale]}</p>
      <Articles pack={pack} basis={rule.source} />
    </div>
  );
}

type Answered = Evaluation['remedies'][number];

/** How a remedy stands in this case, in the words of its reader. */
export function standing(answer: Answered): 'yes' | 'if_shown' | 'person' | 'open' | 'evidence' | 'no' {
  switch (answer.outcome) {
    case 'eligible':
      return 'yes';
    case 'need_fact':
      return 'open';
    case 'need_evidence':
      return 'evidence';
    case 'not_eligible':
      return 'no';
    case 'human_review':
      return answer.asks.some((name) => name.startsWith('finding.')) ? 'if_shown' : 'person';
  }
}

const TAGS = { yes: 'good', if_shown: 'plain', person: 'plain', open: 'plain', evidence: 'turn', no: 'plain' } as const;

function Remedies(props: Result): JSX.Element {
  const { ctx, pack, evaluation, side } = props;
  const { say, locale } = ctx;
  const inMost = (one: Answered): number => (evaluation.most?.remedies.includes(one.remedy) === true ? 0 : 1);
  const given = evaluation.remedies.filter((one) => standing(one) !== 'no').sort((a, b) => inMost(a) - inMost(b));
  const refused = evaluation.remedies.filter((one) => standing(one) === 'no');
  const { most } = evaluation;
  const names = most === null ? [] : most.remedies.flatMap((code) => pack.remedies.find((one) => one.code === code)?.name[locale] ?? []);
  return (
    <Section title={say(`intake.remedies.${side}`)} note={say('intake.remedies.note')}>
      {most === null ? null : (
        <p class="most">
          {say('intake.most')} <Money minor={most.amountMinor} currency={pack.currency} big /> <span class="hint">{names.join(say('intake.plus'))}</span>
        </p>
      )}
      {given.length === 0 ? <p>{say('intake.remedies.none')}</p> : null}
      <div class="rows-of">
        {given.map((one) => (
          <RemedyRow {...props} answer={one} />
        ))}
      </div>
      <Ignored {...props} />
      {refused.length === 0 ? null : (
        <Details summary={say('intake.remedies.refused', { count: refused.length })}>
          {refused.map((one) => (
            <RemedyRow {...props} answer={one} />
          ))}
        </Details>
      )}
    </Section>
  );
}

function RemedyRow(props: Result & { readonly answer: Answered }): JSX.Element | null {
  const { ctx, pack, evaluation, answer } = props;
  const rule = pack.remedies.find((one) => one.code === answer.remedy);
  if (rule === undefined) return null;
  const { say, locale } = ctx;
  const stands = standing(answer);
  const steps = stepsOfRemedy(evaluation, answer.remedy);
  const against = steps.find((step) => step.kind === 'condition' && step.rule === answer.decisive);
  const figures = steps.some((step) => step.kind === 'figure' && typeof step.answer === 'number');
  return (
    <Row
      title={rule.name[locale]}
      tag={<Tag kind={TAGS[stands]}>{say(`intake.stands.${stands}`)}</Tag>}
      end={stands === 'no' ? null : <Sum rule={rule} answer={answer} currency={pack.currency} say={say} />}
    >
      <p>{rule.description[locale]}</p>
      <Promised {...props} />
      {stands === 'no' && against !== undefined ? <p>{against.reason[locale]}</p> : null}
      {figures ? <h4>{say('intake.arithmetic')}</h4> : null}
      <Arithmetic steps={steps} currency={pack.currency} locale={locale} />
      {steps.some((step) => step.kind === 'condition') ? <h4>{say('intake.conditions')}</h4> : null}
      <Conditions steps={steps} ctx={ctx} pack={pack} />
      <Articles pack={pack} basis={rule.source} />
    </Row>
  );
}

/** The promise of the platform that gives more than the law, and what the law alone gives. */
function Promised({ ctx, pack, evaluation, answer }: Result & { readonly answer: Answered }): JSX.Element | null {
  const promise = evaluation.steps.find((step) => (step.kind === 'promise' || step.kind === 'platform_rule') && step.rule === answer.decisive && step.answer !== false);
  if (promise === undefined) return null;
  const law = 'law' in evaluation ? (evaluation as LayeredEvaluation).law.remedies.find((one) => one.remedy === answer.remedy) : undefined;
  const alone = law === undefined ? 'no' : standing(law);
  const amount = alone === 'no' ? null : (law?.amountMinor ?? null);
  return (
    <>
      <p>
        <Tag kind="good">{ctx.say('intake.promise')}</Tag> {promise.reason[ctx.locale]} <a href={`/rules/promises#${promise.rule}`}>{ctx.say('intake.promise.link')}</a>
      </p>
      <p class="hint">
        {ctx.say('intake.promise.law')} {ctx.say(`intake.stands.${alone}`)} {amount === null ? null : <Money minor={amount} currency={pack.currency} />}
      </p>
    </>
  );
}

/** Rules of the platform that would give less than the law: they do not count, and the reader is told. */
function Ignored({ ctx, evaluation }: Result): JSX.Element | null {
  const ignored = evaluation.steps.filter((step) => (step.kind === 'promise' || step.kind === 'platform_rule') && step.answer === false);
  if (ignored.length === 0) return null;
  const once = ignored.filter((step, index) => ignored.findIndex((one) => one.rule === step.rule) === index);
  return (
    <Banner kind="note" title={ctx.say('intake.ignored.title')}>
      <p>{ctx.say('intake.ignored')}</p>
      <ul>
        {once.map((step) => (
          <li>
            {step.reason[ctx.locale]} <a href={`/rules/promises#${step.rule}`}>{ctx.say('intake.promise.link')}</a>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function Sum(props: { readonly rule: RemedyRule; readonly answer: Answered; readonly currency: Currency; readonly say: PageContext['say'] }): JSX.Element | null {
  const { rule, answer, currency, say } = props;
  if (!rule.money) return null;
  if (answer.amountMinor !== null) return <Money minor={answer.amountMinor} currency={currency} />;
  return <span class="hint">{say(answer.amountAsks.length > 0 ? 'intake.sum.open' : 'intake.sum.proved')}</span>;
}

/** The figures of a formula in order, the last of them the amount. */
export function Arithmetic(props: { readonly steps: readonly RuleStep[]; readonly currency: Currency; readonly locale: PageContext['locale'] }): JSX.Element | null {
  const figures = props.steps.filter((step) => step.kind === 'figure' && typeof step.answer === 'number');
  if (figures.length === 0) return null;
  return (
    <dl class="facts tight figures-of">
      {figures.map((step) => (
        <div>
          <dt>{step.reason[props.locale]}</dt>
          <dd>
            <Money minor={Number(step.answer)} currency={props.currency} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Conditions(props: { readonly steps: readonly RuleStep[]; readonly ctx: PageContext; readonly pack: RulePack }): JSX.Element | null {
  const { ctx, pack } = props;
  const conditions = props.steps.filter((step) => step.kind === 'condition');
  if (conditions.length === 0) return null;
  return (
    <ul class="conditions">
      {conditions.map((step) => (
        <li>
          {step.reason[ctx.locale]}
          <Articles pack={pack} basis={step.source} />
        </li>
      ))}
    </ul>
  );
}

/** Rights the facts give, what the shop had to do and did not, and rights that hang on a fact nobody knows. */
function Rights(props: Result): JSX.Element | null {
  const { ctx, pack, type, evaluation } = props;
  const { say } = ctx;
  const of = (list: readonly { readonly rule: string; readonly said: string }[], is: string) => list.filter((one) => one.said === is).flatMap((one) => pack.rules.find((rule) => rule.id === one.rule) ?? []);
  const rights = of(evaluation.rights, 'yes');
  // Those of this kind of problem say more than those everybody has at any time.
  const has = rights.filter((rule) => rule.types.length > 0);
  const always = rights.filter((rule) => rule.types.length === 0);
  const may = of(evaluation.rights, 'unknown');
  const broken = of(evaluation.checks, 'no');
  const line = (title: string, text: string, basis: string): JSX.Element => (
    <li>
      <strong>{title}</strong>
      <p>{text}</p>
      <Articles pack={pack} basis={basis} />
    </li>
  );
  const list = (title: string, children: readonly ComponentChildren[]): JSX.Element | null =>
    children.length === 0 ? null : (
      <>
        <h3>{title}</h3>
        <ul class="rights">{children}</ul>
      </>
    );
  const words = ctx.locale;
  return (
    <Section title={say(`intake.rights.${props.side}`)}>
      {has.length === 0 ? null : <ul class="rights">{has.map((rule) => line(rule.title[words], rule.reason[words], rule.source))}</ul>}
      {list(say('intake.checks'), broken.map((rule) => line(rule.title[words], rule.otherwise[words], rule.source)))}
      {list(say('intake.rights.may'), may.map((rule) => line(rule.title[words], rule.reason[words], rule.source)))}
      {always.length === 0 ? null : (
        <Details summary={say('intake.rights.general')} open={has.length === 0}>
          <ul class="rights">{always.map((rule) => line(rule.title[words], rule.reason[words], rule.source))}</ul>
        </Details>
      )}
      <Details summary={say('intake.law')}>
        {type.law.map((law) => (
          <Articles pack={pack} basis={law} />
        ))}
      </Details>
    </Section>
  );
}

function Times(props: { readonly ctx: PageContext; readonly pack: RulePack; readonly at: Instant }): JSX.Element {
  const { ctx, pack, at } = props;
  return (
    <Section title={ctx.say('intake.times')} note={ctx.say('intake.times.note')}>
      <dl class="facts tight">
        {timesAhead(pack, at).map((one) => (
          <div>
            <dt>{ctx.say(`deadline.name.${one.name}`)}</dt>
            <dd>
              <Countdown due={one.due} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
