import { z } from '@hono/zod-openapi';
import { CHANGE_PARTS, CUT_REASONS, DRAFT_STAGES, MAJOR_REASONS } from '../../core/rules/rules.ts';
import { hasControlCharacter, isUnstorable } from '../http/text.ts';
import { Day, Hex64, InstantText, line, text as typed, Uuid } from '../http/schemas.ts';

const text = z.strictObject({ 'zh-CN': z.string(), en: z.string() }).openapi('Text');
const Count = z.int().min(0);
export const VersionText = z.string().regex(/^\d{4}-\d{1,4}$/).openapi({ example: '2026-2' });
export const PackName = z.string().max(40).regex(/^[a-z]+\/\d{4}-\d{1,4}$/).openapi({ example: 'cn/2026-1' });
/** A file of a pack by its place in the folder; nothing else can be named. */
export const FilePath = z
  .string()
  .max(100)
  .regex(/^(?:(?:rules|dispute-types|tests|calendars)\/)?[A-Za-z0-9][A-Za-z0-9_-]*\.json$/)
  .openapi({ example: 'dispute-types/D-01.json' });
/** The text of one file: whatever it is, the check says what is wrong with it. */
export const FileText = z
  .string()
  .max(380_000)
  .transform((value) => value.replace(/\r\n?/g, '\n'))
  .pipe(z.string().max(190_000).refine((value) => !hasControlCharacter(value) && !isUnstorable(value)))
  .openapi({ type: 'string', maxLength: 190_000 });
export const Reason = typed(2_000);
export const Title = z.strictObject({ 'zh-CN': line(120), en: line(120) });

const shown = z
  .union([
    z.strictObject({ kind: z.literal('figure'), value: z.number(), unit: z.string() }),
    z.strictObject({ kind: z.literal('text'), text }),
    z.strictObject({ kind: z.literal('expression'), cel: z.string() }),
    z.strictObject({ kind: z.literal('plain'), value: z.string() }),
  ])
  .openapi('RuleValue');

const change = z
  .strictObject({
    part: z.enum(CHANGE_PARTS),
    key: z.string(),
    name: text.nullable(),
    types: z.array(z.string()),
    what: z.enum(['added', 'removed', 'changed']),
    field: z.string(),
    before: shown.nullable(),
    after: shown.nullable(),
    favours: z.enum(['claimant', 'respondent', 'neither', 'unknown']),
    major: z.enum(MAJOR_REASONS).nullable(),
    said: text.openapi({ description: 'The change as a sentence.' }),
  })
  .openapi('RuleChange');

/** What differs between two versions. */
export const DiffBody = z
  .strictObject({ from: z.string(), to: z.string(), major: z.boolean(), changes: z.array(change) })
  .openapi('RuleDiff', { description: 'Value by value; `major` asks for the longer notice.' });

const checked = z.strictObject({ files: Hex64, errors: Count, warnings: Count, tests: Count, failed: Count, changes: Count, major: z.boolean() }).openapi('RuleDraftChecked');

const comment = z
  .strictObject({
    id: Uuid,
    at: InstantText,
    name: z.string().nullable(),
    rule: z.string().nullable(),
    body: z.string(),
    state: z.enum(['waiting', 'shown', 'kept_back']),
    reason: z.string().nullable(),
  })
  .openapi('RuleComment');
export const CommentBody = comment;
export const CommentList = z.strictObject({ items: z.array(comment) });

const stage = z.enum(DRAFT_STAGES);
const draftHead = {
  id: Uuid,
  name: z.string(),
  title: text,
  base: z.string(),
  stage,
  comment: z.strictObject({ from: InstantText, until: InstantText }).nullable(),
  effectiveFrom: Day.nullable(),
  withdrawn: z.strictObject({ at: InstantText, reason: z.string() }).nullable(),
};

const historyLine = z.strictObject({
  at: InstantText,
  by: z.string().nullable().openapi({ description: 'Null: the clock.' }),
  type: z.string(),
  facts: z.record(z.string(), z.unknown()),
});

/** A draft in a list of the desk. */
export const DraftItem = z.strictObject({ ...draftHead, begunAt: InstantText, due: InstantText.nullable(), checked: checked.nullable(), clean: z.boolean() }).openapi('RuleDraftItem');
export const DraftList = z.strictObject({ items: z.array(DraftItem) });

/** A draft as the desk works on it. */
export const DraftBody = z
  .strictObject({
    ...draftHead,
    begunAt: InstantText,
    due: InstantText.nullable(),
    checked: checked.nullable(),
    clean: z.boolean(),
    files: z.array(z.strictObject({ path: z.string(), bytes: Count })),
    filesHash: Hex64,
    open: z.array(z.string()).openapi({ description: 'Acts that are open now.' }),
    mine: z.boolean().openapi({ description: 'The caller wrote some of it, so that somebody else announces it.' }),
    earliest: Day.openapi({ description: 'The first day it could come into force if it were announced now.' }),
    noticeDays: Count,
    leastCommentDays: Count,
    history: z.array(historyLine),
  })
  .openapi('RuleDraft');

/** What the files come to. */
export const CheckBody = z
  .strictObject({
    files: Hex64,
    findings: z.array(
      z.strictObject({ file: z.string(), line: Count, pointer: z.string(), code: z.string(), severity: z.enum(['error', 'warning']), name: z.string().optional(), reason: z.string() }),
    ),
    tests: Count,
    failures: z.array(z.strictObject({ file: z.string(), case: z.string().nullable(), pointer: z.string(), message: z.string() })),
    diff: DiffBody.nullable(),
  })
  .openapi('RuleDraftCheck');

/** What the public sees of a proposed version. */
export const ProposalItem = z
  .strictObject({ ...draftHead, major: z.boolean(), changes: Count, published: z.boolean() })
  .openapi('RuleProposalItem');
export const ProposalList = z.strictObject({ items: z.array(ProposalItem) });
export const ProposalBody = z
  .strictObject({ ...draftHead, major: z.boolean(), published: z.boolean(), diff: DiffBody.nullable(), comments: z.array(comment), history: z.array(historyLine) })
  .openapi('RuleProposal');

const entry = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['promise', 'platform_rule']),
    types: z.array(z.string()),
    title: text,
    reason: text,
    source: text,
    effectiveFrom: Day.nullable(),
    effectiveTo: Day.nullable(),
    does: z.record(z.string(), z.unknown()),
    cut: z.enum(CUT_REASONS).nullable().openapi({ description: 'Why it is ignored: it gives less than the law.' }),
  })
  .openapi('RuleLayerEntry');
export const LayerList = z.strictObject({
  pack: z.string(),
  items: z.array(
    z
      .strictObject({
        name: z.string(),
        hash: Hex64,
        title: text,
        example: z.boolean(),
        marketplaces: z.array(z.string()),
        effectiveFrom: Day,
        effectiveTo: Day.nullable(),
        entries: z.array(entry),
      })
      .openapi('RuleLayer'),
  ),
});

const outcomeChange = z.strictObject({
  what: z.enum(['admission', 'remedy', 'right', 'route']),
  key: z.string(),
  before: z.strictObject({ outcome: z.string(), amountMinor: z.int().nullable() }).nullable(),
  after: z.strictObject({ outcome: z.string(), amountMinor: z.int().nullable() }).nullable(),
});

/** Closed disputes asked again under a draft. */
export const ReplayBody = z
  .strictObject({
    id: Uuid,
    draftId: Uuid,
    begunAt: InstantText,
    endedAt: InstantText.nullable(),
    state: z.enum(['running', 'done', 'stopped']),
    wanted: Count,
    done: Count,
    skipped: Count.openapi({ description: 'Could not be asked under both versions.' }),
    changed: Count,
    beforeMinor: z.int(),
    afterMinor: z.int().openapi({ description: 'The most all of them could have had together, under the draft.' }),
    synthetic: z.strictObject({ cases: Count, changed: z.array(z.strictObject({ name: z.string(), type: z.string(), changes: z.array(outcomeChange) })) }),
  })
  .openapi('RuleReplay');
export const ReplayList = z.strictObject({ items: z.array(ReplayBody) });
export const ReplayChangeBody = z
  .strictObject({ disputeId: Uuid, number: z.string(), type: z.string(), changes: z.array(outcomeChange), deltaMinor: z.int() })
  .openapi('RuleReplayChange');
