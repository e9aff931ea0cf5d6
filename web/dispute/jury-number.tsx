import type { JSX } from 'preact';
import { Details, Field } from '../ui/ui.ts';
import type { ActRoom } from './act.tsx';

/** The script that makes, keeps and fills in a side's own number (`web/islands/own-number.ts`). */
export const NUMBER_ISLAND = 'own-number';

/** A button that only the script has a use for. */
function Tool(props: { readonly name: 'make' | 'save' | 'drop'; readonly text: string }): JSX.Element {
  const name = { [`data-own-${props.name}`]: '' };
  return (
    <button type="button" class="button plain" hidden {...name}>
      {props.text}
    </button>
  );
}

/** A number of one's own, for whoever wants to take part in the randomness: never needed, and folded away. */
export function OwnNumber({ room }: { readonly room: ActRoom }): JSX.Element {
  const { say, form } = room.ctx;
  return (
    <Details summary={say('act.jury.number')} open={form.value('commitment') !== ''}>
      <div
        class="flow"
        data-own-number="make"
        data-of={room.dispute.id}
        data-file={`redress-number-${room.dispute.number}.json`}
        data-kept={say('juryparty.number.kept')}
        data-not-kept={say('juryparty.number.not_kept')}
        data-saved={say('juryparty.number.saved')}
        data-dropped={say('juryparty.number.dropped')}
      >
        <p>{say('act.jury.number.why')}</p>
        <p data-own-by-hand>{say('juryparty.number.by_hand')}</p>
        <div class="actions">
          <Tool name="make" text={say('juryparty.number.make')} />
          <Tool name="save" text={say('juryparty.number.save')} />
          <Tool name="drop" text={say('juryparty.number.drop')} />
        </div>
        <p role="status" data-own-said />
        <Field name="commitment" label={say('act.jury.commitment')} optional />
      </div>
    </Details>
  );
}

/** Opening a number: filled in where this device has it, checked against what was committed to, and what follows when it is not opened. */
export function OpenNumber({ room }: { readonly room: ActRoom }): JSX.Element {
  const { dispute, ctx } = room;
  const { say } = ctx;
  const side = dispute.role === 'respondent' ? 'respondent' : 'claimant';
  return (
    <div
      class="flow"
      data-own-number="open"
      data-of={dispute.id}
      data-commitment={dispute.jury?.commitments[side] ?? ''}
      data-found={say('juryparty.open.found')}
      data-missing={say('juryparty.open.missing')}
      data-right={say('juryparty.open.right')}
      data-wrong={say('juryparty.open.wrong')}
      data-not-in-file={say('juryparty.open.not_in_file')}
    >
      <p role="status" data-own-said />
      <div class="field" hidden data-own-file-part>
        <label for="own-file">{say('juryparty.open.file')}</label>
        <input type="file" id="own-file" accept=".json,application/json" data-own-file />
      </div>
      <Field name="nonce" label={say('act.jury.nonce')} hint={say('act.jury.nonce.hint')} />
      <p class="hint">{say('deadline.consequence.reveal_nonce')}</p>
    </div>
  );
}
