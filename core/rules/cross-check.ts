import { addDays, dueAt, startOfDay, type CalendarData } from '../deadline/deadline.ts';
import { addMilliseconds, type LocalDate } from '../kernel/kernel.ts';
import { articlesIn } from './citable.ts';
import { checkExpressions } from './cross-expressions.ts';
import { isInForceOn } from './inputs.ts';
import { JURY_TRACKS } from './jury-types.ts';
import type { Path, Problem, ProblemCode } from './shape.ts';
import { CONSENT_STAGES, DEADLINE_NAMES, REMEDY_CODES, RUNG_CODES, type DeadlineRule, type InForce, type Param, type RulePack, type Source } from './types.ts';

/** Writes a problem down. */
export type Found = (path: Path, code: ProblemCode, reason: string) => void;

/**
 * What no single field shows: every name has its rule, every reference its target, every span its beginning before its
 * end, every expression a vocabulary in which it means something.
 * @param params the list as it stands in the pack; the map has lost what stands twice
 */
export function crossCheck(read: RulePack, params: readonly Param[]): readonly Problem[] {
  const problems: Problem[] = [];
  const found: Found = (path, code, reason) => problems.push({ path, code, reason });
  checkNames(read, params, found);
  checkDates(read, params, found);
  checkSources(read, params, found);
  for (const [index, one] of params.entries()) {
    if (one.overridable && one.verification !== 'P') found(['params', index, 'overridable'], 'shape', 'only policy may be overridden');
  }
  for (const [index, rule] of read.deadlines.entries()) {
    if (rule.consequence !== rule.name) found(['deadlines', index, 'consequence'], 'shape', "its consequence is another clock's");
    const day = longerWhenFast(rule, read.calendar);
    if (day !== null) found(['deadlines', index, 'fast'], 'shape', `the fast length ends later than the ordinary one when it starts on ${day}`);
  }
  checkExpressions(read, found);
  return problems;
}

const LAST_MOMENT = 86_399_999;
const HOUR = 3_600_000;

/**
 * The first day of the calendar on which the fast length of a clock would end after the ordinary one, or null. Within a
 * day only its ends and the cut-off hour can tell the two apart.
 */
function longerWhenFast(rule: DeadlineRule, calendar: CalendarData): LocalDate | null {
  const { fast, cutOffHour } = rule;
  if (fast === undefined || (fast.unit === rule.unit && fast.amount <= rule.amount)) return null;
  const moments = [0, cutOffHour * HOUR, cutOffHour * HOUR - 1, LAST_MOMENT].filter((one) => one >= 0 && one <= LAST_MOMENT);
  for (const { year } of calendar.years) {
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      for (const moment of moments) {
        const from = addMilliseconds(startOfDay(day, calendar), moment);
        if (dueAt(fast, from, calendar, { cutOffHour }) > dueAt(rule, from, calendar, { cutOffHour })) return day;
      }
    }
  }
  return null;
}

/** Every name once, and every name that has to be there. */
function once(names: readonly string[], all: readonly string[], path: Path, field: string, found: Found): void {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) found([...path, index, field], 'duplicate_id', `${name} stands twice`);
    seen.add(name);
  }
  for (const name of all) if (!seen.has(name)) found(path, 'shape', `${name} is missing`);
}

function checkNames(read: RulePack, params: readonly Param[], found: Found): void {
  const seen = new Set<string>();
  for (const [index, { key }] of params.entries()) {
    if (seen.has(key)) found(['params', index, 'key'], 'duplicate_id', `a key stands twice: ${key}`);
    seen.add(key);
  }
  once(read.deadlines.map((one) => one.name), DEADLINE_NAMES, ['deadlines'], 'name', found);
  once(read.remedies.map((one) => one.code), REMEDY_CODES, ['remedies'], 'code', found);
  once(read.disputeTypes.map((one) => one.code), [], ['disputeTypes'], 'code', found);
  once(read.consentTexts.map((one) => one.stage), CONSENT_STAGES, ['consentTexts'], 'stage', found);
  once(read.exits.map((one) => one.stage), CONSENT_STAGES, ['exits'], 'stage', found);
  checkLadder(read, found);
  checkJury(read, found);
  once(read.routeTexts.map((one) => one.route), [], ['routeTexts'], 'route', found);
  once(read.tracks.map((one) => one.track), [], ['tracks'], 'track', found);
  once(read.sources.map((one) => one.id), [], ['sources'], 'id', found);
  for (const [index, remedy] of read.remedies.entries()) {
    once(remedy.conditions.map((one) => one.id), [], ['remedies', index, 'conditions'], 'id', found);
    once((remedy.formula?.steps ?? []).map((one) => one.id), [], ['remedies', index, 'formula', 'steps'], 'id', found);
  }
  for (const [index, type] of read.disputeTypes.entries()) checkType(read, type, ['disputeTypes', index], found);
}

/** Every rung once and with a place of its own; a way on stands on one rung only. */
function checkLadder(read: RulePack, found: Found): void {
  once(read.ladder.map((one) => one.code), RUNG_CODES, ['ladder'], 'code', found);
  once(read.ladder.map((one) => String(one.order)), [], ['ladder'], 'order', found);
  const ways = new Set<string>();
  for (const [index, rung] of read.ladder.entries()) {
    for (const [place, { code }] of rung.ways.entries()) {
      if (ways.has(code)) found(['ladder', index, 'ways', place, 'code'], 'duplicate_id', `${code} stands twice`);
      ways.add(code);
    }
  }
}

/** Panels whose figures are parameters, of which a majority ends the round; shares that leave no seat out. */
function checkJury({ jury, params }: RulePack, found: Found): void {
  once(jury.tracks.map((one) => one.track), JURY_TRACKS, ['jury', 'tracks'], 'track', found);
  once(jury.conflicts.map((one) => one.class), [], ['jury', 'conflicts'], 'class', found);
  for (const [index, { size, threshold }] of jury.tracks.entries()) {
    const [seats, votes] = [params[size]?.value, params[threshold]?.value];
    if (seats === undefined) found(['jury', 'tracks', index, 'size'], 'unknown_fact', `no parameter ${size}`);
    if (votes === undefined) found(['jury', 'tracks', index, 'threshold'], 'unknown_fact', `no parameter ${threshold}`);
    if (seats === undefined || votes === undefined) continue;
    if (seats % 2 === 0) found(['jury', 'tracks', index, 'size'], 'shape', `a panel of ${seats} can be split in half`);
    if (votes * 2 <= seats || votes > seats) found(['jury', 'tracks', index, 'threshold'], 'shape', `${votes} of ${seats} is no majority`);
  }
  if (params[jury.eligibility.credit] === undefined) found(['jury', 'eligibility', 'credit'], 'unknown_fact', `no parameter ${jury.eligibility.credit}`);
  for (const part of ['history', 'experience'] as const) {
    const sum = Object.values(jury.strata[part].shares).reduce((a, b) => a + b, 0);
    if (sum > 10_000) found(['jury', 'strata', part, 'shares'], 'shape', 'the shares come to more than the whole');
  }
}

function checkType(read: RulePack, type: RulePack['disputeTypes'][number], path: Path, found: Found): void {
  once(type.facts.map((one) => one.key), [], [...path, 'facts'], 'key', found);
  once(type.burden.map((one) => one.id), [], [...path, 'burden'], 'id', found);
  once(type.evidence.map((one) => one.key), [], [...path, 'evidence'], 'key', found);
  for (const [index, fact] of type.facts.entries()) {
    const at = [...path, 'facts', index];
    if ((fact.kind === 'choice') !== (fact.options !== undefined)) found(at, 'shape', 'options go with a choice');
    once((fact.options ?? []).map((one) => one.value), [], [...at, 'options'], 'value', found);
  }
  for (const [index, limit] of type.limits.entries()) {
    if (read.params[limit] === undefined) found([...path, 'limits', index], 'unknown_fact', `no parameter ${limit}`);
  }
  const evidence = new Set(type.evidence.map((one) => one.key));
  for (const [index, row] of type.burden.entries()) {
    for (const key of [...(row.shownBy?.claimant ?? []), ...(row.shownBy?.respondent ?? [])]) {
      // rows are shared by types: a key has to be on the list of one that names the row
      const somewhere = evidence.has(key) || read.disputeTypes.some((one) => one.burden.some((other) => other.id === row.id) && one.evidence.some((each) => each.key === key));
      if (!somewhere) found([...path, 'burden', index, 'shownBy'], 'unknown_fact', `no evidence ${key} on the list of a type that has the row`);
    }
  }
  for (const [index, own] of (type.own ?? []).entries()) {
    if (!type.remedies.includes(own.remedy)) found([...path, 'own', index, 'remedy'], 'unknown_remedy', `${type.code} does not list ${own.remedy}`);
  }
}

/** Every object below a value, with its path. */
function* objectsIn(value: unknown, path: Path): Generator<readonly [path: Path, object: Readonly<Record<string, unknown>>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Readonly<Record<string, unknown>>];
  for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) yield* objectsIn(item, [...path, key]);
}

function isSpan(object: object): object is InForce {
  return 'effectiveFrom' in object && 'effectiveTo' in object;
}

function overlap(a: InForce, b: InForce): boolean {
  const before = (one: InForce, other: InForce): boolean => one.effectiveTo !== null && other.effectiveFrom !== null && one.effectiveTo < other.effectiveFrom;
  return !before(a, b) && !before(b, a);
}

function checkDates(read: RulePack, params: readonly Param[], found: Found): void {
  for (const [path, object] of objectsIn({ ...read, params }, [])) {
    if (!isSpan(object) || object.effectiveFrom === null || object.effectiveTo === null) continue;
    if (object.effectiveTo < object.effectiveFrom) found([...path, 'effectiveTo'], 'contradictory_dates', `ends on ${object.effectiveTo}, before its start on ${object.effectiveFrom}`);
  }
  for (const [index, rule] of read.rules.entries()) {
    const twin = read.rules.slice(0, index).find((other) => other.id === rule.id && overlap(other, rule));
    if (twin !== undefined) found(['rules', index, 'effectiveFrom'], 'contradictory_dates', `${rule.id} has two versions on one day`);
    const spans = sourcesOf(read, rule.source);
    if (spans.length > 0 && !spans.some((one) => holds(one, rule))) {
      const known = spans.map((one) => `${one.id} ${one.effectiveFrom ?? ''} to ${one.effectiveTo ?? 'now'}`).join('; ');
      found(['rules', index, 'effectiveFrom'], 'contradictory_dates', `${rule.id} is in force when none of its sources is (${known})`);
    }
  }
  for (const [index, one] of params.entries()) {
    for (const [place, span] of (one.earlier ?? []).entries()) {
      const twin = one.earlier?.slice(0, place).some((other) => overlap(other, span)) === true;
      if (twin) found(['params', index, 'earlier', place], 'contradictory_dates', `${one.key} has two values on one day`);
    }
  }
  for (const [index, year] of read.calendar.years.entries()) checkYear(year, ['calendar', 'years', index], found);
}

/** True when a rule begins and ends while its source is in force. */
function holds(source: InForce, rule: InForce): boolean {
  const begins = source.effectiveFrom === null || (rule.effectiveFrom !== null && isInForceOn(source, rule.effectiveFrom));
  const ends = source.effectiveTo === null || (rule.effectiveTo !== null && isInForceOn(source, rule.effectiveTo));
  return begins && ends;
}

function sourcesOf(read: RulePack, cited: string): readonly Source[] {
  const ids = new Set(articlesIn(cited).map((ref) => ref.split(' ')[0]));
  return read.sources.filter((one) => ids.has(one.id));
}

function checkYear(year: RulePack['calendar']['years'][number], path: Path, found: Found): void {
  for (const [index, holiday] of year.holidays.entries()) {
    if (holiday.from > holiday.to) found([...path, 'holidays', index], 'contradictory_dates', `${holiday.name} ends before it begins`);
  }
  for (const [index, made] of year.makeUpDays.entries()) {
    const weekday = new Date(`${made}T00:00:00.000Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) found([...path, 'makeUpDays', index], 'contradictory_dates', `${made} is no weekend day`);
  }
}

/** `2, 9, 15-21` as a question whether a number is among them. */
function among(articles: string): (number: number) => boolean {
  const spans = articles.split(',').map((part) => part.trim().split('-').map(Number));
  return (number) => spans.some(([from = NaN, to = from]) => from <= number && number <= to);
}

function checkSources(read: RulePack, params: readonly Param[], found: Found): void {
  const register = new Map(read.sources.map((one) => [one.id, one.articles === undefined ? undefined : among(one.articles)]));
  for (const [index, one] of read.sources.entries()) {
    if (one.articles !== undefined && !/^\d+(-\d+)?(, ?\d+(-\d+)?)*$/.test(one.articles)) found(['sources', index, 'articles'], 'shape', 'articles are numbers and spans: 2, 9, 15-21');
  }
  const cites = (path: Path, cited: string): void => {
    for (const ref of articlesIn(cited)) {
      const [id = '', ...rest] = ref.split(' ');
      const article = rest.join(' ');
      if (!register.has(id)) found(path, 'missing_article', `source ${id} is not in the register`);
      const known = register.get(id);
      if (known === undefined || article === '') continue;
      const number = /^\d+/.exec(article)?.[0];
      if (number === undefined) found(path, 'missing_article', `${ref}: ${article} is no article`);
      else if (!known(Number(number))) found(path, 'missing_article', `${ref}: the register does not list article ${number} of ${id}`);
    }
  };
  const { sources: _sources, calendar: _calendar, hash: _hash, ...rest } = read;
  for (const [path, object] of objectsIn({ ...rest, params }, [])) {
    for (const field of ['source', 'basis']) if (typeof object[field] === 'string') cites([...path, field], object[field]);
  }
  for (const [index, type] of read.disputeTypes.entries()) {
    for (const [place, law] of type.law.entries()) cites(['disputeTypes', index, 'law', place], law);
  }
}
