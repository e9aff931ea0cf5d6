import type { TransferRow } from '../../server/ledger/ledger.ts';

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
const HEX = /\b[0-9a-f]{32}\b/g;

/**
 * A statement as a file that stays the same however often it is made, and that a person can follow: numbers in the books
 * count from 1, and transfers, accounts, disputes and statements have names instead of random ids.
 * @param transfers what the statement is made of, in its order
 */
export function readable(text: string, transfers: readonly TransferRow[]): string {
  const names = new Map<string, string>();
  const name = (id: string | null, word: string): void => {
    if (id !== null && !names.has(id)) names.set(id, word);
  };
  const disputes = new Set(transfers.map((row) => row.disputeId).filter((id) => id !== null));
  for (const [index, row] of transfers.entries()) {
    name(row.id, `transfer-${index + 1}`);
    name(row.debitAccount, row.debitKind);
    name(row.creditAccount, row.creditKind);
    name(row.disputeId, disputes.size < 2 ? 'dispute' : `dispute-${[...disputes].indexOf(row.disputeId!) + 1}`);
  }
  const numbers = new Map(transfers.map((row, index) => [String(row.seq), String(index + 1)]));
  const plain = new Map([...names].map(([id, word]) => [id.replaceAll('-', ''), word]));
  return text
    .replace(UUID, (id) => names.get(id) ?? 'unnamed')
    .replace(HEX, (id) => plain.get(id) ?? 'statement')
    .replace(/<NtryRef>(\d+)</g, (_, seq: string) => `<NtryRef>${numbers.get(seq) ?? seq}<`)
    .replace(/^(\d+),/gm, (_, seq: string) => `${numbers.get(seq) ?? seq},`);
}
