import { afterAll, beforeAll, describe } from 'vitest';
import { coverJourney } from './cover.ts';
import { deskJourneys } from './desk.ts';
import { foldJourney } from './fold.ts';
import { intakeJourneys } from './intake.ts';
import { ladderJourney } from './ladder.ts';
import { lineJourneys } from './line.ts';
import { liveJourneys } from './live.ts';
import { oneThumbJourneys } from './one-thumb.ts';
import { outcomeJourneys } from './outcomes.ts';
import { partyJourneys } from './parties.ts';
import { twiceJourneys } from './twice.ts';
import { openStage, type Stage } from './stage.ts';

/**
 * What two sides do in a browser: one real server with the demo, one Chromium, one journey after the other. Each journey
 * has orders and people of its own. Beside it run the journeys of everybody else (`desks.test.ts`), and `sweep.test.ts`
 * looks at every page.
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
  describe('what is covered', () => coverJourney(() => stage));
  describe('a long record', () => foldJourney(() => stage));
  describe('with one thumb', () => oneThumbJourneys(() => stage));
  describe('on a line that comes and goes', () => lineJourneys(() => stage));
  describe('a shop’s desk', () => deskJourneys(() => stage));
});
