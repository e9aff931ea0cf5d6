import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { accepted, canonicalJson, refused, type Instant, type Locale, type Result } from '../../core/kernel/kernel.ts';
import { readablePage } from '../../core/privacy/privacy.ts';
import { say } from '../../core/words/words.ts';
import { zipStream } from '../adapters/zip.ts';
import { route, type Caller, type PersonCaller, type Route } from '../http/http.ts';
import { InstantText, line, Uuid as UuidText } from '../http/schemas.ts';
import type { Job } from '../jobs/jobs.ts';
import {
  askErasure, candidates, erasures, ERASURE_STATES, erasuresOf, proposeErasure, retentionRuns, runRetention, signErasure, standingOf, withdrawErasure,
  type Erasure,
} from './erasure.ts';
import { HoldBody, holdRoutes } from './hold-routes.ts';
import { standingHolds } from './holds.ts';
import { accessesTo, ownData, type OwnData } from './own.ts';
import { RETENTION } from './rules.ts';

const TAG = 'privacy';
const OWN = { access: ['person'], tag: TAG } as const;
const OPERATOR = { access: ['person'], staff: ['operator'], tag: TAG } as const;
const Count = z.int().min(0);
const Params = z.strictObject({ erasureId: UuidText });

/** A session of one dispute's link is for that dispute alone: what is kept of the person is not read through it. */
function person(caller: Caller): Result<PersonCaller> {
  if (caller.kind !== 'person') return refused('sign_in_required');
  return caller.onlyDisputeId === undefined ? accepted(caller) : refused('not_allowed');
}

const ErasureBody = z
  .strictObject({
    id: UuidText,
    kind: z.enum(['person', 'dispute']),
    subjectId: UuidText,
    why: z.enum(['asked', 'operator', 'retention']),
    reason: z.string(),
    askedAt: InstantText,
    dueAt: InstantText.nullable(),
    firstBy: UuidText.nullable(),
    firstAt: InstantText.nullable(),
    secondBy: UuidText.nullable(),
    doneAt: InstantText.nullable(),
    state: z.enum(ERASURE_STATES),
  })
  .openapi('Erasure', { description: 'An erasure by destroying keys: asked for, announced by retention, signed once, done, or given up.' });

const StandingBody = z
  .strictObject({ keptUntil: InstantText.nullable(), openDisputes: Count, held: z.boolean(), rule: z.string(), source: z.string() })
  .openapi('ErasureStanding', { description: 'What keeps data from being erased: the law until a day, open cases, a hold.' });

const AccessBody = z
  .strictObject({ what: z.string(), evidenceId: UuidText, disputeId: UuidText.nullable(), byRole: z.string(), at: InstantText })
  .openapi('OwnDataAccess');

/** Who signed stays with the house. */
function withoutSigners(erasure: Erasure): Erasure {
  return { ...erasure, firstBy: null, secondBy: null };
}

const readPrivacy = route({
  ...OWN,
  method: 'get',
  path: '/my/privacy',
  operationId: 'readMyPrivacy',
  summary: 'What is kept of me: until when, what I asked to be erased, and who read my files',
  success: {
    status: 200,
    body: z.strictObject({ standing: StandingBody, erasures: z.array(ErasureBody), accesses: z.array(AccessBody) }).openapi('MyPrivacy'),
    description: 'The last 200 readings.',
  },
  refusals: ['not_allowed'],
  async handle({ world, caller }) {
    const who = person(caller);
    if (!who.ok) return who;
    const { personId } = who.value;
    const [standing, asked, accesses] = await Promise.all([
      standingOf(world.database, 'person', personId),
      erasuresOf(world.database, personId),
      accessesTo(world.database, personId, 200),
    ]);
    return accepted({ standing, erasures: asked.map(withoutSigners), accesses });
  },
});

const SECTIONS = ['person', 'orders', 'cases', 'actsDone', 'files', 'drafts', 'notices', 'sessions', 'juror', 'accesses', 'erasures', 'kept'] as const;

function readable(data: OwnData, locale: Locale, at: Instant): string {
  return readablePage({
    lang: locale,
    title: say(locale, 'privacy.export.title'),
    lead: say(locale, 'privacy.export.lead', { date: at }),
    sections: SECTIONS.map((part) => [say(locale, `privacy.export.${part}`), data[part]] as const),
  });
}

const exportData = route({
  ...OWN,
  method: 'get',
  path: '/my/data',
  operationId: 'exportMyData',
  summary: 'All that is kept about me, as JSON, or as a ZIP with the same JSON and pages to read (PIPL 45)',
  query: z.strictObject({ format: z.enum(['json', 'zip']).optional() }),
  success: { status: 200, description: 'The data; nobody else’s.', mediaType: 'application/zip' },
  refusals: ['not_allowed'],
  async handle({ world, caller, query, at }) {
    const who = person(caller);
    if (!who.ok) return who;
    const data = await ownData(world, who.value, at);
    const headers = { 'cache-control': 'no-store', 'content-disposition': `attachment; filename="my-data.${query.format === 'zip' ? 'zip' : 'json'}"` };
    const json = canonicalJson(data);
    if (query.format !== 'zip') return new Response(json, { headers: { ...headers, 'content-type': 'application/json' } });
    const member = (path: string, text: string): { path: string; open(): Readable } => ({ path, open: () => Readable.from([Buffer.from(text, 'utf8')]) });
    const zip = zipStream([member('my-data.json', json), member('my-data.zh-CN.html', readable(data, 'zh-CN', at)), member('my-data.en.html', readable(data, 'en', at))]);
    return new Response(Readable.toWeb(zip) as unknown as ReadableStream, { headers: { ...headers, 'content-type': 'application/zip' } });
  },
});

const ask = route({
  ...OWN,
  method: 'post',
  path: '/my/erasure',
  operationId: 'askErasure',
  summary: 'Ask that what is kept of me be erased (PIPL 47); two people of the house sign before it is done',
  body: z.strictObject({}),
  success: { status: 201, body: ErasureBody, description: 'Asked for.' },
  refusals: ['not_allowed', 'already_done', 'erasure_dispute_open', 'erasure_on_hold', 'erasure_kept_by_law'],
  async handle({ world, caller, at }) {
    const who = person(caller);
    return who.ok ? askErasure(world, who.value.personId, at) : who;
  },
});

const takeBack = route({
  ...OWN,
  method: 'delete',
  path: '/my/erasure/{erasureId}',
  operationId: 'withdrawErasure',
  summary: 'Take back what I asked to be erased, while it is not done',
  params: Params,
  success: { status: 204, description: 'Taken back.' },
  refusals: ['not_allowed', 'not_found'],
  async handle({ world, caller, params }) {
    const who = person(caller);
    return who.ok ? withdrawErasure(world.database, params.erasureId, who.value.personId) : who;
  },
});

const Rule = z.strictObject({
  id: z.string(),
  what: z.enum(['dispute', 'person']),
  keep: z.array(z.strictObject({ from: z.enum(['closed', 'last_due', 'last_order']), years: Count })),
  noticeDays: Count,
  source: z.string(),
  verification: z.string(),
  title: z.string(),
});

const readDesk = route({
  ...OPERATOR,
  method: 'get',
  path: '/operation/privacy',
  operationId: 'readPrivacyDesk',
  summary: 'Erasures that wait for a signature, what retention would announce now, what was erased, and its runs',
  success: {
    status: 200,
    body: z
      .strictObject({
        rules: z.array(Rule),
        waiting: z.array(ErasureBody),
        holds: z.array(HoldBody),
        candidates: z.array(z.strictObject({ id: UuidText, number: z.string(), keptUntil: InstantText })),
        done: z.array(ErasureBody),
        runs: z.array(z.strictObject({ id: UuidText, at: InstantText, announced: Count, erased: Count, refused: Count })),
      })
      .openapi('PrivacyDesk'),
    description: 'At most 100 of each; reading changes nothing.',
  },
  refusals: [],
  async handle({ world, at, locale }) {
    const db = world.database;
    const [waiting, holds, due, done, runs] = await Promise.all([erasures(db, 'waiting', 100), standingHolds(db, 100), candidates(db, at, 100), erasures(db, 'done', 100), retentionRuns(db, 30)]);
    const rules = Object.values(RETENTION).map(({ then: _then, title, ...rule }) => ({ ...rule, keep: [...rule.keep], title: title[locale] }));
    return accepted({ rules, waiting, holds: [...holds], candidates: due, done, runs });
  },
});

const propose = route({
  ...OPERATOR,
  method: 'post',
  path: '/operation/privacy/erasures',
  operationId: 'proposeErasure',
  summary: 'Propose the erasure of a person or a case; another operator signs it',
  body: z.strictObject({ kind: z.enum(['person', 'dispute']), subjectId: UuidText, reason: line(500, 5) }),
  success: { status: 201, body: ErasureBody, description: 'Proposed, with the first signature.' },
  refusals: ['not_found', 'already_done', 'erasure_dispute_open', 'erasure_on_hold', 'erasure_kept_by_law'],
  async handle({ world, caller, body, at }) {
    const who = person(caller);
    return who.ok ? proposeErasure(world.database, { id: world.newId(), ...body, by: who.value.personId, at }) : who;
  },
});

const sign = route({
  ...OPERATOR,
  method: 'post',
  path: '/operation/privacy/erasures/{erasureId}/signatures',
  operationId: 'signErasure',
  summary: 'Sign an erasure: the first signature proposes it, the second, of another person, destroys the keys',
  params: Params,
  body: z.strictObject({}),
  success: { status: 200, body: ErasureBody, description: 'As it stands now.' },
  refusals: ['not_found', 'already_done', 'same_person', 'erasure_dispute_open', 'erasure_on_hold', 'erasure_kept_by_law'],
  async handle({ world, caller, params, at }) {
    const who = person(caller);
    return who.ok ? signErasure(world, params.erasureId, who.value.personId, at) : who;
  },
});

/** Every operation on personal data. */
export const routes: readonly Route[] = [readPrivacy, exportData, ask, takeBack, readDesk, propose, sign, ...holdRoutes];

/** Retention looks once an hour; what it would do can be read at any time. */
export const retentionJob: Job = { name: 'retention', everyMs: 3_600_000, run: runRetention };
