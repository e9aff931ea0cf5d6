import type { EligibilityRule, Lack } from '../../core/jury/eligibility.ts';
import type { JurorStanding } from '../../core/jury/training.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import type { Experience, History } from '../../core/rules/jury-types.ts';
import type { PageContext } from '../page.tsx';

/** A time out of the pool. */
export interface Pause {
  readonly id: string;
  readonly why: 'skipping' | 'operator';
  readonly missed: number;
  readonly reason: string;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly objection: string | null;
  readonly objectedAt: Instant | null;
  readonly outcome: 'kept' | 'lifted' | null;
  readonly answer: string | null;
}

/** Somebody's standing as a juror. */
export interface Juror {
  readonly id: string;
  readonly state: JurorStanding['state'] | 'left';
  readonly lacks: readonly Lack[];
  readonly experience: Experience;
  readonly history: History;
  readonly awayUntil: Instant | null;
  readonly ownOpen: number | null;
  readonly points: number;
  readonly lessons: readonly { readonly id: string; readonly title: string; readonly minutes: number; readonly read: boolean }[];
  readonly test: { readonly passed: boolean; readonly openId: string | null; readonly lastId: string | null; readonly attempts: number; readonly retakeFrom: Instant | null };
  readonly calibration: { readonly percent: number | null; readonly cases: readonly { readonly id: string; readonly title: string; readonly right: number | null; readonly asked: number }[] };
  readonly record: { readonly called: number; readonly open: number; readonly voted: number; readonly missed: number; readonly aside: number };
  readonly next: { readonly experience: Experience; readonly voted: number; readonly rightPercent: number } | null;
  readonly suspensions: readonly Pause[];
  readonly facts: Readonly<Record<string, number>>;
}

/** A juror's desk as `GET /jurors/me` answers it. */
export interface Desk {
  readonly promise: { readonly version: string; readonly text: string; readonly points: readonly string[] };
  readonly asked: readonly EligibilityRule[];
  readonly rules: {
    readonly lessons: number;
    readonly ask: number;
    readonly pass: number;
    readonly restHours: number;
    readonly cases: number;
    readonly rightPercent: number;
    readonly mostOpen: number;
    readonly withinDays: number;
  };
  readonly juror: Juror | null;
}

/** A question as it is put, and once it is over with what is right and why. */
export interface Question {
  readonly id: string;
  readonly ask: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly answer: string | null;
  readonly right: string | null;
  readonly why: string | null;
}

/** What is missing, in words with its figures. */
export function lackText(ctx: PageContext, { code, need = 0, have = 0, until = ctx.at }: Lack): string {
  const { say } = ctx;
  switch (code) {
    case 'word_old':
      return say('juror.lack.word_old', { need });
    case 'credit':
    case 'tenure_days':
    case 'reviews':
    case 'reviews_helpful':
    case 'course':
    case 'calibration':
    case 'calibration_low':
      return say(`juror.lack.${code}`, { need, have });
    case 'no_sanction':
    case 'suspended':
    case 'away':
      return say(`juror.lack.${code}`, { until });
    default:
      return say(`juror.lack.${code}`);
  }
}

/** What is asked, in words with its figure. */
export function needText(ctx: PageContext, { need, atLeast = 0 }: EligibilityRule): string {
  return need === 'verified' || need === 'adult' ? ctx.say(`jurypool.need.${need}`) : ctx.say(`jurypool.need.${need}`, { least: atLeast });
}
