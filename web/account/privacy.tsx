import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import { isMessageKey, say as sayIn } from '../../core/words/words.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Banner, Button, Day, ErrorSummary, Form, Hidden, Section, Table, Title, When } from '../ui/ui.ts';

interface Erasure {
  readonly id: string;
  readonly why: 'asked' | 'operator' | 'retention';
  readonly askedAt: Instant;
  readonly doneAt: Instant | null;
  readonly state: 'asked' | 'announced' | 'signed' | 'done' | 'withdrawn';
}

interface Mine {
  readonly standing: { readonly keptUntil: Instant | null; readonly openDisputes: number; readonly held: boolean; readonly source: string };
  readonly erasures: readonly Erasure[];
  readonly accesses: readonly { readonly what: string; readonly byRole: string; readonly at: Instant }[];
}

const HERE = '/account/privacy';

function word(ctx: PageContext, key: string, otherwise: string): string {
  return isMessageKey(key) ? sayIn(ctx.locale, key) : otherwise;
}

/** Until when the law keeps it, and what else stands in the way now. */
function Kept(props: { readonly ctx: PageContext; readonly standing: Mine['standing'] }): JSX.Element {
  const { ctx, standing } = props;
  const { keptUntil, openDisputes, held, source } = standing;
  return (
    <Section title={ctx.say('privacy.kept.title')}>
      {keptUntil === null || keptUntil <= ctx.at ? (
        <p>{ctx.say('privacy.kept.free')}</p>
      ) : (
        <p>
          {ctx.say('privacy.kept.until', { source })} <Day at={keptUntil} />
        </p>
      )}
      {openDisputes === 0 ? null : <p>{ctx.say('privacy.kept.open', { count: openDisputes })}</p>}
      {held ? <p>{ctx.say('privacy.kept.held')}</p> : null}
    </Section>
  );
}

function Erase(props: { readonly ctx: PageContext; readonly mine: Mine }): JSX.Element {
  const { ctx } = props;
  const { standing, erasures } = props.mine;
  const open = erasures.find((one) => one.state === 'asked' || one.state === 'signed');
  const stands = standing.openDisputes > 0 || standing.held || (standing.keptUntil !== null && standing.keptUntil > ctx.at);
  return (
    <Section title={ctx.say('privacy.erase.title')} note={ctx.say('privacy.erase.note')}>
      {open !== undefined ? (
        <>
          <p>{ctx.say('privacy.erase.asked')}</p>
          <p>
            {ctx.say('privacy.erase.since')} <When at={open.askedAt} />
          </p>
          <Form of={ctx.form}>
            <Hidden name="erasureId" value={open.id} />
            <Actions>
              <Button kind="plain" name="do" value="back">
                {ctx.say('privacy.erase.back')}
              </Button>
            </Actions>
          </Form>
        </>
      ) : stands ? (
        <p>{ctx.say('privacy.erase.later')}</p>
      ) : (
        <Form of={ctx.form}>
          <Actions>
            <Button kind="plain" name="do" value="ask">
              {ctx.say('privacy.erase.do')}
            </Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}

function Accesses(props: { readonly ctx: PageContext; readonly rows: Mine['accesses'] }): JSX.Element {
  const { ctx } = props;
  return (
    <Section title={ctx.say('privacy.access.title')}>
      <Table
        caption={ctx.say('privacy.access.title')}
        empty={ctx.say('privacy.access.none')}
        columns={[{ title: ctx.say('privacy.access.when'), kind: 'main' }, { title: ctx.say('privacy.access.who') }, { title: ctx.say('privacy.access.what') }]}
        rows={props.rows.map((one) => [
          <When at={one.at} />,
          word(ctx, `privacy.who.${one.byRole}`, ctx.say('privacy.who.other_person')),
          word(ctx, `privacy.access.${one.what}`, ctx.say('privacy.access.other')),
        ])}
      />
    </Section>
  );
}

/** What is kept of somebody, to be taken along, looked at, and erased. */
export const privacyPage: Page = {
  path: HERE,
  async get(ctx) {
    const mine = await ctx.api.get<Mine>('/my/privacy');
    if (!mine.ok) return problem(mine.refusal);
    return view({
      title: ctx.say('privacy.title'),
      shape: 'text',
      body: (
        <>
          <Title lead={ctx.say('privacy.lead')}>{ctx.say('privacy.title')}</Title>
          <ErrorSummary of={ctx.form} />
          <p>
            <a class="button primary" href="/api/v1/my/data?format=zip" download>
              {ctx.say('privacy.download')}
            </a>
          </p>
          <p class="hint">{ctx.say('privacy.download.note')}</p>
          <Kept ctx={ctx} standing={mine.value.standing} />
          <Accesses ctx={ctx} rows={mine.value.accesses} />
          <Erase ctx={ctx} mine={mine.value} />
        </>
      ),
    });
  },
  async post(ctx) {
    if (ctx.form.has('do', 'back')) {
      const back = await ctx.api.delete(`/my/erasure/${encodeURIComponent(ctx.form.value('erasureId'))}`);
      if (back.ok) return goTo(HERE, 'privacy.erase.back.done');
      ctx.form.refuse(back.refusal);
      return again;
    }
    const asked = await ctx.api.post('/my/erasure', {});
    if (asked.ok) return goTo(HERE, 'privacy.erase.asked');
    ctx.form.refuse(asked.refusal);
    return again;
  },
};

/** Where a case's texts were erased, this stands in their place: when, and because of what. */
export function ErasedBanner(props: { readonly ctx: PageContext; readonly erased: { readonly at: Instant; readonly why: Erasure['why'] } }): JSX.Element {
  const { ctx, erased } = props;
  return (
    <Banner kind="note" title={ctx.say('privacy.erased.title')}>
      <p>{ctx.say(`privacy.erased.${erased.why}`, { date: erased.at })}</p>
    </Banner>
  );
}
