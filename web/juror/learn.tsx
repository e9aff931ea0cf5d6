import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Banner, Button, ErrorSummary, Form, LinkButton, Section, Title, When } from '../ui/ui.ts';
import type { Desk, Question } from './model.ts';
import { answersOf, Asked, Explained } from './questions.tsx';

interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly paragraphs: readonly string[];
  readonly read: boolean;
  readonly next: string | null;
}

interface Test {
  readonly id: string;
  readonly endedAt: Instant | null;
  readonly passed: boolean | null;
  readonly right: number | null;
  readonly pass: number;
  readonly retakeFrom: Instant | null;
  readonly questions: readonly Question[];
}

interface Case {
  readonly id: string;
  readonly title: string;
  readonly story: readonly string[];
  readonly claimant: string;
  readonly respondent: string;
  readonly right: number | null;
  readonly questions: readonly Question[];
  readonly next: string | null;
}

/** Paragraphs; lines that begin with `- ` beside each other are one list. */
function Paragraphs(props: { readonly of: readonly string[] }): JSX.Element {
  const parts: (string | string[])[] = [];
  for (const line of props.of) {
    const point = line.startsWith('- ') ? line.slice(2) : undefined;
    const last = parts.at(-1);
    if (point === undefined) parts.push(line);
    else if (Array.isArray(last)) last.push(point);
    else parts.push([point]);
  }
  return (
    <div class="lesson">
      {parts.map((part) =>
        typeof part === 'string' ? (
          <p>{part}</p>
        ) : (
          <ul>
            {part.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

const back = (ctx: PageContext): JSX.Element => (
  <Actions>
    <LinkButton kind="plain" href="/juror">
      {ctx.say('juror.back')}
    </LinkButton>
  </Actions>
);

const enc = encodeURIComponent;

/** One lesson; its button notes that it was read and goes on to the next. */
export const lessonPage: Page = {
  path: '/juror/lessons/:lessonId',
  async get(ctx) {
    const [lesson, desk] = await Promise.all([ctx.api.get<Lesson>(`/jurors/me/lessons/${enc(ctx.params['lessonId']!)}`), ctx.api.get<Desk>('/jurors/me')]);
    if (!lesson.ok) return problem(lesson.refusal);
    if (!desk.ok) return problem(desk.refusal);
    const { title, minutes, paragraphs, read, next, id } = lesson.value;
    const lessons = desk.value.juror?.lessons ?? [];
    const no = lessons.findIndex((one) => one.id === id) + 1;
    const over = no === 0 ? ctx.say('juror.training') : ctx.say('juror.lesson.of', { no, all: lessons.length });
    return view({
      title,
      shape: 'text',
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Title over={over} lead={ctx.say('juror.training.minutes', { minutes })}>
            {title}
          </Title>
          <Paragraphs of={paragraphs} />
          {no === 0 ? null : read ? (
            <Actions>
              <LinkButton href={next === null ? '/juror' : `/juror/lessons/${next}`}>{ctx.say(next === null ? 'juror.back' : 'juror.lesson.next')}</LinkButton>
            </Actions>
          ) : (
            <Form of={ctx.form}>
              <Actions>
                <Button>{ctx.say('juror.lesson.done')}</Button>
              </Actions>
            </Form>
          )}
          {read && next === null ? null : back(ctx)}
        </>
      ),
    });
  },
  async post(ctx) {
    const path = `/jurors/me/lessons/${enc(ctx.params['lessonId']!)}`;
    const done = await ctx.api.put(path, {});
    if (!done.ok) {
      ctx.form.refuse(done.refusal);
      return again;
    }
    const lesson = await ctx.api.get<Lesson>(path);
    return goTo(lesson.ok && lesson.value.next !== null ? `/juror/lessons/${lesson.value.next}` : '/juror', 'juror.lesson.done.said');
  },
};

/** Begins a test: posted from the desk; opened by itself it leads back there. */
export const beginTestPage: Page = {
  path: '/juror/test',
  async get(ctx) {
    const desk = await ctx.api.get<Desk>('/jurors/me');
    if (!desk.ok) return problem(desk.refusal);
    const open = desk.value.juror?.test.openId ?? null;
    if (open !== null && !ctx.form.sent) return goTo(`/juror/test/${open}`);
    return view({
      title: ctx.say('juror.test.title'),
      shape: 'text',
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Title>{ctx.say('juror.test.title')}</Title>
          <p>{ctx.say('juror.test.not_begun')}</p>
          {back(ctx)}
        </>
      ),
    });
  },
  async post(ctx) {
    const begun = await ctx.api.post<Test>('/jurors/me/tests', {});
    if (begun.ok) return goTo(`/juror/test/${begun.value.id}`);
    ctx.form.refuse(begun.refusal);
    return again;
  },
};

function Result(props: { readonly ctx: PageContext; readonly test: Test }): JSX.Element {
  const { ctx, test } = props;
  const figures = { right: test.right ?? 0, all: test.questions.length };
  if (test.passed === true) {
    return (
      <Banner kind="done" title={ctx.say('juror.test.result.passed', figures)}>
        {back(ctx)}
      </Banner>
    );
  }
  return (
    <Banner kind="note" title={ctx.say('juror.test.result.failed', { ...figures, pass: test.pass })}>
      {test.retakeFrom === null ? null : (
        <p>
          {ctx.say('juror.test.result.failed.note')} <When at={test.retakeFrom} />
        </p>
      )}
      {back(ctx)}
    </Banner>
  );
}

/** An attempt at the test: its questions; once sent, what is right and why. */
export const testPage: Page = {
  path: '/juror/test/:testId',
  async get(ctx) {
    const test = await ctx.api.get<Test>(`/jurors/me/tests/${enc(ctx.params['testId']!)}`);
    if (!test.ok) return problem(test.refusal);
    const { endedAt, questions } = test.value;
    return view({
      title: ctx.say('juror.test.title'),
      shape: 'text',
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Title {...(endedAt === null ? { lead: ctx.say('juror.test.lead') } : {})}>{ctx.say('juror.test.title')}</Title>
          {endedAt === null ? (
            <Form of={ctx.form}>
              <Asked ctx={ctx} questions={questions} />
              <Actions>
                <Button>{ctx.say('juror.test.send')}</Button>
              </Actions>
            </Form>
          ) : (
            <>
              <Result ctx={ctx} test={test.value} />
              <Explained ctx={ctx} questions={questions} />
            </>
          )}
        </>
      ),
    });
  },
  async post(ctx) {
    const path = `/jurors/me/tests/${enc(ctx.params['testId']!)}`;
    const test = await ctx.api.get<Test>(path);
    if (!test.ok) return problem(test.refusal);
    const answers = answersOf(ctx, test.value.questions);
    if (ctx.form.faulty) return again;
    const sent = await ctx.api.put(path, { answers });
    if (sent.ok) return goTo(`/juror/test/${test.value.id}`);
    ctx.form.refuse(sent.refusal);
    return again;
  },
};

/** A made-up case: read, judged, and then explained. */
export const casePage: Page = {
  path: '/juror/cases/:caseId',
  async get(ctx) {
    const found = await ctx.api.get<Case>(`/jurors/me/calibration/${enc(ctx.params['caseId']!)}`);
    if (!found.ok) return problem(found.refusal);
    const { title, story, claimant, respondent, right, questions, next } = found.value;
    const done = right !== null;
    return view({
      title,
      shape: 'text',
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Title over={ctx.say('juror.case.title')}>{title}</Title>
          {done ? (
            <Banner kind="done" title={ctx.say('juror.case.result', { right, asked: questions.length })}>
              <Actions>
                {next === null ? null : <LinkButton href={`/juror/cases/${next}`}>{ctx.say('juror.case.next')}</LinkButton>}
                <LinkButton kind="plain" href="/juror">
                  {ctx.say('juror.back')}
                </LinkButton>
              </Actions>
            </Banner>
          ) : null}
          <Section title={ctx.say('juror.case.story')}>
            <Paragraphs of={story} />
          </Section>
          <Section title={ctx.say('juror.case.claimant')}>
            <p>{claimant}</p>
          </Section>
          <Section title={ctx.say('juror.case.respondent')}>
            <p>{respondent}</p>
          </Section>
          {done ? (
            <Explained ctx={ctx} questions={questions} />
          ) : (
            <Section title={ctx.say('juror.case.questions')} note={ctx.say('juror.case.note')}>
              <Form of={ctx.form}>
                <Asked ctx={ctx} questions={questions} />
                <Actions>
                  <Button>{ctx.say('juror.case.send')}</Button>
                </Actions>
              </Form>
            </Section>
          )}
        </>
      ),
    });
  },
  async post(ctx) {
    const path = `/jurors/me/calibration/${enc(ctx.params['caseId']!)}`;
    const found = await ctx.api.get<Case>(path);
    if (!found.ok) return problem(found.refusal);
    const answers = answersOf(ctx, found.value.questions);
    if (ctx.form.faulty) return again;
    const sent = await ctx.api.put(path, { answers });
    if (sent.ok) return goTo(`/juror/cases/${found.value.id}`);
    ctx.form.refuse(sent.refusal);
    return again;
  },
};
