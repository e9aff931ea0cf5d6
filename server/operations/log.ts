import type { Database } from '../database/database.ts';
import { openAlarms } from '../log/log.ts';
import type { Finding } from './doctor.ts';

/** What is wrong with the transparency log, as its sequencer, its audit and its witnesses found it. */
export async function ofLog(database: Database): Promise<Finding> {
  const [alarm] = await openAlarms(database);
  if (alarm !== undefined) {
    return { name: 'log', state: 'bad', sentence: `The transparency log: ${alarm.kind} since ${alarm.firstSeen} (${JSON.stringify(alarm.facts)}). See "The transparency log" in the operating guide.` };
  }
  return { name: 'log', state: 'good', sentence: 'The transparency log is whole.' };
}
