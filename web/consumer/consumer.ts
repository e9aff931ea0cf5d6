/** Pages of a consumer: disputes and orders, and filing about an order. */
import type { Page } from '../page.tsx';
import { itemsPage, typePage, wantedPage } from './file.tsx';
import { disputesPage, myPage, orderPage, ordersPage } from './my.tsx';
import { handOverPage, otherTypePage, questionPage, questionsPage, rightsPage } from './questions.tsx';
import { checkPage, factsPage } from './submit.tsx';

export const pages: readonly Page[] = [myPage, disputesPage, ordersPage, orderPage, typePage, itemsPage, questionsPage, questionPage, otherTypePage, handOverPage, rightsPage, wantedPage, factsPage, checkPage];
