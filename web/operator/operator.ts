/** The operator's pages: health, deliveries, marketplaces, staff, and who decides what. */
import type { Page } from '../page.tsx';
import { deliveriesPage } from './deliveries.tsx';
import { marketplacePage, marketplacesPage, newMarketplacePage } from './marketplaces.tsx';
import { overviewPage } from './overview.tsx';
import { assignPage, operatorQueuePage } from './queue.tsx';
import { memberPage, staffPage } from './staff.tsx';

export const pages: readonly Page[] = [
  overviewPage, operatorQueuePage, assignPage, deliveriesPage, marketplacesPage, newMarketplacePage, marketplacePage, staffPage, memberPage,
];
