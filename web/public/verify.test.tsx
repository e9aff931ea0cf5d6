import { expect, it } from 'vitest';
import { buildAssets, buildVerifier } from '../../scripts/build.ts';
import { testWeb, type ServerForPages } from '../testkit.ts';

const nobody: ServerForPages = {
  app: { fetch: () => new Response('{}', { status: 401, headers: { 'content-type': 'application/json' } }) },
  world: { now: () => '2026-11-20T02:00:00.000Z', newId: () => '00000000-0000-7000-8000-000000000001' },
  maxFileBytes: 1,
} as never;

it('/verify says what the checker does, in both languages, and leads to it', async () => {
  const web = testWeb(nobody);
  for (const [locale, word] of [['zh-CN', '自己核验卷宗'], ['en', 'Check a case file yourself']] as const) {
    const page = await web.open('/verify', { locale });
    expect(page.status).toBe(200);
    expect(page.text).toContain(word);
    expect(page.html).toContain(`href="/verify/redress-verify.html?lang=${locale}"`);
    expect(page.html).toContain('download="redress-verify.html"');
  }
});

it('the checker is one file under a policy of its own, which asks nobody for anything', async () => {
  const { body, policy } = await buildVerifier();
  expect(body).toContain(policy);
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/);
  expect(body).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=/);
  expect(body.length).toBeLessThan(310_000);
  expect((await buildAssets()).verifier?.body).toBe(body);
});
