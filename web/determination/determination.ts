/** The adjudicator's pages: the queue, the workbench of a dispute, and one page for each act. */
import type { Page } from '../page.tsx';
import { actPages } from './acts.tsx';
import { decidePage } from './decide.tsx';
import { queuePage } from './queue.tsx';
import { workbenchPage } from './workbench.tsx';

export const pages: readonly Page[] = [queuePage, workbenchPage, decidePage, ...actPages];
