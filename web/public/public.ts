/** Pages anybody may read, and the ways in and out. */
import type { Page } from '../page.tsx';
import { cataloguePage } from './catalogue.tsx';
import { clausesPage } from './clauses.tsx';
import { displayPage } from './display.tsx';
import { languagePage } from './language.ts';
import { atomFeedPage, jsonFeedPage } from './feed.ts';
import { lawPage } from './law.tsx';
import { limitsPage } from './limits.tsx';
import { rightsPage, rightsStartPage } from './my-rights.tsx';
import { numbersPage } from './numbers.tsx';
import { problemPage } from './problem.tsx';
import { promisesPage } from './promises.tsx';
import { changesPage, proposalPage, proposalsPage } from './proposals.tsx';
import { packPage, rulesPage } from './rules.tsx';
import { handOverPage, homePage, joinPage, joinTokenPage, signInByLinkPage, signOutPage } from './sign-in.tsx';
import { startPage } from './start.tsx';
import { typePage } from './type.tsx';
import { verifyPage } from './verify.tsx';

export const pages: readonly Page[] = [
  startPage,
  rightsStartPage,
  rightsPage,
  rulesPage,
  jsonFeedPage,
  atomFeedPage,
  changesPage,
  promisesPage,
  proposalsPage,
  proposalPage,
  lawPage,
  clausesPage,
  packPage,
  typePage,
  limitsPage,
  numbersPage,
  handOverPage,
  signInByLinkPage,
  joinPage,
  joinTokenPage,
  homePage,
  signOutPage,
  languagePage,
  displayPage,
  cataloguePage,
  problemPage,
  verifyPage,
];
