import { addMilliseconds, type Instant } from '../../core/kernel/kernel.ts';
import type { World } from '../world.ts';

/**
 * The time sign-ins are measured in: the real one. Moving the demo's clock ahead brings deadlines, it does not sign
 * anybody out.
 */
export function signInTime(world: World): Instant {
  return addMilliseconds(world.now(), -(world.demoClock?.offsetMs() ?? 0));
}
