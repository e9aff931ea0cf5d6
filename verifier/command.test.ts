import { createServer, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from './cli/command.ts';
import { sample, type Sample } from './testkit/sample.ts';
import { zip } from './testkit/zip.ts';

const NOW = Date.parse('2026-11-20T02:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'redress-command-'));
const at = (name: string): string => join(folder, name);
let whole: Sample;
let server: Server;
let site: string;

async function run(args: readonly string[], env: Record<string, string> = { LANG: 'C' }): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await main(args, env, NOW, (text) => (out += `${text}\n`), (text) => (err += `${text}\n`));
  return { code, out, err };
}

beforeAll(async () => {
  whole = await sample();
  const bytes = zip([...whole.files].map(([name, content]) => ({ name: `redress-R26-0001/${name}`, bytes: content })));
  writeFileSync(at('case.zip'), bytes);
  writeFileSync(at('checkpoint'), whole.files.get('data/log/checkpoint')!);
  mkdirSync(at('unpacked'));
  server = createServer((request, response) => {
    if (request.url === '/files/case.zip?from=mail') response.end(bytes);
    else if (request.url === '/endless/log/checkpoint') {
      const more = (): void => void (response.write(Buffer.alloc(1 << 20)) ? setImmediate(more) : response.once('drain', more));
      more();
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

describe('somebody who types something else than was meant', () => {
  it('is never told that nothing failed: no file at all, and a second one that nobody looks at, end with 2', async () => {
    expect(await run([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('redress-verify FILE') });
    expect(await run([at('case.zip'), at('checkpoint')])).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`Not looked at: ${at('checkpoint')}`) });
    expect(await run(['checkpoint', at('checkpoint'), at('case.zip')])).toMatchObject({ code: 2, out: '' });
  });

  it('reads what to do instead, without words of the system', async () => {
    expect(await run([at('nowhere.zip')])).toEqual({ code: 2, out: '', err: `${at('nowhere.zip')} is not there.\n` });
    expect(await run([at('unpacked')])).toMatchObject({ code: 2, err: expect.stringContaining(`redress-verify bag ${at('unpacked')}`) });
    expect(await run(['inclusion', at('unpacked')])).toMatchObject({ code: 2, err: expect.stringContaining('is a folder') });
    expect(await run(['bag', at('case.zip')])).toEqual({ code: 2, out: '', err: `${at('case.zip')} is no folder.\n` });
    expect(await run([at('case.zip'), '--trust', at('nowhere.json')])).toEqual({ code: 2, out: '', err: `${at('nowhere.json')} is not there.\n` });
  });

  it('reads it in Chinese on a Chinese machine, the help and what went wrong before a language was asked for as well', async () => {
    const chinese = { LANG: 'zh_CN.UTF-8' };
    expect(await run(['--help'], chinese)).toMatchObject({ code: 0, out: expect.stringContaining('核验卷宗') });
    expect(await run([at('nowhere.zip')], chinese)).toMatchObject({ code: 2, err: `缺少 ${at('nowhere.zip')}。\n` });
    expect(await run([at('case.zip'), '--trust', at('nowhere.json')], chinese)).toMatchObject({ code: 2, err: `缺少 ${at('nowhere.json')}。\n` });
    expect(await run(['--help', '--lang', 'en'], chinese)).toMatchObject({ code: 0, out: expect.stringContaining('checks a case file') });
  });
});

describe('a head of a log without a key', () => {
  it('is read and called neither good nor bad', async () => {
    const said = await run(['checkpoint', at('checkpoint')]);
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining('it is not known whether the log signed') });
    expect(said.out).not.toContain('OK');
    expect(JSON.parse((await run(['checkpoint', at('checkpoint'), '--json'])).out)).toMatchObject({ result: 'not_checked', signatures: [] });
  });
});

describe('an address', () => {
  it('of a ZIP is fetched and checked as a case file', async () => {
    expect(await run([`${site}/files/case.zip?from=mail`])).toMatchObject({ code: 0, out: expect.stringContaining('Nothing failed.') });
  });

  it('that does not answer is told as that, on the standard error, and says nothing of a log or a file', async () => {
    for (const address of [`${site}/log`, `${site}/no.zip`]) {
      const said = await run([address]);
      expect(said).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/\(status 404\) cannot be reached\.\n$/) });
    }
    expect(await run(['http://127.0.0.1:1/log'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('127.0.0.1:1/log/checkpoint') });
  });

  it('whose answer never ends is given up', async () => {
    expect(await run([`${site}/endless/log`])).toMatchObject({ code: 2, err: expect.stringContaining('more than') });
  });
});
