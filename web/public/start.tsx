import type { JSX } from 'preact';
import type { Currency, Instant, Minor } from '../../core/kernel/kernel.ts';
import type { RulePack } from '../../core/rules/rules.ts';
import { view, type Page, type PageContext } from '../page.tsx';
import { Actions, Day, Icon, LinkButton, Money, SummaryList, type IconName } from '../ui/ui.ts';
import { Threads } from '../ui/mark.tsx';
import { periodText, rulesInForce } from './pack.ts';

const STEPS = [1, 2, 3, 4, 5] as const;
/** The clocks a person asks about first, in the order they run. */
const SHOWN = ['respond', 'negotiate', 'decide', 'appeal', 'perform'] as const;
const PEOPLE = [
  ['buyer', 'person'],
  ['seller', 'shop'],
  ['marketplace', 'platform'],
] as const satisfies readonly (readonly [string, IconName])[];
/** Below this a share says more about chance than about the house. */
const FEW = 30;

interface Figures {
  readonly since: Instant | null;
  readonly filed: number;
  readonly answered: number;
  readonly settled: number;
  readonly determined: number;
  readonly closed: number;
  readonly medianDays: number | null;
  readonly moved: readonly { readonly currency: Currency; readonly amountMinor: Minor }[];
}

/** What this is, for whom, what happens next, what it has done so far, what it costs, who decides, what else one can do. */
export const startPage: Page = {
  path: '/',
  access: 'anyone',
  async get(ctx) {
    const [rules, figures] = await Promise.all([rulesInForce(ctx), ctx.api.get<Figures>('/figures')]);
    return view({
      title: ctx.say('public.start.title'),
      shape: 'wide',
      body: (
        <>
          <div class="welcome">
            <h1>{ctx.say('public.start.title')}</h1>
            <p class="lead">{ctx.say('public.start.lead')}</p>
            <Enter ctx={ctx} />
          </div>
          <ForWhom ctx={ctx} />
          <Way ctx={ctx} />
          {figures.ok ? <SoFar ctx={ctx} figures={figures.value} /> : null}
          <div class="answers">
            {rules.ok ? <HowLong ctx={ctx} pack={rules.value.pack} /> : null}
            <Answer title={ctx.say('public.start.who')} text={ctx.say('public.start.who.text')} />
            <Answer title={ctx.say('public.start.cost')} text={ctx.say('public.start.cost.text')} />
            <Rights ctx={ctx} />
            <Check ctx={ctx} />
          </div>
        </>
      ),
    });
  },
};

function Enter(props: { readonly ctx: PageContext }): JSX.Element {
  const { ctx } = props;
  const staff = ctx.me?.staffRoles ?? [];
  return (
    <div class="enter">
      <Actions>
        {ctx.me === null ? null : (
          <LinkButton href="/home">
            {ctx.say(
              staff.includes('adjudicator') ? 'common.nav.queue' : staff.length > 0 ? 'common.nav.operation' : 'public.start.mine',
            )}
          </LinkButton>
        )}
        {ctx.demo ? (
          <LinkButton href="/demo" kind={ctx.me === null ? 'primary' : 'plain'}>
            {ctx.say('public.start.demo')}
            <Icon name="onward" />
          </LinkButton>
        ) : null}
        <LinkButton href="/rights" kind={ctx.me === null && !ctx.demo ? 'primary' : 'plain'}>
          {ctx.say('intake.rights.link')}
        </LinkButton>
      </Actions>
      {ctx.me === null ? <p class="hint">{ctx.say('public.start.link')}</p> : null}
    </div>
  );
}

function ForWhom(props: { readonly ctx: PageContext }): JSX.Element {
  const { ctx } = props;
  return (
    <section aria-label={ctx.say('public.start.for')} class="for-whom">
      {PEOPLE.map(([who, icon]) => (
        <div class="card">
          <h2>
            <Icon name={icon} /> {ctx.say(`public.start.for.${who}`)}
          </h2>
          <p>{ctx.say(`public.start.for.${who}.text`)}</p>
        </div>
      ))}
    </section>
  );
}

/** The five steps along two threads that begin tangled and end level. */
function Way(props: { readonly ctx: PageContext }): JSX.Element {
  const { ctx } = props;
  return (
    <section class="way" aria-labelledby="way">
      <h2 id="way">{ctx.say('public.start.how')}</h2>
      <div class="way-drawn">
        <Threads />
        <Threads upright />
        <ol>
          {STEPS.map((step) => (
            <li>
              <h3>{ctx.say(`public.start.how.${step}`)}</h3>
              <p>{ctx.say(`public.start.how.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function SoFar(props: { readonly ctx: PageContext; readonly figures: Figures }): JSX.Element {
  const { ctx, figures } = props;
  const share = (part: number): JSX.Element => (
    <>
      {ctx.say('public.start.far.count', { count: part })} <small>{ctx.say('public.start.far.share', { share: part / Math.max(1, figures.filed) })}</small>
    </>
  );
  const days = figures.medianDays;
  return (
    <section class="so-far" aria-labelledby="so-far">
      <div class="so-far-head">
        <h2 id="so-far">{ctx.say('public.start.far')}</h2>
        <p class="hint">
          {ctx.demo ? ctx.say('public.start.far.demo') : null}
          {figures.since === null ? null : (
            <>
              {ctx.demo ? ' · ' : null}
              {ctx.say('public.start.far.since')} <Day at={figures.since} />
            </>
          )}
          {figures.filed > 0 && figures.filed < FEW ? <> · {ctx.say('public.start.far.few')}</> : null}
        </p>
      </div>
      {figures.filed === 0 ? (
        <p class="empty">{ctx.say('public.start.far.none')}</p>
      ) : (
        <dl class="figures">
          <Figure name={ctx.say('public.start.far.filed')}>{ctx.say('public.start.far.count', { count: figures.filed })}</Figure>
          <Figure name={ctx.say('public.start.far.answered')}>{share(figures.answered)}</Figure>
          <Figure name={ctx.say('public.start.far.settled')}>{share(figures.settled)}</Figure>
          {days === null ? null : <Figure name={ctx.say('public.start.far.days')}>{ctx.say('public.start.far.days.count', { days })}</Figure>}
          {figures.moved.map((sum) => (
            <Figure name={ctx.say('public.start.far.moved')}>
              <Money minor={sum.amountMinor} currency={sum.currency} />
            </Figure>
          ))}
        </dl>
      )}
    </section>
  );
}

function Figure(props: { readonly name: string; readonly children: JSX.Element | string }): JSX.Element {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd class="figure">{props.children}</dd>
    </div>
  );
}

function Answer(props: { readonly title: string; readonly text: string }): JSX.Element {
  return (
    <section>
      <h2>{props.title}</h2>
      <p>{props.text}</p>
    </section>
  );
}

function HowLong(props: { readonly ctx: PageContext; readonly pack: RulePack }): JSX.Element {
  const { ctx, pack } = props;
  const rows = SHOWN.flatMap((name) => {
    const rule = pack.deadlines.find((one) => one.name === name);
    return rule === undefined ? [] : [{ label: ctx.say(`deadline.name.${name}`), value: periodText(ctx.locale, rule) }];
  });
  return (
    <section class="how-long">
      <h2>{ctx.say('public.start.time')}</h2>
      <SummaryList rows={rows} tight />
      <p>
        <a href="/time-limits">{ctx.say('public.start.time.all')}</a>
      </p>
    </section>
  );
}

function Rights(props: { readonly ctx: PageContext }): JSX.Element {
  const { ctx } = props;
  return (
    <section>
      <h2>{ctx.say('public.start.rights')}</h2>
      <p>{ctx.say('public.start.rights.text')}</p>
      <ul>
        <li>{ctx.say('public.start.rights.12315')}</li>
        <li>{ctx.say('public.start.rights.mediation')}</li>
        <li>{ctx.say('public.start.rights.court')}</li>
      </ul>
    </section>
  );
}

function Check(props: { readonly ctx: PageContext }): JSX.Element {
  const { ctx } = props;
  return (
    <section>
      <h2>{ctx.say('public.start.check')}</h2>
      <p>{ctx.say('public.start.check.text')}</p>
      <p>
        <a href="/rules">{ctx.say('public.start.check.rules')}</a>
        <span class="soft"> · </span>
        <a href="/participation">{ctx.say('public.start.check.numbers')}</a>
      </p>
    </section>
  );
}
