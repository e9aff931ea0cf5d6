/** Pages of jurors: the public record of the jury, a juror's desk, the course, the test and the made-up cases. */
import type { Page } from '../page.tsx';
import { deskPage } from './desk.tsx';
import { beginTestPage, casePage, lessonPage, testPage } from './learn.tsx';
import { juryPage } from './public.tsx';

export const pages: readonly Page[] = [juryPage, deskPage, lessonPage, beginTestPage, testPage, casePage];
