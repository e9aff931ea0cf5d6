import type { LocalDate } from '../kernel/kernel.ts';
import { askTruth } from './expression.ts';
import { figuresOn, isInForceOn } from './inputs.ts';
import type { Rule, RulePack } from './types.ts';

/** A clause of a text: where it stands in it (from inclusive, to exclusive, in UTF-16 units) and which rules it goes against. */
export interface CheckedClause {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly hits: readonly Rule[];
}

/** More than this of one clause is not read: patterns look at what stands close together. */
const LONGEST = 600;
const END = /[。；;！!？?\n]|[.](?=\s|$)/g;

/** A clause as rules see it: one form of letters, small, spaces as one. */
export function plainClause(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

/** The clauses of a text, by the marks that end a sentence; what is empty is left out. */
export function clausesIn(text: string): readonly { readonly from: number; readonly to: number; readonly text: string }[] {
  const found: { from: number; to: number; text: string }[] = [];
  const take = (from: number, to: number): void => {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    const words = piece.trim();
    if (/[\p{L}\p{N}]/u.test(words)) found.push({ from: start, to: start + words.length, text: words });
  };
  let from = 0;
  for (const mark of text.matchAll(END)) {
    take(from, mark.index + 1);
    from = mark.index + 1;
  }
  take(from, text.length);
  return found;
}

/**
 * Looks for clauses that are void or that a consumer need not accept (legal-requirements R-7). A help to whoever reads or
 * writes terms, never a finding: a person reads the clause.
 * @param on the day the contract is made
 * @param conspicuous the terms were drawn to the buyer's attention in a reasonable way
 */
export function checkClauses(pack: RulePack, text: string, on: LocalDate, conspicuous = false): readonly CheckedClause[] {
  const rules = pack.rules.filter((rule) => rule.kind === 'clause' && isInForceOn(rule, on));
  const param = figuresOn(pack, on);
  return clausesIn(text).map((one) => {
    const context = { clause: { text: plainClause(one.text), conspicuous }, param };
    const hits = rules.filter((rule) => {
      const asked = askTruth(rule.expression, context);
      return asked.known && asked.value;
    });
    return { ...one, hits };
  });
}

/** What is paid beforehand is called in a page, in an order; only 定金 is earnest money (CC 586; CC-CI 67). */
export const DEPOSIT_WORDS = ['定金', '订金', '预付款', '意向金', '诚意金', '押金', '保证金', '订约金'] as const;
export type DepositWord = (typeof DEPOSIT_WORDS)[number];

/** How texts call a payment beforehand, as the question `deposit_label` of D-08 is answered. */
export interface DepositLabel {
  readonly words: readonly DepositWord[];
  /** `mixed`: some say earnest money and others do not, which is read against whoever wrote them (CC 498); null: no such word */
  readonly label: 'earnest' | 'advance' | 'mixed' | null;
}

const DENIED = /(不是|并非|而非|不属于|非)(定金|订金|预付款|意向金|诚意金|押金|保证金|订约金)/g;

/** Reads what a page, an order and a chat call the payment; a word that is denied (不是定金) is not said. */
export function depositLabel(texts: readonly string[]): DepositLabel {
  const plain = texts.map((text) => text.normalize('NFKC').replace(DENIED, ''));
  const words = DEPOSIT_WORDS.filter((word) => plain.some((text) => text.includes(word)));
  const earnest = words.includes('定金');
  const other = words.some((word) => word !== '定金');
  return { words, label: earnest ? (other ? 'mixed' : 'earnest') : other ? 'advance' : null };
}
