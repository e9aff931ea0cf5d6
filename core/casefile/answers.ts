import { formatMoney, type Locale } from '../kernel/kernel.ts';
import { NOT_KNOWN, type FactQuestion } from '../rules/rules.ts';
import { formatDate, formatNumber, isMessageKey, say } from '../words/words.ts';

/** An answer to a question of the rules in words. @param currency of the dispute, for amounts in minor units */
export function answerWords(locale: Locale, question: FactQuestion, answer: string, currency: string): string {
  if (answer === NOT_KNOWN) return say(locale, 'intake.unknown');
  switch (question.kind) {
    case 'yes_no':
      return say(locale, answer === 'yes' ? 'common.yes' : 'common.no');
    case 'choice':
      return question.options?.find((one) => one.value === answer)?.label[locale] ?? answer;
    case 'date':
      return formatDate(locale, answer, 'long');
    case 'amount':
      return formatMoney(Number(answer), currency as 'CNY');
    case 'quantity':
      return counted(locale, question, Number(answer));
    case 'text':
      return answer;
  }
}

function counted(locale: Locale, { unit }: FactQuestion, amount: number): string {
  if (unit === 'basis_points') return formatNumber(locale, amount / 10_000, 'percent');
  const key = `intake.unit.${unit}`;
  return isMessageKey(key) ? say(locale, key as 'intake.unit.days', { amount }) : formatNumber(locale, amount);
}
