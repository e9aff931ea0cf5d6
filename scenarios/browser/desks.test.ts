import { afterAll, beforeAll, describe } from 'vitest';
import { adjudicatorJourneys } from './adjudicator.ts';
import { caseFileJourneys } from './case-file.ts';
import { financeJourneys } from './finance.ts';
import { furnitureJourney } from './furniture.ts';
import { hostileTexts } from './hostile.ts';
import { houseJourneys } from './house.ts';
import { jurorJourneys } from './jurors.ts';
import { keyboardJourneys } from './keyboard.ts';
import { languageJourneys } from './languages.ts';
import { listenerJourneys } from './listeners.ts';
import { readerJourneys } from './readers.ts';
import { ruleDeskJourneys } from './rule-desk.ts';
import { verifierJourneys } from './verifier.ts';
import { openStage, type Stage } from './stage.ts';

/** Those who decide, keep the house or check it, and readers of every kind: a server and a browser of their own. */
describe('in a browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  describe('an adjudicator’s desk', () => adjudicatorJourneys(() => stage));
  describe('keeping the house', () => houseJourneys(() => stage));
  describe('a change of language', () => languageJourneys(() => stage));
  describe('the desk of the rules', () => ruleDeskJourneys(() => stage));
  describe('a juror', () => jurorJourneys(() => stage));
  describe('the finance desk', () => financeJourneys(() => stage));
  describe('the verifier', () => verifierJourneys(() => stage));
  describe('a case file', () => caseFileJourneys(() => stage));
  describe('by keyboard', () => keyboardJourneys(() => stage));
  describe('texts that would be more than text', () => hostileTexts(() => stage));
  describe('by ear', () => listenerJourneys(() => stage));
  describe('readers of many kinds', () => readerJourneys(() => stage));
  // the clock of the whole server moves here: the others come before
  describe('furniture for 41,900 yuan', () => furnitureJourney(() => stage));
});
