import { chargebackActs } from '../chargeback/record.ts';
import { consentActs } from '../consent/acts.ts';
import { determinationActs } from '../determination/acts.ts';
import { evidenceActs } from '../evidence/acts.ts';
import { enforcementActs } from '../enforcement/acts.ts';
import { returnActs } from '../enforcement/returned.ts';
import { negotiationActs } from '../negotiation/acts.ts';
import { juryActs } from '../jury/acts.ts';
import type { ActName } from './acts.ts';
import { admissionActs } from './admission.ts';
import { fastTrackActs } from './fast-track.ts';
import { fireDeadline } from './fire.ts';
import type { ActTable } from './handler.ts';

/** The whole procedure: one table says which act is open, to whom, which clock waits for it, and what it does. */
export const PROCEDURE: ActTable<ActName> = {
  ...admissionActs,
  ...negotiationActs,
  ...fastTrackActs,
  ...consentActs,
  ...evidenceActs,
  ...juryActs,
  ...determinationActs,
  ...enforcementActs,
  ...chargebackActs,
  ...returnActs,
  fire_deadline: {
    roles: ['clock'],
    open: (state) => Object.keys(state.deadlines).length > 0,
    handle: (rec, body) => fireDeadline(rec, body.name),
  },
};

/** Every act by name, in the order of the table. */
export const ACT_NAMES = Object.keys(PROCEDURE) as readonly ActName[];
