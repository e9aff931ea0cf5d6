import { LOCALES } from '../kernel/kernel.ts';
import type { CalibrationCase, Course, Lesson, Question, Told } from './training.ts';

/** The texts of a course as its files hold them. */
export interface CourseFiles {
  readonly version: string;
  readonly promise: unknown;
  readonly lessons: unknown;
  readonly questions: unknown;
  readonly cases: unknown;
}

function fail(where: string, what: string): never {
  throw new Error(`the jurors' course is wrong in form: ${where}: ${what}`);
}

function told(value: unknown, where: string): Told {
  for (const locale of LOCALES) {
    const text = (value as Partial<Told> | null)?.[locale];
    if (typeof text !== 'string' || text.trim() === '') fail(where, `no words in ${locale}`);
  }
  return value as Told;
}

function paragraphs(value: unknown, where: string): void {
  for (const locale of LOCALES) {
    const lines = (value as Record<string, unknown> | null)?.[locale];
    if (!Array.isArray(lines) || lines.length === 0 || !lines.every((line) => typeof line === 'string' && line !== '')) fail(where, `no paragraphs in ${locale}`);
  }
}

function list<T extends { readonly id: string }>(value: unknown, where: string): readonly T[] {
  if (!Array.isArray(value) || value.length === 0) fail(where, 'nothing there');
  const ids = value.map((one: T) => one.id);
  if (!ids.every((id) => typeof id === 'string' && /^[a-z0-9-]{2,40}$/.test(id))) fail(where, 'an id is missing');
  if (new Set(ids).size !== ids.length) fail(where, 'an id is there twice');
  return value as readonly T[];
}

function questionsOf(value: unknown, where: string): readonly Question[] {
  const questions = list<Question>(value, where);
  for (const question of questions) {
    const here = `${where} ${question.id}`;
    told(question.ask, here);
    told(question.why, here);
    const options = list<Question['options'][number]>(question.options, here);
    for (const option of options) told(option.text, `${here} ${option.id}`);
    if (options.length < 2 || !options.some((option) => option.id === question.right)) fail(here, 'no right answer among several');
  }
  return questions;
}

/** Reads a course. @throws Error when a part is missing in a language, or a question has no right answer: nobody may learn from it */
export function readCourse(files: CourseFiles): Course {
  const promise = files.promise as Course['promise'];
  told(promise.text, 'promise');
  promise.points.forEach((point, index) => told(point, `promise ${index}`));
  const lessons = list<Lesson>(files.lessons, 'lessons');
  for (const lesson of lessons) {
    told(lesson.title, lesson.id);
    paragraphs(lesson.text, lesson.id);
  }
  const cases = list<CalibrationCase>(files.cases, 'cases');
  for (const one of cases) {
    for (const text of [one.title, one.claimant, one.respondent]) told(text, one.id);
    paragraphs(one.story, one.id);
    questionsOf(one.questions, one.id);
  }
  return { version: files.version, promise, lessons, questions: questionsOf(files.questions, 'questions'), cases };
}
