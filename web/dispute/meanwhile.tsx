import type { JSX } from 'preact';
import type { Form } from '../form.ts';
import { Banner, Hidden } from '../ui/ui.ts';
import type { PartyAct } from './act.tsx';
import { Entries, type Entry, type Shown } from './history.tsx';
import type { Dispute, Room } from './model.ts';

/**
 * Two people acting at once. A form carries what its reader had seen when it was made; when somebody was faster, the
 * later one is shown what happened, keeps what was typed, and decides again.
 */
const SEEN = '_seen';

/**
 * Acts that another side's act may make unwise, or another thing than was meant: they are done on what was seen, or not.
 * What only adds words or files to the record is taken whatever else was said meanwhile.
 */
const ON_WHAT_WAS_SEEN: readonly PartyAct[] = [
  'object_to_refusal',
  'make_offer',
  'withdraw_offer',
  'reject_offer',
  'accept_offer',
  'countersign',
  'decline_countersign',
  'agree_extension',
  'decline_extension',
  'end_negotiation',
  'join_fast_track',
  'propose_jury',
  'join_jury',
  'leave_jury',
  'choose',
  'exit',
  'withdraw',
  'accept_determination',
  'appeal',
  'confirm_performance',
  'contest_performance',
  'waive_obligation',
];

function seenOf(form: Form): number | null {
  const found = /^[1-9]\d{0,8}$/.exec(form.value(SEEN));
  return found === null ? null : Number(found[0]);
}

/** What the reader sees now, for the form to carry. */
export function WhatIsSeen(props: { readonly dispute: Dispute }): JSX.Element {
  return <Hidden name={SEEN} value={String(props.dispute.version)} />;
}

/** The version an act is done on, if it is to be done on one: what the reader had seen when the form was made. */
export function versionSeen(act: PartyAct, form: Form): { readonly ifVersion?: number } {
  const seen = seenOf(form);
  return seen === null || !ON_WHAT_WAS_SEEN.includes(act) ? {} : { ifVersion: seen };
}

/** What happened since the form was made, when it comes back; nothing otherwise. */
export function Meanwhile(props: { readonly room: Room; readonly history: Shown }): JSX.Element | null {
  const { room, history } = props;
  const { say, form } = room.ctx;
  const seen = seenOf(form);
  if (!form.sent || seen === null) return null;
  const entries = history.items.filter((entry: Entry) => entry.version > seen && entry.type !== 'notice_opened');
  if (entries.length === 0) return null;
  return (
    <Banner kind="warning" title={say('act.meanwhile')}>
      <Entries room={room} entries={entries} />
    </Banner>
  );
}
