import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountId } from '../../core/ledger/ledger.ts';
import { balancesOf, disputeTransfers, ownerTransfers, proofOf } from '../../server/ledger/ledger.ts';
import { at, faultsOf, readXml, textAt } from '../../server/ledger/camt-testkit.ts';
import { readable } from './files.ts';
import { openStage, type Line, type Stage, type Told, type WorkedCase } from './play.ts';

const FOLDER = join(import.meta.dirname, '../../vectors/worked-cases');
/** Accounts that cannot give more than they have: those with statements of their own. */
const LIMITED = ['escrow', 'deposit', 'guarantee', 'platform_funds'];

const CASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name.slice(0, -'.json'.length), JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as WorkedCase] as const);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.shop.close());

async function download(path: string): Promise<string> {
  const answer = await stage.shop.server.request(path, {}, stage.operator.as);
  expect(answer.status, path).toBe(200);
  return answer.text();
}

/** Fen as an accountant writes yuan; not the product's own way of writing it. */
const yuan = (minor: number): string => `${minor < 0 ? '-' : ''}${Math.trunc(Math.abs(minor) / 100)}.${String(Math.abs(minor) % 100).padStart(2, '0')}`;

/** What the lines written by hand leave each limited account with. */
function closingByHand(lines: readonly Line[]): Record<string, string> {
  const sums = new Map<string, number>();
  for (const [kind, from, to, amountMinor] of lines) {
    const posted = kind === 'post' || kind === 'capture' ? amountMinor : 0;
    for (const [account, sign] of [[from, -1], [to, 1]] as const) if (LIMITED.includes(account)) sums.set(account, (sums.get(account) ?? 0) + sign * posted);
  }
  return Object.fromEntries([...sums].map(([account, minor]) => [account, yuan(minor)]));
}

/** The files of a dispute: the CSV says the lines, camt.053 what they leave each account with. */
async function compareFiles(name: string, { story }: Told, byHand: readonly Line[]): Promise<void> {
  const rows = await disputeTransfers(stage.shop.server.database, story.id);
  const csv = await download(`/disputes/${story.id}/statement.csv`);
  const told = csv.trim().split('\r\n').slice(1).map((line) => line.split(','));
  expect(told.map((cells) => [cells[2], cells[6], cells[7], cells[8]])).toEqual(byHand.map(([kind, from, to, amountMinor]) => [kind, from, to, yuan(amountMinor)]));
  await expect(readable(csv, rows)).toMatchFileSnapshot(join(FOLDER, 'statements', `${name}.csv`));
  // a dispute that moved nothing has no account to tell of
  if (byHand.length === 0) return;
  const xml = await download(`/disputes/${story.id}/statement.xml`);
  const document = readXml(xml);
  expect(faultsOf(document)).toEqual([]);
  const closing = at(document, 'BkToCstmrStmt/Stmt').map((one) => {
    const last = at(one, 'Bal').find((each) => textAt(each, 'Tp/CdOrPrtry/Cd') === 'CLBD')!;
    const amount = textAt(last, 'Amt');
    return [textAt(one, 'Acct/Tp/Prtry').replace(' dispute', ''), textAt(last, 'CdtDbtInd') === 'DBIT' ? `-${amount}` : amount];
  });
  expect(Object.fromEntries(closing)).toEqual(closingByHand(byHand));
  await expect(readable(xml, rows)).toMatchFileSnapshot(join(FOLDER, 'statements', `${name}.xml`));
}

async function compareDeposit(name: string, merchantId: string, byHand: readonly Line[]): Promise<void> {
  const account = accountId('deposit', merchantId, 'CNY');
  const rows = await ownerTransfers(stage.shop.server.database, 'deposit', merchantId, 'CNY');
  expect(rows.map((row) => [row.kind, row.debitKind, row.creditKind, row.amountMinor])).toEqual(byHand);
  await expect(readable(await download(`/ledger/accounts/${account}/statement.csv`), rows)).toMatchFileSnapshot(join(FOLDER, 'statements', `${name}.deposit.csv`));
  const xml = await download(`/ledger/accounts/${account}/statement.xml`);
  expect(faultsOf(readXml(xml))).toEqual([]);
  await expect(readable(xml, rows)).toMatchFileSnapshot(join(FOLDER, 'statements', `${name}.deposit.xml`));
}

describe('worked cases', () => {
  it('there are the case of S0 and thirty more, each with a title in both languages and its source', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(31);
    expect(CASES.map(([id]) => id)).toContain('s0-furniture');
    for (const [, { title, source, workings }] of CASES) for (const text of [title['zh-CN'], title.en, source, ...Object.values(workings ?? {})]) expect(text).not.toBe('');
  });

  it.each(CASES)('%s', async (id, given) => {
    const { database } = stage.shop.server;
    const { merchant, told } = await stage.play(id, given);
    let open = 0;
    for (const [index, one] of told.entries()) {
      const lines = await disputeTransfers(database, one.story.id);
      expect(lines.map((line) => [line.kind, line.debitKind, line.creditKind, line.amountMinor])).toEqual(given.statements[index]);
      await compareFiles(told.length === 1 ? id : `${id}-${index + 1}`, one, given.statements[index]!);
      const seen = await one.story.seenBy(one.order.buyer);
      const owed = (seen['obligations'] as { amountMinor: number | null; paidMinor: number; status: string; to?: string }[]).filter((each) => !['performed', 'waived'].includes(each.status));
      open += owed.reduce((sum, each) => sum + (each.amountMinor ?? 0) - each.paidMinor, 0);
    }
    const [deposit] = await balancesOf(database, [accountId('deposit', merchant.id, 'CNY')]);
    expect([open, deposit?.balanceMinor ?? 0]).toEqual([given.openMinor, given.depositLeftMinor]);
    if (given.depositStatement !== undefined) await compareDeposit(id, merchant.id, given.depositStatement);
    if (given.institution !== undefined) expect((await stage.institution(told[0]!.order)).toSorted()).toEqual(given.institution.toSorted());
    for (const line of await proofOf(database, stage.shop.marketplaceId)) expect(line.wrong, line.proof).toBe(0);
  });
});
