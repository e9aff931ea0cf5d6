/**
 * Which properties of the record hold what somebody wrote or what leads to them. They are sealed wherever they stand, in
 * events, states, drafts and notices; everything else is structure that SQL and reports read: ids, amounts, dates, codes.
 * `graph.test.ts` and `privacy.test.ts` fail for a text whose property stands in neither list.
 */
const PERSONAL_TEXTS: ReadonlySet<string> = new Set([
  ...['narrative', 'text', 'reason', 'reasons', 'appealReasons', 'grounds', 'note', 'shows', 'contest', 'tracking'],
  // the two sides of a correction
  ...['was', 'now'],
]);

/** Properties whose every inner text is somebody's: the answers to a type's questions, by question. */
const PERSONAL_MAPS: ReadonlySet<string> = new Set(['facts', 'figures']);

/** Texts that tell nothing of a person: codes, names of rules, what a listing says of goods. */
const STRUCTURAL_TEXTS: ReadonlySet<string> = new Set([
  ...['acceptedBy', 'askedBy', 'by', 'carrier', 'code', 'currency', 'end', 'expression', 'freightBy', 'from', 'ground', 'hash', 'how', 'instrument'],
  ...['issue', 'itemId', 'key', 'kind', 'last', 'layers', 'measure', 'mediaType', 'name', 'needs', 'nextMeasures', 'number', 'obligor', 'outcome'],
  ...['position', 'proof', 'reach', 'result', 'role', 'rule', 'rulesVersion', 'rung', 'sha256', 'side', 'source', 'stage', 'status', 'step', 'textVersion'],
  ...['title', 'to', 'tracks', 'type', 'version', 'waitsFor', 'why', 'level'],
  // of a jury: answers by their ids, hashes, what it may not see
  ...['question', 'option', 'remedy', 'poolRoot', 'votesRoot', 'randomness', 'instance', 'unfit', 'juryExcluded', 'commitment', 'nonce', 'proposedBy', 'claimant', 'respondent'],
]);

/** A file says what it shows; its name is its owner's too. The name of a clock is a rule's. */
function isFile(value: object): boolean {
  return 'sha256' in value || 'mediaType' in value;
}

/** The same value with every text in it changed that is not empty. */
export function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return value === '' ? value : change(value);
  if (Array.isArray(value)) return value.map((inner) => mapStrings(inner, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapStrings(inner, change)]));
}

/**
 * The same value with every personal text changed; what holds none is given back itself, so that nothing is copied for it.
 * @param change gets each text that is not empty
 */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(value)) {
    let list: unknown[] | undefined;
    for (let place = 0; place < value.length; place += 1) {
      const mapped = mapTexts(value[place], change);
      if (mapped !== value[place]) (list ??= [...(value as unknown[])])[place] = mapped;
    }
    return list ?? value;
  }
  if (value === null || typeof value !== 'object') return value;
  let copy: Record<string, unknown> | undefined;
  for (const [name, inner] of Object.entries(value)) {
    let mapped: unknown = inner;
    if (typeof inner === 'string') {
      if (inner !== '' && (PERSONAL_TEXTS.has(name) || (name === 'name' && isFile(value)))) mapped = change(inner);
    } else if (typeof inner === 'object' && inner !== null) {
      mapped = PERSONAL_MAPS.has(name) ? mapStrings(inner, change) : mapTexts(inner, change);
    }
    if (mapped !== inner) (copy ??= { ...(value as Record<string, unknown>) })[name] = mapped;
  }
  return copy ?? value;
}

const ID_OR_TIME = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?)$/;

/** Names of properties that hold a text of which nobody said whether it is a person's; for tests. */
export function undeclaredTexts(value: unknown, found: Set<string> = new Set(), name = ''): Set<string> {
  if (typeof value === 'string') {
    if (!ID_OR_TIME.test(value) && !PERSONAL_TEXTS.has(name) && !STRUCTURAL_TEXTS.has(name)) found.add(name);
  } else if (Array.isArray(value)) {
    for (const inner of value) undeclaredTexts(inner, found, name);
  } else if (value !== null && typeof value === 'object') {
    for (const [inner, each] of Object.entries(value)) {
      // figures of a computation and the rules' own words in two languages are the pack's
      if (!PERSONAL_MAPS.has(inner) && inner !== 'inputs' && inner !== 'label') undeclaredTexts(each, found, inner);
    }
  }
  return found;
}

/** What stands where a person's text was before its key was destroyed: the same in every language, so that nobody takes it for words. */
export const ERASED = '［已删除 · erased］';
