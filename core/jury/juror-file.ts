import { createHash } from 'node:crypto';
import { burdenTable } from '../determination/burden.ts';
import type { DisputeState, EvidenceItem, Party } from '../dispute/state.ts';
import type { Term } from '../dispute/terms.ts';
import type { Instant, Uuid } from '../kernel/kernel.ts';
import { burdenRows, disputeType, NOT_KNOWN, remedyRule, type RulePack, type Text } from '../rules/rules.ts';
import { questionsOf, REMEDY } from './questions.ts';

/** An item of evidence as a juror knows of it. */
export interface JurorEvidence {
  /** its number in this file; its id and its name lead outside and are not told */
  readonly no: number;
  readonly type: string | null;
  /** what its owner says that it shows */
  readonly shows: string;
  /** ids of the burden rows it speaks to */
  readonly rows: readonly string[];
  readonly at: Instant;
  /** a copy whose owner covered what names people: it can be looked at; anything else is told in words only */
  readonly covered: boolean;
  /** what the other side says against it, and what is answered */
  readonly objections: readonly { readonly reasons: readonly string[]; readonly answer: string | null }[];
}

/** One side: the same parts in the same order for both, empty where nothing was said. */
export interface JurorSide {
  readonly side: Party;
  readonly statement: string;
  readonly answers: readonly { readonly question: Text; readonly answer: Text | string }[];
  /** what an adjudicator asked this side, and the answer */
  readonly asked: readonly { readonly question: string; readonly answer: string | null }[];
  readonly evidence: readonly JurorEvidence[];
}

/** Who has to show what, in words, and what each side has put forward for it. */
export interface JurorBurden {
  readonly row: string;
  readonly fact: Text;
  readonly bearer: Party;
  readonly claimantShows: Text;
  readonly respondentShows: Text;
  readonly basis: string;
  /** numbers of items */
  readonly shown: readonly number[];
}

/** What is asked in the end. */
export interface JurorQuestion {
  readonly id: string;
  readonly title: Text | null;
  readonly options: readonly string[];
}

/** A case as a juror reads it: what both sides put forward, in equal form, and the rules; no offers, no names, no count. */
export interface JurorFile {
  readonly type: Text;
  readonly currency: string;
  readonly goods: readonly { readonly title: string; readonly quantity: number; readonly paidMinor: number }[];
  readonly wanted: readonly Term[];
  /** the side that stands first is another from juror to juror */
  readonly sides: readonly [JurorSide, JurorSide];
  readonly burden: readonly JurorBurden[];
  readonly law: readonly { readonly ref: string; readonly title: Text | null }[];
  readonly remedies: readonly { readonly name: Text; readonly description: Text }[];
  readonly questions: readonly JurorQuestion[];
}

/** The file, and what leads from its numbers to the items: for whoever hands them out. */
export interface MadeFile {
  readonly file: JurorFile;
  readonly items: ReadonlyMap<number, Uuid>;
  /** letters of everything that is to be read, of the reader's language alone */
  readonly letters: number;
}

/** Which side a juror reads first: the first bit of SHA-256 over the draw's randomness and the place of the seat. */
export function firstSide(randomness: Uint8Array, place: number): Party {
  const digest = createHash('sha256').update('redress-order/1').update(randomness).update(String(place)).digest();
  return digest[0]! < 128 ? 'claimant' : 'respondent';
}

/** What counts as before the jury: not what came late and was not let in, and not what a covered copy stands for. Numbers count from 1 in this order. */
function itemsOf(state: Pick<DisputeState, 'evidence'>): readonly EvidenceItem[] {
  const covered = new Set(state.evidence.map((item) => item.redactionOf).filter((id) => id !== undefined));
  return state.evidence.filter((item) => !covered.has(item.evidenceId) && item.late?.decision?.admitted !== false && (item.late === undefined || item.late.decision !== null));
}

/** Only a copy whose owner covered what names people can be looked at. */
function isCovered(item: EvidenceItem): boolean {
  return item.redactionOf !== undefined;
}

/** Items of a side that jurors know by its words alone, until it covers what names people. */
export function toldInWords(state: Pick<DisputeState, 'evidence'>, side: Party): readonly EvidenceItem[] {
  return itemsOf(state).filter((item) => item.by === side && !isCovered(item));
}

/** The item that a juror can look at under a number of the file; undefined for one that is told in words only. */
export function coveredItem(state: DisputeState, no: number): Uuid | undefined {
  const item = itemsOf(state)[no - 1];
  return item !== undefined && isCovered(item) ? item.evidenceId : undefined;
}

function evidenceOf(state: DisputeState, item: EvidenceItem, no: number): JurorEvidence {
  const { type = null, shows, rows = [], at, redactionOf } = item;
  const objections = (state.objections ?? [])
    .filter((one) => one.evidenceId === item.evidenceId || one.evidenceId === redactionOf)
    .map(({ points, answer }) => ({ reasons: points.map((point) => point.reason), answer: answer?.text ?? null }));
  return { no, type, shows, rows, at, covered: isCovered(item), objections };
}

const YES_NO: Readonly<Record<string, Text>> = { yes: { 'zh-CN': '是', en: 'Yes' }, no: { 'zh-CN': '否', en: 'No' } };

function answersOf(state: DisputeState, side: Party, pack: RulePack): JurorSide['answers'] {
  const said = side === 'claimant' ? state.claim.facts : (state.response?.facts ?? {});
  return (disputeType(pack, state.claim.type)?.facts ?? []).flatMap(({ key, question, kind, options }) => {
    const answer = said[key];
    if (answer === undefined || answer === '' || answer === NOT_KNOWN) return [];
    const label = kind === 'yes_no' ? YES_NO[answer] : options?.find((one) => one.value === answer)?.label;
    return [{ question, answer: label ?? answer }];
  });
}

function sideOf(state: DisputeState, side: Party, pack: RulePack, numbered: ReadonlyMap<Uuid, number>): JurorSide {
  const own = itemsOf(state).filter((item) => item.by === side);
  return {
    side,
    statement: side === 'claimant' ? state.claim.narrative : (state.response?.text ?? ''),
    answers: answersOf(state, side, pack),
    asked: state.questions.filter((one) => one.to === side && one.text !== '').map(({ text, answer }) => ({ question: text, answer: answer?.text ?? null })),
    evidence: own.map((item) => evidenceOf(state, item, numbered.get(item.evidenceId)!)),
  };
}

function lawOf(pack: RulePack, refs: readonly string[]): JurorFile['law'] {
  return refs.map((ref) => ({ ref, title: pack.sources.find((source) => ref.startsWith(`${source.id} `))?.title ?? null }));
}

function lettersOf(value: unknown, skip: string): number {
  if (typeof value === 'string') return [...value].length;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + lettersOf(one, skip), 0);
  if (value === null || typeof value !== 'object') return 0;
  return Object.entries(value).reduce((sum, [key, one]) => sum + (key === skip ? 0 : lettersOf(one, skip)), 0);
}

/**
 * A case for a juror, before anybody's name is taken out of it (`pseudonymise`, by whoever knows the names).
 * @param first which side stands first for this juror
 */
export function jurorFile(state: DisputeState, pack: RulePack, at: Instant, first: Party): MadeFile {
  const type = disputeType(pack, state.claim.type);
  if (type === undefined) throw new RangeError(`no type ${state.claim.type} in the rules of the dispute`);
  const items = itemsOf(state);
  const numbered = new Map(items.map((item, index) => [item.evidenceId, index + 1]));
  const { claim } = state;
  const questions = questionsOf(claim, pack);
  const rows = burdenRows(pack, claim.type, claim.wanted.map((one) => one.kind));
  const burden = burdenTable(state, pack, at).rows.flatMap(({ row, bearer, shown }): JurorBurden[] => {
    const told = rows.find((one) => one.id === row);
    if (told === undefined) return [];
    const { fact, claimantShows, respondentShows, basis } = told;
    const numbers = [...shown.claimant, ...shown.respondent].map((id) => numbered.get(id)).filter((no) => no !== undefined);
    return [{ row, fact, bearer, claimantShows, respondentShows, basis, shown: numbers.sort((a, b) => a - b) }];
  });
  const sides = (first === 'claimant' ? (['claimant', 'respondent'] as const) : (['respondent', 'claimant'] as const)).map((side) => sideOf(state, side, pack, numbered));
  const file: JurorFile = {
    type: type.name,
    currency: state.currency,
    goods: claim.items.map(({ title, quantity, paidMinor }) => ({ title, quantity, paidMinor })),
    wanted: claim.wanted,
    sides: [sides[0]!, sides[1]!],
    burden,
    law: lawOf(pack, type.law),
    remedies: claim.wanted.flatMap((term) => {
      const rule = remedyRule(pack, term.kind === 'return_goods' ? 'return_refund' : term.kind);
      return rule === undefined ? [] : [{ name: rule.name, description: rule.description }];
    }),
    questions: questions.map(({ id, title, options }) => ({ id, title: id === REMEDY ? null : title, options: options.map((one) => one.id) })),
  };
  return { file, items: new Map(items.map((item, index) => [index + 1, item.evidenceId])), letters: lettersOf([file.sides, file.burden], 'en') };
}
