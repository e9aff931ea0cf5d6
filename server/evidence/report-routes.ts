import { z } from '@hono/zod-openapi';
import { CAPTURED_BY, CAPTURE_WAYS, CUSTODY_KINDS, EVIDENCE_LEVELS, EVIDENCE_TYPES } from '../../core/evidence/evidence.ts';
import { COURT_QUESTIONS, REPORT_LINES } from '../../core/evidence/report.ts';
import { tellReport } from '../../core/evidence/report-told.ts';
import { accepted, LOCALES, refused } from '../../core/kernel/kernel.ts';
import { say } from '../../core/words/words.ts';
import { pdfOf } from '../adapters/pdf.ts';
import { signerOf } from '../casefile/signer.ts';
import { route, type Route } from '../http/route.ts';
import { InstantText, Uuid } from '../http/schemas.ts';
import { mayReadEvidence } from './access.ts';
import { evidenceReport } from './report.ts';

const IdParams = z.strictObject({ id: Uuid });
const Hex = z.string().regex(/^[0-9a-f]+$/);

const Line = z.strictObject({ code: z.enum(REPORT_LINES), facts: z.record(z.string(), z.union([z.string(), z.number()])) });

const Answer = z.strictObject({
  question: z.enum(COURT_QUESTIONS).openapi({ description: 'Point of ICR 11 or factor of EVI 93.' }),
  standing: z.enum(['shown', 'partly', 'not_shown']),
  shown: z.array(Line),
  open: z.array(Line),
});

const Source = z.strictObject({
  capturedBy: z.enum(CAPTURED_BY).optional(),
  how: z.enum(CAPTURE_WAYS).optional(),
  device: z.string().optional(),
  system: z.string().optional(),
  createdOn: z.string().optional(),
  place: z.string().optional(),
  keeper: z.string().optional(),
});

const Facts = z.strictObject({
  item: z.strictObject({
    id: Uuid,
    side: z.enum(['claimant', 'respondent', 'marketplace']),
    type: z.enum(EVIDENCE_TYPES).nullable(),
    source: Source,
    receivedAt: InstantText,
    submittedAt: InstantText,
    file: z.strictObject({ mediaType: z.string(), bytes: z.number().int(), sha256: Hex, sm3: Hex }).nullable(),
    copies: z.number().int(),
    custody: z.array(z.strictObject({ kind: z.enum(CUSTODY_KINDS), at: InstantText })),
    reads: z.number().int(),
  }),
  scan: z.enum(['clean', 'waiting', 'none']),
  checked: z.strictObject({ at: InstantText, fileSame: z.boolean().nullable(), proofHolds: z.boolean().nullable() }),
  log: z.strictObject({ origin: z.string(), index: z.number().int(), at: InstantText, auditedAt: InstantText.nullable(), alarms: z.number().int() }).nullable(),
  level: z.strictObject({
    level: z.enum(EVIDENCE_LEVELS),
    unchangedSince: InstantText.nullable(),
    by: z.string().nullable(),
    notCounted: z.enum(['interested_witness', 'own_stamp']).nullable(),
    daysOpen: z.number().int().nullable(),
  }),
  stamp: z.strictObject({ authority: z.string(), at: InstantText, serial: z.string() }).nullable(),
  witnesses: z.strictObject({ count: z.number().int(), at: InstantText }).nullable(),
  notarised: z.strictObject({ by: z.string(), at: InstantText }).nullable(),
  environment: z.strictObject({ software: z.string(), runtime: z.string(), database: z.string(), storage: z.enum(['disk', 's3']), encrypted: z.boolean().openapi({ description: 'The installation’s own address is https.' }) }),
});

const Report = z
  .strictObject({ format: z.literal('redress-evidence-report/1'), evidenceId: Uuid, name: z.string(), madeAt: InstantText, facts: Facts, answers: z.array(Answer) })
  .openapi('EvidenceReport');

const readReport = route({
  method: 'get',
  path: '/evidence/{id}/report',
  operationId: 'readEvidenceReport',
  summary: 'The report that answers what courts ask of electronic data, point by point (ICR 11, EVI 93)',
  tag: 'Evidence',
  access: ['person', 'marketplace'],
  params: IdParams,
  success: { status: 200, body: Report, description: 'Made now: the file is hashed anew and its proof worked out anew' },
  refusals: ['not_found'],
  async handle({ caller, params, world, at }) {
    const may = await mayReadEvidence(world.database, caller, params.id);
    if (!may.ok) return may;
    const { file } = may.value;
    return accepted({ ...(await evidenceReport(world, file, at)), name: file.name });
  },
});

const readReportPdf = route({
  method: 'get',
  path: '/evidence/{id}/report.pdf',
  operationId: 'readEvidenceReportPdf',
  summary: 'The same report as a PDF in one language, signed as case files are (PAdES)',
  tag: 'Evidence',
  access: ['person', 'marketplace'],
  params: IdParams,
  query: z.strictObject({ locale: z.enum(LOCALES) }),
  success: { status: 200, description: 'The PDF', mediaType: 'application/pdf' },
  refusals: ['not_found'],
  async handle({ caller, params, query, world, at }) {
    if (caller.kind === 'anonymous') return refused('not_found');
    const may = await mayReadEvidence(world.database, caller, params.id);
    if (!may.ok) return may;
    const { file } = may.value;
    const report = await evidenceReport(world, file, at);
    const hashes = [`${file.id} sha256 ${file.sha256.toString('hex')}`, `${file.id} sm3 ${file.sm3.toString('hex')}`];
    const told = await pdfOf(tellReport(query.locale, { ...report, name: file.name }), new Date(at), hashes);
    const pdf = await (await signerOf(world)).sign(told, new Date(at), say(query.locale, 'courtreport.sign'));
    return new Response(new Uint8Array(pdf), {
      headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="report-${file.id}.${query.locale}.pdf"`, 'cache-control': 'private, no-store' },
    });
  },
});

/** The reports on items of evidence. */
export const reportRoutes: readonly Route[] = [readReport, readReportPdf];
