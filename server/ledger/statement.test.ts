import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountId, derivedId } from '../../core/ledger/ledger.ts';
import { testDatabase, type TestDatabase } from '../database/testkit.ts';
import { testWorld, type TestWorld } from '../testkit.ts';
import { at, faultsOf, readXml, textAt, type Element } from './camt-testkit.ts';
import { camt053, xmlText } from './camt.ts';
import { accountCsv } from './csv.ts';
import { applyLedger } from './ledger.ts';
import type { StatementOf } from './statement.ts';

const MARCH_2 = '2026-03-02T02:00:00.000Z';
const MARCH_9 = '2026-03-09T02:00:00.000Z';
const APRIL = '2026-04-01T00:00:00.000Z';
const marketplaceId = derivedId('statements', 'marketplace');
const disputeId = derivedId('statements', 'dispute');
const HOSTILE = '<script>&"\'\u0007\ufffe ]]>\n=HYPERLINK("x")'.repeat(30);
const escrow = { kind: 'escrow' as const, ownerId: derivedId('statements', 'order'), currency: 'CNY' };
const escrowId = accountId('escrow', escrow.ownerId, 'CNY');
const rail = { kind: 'rail' as const, ownerId: marketplaceId, currency: 'CNY' };
const payout = { kind: 'consumer_payout' as const, ownerId: marketplaceId, currency: 'CNY' };
const holdId = derivedId('statements', 'hold');
let kept: TestDatabase;
let world: TestWorld;

async function partsOf(given: AsyncGenerator<string>): Promise<string[]> {
  const parts: string[] = [];
  for await (const part of given) parts.push(part);
  return parts;
}

async function moves(when: string, dispute: string | null, operations: readonly object[]): Promise<void> {
  const done = await applyLedger(kept.database, { marketplaceId, disputeId: dispute, at: when }, operations as never);
  expect(done).toMatchObject({ ok: true });
}

beforeAll(async () => {
  kept = await testDatabase();
  world = testWorld({ database: kept.database });
  await moves(MARCH_2, null, [{ op: 'post', id: world.newId(), debit: rail, credit: escrow, amountMinor: 419_900, reason: 'escrow_paid_in' }]);
  await moves(MARCH_2, disputeId, [{ op: 'hold', id: holdId, debit: escrow, credit: payout, amountMinor: 100_000, reason: 'dispute_filed' }]);
  await moves(MARCH_9, disputeId, [
    { op: 'capture', id: world.newId(), holdId, amountMinor: 60_000, reason: HOSTILE },
    { op: 'release', id: world.newId(), holdId, amountMinor: 10_000 },
  ]);
});
afterAll(() => kept.drop());

async function message(...accounts: readonly StatementOf[]): Promise<{ xml: string; statements: readonly Element[] }> {
  const parts = await partsOf(camt053(kept.database, accounts, { at: APRIL, locale: 'zh-CN' }));
  const xml = parts.join('');
  const document = readXml(xml);
  expect(faultsOf(document)).toEqual([]);
  return { xml, statements: at(document, 'BkToCstmrStmt/Stmt') };
}

const balances = (statement: Element) =>
  Object.fromEntries(at(statement, 'Bal').map((one) => [textAt(one, 'Tp/CdOrPrtry/Cd'), `${textAt(one, 'CdtDbtInd')} ${textAt(one, 'Amt')} ${textAt(one, 'Dt/DtTm')}`]));
const entries = (statement: Element) => at(statement, 'Ntry').map((one) => `${textAt(one, 'Sts/Cd')} ${textAt(one, 'CdtDbtInd')} ${textAt(one, 'Amt')} ${textAt(one, 'BkTxCd/Prtry/Cd')}`);
const whole: StatementOf = { accountId: escrowId, disputeId: null, from: null, to: APRIL };

describe('camt.053 of an account', () => {
  test('opens, moves and closes; what is still held is pending and lowers what is available', async () => {
    const { statements } = await message(whole);
    expect(statements).toHaveLength(1);
    expect(balances(statements[0]!)).toEqual({ OPBD: `CRDT 0.00 ${MARCH_2}`, CLBD: `CRDT 3599.00 ${APRIL}`, CLAV: `CRDT 3299.00 ${APRIL}` });
    expect(entries(statements[0]!)).toEqual(['BOOK CRDT 4199.00 post', 'BOOK DBIT 600.00 capture', 'PDNG DBIT 300.00 hold']);
    const [, captured] = at(statements[0]!, 'Ntry');
    expect(textAt(captured!, 'NtryDtls/TxDtls/Refs/InstrId')).toBe(holdId.replaceAll('-', ''));
    expect(textAt(captured!, 'NtryDtls/TxDtls/Refs/EndToEndId')).toBe(disputeId.replaceAll('-', ''));
    expect(textAt(captured!, 'NtryDtls/TxDtls/RltdPties/CdtrAcct/Tp/Prtry')).toBe('consumer_payout');
    expect(textAt(statements[0]!, 'Acct/Nm')).toBe('订单担保资金');
  });

  test('one week after the other: what the first closes with the second opens with', async () => {
    const { statements } = await message({ ...whole, to: MARCH_9 }, { ...whole, from: MARCH_9 });
    const [first, second] = statements.map(balances);
    expect(first).toEqual({ OPBD: `CRDT 0.00 ${MARCH_2}`, CLBD: `CRDT 4199.00 ${MARCH_9}`, CLAV: `CRDT 3199.00 ${MARCH_9}` });
    expect(second!['OPBD']).toBe(first!['CLBD']);
    expect(entries(statements[0]!)).toEqual(['BOOK CRDT 4199.00 post', 'PDNG DBIT 1000.00 hold']);
    expect(entries(statements[1]!)).toEqual(['BOOK DBIT 600.00 capture', 'PDNG DBIT 300.00 hold']);
  });

  test('what somebody wrote stays text: no markup, no character XML cannot carry, never longer than it may be', async () => {
    const { xml, statements } = await message(whole);
    expect(xml).not.toContain('<script>');
    // oxlint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])/);
    const told = textAt(at(statements[0]!, 'Ntry')[1]!, 'AddtlNtryInf');
    expect(told).toMatch(/^<script>&"' {1,3}]]> =HYPERLINK/);
    expect([...told].length).toBeLessThanOrEqual(500);
    expect(xmlText(' \u0000 ', 35)).toBe('-');
    expect(xmlText('a\ud800b\udc00c', 35)).toBe('a b c');
    expect(xmlText('😀'.repeat(40), 35)).toBe('😀'.repeat(35));
  });

  test('the check of the schema finds what is out of order, missing, too long or unknown', async () => {
    const { xml } = await message(whole);
    const faults = (from: string | RegExp, to: string): string[] => faultsOf(readXml(xml.replace(from, to)));
    expect(faults(/<Sts><Cd>BOOK<\/Cd><\/Sts>/, '')).toEqual(['Stmt/Ntry has 0 Sts']);
    expect(faults('<Cd>BOOK</Cd>', '<Cd>DONE</Cd>')).toEqual(['Sts/Cd is "DONE"']);
    expect(faults('<NtryRef>', '<Extra>x</Extra><NtryRef>')).toEqual([expect.stringContaining('Stmt/Ntry has'), 'Ntry/Extra is not in the schema']);
    expect(faults('<Amt Ccy="CNY">4199.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>', '<CdtDbtInd>CRDT</CdtDbtInd><Amt Ccy="CNY">4199.00</Amt>')).toHaveLength(1);
    expect(faults('>4199.00<', '>-4199.00<')).toEqual(['Ntry/Amt is "-4199.00"']);
    expect(faults('<Othr><Id>', '<Othr><Id>0123')).toEqual([expect.stringContaining('Othr/Id is')]);
    expect(() => readXml(xml.replace('</Ntry>', ''))).toThrow('closes nothing');
  });
});

test('a statement narrowed to a dispute has its movements alone', async () => {
  const { statements } = await message({ ...whole, disputeId });
  expect(balances(statements[0]!)).toEqual({ OPBD: `CRDT 0.00 ${MARCH_9}`.replace(MARCH_9, MARCH_2), CLBD: `DBIT 600.00 ${APRIL}`, CLAV: `DBIT 900.00 ${APRIL}` });
  expect(entries(statements[0]!)).toEqual(['BOOK DBIT 600.00 capture', 'PDNG DBIT 300.00 hold']);
});

test('a long statement is read in parts, as XML and as CSV, and nothing is left out', async () => {
  const deposit = { kind: 'deposit' as const, ownerId: derivedId('statements', 'merchant'), currency: 'CNY' };
  const depositId = accountId('deposit', deposit.ownerId, 'CNY');
  await moves(MARCH_2, null, [{ op: 'post', id: world.newId(), debit: rail, credit: deposit, amountMinor: 1, reason: 'open' }]);
  const posts = Array.from({ length: 2_500 }, () => ({ id: world.newId(), debit: accountId('rail', marketplaceId, 'CNY'), credit: depositId, amountMinor: 3, reason: 'topped_up' }));
  await kept.database.query({ text: 'select ledger_apply_bulk($1, $2, $3)', values: [marketplaceId, MARCH_9, JSON.stringify(posts)] });
  const parts = await partsOf(camt053(kept.database, [{ ...whole, accountId: depositId }], { at: APRIL, locale: 'en' }));
  expect(parts.length).toBeGreaterThan(5);
  const [statement] = at(readXml(parts.join('')), 'BkToCstmrStmt/Stmt');
  expect(at(statement!, 'Ntry')).toHaveLength(2_501);
  expect(balances(statement!)['CLBD']).toBe(`CRDT 75.01 ${APRIL}`);
  const lines = (await partsOf(accountCsv(kept.database, depositId))).join('').trim().split('\r\n');
  expect(lines).toHaveLength(2_502);
  expect(lines.at(-1)!.endsWith(',CNY,0.00,75.01')).toBe(true);
});
