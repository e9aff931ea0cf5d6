/** Pages of card disputes: the list by the next date, and one with what can be done. */
import type { Page } from '../page.tsx';
import { casePage } from './case.tsx';
import { casesPage } from './cases.tsx';

export const pages: readonly Page[] = [casesPage, casePage];
