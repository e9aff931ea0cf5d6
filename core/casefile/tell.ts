import { agreementSection, burdenSection, partiesSection, timelineSection } from './readable-case.ts';
import { determinationSection, evidenceSection, moneySection, obligationsSection, proofsSection } from './readable-outcome.ts';
import { coverOf, type Readable, type Telling } from './readable.ts';

/** The case file as people read it: one content, set as HTML and as PDF. */
export function tellCase(telling: Telling): Readable {
  return {
    locale: telling.locale,
    ...coverOf(telling),
    blocks: [
      ...partiesSection(telling),
      ...burdenSection(telling),
      ...timelineSection(telling),
      ...evidenceSection(telling),
      ...agreementSection(telling),
      ...determinationSection(telling),
      ...obligationsSection(telling),
      ...moneySection(telling),
      ...proofsSection(telling),
    ],
  };
}
