import { say } from '../../core/words/words.ts';
import type { Instant, Locale, Minor, Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { csvAmount } from '../http/csv.ts';
import { statementEntries, statementHead, statementId, statementPending, type StatementEntry, type StatementOf, type StatementPending } from './statement.ts';

/** ISO 20022 BankToCustomerStatement, version 8; docs/formats/statement.md says why this one. */
export const CAMT_053 = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08';

// what XML 1.0 cannot carry at all, as reference neither
// oxlint-disable-next-line no-control-regex
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text as content of an element of at most so many characters: one line, nothing that is markup, never empty. */
export function xmlText(text: string, most: number): string {
  const line = text.replace(NO_XML, ' ').replace(/\s+/g, ' ').trim();
  const cut = [...(line === '' ? '-' : line)].slice(0, most).join('').trim();
  return cut.replace(/[&<>"']/g, (mark) => ESCAPES[mark]!);
}

const element = (name: string, ...content: readonly string[]): string => `<${name}>${content.join('')}</${name}>`;
const hex = (id: Uuid): string => id.replaceAll('-', '');

function amount(minor: Minor, currency: string): string {
  return `<Amt Ccy="${xmlText(currency, 3)}">${csvAmount(Math.abs(minor), currency)}</Amt>${element('CdtDbtInd', minor < 0 ? 'DBIT' : 'CRDT')}`;
}

function balance(code: 'OPBD' | 'CLBD' | 'CLAV', minor: Minor, currency: string, at: Instant): string {
  return element('Bal', element('Tp', element('CdOrPrtry', element('Cd', code))), amount(minor, currency), element('Dt', element('DtTm', at)));
}

/** An account by our number of it: the dashes are left out, because a number has 34 characters at most. */
function account(id: Uuid, kind: string): string {
  return element('Id', element('Othr', element('Id', hex(id)))) + element('Tp', element('Prtry', xmlText(kind, 35)));
}

function details(entry: StatementPending & { readonly holdId?: Uuid | null }): string {
  const refs = [
    element('AcctSvcrRef', hex(entry.id)),
    ...(entry.holdId ? [element('InstrId', hex(entry.holdId))] : []),
    ...(entry.disputeId === null ? [] : [element('EndToEndId', hex(entry.disputeId))]),
  ];
  const party = entry.signedMinor < 0 ? 'CdtrAcct' : 'DbtrAcct';
  return element('NtryDtls', element('TxDtls', element('Refs', ...refs), element('RltdPties', element(party, account(entry.otherId, entry.otherKind)))));
}

function entryXml(entry: StatementEntry | StatementPending, currency: string, status: 'BOOK' | 'PDNG'): string {
  const code = 'kind' in entry ? entry.kind : 'hold';
  const date = element('DtTm', entry.at);
  return element(
    'Ntry',
    element('NtryRef', String(entry.seq)),
    amount(entry.signedMinor, currency),
    element('Sts', element('Cd', status)),
    ...(status === 'BOOK' ? [element('BookgDt', date), element('ValDt', date)] : []),
    element('AcctSvcrRef', hex(entry.id)),
    element('BkTxCd', element('Prtry', element('Cd', xmlText(code, 35)), element('Issr', 'Redress'))),
    details(entry),
    element('AddtlNtryInf', xmlText(entry.reason, 500)),
  );
}

async function* statement(on: Queryable, of: StatementOf, given: { readonly at: Instant; readonly locale: Locale }): AsyncGenerator<string> {
  const head = await statementHead(on, of);
  const pending = await statementPending(on, of, head.upTo);
  const { currency, openingMinor, closingMinor } = head;
  const from = of.from ?? head.first;
  const reserved = pending.reduce((sum, hold) => sum + Math.min(0, hold.signedMinor), 0);
  yield [
    `<Stmt>${element('Id', statementId(of))}`,
    element('CreDtTm', given.at),
    element('FrToDt', element('FrDtTm', from), element('ToDtTm', of.to)),
    element('Acct', account(of.accountId, of.disputeId === null ? head.kind : `${head.kind} dispute`), element('Ccy', currency), element('Nm', xmlText(say(given.locale, `ledger.account.${head.kind}`), 70))),
    balance('OPBD', openingMinor, currency, from),
    balance('CLBD', closingMinor, currency, of.to),
    balance('CLAV', closingMinor + reserved, currency, of.to),
  ].join('');
  for await (const entries of statementEntries(on, of, head.upTo)) yield entries.map((entry) => `${entryXml(entry, currency, 'BOOK')}\n`).join('');
  yield pending.map((hold) => `${entryXml(hold, currency, 'PDNG')}\n`).join('');
  yield '</Stmt>\n';
}

/**
 * Statements of one or more accounts as one camt.053 message, in parts as they are read: however long, it never lies in
 * memory whole. Booked entries make the balances; holds still open follow as pending and lower what is available only.
 */
export async function* camt053(
  on: Queryable,
  accounts: readonly StatementOf[],
  given: { readonly at: Instant; readonly locale: Locale },
): AsyncGenerator<string> {
  const header = element('GrpHdr', element('MsgId', statementId(accounts[0]!)), element('CreDtTm', given.at));
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${CAMT_053}"><BkToCstmrStmt>${header}\n`;
  for (const of of accounts) yield* statement(on, of, given);
  yield '</BkToCstmrStmt></Document>\n';
}
