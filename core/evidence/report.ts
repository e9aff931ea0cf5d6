import type { Instant, Uuid } from '../kernel/kernel.ts';
import type { EvidenceSource, EvidenceType } from './item.ts';
import type { CustodyKind } from './content.ts';
import type { LevelAnswer } from './level.ts';

/**
 * The report that answers, one by one, what a court asks of electronic data: the six points of article 11 of the
 * rules of the Internet courts (ICR 11) and the seven factors of article 93 of the rules of evidence (EVI 93). Each
 * answer says what is shown and by what, and what is not: nothing here claims that a court must follow it.
 */

/** The points in the order of the law. */
export const COURT_QUESTIONS = [
  'ICR_11_1', 'ICR_11_2', 'ICR_11_3', 'ICR_11_4', 'ICR_11_5', 'ICR_11_6',
  'EVI_93_1', 'EVI_93_2', 'EVI_93_3', 'EVI_93_4', 'EVI_93_5', 'EVI_93_6', 'EVI_93_7',
] as const;
export type CourtQuestion = (typeof COURT_QUESTIONS)[number];

/** What can be said; each has its words in `courtreport.json`, with the facts it names. */
export const REPORT_LINES = [
  // what is shown
  'environment', 'audited', 'scanned', 'submitted', 'source', 'hashed', 'kept', 'reads', 'custody', 'captured',
  'unchanged', 'recomputable', 'in_log', 'stamped', 'witnessed', 'notarised', 'checks', 'no_alarm', 'transmission', 'kept_by',
  // what is not
  'hardware_unsaid', 'before_upload', 'owner_says', 'accuracy', 'not_scanned', 'no_file', 'not_kept', 'not_encrypted', 'changed', 'own_capture',
  'not_in_log', 'not_stamped', 'not_witnessed', 'interested', 'alarm', 'copies', 'outside_course', 'other_factors',
] as const;
export type ReportLineCode = (typeof REPORT_LINES)[number];

export interface ReportLine {
  readonly code: ReportLineCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface CourtAnswer {
  readonly question: CourtQuestion;
  /** `shown`: nothing of it rests on anybody's word; `partly`; `not_shown` */
  readonly standing: 'shown' | 'partly' | 'not_shown';
  readonly shown: readonly ReportLine[];
  readonly open: readonly ReportLine[];
}

/** What is known of an item when its report is made. */
export interface ReportFacts {
  readonly item: {
    readonly id: Uuid;
    readonly side: 'claimant' | 'respondent' | 'marketplace';
    readonly type: EvidenceType | null;
    readonly source: EvidenceSource;
    readonly receivedAt: Instant;
    readonly submittedAt: Instant;
    /** null for an item without a file */
    readonly file: { readonly mediaType: string; readonly bytes: number; readonly sha256: string; readonly sm3: string } | null;
    /** viewing copies and covered copies made of it */
    readonly copies: number;
    readonly custody: readonly { readonly kind: CustodyKind; readonly at: Instant }[];
    readonly reads: number;
  };
  readonly scan: 'clean' | 'waiting' | 'none';
  /** made now: the bytes hashed anew, and the proof of the log computed anew; null where there is nothing to check */
  readonly checked: { readonly at: Instant; readonly fileSame: boolean | null; readonly proofHolds: boolean | null };
  readonly log: { readonly origin: string; readonly index: number; readonly at: Instant; readonly auditedAt: Instant | null; readonly alarms: number } | null;
  readonly level: LevelAnswer;
  readonly stamp: { readonly authority: string; readonly at: Instant; readonly serial: string } | null;
  readonly witnesses: { readonly count: number; readonly at: Instant } | null;
  readonly notarised: { readonly by: string; readonly at: Instant } | null;
  readonly environment: { readonly software: string; readonly runtime: string; readonly database: string; readonly storage: 'disk' | 's3'; readonly encrypted: boolean };
}

const line = (code: ReportLineCode, facts: ReportLine['facts'] = {}): ReportLine => ({ code, facts });
const when = <T>(value: T | null | false, make: (value: T) => ReportLine): readonly ReportLine[] => (value === null || value === false ? [] : [make(value)]);

type Said = Readonly<Record<ReportLineCode, readonly ReportLine[]>>;

/** Every line with its facts, or nothing where it does not hold. */
function say(facts: ReportFacts): Said {
  const { item, checked, log, stamp, witnesses, notarised, environment } = facts;
  const yes = (code: ReportLineCode, holds: boolean, more: ReportLine['facts'] = {}): readonly ReportLine[] => (holds ? [line(code, more)] : []);
  const source = item.source;
  const alarms = log?.alarms ?? 0;
  return {
    environment: [line('environment', { software: environment.software, runtime: environment.runtime, database: environment.database })],
    audited: when(log?.auditedAt ?? null, (at) => line('audited', { at })),
    scanned: yes('scanned', facts.scan === 'clean'),
    submitted: [line('submitted', { side: item.side, receivedAt: item.receivedAt, submittedAt: item.submittedAt })],
    source: yes('source', Object.keys(source).length > 0, { ...source }),
    hashed: when(item.file, ({ sha256, sm3, bytes }) => line('hashed', { sha256, sm3, bytes, at: item.receivedAt })),
    kept: yes('kept', item.file !== null && checked.fileSame !== null, { storage: environment.storage }),
    reads: [line('reads', { count: item.reads })],
    custody: yes('custody', item.custody.length > 0, { count: item.custody.length }),
    captured: when(source.how ?? null, (how) => line('captured', { how, ...(source.device === undefined ? {} : { device: source.device }) })),
    unchanged: yes('unchanged', checked.fileSame === true, { at: checked.at }),
    recomputable: yes('recomputable', item.file !== null),
    in_log: when(checked.proofHolds === true ? log : null, ({ origin, index, at }) => line('in_log', { origin, index, at })),
    stamped: when(stamp, ({ authority, at, serial }) => line('stamped', { authority, at, serial })),
    witnessed: when(witnesses, ({ count, at }) => line('witnessed', { count, at })),
    notarised: when(notarised, ({ by, at }) => line('notarised', { by, at })),
    checks: [line('checks')],
    no_alarm: yes('no_alarm', log !== null && alarms === 0),
    transmission: yes('transmission', item.file !== null && environment.encrypted),
    not_encrypted: yes('not_encrypted', item.file !== null && !environment.encrypted),
    kept_by: [line('kept_by')],
    hardware_unsaid: [line('hardware_unsaid')],
    before_upload: [line('before_upload', { receivedAt: item.receivedAt, ...(facts.level.unchangedSince === null ? {} : { since: facts.level.unchangedSince }) })],
    owner_says: yes('owner_says', source.capturedBy === undefined || source.capturedBy === 'self', { side: item.side }),
    accuracy: [line('accuracy')],
    not_scanned: yes('not_scanned', item.file !== null && facts.scan !== 'clean'),
    no_file: yes('no_file', item.file === null),
    not_kept: yes('not_kept', item.file !== null && checked.fileSame === null),
    changed: yes('changed', checked.fileSame === false, { at: checked.at }),
    own_capture: yes('own_capture', source.how !== 'export' && source.capturedBy !== 'third_party'),
    not_in_log: yes('not_in_log', log === null || checked.proofHolds !== true),
    not_stamped: yes('not_stamped', stamp === null),
    not_witnessed: yes('not_witnessed', witnesses === null),
    interested: yes('interested', facts.level.notCounted !== null),
    alarm: yes('alarm', alarms > 0, { count: alarms }),
    copies: yes('copies', item.copies > 0, { count: item.copies }),
    outside_course: yes('outside_course', item.type === null || !['chat', 'order', 'payment', 'logistics', 'listing_version'].includes(item.type)),
    other_factors: [line('other_factors')],
  };
}

/** Which lines speak to which point: those that show it, and those that leave it open. */
const SPEAKS: Readonly<Record<CourtQuestion, readonly [readonly ReportLineCode[], readonly ReportLineCode[]]>> = {
  ICR_11_1: [['environment', 'scanned', 'audited'], ['hardware_unsaid', 'not_scanned', 'alarm']],
  ICR_11_2: [['submitted', 'source'], ['owner_says', 'accuracy']],
  ICR_11_3: [['kept', 'hashed', 'custody', 'reads'], ['no_file', 'not_kept']],
  ICR_11_4: [['captured', 'hashed', 'recomputable'], ['own_capture', 'no_file']],
  ICR_11_5: [['unchanged', 'copies'], ['before_upload', 'changed', 'not_kept', 'no_file']],
  ICR_11_6: [['recomputable', 'in_log', 'stamped', 'witnessed', 'notarised'], ['not_in_log', 'not_stamped', 'not_witnessed', 'interested']],
  EVI_93_1: [['environment', 'scanned'], ['hardware_unsaid', 'not_scanned']],
  EVI_93_2: [['audited', 'no_alarm'], ['alarm', 'not_in_log']],
  EVI_93_3: [['checks', 'audited', 'witnessed'], ['not_witnessed']],
  EVI_93_4: [['hashed', 'transmission', 'unchanged'], ['changed', 'not_encrypted', 'not_kept', 'no_file', 'before_upload']],
  EVI_93_5: [['submitted', 'source'], ['outside_course', 'owner_says']],
  EVI_93_6: [['kept_by', 'custody'], ['owner_says', 'interested']],
  EVI_93_7: [['reads', 'copies'], ['other_factors']],
};

/** What shows that something is wrong leaves a point not shown, whatever else there is. */
const FATAL: readonly ReportLineCode[] = ['changed', 'alarm'];

/** The thirteen answers, in the order of the law. */
export function courtReport(facts: ReportFacts): readonly CourtAnswer[] {
  const said = say(facts);
  return COURT_QUESTIONS.map((question) => {
    const [forIt, against] = SPEAKS[question];
    const shown = forIt.flatMap((code) => said[code]);
    const open = against.flatMap((code) => said[code]);
    const fatal = open.some(({ code }) => FATAL.includes(code));
    return { question, standing: fatal || shown.length === 0 ? 'not_shown' : open.length === 0 ? 'shown' : 'partly', shown, open };
  });
}
