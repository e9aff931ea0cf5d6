import type { JSX } from 'preact';
import { CASE_STAGES, NEWS, type CaseStage } from '../../core/chargeback/chargeback.ts';
import { isMerchant } from '../consumer/whose.ts';
import { ShopNav } from '../merchant/shop.tsx';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Banner, Button, Code, DateField, Details, ErrorSummary, Form, Hidden, Money, Section, Select, SummaryList, Table, Tag, TimeLeft, Title, When } from '../ui/ui.ts';
import { kindOf, meaningOf, networkName, wordOf, type CaseFile } from './model.ts';

const ANSWERS = ['answer_inquiry', 'represent', 'answer_pre_arbitration'] as const;

function Facts(props: { readonly ctx: PageContext; readonly file: CaseFile }): JSX.Element {
  const { ctx, file } = props;
  const { say } = ctx;
  const reason = `${file.reason} · ${wordOf(ctx, `chargeback.group.${file.reasonGroup}`, file.reasonGroup)}`;
  return (
    <SummaryList
      rows={[
        { label: say('chargeback.amount'), value: <Money minor={file.amountMinor} currency={file.currency} /> },
        { label: say('chargeback.credited'), value: file.creditedMinor === 0 ? say('chargeback.part.none') : <Money minor={file.creditedMinor} currency={file.currency} /> },
        ...(file.feeMinor === 0 ? [] : [{ label: say('chargeback.fee'), value: <Money minor={file.feeMinor} currency={file.currency} /> }]),
        { label: say('chargeback.reason'), value: reason },
        { label: say('chargeback.network'), value: networkName(file.network) },
        { label: say('chargeback.opened'), value: <When at={file.openedAt} /> },
        ...(file.ourDue === null ? [] : [{ label: say('chargeback.due.ours'), value: <When at={file.ourDue} /> }]),
        ...(file.networkDue === null ? [] : [{ label: say('chargeback.due.network'), value: <When at={file.networkDue} /> }]),
        {
          label: say('chargeback.dispute'),
          value: file.disputeId === null ? say('chargeback.dispute.none') : <a href={`/disputes/${file.disputeId}`}>{say('chargeback.dispute.open')}</a>,
        },
      ]}
    />
  );
}

/** Where it stands, whose turn it is, until when. */
function Turn(props: { readonly ctx: PageContext; readonly file: CaseFile }): JSX.Element {
  const { ctx, file } = props;
  const { say } = ctx;
  const next = file.ourDue ?? file.networkDue;
  const mine = file.waitsFor === 'merchant' && isMerchant(ctx);
  return (
    <section class={mine ? 'turn-card mine' : 'turn-card'} aria-labelledby="turn">
      <p>
        <Tag kind={kindOf(file)}>{say(file.waitsFor === null ? 'chargeback.waits.none' : `chargeback.waits.${file.waitsFor}`)}</Tag>
      </p>
      <h2 id="turn">{say(`chargeback.stage.${file.stage}`)}</h2>
      {next === null ? null : (
        <div class="turn-when">
          <TimeLeft due={next} />
        </div>
      )}
      <p>{meaningOf(ctx, file)}</p>
      {file.clock === null ? null : <p class="hint">{say('chargeback.source', { source: file.clock.source[ctx.locale], tag: file.clock.verification })}</p>}
    </section>
  );
}

/** The merchant's part: the pack, the note that it was handed in, or accepting. */
function Answering(props: { readonly ctx: PageContext; readonly file: CaseFile }): JSX.Element | null {
  const { ctx, file } = props;
  const { say } = ctx;
  const answer = ANSWERS.find((one) => file.acts.includes(one));
  const [pack] = file.packs;
  if (!isMerchant(ctx)) return null;
  return (
    <Section title={say('chargeback.act.title')} id="answer">
      <p class="hint">{say('chargeback.act.pack.hint')}</p>
      <p class="hint">{file.parts.map((part) => wordOf(ctx, `chargeback.pack.${part}`, part)).join(' · ')}</p>
      <Actions>
        <a class="button plain" href={`/api/v1/card-cases/${file.id}/pack.zip`} download>
          {say('chargeback.act.pack')}
        </a>
      </Actions>
      {file.handsIn ? (
        <Form of={ctx.form}>
          <Hidden name="act" value="hand_in" />
          <p class="hint">{say('chargeback.act.hand_in.hint')}</p>
          <Actions>
            <Button>{say('chargeback.act.hand_in')}</Button>
          </Actions>
        </Form>
      ) : null}
      {answer === undefined ? null : (
        <>
          <p>{say('chargeback.act.how')}</p>
          {pack === undefined ? (
            <p class="hint">{say('chargeback.act.pack.first')}</p>
          ) : (
            <Form of={ctx.form}>
              <Hidden name="act" value={answer} />
              <Hidden name="packHash" value={pack.manifestHash} />
              <p class="hint">
                {say('chargeback.packs.number', { number: pack.number })}: <Code>{pack.manifestHash.slice(0, 16)}</Code> · <When at={pack.madeAt} />
              </p>
              <Actions>
                <Button>{say(`chargeback.act.${answer}`)}</Button>
              </Actions>
            </Form>
          )}
        </>
      )}
      {file.acts.includes('accept') ? (
        <Details summary={say('chargeback.act.accept')}>
          <Form of={ctx.form}>
            <Hidden name="act" value="accept" />
            <p>{say('chargeback.act.accept.hint')}</p>
            <Actions>
              <Button kind="grave">{say('chargeback.act.accept')}</Button>
            </Actions>
          </Form>
        </Details>
      ) : null}
    </Section>
  );
}

/** The desk writes down what a bank wrote by mail. */
function Noting(props: { readonly ctx: PageContext; readonly file: CaseFile }): JSX.Element | null {
  const { ctx, file } = props;
  const { say } = ctx;
  if (!file.acts.includes('news')) return null;
  const stages = NEWS[file.stage].filter((stage) => stage !== file.stage);
  return (
    <Section title={say('chargeback.news.title')} note={say('chargeback.news.hint')}>
      <Form of={ctx.form}>
        <Hidden name="act" value="news" />
        <Select name="to" label={say('chargeback.news.to')} options={stages.map((stage) => ({ value: stage, label: say(`chargeback.stage.${stage}`) }))} />
        <DateField name="due" label={say('chargeback.news.due')} />
        <Actions>
          <Button>{say('chargeback.news.submit')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Happened(props: { readonly ctx: PageContext; readonly file: CaseFile }): JSX.Element {
  const { ctx, file } = props;
  const { say } = ctx;
  return (
    <Section title={say('chargeback.record.title')}>
      <Table
        caption={say('chargeback.record.title')}
        columns={[{ title: say('chargeback.record.when') }, { title: say('chargeback.record.who') }, { title: say('chargeback.record.what'), kind: 'main' }]}
        rows={file.entries.toReversed().map((entry) => [
          <When at={entry.at} />,
          say(`chargeback.record.${entry.by}`),
          <>
            {entry.act === 'news' ? say('chargeback.record.news', { stage: say(`chargeback.stage.${entry.stage}`) }) : wordOf(ctx, `chargeback.record.${entry.act}`, entry.act)}
            {entry.packHash === undefined ? null : (
              <div class="hint">
                {say('chargeback.record.pack')} <Code>{entry.packHash}</Code>
              </div>
            )}
          </>,
        ])}
      />
    </Section>
  );
}

async function act(ctx: PageContext, file: CaseFile): Promise<boolean> {
  const name = ctx.form.text('act', { label: 'act' });
  const done = await (name === 'hand_in' ? ctx.api.post(`/card-cases/${file.id}/hand-in`, {}) : name === 'news' ? tellNews(ctx, file) : ctx.api.post(`/card-cases/${file.id}/acts/${name.replaceAll('_', '-')}`, name === 'accept' ? {} : { packHash: ctx.form.text('packHash', { label: 'packHash' }) }));
  if (!done.ok) ctx.form.refuse(done.refusal, { status: 'to', evidenceDue: 'due' });
  return done.ok;
}

function tellNews(ctx: PageContext, file: CaseFile): ReturnType<PageContext['api']['post']> {
  const to = CASE_STAGES.find((stage) => stage === ctx.form.text('to', { label: ctx.say('chargeback.news.to') })) ?? ('' as CaseStage);
  const due = ctx.form.text('due', { label: ctx.say('chargeback.news.due') });
  const { rail, reference: caseReference, reason, amountMinor } = file;
  return ctx.api.post('/card-cases/news', { rail, caseReference, status: to, reason, amountMinor, ...(due === '' ? {} : { evidenceDue: `${due}T23:59:59+08:00` }) });
}

/** One card dispute: where it stands, the next date, what can be done, and what happened. */
export const casePage: Page = {
  path: '/card-cases/:caseId',
  async get(ctx) {
    const { say } = ctx;
    const file = await ctx.api.get<CaseFile>(`/card-cases/${ctx.params['caseId'] ?? ''}`);
    if (!file.ok) return problem(file.refusal);
    const of = file.value;
    return view({
      title: `${say('chargeback.title')} · ${of.reference}`,
      body: (
        <>
          {isMerchant(ctx) ? <ShopNav ctx={ctx} /> : null}
          <ErrorSummary of={ctx.form} />
          <p class="over">
            <a href="/card-cases">{say('chargeback.title')}</a>
          </p>
          <Title><Code>{of.reference}</Code></Title>
          {of.alarm === null ? null : (
            <Banner kind="warning">
              <p>{say('chargeback.notice.alarm')}</p>
            </Banner>
          )}
          <Turn ctx={ctx} file={of} />
          <Answering ctx={ctx} file={of} />
          <Noting ctx={ctx} file={of} />
          <Section title={say('chargeback.facts')}>
            <Facts ctx={ctx} file={of} />
          </Section>
          <Happened ctx={ctx} file={of} />
        </>
      ),
    });
  },
  async post(ctx) {
    const file = await ctx.api.get<CaseFile>(`/card-cases/${ctx.params['caseId'] ?? ''}`);
    if (!file.ok) return problem(file.refusal);
    return (await act(ctx, file.value)) ? goTo(`/card-cases/${file.value.id}`, 'chargeback.act.done') : again;
  },
};
