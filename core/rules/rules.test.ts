import { describe, expect, it } from 'vitest';
import { addMilliseconds } from '../kernel/kernel.ts';
import { packForTests, rawPack, readJson } from '../../scripts/rule-files.ts';
import {
  answerRemedy,
  burdenRows,
  consentText,
  deadlineDue,
  deadlineRule,
  DEADLINE_NAMES,
  DISPUTE_CODES,
  isRemedyOffered,
  needsSecondSignature,
  nextMeasures,
  param,
  readPack,
  remediesOfTerms,
  remedyOf,
  REMEDY_CODES,
  ask,
  askAmount,
  askTruth,
  expressionError,
  namesOf,
  type RemedyAnswer,
  type RemedyCode,
  type RulePack,
} from './rules.ts';

const pack = packForTests();
const words = {
  zh: { ...wordsOf('zh-CN', 'deadline'), ...wordsOf('zh-CN', 'rules'), ...wordsOf('zh-CN', 'remedy') },
  en: { ...wordsOf('en', 'deadline'), ...wordsOf('en', 'rules'), ...wordsOf('en', 'remedy') },
};

function wordsOf(locale: string, namespace: string): Record<string, string> {
  return readJson(`core/words/messages/${locale}/${namespace}.json`) as Record<string, string>;
}

interface Known {
  readonly finding: Record<string, string>;
  readonly facts: Record<string, string>;
  readonly claimant: number;
}

function inputs(finding: Record<string, string>, facts: Record<string, string> = {}, claimant = 0): Known {
  return { facts, finding, claimant };
}

const DATES = { contract: '2026-11-01', breach: null, filing: '2026-11-20' } as const;

/** What the rules answer to a remedy in a case of that type. */
function answerFor(rules: RulePack, type: string, remedy: RemedyCode, { facts, finding, claimant }: Known): RemedyAnswer {
  const answer = answerRemedy(rules, remedy, { type, dates: DATES, facts, finding, evidence: { claimant, respondent: 0 } });
  if (!answer.ok) throw new Error(`${answer.refusal.code} ${answer.refusal.field ?? ''}`);
  return answer.value;
}

describe('the pack cn/2026-1', () => {
  it('has every dispute type, and a remedy of money and one of another kind for each', () => {
    expect(pack.disputeTypes.map((type) => type.code)).toEqual([...DISPUTE_CODES]);
    for (const type of pack.disputeTypes) {
      const kinds = type.remedies.map((code) => pack.remedies.find((rule) => rule.code === code)?.money);
      expect(kinds).toContain(true);
      expect(kinds).toContain(false);
    }
  });

  it('asks few enough required questions for a phone', () => {
    for (const type of pack.disputeTypes) {
      expect(type.facts.filter((fact) => fact.required).length).toBeLessThanOrEqual(4);
    }
  });

  it('has a name and a consequence of silence in words for every clock', () => {
    for (const name of DEADLINE_NAMES) {
      const rule = deadlineRule(pack, name);
      for (const language of [words.zh, words.en]) {
        expect(language[`deadline.name.${name}`]).toBeTruthy();
        expect(language[`deadline.consequence.${rule.consequence}`]).toBeTruthy();
        expect(language[`deadline.length.${rule.unit}`]).toBeTruthy();
        expect(language[`deadline.waits_for.${rule.waitsFor}`]).toBeTruthy();
      }
    }
  });

  it('has words for every remedy, parameter unit and route', () => {
    for (const language of [words.zh, words.en]) {
      for (const code of REMEDY_CODES) expect(language[`rules.remedy.${code}`]).toBeTruthy();
      for (const entry of Object.values(pack.params)) expect(language[`rules.unit.${entry.unit}`]).toBeTruthy();
      for (const type of pack.disputeTypes) for (const route of type.routes) expect(language[`rules.route.${route}`]).toBeTruthy();
    }
  });

  it('never calls a determination what only a court or an arbitration institution gives', () => {
    const own = JSON.stringify([pack.consentTexts.map((text) => ({ ...text, alternatives: [] })), pack.deadlines, pack.exits]);
    expect(own).not.toMatch(/裁决|判决|执行令/);
  });

  it('keeps the figures of the law', () => {
    expect(param(pack, 'CN.TREBLE.FLOOR')).toBe(50_000);
    expect(param(pack, 'CN.DEPOSIT.CAP')).toBe(2_000);
    expect(() => param(pack, 'CN.NOTHING')).toThrow(RangeError);
    expect(needsSecondSignature(pack, 999_999)).toBe(false);
    expect(needsSecondSignature(pack, 1_000_000)).toBe(true);
    expect(consentText(pack, 'determination').version).toBe('2026-1');
  });

  it('has no clock that is longer in the fast track, on any day of its calendar', () => {
    const fast = pack.deadlines.filter((one) => one.fast !== undefined);
    expect(fast.map((one) => one.name)).toEqual(['respond', 'negotiate', 'countersign', 'choose', 'assign', 'decide']);
    const hours = Array.from({ length: 24 * 365 }, (_none, hour) => addMilliseconds('2026-01-01T00:00:00.000Z', hour * 3_600_000));
    for (const { name } of fast) {
      for (const from of hours.filter((_one, index) => index % 7 === 0)) {
        expect(deadlineDue(pack, name, from, { fast: true }).due <= deadlineDue(pack, name, from).due).toBe(true);
      }
    }
  });

  it('counts its clocks with its calendar', () => {
    expect(deadlineDue(pack, 'respond', '2026-11-20T02:00:00.000Z').due).toBe('2026-11-23T02:00:00.000Z');
    expect(deadlineDue(pack, 'appeal', '2026-11-20T02:00:00.000Z').lastDay).toBe('2026-12-01');
  });
});

describe('what a rule answers', () => {
  it('sends a missing finding to a person and never refuses for it', () => {
    const answer = answerFor(pack, 'D-02', 'return_refund', inputs({}));
    expect(answer).toMatchObject({ outcome: 'human_review', asks: ['finding.breach'] });
  });

  it('asks for a fact that nobody stated', () => {
    const answer = answerFor(pack, 'D-02', 'punitive_treble', inputs({ fraud: 'established' }));
    expect(answer).toMatchObject({ outcome: 'need_fact', decisive: 'punitive_treble.consumer', asks: ['facts.personal_use'] });
  });

  it('asks for evidence of a loss, unless it is undisputed', () => {
    const found = { breach: 'established', loss: 'established' };
    expect(answerFor(pack, 'D-01', 'damages', inputs(found)).outcome).toBe('need_evidence');
    expect(answerFor(pack, 'D-01', 'damages', inputs(found, {}, 1)).outcome).toBe('eligible');
    expect(answerFor(pack, 'D-01', 'damages', inputs({ breach: 'established', loss: 'undisputed' })).outcome).toBe('eligible');
  });

  it.each([
    ['established', 'eligible'],
    ['undisputed', 'eligible'],
    ['not_established', 'not_eligible'],
  ])('treble damages with fraud %s: %s', (fraud, outcome) => {
    const answer = answerFor(pack, 'D-03', 'punitive_treble', inputs({ fraud }, { personal_use: 'yes' }));
    expect(answer.outcome).toBe(outcome);
    expect(answer.steps.map((step) => step.source)).toContain('CRPL 55(1)');
    expect(answer.steps.every((step) => step.reason['zh-CN'] !== '' && step.reason.en !== '')).toBe(true);
  });

  it('gives no treble damages for what the claimant contrived', () => {
    const found = { fraud: 'established', claimant_trickery: 'established' };
    const answer = answerFor(pack, 'D-03', 'punitive_treble', inputs(found, { personal_use: 'yes' }));
    expect(answer).toMatchObject({ outcome: 'not_eligible' });
    expect(answer.decisive).toBe('punitive_treble.trickery');
  });

  it('leaves a purchase for business to a person', () => {
    const answer = answerFor(pack, 'D-03', 'punitive_treble', inputs({ fraud: 'established' }, { personal_use: 'no' }));
    expect(answer.outcome).toBe('human_review');
  });

  it('sends money back without the goods to a person, unless it was found reasonable', () => {
    const found = { breach: 'established', return_unreasonable: 'not_established' };
    expect(answerFor(pack, 'D-02', 'refund', inputs(found)).outcome).toBe('human_review');
    expect(answerFor(pack, 'D-02', 'refund', inputs({ ...found, return_unreasonable: 'established' })).outcome).toBe('eligible');
  });

  it('does not offer a remedy the type does not list', () => {
    expect(isRemedyOffered(pack, 'D-06', 'punitive_treble')).toBe(false);
    expect(answerFor(pack, 'D-06', 'punitive_treble', inputs({})).outcome).toBe('not_eligible');
    const strange = { type: 'D-99', dates: DATES, facts: {}, finding: {}, evidence: { claimant: 0, respondent: 0 } };
    expect(answerRemedy(pack, 'refund', strange)).toMatchObject({ ok: false, refusal: { code: 'dispute_type_unknown' } });
  });

  it('an unsettled rule cannot refuse by itself', () => {
    const unsettled = {
      ...pack,
      remedies: pack.remedies.map((rule) => ({
        ...rule,
        conditions: rule.conditions.map((one) => ({ ...one, verification: 'U' as const })),
      })),
    };
    expect(answerFor(unsettled, 'D-02', 'return_refund', inputs({ breach: 'not_established' })).outcome).toBe('human_review');
  });

  it('answers every remedy of every type for every combination of findings without failing', () => {
    const results = ['established', 'not_established', 'undisputed', undefined];
    for (const type of pack.disputeTypes) {
      const known = type.facts.some((one) => one.key === 'personal_use') ? { personal_use: 'yes' } : {};
      for (const result of results) {
        const finding = result === undefined ? {} : Object.fromEntries(type.burden.map((row) => [row.id, result]));
        for (const remedy of type.remedies) {
          const answer = answerFor(pack, type.code, remedy, inputs(finding, known, 1));
          expect(answer.steps.length).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe('the next measures for an open obligation', () => {
  const open = { kind: 'refund', from: 'agreement', remainingMinor: 3_990_000, merchantStatus: 'closed' } as const;

  it('names, in order, what a claimant of the S0 case can do', () => {
    expect(nextMeasures(pack, open).map((measure) => measure.code)).toEqual([
      'identity_disclosure',
      'platform_advance',
      'complaint_12315',
      'payment_order',
      'arbitration',
      'court',
    ]);
  });

  it('offers no payment order for a determination or for what is not money', () => {
    expect(nextMeasures(pack, { ...open, from: 'determination' }).map((one) => one.code)).not.toContain('payment_order');
    expect(nextMeasures(pack, { ...open, kind: 'repair', remainingMinor: 0 }).map((one) => one.code)).not.toContain('payment_order');
  });
});

describe('expressions', () => {
  const expression = 'facts.intact && proved(finding.breach) || facts.paid_minor > 100';

  it('answer with their context', () => {
    expect(askTruth("finding.fraud == 'established'", { finding: { fraud: 'established' } })).toEqual({ known: true, value: true });
    expect(ask("max(param['A.B'] * facts.paid_minor, 5)", { param: { 'A.B': 3n }, facts: { paid_minor: 2n } })).toEqual({ known: true, value: 6n });
  });

  it('keeps the brackets at the ends of a part that is computed by itself', () => {
    const known = { facts: { paid: 5n, kept: 2n } };
    expect(askAmount('(has(facts.more) ? max(facts.more, facts.paid) : facts.paid) - facts.kept', known)).toEqual({ known: true, value: 3n });
    expect(askAmount('facts.paid - (has(facts.more) ? facts.more : min(facts.kept, (facts.paid)))', known)).toEqual({ known: true, value: 3n });
    expect(askTruth("((has(facts.more) ? facts.more : facts.paid) - facts.kept) * 2 == 6 && ')' != '('", known)).toEqual({ known: true, value: true });
  });

  it('say which names are missing, and only those that could still change the answer', () => {
    expect(ask(expression, {})).toEqual({ known: false, names: ['facts.intact', 'finding.breach', 'facts.paid_minor'] });
    expect(ask(expression, { facts: { intact: false } })).toEqual({ known: false, names: ['facts.paid_minor'] });
    expect(ask(expression, { facts: { paid_minor: 101n } })).toEqual({ known: true, value: true });
    expect(ask('facts.a ? facts.b : facts.c', { facts: { a: false } })).toEqual({ known: false, names: ['facts.c'] });
    expect(ask('!has(facts.a) || facts.a', {})).toEqual({ known: true, value: true });
    expect(ask('max(facts.a ? facts.b : facts.c, has(facts.d) ? facts.d : 0)', { facts: { a: true, b: 2n } })).toEqual({ known: true, value: 2n });
  });

  it('count days, months and halves as the law does', () => {
    const days = { facts: { from: '2026-01-31', to: '2026-03-01' } };
    expect(ask('days(facts.from, facts.to)', days)).toEqual({ known: true, value: 29n });
    expect(ask('months(facts.from, facts.to)', days)).toEqual({ known: true, value: 1n });
    expect(ask('half_up(5, 2)', {})).toEqual({ known: true, value: 3n });
    expect(ask('share(100000000000, 99999999999, 100000000000)', {})).toEqual({ known: true, value: 99_999_999_999n });
  });

  it('are wrong when they do not parse, divide by zero, or are not true or false', () => {
    expect(expressionError('finding.fraud ==')).toBeTruthy();
    expect(() => ask('1 / facts.none', { facts: { none: 0n } })).toThrow(/division by zero/);
    expect(() => askTruth('1 + 1', {})).toThrow(TypeError);
  });
});

type Raw = Record<string, unknown> & Record<'deadlines' | 'params' | 'remedies' | 'disputeTypes', Record<string, unknown>[]>;

describe('a pack that is wrong is refused with the path of what is wrong', () => {
  it.each<[string, (raw: Raw) => void]>([
    ['pack.title: missing', (raw) => delete raw['title']],
    ['pack.surprise: unknown field', (raw) => (raw['surprise'] = 1)],
    ['pack.deadlines: respond is missing', (raw) => raw.deadlines.shift()],
    ['.name: respond stands twice', (raw) => raw.deadlines.push(raw.deadlines[0]!)],
    ['pack.deadlines.0.amount: a whole number from 1', (raw) => (raw.deadlines[0]!['amount'] = 0)],
    ['pack.deadlines.0.unit: one of', (raw) => (raw.deadlines[0]!['unit'] = 'fortnights')],
    ['the fast length ends later than the ordinary one when it starts on 2024-01-', (raw) => (raw.deadlines[0]!['fast'] = { amount: 1, unit: 'calendar_days' })],
    ['its consequence is another clock', (raw) => (raw.deadlines[0]!['consequence'] = 'appeal')],
    ['pack.effectiveFrom: a day', (raw) => (raw['effectiveFrom'] = '2026-02-30')],
    ['source XYZ is not in the register', (raw) => (raw.params[0]!['source'] = 'XYZ 1')],
    ['only policy may be overridden', (raw) => (raw.params[0]!['overridable'] = true)],
    ['a key stands twice', (raw) => raw.params.push(raw.params[0]!)],
    ['no parameter CN.NOTHING', (raw) => (raw.disputeTypes[0]!['limits'] = ['CN.NOTHING'])],
    ['nobody is asked', (raw) => (raw.disputeTypes[0]!['burden'] as unknown[]).shift()],
    ['not a CEL expression', (raw) => ((raw.remedies[0]!['conditions'] as Record<string, unknown>[])[0]!['expression'] = '((')],
    ['options go with a choice', (raw) => ((raw.disputeTypes[0]!['facts'] as Record<string, unknown>[])[0]!['kind'] = 'choice')],
    ['is no weekend day', (raw) => ((raw['calendar'] as { years: { makeUpDays: string[] }[] }).years[0]!.makeUpDays.push('2025-03-03'))],
  ])('%s', (expected, spoil) => {
    const raw = rawPack() as Raw;
    spoil(raw);
    const reading = readPack(raw, '');
    expect(reading.ok ? '' : reading.errors.join('\n')).toContain(expected);
  });

  it.each([null, 1, 'pack', [], {}])('%j is no pack', (raw) => {
    expect(readPack(raw, '').ok).toBe(false);
  });
});

describe('terms and burden rows', () => {
  it('a refund next to a return is one remedy, a refund alone another', () => {
    expect(remediesOfTerms(['refund', 'return_goods', 'damages'])).toEqual(['return_refund', 'damages']);
    expect(remediesOfTerms(['refund'])).toEqual(['refund']);
  });

  it('leaves out the rows of remedies nobody wants', () => {
    const ids = (kinds: string[]): string[] => burdenRows(pack, 'D-02', kinds).map((row) => row.id);
    expect(ids(['return_goods', 'refund'])).toEqual(['breach']);
    expect(ids(['refund', 'punitive_treble'])).toEqual(['breach', 'return_unreasonable', 'fraud', 'harmless_flaw', 'claimant_trickery']);
    expect(burdenRows(pack, 'D-99', [])).toEqual([]);
  });

  it('has every finding a remedy needs among the rows shown for that remedy', () => {
    for (const type of pack.disputeTypes) {
      for (const remedy of pack.remedies.filter((rule) => type.remedies.includes(rule.code))) {
        const shown = burdenRows(pack, type.code, remedy.terms).map((row) => row.id);
        for (const condition of remedyOf(pack, type, remedy.code)?.conditions ?? []) {
          for (const name of namesOf(condition.expression)) if (name.startsWith('finding.')) expect(shown).toContain(name.slice('finding.'.length));
        }
      }
    }
  });
});
