import type { ComputationStep } from '../determination/determination.ts';
import { isMoneyTerm } from '../dispute/dispute.ts';
import { say } from '../words/words.ts';
import type { ToldEvidence } from './assemble.ts';
import { termText } from './readable-case.ts';
import { grouped, momentOf, moneyOf, typeOf, wordOf, type Block, type Pair, type Telling } from './readable.ts';

/** Every item of evidence with its hashes and where it lies. */
export function evidenceSection(telling: Telling): readonly Block[] {
  const { locale, told } = telling;
  const section: Block = { kind: 'section', text: say(locale, 'casefile.evidence'), id: 'evidence' };
  if (told.evidence.length === 0) return [section, { kind: 'para', text: say(locale, 'casefile.evidence.none'), tone: 'quiet' }];
  return [section, ...told.evidence.flatMap((item, index) => evidenceBlocks(telling, item, index + 1))];
}

function evidenceBlocks(telling: Telling, item: ToldEvidence, no: number): readonly Block[] {
  const { locale } = telling;
  const shows = item.speaksTo.shows;
  const hint = typeOf(telling)?.evidence.find((one) => one.key === item.speaksTo.key)?.label[locale];
  const rows: readonly (Pair | null)[] = [
    { label: say(locale, 'casefile.evidence.by'), value: say(locale, `dispute.role.${item.by}`) },
    { label: say(locale, 'casefile.evidence.at'), value: momentOf(locale, item.at) },
    { label: say(locale, 'casefile.evidence.kind'), value: `${item.mediaType} · ${say(locale, 'casefile.evidence.bytes', { count: item.bytes })}` },
    shows === '' && hint === undefined ? null : { label: say(locale, 'casefile.evidence.shows'), value: [hint, shows].filter((one) => one !== undefined && one !== '').join(locale === 'en' ? '. ' : '。') },
    item.level === null ? null : { label: say(locale, 'casefile.evidence.level'), value: wordOf(locale, `casefile.level.${item.level}`, item.level) },
    { label: 'SHA-256', value: grouped(item.sha256), code: true },
    item.sm3 === null ? null : { label: 'SM3', value: grouped(item.sm3), code: true },
    item.path === null
      ? { label: say(locale, 'casefile.evidence.path'), value: wordOf(locale, `casefile.reason.${item.reason}`, '') }
      : { label: say(locale, 'casefile.evidence.path'), value: `data/${item.path}`, code: true },
  ];
  const name = item.reason === 'sealed' ? '' : ` · ${item.name.replace(/\s+/g, ' ')}`;
  return [{ kind: 'heading', text: `${say(locale, 'casefile.evidence.no', { no })}${name}` }, { kind: 'pairs', rows: rows.filter((one) => one !== null) }];
}

function stepText(telling: Telling, step: ComputationStep): string {
  const { locale } = telling;
  const label = step.label?.[locale] ?? wordOf(locale, `remedy.step.${step.step}`, step.step);
  return `${label} = ${moneyOf(telling, step.resultMinor)} [${step.source}]`;
}

/** Every determination with findings, reasons, figures and the rules it cites. */
export function determinationSection(telling: Telling): readonly Block[] {
  const { locale, told } = telling;
  if (told.determinations.length === 0) return [];
  return [{ kind: 'section', text: say(locale, 'casefile.determination'), id: 'determination' }, ...told.determinations.flatMap((one) => oneDetermination(telling, one, told.determinations.length > 1))];
}

function oneDetermination(telling: Telling, one: Telling['told']['determinations'][number], several: boolean): readonly Block[] {
  const { locale } = telling;
  const { determination } = one;
  const head: readonly (Pair | null)[] = [
    { label: say(locale, 'casefile.determination.result'), value: say(locale, `dispute.result.${determination.result}`) },
    { label: say(locale, 'casefile.determination.at'), value: momentOf(locale, one.at) },
    one.signedBy.length === 0 ? null : { label: say(locale, 'casefile.determination.by'), value: one.signedBy.join(locale === 'en' ? ', ' : '、') },
  ];
  const list = (key: 'terms' | 'computation' | 'citations', items: readonly string[]): readonly Block[] =>
    items.length === 0 ? [] : [{ kind: 'heading', text: say(locale, `casefile.determination.${key}`) }, { kind: 'list', items }];
  const rows = typeOf(telling)?.burden ?? [];
  return [
    ...(several ? [{ kind: 'heading', text: say(locale, 'casefile.determination.nth', { n: one.n }) } as const] : []),
    { kind: 'pairs', rows: head.filter((pair) => pair !== null) },
    ...list('terms', determination.terms.map((term) => termText(telling, term))),
    { kind: 'heading', text: say(locale, 'casefile.determination.findings') },
    ...determination.findings.flatMap((finding): readonly Block[] => {
      const fact = rows.find((row) => row.id === finding.issue)?.fact[locale] ?? say(locale, 'casefile.determination.undisputed');
      return [
        { kind: 'pairs', rows: [{ label: fact, value: say(locale, `rules.finding.${finding.result}`) }] },
        { kind: 'para', text: finding.reasons, tone: 'quote' },
      ];
    }),
    { kind: 'heading', text: say(locale, 'casefile.determination.reasons') },
    { kind: 'para', text: determination.reasons },
    ...list('computation', determination.computation.map((step) => stepText(telling, step))),
    ...list('citations', (determination.citations ?? []).map((cited) => `${cited.label} (${cited.ref})`)),
  ];
}

/** What is owed, and how far it was performed. */
export function obligationsSection(telling: Telling): readonly Block[] {
  const { locale, obligations } = telling;
  const section: Block = { kind: 'section', text: say(locale, 'casefile.obligations'), id: 'obligations' };
  if (obligations.length === 0) return [section, { kind: 'para', text: say(locale, 'casefile.obligations.none'), tone: 'quiet' }];
  const columns = [
    { text: say(locale, 'casefile.column.no'), share: 7 },
    { text: say(locale, 'casefile.column.term'), share: 27 },
    { text: say(locale, 'casefile.column.by'), share: 14 },
    { text: say(locale, 'casefile.column.amount'), share: 15, end: true },
    { text: say(locale, 'casefile.column.paid'), share: 15, end: true },
    { text: say(locale, 'casefile.column.status'), share: 22 },
  ];
  const rows = obligations.map((one) => {
    const money = isMoneyTerm(one.term) && one.amountMinor !== null;
    const amounts = money ? [moneyOf(telling, one.amountMinor!), moneyOf(telling, one.paidMinor)] : ['', ''];
    return [String(one.no), wordOf(locale, `dispute.term.${one.term.kind}`, one.term.kind), say(locale, `dispute.role.${one.obligor}`), ...amounts, say(locale, `dispute.obligation.status.${one.status}`)];
  });
  return [section, { kind: 'table', columns, rows }];
}

/** Every entry in the books. */
export function moneySection(telling: Telling): readonly Block[] {
  const { locale, told } = telling;
  const section: Block = { kind: 'section', text: say(locale, 'casefile.money'), id: 'money' };
  const { accounts, transfers } = told.ledger;
  if (transfers.length === 0) return [section, { kind: 'para', text: say(locale, 'casefile.money.none'), tone: 'quiet' }];
  const account = (id: string): string => {
    const kind = accounts.find((one) => one.id === id)?.kind ?? '';
    return wordOf(locale, `ledger.account.${kind}`, kind);
  };
  const columns = [
    { text: say(locale, 'casefile.column.at'), share: 26 },
    { text: say(locale, 'casefile.column.kind'), share: 15 },
    { text: say(locale, 'casefile.column.from'), share: 21 },
    { text: say(locale, 'casefile.column.to'), share: 21 },
    { text: say(locale, 'casefile.column.amount'), share: 17, end: true },
  ];
  const rows = transfers.map((one) => [momentOf(locale, one.at), say(locale, `casefile.kind.${one.kind}`), account(one.debitAccount), account(one.creditAccount), moneyOf(telling, one.amountMinor)]);
  return [section, { kind: 'para', text: say(locale, 'casefile.money.lead'), tone: 'quiet' }, { kind: 'table', columns, rows }];
}

/** How to check the file, the hashes the signature covers, and the commitment of every act. */
export function proofsSection(telling: Telling): readonly Block[] {
  const { locale, told } = telling;
  const url = `${telling.publicUrl}/verify`;
  const steps = [say(locale, 'casefile.proofs.step1', { url }), say(locale, 'casefile.proofs.step2'), say(locale, 'casefile.proofs.step3'), say(locale, 'casefile.proofs.step4')];
  const columns = [
    { text: say(locale, 'casefile.column.no'), share: 7 },
    { text: say(locale, 'casefile.column.at'), share: 25 },
    { text: 'SHA-256', share: 68, code: true },
  ];
  return [
    { kind: 'section', text: say(locale, 'casefile.proofs'), id: 'proofs' },
    { kind: 'para', text: say(locale, 'casefile.proofs.lead', { host: new URL(telling.publicUrl).host }) },
    { kind: 'list', items: steps },
    { kind: 'pairs', rows: [{ label: say(locale, 'casefile.proofs.log'), value: told.head.origin }, ...telling.hashes.map(({ path, sha256 }) => ({ label: path, value: grouped(sha256), code: true }))] },
    { kind: 'heading', text: say(locale, 'casefile.proofs.acts') },
    { kind: 'para', text: say(locale, 'casefile.proofs.counted', { acts: told.acts.length, proofs: telling.proofs }), tone: 'quiet' },
    { kind: 'table', columns, rows: told.acts.map((act) => [String(act.firstSeq), momentOf(locale, act.at), grouped(act.leaf)]) },
    ...missingBlocks(telling),
  ];
}

function missingBlocks({ locale, told }: Telling): readonly Block[] {
  const reasons = [...new Set(told.missing.map((one) => one.why))];
  if (reasons.length === 0) return [];
  const items = reasons.map((why) => `${say(locale, `casefile.missing.${why}`)}${locale === 'en' ? ': ' : '：'}${told.missing.filter((one) => one.why === why).map((one) => one.ref).join(', ')}`);
  return [{ kind: 'heading', text: say(locale, 'casefile.proofs.missing') }, { kind: 'list', items }];
}
