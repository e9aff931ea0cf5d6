import { z } from '@hono/zod-openapi';
import { InstantText, Uuid } from '../http/schemas.ts';
import type { EvidenceFile } from './store.ts';

/** What is known about a file, as the API tells it. */
export const EvidenceView = z
  .strictObject({
    id: Uuid,
    disputeId: Uuid.nullable(),
    name: z.string(),
    mediaType: z.string(),
    bytes: z.int().min(1),
    sha256: z.string().length(64),
    sm3: z.string().length(64),
    state: z.enum(['stored', 'attached']),
    scan: z.enum(['none', 'waiting', 'clean', 'infected']).openapi({ description: '`none`: no scanner was set up when it came.' }),
    sealed: z.boolean().openapi({ description: 'A copy with parts covered stands for it: the other side reads that one only.' }),
    redactionOf: Uuid.nullable(),
    createdAt: InstantText,
  })
  .openapi('EvidenceFile');

/** A file's row in the words of the API: hashes in hex, no owner. */
export function showFile(file: EvidenceFile): z.infer<typeof EvidenceView> {
  const { id, disputeId, name, mediaType, bytes, state, scan, redactionOf, createdAt } = file;
  const hashes = { sha256: file.sha256.toString('hex'), sm3: file.sm3.toString('hex') };
  return { id, disputeId, name, mediaType, bytes, ...hashes, state, scan, sealed: file.sealedAt !== null, redactionOf, createdAt };
}
