/** Evidence files: taken in by content, kept by hash, read only by who may, every reading recorded. */
export { mayReadEvidence } from './access.ts';
export { evidenceFiles, fileById } from './store.ts';
export type { EvidenceFile } from './store.ts';
export { storeEvidence } from './upload.ts';
export type { Upload } from './upload.ts';
export { showFile, EvidenceView } from './routes.ts';
