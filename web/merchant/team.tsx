import type { JSX } from 'preact';
import { formatMoney, type Currency } from '../../core/kernel/kernel.ts';
import { isMerchant } from '../consumer/whose.ts';
import { amountText } from '../form.ts';
import { rulesNow } from '../dispute/model.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { useSpeech } from '../speech.ts';
import { Actions, Banner, Button, Day, ErrorSummary, Form, Hidden, LinkButton, MoneyField, Radios, Section, SummaryList, Table, Title } from '../ui/ui.ts';
import { ShopNav, type Part, type Team } from './shop.tsx';

const PLACE = '/merchant/team';
const ROLES = ['owner', 'agent', 'viewer'] as const;
/** The currency limits are set in: the one the rules speak. */
async function currencyOf(ctx: PageContext): Promise<Currency> {
  const pack = await rulesNow(ctx);
  return pack.ok ? (pack.value.currency as Currency) : 'CNY';
}

/** A part in words: the role, and an agent's limit. */
function partWords(ctx: PageContext, part: Part, currency: Currency): string {
  const role = ctx.say(`merchant.team.role.${part.role}`);
  return part.limitMinor === null ? role : `${role} · ${ctx.say('merchant.team.upto', { limit: formatMoney(part.limitMinor, currency) })}`;
}

/** The fields of a part; the limit belongs to the agent's answer. */
function PartFields(): JSX.Element {
  const { say } = useSpeech();
  return (
    <Radios
      name="role"
      label={say('merchant.team.role')}
      options={ROLES.map((role) => ({
        value: role,
        label: say(`merchant.team.role.${role}`),
        hint: say(`merchant.team.role.${role}.hint`),
        ...(role === 'agent' ? { reveal: <MoneyField name="limit" label={say('merchant.team.limit')} hint={say('merchant.team.limit.hint')} optional /> } : {}),
      }))}
    />
  );
}

/** The part a form holds; undefined when it is faulty, which is noted. */
async function partOf(ctx: PageContext): Promise<Part | undefined> {
  const role = ctx.form.choice('role', ROLES, { label: ctx.say('merchant.team.role'), required: true });
  const limitMinor = role === 'agent' ? ctx.form.amount('limit', await currencyOf(ctx), { label: ctx.say('merchant.team.limit') }) : null;
  return ctx.form.faulty || role === null ? undefined : { role, limitMinor };
}

async function teamOf(ctx: PageContext): ReturnType<typeof ctx.api.get<Team>> {
  return ctx.api.get<Team>('/my/team');
}

interface Shown {
  readonly ctx: PageContext;
  readonly team: Team;
  readonly currency: Currency;
}

function Members(props: Shown): JSX.Element {
  const { ctx, team, currency } = props;
  const { say } = ctx;
  const keeps = team.you.role === 'owner';
  return (
    <Table
      caption={say('merchant.team')}
      columns={[{ title: say('merchant.team.name'), kind: 'main' }, { title: say('merchant.team.role') }, { title: say('merchant.team.joined') }, ...(keeps ? [{ title: say('merchant.team.change'), kind: 'acts' as const }] : [])]}
      rows={team.members.map((one) => [
        <>
          <span dir="auto">{one.name}</span>
          {one.personId === ctx.me?.personId ? <span class="hint"> {say('merchant.team.you')}</span> : null}
        </>,
        partWords(ctx, one, currency),
        one.joinedAt === null ? '' : <Day at={one.joinedAt} />,
        ...(keeps
          ? [
              <a href={`${PLACE}/${one.personId}`}>
                {say('merchant.team.change')}
                <span class="away"> {one.name}</span>
              </a>,
            ]
          : []),
      ])}
    />
  );
}

function Invitations(props: Shown): JSX.Element | null {
  const { ctx, team, currency } = props;
  const { say } = ctx;
  if (team.invitations.length === 0) return null;
  return (
    <Section title={say('merchant.team.invitations')}>
      <Table
        caption={say('merchant.team.invitations')}
        columns={[{ title: say('merchant.team.role'), kind: 'main' }, { title: say('merchant.team.until') }, { title: say('merchant.team.change'), kind: 'acts' }]}
        rows={team.invitations.map((one) => [
          partWords(ctx, one, currency),
          <Day at={one.expiresAt} />,
          <Form of={ctx.form}>
            <Hidden name="back" value={one.id} />
            <Button kind="plain">{say('merchant.team.takeback')}</Button>
          </Form>,
        ])}
      />
    </Section>
  );
}

/** A link that was made, shown this once. */
function Made(props: { readonly ctx: PageContext; readonly url: string }): JSX.Element {
  const { say } = props.ctx;
  return (
    <Banner kind="done" title={say('merchant.team.link')}>
      <p>{say('merchant.team.link.text')}</p>
      <p>
        <code class="code">{props.url}</code>
      </p>
      <button type="button" class="button plain" data-copy={props.url} hidden>
        {say('merchant.team.link.copy')}
      </button>
    </Banner>
  );
}

async function show(ctx: PageContext, made?: string): Promise<ReturnType<typeof view> | ReturnType<typeof problem>> {
  if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
  const [team, currency] = await Promise.all([teamOf(ctx), currencyOf(ctx)]);
  if (!team.ok) return problem(team.refusal);
  const { say } = ctx;
  return view({
    title: say('merchant.team'),
    body: (
      <>
        <ErrorSummary of={ctx.form} />
        <ShopNav ctx={ctx} />
        <Title lead={say('merchant.team.lead', { role: partWords(ctx, team.value.you, currency) })}>{say('merchant.team')}</Title>
        {made === undefined ? null : <Made ctx={ctx} url={made} />}
        <Members {...{ ctx, currency, team: team.value }} />
        {team.value.you.role === 'owner' ? (
          <>
            <Invitations {...{ ctx, currency, team: team.value }} />
            <Section title={say('merchant.team.invite')} note={say('merchant.team.invite.note')}>
              <Form of={ctx.form} class="flow">
                <PartFields />
                <Actions>
                  <Button>{say('merchant.team.invite.button')}</Button>
                </Actions>
              </Form>
            </Section>
          </>
        ) : null}
      </>
    ),
  });
}

/** Who works for the shop, and in which part; owners invite and change. */
export const teamPage: Page = {
  path: PLACE,
  get: (ctx) => show(ctx),
  async post(ctx) {
    if (ctx.form.has('back')) {
      const gone = await ctx.api.delete(`/my/team/invitations/${encodeURIComponent(ctx.form.value('back'))}`);
      return gone.ok ? goTo(PLACE, 'merchant.team.done.takenback') : problem(gone.refusal);
    }
    const part = await partOf(ctx);
    if (part === undefined) return again;
    const made = await ctx.api.post<{ readonly url: string }>('/my/team/invitations', part);
    return made.ok ? show(ctx, made.value.url) : problem(made.refusal);
  },
};

/** One member: another part, or out of the team. */
export const memberPage: Page = {
  path: `${PLACE}/:personId`,
  async get(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const team = await teamOf(ctx);
    if (!team.ok) return problem(team.refusal);
    const member = team.value.members.find((one) => one.personId === ctx.params['personId']);
    if (member === undefined || team.value.you.role !== 'owner') return problem(ownRefusal(member === undefined ? 'not_found' : 'not_allowed', member === undefined ? 404 : 403));
    ctx.form.fill({ role: member.role, limit: member.limitMinor === null ? null : amountText(member.limitMinor, await currencyOf(ctx)) });
    const { say } = ctx;
    return view({
      title: member.name,
      shape: 'text',
      body: (
        <Form of={ctx.form} class="flow">
          <ErrorSummary of={ctx.form} />
          <Title over={<a href={PLACE}>{say('merchant.team')}</a>}>
            <span dir="auto">{member.name}</span>
          </Title>
          <PartFields />
          <Actions>
            <Button>{say('common.save')}</Button>
            <Button kind="grave" name="do" value="remove">
              {say('merchant.team.remove')}
            </Button>
          </Actions>
        </Form>
      ),
    });
  },
  async post(ctx) {
    const path = `/my/team/${encodeURIComponent(ctx.params['personId'] ?? '')}`;
    if (ctx.form.has('do', 'remove')) {
      const gone = await ctx.api.delete(path);
      if (gone.ok) return goTo(ctx.params['personId'] === ctx.me?.personId ? '/' : PLACE, 'merchant.team.done.removed');
      ctx.form.refuse(gone.refusal);
      return again;
    }
    const part = await partOf(ctx);
    if (part === undefined) return again;
    const changed = await ctx.api.put(path, part);
    if (changed.ok) return goTo(PLACE, 'merchant.team.done.changed');
    ctx.form.refuse(changed.refusal);
    return again;
  },
};

interface InvitedTo extends Part {
  readonly merchantName: string;
}

/** Where an invitation leads: which shop, in which part, and one button. */
export const joinPage: Page = {
  path: '/team/join',
  async get(ctx) {
    const token = ctx.query.get('token') ?? '';
    const invited = await ctx.api.get<InvitedTo>('/team/invitation', { token: token === '' ? 'none-was-given-in-the-link' : token });
    if (!invited.ok) return problem(invited.refusal);
    const currency = await currencyOf(ctx);
    const { say } = ctx;
    return view({
      title: say('merchant.join.title'),
      shape: 'text',
      body: (
        <Form of={ctx.form} class="flow">
          <ErrorSummary of={ctx.form} />
          <Title lead={say('merchant.join.lead')}>{say('merchant.join.title')}</Title>
          <SummaryList
            rows={[
              { label: say('merchant.join.shop'), value: <span dir="auto">{invited.value.merchantName}</span> },
              { label: say('merchant.team.role'), value: partWords(ctx, invited.value, currency) },
              { label: say('merchant.join.as'), value: <span dir="auto">{ctx.me?.name}</span> },
            ]}
          />
          <Actions>
            <Button>{say('merchant.join.button')}</Button>
            <LinkButton kind="plain" href="/">
              {say('common.cancel')}
            </LinkButton>
          </Actions>
        </Form>
      ),
    });
  },
  async post(ctx) {
    const joined = await ctx.api.post('/team/join', { token: ctx.query.get('token') ?? '' });
    if (joined.ok) return goTo('/merchant', 'merchant.join.done');
    if (joined.refusal.code === 'already_done') return goTo('/merchant', 'merchant.join.already');
    return problem(joined.refusal);
  },
};
