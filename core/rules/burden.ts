import type { LocalDate } from '../kernel/kernel.ts';
import { askTruth, type Context } from './expression.ts';
import type { EvidenceOnFile } from './inputs.ts';
import { answerOf, inputsFor, type RuleStep } from './trace.ts';
import type { BurdenRow, DisputeType } from './types.ts';

/**
 * What the machine proposes for a row where evidence is missing: that it be found against the side that bears it, or
 * against the merchant that keeps the records back. Never more than a proposal: a person decides (legal-requirements
 * CPL-I 90, 108, 112; EVI 95).
 */
export type BurdenProposal = 'not_established' | 'held_against_respondent';

/** Who bears a row in this case, what is on file for it, and what is proposed when nothing is. */
export interface BurdenAnswer {
  readonly row: string;
  readonly bearer: 'claimant' | 'respondent';
  /** true when a condition moved the burden; null when a fact for it is missing */
  readonly shifted: boolean | null;
  /** evidence on file by each side that speaks to the row */
  readonly shown: { readonly claimant: readonly string[]; readonly respondent: readonly string[] };
  readonly proposal: BurdenProposal | null;
  readonly step: RuleStep;
}

const OTHER = { claimant: 'respondent', respondent: 'claimant' } as const;

/** Nothing is proposed while a side has something on file that nobody named: it may speak to any row. */
function isSilent(side: 'claimant' | 'respondent', shown: BurdenAnswer['shown'], evidence: EvidenceOnFile): boolean {
  const named = (evidence.items ?? []).filter((one) => one.by === side).length;
  return shown[side].length === 0 && named >= evidence[side];
}

/** Whoever keeps the original records and shows none is asked first, whoever bears the burden (ECL 62; EVI 95). */
function proposalFor(row: BurdenRow, bearer: 'claimant' | 'respondent', shown: BurdenAnswer['shown'], evidence: EvidenceOnFile): BurdenProposal | null {
  if (row.shownBy === undefined) return null;
  if (row.originals === true && row.shownBy.respondent.length > 0 && isSilent('respondent', shown, evidence)) return 'held_against_respondent';
  return isSilent(bearer, shown, evidence) ? 'not_established' : null;
}

/** The burden table of a type for one case: both sides and the adjudicator's desk read the same rows. */
export function burdenOf(type: DisputeType, context: Context, evidence: EvidenceOnFile, day: LocalDate): readonly BurdenAnswer[] {
  return type.burden.map((row) => {
    const asked = row.shiftsWhen === undefined ? undefined : askTruth(row.shiftsWhen, context);
    const own = row.bearer ?? 'claimant';
    const bearer = asked?.known === true && asked.value ? OTHER[own] : own;
    const keys = row.shownBy ?? { claimant: [], respondent: [] };
    const by = (side: 'claimant' | 'respondent'): string[] =>
      (evidence.items ?? []).filter((one) => one.by === side && keys[side].includes(one.key)).map((one) => one.id);
    const shown = { claimant: by('claimant'), respondent: by('respondent') };
    const { basis: source, verification } = row;
    const step: RuleStep = {
      ...{ kind: 'burden', rule: `${type.code}.${row.id}`, source, verification, day, expression: row.shiftsWhen ?? '' },
      inputs: row.shiftsWhen === undefined ? {} : inputsFor(row.shiftsWhen, context),
      answer: asked === undefined ? bearer : answerOf(asked),
      reason: bearer === 'claimant' ? row.claimantShows : row.respondentShows,
    };
    // Items are named only where somebody linked them to the list; without that nothing is proposed.
    const proposal = evidence.items === undefined ? null : proposalFor(row, bearer, shown, evidence);
    return { row: row.id, bearer, shifted: asked === undefined ? false : asked.known ? asked.value : null, shown, proposal, step };
  });
}
