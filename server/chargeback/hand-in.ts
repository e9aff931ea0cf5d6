import { caseActs, type CardCase, type CaseAct } from '../../core/chargeback/chargeback.ts';
import { accepted, refused, type Locale, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { derivedId } from '../../core/ledger/ledger.ts';
import type { RailCapabilities, RailEvidence } from '../../core/payment/payment.ts';
import type { World } from '../world.ts';
import { actInCase } from './move.ts';
import { makePack, type Pack } from './pack.ts';
import { caseById, keepPack } from './store.ts';

const ANSWERS = ['answer_inquiry', 'represent', 'answer_pre_arbitration'] as const;
/** Words of a letter that any rail takes; what is longer stands in the pack. */
const MOST_TEXT = 20_000;

/** Whether a case can be answered over its rail's own line now. */
export function canHandIn(world: Pick<World, 'rails'>, of: CardCase): boolean {
  const takes = world.rails.get(of.rail)?.capabilities.cardEvidence ?? null;
  return takes !== null && ANSWERS.some((one) => caseActs(of, 'merchant').includes(one));
}

/** The pack as far as the rail takes it: its kinds of files, so many and so large; the hash stands for all of it. */
function evidenceOf(of: CardCase, pack: Pack, takes: NonNullable<RailCapabilities['cardEvidence']>): RailEvidence {
  let left = takes.mostBytes;
  const fits = pack.files.filter(({ mediaType, bytes }) => {
    if (!takes.mediaTypes.includes(mediaType) || bytes.length > left) return false;
    left -= bytes.length;
    return true;
  });
  const hash = pack.hash.toString('hex');
  const text = `${pack.text}\n\nSHA-256 ${hash}`;
  return { id: derivedId('card_evidence', of.id, hash), caseReference: of.reference, text: text.slice(0, MOST_TEXT), files: fits.slice(0, takes.mostFiles) };
}

/**
 * Makes the pack and hands it in over the rail's own line, then notes the merchant's answer with its hash. The same facts
 * make the same pack under the same id, so that doing it again after a line broke hands in nothing twice.
 * Refusals: not_found, act_not_allowed_now, evidence_by_hand (the rail takes none here), evidence_not_taken (it refused),
 * evidence_uncertain (no sure answer: do it again).
 */
export async function handInPack(world: World, id: Uuid, locale: Locale, by: Uuid): Promise<Result<true>> {
  const row = await caseById(world.database, id);
  if (row === undefined) return refused('not_found', 'caseId');
  const act = ANSWERS.find((one) => caseActs(row.state, 'merchant').includes(one));
  if (act === undefined) return refused('act_not_allowed_now', undefined, { stage: row.state.stage });
  const rail = world.rails.get(row.state.rail);
  const takes = rail?.capabilities.cardEvidence ?? null;
  if (rail === undefined || takes === null) return refused('evidence_by_hand');
  const pack = await makePack(world, row.state, locale);
  await keepPack(world.database, id, pack, world.now(), by);
  const answer = await rail.handInEvidence(evidenceOf(row.state, pack, takes));
  if (answer.outcome === 'refused') return refused(answer.lasting ? 'evidence_not_taken' : 'evidence_uncertain', undefined, { code: answer.code });
  if (answer.outcome !== 'done') return refused('evidence_uncertain');
  const done: CaseAct = { act, packHash: pack.hash.toString('hex') };
  const moved = await actInCase(world, id, done, 'merchant');
  return moved.ok ? accepted(true) : moved;
}
