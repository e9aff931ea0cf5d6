import { dataFolder, STARTED_FOLDER, startServer } from '../scenarios/support/server.ts';
import { buildWeb } from './build.ts';
import { sweep } from './test-sweep.ts';

/** Builds the pages once, and makes one data folder that tests copy, for tests that start the real server. */
export default async function setup(): Promise<() => Promise<void>> {
  await sweep();
  await buildWeb();
  const { path, remove } = await dataFolder();
  const server = await startServer(path);
  await server.stop();
  process.env[STARTED_FOLDER] = path;
  return remove;
}
