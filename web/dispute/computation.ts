import type { ComputationStep } from '../../core/determination/determination.ts';
import { formatMoney } from '../../core/kernel/kernel.ts';
import { sayFigure } from '../../core/rules/rules.ts';
import { isMessageKey, say as sayIn } from '../../core/words/words.ts';
import { answerText } from '../intake/model.ts';
import type { PageContext } from '../page.tsx';
import type { Room } from './model.ts';

/** What a figure is called: as its rule names it; in records made before rules named them, by the words for its step. */
export function stepText(locale: PageContext['locale'], step: Pick<ComputationStep, 'step' | 'label'>): string {
  if (step.label !== undefined) return step.label[locale];
  const key = `remedy.step.${step.step}`;
  return isMessageKey(key) ? sayIn(locale, key) : step.step;
}

/** Facts that have a short name beside their question. */
const SHORT: Readonly<Record<string, string>> = {
  paid_minor: 'paidMinor',
  actual_value_per_10000: 'actualValue',
  proved_loss_minor: 'provedMinor',
  promised_sum_minor: 'agreedMinor',
};

interface Named {
  readonly label: string;
  readonly value: string;
}

function fact(room: Room, key: string, value: number | string): Named {
  const { ctx, type } = room;
  const question = type?.facts.find((one) => one.key === key);
  const short = SHORT[key] === undefined ? undefined : `dispute.input.${SHORT[key]}`;
  const label = short !== undefined && isMessageKey(short) ? sayIn(ctx.locale, short) : (question?.question[ctx.locale].replace(/[？?]$/, '') ?? key);
  return { label, value: question === undefined ? String(value) : answerText(ctx, question, String(value)) };
}

function finding({ ctx, type }: Room, row: string, value: number | string): Named {
  const label = type?.burden.find((one) => one.id === row)?.fact[ctx.locale] ?? row;
  const word = `rules.finding.${value}`;
  return { label, value: isMessageKey(word) ? sayIn(ctx.locale, word as 'rules.finding.established') : String(value) };
}

function named(room: Room, step: ComputationStep, steps: readonly ComputationStep[], name: string, value: number | string): Named {
  const { ctx, dispute, pack } = room;
  const dot = name.indexOf('.');
  const [group, key] = [name.slice(0, dot), name.slice(dot + 1)];
  if (group === 'facts') return fact(room, key, value);
  if (group === 'param' && typeof value === 'number') {
    return { label: ctx.say('remedy.input.rule'), value: sayFigure(ctx.locale, value, pack.params[key]?.unit ?? 'count') };
  }
  if (group === 'step' && typeof value === 'number') {
    const remedy = step.rule?.split('.')[0] ?? '';
    const before = steps.find((one) => one.rule === `${remedy}.${key}`);
    // what it is called stands in full in its own line; here the first part of it names it
    const [label = key] = before === undefined ? [] : stepText(ctx.locale, before).split(/[;；,，]/);
    return { label, value: formatMoney(value, dispute.currency) };
  }
  if (group === 'finding') return finding(room, key, value);
  return plain(room, name, value);
}

/** An input as records had them before rules named them: a word, or an item with its share. */
function plain({ ctx, dispute }: Room, name: string, value: number | string): Named {
  const key = `dispute.input.${name}`;
  const item = dispute.claim.items.find((one) => name === one.itemId || name.startsWith(`${one.itemId}.`));
  const label = isMessageKey(key) ? sayIn(ctx.locale, key) : (item?.title ?? name);
  // parts of the value as agreed, which counts as 10,000
  if (typeof value === 'number' && /^(actual|conforming)Value$/.test(name)) return { label, value: `${value / 100} %` };
  if (typeof value === 'number') return { label, value: /minor$/i.test(name) ? formatMoney(value, dispute.currency) : String(value) };
  // A line's share, `68000 × 1/2`: what was paid for it, and how much of it is concerned.
  return { label, value: value.replace(/^(\d+)(?= × )/, (paid) => formatMoney(Number(paid), dispute.currency)) };
}

/** What went into a figure, each by its name and as a person reads it. @param steps the whole computation it belongs to */
export function inputsText(room: Room, step: ComputationStep, steps: readonly ComputationStep[]): string {
  const { locale } = room.ctx;
  return Object.entries(step.inputs)
    .map(([name, value]) => named(room, step, steps, name, value))
    .map(({ label, value }) => (locale === 'zh-CN' ? `${label}：${value}` : `${label}: ${value}`))
    .join(locale === 'zh-CN' ? '；' : '; ');
}
