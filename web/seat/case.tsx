import type { JSX } from 'preact';
import type { JurorEvidence, JurorSide } from '../../core/jury/juror-file.ts';
import { millisOf } from '../../core/kernel/kernel.ts';
import { optionText } from '../dispute/jury.tsx';
import { TermList } from '../dispute/terms.tsx';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { useSpeech } from '../speech.ts';
import { Actions, Banner, Button, Details, ErrorSummary, Form, LinkButton, Money, Prose, Radios, Section, SummaryList, Tag, TextArea, TimeLeft, Title, When } from '../ui/ui.ts';
import { seatHref, type CaseFile, type Seat } from './model.ts';

/** The field of a question: `answer.breach`. */
const fieldOf = (question: string): string => `answer.${question}`;

function Item(props: { readonly item: JurorEvidence; readonly seat: string; readonly pages: number }): JSX.Element {
  const { say } = useSpeech();
  const { item, seat, pages } = props;
  const name = say('seat.evidence.no', { no: item.no });
  return (
    <div class="card" id={`item-${item.no}`}>
      <div class="card-head">
        <strong>
          {name}
          {item.type === null ? null : <> · {say(`evidence.type.${item.type as 'page'}`)}</>}
        </strong>
        <When at={item.at} />
      </div>
      <Prose>{item.shows}</Prose>
      {item.covered ? (
        Array.from({ length: pages }, (_, page) => (
          <a href={`/api/v1/juror/seats/${seat}/evidence/${item.no}/pages/${page + 1}`} target="_blank" rel="noopener">
            <img class="item-view" src={`/api/v1/juror/seats/${seat}/evidence/${item.no}/pages/${page + 1}`} loading="lazy" alt={say('seat.evidence.alt', { no: item.no, page: page + 1 })} />
          </a>
        ))
      ) : (
        <p class="hint">{say('seat.evidence.words')}</p>
      )}
      {item.objections.map((one) => (
        <div class="objection">
          <p>{say('seat.evidence.objection')}</p>
          {one.reasons.map((reason) => (
            <Prose>{reason}</Prose>
          ))}
          {one.answer === null ? <p class="hint">{say('seat.evidence.unanswered')}</p> : <Prose>{say('seat.evidence.answered', { text: one.answer })}</Prose>}
        </div>
      ))}
    </div>
  );
}

/** One side: the same parts in the same order for both, said to be empty where they are. */
function Side(props: { readonly side: JurorSide; readonly file: CaseFile; readonly seat: string }): JSX.Element {
  const { say, locale } = useSpeech();
  const { side, file, seat } = props;
  return (
    <Section title={say(`seat.side.${side.side}`)}>
      <h3>{say('seat.side.statement')}</h3>
      {side.statement === '' ? <p class="hint">{say('seat.side.silent')}</p> : <Prose>{side.statement}</Prose>}
      <h3>{say('seat.side.answers')}</h3>
      {side.answers.length === 0 && side.asked.length === 0 ? <p class="hint">{say('seat.side.none')}</p> : null}
      {side.answers.length === 0 ? null : <SummaryList rows={side.answers.map(({ question, answer }) => ({ label: question[locale], value: typeof answer === 'string' ? answer : answer[locale] }))} />}
      {side.asked.map(({ question, answer }) => (
        <>
          <p>{question}</p>
          {answer === null ? <p class="hint">{say('seat.side.unanswered')}</p> : <Prose>{answer}</Prose>}
        </>
      ))}
      <h3>{say('seat.side.evidence')}</h3>
      {side.evidence.length === 0 ? <p class="hint">{say('seat.side.no_evidence')}</p> : side.evidence.map((item) => <Item item={item} seat={seat} pages={file.pages[item.no] ?? 0} />)}
    </Section>
  );
}

function Rules(props: { readonly file: CaseFile }): JSX.Element {
  const { say, locale } = useSpeech();
  const { file } = props;
  return (
    <Section title={say('seat.rules')}>
      {file.burden.map((row) => (
        <div class="card">
          <div class="card-head">
            <h3>{row.fact[locale]}</h3>
            <Tag>{say(`seat.bearer.${row.bearer}`)}</Tag>
          </div>
          <SummaryList
            tight
            rows={[
              { label: say('seat.side.claimant'), value: row.claimantShows[locale] },
              { label: say('seat.side.respondent'), value: row.respondentShows[locale] },
              {
                label: say('seat.shown'),
                value: row.shown.length === 0 ? say('seat.shown.none') : row.shown.map((no, index) => <>{index === 0 ? '' : ' · '}<a href={`#item-${no}`}>{say('seat.evidence.no', { no })}</a></>),
              },
            ]}
          />
        </div>
      ))}
      <Details summary={say('seat.law')}>
        {file.remedies.map((one) => (
          <p>
            <strong>{one.name[locale]}</strong> {one.description[locale]}
          </p>
        ))}
        <ul>
          {file.law.map(({ ref, title }) => (
            <li>{title === null ? ref : `${title[locale]}: ${ref.split(' ').slice(1).join(' ')}`}</li>
          ))}
        </ul>
      </Details>
    </Section>
  );
}

function Ballot(props: { readonly file: CaseFile; readonly seat: Seat; readonly ctx: PageContext }): JSX.Element {
  const { say, locale } = useSpeech();
  const { file, seat, ctx } = props;
  return (
    <Form of={ctx.form} draft={seatHref(seat.id, 'draft')} id="vote">
      <Section title={say('seat.vote.title')}>
        <p>{say('seat.vote.text')}</p>
        {file.questions.map(({ id, title, options }) => (
          <Radios name={fieldOf(id)} label={title === null ? say('seat.question.remedy') : say('seat.question.issue', { fact: title[locale] })} options={options.map((option) => ({ value: option, label: optionText(say, option) }))} />
        ))}
        <TextArea name="reason" label={say('seat.reason')} hint={say('seat.reason.hint', { letters: file.reason.leastLetters, words: file.reason.leastWords })} rows={6} max={file.reason.most} />
        {ctx.at < file.readFrom ? (
          <p class="hint">{say('seat.read_from', { seconds: Math.ceil((millisOf(file.readFrom) - millisOf(ctx.at)) / 1000) })}</p>
        ) : null}
        <Actions>
          <Button>{say('seat.vote.send')}</Button>
          <LinkButton kind="plain" href={seatHref(seat.id, 'step-aside')}>
            {say('seat.aside')}
          </LinkButton>
        </Actions>
        <p class="hint">{say('seat.vote.final')}</p>
      </Section>
    </Form>
  );
}

function Sheet(props: { readonly file: CaseFile; readonly seat: Seat; readonly ctx: PageContext }): JSX.Element {
  const { say, locale } = useSpeech();
  const { file, seat, ctx } = props;
  return (
    <>
      <ErrorSummary of={ctx.form} />
      <Title over={<a href={seatHref(seat.id)}>{say('seat.title')}</a>} lead={say('seat.case.lead')}>
        {file.type[locale]}
      </Title>
      {seat.untilAt === null ? null : <TimeLeft due={seat.untilAt} />}
      {seat.draft === null || ctx.form.sent ? null : (
        <Banner kind="note">
          <p>{say('seat.draft.back')}</p>
        </Banner>
      )}
      <p>
        <a href="#vote">{say('seat.case.jump')}</a>
      </p>
      <Section title={say('seat.case.about')}>
        <ul>
          {file.goods.map((one) => (
            <li>
              <span dir="auto">{one.title}</span> × {one.quantity} · <Money minor={one.paidMinor} currency={file.currency} />
            </li>
          ))}
        </ul>
        <h3>{say('seat.case.wanted')}</h3>
        <TermList terms={file.wanted} currency={file.currency} />
      </Section>
      {file.sides.map((side) => (
        <Side side={side} file={file} seat={seat.id} />
      ))}
      <p class="hint">{say('seat.case.order')}</p>
      <Rules file={file} />
      <Ballot file={file} seat={seat} ctx={ctx} />
    </>
  );
}

function votes(ctx: PageContext, questions: readonly string[]): { readonly answers: Record<string, string>; readonly reason: string } {
  const answers: Record<string, string> = {};
  for (const id of questions) {
    const answer = ctx.form.value(fieldOf(id));
    if (answer !== '') answers[id] = answer;
  }
  return { answers, reason: ctx.form.value('reason') };
}

/** The case and the vote on one page: what both sides say, the rules, the questions, the reasons. */
export const casePage: Page = {
  path: '/juror/seats/:seatId/case',
  async get(ctx) {
    const { seatId } = ctx.params;
    const file = await ctx.api.get<CaseFile>(`/juror/seats/${seatId}/file`);
    if (!file.ok) return file.refusal.status === 404 ? problem(file.refusal) : goTo(seatHref(seatId!));
    const seat = await ctx.api.get<Seat>(`/juror/seats/${seatId}`);
    if (!seat.ok) return problem(seat.refusal);
    const { draft } = seat.value;
    if (draft !== null && !ctx.form.sent) ctx.form.fill({ reason: draft.reason, ...Object.fromEntries(Object.entries(draft.answers).map(([id, answer]) => [fieldOf(id), answer])) });
    return view({ title: file.value.type[ctx.locale], shape: 'text', body: <Sheet file={file.value} seat={seat.value} ctx={ctx} /> });
  },
  async post(ctx) {
    const { seatId } = ctx.params;
    const seat = await ctx.api.get<Seat>(`/juror/seats/${seatId}`);
    if (!seat.ok) return problem(seat.refusal);
    const { questions } = seat.value;
    const said = votes(ctx, questions.map((one) => one.id));
    for (const { id } of questions) if (said.answers[id] === undefined) ctx.form.fault(fieldOf(id), ctx.say('seat.answer.missing'));
    if (said.reason.trim() === '') ctx.form.fault('reason', ctx.say('seat.reason.missing'));
    if (ctx.form.faulty) return again;
    const done = await ctx.api.post(`/juror/seats/${seatId}/vote`, said);
    if (done.ok || done.refusal.code === 'vote_given') return goTo(seatHref(seatId!), 'seat.done.voted');
    if (done.refusal.code === 'vote_over') {
      // not a redirect: what waited on a phone without a line would be told as sent
      ctx.form.fault(null, ctx.say('seat.done.over'));
      return problem(done.refusal);
    }
    ctx.form.refuse(done.refusal, { reason: 'reason', ...Object.fromEntries(questions.map(({ id }) => [`answers.${id}`, fieldOf(id)])) });
    return again;
  },
};

/** Where what is typed is kept by itself; without script nothing is posted here. */
export const draftPage: Page = {
  path: '/juror/seats/:seatId/draft',
  get: (ctx) => goTo(seatHref(ctx.params['seatId']!)),
  async post(ctx) {
    const { seatId } = ctx.params;
    const seat = await ctx.api.get<Seat>(`/juror/seats/${seatId}`);
    if (!seat.ok) return problem(seat.refusal);
    const kept = await ctx.api.put(`/juror/seats/${seatId}/draft`, votes(ctx, seat.value.questions.map((one) => one.id)));
    return kept.ok ? new Response(null, { status: 204 }) : problem(kept.refusal);
  },
};
