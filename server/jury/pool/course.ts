import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCourse } from '../../../core/jury/course.ts';
import type { Course } from '../../../core/jury/training.ts';

const VERSION = '2026-1';
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'rules', 'jury', VERSION);

function file(name: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as unknown;
}

/** What jurors learn, as `rules/jury` says it. @throws Error when a file is wrong: the server must not start */
export const COURSE: Course = readCourse({
  version: VERSION,
  promise: file('promise.json'),
  lessons: file('lessons.json'),
  questions: file('test.json'),
  cases: file('cases.json'),
});
