import { pdfSignerOf } from '../adapters/case-files.ts';
import type { PdfSigner } from '../adapters/pades.ts';
import type { World } from '../world.ts';

const signers = new WeakMap<World, Promise<PdfSigner>>();

/** What this installation signs PDFs with. */
export function signerOf(world: World): Promise<PdfSigner> {
  const { dataDir, publicUrl, pdfSigning } = world.config;
  const stamps = world.stamps;
  const stamp = stamps === undefined ? undefined : async (signature: Uint8Array): Promise<Uint8Array | undefined> => {
    const answer = await stamps.stamp(signature, world.random(16));
    return answer.ok ? answer.stamp.response : undefined;
  };
  const known = signers.get(world) ?? pdfSignerOf({ dataDir, host: new URL(publicUrl).host, files: pdfSigning, at: new Date(world.now()) }, stamp);
  signers.set(world, known);
  // what failed is tried again by the next file
  known.catch(() => signers.delete(world));
  return known;
}
