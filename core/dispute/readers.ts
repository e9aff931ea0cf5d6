import type { EventType } from './events.ts';
import { isParty, type Role } from './state.ts';

/** Whoever follows a dispute's file sees it in one of two ways: as the sides do, or as those who decide. */
export type Readers = 'parties' | 'adjudicators';

/** How many events that make a reader's page another one there are, for each kind of reader. */
export type Shown = Readonly<Record<Readers, number>>;

/**
 * Settlement talk is sealed from whoever decides: what a side offered is not a concession to be held against it
 * (legal-requirements R-16; UNCITRAL Technical Notes).
 */
const SEALED: readonly EventType[] = [
  'offer_made',
  'offer_withdrawn',
  'offer_rejected',
  'offer_accepted',
  'agreement_lapsed',
  'extension_requested',
  'extension_agreed',
  'extension_declined',
  'message_posted',
  'change_proposed',
  'change_declined',
  'change_lapsed',
];

/** Clockwork that explains nothing to a reader: the page shows running deadlines as such. */
const CLOCKWORK: readonly EventType[] = ['deadline_set', 'deadline_cleared', 'stage_entered'];

/** Drafts of a determination are the adjudicators' own until it is issued. */
const CHAMBERS: readonly EventType[] = ['determination_proposed', 'determination_returned'];

/**
 * Clocks that would tell of what is not shown: a running countersignature tells whoever decides that an offer was
 * accepted, one for another way of performing that it was proposed, the time for a second signature tells the sides that a draft lies there.
 */
const CLOCKS_LEFT_OUT: Readonly<Record<Readers, readonly string[]>> = { parties: ['second_signature'], adjudicators: ['countersign', 'answer_change'] };

/** How a role reads. The operator keeps the house and reads no file; what it sees of it is what an adjudicator may. */
export function readersOf(role: Role): Readers {
  return isParty(role) ? 'parties' : 'adjudicators';
}

/** True for the drafts of those who decide, which the sides learn of only when a determination is issued. */
export function isInChambers(type: EventType): boolean {
  return CHAMBERS.includes(type);
}

/** Whether a running time limit is shown to a reader. @param rule its name without the suffix */
export function isClockShown(rule: string, readers: Readers): boolean {
  return !CLOCKS_LEFT_OUT[readers].includes(rule);
}

/** Whether an event stands in the history as a reader sees it. */
export function isShownTo(type: EventType, readers: Readers): boolean {
  if (CLOCKWORK.includes(type)) return false;
  return readers === 'adjudicators' ? !SEALED.includes(type) : !CHAMBERS.includes(type);
}

/**
 * Whether an event makes a reader's page another one, as far as the reader may be told while it happens. Opening a notice
 * is in the history, as proof of service; but nobody is told in the moment in which somebody else reads.
 */
export function changesPage(type: EventType, readers: Readers): boolean {
  return type === 'stage_entered' || (type !== 'notice_opened' && isShownTo(type, readers));
}

/** Nothing shown yet. */
export const NOTHING_SHOWN: Shown = { parties: 0, adjudicators: 0 };

/** The counts after one more event. */
export function withShown(shown: Shown, type: EventType): Shown {
  const parties = shown.parties + Number(changesPage(type, 'parties'));
  const adjudicators = shown.adjudicators + Number(changesPage(type, 'adjudicators'));
  return { parties, adjudicators };
}
