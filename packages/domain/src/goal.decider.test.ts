import { given, stateAfter } from '@cairn/testing/given-when-then';
import { describe, expect, test } from 'vitest';
import { asked, now, uuid } from './asked.fixture.ts';
import { goal } from './goal.decider.ts';
import {
  askedKeyResults,
  closed,
  context,
  cycleId,
  facts,
  goalId,
  goalWasSet,
  held,
  okrCycle,
  otherOwner,
  ownerId,
  setGoal,
  unitId,
} from './goal.fixture.ts';

const every = { goalId, context, occurredAt: now };
const set = goalWasSet();

describe('setting a goal', () => {
  test('takes the cycle’s period and names the owner as accountable', () => {
    given(goal).when(setGoal(), facts).decides(set);
  });

  test('keeps a period inside the cycle', () => {
    const period = { from: '2026-07-15', to: '2026-09-30' };
    given(goal).when(setGoal({ period }), facts).decides(goalWasSet({ period }));
  });

  test.each([
    ['before', { from: '2026-06-30', to: '2026-09-30' }, 'period/from'],
    ['after', { from: '2026-07-01', to: '2026-10-01' }, 'period/to'],
  ])('refuses a period that reaches %s the cycle', (_, period, path) => {
    given(goal).when(setGoal({ period }), facts).refuses('goal/outside-the-cycle', path);
  });

  test('refuses a period that ends before it begins', () => {
    const period = { from: '2026-09-01', to: '2026-08-31' };
    given(goal).when(setGoal({ period }), facts).refuses('goal/ends-before-it-begins', 'period/to');
  });

  test('takes a goal without key results', () => {
    given(goal)
      .when(setGoal({ keyResults: [] }), facts)
      .decides(goalWasSet({ keyResults: [] }));
  });

  test('asks who answers for a goal of a unit', () => {
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
    ['an objective', { objectiveKnown: false }, 'goal/unknown-objective', 'strategicObjective/objectiveId'],
  ])('refuses %s that nobody knows', (_, unknown, code, path) => {
    given(goal)
      .when(setGoal(), { ...facts, ...unknown })
      .refuses(code, path);
  });

  test('refuses a cycle that is closed or for reviews', () => {
    const inCycle = (change: object) => ({ ...facts, cycle: { ...okrCycle, ...change } });
    given(goal)
      .when(setGoal(), inCycle({ status: 'closed' }))
      .refuses('goal/cycle-closed', 'cycleId');
    given(goal)
      .when(setGoal(), inCycle({ kind: 'review' }))
      .refuses('goal/wrong-cycle', 'cycleId');
  });

  test('refuses an owner outside of the unit that the cycle is for', () => {
    const of = (scope: string) => ({ ...facts, cycle: { ...okrCycle, scope } });
    given(goal)
      .when(setGoal(), of(uuid(98)))
      .refuses('goal/outside-the-scope', 'owner/id');
    given(goal).when(setGoal(), of(unitId)).decides(set);
    given(goal, set)
      .when(
        asked('ChangeGoalOwner', { goalId, owner: { kind: 'person' as const, id: otherOwner } }),
        of(uuid(98)),
      )
      .refuses('goal/outside-the-scope', 'owner/id');
  });

  test('refuses a person whom the cycle leaves out as owner', () => {
    const { employmentId } = facts.owner;
    const of = (cycle: Partial<typeof okrCycle>, owner = {}) => ({
      cycle: { ...okrCycle, ...cycle },
      owner: { ...facts.owner, ...owner },
      objectiveKnown: true,
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

  test('refuses more key results than the cycle’s policy lets it have', () => {
    const [first] = askedKeyResults;
    const keyResults = [1, 2, 3, 4, 5].map((n) => ({ ...first!, keyResultId: uuid(100 + n) }));
    given(goal).when(setGoal({ keyResults }), facts).refuses('goal/too-many-key-results', 'keyResults');
  });

  test('refuses what is said to happen in the future', () => {
    given(goal)
      .when(setGoal({ occurredAt: '2026-07-02T00:00:00.000Z' }), facts)
      .refuses('occurred-at/in-the-future', 'occurredAt');
  });

  test('decides nothing the second time', () => {
    given(goal, set).when(setGoal(), facts).decidesNothing();
  });

  test('refuses another goal under the same id', () => {
    const [first] = askedKeyResults;
    given(goal, set)
      .when(setGoal({ cycleId: uuid(99) }), facts)
      .refuses('goal/already-set');
    given(goal, set)
      .when(setGoal({ keyResults: [{ ...first!, keyResultId: uuid(99) }] }), facts)
      .refuses('goal/already-set');
  });
});

describe('a goal on its way', () => {
  const owner = { kind: 'person', id: otherOwner } as const;

  test('is unknown until it is set', () => {
    given(goal).when(asked('ResumeGoal', { goalId }), facts).refuses('goal/unknown');
  });

  test('changes its owner, with the unit of the new one', () => {
    const after = { ...context, owner, accountableId: otherOwner, unitId: null };
    given(goal, set)
      .when(asked('ChangeGoalOwner', { goalId, owner }), {
        ...facts,
        owner: { ...facts.owner, unitId: null },
      })
      .decides({
        type: 'GoalOwnerChanged',
        data: { ...every, context: after, from: { owner: context.owner, accountableId: ownerId } },
      });
  });

  test('keeps the owner that it has', () => {
    given(goal, set)
      .when(asked('ChangeGoalOwner', { goalId, owner: context.owner }), facts)
      .decidesNothing();
  });

  test('becomes private, and says so in its context', () => {
    given(goal, set)
      .when(asked('ChangeGoalVisibility', { goalId, visibility: 'private' as const }), facts)
      .decides({
        type: 'GoalVisibilityChanged',
        data: { ...every, context: { ...context, visibility: 'private' }, from: 'public' },
      });
  });

  test('stays as visible as it is', () => {
    given(goal, set)
      .when(asked('ChangeGoalVisibility', { goalId, visibility: 'public' as const }), facts)
      .decidesNothing();
  });

  test('goes on hold and back once each', () => {
    const hold = asked('PutGoalOnHold', { goalId, reason: 'Budget' });
    const resume = asked('ResumeGoal', { goalId });
    given(goal, set).when(hold, facts).decides(held);
    given(goal, set, held).when(hold, facts).decidesNothing();
    given(goal, set, held).when(resume, facts).decides({ type: 'GoalResumed', data: every });
    given(goal, set).when(resume, facts).decidesNothing();
  });
});

describe('before a goal began', () => {
  const [early, first] = ['2026-06-30T23:58:59.999Z', '2026-07-01T00:00:00.000Z'] as const;
  const owner = { kind: 'person' as const, id: otherOwner };
  const [keyResultId, weight] = [askedKeyResults[0]!.keyResultId, 1];
  const changed = { keyResultId, weight, title: 'NPS', measure: askedKeyResults[0]!.measure };
  const bodies = [
    ['AddKeyResult', { ...changed, keyResultId: uuid(97) }],
    ['ReviseKeyResult', changed],
    ['DropKeyResult', { keyResultId, reason: 'Over' }],
    ['ChangeGoalOwner', { owner }],
    ['ChangeGoalVisibility', { visibility: 'private' }],
    ['PutGoalOnHold', { reason: 'Budget' }],
    ['CloseGoal', { score: 1 }],
  ] as const;

  test.each(bodies)('%s did not happen, and on its first day it may have', (type, body) => {
    const command = (occurredAt: string) =>
      asked(type, { goalId, occurredAt, ...body }) as Parameters<typeof goal.decide>[0];
    given(goal, set).when(command(early), facts).refuses('occurred-at/too-early', 'occurredAt');
    const events = goal.decide(command(first), stateAfter(goal, [set]), facts);
    expect(events).toMatchObject([{ data: { occurredAt: first } }]);
  });

  test('neither was it resumed nor restated', () => {
    const restate = { keyResultId, value: { kind: 'number' as const, number: 61 }, reason: 'Late' };
    given(goal, set, held)
      .when(asked('ResumeGoal', { goalId, occurredAt: early }), facts)
      .refuses('occurred-at/too-early', 'occurredAt');
    given(goal, set, closed)
      .when(asked('RestateKeyResult', { goalId, occurredAt: early, ...restate }), facts)
      .refuses('occurred-at/too-early', 'occurredAt');
  });

  test('a goal that was set before its first day can be closed from then on', () => {
    const occurredAt = '2026-06-20T09:00:00.000Z';
    const close = (at: string) =>
      asked('CloseGoal', { goalId, score: 0.7, note: 'Well done', occurredAt: at });
    given(goal, goalWasSet({ occurredAt }))
      .when(close(occurredAt), facts)
      .decides({ ...closed, data: { ...closed.data, occurredAt } } as typeof closed);
    given(goal, goalWasSet({ occurredAt }))
      .when(close('2026-06-20T08:58:59.999Z'), facts)
      .refuses('occurred-at/too-early', 'occurredAt');
  });
});

describe('closing', () => {
  const close = (score: number) => asked('CloseGoal', { goalId, score, note: 'Well done' });

  test('ends a goal with its score, also from hold', () => {
    given(goal, set).when(close(0.7), facts).decides(closed);
    given(goal, set, held).when(close(0.7), facts).decides(closed);
  });

  test('decides nothing with the same score and refuses another', () => {
    given(goal, set, closed).when(close(0.7), facts).decidesNothing();
    given(goal, set, closed).when(close(0.8), facts).refuses('goal/already-closed', 'score');
  });

  test.each([
    asked('ResumeGoal', { goalId }),
    asked('PutGoalOnHold', { goalId, reason: 'Budget' }),
    asked('ChangeGoalVisibility', { goalId, visibility: 'private' as const }),
    asked('ChangeGoalOwner', { goalId, owner: { kind: 'person' as const, id: otherOwner } }),
  ])('lets nothing else follow: $type', (command) => {
    given(goal, set, closed).when(command, facts).refuses('goal/already-closed');
  });

  test('does not let the goal be set again in another cycle', () => {
    given(goal, set, closed)
      .when(setGoal({ cycleId: uuid(99) }), facts)
      .refuses('goal/already-set');
    given(goal, set, closed).when(setGoal({ cycleId }), facts).decidesNothing();
  });
});
