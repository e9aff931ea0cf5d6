import { expect, test } from 'vitest';
import { ACT_NAMES, isParty, PROCEDURE } from '../../core/dispute/dispute.ts';
import { isMessageKey } from '../../core/words/words.ts';
import { PARTY_ACTS } from './act.tsx';
import { pages } from './dispute.ts';

/** Reading the dispute's page is the act `open_notice`: it has no form (see parties.test.ts). */
const ofParties = ACT_NAMES.filter((act) => PROCEDURE[act].roles.some(isParty) && act !== 'open_notice');

test('every act of a party in the procedure has a page with a form that posts it', () => {
  expect([...PARTY_ACTS].sort()).toEqual([...ofParties].sort());
  for (const act of ofParties) {
    const page = pages.find((one) => one.path === `/disputes/:disputeId/acts/${act.replaceAll('_', '-')}`);
    expect(page?.post, act).toBeTypeOf('function');
  }
});

test('every act has its words', () => {
  for (const act of ofParties) {
    for (const part of ['title', 'lead', 'link', 'button', 'done']) expect(isMessageKey(`act.${act}.${part}`), `${act} ${part}`).toBe(true);
  }
});
