import type { JSX } from 'preact';
import { Actions, LinkButton } from '../ui/ui.ts';
import { actHref, may, type Room } from './model.ts';

/** Acts by which a side invites to another way through the dispute, joins it or leaves it. */
type Way = 'join_fast_track' | 'leave_fast_track' | 'propose_jury' | 'join_jury' | 'decline_jury' | 'reveal_nonce' | 'leave_jury';

/** Links to those of some acts that are open to the reader; nothing when none is. */
export function Ways(props: { readonly room: Room; readonly acts: readonly Way[] }): JSX.Element | null {
  const { ctx, dispute } = props.room;
  const open = props.acts.filter((act) => may(dispute, act));
  if (open.length === 0) return null;
  return (
    <Actions>
      {open.map((act) => (
        <LinkButton kind="plain" href={actHref(dispute.id, act)}>
          {ctx.say(`act.${act}.link`)}
        </LinkButton>
      ))}
    </Actions>
  );
}
