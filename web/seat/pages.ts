import type { Page } from '../page.tsx';
import { casePage, draftPage } from './case.tsx';
import { asidePage, seatPage } from './seat.tsx';

/** A juror's seat: summons, case and vote, receipt. */
export const pages: readonly Page[] = [seatPage, casePage, asidePage, draftPage];
