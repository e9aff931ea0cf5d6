/** Running an installation: health, metrics, backups, the examination, the lock on the data folder. */
export { backup, BackupError, restore } from './backup.ts';
export type { Manifest } from './backup.ts';
export { examine } from './doctor.ts';
export type { Finding } from './doctor.ts';
export { noteBackup } from './facts.ts';
export { figuresJob } from './figures.ts';
export { answerHealth } from './health.ts';
export { FolderInUseError, lockFolder } from './lock.ts';
export { createMetrics } from './metrics.ts';
export { reachStore } from './reach.ts';
