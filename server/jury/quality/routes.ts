import { z } from '@hono/zod-openapi';
import { SIGNAL_KINDS } from '../../../core/jury/collusion.ts';
import type { Interval } from '../../../core/jury/interval.ts';
import { ADVICE, adviceOf, jurorQuality, type Told } from '../../../core/jury/quality.ts';
import { accepted, refused } from '../../../core/kernel/kernel.ts';
import { EXPERIENCES, HISTORIES } from '../../../core/rules/jury-types.ts';
import { personOf, route, type Route } from '../../http/http.ts';
import { InstantText, text, Uuid as UuidText } from '../../http/schemas.ts';
import { currentRules } from '../../rules/rules.ts';
import { jurorOf } from '../pool/pool.ts';
import { newestReport } from './bias.ts';
import { qualityOf } from './past.ts';
import { FINDINGS, noteFinding, signalRows } from './signals.ts';

const TAG = 'jury';
const Count = z.int().min(0);
const IntervalBody = z.strictObject({ value: z.number(), low: z.number(), high: z.number() }).openapi('JuryInterval', { description: 'A figure with its interval of 95 %' });
const Smallest = z.strictObject({ jurors: Count, votes: Count });

const BiasBody = z
  .strictObject({
    madeAt: InstantText,
    rules: z.string(),
    from: InstantText,
    until: InstantText,
    rounds: Count,
    madeUpRounds: Count.optional().openapi({ description: 'Of the rounds, those whose cases and votes are made up for the demo' }),
    votes: Count,
    groups: z.array(
      z.strictObject({
        name: z.enum(HISTORIES),
        jurors: Count.nullable(),
        votes: Count.nullable(),
        shareForSeller: IntervalBody.nullable().openapi({ description: 'Share of votes for the seller’s side; a middle way counts a half' }),
        withheld: z.enum(['too_few', 'with_another']).nullable(),
      }),
    ),
    effect: z
      .strictObject({ points: IntervalBody, times: IntervalBody.nullable(), cases: Count, votes: Count })
      .nullable()
      .openapi({ description: 'Sellers beside buyers on the same cases: the difference of shares, and how many times likelier; null while a group is withheld' }),
    levels: z.array(z.strictObject({ level: z.enum(EXPERIENCES), effect: IntervalBody.nullable() })),
    turned: z.strictObject({ ifSellersLean: z.number(), ifBuyersLean: z.number() }).nullable().openapi({ description: 'Share of outcomes the difference can have turned at most, by who is taken to lean' }),
  })
  .openapi('JuryBiasReport');

const readBias = route({
  access: ['anonymous', 'person', 'marketplace'],
  tag: TAG,
  method: 'get',
  path: '/jury/bias',
  operationId: 'readJuryBias',
  summary: 'Whether jurors favour their own: the newest report by groups, with intervals',
  success: { status: 200, body: z.strictObject({ smallest: Smallest, report: BiasBody.nullable() }), description: '`report` is null until enough votes have been counted. No group smaller than `smallest` is shown.' },
  refusals: [],
  async handle({ world, at }) {
    const newest = await newestReport(world.database);
    const smallest = currentRules(at).jury.quality.smallestGroup;
    if (newest === undefined) return accepted({ smallest, report: null });
    const { madeAt, rules } = newest;
    const { groups, smallest: used, ...report } = newest.report;
    const shown = groups.map((group) =>
      'withheld' in group ? { name: group.name, jurors: null, votes: null, shareForSeller: null, withheld: group.withheld } : { ...group, withheld: null },
    );
    return accepted({ smallest: used, report: { madeAt, rules, ...report, groups: shown } });
  },
});

const ToldBody = z
  .strictObject({ figure: IntervalBody.nullable(), of: Count.nullable(), missing: Count.nullable() })
  .openapi('JurorFigure', { description: 'A figure with its interval, or how many more observations it needs before it is told' });

function toldBody(told: Told): { readonly figure: Interval | null; readonly of: number | null; readonly missing: number | null } {
  return 'figure' in told ? { figure: told.figure, of: told.of, missing: null } : { figure: null, of: null, missing: told.missing };
}

const readQuality = route({
  access: ['person'],
  tag: TAG,
  method: 'get',
  path: '/jurors/me/quality',
  operationId: 'readMyJurorQuality',
  summary: 'What is known of my work as a juror: agreement, calibration, being in time, leaning; none of it changes my points',
  success: {
    status: 200,
    body: z
      .strictObject({
        countedAt: InstantText.nullable(),
        votes: Count,
        agreement: ToldBody,
        calibration: ToldBody,
        timeliness: ToldBody,
        medianMinutes: z.number().nullable(),
        lean: ToldBody,
        advice: z.array(z.enum(ADVICE)),
      })
      .openapi('JurorQuality'),
    description: 'Votes in ended rounds alone.',
  },
  refusals: ['not_found'],
  async handle({ world, caller, at }) {
    const juror = caller.kind === 'person' && caller.onlyDisputeId === undefined ? await jurorOf(world.database, caller.personId) : undefined;
    if (juror === undefined) return refused('not_found');
    const rules = currentRules(at).jury.quality;
    const kept = await qualityOf(world.database, juror.id);
    const figures = kept?.figures ?? jurorQuality([], { right: 0, asked: 0 }, rules);
    const { votes, agreement, calibration, timeliness, medianMinutes, lean } = figures;
    return accepted({
      ...{ countedAt: kept?.countedAt ?? null, votes, medianMinutes, advice: [...adviceOf(figures, rules)] },
      ...{ agreement: toldBody(agreement), calibration: toldBody(calibration), timeliness: toldBody(timeliness), lean: toldBody(lean) },
    });
  },
});

const OPERATOR = { access: ['person'], staff: ['operator'], tag: TAG } as const;

const SignalBody = z
  .strictObject({
    id: UuidText,
    kind: z.enum(SIGNAL_KINDS),
    jurors: z.array(UuidText),
    rounds: z.array(UuidText),
    times: Count,
    of: Count,
    chance: z.number().nullable().openapi({ description: 'How often chance alone would do this to one pair' }),
    foundAt: InstantText,
    seenAt: InstantText,
    finding: z.enum(FINDINGS).nullable(),
    note: z.string().nullable(),
    lookedAt: InstantText.nullable(),
  })
  .openapi('JurySignal');

const readSignals = route({
  ...OPERATOR,
  method: 'get',
  path: '/operation/jury/signals',
  operationId: 'listJurySignals',
  summary: 'Signs that jurors act together: those nobody has looked at first',
  success: { status: 200, body: z.strictObject({ signals: z.array(SignalBody) }), description: 'Jurors by their id; no vote and no text.' },
  refusals: [],
  handle: async ({ world }) => accepted({ signals: await signalRows(world.database) }),
});

const look = route({
  ...OPERATOR,
  method: 'post',
  path: '/operation/jury/signals/{signalId}/finding',
  operationId: 'noteJurySignalFinding',
  summary: 'What you made of a sign, with your reason; it comes back when it has grown by half',
  params: z.strictObject({ signalId: UuidText }),
  body: z.strictObject({ finding: z.enum(FINDINGS), note: text(2_000, 5) }),
  success: { status: 204, description: 'Noted. Nothing else follows from it.' },
  refusals: ['not_found', 'already_done'],
  handle: ({ world, caller, params, body, at }) =>
    noteFinding(world.database, { signalId: params.signalId, finding: body.finding, note: body.note, by: personOf(caller).personId, at }),
});

/** What everybody, jurors and operators read of quality. */
export const qualityRoutes: readonly Route[] = [readBias, readQuality, readSignals, look];
