/** Pages of a merchant: the inbox of disputes. Orders and a dispute's room are the same as the other side's. */
import type { Page } from '../page.tsx';
import { bulkPage } from './bulk.tsx';
import { templatePage, templatesPage } from './templates.tsx';
import { csvPage, queuePage } from './queue.tsx';

export const pages: readonly Page[] = [queuePage, csvPage, templatesPage, templatePage, bulkPage];
