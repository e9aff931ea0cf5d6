import { drawKey } from '../adapters/beacon/vrf.ts';
import type { DrawKey, DrawPorts } from './ports.ts';

const SECRET = Buffer.alloc(32, 7);

/** The key of draws in tests: 32 bytes of 7. What it needs is loaded when something is drawn. */
const key: DrawKey = {
  publicKey: 'ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c',
  prove: async (alpha) => (await drawKey(SECRET)).prove(alpha),
};

/** What draws need in tests: the key, no beacon. */
export function testDrawPorts(more: Partial<DrawPorts> = {}): DrawPorts {
  return { key, ...more };
}
