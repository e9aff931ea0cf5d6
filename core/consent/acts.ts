import { refused, type Refused } from '../kernel/kernel.ts';
import { enterDetermination } from '../determination/open.ts';
import { releaseHeld } from '../enforcement/perform.ts';
import type { ActBodies } from '../dispute/acts.ts';
import { actingParty, maySettle, type ActTable } from '../dispute/handler.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { isParty, otherParty, type Role } from '../dispute/state.ts';
import { choiceTextVersion, leave } from './choice.ts';

type ConsentAct = 'choose' | 'exit' | 'withdraw' | 'request_human' | 'open_notice';

function choose(rec: Recorder, body: ActBodies['choose']): Refused | undefined {
  const side = actingParty(rec);
  if (body.consents && body.textVersion !== choiceTextVersion(rec.ground.rules)) {
    return refused('consent_text_outdated', 'textVersion', { current: choiceTextVersion(rec.ground.rules) });
  }
  rec.record('choice_made', body);
  const { claimant, respondent } = rec.state.choices;
  if (side === 'claimant' && !body.consents) leave(rec);
  else if (claimant?.consents && respondent !== null) {
    enterDetermination(rec, respondent.consents ? 'full' : 'held_funds');
  }
  return undefined;
}

function withdraw(rec: Recorder): Refused | undefined {
  releaseHeld(rec);
  rec.notify('dispute_withdrawn', 'respondent');
  rec.close('withdrawn');
  return undefined;
}

const BOTH: readonly Role[] = ['claimant', 'respondent'];

/** Acts by which a side takes part, chooses, leaves, or asks for a person. */
export const consentActs: ActTable<ConsentAct> = {
  choose: {
    roles: BOTH,
    open: (state, role) => state.stage === 'choice' && isParty(role) && state.choices[role] === null,
    waits: () => ['choose'],
    handle: choose,
  },
  exit: {
    roles: ['respondent'],
    // Until a determination is issued a side may leave it; what is held for the order stays within reach.
    open: (state) => state.stage === 'determination' && state.reach === 'full',
    handle: (rec) => {
      rec.record('party_exited', {});
      rec.notify('party_exited', otherParty(actingParty(rec)));
      return undefined;
    },
  },
  withdraw: { roles: ['claimant'], open: (state) => maySettle(state) || state.stage === 'admission', handle: withdraw },
  request_human: {
    roles: BOTH,
    open: (state) => state.stage !== 'closed',
    handle: (rec, body) => {
      rec.record('human_requested', body);
      rec.notify('human_requested', 'operator', { number: rec.state.number });
      return undefined;
    },
  },
  open_notice: {
    roles: ['respondent'],
    open: (state) => state.stage !== 'closed' && state.stage !== 'admission' && state.noticeOpenedAt === null,
    handle: (rec, body) => {
      rec.record('notice_opened', body);
      return undefined;
    },
  },
};
