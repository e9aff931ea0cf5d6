import { NotCanonical } from './canonical.ts';
import { Unreadable } from './files.ts';
import type { Findings } from './report.ts';
import { Misshapen } from './shape.ts';

/**
 * Runs one step. What a document does not have where its format says so fails the step that reads it, and so does whatever
 * else comes up: a file that breaks a step must not look as if the step had not been there.
 */
export async function guarded(out: Findings, check: (out: Findings) => unknown): Promise<void> {
  try {
    await check(out);
  } catch (error) {
    if (error instanceof Misshapen) out.fail('shape', error.message);
    else if (error instanceof Unreadable) out.fail(error.code, error.about);
    else if (error instanceof NotCanonical) out.fail('shape', error.message);
    else out.fail('broken', (error as Error).message);
  }
}
