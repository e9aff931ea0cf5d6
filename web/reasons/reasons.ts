/** Why: the pages of a dispute's reason traces. */
import type { Page } from '../page.tsx';
import { burdenPage } from './burden-page.tsx';
import { reasonsPage } from './list.tsx';
import { reasonPage } from './one.tsx';

export { clockAnchor, reasonsHref } from './model.ts';
export const pages: readonly Page[] = [reasonsPage, reasonPage, burdenPage];
