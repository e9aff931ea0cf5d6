/** What happens, told while it happens: streams of server-sent events. */
import type { World } from '../world.ts';
import { hubOf } from './hub.ts';

export { routes } from './routes.ts';

/** Ends every stream of this process and opens no further one, so that a stopping server waits for nobody. */
export function endStreams(world: World): void {
  hubOf(world).stop();
}
