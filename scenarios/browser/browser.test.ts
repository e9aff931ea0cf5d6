import { afterAll, beforeAll, describe } from 'vitest';
import { adjudicatorJourneys } from './adjudicator.ts';
import { deskJourneys } from './desk.ts';
import { foldJourney } from './fold.ts';
import { furnitureJourney } from './furniture.ts';
import { hostileTexts } from './hostile.ts';
import { houseJourneys } from './house.ts';
import { intakeJourneys } from './intake.ts';
import { jurorJourneys } from './jurors.ts';
import { keyboardJourneys } from './keyboard.ts';
import { ladderJourney } from './ladder.ts';
import { languageJourneys } from './languages.ts';
import { lineJourneys } from './line.ts';
import { liveJourneys } from './live.ts';
import { listenerJourneys } from './listeners.ts';
import { oneThumbJourneys } from './one-thumb.ts';
import { outcomeJourneys } from './outcomes.ts';
import { partyJourneys } from './parties.ts';
import { openStage, type Stage } from './stage.ts';
import { readerJourneys } from './readers.ts';
import { financeJourneys } from './finance.ts';
import { ruleDeskJourneys } from './rule-desk.ts';
import { twiceJourneys } from './twice.ts';
import { caseFileJourneys } from './case-file.ts';
import { verifierJourneys } from './verifier.ts';

/**
 * What people do in a browser: one real server with the demo, one Chromium, one journey after the other. Each journey
 * has orders and people of its own. Every page is looked at beside it, by `sweep.test.ts`.
 */
describe('in a browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  describe('two parties', () => partyJourneys(() => stage));
  describe('one question at a time', () => intakeJourneys(() => stage));
  describe('an outcome and its performance', () => outcomeJourneys(() => stage));
  describe('up the ladder', () => ladderJourney(() => stage));
  describe('twice, late, half', () => twiceJourneys(() => stage));
  describe('while it happens', () => liveJourneys(() => stage));
  describe('a long record', () => foldJourney(() => stage));
  describe('with one thumb', () => oneThumbJourneys(() => stage));
  describe('on a line that comes and goes', () => lineJourneys(() => stage));
  describe('an adjudicator’s desk', () => adjudicatorJourneys(() => stage));
  describe('keeping the house', () => houseJourneys(() => stage));
  describe('a change of language', () => languageJourneys(() => stage));
  describe('the desk of the rules', () => ruleDeskJourneys(() => stage));
  describe('a juror', () => jurorJourneys(() => stage));
  describe('the finance desk', () => financeJourneys(() => stage));
  describe('the verifier', () => verifierJourneys(() => stage));
  describe('a case file', () => caseFileJourneys(() => stage));
  describe('a shop’s desk', () => deskJourneys(() => stage));
  describe('by keyboard', () => keyboardJourneys(() => stage));
  describe('texts that would be more than text', () => hostileTexts(() => stage));
  describe('by ear', () => listenerJourneys(() => stage));
  describe('readers of many kinds', () => readerJourneys(() => stage));
  // the clock of the whole server moves here: the others come before
  describe('furniture for 41,900 yuan', () => furnitureJourney(() => stage));
});
