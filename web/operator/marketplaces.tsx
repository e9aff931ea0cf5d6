import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import { again, goTo, problem, view, type Outcome, type Page, type PageContext } from '../page.tsx';
import { Actions, Banner, Button, Code, ErrorSummary, Field, Form, Hidden, LinkButton, Pagination, Section, SummaryList, Table, Tag, When } from '../ui/ui.ts';
import { Connecting, type Connection } from './connect.tsx';
import { Frame } from './frame.tsx';

/** A marketplace as the operator sees it. */
export interface Marketplace {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly handOverKey: string | null;
  readonly webhookUrl: string | null;
  readonly ratePerMinute: number;
  readonly createdAt: Instant;
}

interface ApiKey {
  readonly id: string;
  readonly label: string;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}

interface Registered {
  readonly marketplace: Marketplace;
  readonly key: { readonly token: string };
  readonly webhookSecret: string;
}

const SLUG = /^[a-z0-9][a-z0-9-]{1,62}$/;
const here = (id: string): string => `/operator/marketplaces/${id}`;

/** The marketplaces, by slug. */
export const marketplacesPage: Page = {
  path: '/operator/marketplaces',
  access: 'operator',
  async get(ctx) {
    const cursor = ctx.query.get('cursor');
    const list = await ctx.api.get<{ readonly items: readonly Marketplace[]; readonly next: string | null }>('/marketplaces', { cursor });
    if (!list.ok) return problem(list.refusal);
    const { items, next } = list.value;
    return view({
      title: ctx.say('operator.part.marketplaces'),
      shape: 'wide',
      body: (
        <>
          <Frame ctx={ctx} part="marketplaces" title={ctx.say('operator.part.marketplaces')} />
          <Table
            caption={ctx.say('operator.part.marketplaces')}
            columns={[
              { title: ctx.say('operator.market.name'), kind: 'main' },
              { title: ctx.say('operator.market.slug') },
              { title: ctx.say('operator.market.webhook') },
              { title: ctx.say('operator.market.rate'), kind: 'number' },
            ]}
            rows={items.map((one) => [
              <a href={here(one.id)}>{one.name}</a>,
              <Code>{one.slug}</Code>,
              one.webhookUrl ?? ctx.say('common.none'),
              ctx.say('operator.count', { count: one.ratePerMinute }),
            ])}
          />
          <Pagination first={cursor === null ? null : '/operator/marketplaces'} next={next === null ? null : `/operator/marketplaces?cursor=${next}`} />
          <p class="after">
            <LinkButton href="/operator/marketplaces/new">{ctx.say('operator.market.new')}</LinkButton>
          </p>
        </>
      ),
    });
  },
};

/** A secret that is told this once. */
function Once(props: { readonly ctx: PageContext; readonly rows: readonly { readonly label: string; readonly secret: string }[]; readonly back: string }): JSX.Element {
  const { ctx } = props;
  return (
    <>
      <Banner kind="warning">
        <p>{ctx.say('operator.once')}</p>
      </Banner>
      <SummaryList rows={props.rows.map((row) => ({ label: row.label, value: <Code>{row.secret}</Code> }))} />
      <Actions>
        <LinkButton href={props.back}>{ctx.say('common.continue')}</LinkButton>
      </Actions>
    </>
  );
}

function SettingsFields(props: { readonly ctx: PageContext }): JSX.Element {
  const { ctx } = props;
  return (
    <>
      <Field name="name" label={ctx.say('operator.market.name')} maxLength={100} />
      <Field optional name="handOverKey" label={ctx.say('operator.market.key')} hint={ctx.say('operator.market.key.hint')} />
      <Field optional name="webhookUrl" type="url" label={ctx.say('operator.market.webhook')} />
      <Field optional name="ratePerMinute" label={ctx.say('operator.market.rate')} width="short" inputMode="numeric" />
    </>
  );
}

function readSettings(ctx: PageContext): { name: string; handOverKey?: string; webhookUrl?: string; ratePerMinute?: number } {
  const name = ctx.form.text('name', { label: ctx.say('operator.enter.name'), required: true, max: 100 });
  const handOverKey = ctx.form.text('handOverKey', { label: ctx.say('operator.market.key'), max: 200 });
  const webhookUrl = ctx.form.text('webhookUrl', { label: ctx.say('operator.market.webhook'), max: 2048 });
  const rate = ctx.form.integer('ratePerMinute', { label: ctx.say('operator.market.rate'), least: 1, most: 10_000_000 });
  return {
    name,
    ...(handOverKey === '' ? {} : { handOverKey }),
    ...(webhookUrl === '' ? {} : { webhookUrl }),
    ...(rate === null ? {} : { ratePerMinute: rate }),
  };
}

/** Registering a marketplace: its first key and webhook secret are shown once. */
export const newMarketplacePage: Page = {
  path: '/operator/marketplaces/new',
  access: 'operator',
  get(ctx) {
    return view({
      title: ctx.say('operator.market.new'),
      shape: 'text',
      body: (
        <Form of={ctx.form}>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="marketplaces" title={ctx.say('operator.market.new')} />
          <Field name="slug" label={ctx.say('operator.market.slug')} hint={ctx.say('operator.market.slug.hint')} maxLength={63} />
          <SettingsFields ctx={ctx} />
          <Actions>
            <Button>{ctx.say('operator.market.register')}</Button>
          </Actions>
        </Form>
      ),
    });
  },
  async post(ctx) {
    const slug = ctx.form.text('slug', { label: ctx.say('operator.enter.slug'), required: true, max: 63 });
    if (slug !== '' && !SLUG.test(slug)) ctx.form.fault('slug', ctx.say('operator.market.slug.fault'));
    const settings = readSettings(ctx);
    if (ctx.form.faulty) return again;
    const made = await ctx.api.post<Registered>('/marketplaces', { slug, ...settings });
    if (!made.ok) {
      ctx.form.refuse(made.refusal);
      return again;
    }
    return view({
      title: ctx.say('operator.market.registered'),
      shape: 'text',
      body: (
        <>
          <Frame ctx={ctx} part="marketplaces" title={ctx.say('operator.market.registered')} lead={made.value.marketplace.name} />
          <Once
            ctx={ctx}
            rows={[
              { label: ctx.say('operator.key'), secret: made.value.key.token },
              { label: ctx.say('operator.market.webhook_secret'), secret: made.value.webhookSecret },
            ]}
            back={here(made.value.marketplace.id)}
          />
        </>
      ),
    });
  },
};

function Keys(props: { readonly ctx: PageContext; readonly keys: readonly ApiKey[] }): JSX.Element {
  const { ctx, keys } = props;
  return (
    <Section id="keys" title={ctx.say('operator.keys')} note={ctx.say('operator.keys.note')}>
      <Table
        caption={ctx.say('operator.keys')}
        columns={[
          { title: ctx.say('operator.key.label'), kind: 'main' },
          { title: ctx.say('operator.key.made') },
          { title: ctx.say('operator.key.state') },
          { title: ctx.say('operator.staff.action'), kind: 'acts' },
        ]}
        rows={keys.map((key) => [
          key.label,
          <When at={key.createdAt} />,
          <Tag kind={key.revokedAt === null ? 'good' : 'plain'}>{ctx.say(key.revokedAt === null ? 'operator.key.active' : 'operator.key.revoked')}</Tag>,
          key.revokedAt === null ? (
            <Form of={ctx.form}>
              <Hidden name="keyId" value={key.id} />
              <Button kind="grave" name="do" value="revoke">
                {ctx.say('operator.key.revoke')}
                <span class="away"> {key.label}</span>
              </Button>
            </Form>
          ) : null,
        ])}
      />
      <Form of={ctx.form}>
        <Field name="label" label={ctx.say('operator.key.label')} hint={ctx.say('operator.key.label.hint')} width="middle" maxLength={100} />
        <Actions>
          <Button kind="plain" name="do" value="key">
            {ctx.say('operator.key.make')}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}

async function makeKey(ctx: PageContext, id: string): Promise<Outcome | typeof again> {
  const label = ctx.form.text('label', { label: ctx.say('operator.enter.label'), required: true, max: 100 });
  if (ctx.form.faulty) return again;
  const made = await ctx.api.post<{ readonly token: string }>(`/marketplaces/${id}/keys`, { label });
  if (!made.ok) {
    ctx.form.refuse(made.refusal);
    return again;
  }
  return view({
    title: ctx.say('operator.key.made_title'),
    shape: 'text',
    body: (
      <>
        <Frame ctx={ctx} part="marketplaces" title={ctx.say('operator.key.made_title')} lead={label} />
        <Once ctx={ctx} rows={[{ label: ctx.say('operator.key'), secret: made.value.token }]} back={here(id)} />
      </>
    ),
  });
}

/** One marketplace: how far it is connected, its keys and its settings. */
export const marketplacePage: Page = {
  path: '/operator/marketplaces/:marketplaceId',
  access: 'operator',
  async get(ctx) {
    const id = encodeURIComponent(ctx.params['marketplaceId'] ?? '');
    const [found, connection, keys] = await Promise.all([
      ctx.api.get<Marketplace>(`/marketplaces/${id}`),
      ctx.api.get<Connection>(`/marketplaces/${id}/connection`),
      ctx.api.get<{ readonly items: readonly ApiKey[] }>(`/marketplaces/${id}/keys`),
    ]);
    if (!found.ok) return problem(found.refusal);
    if (!connection.ok) return problem(connection.refusal);
    if (!keys.ok) return problem(keys.refusal);
    const { name, handOverKey, webhookUrl, ratePerMinute, slug } = found.value;
    ctx.form.fill({ name, handOverKey, webhookUrl, ratePerMinute });
    return view({
      title: name,
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="marketplaces" title={name} lead={<Code>{slug}</Code>} />
          <Connecting ctx={ctx} id={found.value.id} connection={connection.value} />
          <Section title={ctx.say('vouches.title')} note={ctx.say('vouches.note')}>
            <Actions>
              <LinkButton kind="plain" href={`${here(found.value.id)}/vouches`}>
                {ctx.say('vouches.enter')}
              </LinkButton>
            </Actions>
          </Section>
          <Keys ctx={ctx} keys={keys.value.items} />
          <Section id="settings" title={ctx.say('operator.market.settings')}>
            <Form of={ctx.form}>
              <SettingsFields ctx={ctx} />
              <Actions>
                <Button kind="plain" name="do" value="settings">
                  {ctx.say('common.save')}
                </Button>
              </Actions>
            </Form>
          </Section>
        </>
      ),
    });
  },
  async post(ctx) {
    const id = ctx.params['marketplaceId'] ?? '';
    if (ctx.form.has('do', 'key')) return makeKey(ctx, id);
    if (ctx.form.has('do', 'revoke')) {
      const revoked = await ctx.api.delete(`/marketplaces/${id}/keys/${encodeURIComponent(ctx.form.value('keyId'))}`);
      return revoked.ok ? goTo(here(id), 'operator.done.revoked') : problem(revoked.refusal);
    }
    const settings = readSettings(ctx);
    if (ctx.form.faulty) return again;
    const changed = await ctx.api.put(`/marketplaces/${id}`, settings);
    if (changed.ok) return goTo(here(id), 'operator.done.saved');
    if (changed.refusal.status === 404) return problem(changed.refusal);
    ctx.form.refuse(changed.refusal);
    return again;
  },
};
