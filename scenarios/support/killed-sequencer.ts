/**
 * A server in miniature for `server/log/sequencer.test.ts`: sequences what waits and ends itself with SIGKILL at the step it is told,
 * as a machine that loses its power does.
 */
import { openDatabase, type Database } from '../../server/database/database.ts';
import { testWorld } from '../../server/testkit.ts';
import { sequence } from '../../server/log/sequencer.ts';
import { testPorts } from '../../server/log/testkit.ts';

const [url = '', told = '0'] = process.argv.slice(2);
const inner = openDatabase({ url });
let step = 0;
const dies = (): void => {
  if (step === Number(told)) process.kill(process.pid, 'SIGKILL');
  step += 1;
};
const database: Database = {
  query: (statement) => inner.query(statement),
  close: () => inner.close(),
  async transaction(work) {
    const value = await inner.transaction(async (tx) => work({ query: async (statement) => { const rows = await tx.query(statement); dies(); return rows as never; } }));
    dies();
    return value;
  },
};
await sequence(testWorld({ database }), testPorts());
await inner.close();
