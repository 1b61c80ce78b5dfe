import type { UnitTreeEvent } from '@cairn/contracts/unit.events';
import { given, rejectionOf, stateAfter } from '@cairn/testing/given-when-then';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { commandOf, now } from './command.fixture.ts';
import { unit } from './unit.decider.ts';
import { unitTree } from './unit-tree.decider.ts';
import { parentOn, unitsAbove } from './unit-tree.state.ts';

const [company, sales, team, region] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const known = { unit: true, parent: true, timeZone: 'UTC' };

const reason = 'The plan changed';
const move = (unitId: string, parentId: string | null, effectiveFrom: string) =>
  commandOf('MoveUnit', { unitId, parentId, effectiveFrom, reason });
const moved = (unitId: string, parentId: string | null, effectiveFrom: string): UnitTreeEvent => ({
  type: 'UnitMoved',
  data: { unitId, parentId, effectiveFrom, reason, occurredAt: now },
});

describe('founding', () => {
  const data = { unitId: sales, name: 'Sales', kind: 'department' as const, occurredAt: now };
  test('founds a unit once', () => {
    given(unit).when(commandOf('FoundUnit', data)).decides({ type: 'UnitFounded', data });
    given(unit, { type: 'UnitFounded', data })
      .when(commandOf('FoundUnit', data))
      .refuses('unit/already-founded');
  });
});

describe('moving', () => {
  test('moves a unit under another from a day on', () => {
    given(unitTree)
      .when(move(sales, company, '2026-01-01'), known)
      .decides(moved(sales, company, '2026-01-01'));
  });
  test('decides nothing if the unit already has this parent', () => {
    given(unitTree, moved(sales, company, '2026-01-01'))
      .when(move(sales, company, '2026-05-01'), known)
      .decidesNothing();
    given(unitTree)
      .when(move(sales, null, '2026-05-01'), known)
      .decidesNothing();
  });
  test('makes a unit a root again', () => {
    given(unitTree, moved(sales, company, '2026-01-01'))
      .when(move(sales, null, '2026-05-01'), known)
      .decides(moved(sales, null, '2026-05-01'));
  });
  test('leaves the parent of a unit unchanged before the day of a move', () => {
    const state = stateAfter(unitTree, [
      moved(sales, company, '2026-01-01'),
      moved(sales, region, '2026-05-01'),
    ]);
    expect(parentOn(state, sales, '2025-12-31')).toBeNull();
    expect(parentOn(state, sales, '2026-04-30')).toBe(company);
    expect(parentOn(state, sales, '2026-05-01')).toBe(region);
  });
  test('refuses to move units that were not founded', () => {
    given(unitTree)
      .when(move(sales, company, '2026-01-01'), { ...known, unit: false })
      .refuses('unit/unknown');
    given(unitTree)
      .when(move(sales, company, '2026-01-01'), { ...known, parent: false })
      .refuses('unit/unknown-parent', 'parentId');
  });
  test('refuses a unit as its own parent', () => {
    given(unitTree)
      .when(move(sales, sales, '2026-01-01'), known)
      .refuses('unit/loop', 'parentId');
  });
  test('refuses a parent that is below the unit', () => {
    given(unitTree, moved(team, sales, '2026-01-01'), moved(region, team, '2026-01-01'))
      .when(move(sales, region, '2026-02-01'), known)
      .refuses('unit/loop', 'parentId');
  });
  test('refuses a move that becomes a loop through a later move', () => {
    given(unitTree, moved(team, sales, '2026-06-01'))
      .when(move(sales, team, '2026-01-01'), known)
      .refuses('unit/loop', 'parentId');
  });
  test('accepts a move that ends before a later move could make it a loop', () => {
    given(unitTree, moved(sales, company, '2026-05-01'), moved(team, sales, '2026-06-01'))
      .when(move(sales, team, '2026-01-01'), known)
      .decides(moved(sales, team, '2026-01-01'));
  });
});

describe('taking back a move', () => {
  const takeBack = (unitId: string, effectiveFrom: string) =>
    commandOf('TakeBackUnitMove', { unitId, effectiveFrom, reason });
  const takenBack = (unitId: string, effectiveFrom: string): UnitTreeEvent => ({
    type: 'UnitMoveTakenBack',
    data: { unitId, effectiveFrom, reason, occurredAt: now },
  });
  const history = [moved(sales, company, '2026-01-01'), moved(sales, region, '2026-08-01')];

  test('takes back a move that has not begun, once, and leaves the parent before it', () => {
    given(unitTree, ...history)
      .when(takeBack(sales, '2026-08-01'), known)
      .decides(takenBack(sales, '2026-08-01'));
    const after = [...history, takenBack(sales, '2026-08-01')];
    given(unitTree, ...after)
      .when(takeBack(sales, '2026-08-01'), known)
      .decidesNothing();
    expect(parentOn(stateAfter(unitTree, history), sales, '2026-08-01')).toBe(region);
    expect(parentOn(stateAfter(unitTree, after), sales, '2026-08-01')).toBe(company);
  });
  test('refuses a move that has begun, by the day of the organisation', () => {
    given(unitTree, ...history)
      .when(takeBack(sales, '2026-01-01'), known)
      .refuses('unit/move-has-begun', 'effectiveFrom');
    const late = { ...takeBack(sales, '2026-08-01'), at: '2026-07-31T16:00:00.000Z' };
    given(unitTree, ...history)
      .when(late, { ...known, timeZone: 'Asia/Tokyo' })
      .refuses('unit/move-has-begun', 'effectiveFrom');
  });
  test('refuses if the parent before it would be below the unit, then or through a later move', () => {
    for (const day of ['2026-08-01', '2026-12-01'])
      given(unitTree, ...history, moved(company, sales, day))
        .when(takeBack(sales, '2026-08-01'), known)
        .refuses('unit/loop', 'effectiveFrom');
  });
  test('takes a move back if the unit moves on before the parent before it moves below it', () => {
    given(unitTree, ...history, moved(sales, null, '2026-11-01'), moved(company, sales, '2026-12-01'))
      .when(takeBack(sales, '2026-08-01'), known)
      .decides(takenBack(sales, '2026-08-01'));
  });
  test('refuses a unit that was not founded', () => {
    given(unitTree)
      .when(takeBack(sales, '2026-08-01'), { ...known, unit: false })
      .refuses('unit/unknown');
  });
});

test('no unit is ever its own ancestor on any day', () => {
  const units = fc.integer({ min: 1, max: 5 }).map(uuid);
  const days = fc.integer({ min: 1, max: 9 }).map((n) => `2026-08-0${n}`);
  const moves = fc.tuple(units, fc.option(units, { freq: 5 }), days).map((args) => move(...args));
  const takingBack = fc
    .record({ unitId: units, effectiveFrom: days })
    .map((data) => commandOf('TakeBackUnitMove', { ...data, reason }));
  const asks = fc.oneof({ weight: 3, arbitrary: moves }, { weight: 1, arbitrary: takingBack });
  fc.assert(
    fc.property(fc.array(asks, { maxLength: 30 }), fc.context(), (commands, context) => {
      let state = unitTree.initial;
      for (const command of commands) {
        let events: readonly UnitTreeEvent[] = [];
        const refusal = rejectionOf(() => (events = unitTree.decide(command, state, known)));
        context.log(refusal?.code ?? `${events.length}`);
        state = events.reduce(unitTree.evolve, state);
      }
      for (const unitId of state.parents.keys())
        for (let n = 1; n <= 9; n += 1) {
          const above = unitsAbove(state, unitId, `2026-08-0${n}`);
          expect(above).not.toContain(unitId);
          const top = above.at(-1);
          if (top) expect(parentOn(state, top, `2026-08-0${n}`)).toBeNull();
        }
    }),
  );
});
