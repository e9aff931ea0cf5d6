/** Pages of case files: one side's own, and those that came from elsewhere. */
import type { Page } from '../page.tsx';
import { caseFilePage } from './case-file.tsx';
import { importPage, importsPage } from './imports.tsx';

export const pages: readonly Page[] = [caseFilePage, importsPage, importPage];
