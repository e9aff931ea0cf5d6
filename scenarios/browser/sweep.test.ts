import { afterAll, beforeAll, describe } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { sweep } from './sweep.ts';

/** Every page there is, on a server of its own: it runs beside the journeys. */
describe('in a browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  describe('every page', () => sweep(() => stage));
});
