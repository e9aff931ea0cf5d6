import type { Block, Readable } from '../casefile/readable.ts';
import type { Instant, Locale } from '../kernel/kernel.ts';
import { formatDate, formatTime, say } from '../words/words.ts';
import type { CourtAnswer, ReportFacts, ReportLine } from './report.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A line in the reader's words; times as people write them. */
export function lineText(locale: Locale, { code, facts }: ReportLine): string {
  const told = Object.entries(facts).map(([name, value]) => {
    const at = typeof value === 'string' && INSTANT.test(value) ? (value as Instant) : undefined;
    return [name, at === undefined ? value : `${formatDate(locale, at)} ${formatTime(locale, at)}`];
  });
  // the words of a line name the facts that this line carries (core/evidence/report.test.ts)
  return say(locale, `courtreport.line.${code}`, Object.fromEntries(told) as never);
}

function answerBlocks(locale: Locale, { question, standing, shown, open }: CourtAnswer): readonly Block[] {
  const part = (key: 'shown' | 'open', lines: readonly ReportLine[]): readonly Block[] =>
    lines.length === 0 ? [] : [{ kind: 'para', tone: 'quiet', text: say(locale, `courtreport.${key}`) }, { kind: 'list', items: lines.map((line) => lineText(locale, line)) }];
  const number = question.split('_').at(-1);
  return [
    { kind: 'heading', text: `${number}. ${say(locale, `courtreport.q.${question}`)} ${say(locale, `courtreport.standing.${standing}`)}` },
    ...part('shown', shown),
    ...part('open', open),
  ];
}

/** The report set for people: the same content for the page and the PDF. */
export function tellReport(locale: Locale, report: { readonly name: string; readonly madeAt: Instant; readonly facts: ReportFacts; readonly answers: readonly CourtAnswer[] }): Readable {
  const { facts, answers, madeAt } = report;
  const { file } = facts.item;
  const of = (law: 'ICR' | 'EVI'): readonly Block[] => [
    { kind: 'section', id: law, text: say(locale, `courtreport.law.${law}`) },
    ...answers.filter(({ question }) => question.startsWith(law)).flatMap((answer) => answerBlocks(locale, answer)),
  ];
  return {
    locale,
    title: say(locale, 'courtreport.title'),
    number: facts.item.id,
    lead: say(locale, 'courtreport.lead'),
    cover: [
      { label: say(locale, 'courtreport.item'), value: report.name },
      ...(file === null ? [] : [{ label: 'SHA-256', value: file.sha256, code: true }, { label: 'SM3', value: file.sm3, code: true }]),
    ],
    notes: [say(locale, 'courtreport.made', { at: `${formatDate(locale, madeAt)} ${formatTime(locale, madeAt)}` })],
    blocks: [...of('ICR'), ...of('EVI')],
  };
}
