import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRetention, type RetentionRule, type Retained } from '../../core/privacy/privacy.ts';

const FILE = join(import.meta.dirname, '..', '..', 'rules', 'retention', 'cn.json');

/** How long personal data are kept, as `rules/retention` says it. @throws Error when the file is wrong: the server must not start */
export const RETENTION: Readonly<Record<Retained, RetentionRule>> = readRetention(JSON.parse(readFileSync(FILE, 'utf8')) as unknown);
