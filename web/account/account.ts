/** Pages of one's own account: what is kept of the person. */
import type { Page } from '../page.tsx';
import { privacyPage } from './privacy.tsx';

export const pages: readonly Page[] = [privacyPage];
