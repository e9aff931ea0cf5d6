/** The operator's pages: health, figures, deliveries, marketplaces, rules, staff, the log, and who decides what. */
import { advancePage } from './advance.tsx';
import type { Page } from '../page.tsx';
import { endingPage, happenedPage } from './behind.tsx';
import { checkPage, trialPage } from './connect.tsx';
import { draftPage } from './desk.tsx';
import { figurePage, filePage } from './desk-file.tsx';
import { replayPage } from './desk-replay.tsx';
import { depositDeskPage, depositsPage } from './deposits.tsx';
import { delaysPage } from './delays.tsx';
import { deliveriesPage, dropPage, retryPage } from './deliveries.tsx';
import { figuresCsvPage, figuresPage } from './figures.tsx';
import { financePage } from './finance.tsx';
import { advancesPage, shortfallsPage } from './finance-owed.tsx';
import { differencesPage, holdsPage, paymentsPage } from './finance-lists.tsx';
import { releasesPage } from './finance-releases.tsx';
import { insolvenciesPage, recordInsolvencyPage } from './insolvency.tsx';
import { signalPage, signalsPage } from './jury-signals.tsx';
import { logPage } from './log.tsx';
import { juryDeskPage, objectionPage } from './jury.tsx';
import { marketplacePage, marketplacesPage, newMarketplacePage } from './marketplaces.tsx';
import { vouchesPage } from './vouches.tsx';
import { deactivatePage, memberPage } from './member.tsx';
import { overviewPage } from './overview.tsx';
import { assignPage, operatorQueuePage, releasePage } from './queue.tsx';
import { privacyPage } from './privacy.tsx';
import { rulesPage } from './rules.tsx';
import { staffPage } from './staff.tsx';

export const pages: readonly Page[] = [
  overviewPage, endingPage, figuresPage, figuresCsvPage, happenedPage, operatorQueuePage, assignPage, advancePage, releasePage, deliveriesPage, retryPage, dropPage,
  marketplacesPage, newMarketplacePage, marketplacePage, vouchesPage, trialPage, checkPage, rulesPage, draftPage, filePage, figurePage, replayPage, staffPage, memberPage, deactivatePage, privacyPage, juryDeskPage, objectionPage, logPage,
  depositsPage, depositDeskPage, recordInsolvencyPage, delaysPage, signalsPage, signalPage,
  financePage, differencesPage, holdsPage, paymentsPage, releasesPage, shortfallsPage, advancesPage, insolvenciesPage,
];
