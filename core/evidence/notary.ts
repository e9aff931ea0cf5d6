import { beginOfBeijingDay, instantFromMillis, millisOf, type Instant, type LocalDate, type Uuid } from '../kernel/kernel.ts';
import type { CustodyKind } from './content.ts';

/**
 * What a notary's document says of an item: its very file, by a fingerprint that the document names, or what stands in it, as
 * a notary saw it elsewhere. Only the first ties the notary to the file that is kept here (EVI 94(2)); the second is a
 * comparison by whoever recorded it, and raises no level.
 */
export const NOTARY_SAYS = ['file', 'content'] as const;
export type NotarySays = (typeof NOTARY_SAYS)[number];

/** A notarisation of an item, as the chain of custody has it. */
export interface Notarisation {
  /** of its link in the chain of custody */
  readonly no: number;
  readonly says: NotarySays;
  readonly office: string;
  /** of the document */
  readonly number: string;
  readonly dated: LocalDate;
  /** the item that the document is */
  readonly document: Uuid;
  readonly recordedAt: Instant;
  /** why it no longer counts; null while it does */
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
}

interface Link {
  readonly no: number;
  readonly kind: CustodyKind;
  readonly at: Instant;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The notarisations of an item, in the order they were recorded. */
export function notarisationsOf(custody: readonly Link[]): readonly Notarisation[] {
  return custody.flatMap(({ no, kind, at, facts }): Notarisation[] => {
    if (kind !== 'notarised') return [];
    const end = custody.find((one) => one.kind === 'notarisation_withdrawn' && one.facts['of'] === no);
    return [
      {
        ...{ no, says: facts['says'] as NotarySays, office: String(facts['office']), number: String(facts['number']) },
        ...{ dated: String(facts['dated']) as LocalDate, document: String(facts['document']), recordedAt: at },
        withdrawn: end === undefined ? null : { at: end.at, reason: String(end.facts['reason']) },
      },
    ];
  });
}

const DAY_MS = 86_400_000;

/**
 * The notarisation an item's level rests on: the earliest that names its file and was not withdrawn. A document has a day and no
 * hour, so it vouches from the end of its day on (Beijing time), and never for a time after it was recorded.
 */
export function notarisedBy(custody: readonly Link[]): (Notarisation & { readonly at: Instant }) | null {
  const counting = notarisationsOf(custody).filter((one) => one.says === 'file' && one.withdrawn === null);
  const [first] = counting.sort((one, other) => (one.dated < other.dated ? -1 : one.dated > other.dated ? 1 : one.no - other.no));
  if (first === undefined) return null;
  const endOfDay = millisOf(beginOfBeijingDay(first.dated)) + DAY_MS - 1;
  return { ...first, at: instantFromMillis(Math.min(endOfDay, millisOf(first.recordedAt))) };
}
