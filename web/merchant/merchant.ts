/** Pages of a merchant: the inbox of disputes, trends, the team. Orders and a dispute's room are the same as the other side's. */
import type { Page } from '../page.tsx';
import { bulkPage } from './bulk.tsx';
import { batchPage, plannedPage } from './planned.tsx';
import { csvPage, queuePage } from './queue.tsx';
import { joinPage, memberPage, teamPage } from './team.tsx';
import { templatePage, templatesPage } from './templates.tsx';
import { depositActPage, depositCsvPage, depositPage } from './deposit.tsx';
import { setOffPage } from './set-off.tsx';
import { trendsCsvPage, trendsPage } from './trends.tsx';

export const pages: readonly Page[] = [
  ...[queuePage, csvPage, bulkPage, plannedPage, batchPage],
  ...[depositPage, depositCsvPage, setOffPage, depositActPage],
  ...[trendsPage, trendsCsvPage, templatesPage, templatePage, teamPage, memberPage, joinPage],
];
