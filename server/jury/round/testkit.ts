import type { Uuid } from '../../../core/kernel/kernel.ts';
import { commitmentOf, type Ballot } from '../../../core/jury/ballot.ts';
import { accepted } from '../../../core/kernel/kernel.ts';
import type { Verdict } from '../../../core/jury/verdict.ts';
import type { TestServer } from '../../http/testkit.ts';
import { createSession } from '../../people/people.ts';
import type { RoundPorts } from './ports.ts';

/** A juror of a test: in the pool, signed in. */
export interface TestJuror {
  readonly id: Uuid;
  readonly personId: Uuid;
}

/** Jurors of a marketplace, ready to be drawn. */
export async function addJurors(server: TestServer, marketplaceId: Uuid, count: number): Promise<TestJuror[]> {
  const jurors = Array.from({ length: count }, () => ({ id: server.world.newId(), personId: server.world.newId() }));
  await server.owner.query({
    text: `with given as (select one ->> 'id' as id, one ->> 'personId' as person from jsonb_array_elements($2::jsonb) as one),
           people as (insert into person (id, marketplace_id, external_id, name, email, created_at)
             select person::uuid, $1, 'juror-' || person, '评审员', person || '@example.org', $3 from given)
           insert into juror (id, marketplace_id, person_id, joined_at, promise, state, experience, history, rules_version, judged_at, most_open, most_week)
           select id::uuid, $1, person::uuid, $3, 'p', 'active', (array['new', 'practised', 'seasoned'])[1 + no::int % 3], (array['buyer', 'seller', 'both'])[1 + no::int / 3 % 3], '2026-1', $3, 20, 100
             from (select *, row_number() over () as no from given) as g`,
    values: [marketplaceId, JSON.stringify(jurors), server.world.now()],
  });
  return jurors;
}

/** A session of a person that lasts as long as the story. */
export async function signedIn(server: TestServer, personId: Uuid): Promise<{ readonly session: string }> {
  const { token } = await createSession(server.world, server.database, { personId });
  await server.owner.query({ text: `update session set expires_at = '2100-01-01', seen_at = '2100-01-01' where person_id = $1`, values: [personId] });
  return { session: token };
}

/** A panel put in by a test, in the order given; the first so many sit, the others replace them. Verdicts are kept. */
export function portsOf(jurors: readonly Uuid[], size: number): RoundPorts & { readonly verdicts: Verdict[]; waits: 'yes' | 'not_yet' | 'no' } {
  const taken = new Map<number, number>();
  const verdicts: Verdict[] = [];
  const ports = {
    verdicts,
    waits: 'yes' as 'yes' | 'not_yet' | 'no',
    panel: {
      first: async () => ({ seats: jurors.slice(0, size).map((juror, index) => ({ place: index + 1, juror })), randomness: new Uint8Array(32).fill(9) }),
      async instead(_world: unknown, _draw: Uuid, place: number) {
        const next = taken.get(place) ?? size + taken.size + 1;
        const juror = jurors[next - 1];
        if (juror === undefined) return undefined;
        taken.set(place, next);
        return { place: next, juror };
      },
    },
    procedure: {
      waitsFor: async () => ports.waits,
      async returnVerdict(_world: unknown, _dispute: Uuid, verdict: Verdict) {
        verdicts.push(verdict);
        return accepted(true);
      },
    },
  };
  return ports;
}

export const REASON = '照片上的颜色与商品页面明显不同，买家收到后当天就说了，商家没有给出解释。';

/** A vote that a juror keeps, with what opens it. */
export function keptVote(round: Uuid, seat: Uuid, answers: Record<string, string>, salt = Buffer.alloc(16, 5)): { readonly commitment: string; readonly ballot: Ballot; readonly salt: Buffer } {
  const ballot: Ballot = { format: 'redress-ballot/1', round, seat, answers, reason: REASON };
  return { commitment: commitmentOf(salt, ballot), ballot, salt };
}
