/** The adjudicator's pages: the queue, the workbench of a dispute, one page for each act, and the article a citation names. */
import type { Page } from '../page.tsx';
import { actPages } from './acts.tsx';
import { articlePage } from './article.tsx';
import { decidePage } from './decide.tsx';
import { notesPage } from './notes.ts';
import { queuePage } from './queue.tsx';
import { workbenchPage } from './workbench.tsx';

export const pages: readonly Page[] = [queuePage, workbenchPage, decidePage, notesPage, ...actPages, articlePage];
