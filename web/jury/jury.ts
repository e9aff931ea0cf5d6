/** What anybody and jurors read of the quality of juries. */
import type { Page } from '../page.tsx';
import { biasPage } from './bias.tsx';
import { ownQualityPage } from './own.tsx';

export const qualityPages: readonly Page[] = [biasPage, ownQualityPage];
