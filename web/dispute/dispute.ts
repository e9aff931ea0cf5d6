/** Pages of a dispute for its two parties: the room, and one page for each act. */
import type { Page } from '../page.tsx';
import { changePages } from './acts-change.tsx';
import { consentPages } from './acts-consent.tsx';
import { evidencePages } from './acts-evidence.tsx';
import { itemPages } from './item.tsx';
import { answerPage } from './answer.tsx';
import { admissionPages } from './admission.tsx';
import { fastTrackPages } from './fast-track.tsx';
import { juryPages } from './jury.tsx';
import { negotiationPages } from './acts-negotiation.tsx';
import { outcomePages } from './acts-outcome.tsx';
import { disputePage } from './page.tsx';
import { delayClaimPage } from './delays.tsx';
import { ladderPage } from './ladder.tsx';
import { disputeLogPage } from './log.tsx';
import { filedPage, servicePage } from './service.tsx';

export const pages: readonly Page[] = [disputePage, ladderPage, delayClaimPage, answerPage, filedPage, servicePage, disputeLogPage, ...admissionPages, ...negotiationPages, ...fastTrackPages, ...juryPages, ...consentPages, ...evidencePages, ...itemPages, ...outcomePages, ...changePages];
