import type { JSX } from 'preact';
import { lineText } from '../../core/evidence/report-told.ts';
import type { CourtAnswer, ReportFacts } from '../../core/evidence/report.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { Code, Section, SummaryList, Tag, Title, When } from '../ui/ui.ts';

/** What `GET /evidence/{id}/report` answers. */
interface Report {
  readonly evidenceId: string;
  readonly name: string;
  readonly madeAt: Instant;
  readonly facts: ReportFacts;
  readonly answers: readonly CourtAnswer[];
}

const STANDING = { shown: 'good', partly: 'plain', not_shown: 'grave' } as const;

function Answer(props: { readonly ctx: PageContext; readonly answer: CourtAnswer }): JSX.Element {
  const { ctx, answer } = props;
  const parts = (['shown', 'open'] as const).filter((part) => answer[part].length > 0);
  return (
    <li>
      <h3>{ctx.say(`courtreport.q.${answer.question}`)}</h3>
      <p>
        <Tag kind={STANDING[answer.standing]}>{ctx.say(`courtreport.standing.${answer.standing}`)}</Tag>
      </p>
      {parts.map((part) => (
        <>
          <p class="hint">{ctx.say(`courtreport.${part}`)}</p>
          <ul>
            {answer[part].map((line) => (
              <li class="breaks">{lineText(ctx.locale, line)}</li>
            ))}
          </ul>
        </>
      ))}
    </li>
  );
}

/** The report that answers what courts ask of an item, to read, print or hand in. */
export const courtReportPage: Page = {
  path: '/disputes/:disputeId/evidence/:evidenceId/report',
  async get(ctx) {
    const { disputeId = '', evidenceId = '' } = ctx.params;
    const found = await ctx.api.get<Report>(`/evidence/${evidenceId}/report`);
    if (!found.ok) return problem(found.refusal);
    const { name, madeAt, facts, answers } = found.value;
    const { file } = facts.item;
    const href = `/api/v1/evidence/${evidenceId}/report`;
    return view({
      title: ctx.say('courtreport.title'),
      shape: 'text',
      body: (
        <>
          <Title over={<a href={`/disputes/${disputeId}/evidence/${evidenceId}`}>{ctx.say('courtreport.back')}</a>} lead={ctx.say('courtreport.lead')}>
            {ctx.say('courtreport.title')}
          </Title>
          <SummaryList
            rows={[
              { label: ctx.say('courtreport.item'), value: <span dir="auto">{name}</span> },
              ...(file === null ? [] : [{ label: 'SHA-256', value: <Code>{file.sha256}</Code> }, { label: 'SM3', value: <Code>{file.sm3}</Code> }]),
              { label: ctx.say('courtreport.checked'), value: <When at={madeAt} /> },
            ]}
          />
          <p>
            <a href={`${href}.pdf?locale=${ctx.locale}`}>{ctx.say('courtreport.pdf')}</a>
            <span class="soft"> · </span>
            <a href={href}>{ctx.say('courtreport.json')}</a>
          </p>
          {(['ICR', 'EVI'] as const).map((law) => (
            <Section title={ctx.say(`courtreport.law.${law}`)}>
              <ol class="questions">
                {answers.filter(({ question }) => question.startsWith(law)).map((answer) => (
                  <Answer ctx={ctx} answer={answer} />
                ))}
              </ol>
            </Section>
          ))}
        </>
      ),
    });
  },
};
