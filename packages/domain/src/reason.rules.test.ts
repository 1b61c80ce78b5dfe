import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { alignment } from './alignment.decider.ts';
import { openGoal, wasAligned } from './alignment.fixture.ts';
import { commandOf } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import { context, facts, goalId, goalWasSet, otherOwner } from './goal.fixture.ts';
import { noPersonFacts, person } from './person.decider.ts';
import {
  boss,
  employed,
  employmentId,
  ended,
  managed,
  otherBoss,
  otherUnit,
  personId,
  placed,
  registered,
  unitId,
} from './person.fixture.ts';
import { unitTree } from './unit-tree.decider.ts';

const reason = 'Recorded too late';
const [yesterday, today] = ['2026-06-30', '2026-07-01'];
const missing = ['reason-missing', 'reason'] as const;
const refused = (thing: string) => [`${thing}/${missing[0]}`, missing[1]] as const;

describe('a move of a person', () => {
  const before = [registered, employed('2025-01-01'), managed(boss, '2025-01-01')] as const;
  const assign = (effectiveFrom: string, why: { reason?: string } = {}) =>
    commandOf('AssignManager', {
      personId,
      managerId: otherBoss,
      relation: 'line' as const,
      effectiveFrom,
      ...why,
    });

  test('needs a reason if it replaces another one from a day before today', () => {
    given(person, ...before)
      .when(assign(yesterday), noPersonFacts)
      .refuses(...refused('person'));
    given(person, ...before)
      .when(assign(yesterday, { reason }), noPersonFacts)
      .decides({
        type: 'ManagerAssigned',
        data: { ...assign(yesterday, { reason }).data, employmentId },
      });
  });

  test('needs no reason from today on, by the day of the organisation', () => {
    given(person, ...before)
      .when(assign(today), noPersonFacts)
      .decides(managed(otherBoss, today));
    const evening = { ...assign(today), at: '2026-07-01T20:00:00.000Z' };
    given(person, ...before)
      .when(evening, { ...noPersonFacts, timeZone: 'Asia/Tokyo' })
      .refuses(...refused('person'));
  });

  test('needs no reason if it is the first one of its kind in the employment', () => {
    const place = (to: string) => commandOf('AssignUnit', { personId, unitId: to, effectiveFrom: yesterday });
    given(person, ...before)
      .when(place(unitId), noPersonFacts)
      .decides(placed(unitId, yesterday));
    given(person, ...before, placed(unitId, '2025-01-01'))
      .when(place(otherUnit), noPersonFacts)
      .refuses(...refused('person'));
  });

  test('to another level needs one like a move to another manager', () => {
    const grade = (level: string) => commandOf('AssignLevel', { personId, level, effectiveFrom: yesterday });
    const graded = {
      type: 'LevelAssigned' as const,
      data: { ...grade('junior').data, employmentId },
    };
    given(person, ...before)
      .when(grade('junior'), noPersonFacts)
      .decides(graded);
    given(person, ...before, graded)
      .when(grade('senior'), noPersonFacts)
      .refuses(...refused('person'));
  });
});

describe('another last day of an employment', () => {
  const end = (effectiveTo: string) => commandOf('EndEmployment', { personId, employmentId, effectiveTo });

  test('needs a reason if it or the one before lies before today', () => {
    for (const [first, second] of [
      ['2026-12-31', yesterday],
      [yesterday, '2026-12-31'],
    ] as const)
      given(person, registered, employed('2025-01-01'), ended(first))
        .when(end(second), noPersonFacts)
        .refuses(...refused('person'));
  });

  test('needs no reason if both lie ahead, and neither does the first last day', () => {
    given(person, registered, employed('2025-01-01'), ended('2026-12-31'))
      .when(end('2026-11-30'), noPersonFacts)
      .decides(ended('2026-11-30'));
    given(person, registered, employed('2025-01-01'))
      .when(end(yesterday), noPersonFacts)
      .decides(ended(yesterday));
  });
});

test('a move of a unit needs a reason if it replaces another one from a day before today', () => {
  const known = { unit: true, parent: true, timeZone: 'UTC' };
  const move = (parentId: string | null, effectiveFrom: string) =>
    commandOf('MoveUnit', { unitId, parentId, effectiveFrom });
  const first = { type: 'UnitMoved' as const, data: move(otherUnit, '2025-01-01').data };
  given(unitTree).when(move(otherUnit, '2025-01-01'), known).decides(first);
  given(unitTree, first)
    .when(move(null, yesterday), known)
    .refuses(...refused('unit'));
  given(unitTree, first)
    .when(move(null, today), known)
    .decides({ type: 'UnitMoved', data: move(null, today).data });
});

describe('a change of a goal', () => {
  const set = goalWasSet({ occurredAt: '2026-06-01T09:00:00.000Z' });
  const hide = (occurredAt: string, why: { reason?: string } = {}) =>
    commandOf('ChangeGoalVisibility', { goalId, visibility: 'private' as const, occurredAt, ...why });
  const yesterdayEvening = '2026-06-30T20:00:00.000Z';

  test('of owner or visibility needs a reason if it happened before today', () => {
    const owner = { kind: 'person' as const, id: otherOwner };
    given(goal, set)
      .when(commandOf('ChangeGoalOwner', { goalId, owner, occurredAt: yesterdayEvening }), facts)
      .refuses(...refused('goal'));
    given(goal, set)
      .when(hide(yesterdayEvening), facts)
      .refuses(...refused('goal'));
    given(goal, set)
      .when(hide(yesterdayEvening, { reason }), facts)
      .decides({
        type: 'GoalVisibilityChanged',
        data: {
          goalId,
          context: { ...context, visibility: 'private' },
          from: 'public',
          reason,
          occurredAt: yesterdayEvening,
        },
      });
  });

  test('is dated by the days of the cycle of the goal', () => {
    const inTokyo = goalWasSet({ occurredAt: '2026-06-01T09:00:00.000Z', timeZone: 'Asia/Tokyo' });
    given(goal, inTokyo)
      .when(hide(yesterdayEvening), facts)
      .decides({
        type: 'GoalVisibilityChanged',
        data: {
          goalId,
          context: { ...context, visibility: 'private' },
          from: 'public',
          occurredAt: yesterdayEvening,
        },
      });
  });
});

describe('a change of an alignment', () => {
  const both = { child: openGoal(2), parent: openGoal(1) };
  const align = (how: { kind: 'contribute' | 'support'; weight: number }) =>
    commandOf('AlignGoal', { goalId: uuid(2), parentId: uuid(1), ...how });
  const unalign = commandOf('UnalignGoal', { goalId: uuid(2) });
  const needsReason = refused('alignment');

  test('needs a reason if the goal contributes to the parent before or after it', () => {
    const contributes = wasAligned(2, 1);
    const supports = wasAligned(2, 1, { kind: 'support' });
    given(alignment, contributes)
      .when(align({ kind: 'contribute', weight: 2 }), both)
      .refuses(...needsReason);
    given(alignment, contributes)
      .when(align({ kind: 'support', weight: 1 }), both)
      .refuses(...needsReason);
    given(alignment, supports)
      .when(align({ kind: 'contribute', weight: 1 }), both)
      .refuses(...needsReason);
    given(alignment, contributes)
      .when(unalign, both)
      .refuses(...needsReason);
  });

  test('needs no reason if the goal only supports the parent today', () => {
    const supports = wasAligned(2, 1, { kind: 'support' });
    const { data } = supports;
    given(alignment, supports)
      .when(align({ kind: 'support', weight: 2 }), both)
      .decides(wasAligned(2, 1, { kind: 'support', weight: 2 }));
    const { childId, parentId, child, parent, occurredAt } = data;
    given(alignment, supports)
      .when(unalign, both)
      .decides({ type: 'GoalUnaligned', data: { childId, parentId, child, parent, occurredAt } });
  });
});
