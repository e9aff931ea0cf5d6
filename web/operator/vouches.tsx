import type { JSX } from 'preact';
import { isMessageKey } from '../../core/words/words.ts';
import { again, problem, view, type Outcome, type Page, type PageContext } from '../page.tsx';
import { Actions, Banner, Button, Code, ErrorSummary, FileField, Form, LinkButton, Section, Table, TextArea } from '../ui/ui.ts';
import { Frame } from './frame.tsx';
import type { Marketplace } from './marketplaces.tsx';
import { readVouchList, VOUCH_COLUMNS, type VouchList } from './vouch-list.ts';

interface Noted {
  readonly noted: number;
  readonly refused: readonly { readonly index: number; readonly externalId: string | null; readonly code: string; readonly field: string | null }[];
}

/** Lines of one list, as the API takes them. */
const MOST = 1_000;
const MOST_BYTES = 512 * 1024;
const EXAMPLE = 'user-1001,742,yes,yes,2024-03-01,12,80,,30,2';

const place = (id: string): string => `/operator/marketplaces/${id}`;

function why(ctx: PageContext, { code, field }: Noted['refused'][number]): string {
  if (code === 'not_found') return ctx.say('vouches.why.not_found');
  if (code === 'already_done') return ctx.say('vouches.why.twice');
  const name = `vouches.column.${field ?? ''}`;
  const column = isMessageKey(name) ? ctx.say(name as 'vouches.column.credit') : (field ?? '');
  return ctx.say(code === 'field_missing' ? 'vouches.why.missing' : 'vouches.why.invalid', { column });
}

function Columns(props: { readonly ctx: PageContext }): JSX.Element {
  const { ctx } = props;
  return (
    <Table
      caption={ctx.say('vouches.columns')}
      showCaption
      columns={[{ title: ctx.say('vouches.column'), kind: 'main' }, { title: ctx.say('vouches.column.what') }]}
      rows={VOUCH_COLUMNS.map((name) => [<Code>{name}</Code>, ctx.say(`vouches.column.${name}`)])}
    />
  );
}

function Entry(props: { readonly ctx: PageContext; readonly title: string }): JSX.Element {
  const { ctx } = props;
  return (
    <Form of={ctx.form} files>
      <TextArea name="list" label={ctx.say('vouches.list')} hint={ctx.say('vouches.list.hint', { most: MOST })} rows={8} optional />
      <FileField name="file" label={ctx.say('vouches.file')} hint={ctx.say('vouches.file.hint')} accept=".csv,.txt,.tsv,text/csv,text/plain" optional />
      <Actions>
        <Button>{props.title}</Button>
      </Actions>
    </Form>
  );
}

function page(ctx: PageContext, market: Marketplace, body: JSX.Element): Outcome {
  const title = ctx.say('vouches.title');
  return view({
    title,
    body: (
      <>
        <ErrorSummary of={ctx.form} />
        <Frame ctx={ctx} part="marketplaces" title={title} lead={ctx.say('vouches.lead', { name: market.name })} />
        {body}
        <p class="after">
          <a href={place(market.id)}>{market.name}</a>
        </p>
      </>
    ),
  });
}

/** What was sent: the file when there is one, else what was pasted; null when it cannot be used, with the fault noted. */
async function listOf(ctx: PageContext): Promise<VouchList | null> {
  const [file] = ctx.form.files('file');
  const field = file === undefined ? 'list' : 'file';
  if (file !== undefined && file.size > MOST_BYTES) {
    ctx.form.fault(field, ctx.say('vouches.too_many', { most: MOST }));
    return null;
  }
  const text = file === undefined ? ctx.form.value('list') : await file.text();
  const list = readVouchList(text);
  if (text.trim() === '') ctx.form.fault('list', ctx.say('vouches.none'));
  else if (text.includes('\uFFFD')) ctx.form.fault(field, ctx.say('vouches.not_utf8'));
  else if (list.unknown.length > 0) ctx.form.fault(field, ctx.say('vouches.unknown', { columns: list.unknown.join(', ').slice(0, 200) }));
  else if (list.missing.length > 0) ctx.form.fault(field, ctx.say('vouches.missing', { columns: list.missing.join(', ') }));
  else if (list.rows.length === 0) ctx.form.fault(field, ctx.say('vouches.no_rows'));
  else if (list.rows.length > MOST) ctx.form.fault(field, ctx.say('vouches.too_many', { most: MOST }));
  return ctx.form.faulty ? null : list;
}

function Result(props: { readonly ctx: PageContext; readonly list: VouchList; readonly noted: Noted; readonly back: string }): JSX.Element {
  const { ctx, list, noted } = props;
  const { refused } = noted;
  return (
    <>
      <Banner kind={refused.length === 0 ? 'done' : 'warning'} title={ctx.say('vouches.noted', { count: noted.noted })}>
        <p>{ctx.say(refused.length === 0 ? 'vouches.all' : 'vouches.some', { count: refused.length })}</p>
      </Banner>
      {refused.length === 0 ? (
        <Actions>
          <LinkButton href={props.back}>{ctx.say('common.continue')}</LinkButton>
        </Actions>
      ) : (
        <>
          <Section title={ctx.say('vouches.refused')}>
            <Table
              caption={ctx.say('vouches.refused')}
              columns={[{ title: ctx.say('vouches.user'), kind: 'main' }, { title: ctx.say('vouches.line'), kind: 'number' }, { title: ctx.say('vouches.why') }]}
              rows={refused.map((one) => [one.externalId === null ? '–' : <Code>{one.externalId}</Code>, String(list.rows[one.index]!.line), why(ctx, one)])}
            />
          </Section>
          <Section title={ctx.say('vouches.again')} note={ctx.say('vouches.again.note')}>
            <Entry ctx={ctx} title={ctx.say('vouches.again.send')} />
          </Section>
        </>
      )}
    </>
  );
}

/** A list of users a marketplace vouches for, entered for it: pasted or as a file; lines that were refused come back to be mended. */
export const vouchesPage: Page = {
  path: '/operator/marketplaces/:marketplaceId/vouches',
  access: 'operator',
  async get(ctx) {
    const market = await ctx.api.get<Marketplace>(`/marketplaces/${encodeURIComponent(ctx.params['marketplaceId'] ?? '')}`);
    if (!market.ok) return problem(market.refusal);
    const example = `${VOUCH_COLUMNS.join(',')}\n${EXAMPLE}`;
    return page(
      ctx,
      market.value,
      <>
        <Section title={ctx.say('vouches.enter')}>
          <Entry ctx={ctx} title={ctx.say('vouches.send')} />
        </Section>
        <Section title={ctx.say('vouches.form')} note={ctx.say('vouches.form.note')}>
          <pre class="answer" dir="ltr" tabindex={0} aria-label={ctx.say('vouches.form')}>
            {example}
          </pre>
          <Columns ctx={ctx} />
        </Section>
      </>,
    );
  },
  async post(ctx) {
    const market = await ctx.api.get<Marketplace>(`/marketplaces/${encodeURIComponent(ctx.params['marketplaceId'] ?? '')}`);
    if (!market.ok) return problem(market.refusal);
    const list = await listOf(ctx);
    if (list === null) return again;
    const sent = await ctx.api.put<Noted>(`/operation/marketplaces/${market.value.id}/jurors/vouches`, { users: list.rows.map((row) => row.user) });
    if (!sent.ok) {
      ctx.form.refuse(sent.refusal, { users: 'list' });
      return again;
    }
    const rest = sent.value.refused.map((one) => list.texts.get(list.rows[one.index]!.line));
    ctx.form.replace('list', [list.head, ...rest].join('\n'));
    return page(ctx, market.value, <Result ctx={ctx} list={list} noted={sent.value} back={place(market.value.id)} />);
  },
};
