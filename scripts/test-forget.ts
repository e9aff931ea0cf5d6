import { rules } from '../server/rules/store.ts';
import { forgetRules } from '../web/dispute/model.ts';

// Runs before every test file with a database of its own: what the process learned from the last one does not hold there.
rules().forget();
forgetRules();
