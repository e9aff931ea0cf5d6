import { isShownTo, type DisputeEvent, type EventOf, type Term } from '../dispute/dispute.ts';
import type { Locale } from '../kernel/kernel.ts';
import { answerWords } from './answers.ts';
import { momentOf, moneyOf, typeOf, wordOf, type Block, type Pair, type Telling } from './readable.ts';
import { say } from '../words/words.ts';

/** Every event of the record that a side is shown. */
export function eventsOf({ told }: Telling): readonly DisputeEvent[] {
  return told.acts.flatMap((act) => act.events ?? []);
}

/** The first event of a kind. */
function first<T extends DisputeEvent['type']>(telling: Telling, type: T): EventOf<T> | undefined {
  return eventsOf(telling).find((event): event is EventOf<T> => event.type === type);
}

/** A term in one line: what, how much, who carries what, within which time. */
export function termText(telling: Telling, term: Term): string {
  const { locale } = telling;
  return [
    wordOf(locale, `dispute.term.${term.kind}`, term.kind),
    term.amountMinor === undefined ? '' : moneyOf(telling, term.amountMinor),
    term.freightBy === undefined ? '' : say(locale, `dispute.term.freight.${term.freightBy}`),
    term.withinDays === undefined ? '' : say(locale, 'dispute.term.within', { days: term.withinDays }),
  ].filter((part) => part !== '').join(locale === 'en' ? ', ' : '，');
}

/** Who is who, what it is about, what is wanted and what was answered. */
export function partiesSection(telling: Telling): readonly Block[] {
  const { locale, told } = telling;
  const filed = first(telling, 'dispute_filed');
  const claim = filed?.body.claim;
  if (claim === undefined) return [];
  const items = claim.items.map((item) => `${item.title} × ${item.quantity}`).join(locale === 'en' ? '; ' : '；');
  const rows: readonly Pair[] = [
    ...told.head.parties.map((party) => ({ label: say(locale, `dispute.role.${party.role}`), value: party.name })),
    { label: say(locale, 'casefile.parties.items'), value: items },
    { label: say(locale, 'casefile.parties.amount'), value: moneyOf(telling, claim.disputedMinor) },
    { label: say(locale, 'casefile.parties.wanted'), value: claim.wanted.map((term) => termText(telling, term)).join('\n') },
  ];
  const answer = first(telling, 'response_given');
  const facts = factPairs(telling, claim.facts);
  return [
    { kind: 'section', text: say(locale, 'casefile.parties'), id: 'parties' },
    { kind: 'pairs', rows },
    { kind: 'heading', text: say(locale, 'casefile.parties.narrative') },
    { kind: 'para', text: claim.narrative, tone: 'quote' },
    ...(facts.length === 0 ? [] : [{ kind: 'heading', text: say(locale, 'casefile.facts') } as const, { kind: 'pairs', rows: facts } as const]),
    { kind: 'heading', text: say(locale, 'casefile.parties.answer') },
    ...(answer === undefined
      ? [{ kind: 'para', text: say(locale, 'casefile.parties.no_answer'), tone: 'quiet' } as const]
      : [{ kind: 'para', text: say(locale, `dispute.position.${answer.body.position}`) } as const, { kind: 'para', text: answer.body.text, tone: 'quote' } as const]),
  ];
}

function factPairs(telling: Telling, facts: Readonly<Record<string, string>>): readonly Pair[] {
  const { locale } = telling;
  const questions = typeOf(telling)?.facts ?? [];
  return Object.entries(facts).map(([key, value]) => {
    const question = questions.find((one) => one.key === key);
    return { label: question?.question[locale] ?? key, value: question === undefined ? value : answerWords(locale, question, value, telling.told.head.currency) };
  });
}

/** What has to be found, who shows it, and what a determination found. */
export function burdenSection(telling: Telling): readonly Block[] {
  const { locale, told } = telling;
  const rows = (typeOf(telling)?.burden ?? []).filter((row) => row.forRemedies === undefined);
  if (rows.length === 0) return [];
  const findings = told.determinations.at(-1)?.determination.findings ?? [];
  return [
    { kind: 'section', text: say(locale, 'casefile.burden'), id: 'burden' },
    { kind: 'para', text: say(locale, 'casefile.burden.lead'), tone: 'quiet' },
    ...rows.flatMap((row): readonly Block[] => {
      const found = findings.find((one) => one.issue === row.id);
      const pairs: readonly (Pair | null)[] = [
        { label: say(locale, 'casefile.burden.claimant'), value: row.claimantShows[locale] },
        { label: say(locale, 'casefile.burden.respondent'), value: row.respondentShows[locale] },
        { label: say(locale, 'casefile.burden.basis'), value: row.basis },
        found === undefined ? null : { label: say(locale, 'casefile.burden.finding'), value: say(locale, `rules.finding.${found.result}`) },
      ];
      return [{ kind: 'heading', text: row.fact[locale] }, { kind: 'pairs', rows: pairs.filter((one) => one !== null) }];
    }),
  ];
}

/** The words of an event, for a line of the timeline: at most what its maker wrote. */
function saidBy(telling: Telling, event: DisputeEvent): string {
  const { locale } = telling;
  const body = event.body as Readonly<Record<string, unknown>>;
  const text = [body['text'], body['reason'], body['grounds']].find((one): one is string => typeof one === 'string' && one !== '');
  const amount = [body['amountMinor'], body['remainingMinor']].find((one): one is number => typeof one === 'number');
  const detail = detailOf(locale, event);
  const files = event.type === 'evidence_submitted' ? event.body.items.map((item) => item.name).join(locale === 'en' ? '; ' : '；') : '';
  const head = [wordOf(locale, `dispute.event.${event.type}`, event.type), detail, amount === undefined ? '' : moneyOf(telling, amount)].filter((part) => part !== '').join(locale === 'en' ? ', ' : '，');
  const colon = locale === 'en' ? ': ' : '：';
  return [head, files, event.type === 'dispute_filed' ? '' : text].filter((part) => part !== '' && part !== undefined).join(colon);
}

function detailOf(locale: Locale, event: DisputeEvent): string {
  switch (event.type) {
    case 'choice_made':
      return say(locale, event.body.consents ? 'dispute.choice.yes' : 'dispute.choice.refused');
    case 'response_given':
      return say(locale, `dispute.position.${event.body.position}`);
    case 'obligation_paid':
      return wordOf(locale, `dispute.source.${event.body.source}`, event.body.source);
    case 'dispute_closed':
      return say(locale, `dispute.outcome.${event.body.outcome}`);
    case 'determination_issued':
      return say(locale, `dispute.result.${event.body.determination.result}`);
    default:
      return '';
  }
}

/** What happened, without settlement talk: shown to the sides, and not sealed from whoever decides. */
export function timelineSection(telling: Telling): readonly Block[] {
  const { locale } = telling;
  const shown = eventsOf(telling).filter((event) => isShownTo(event.type, 'parties') && isShownTo(event.type, 'adjudicators'));
  const columns = [
    { text: say(locale, 'casefile.column.no'), share: 7 },
    { text: say(locale, 'casefile.column.at'), share: 26 },
    { text: say(locale, 'casefile.column.who'), share: 15 },
    { text: say(locale, 'casefile.column.what'), share: 52 },
  ];
  const rows = shown.map((event) => [String(event.seq), momentOf(locale, event.at), wordOf(locale, `dispute.role.${event.actor.role}`, event.actor.role), saidBy(telling, event)]);
  return [
    { kind: 'section', text: say(locale, 'casefile.timeline'), id: 'timeline' },
    { kind: 'para', text: say(locale, 'casefile.timeline.lead'), tone: 'quiet' },
    { kind: 'table', columns, rows },
  ];
}

/** What both signed; an offer that came to nothing stands nowhere. */
export function agreementSection(telling: Telling): readonly Block[] {
  const { locale } = telling;
  const signed = first(telling, 'agreement_countersigned');
  if (signed === undefined) return [];
  const { no } = signed.body;
  const made = eventsOf(telling).find((event): event is EventOf<'offer_made'> => event.type === 'offer_made' && event.body.no === no);
  const terms = made?.body.terms ?? first(telling, 'dispute_filed')?.body.claim.wanted ?? [];
  return [
    { kind: 'section', text: say(locale, 'casefile.agreement'), id: 'agreement' },
    { kind: 'para', text: say(locale, 'casefile.agreement.lead', { at: momentOf(locale, signed.at) }) },
    { kind: 'list', items: terms.map((term) => termText(telling, term)) },
  ];
}
