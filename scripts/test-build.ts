import { buildWeb } from './build.ts';
import { sweep } from './test-sweep.ts';

/** Builds the pages once, for tests that start the real server. */
export default async function setup(): Promise<void> {
  await sweep();
  await buildWeb();
}
