import { canonical, type Json, type JsonObject } from './canonical.ts';
import { documentsIn, type Case } from './case.ts';
import { ask } from './cel.ts';
import { eventsOf } from './record.ts';
import type { Findings } from './report.ts';
import { isCitable, packsOf, type Pack } from './rules.ts';
import { field, object, objects, text } from './shape.ts';

const SIGNERS = new Set(['by', 'secondBy']);
const withoutSigners = (value: JsonObject): JsonObject => Object.fromEntries(Object.entries(value).filter(([name]) => !SIGNERS.has(name)));
const KINDS = new Set<Json>(['determination_issued', 'appeal_decided']);

function checkFigures(path: string, determination: JsonObject, packs: readonly Pack[], out: Findings): number {
  let replayed = 0;
  for (const figure of objects(determination['computation'] ?? [], 'computation')) {
    const expression = figure['expression'];
    if (typeof expression !== 'string') continue;
    const rule = String(figure['rule'] ?? figure['step']);
    if (!packs.some((pack) => pack.texts.has(expression))) out.fail('determination_rule', path, rule);
    const answer = ask(expression, object(figure['inputs'], 'inputs'));
    if (answer !== figure['resultMinor']) out.fail('determination_figure', path, rule, String(figure['resultMinor']), String(answer));
    replayed += 1;
  }
  return replayed;
}

function checkCitations(path: string, determination: JsonObject, packs: readonly Pack[], out: Findings): number {
  const reasons = text(determination['reasons'], 'reasons');
  const citations = objects(determination['citations'] ?? [], 'citations');
  for (const one of citations) {
    const [label, ref] = [text(one['label'], 'label'), text(one['ref'], 'ref')];
    if (!reasons.includes(`[${label}]`)) out.fail('determination_label', path, label);
    if (!isCitable(packs, ref)) out.fail('determination_citation', path, ref);
  }
  return citations.length;
}

/** Step `determinations`: each is the one of the record, its citations are in the rules, its figures come out again. */
export async function checkDeterminations(file: Case, out: Findings): Promise<void> {
  const told = documentsIn(file, 'determinations');
  const inRecord = eventsOf(file).filter((event) => KINDS.has(event['type'] ?? null));
  const packs = await packsOf(file);
  let [cited, figures] = [0, 0];
  for (const [place, [path, document]] of told.entries()) {
    const event = inRecord.find((one) => one['seq'] === document['event']);
    const determination = object(document['determination'], 'determination');
    const own = event === undefined ? undefined : object(field(event['body'], 'determination'), 'determination');
    const agrees = own !== undefined && canonical(withoutSigners(own)) === canonical(determination);
    if (!agrees || document['n'] !== place + 1 || event?.['type'] !== document['kind'] || event?.['at'] !== document['at']) out.fail('determination_record', path);
    figures += checkFigures(path, determination, packs, out);
    cited += checkCitations(path, determination, packs, out);
  }
  if (told.length !== inRecord.length) out.fail('determination_count', told.length, inRecord.length);
  if (told.length === 0 && inRecord.length === 0) return out.open('determination_none');
  if (out.good) out.done('determination_done', told.length, cited, figures);
}
