import { expect, test } from 'vitest';
import type { DisputeState } from '../../core/dispute/dispute.ts';
import type { World } from '../world.ts';
import { forget, keep, keptState } from './kept.ts';

function stateOf(number: number, note: string): DisputeState {
  return { id: `id-${number}`, number: `R-${number}`, stage: 'negotiation', note } as unknown as DisputeState;
}

function kept(world: World, state: DisputeState): void {
  keep(world, state, JSON.stringify(state));
}

test('the last states are given back as they were, however often the room has gone round', () => {
  const world = {} as World;
  // three bytes for each sign, and lengths that never fill a round exactly
  const note = (number: number): string => '信'.repeat(1000 + (number % 37));
  const lastRemembered = (newest: number): number => {
    let first = newest;
    while (first > 0 && keptState(world, `id-${first - 1}`) !== undefined) first -= 1;
    return newest - first + 1;
  };
  for (let number = 0; number < 14_000; number += 1) {
    kept(world, stateOf(number, note(number)));
    if (number % 1999 !== 0) continue;
    const remembered = lastRemembered(number);
    expect(remembered).toBeGreaterThanOrEqual(Math.min(number + 1, 5000));
    for (let back = 0; back < remembered; back += 97) {
      expect(keptState(world, `id-${number - back}`)).toEqual(stateOf(number - back, note(number - back)));
    }
  }
  expect(keptState(world, 'id-0')).toBeUndefined();
});

test('a closed dispute, a forgotten one and one too large for the room are not kept; a later state takes the place of an earlier', () => {
  const world = {} as World;
  kept(world, stateOf(1, 'first'));
  kept(world, stateOf(1, 'second'));
  expect(keptState(world, 'id-1')).toEqual(stateOf(1, 'second'));
  forget(world, 'id-1');
  expect(keptState(world, 'id-1')).toBeUndefined();
  kept(world, stateOf(2, 'open'));
  kept(world, { ...stateOf(2, 'over'), stage: 'closed' });
  expect(keptState(world, 'id-2')).toBeUndefined();
  kept(world, stateOf(3, 'small'));
  kept(world, stateOf(3, 'x'.repeat(200_000)));
  expect(keptState(world, 'id-3')).toBeUndefined();
  expect(keptState({} as World, 'id-3')).toBeUndefined();
});
