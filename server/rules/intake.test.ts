import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../core/rules/rules.ts';
import { testServer, type TestServer } from '../http/testkit.ts';
import { routes, rulesFor } from './rules.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(routes, { now: '2026-11-20T17:00:00.000Z' });
});
afterAll(() => server.close());

async function asked(path: string, json: unknown): Promise<{ status: number; body: any }> {
  const response = await server.request(`/rules/cn/2026-1/${path}`, { method: 'POST', json });
  return { status: response.status, body: await response.json() };
}

describe('the questions over the API', () => {
  it('begins with what went wrong, without anybody signed in', async () => {
    const { status, body } = await asked('intake', {});
    expect(status).toBe(200);
    expect(body.evaluation).toBeNull();
    expect(body.step.groups.find((one: { group: string }) => one.group === 'goods').types).toContain('D-03');
  });

  it('asks one question after the other until the result, whose trace is that of the evaluation', async () => {
    const items = [{ itemId: 'bag', paidMinor: 50_001, quantity: 3, affected: 1 }];
    const facts: Record<string, string> = {};
    let last = Infinity;
    for (;;) {
      const { status, body } = await asked('intake', { type: 'D-03', purpose: 'filing', facts, items, dates: { contract: '2026-11-01' } });
      expect(status, JSON.stringify(body)).toBe(200);
      if (body.step.kind === 'result') {
        const whole = await asked('evaluate', { type: 'D-03', facts, items, dates: { contract: '2026-11-01' } });
        expect(whole.body).toEqual(body.evaluation);
        // 17:00 UTC is the next day where the rules are in force
        expect(whole.body.dates).toEqual({ contract: '2026-11-01', breach: null, filing: '2026-11-21' });
        const pure = evaluate(rulesFor('cn/2026-1'), { type: 'D-03', dates: whole.body.dates, facts: { ...facts, paid_minor: '16667' }, finding: {}, evidence: { claimant: 0, respondent: 0 } });
        expect(pure.ok && JSON.parse(JSON.stringify(pure.value))).toEqual(whole.body);
        return;
      }
      expect(body.step.kind).toBe('question');
      expect(body.step.question.key).not.toBe('paid_minor');
      expect(body.step.atMostLeft).toBeLessThan(last);
      last = body.step.atMostLeft;
      facts[body.step.question.key] = 'unknown';
    }
  });

  it('computes with findings, and shows every rule it asked', async () => {
    const { body } = await asked('evaluate', {
      type: 'D-03',
      facts: { paid_minor: '16667', personal_use: 'yes' },
      dates: { contract: '2026-11-01' },
      finding: { fraud: 'established', breach: 'established', claimant_trickery: 'not_established' },
    });
    expect(body.remedies.find((one: { remedy: string }) => one.remedy === 'punitive_treble')).toMatchObject({ amountMinor: 50_001 });
    expect(body.steps.some((step: { kind: string; answer: unknown }) => step.kind === 'figure' && step.answer === 50_001)).toBe(true);
  });

  it.each([
    [{ type: 'D-99' }, 'type'],
    [{ type: 'x' }, 'type'],
    [{ type: 'D-03', facts: { personal_use: 'perhaps' } }, 'facts.personal_use'],
    [{ type: 'D-03', facts: { shoe_size: '43' } }, 'facts.shoe_size'],
    [{ type: 'D-03', facts: { paid_minor: '99999999999999' } }, 'facts.paid_minor'],
    [{ type: 'D-02', facts: { actual_value_per_10000: '10001' } }, 'facts.actual_value_per_10000'],
    [{ type: 'D-03', facts: { personal_use: 7 } }, 'facts.personal_use'],
    [{ type: 'D-03', dates: { contract: '2026-02-30' } }, 'dates.contract'],
    [{ type: 'D-03', items: [] }, 'items'],
    [{ type: 'D-03', items: [{ itemId: 'a', paidMinor: 100, quantity: 1, affected: 2 }] }, 'items.0.affected'],
    [{ type: 'D-03', facts: { paid_minor: '1' }, items: [{ itemId: 'a', paidMinor: 100, quantity: 1, affected: 1 }] }, 'facts.paid_minor'],
  ])('refuses %j by its field', async (json, field) => {
    for (const path of ['intake', 'evaluate']) {
      const { status, body } = await asked(path, json);
      expect(status, JSON.stringify(body)).toBe(422);
      expect(body.field).toBe(field);
    }
  });

  it('refuses a finding nobody makes, a purpose that is none, and a version that is none', async () => {
    expect((await asked('evaluate', { type: 'D-03', finding: { nothing: 'established' } })).body.field).toBe('finding.nothing');
    expect((await asked('intake', { purpose: 'gossip' })).body.field).toBe('purpose');
    expect((await server.request('/rules/cn/1999-1/intake', { method: 'POST', json: {} })).status).toBe(404);
  });

  it('survives the largest amounts everywhere at once', async () => {
    for (const { code, facts } of rulesFor('cn/2026-1').disputeTypes) {
      const most = Object.fromEntries(facts.flatMap((one) => (one.kind === 'amount' ? [[one.key, '9'.repeat(13)]] : one.kind === 'quantity' && one.unit !== 'basis_points' ? [[one.key, '1000000']] : [])));
      const { status, body } = await asked('evaluate', { type: code, facts: most });
      expect([200, 422], `${code} ${JSON.stringify(body).slice(0, 300)}`).toContain(status);
    }
  });
});
