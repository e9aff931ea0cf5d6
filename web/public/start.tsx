import type { JSX } from 'preact';
import type { RulePack } from '../../core/rules/rules.ts';
import { say } from '../../core/words/words.ts';
import { view, type Page, type PageContext } from '../page.tsx';
import { Actions, LinkButton, Section, SummaryList, Title } from '../ui/ui.ts';
import { periodText, rulesInForce } from './pack.ts';

const STEPS = [1, 2, 3, 4, 5] as const;
/** The clocks a person asks about first, in the order they run. */
const SHOWN = ['respond', 'negotiate', 'decide', 'appeal', 'perform'] as const;

/** What this is, how it goes, how long, what it costs, who decides, and what else one can do. */
export const startPage: Page = {
  path: '/',
  access: 'anyone',
  async get(ctx) {
    const rules = await rulesInForce(ctx);
    return view({
      title: ctx.say('public.start.title'),
      body: (
        <>
          <div class="columns hero">
            <div>
              <Title lead={ctx.say('public.start.lead')}>{ctx.say('public.start.title')}</Title>
              <Enter ctx={ctx} />
            </div>
            {rules.ok ? <HowLong ctx={ctx} pack={rules.value.pack} /> : null}
          </div>
          <Section title={ctx.say('public.start.how')}>
            <ol class="numbered">
              {STEPS.map((step) => (
                <li>
                  <div>
                    <h3>{ctx.say(`public.start.how.${step}`)}</h3>
                    <p>{ctx.say(`public.start.how.${step}.text`)}</p>
                  </div>
                </li>
              ))}
            </ol>
          </Section>
          <Section title={ctx.say('public.start.cost')}>
            <p>{ctx.say('public.start.cost.text')}</p>
          </Section>
          <Section title={ctx.say('public.start.who')}>
            <p>{ctx.say('public.start.who.text')}</p>
          </Section>
          <Rights ctx={ctx} />
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
      {ctx.me === null ? <p>{ctx.say('public.start.enter')}</p> : null}
      {ctx.me === null && !ctx.demo ? null : (
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
            </LinkButton>
          ) : null}
        </Actions>
      )}
      {ctx.me === null ? <p class="hint">{ctx.say('public.start.link')}</p> : null}
    </div>
  );
}

function HowLong(props: { readonly ctx: PageContext; readonly pack: RulePack }): JSX.Element {
  const { ctx, pack } = props;
  const rows = SHOWN.flatMap((name) => {
    const rule = pack.deadlines.find((one) => one.name === name);
    return rule === undefined
      ? []
      : [{ label: say(ctx.locale, `deadline.name.${name}`), value: periodText(ctx.locale, rule) }];
  });
  return (
    <aside class="card" aria-labelledby="how-long">
      <h2 id="how-long">{ctx.say('public.start.time')}</h2>
      <SummaryList rows={rows} tight />
      <p class="hint">
        <a href="/time-limits">{ctx.say('public.start.time.all')}</a>
      </p>
    </aside>
  );
}

function Rights(props: { readonly ctx: PageContext }): JSX.Element {
  const { ctx } = props;
  return (
    <>
      <Section title={ctx.say('public.start.rights')}>
        <p>{ctx.say('public.start.rights.text')}</p>
        <ul>
          <li>{ctx.say('public.start.rights.12315')}</li>
          <li>{ctx.say('public.start.rights.mediation')}</li>
          <li>{ctx.say('public.start.rights.court')}</li>
        </ul>
      </Section>
      <Section title={ctx.say('public.start.check')}>
        <p>{ctx.say('public.start.check.text')}</p>
        <p>
          <a href="/rules">{ctx.say('public.start.check.rules')}</a>
          <span class="soft"> · </span>
          <a href="/participation">{ctx.say('public.start.check.numbers')}</a>
        </p>
      </Section>
    </>
  );
}
