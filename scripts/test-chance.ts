import fc from 'fast-check';
import { beginChance, SEED } from './sizes.ts';

// Runs before every test file: whatever a property draws, it draws again in the next run, in whichever order files come.
fc.configureGlobal({ seed: SEED });
beginChance();
