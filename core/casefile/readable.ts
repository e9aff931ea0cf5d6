import { formatMoney, type Instant, type Locale } from '../kernel/kernel.ts';
import type { Obligation } from '../enforcement/obligation.ts';
import type { RulePack } from '../rules/rules.ts';
import { formatDate, formatTime, isMessageKey, say } from '../words/words.ts';
import type { ToldCase } from './assemble.ts';

/** A column of a table: its title and its share of the width. */
export interface Column {
  readonly text: string;
  readonly share: number;
  readonly end?: boolean;
  /** hashes, set small so that one stands on one line */
  readonly code?: boolean;
}

/** A piece of the readable case file, the same for the HTML and the PDF. */
export type Block =
  | { readonly kind: 'section'; readonly text: string; readonly id: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'para'; readonly text: string; readonly tone?: 'quiet' | 'quote' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'pairs'; readonly rows: readonly Pair[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] };

/** A name and what it is; a `code` is a hash or a path, which may break anywhere. */
export interface Pair {
  readonly label: string;
  readonly value: string;
  readonly code?: boolean;
}

/** A case file set for people: what stands on the cover, and then. */
export interface Readable {
  readonly locale: Locale;
  readonly title: string;
  readonly number: string;
  readonly lead: string;
  readonly cover: readonly Pair[];
  readonly notes: readonly string[];
  readonly blocks: readonly Block[];
}

/** What the sections are written from. */
export interface Telling {
  readonly locale: Locale;
  readonly told: ToldCase;
  readonly pack: RulePack;
  readonly publicUrl: string;
  /** SHA-256, hex, of documents by path */
  readonly hashes: readonly { readonly path: string; readonly sha256: string }[];
  readonly proofs: number;
  /** what is owed; told by kind, amount and date alone */
  readonly obligations: readonly Obligation[];
}

/** The word of a key made from a code, or the code where there is none. */
export function wordOf(locale: Locale, key: string, otherwise: string): string {
  return isMessageKey(key) ? say(locale, key) : otherwise;
}

/** Day and time of day in Beijing. */
export function momentOf(locale: Locale, at: Instant): string {
  return `${formatDate(locale, at)} ${formatTime(locale, at)}`;
}

/** An amount of the dispute's currency. */
export function moneyOf(telling: Telling, minor: number): string {
  return formatMoney(minor, telling.told.head.currency as 'CNY');
}

/** A hash in groups of eight, which a person can compare. */
export function grouped(hex: string): string {
  return hex.replace(/.{8}(?=.)/g, '$& ');
}

/** The dispute's type as its rules have it. */
export function typeOf({ told, pack }: Telling): RulePack['disputeTypes'][number] | undefined {
  const filed = told.acts[0]?.events?.[0];
  return filed?.type === 'dispute_filed' ? pack.disputeTypes.find((one) => one.code === filed.body.claim.type) : undefined;
}

/** What stands on the cover. */
export function coverOf(telling: Telling): Pick<Readable, 'title' | 'number' | 'lead' | 'cover' | 'notes'> {
  const { locale, told } = telling;
  const { head } = told;
  const type = typeOf(telling);
  const rules = [head.rules, ...head.rules.layers].map((one) => `${one.pack}/${one.version}`).join(', ');
  const pairs: readonly (Pair | null)[] = [
    ...head.parties.map((party) => ({ label: say(locale, `dispute.role.${party.role}`), value: party.name })),
    type === undefined ? null : { label: say(locale, 'casefile.cover.type'), value: type.name[locale] },
    { label: say(locale, 'casefile.cover.stage'), value: say(locale, `dispute.stage.${head.stage}`) },
    head.outcome === null ? null : { label: say(locale, 'casefile.cover.outcome'), value: say(locale, `dispute.outcome.${head.outcome}`) },
    { label: say(locale, 'casefile.cover.filed'), value: momentOf(locale, head.filedAt) },
    head.closedAt === null ? null : { label: say(locale, 'casefile.cover.closed'), value: momentOf(locale, head.closedAt) },
    { label: say(locale, 'casefile.cover.made'), value: momentOf(locale, head.madeAt) },
    { label: say(locale, 'casefile.cover.for'), value: say(locale, `dispute.role.${head.madeFor}`) },
    { label: say(locale, 'casefile.cover.variant'), value: say(locale, `casefile.variant.${head.variant}`) },
    { label: say(locale, 'casefile.cover.rules'), value: rules },
  ];
  return {
    title: say(locale, 'casefile.name'),
    number: head.number,
    lead: say(locale, 'casefile.cover.lead', { host: new URL(telling.publicUrl).host }),
    cover: pairs.filter((one) => one !== null),
    notes: [say(locale, 'casefile.cover.no_award'), say(locale, 'casefile.cover.zone')],
  };
}
