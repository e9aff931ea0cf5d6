import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packForTests } from '../../scripts/rule-files.ts';
import { evaluate, NOT_KNOWN, type FactQuestion, type Rule, type RulePack, type TrackText } from '../rules/rules.ts';
import { answersFor, contractDay, nextStep, orderAnswers, restsOn, stepsOfRemedy, timesAhead, type Intake, type IntakeAnswer } from './intake.ts';

const pack = packForTests();
const DATES = { contract: '2026-11-01', breach: null, filing: '2026-11-20' } as const;
const START: Intake = { type: 'D-03', purpose: 'filing', dates: DATES, facts: {}, evidence: { claimant: 0, respondent: 0 }, declined: [], read: [] };

function asked(of: RulePack, intake: Intake): IntakeAnswer {
  const answer = nextStep(of, intake);
  if (!answer.ok) throw new Error(`${answer.refusal.code} ${answer.refusal.field ?? ''}`);
  return answer.value;
}

/** An answer to a question, drawn from a number; every third or so is that nobody knows. */
function answerTo(question: FactQuestion, drawn: number): string {
  if (drawn % 3 === 0) return NOT_KNOWN;
  switch (question.kind) {
    case 'yes_no':
      return drawn % 2 === 0 ? 'yes' : 'no';
    case 'choice':
      return question.options![drawn % question.options!.length]!.value;
    case 'date':
      return `2026-${String(1 + (drawn % 12)).padStart(2, '0')}-${String(1 + (drawn % 28)).padStart(2, '0')}`;
    case 'amount':
    case 'quantity':
      return String(drawn % 100_000);
    case 'text':
      return `text ${drawn}`;
  }
}

const TEXT = { 'zh-CN': '文', en: 'text' };
function ruled(rules: readonly Partial<Rule>[], tracks: readonly Partial<TrackText>[] = []): RulePack {
  const rule = { types: [], source: 'POLICY', verification: 'P', materialDate: 'contract', effectiveFrom: null, effectiveTo: null, title: TEXT, reason: TEXT, otherwise: TEXT } as const;
  const track = { title: TEXT, text: TEXT, contacts: [], propertyGoesOn: true, tellsDuty: false, source: 'POLICY', verification: 'P' } as const;
  return {
    ...pack,
    rules: rules.map((one) => ({ ...rule, ...one }) as Rule),
    tracks: tracks.map((one) => ({ ...track, ...one }) as TrackText),
  };
}

describe('every way through the questions', () => {
  const SETTINGS = pack.disputeTypes.flatMap((type) => (['rights', 'filing', 'response'] as const).map((purpose) => [type.code, purpose] as const));

  it.each(SETTINGS)('of %s for %s ends, asks nothing twice, and answers what the rules answer', (code, purpose) => {
    const questions = pack.disputeTypes.find((one) => one.code === code)!.facts.length;
    fc.assert(
      fc.property(fc.array(fc.nat(9_999), { minLength: questions, maxLength: questions }), (drawn) => {
        let intake: Intake = { ...START, type: code, purpose };
        let left = Infinity;
        for (let turns = 0; ; turns += 1) {
          // every question once, every other type declined, every track read
          expect(turns).toBeLessThanOrEqual(questions + 30 + 8);
          const { step, evaluation } = asked(pack, intake);
          if (step.kind === 'result') {
            const { type, dates, facts, evidence } = intake;
            expect(evaluate(pack, { type: type!, dates, facts, finding: {}, evidence })).toEqual({ ok: true, value: evaluation });
            return;
          }
          if (step.kind === 'hand_over') intake = { ...intake, read: [...intake.read, step.track] };
          else if (step.kind === 'other_type') intake = { ...intake, declined: [...intake.declined, step.code] };
          else {
            expect(step.kind).toBe('question');
            if (step.kind !== 'question') return;
            expect(intake.facts).not.toHaveProperty(step.question.key);
            expect(step.question.askedOf === 'respondent').toBe(purpose === 'response');
            // what was said to be left is never exceeded
            expect(step.atMostLeft).toBeLessThan(left);
            expect(step.atMostLeft).toBeGreaterThan(0);
            left = step.atMostLeft;
            const count = Object.keys(intake.facts).length;
            intake = { ...intake, facts: { ...intake.facts, [step.question.key]: answerTo(step.question, drawn[count]!) } };
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('what is asked', () => {
  it('begins with what went wrong, in groups that each have something in them', () => {
    const { step, evaluation } = asked(pack, { ...START, type: null });
    expect(evaluation).toBeNull();
    if (step.kind !== 'problem') throw new Error(step.kind);
    const named = step.groups.flatMap((one) => one.types);
    expect([...named].sort()).toEqual(pack.disputeTypes.filter((one) => one.filedBy !== 'merchant').map((one) => one.code).sort());
    expect(step.groups.every((one) => one.types.length > 0)).toBe(true);
  });

  it('asks where it belongs first, then what a filing needs, and of a side only what it knows', () => {
    const hurt = ruled([{ id: 'CN.TEST.SAFETY', kind: 'triage', expression: "facts.goods_kept", track: 'safety' }]);
    const { step } = asked(hurt, START);
    expect(step).toMatchObject({ kind: 'question', question: { key: 'goods_kept' } });
    const next = asked(hurt, { ...START, facts: { goods_kept: 'unknown' } });
    expect(next.step).toMatchObject({ kind: 'question', question: { key: 'brand' }, mayStop: false });
    // only what is left then may be passed over
    expect(asked(hurt, { ...START, facts: { goods_kept: 'unknown', brand: 'Acme' } }).step).toMatchObject({ kind: 'question', mayStop: true });
    const rights = asked(ruled([]), { ...START, purpose: 'rights', facts: { personal_use: 'yes' } });
    expect(rights.step).not.toMatchObject({ question: { key: 'brand' } });
    const other = asked(pack, { ...START, type: 'D-02', purpose: 'response', facts: { personal_use: 'yes', paid_minor: '1000' } });
    expect(other.step).toMatchObject({ kind: 'question', question: { askedOf: 'respondent' } });
  });

  it('does not ask what cannot change anything any more', () => {
    const only = ruled([{ id: 'CN.TEST.RIGHT', kind: 'right', expression: "facts.claimed_official && facts.brand == 'x'" }]);
    const rights: Intake = { ...START, purpose: 'rights' };
    const keys = (facts: Record<string, string>): string[] => asked(only, { ...rights, facts }).evaluation!.asks.filter((key) => ['claimed_official', 'brand'].includes(key));
    expect(keys({})).toEqual(['brand', 'claimed_official']);
    expect(keys({ claimed_official: 'no' })).toEqual([]);
    expect(keys({ claimed_official: 'unknown' })).toEqual(['brand']);
  });

  it('names another type when the facts fit it, and lets the person keep the first', () => {
    const better = ruled([{ id: 'CN.TEST.CLASS', kind: 'classification', expression: 'facts.claimed_official', code: 'D-02', types: ['D-03'] }]);
    const facts = { claimed_official: 'yes' };
    expect(asked(better, { ...START, facts }).step).toEqual({ kind: 'other_type', code: 'D-02', rule: 'CN.TEST.CLASS' });
    expect(asked(better, { ...START, facts, declined: ['D-02'] }).step.kind).toBe('question');
    expect(asked(better, { ...START, facts, purpose: 'response' }).step.kind).not.toBe('other_type');
  });

  it('hands over at once when somebody is in danger; the part about money goes on where the track lets it', () => {
    const rule: Partial<Rule> = { id: 'CN.TEST.SAFETY', kind: 'triage', expression: 'facts.goods_kept', track: 'safety' };
    const facts = { goods_kept: 'yes' };
    const goesOn = ruled([rule], [{ track: 'safety', tellsDuty: true }]);
    expect(asked(goesOn, { ...START, facts }).step).toEqual({ kind: 'hand_over', track: 'safety' });
    expect(asked(goesOn, { ...START, facts, read: ['safety'] }).step.kind).toBe('question');
    const stops = ruled([rule], [{ track: 'safety', propertyGoesOn: false }]);
    expect(asked(stops, { ...START, facts }).step).toEqual({ kind: 'hand_over', track: 'safety' });
    expect(asked(stops, { ...START, facts, read: ['safety'] }).step).toEqual({ kind: 'result', stopped: true });
    expect(asked(ruled([{ ...rule, track: 'small_claims' }], [{ track: 'small_claims' }]), { ...START, facts }).step.kind).toBe('question');
  });

  it('refuses a type that is none and an answer that is none, by its field', () => {
    expect(nextStep(pack, { ...START, type: 'D-99' })).toMatchObject({ refusal: { code: 'dispute_type_unknown', field: 'type' } });
    expect(nextStep(pack, { ...START, facts: { personal_use: 'perhaps' } })).toMatchObject({ refusal: { field: 'facts.personal_use' } });
    expect(nextStep(pack, { ...START, facts: { shoe_size: '1' } })).toMatchObject({ refusal: { field: 'facts.shoe_size' } });
  });
});

describe('what is carried along', () => {
  const type = pack.disputeTypes.find((one) => one.code === 'D-02')!;

  it('keeps under another type the answers it asks for too, and no others', () => {
    const kept = answersFor(type, { personal_use: 'yes', brand: 'Acme', discovered_on: '2026-02-30', attribute: 'material' });
    expect(kept).toEqual({ personal_use: 'yes', attribute: 'material' });
  });

  it('takes from the order what was paid for the affected items, rounded once, and its days by the calendar of the rules', () => {
    const items = [
      { itemId: 'a', paidMinor: 100, quantity: 3, affected: 1 },
      { itemId: 'b', paidMinor: 100, quantity: 3, affected: 1 },
    ];
    // 16:30 UTC is the next day in Beijing
    const order = { items, placedAt: '2026-11-01T16:30:00.000Z', paidAt: null, shippedAt: null, receivedAt: '2026-11-04T02:00:00.000Z' };
    const one = (key: string, kind: FactQuestion['kind'], askedOf: FactQuestion['askedOf']) => ({ ...type.facts[0]!, key, kind, askedOf }) as FactQuestion;
    const dated = { ...type, facts: [one('paid_minor', 'amount', 'order'), one('received_on', 'date', 'order'), one('shipped_on', 'date', 'order'), one('order_date', 'date', 'claimant')] };
    expect(orderAnswers(dated, order, pack.calendar)).toEqual({ paid_minor: '67', received_on: '2026-11-04' });
    expect(orderAnswers({ ...dated, facts: dated.facts.slice(0, 1) }, { ...order, items: [] }, pack.calendar)).toEqual({});
    expect(contractDay(order, pack.calendar)).toBe('2026-11-02');
  });
});

describe('what it ends in', () => {
  it('shows the arithmetic of a remedy out of the whole trace, and nothing of another', () => {
    const { evaluation } = asked(pack, { ...START, facts: { paid_minor: '16667', personal_use: 'yes' } });
    const steps = stepsOfRemedy(evaluation!, 'punitive_treble');
    expect(steps.filter((one) => one.kind === 'figure').at(-1)).toMatchObject({ answer: 50_001 });
    expect(steps.filter((one) => one.kind === 'condition').every((one) => one.rule.startsWith('punitive_treble.'))).toBe(true);
    expect(stepsOfRemedy(evaluation!, 'repair')).toEqual([]);
  });

  it('says when each step is over at the latest, one after the other', () => {
    const times = timesAhead(pack, '2026-11-20T02:00:00.000Z');
    expect(times[0]).toEqual({ name: 'respond', due: '2026-11-23T02:00:00.000Z' });
    const rest = times.slice(1).map((one) => one.due);
    expect(rest).toEqual([...rest].sort());
    expect(times.map((one) => one.name)).toContain('perform');
  });

  it('finds the article of a basis and the numbers it had before', () => {
    const old: RulePack = { ...pack, sources: pack.sources.map((one) => (one.id === 'CC' ? { ...one, formerly: [{ article: '582', was: [{ version: '1999', article: '111' }] }] } : one)) };
    expect(restsOn(old, 'CC 582, 999')).toMatchObject([
      { ref: 'CC 582', article: { ref: 'CC 582' }, formerly: [{ version: '1999', article: '111' }] },
      { ref: 'CC 999', article: null, formerly: [] },
    ]);
  });
});
