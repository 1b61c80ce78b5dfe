import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { commandOf } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import {
  context,
  facts,
  goalId,
  goalWasSet,
  okrCycle,
  otherOwner,
  ownerId,
  requestedKeyResults,
  setGoal,
  unitId,
} from './goal.fixture.ts';

const set = goalWasSet();

describe('setting a goal', () => {
  test('sets a goal with the period of its cycle and its owner as accountable person', () => {
    given(goal).when(setGoal(), facts).decides(set);
  });

  test('sets a goal with its own period within the cycle', () => {
    const period = { from: '2026-07-15', to: '2026-09-30' };
    given(goal).when(setGoal({ period }), facts).decides(goalWasSet({ period }));
  });

  test.each([
    ['before', { from: '2026-06-30', to: '2026-09-30' }, 'period/from'],
    ['after', { from: '2026-07-01', to: '2026-10-01' }, 'period/to'],
  ])('refuses a period that extends %s the cycle', (_, period, path) => {
    given(goal).when(setGoal({ period }), facts).refuses('goal/outside-the-cycle', path);
  });

  test('refuses a period that ends before it begins', () => {
    const period = { from: '2026-09-01', to: '2026-08-31' };
    given(goal).when(setGoal({ period }), facts).refuses('goal/ends-before-it-begins', 'period/to');
  });

  test('sets a goal without key results', () => {
    given(goal)
      .when(setGoal({ keyResults: [] }), facts)
      .decides(goalWasSet({ keyResults: [] }));
  });

  test('refuses a goal of a unit without an accountable person', () => {
    const owner = { kind: 'unit', id: unitId } as const;
    given(goal).when(setGoal({ owner }), facts).refuses('goal/nobody-accountable', 'accountableId');
    given(goal)
      .when(setGoal({ owner, accountableId: ownerId }), facts)
      .decides(goalWasSet({ context: { ...context, owner } }));
  });

  test.each([
    ['an owner', { owner: { ...facts.owner, known: false } }, 'goal/unknown-owner', 'owner/id'],
    [
      'an accountable person',
      { owner: { ...facts.owner, accountableKnown: false } },
      'goal/unknown-accountable',
      'accountableId',
    ],
    ['a cycle', { cycle: { status: 'unset' as const } }, 'goal/unknown-cycle', 'cycleId'],
    [
      'an objective',
      { objective: 'unknown' as const },
      'goal/unknown-objective',
      'strategicObjective/objectiveId',
    ],
  ])('refuses a goal with %s that is not known', (_, unknown, code, path) => {
    given(goal)
      .when(setGoal(), { ...facts, ...unknown })
      .refuses(code, path);
  });

  test('refuses a goal for an objective that was retired', () => {
    given(goal)
      .when(setGoal(), { ...facts, objective: 'retired' })
      .refuses('goal/objective-retired', 'strategicObjective/objectiveId');
  });

  test('refuses a goal in a cycle that is closed or for reviews', () => {
    const inCycle = (change: object) => ({ ...facts, cycle: { ...okrCycle, ...change } });
    given(goal)
      .when(setGoal(), inCycle({ status: 'closed' }))
      .refuses('goal/cycle-closed', 'cycleId');
    given(goal)
      .when(setGoal(), inCycle({ kind: 'review' }))
      .refuses('goal/wrong-cycle', 'cycleId');
  });

  test('refuses an owner outside the scope of the cycle', () => {
    const of = (scope: string) => ({ ...facts, cycle: { ...okrCycle, scope } });
    given(goal)
      .when(setGoal(), of(uuid(98)))
      .refuses('goal/outside-the-scope', 'owner/id');
    given(goal).when(setGoal(), of(unitId)).decides(set);
    given(goal, set)
      .when(
        commandOf('ChangeGoalOwner', { goalId, owner: { kind: 'person' as const, id: otherOwner } }),
        of(uuid(98)),
      )
      .refuses('goal/outside-the-scope', 'owner/id');
  });

  test('refuses an owner who is not eligible in the cycle', () => {
    const { employmentId } = facts.owner;
    const of = (cycle: Partial<typeof okrCycle>, owner = {}) => ({
      cycle: { ...okrCycle, ...cycle },
      owner: { ...facts.owner, ...owner },
      objective: 'inUse' as const,
    });
    const exclusions = [{ employmentId: employmentId ?? '', reason: 'contractor' as const }];
    for (const left of [
      of({ exclusions }),
      of({ eligible: [uuid(97)] }),
      of({ eligible: [uuid(97)] }, { employmentId: null }),
    ])
      given(goal).when(setGoal(), left).refuses('goal/not-eligible', 'owner/id');
    given(goal)
      .when(setGoal(), of({ exclusions }, { employmentId: null }))
      .decides(set);
  });

  test('refuses more key results than the policy of the cycle allows', () => {
    const [first] = requestedKeyResults;
    const keyResults = [1, 2, 3, 4, 5].map((n) => ({ ...first!, keyResultId: uuid(100 + n) }));
    given(goal).when(setGoal({ keyResults }), facts).refuses('goal/too-many-key-results', 'keyResults');
  });

  test('refuses a goal that is set in the future', () => {
    given(goal)
      .when(setGoal({ occurredAt: '2026-07-02T00:00:00.000Z' }), facts)
      .refuses('occurred-at/in-the-future', 'occurredAt');
  });

  test('decides nothing if the same goal is set again', () => {
    given(goal, set).when(setGoal(), facts).decidesNothing();
  });

  test('refuses another goal under the same id', () => {
    const [first] = requestedKeyResults;
    given(goal, set)
      .when(setGoal({ cycleId: uuid(99) }), facts)
      .refuses('goal/already-set');
    given(goal, set)
      .when(setGoal({ keyResults: [{ ...first!, keyResultId: uuid(99) }] }), facts)
      .refuses('goal/already-set');
  });
});
