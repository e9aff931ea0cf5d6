/** What was expected, in the words of the study (H1 to H3, before anything ran) or ours (the others, after a trial with another seed), and how the figures judge it. */
import { difference, wilson, type Interval } from '../../core/jury/interval.ts';
import { READING_NAMES, type ReadingName, type Size } from './arms.ts';
import type { DrawName } from './draws.ts';
import type { Figures } from './figures.ts';

/** `open`: the interval holds the limit, so that the figures do not say. */
export type Verdict = 'holds' | 'fails' | 'open';

export interface Judged {
  readonly id: string;
  readonly expected: string;
  /** each thing that was asked, with what came */
  readonly parts: readonly { readonly of: string; readonly verdict: Verdict; readonly found: string }[];
}

/** The share of outcomes turned in one arm. */
export function turned(figures: Figures, draw: DrawName, size: Size, reading: ReadingName): Interval {
  const { turned: hits, cases } = figures.counted[draw][size][reading];
  return wilson(hits, cases);
}

const inPercent = ({ value, low, high }: Interval): string => `${(value * 100).toFixed(2)} % (${(low * 100).toFixed(2)} – ${(high * 100).toFixed(2)})`;

function atMost(figure: Interval, limit: number): Verdict {
  if (figure.high <= limit) return 'holds';
  return figure.low > limit ? 'fails' : 'open';
}

/** Whether the first share is at most `part` of the second: the difference to that part of it, with its interval. */
function atMostPart(figures: Figures, first: readonly [DrawName, Size, ReadingName], second: readonly [DrawName, Size, ReadingName], part: number): { readonly verdict: Verdict; readonly found: string } {
  const [a, b] = [first, second].map(([draw, size, reading]) => figures.counted[draw][size][reading]);
  const gap = difference({ hits: a!.turned, of: a!.cases }, { hits: b!.turned * part, of: b!.cases });
  const verdict = gap.high <= 0 ? 'holds' : gap.low > 0 ? 'fails' : 'open';
  return { verdict, found: `${inPercent(turned(figures, ...first))} beside ${inPercent(turned(figures, ...second))}` };
}

const READINGS: Readonly<Partial<Record<ReadingName, string>>> = { base: 'both lean', sellers: 'only sellers lean', buyers: 'only buyers lean' };
const LEANINGS = READING_NAMES.filter((name) => READINGS[name] !== undefined);

/** Judges every expectation by the figures. */
export function judge(figures: Figures): readonly Judged[] {
  const plain = (reading: ReadingName) => turned(figures, 'plain', 17, reading);
  const seventeen = figures.grips.filter((grip) => grip.size === 17);
  const { always, seldom, seldomEvery } = figures.noticed;
  const least = (name: string, share: Interval, limit: number): Judged['parts'][number] => ({ of: name, verdict: atMost({ value: 0, low: 1 - share.high, high: 1 - share.low }, 1 - limit), found: inPercent(share) });
  return [
    {
      id: 'H1',
      expected: 'The lean turns no more than 2 % of outcomes of a panel of 17 drawn evenly (the study’s first insight).',
      parts: LEANINGS.map((name) => ({ of: READINGS[name]!, verdict: atMost(plain(name), 0.02), found: inPercent(plain(name)) })),
    },
    {
      id: 'H2',
      expected: 'A larger panel is no efficient cure: 31 instead of 17 seats leaves more outcomes turned than weighing experience in the draw of 17 does (the study’s second insight).',
      parts: LEANINGS.map((name) => ({ of: READINGS[name]!, ...atMostPart(figures, ['weighed', 17, name], ['plain', 31, name], 1) })),
    },
    {
      id: 'H3',
      expected: 'Experience cures about 95 %: with practice worth the median experience before the first seat, at most a tenth of the turned outcomes is left.',
      parts: [{ of: 'both lean', ...atMostPart(figures, ['plain', 17, 'practice_long'], ['plain', 17, 'base'], 0.1) }],
    },
    {
      id: 'H4',
      expected: 'Seats shared out by history at least halve the turned outcomes, whoever leans.',
      parts: LEANINGS.map((name) => ({ of: READINGS[name]!, ...atMostPart(figures, ['history', 17, name], ['plain', 17, name], 0.5) })),
    },
    {
      id: 'H5',
      expected: 'Experience weighed in the draw (1 : 2 : 3) at least halves them.',
      parts: LEANINGS.map((name) => ({ of: READINGS[name]!, ...atMostPart(figures, ['weighed', 17, name], ['plain', 17, name], 0.5) })),
    },
    {
      id: 'H6',
      expected: 'The rules of the pack as they are keep the turned outcomes at 2 % or less, whoever leans.',
      parts: LEANINGS.map((name) => ({ of: READINGS[name]!, verdict: atMost(turned(figures, 'rules', 17, name), 0.02), found: inPercent(turned(figures, 'rules', 17, name)) })),
    },
    {
      id: 'H7',
      expected: 'A tenth of the pool in one hand never has the votes of a panel of 17 alone in more than one case of a thousand.',
      parts: seventeen.map(({ draw, cluster, alone, cases }) => ({ of: `${draw}, ${cluster}`, verdict: atMost(wilson(alone, cases), 0.001), found: inPercent(wilson(alone, cases)) })),
    },
    {
      id: 'H8',
      expected: 'It turns no more than 5 % of the outcomes of a panel of 17.',
      parts: seventeen.map((grip) => ({ of: `${grip.draw}, ${grip.cluster}`, verdict: atMost(wilson(grip.turned, grip.cases), 0.05), found: inPercent(wilson(grip.turned, grip.cases)) })),
    },
    {
      id: 'H9',
      expected: `The jurors’ own figures give a cluster away: nine of ten are told apart when they push every case, and also when they push one in ${seldomEvery}.`,
      parts: [
        least('every case', wilson(always.leaning.sybils, always.sybils), 0.9),
        least(`one case in ${seldomEvery}`, wilson(seldom.leaning.sybils, seldom.sybils), 0.9),
      ],
    },
  ];
}
