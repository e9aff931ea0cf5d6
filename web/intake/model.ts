import type { AffectedItem } from '../../core/remedy/remedy.ts';
import type { Answers, IntakeAnswer, Purpose } from '../../core/intake/intake.ts';
import type { LocalDate } from '../../core/kernel/kernel.ts';
import { NOT_KNOWN, type Evaluation, type FactQuestion, type RulePack } from '../../core/rules/rules.ts';
import { formatDate, formatNumber } from '../../core/words/words.ts';
import { formatMoney } from '../../core/kernel/kernel.ts';
import type { Answer } from '../api.ts';
import type { PageContext } from '../page.tsx';

/** What the questions are asked with. */
export interface Asked {
  readonly type?: string;
  /** the order: its marketplace's own promises count too */
  readonly orderId?: string;
  readonly purpose: Purpose;
  readonly facts: Answers;
  readonly dates?: { readonly contract?: LocalDate | null; readonly filing?: LocalDate };
  readonly items?: readonly AffectedItem[];
  readonly declined?: readonly string[];
  readonly read?: readonly string[];
}

/** The name of a version as addresses have it. */
export function packName(pack: RulePack): string {
  return `${pack.id}/${pack.version}`;
}

/** The next question, or what the rules say. */
export async function askIntake(ctx: PageContext, pack: RulePack, asked: Asked): Promise<Answer<IntakeAnswer>> {
  // asked once or twice for a page, and again at each: a write's key would make them one
  return ctx.api.post<IntakeAnswer>(`/rules/${packName(pack)}/intake`, asked, `ask-${ctx.form.key}`.slice(0, 60));
}

/** An answer as a person reads it. */
export function answerText(ctx: Pick<PageContext, 'say' | 'locale'>, question: FactQuestion, answer: string): string {
  if (answer === NOT_KNOWN) return ctx.say('intake.unknown');
  switch (question.kind) {
    case 'yes_no':
      return ctx.say(answer === 'yes' ? 'common.yes' : 'common.no');
    case 'choice':
      return question.options?.find((one) => one.value === answer)?.label[ctx.locale] ?? answer;
    case 'date':
      return formatDate(ctx.locale, answer, 'long');
    case 'amount':
      return formatMoney(Number(answer), 'CNY');
    case 'quantity':
      return question.unit === 'basis_points' ? formatNumber(ctx.locale, Number(answer) / 10_000, 'percent') : unitText(ctx, question, Number(answer));
    case 'text':
      return answer;
  }
}

function unitText(ctx: Pick<PageContext, 'say' | 'locale'>, question: FactQuestion, amount: number): string {
  const unit = question.unit;
  if (unit === undefined || unit === 'count' || unit === 'basis_points') return formatNumber(ctx.locale, amount);
  return ctx.say(`intake.unit.${unit}`, { amount });
}

/** What an answer decides, in the names a reader knows: remedies first, then other rules. */
export function decides(pack: RulePack, evaluation: Evaluation, key: string, locale: PageContext['locale']): readonly string[] {
  const name = `facts.${key}`;
  const remedies = evaluation.remedies
    .filter((one) => one.asks.includes(name) || one.amountAsks.includes(name))
    .flatMap((one) => pack.remedies.find((rule) => rule.code === one.remedy)?.name[locale] ?? []);
  const rules = evaluation.steps
    .filter((step) => step.answer === null && step.inputs[name] === null)
    .flatMap((step) => pack.rules.find((rule) => rule.id === step.rule)?.title[locale] ?? []);
  return [...new Set([...remedies, ...rules])].slice(0, 4);
}
