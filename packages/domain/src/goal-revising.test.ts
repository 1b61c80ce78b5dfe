import type { ReviseGoal } from '@cairn/contracts/goal.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { given, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import {
  checkedIn,
  closed,
  context,
  facts,
  goalId,
  goalWasSet,
  nps,
  okrCycle,
  parts,
} from './goal.fixture.ts';
import { goalReadings } from './goal-readings.ts';
import { daysAfter } from './key-result.days.ts';

const reason = 'The plan changed';
const set = goalWasSet();
const revise = (given: Partial<ReviseGoal['data']>) => commandOf('ReviseGoal', { goalId, reason, ...given });
const strategicObjective = { scorecardId: uuid(8), objectiveId: uuid(9) };
const period = { from: '2026-08-01', to: '2026-09-15' };
const revised = (given: Partial<Extract<GoalEvent, { type: 'GoalRevised' }>['data']>): GoalEvent => ({
  type: 'GoalRevised',
  data: {
    goalId,
    context,
    from: {},
    to: {},
    keyResultIds: [],
    timeZone: 'UTC',
    reason,
    occurredAt: now,
    ...given,
  },
});

describe('revising a goal', () => {
  test('records what changes with what held before, and leaves out what stays', () => {
    given(goal, set)
      .when(revise({ level: 'team', ambition: 'committed', strategicObjective }), facts)
      .decides(
        revised({
          from: { level: 'individual', strategicObjective: null },
          to: { level: 'team', strategicObjective },
        }),
      );
  });

  test('records text without the text before, which the state does not hold', () => {
    given(goal, set)
      .when(revise({ title: 'Customers stay', description: null }), facts)
      .decides(revised({ to: { title: 'Customers stay', description: null } }));
  });

  test('names the key results whose days follow another period or cadence', () => {
    given(goal, set)
      .when(revise({ period, checkInCadenceDays: 14 }), facts)
      .decides(
        revised({
          from: { period: okrCycle.evaluationPeriod, checkInCadenceDays: 7 },
          to: { period, checkInCadenceDays: 14 },
          keyResultIds: [nps, parts],
        }),
      );
  });

  test('decides nothing if nothing changes', () => {
    given(goal, set)
      .when(revise({ level: 'individual', period: okrCycle.evaluationPeriod }), facts)
      .decidesNothing();
    given(goal, set).when(revise({}), facts).decidesNothing();
  });

  test('refuses a period outside the cycle, and any other period once the cycle is closed', () => {
    const outside = revise({ period: { from: '2026-06-30', to: '2026-08-31' } });
    given(goal, set).when(outside, facts).refuses('goal/outside-the-cycle', 'period/from');
    const cycle = { ...okrCycle, status: 'closed' as const };
    given(goal, set)
      .when(revise({ period }), { ...facts, cycle })
      .refuses('goal/cycle-closed', 'period');
  });

  test('refuses a period that leaves out a day on which something is due, and not once that is dropped', () => {
    const shorter = revise({ period: { from: '2026-07-01', to: '2026-08-31' } });
    const later = revise({ period: { from: '2026-09-02', to: '2026-09-30' } });
    given(goal, set).when(shorter, facts).refuses('goal/key-result-due-outside', 'period/to');
    given(goal, set).when(later, facts).refuses('goal/key-result-due-outside', 'period/from');
    const dropped: GoalEvent = {
      type: 'KeyResultDropped',
      data: { goalId, context, occurredAt: now, keyResultId: parts, weight: 1, reason: 'Done elsewhere' },
    };
    expect(goal.decide(shorter, stateAfter(goal, [set, dropped]), facts)).toHaveLength(1);
  });

  test('refuses to serve a retired objective, and goes on serving one that was retired since', () => {
    const retired = { ...facts, objective: 'retired' as const };
    given(goal, set)
      .when(revise({ strategicObjective }), retired)
      .refuses('goal/objective-retired', 'strategicObjective/objectiveId');
    const serves = revised({ from: { strategicObjective: null }, to: { strategicObjective } });
    given(goal, set, serves).when(revise({ strategicObjective }), retired).decidesNothing();
  });

  test('refuses an unknown strategic objective and a closed goal', () => {
    given(goal, set)
      .when(revise({ strategicObjective }), { ...facts, objective: 'unknown' })
      .refuses('goal/unknown-objective', 'strategicObjective/objectiveId');
    given(goal, set, closed)
      .when(revise({ title: 'Other' }), facts)
      .refuses('goal/already-closed');
  });

  test('gives a key result that is added later the revised cadence', () => {
    const state = stateAfter(goal, [
      set,
      revised({ from: { checkInCadenceDays: 7 }, to: { checkInCadenceDays: 30 }, keyResultIds: [nps] }),
    ]);
    const add = commandOf('AddKeyResult', {
      goalId,
      keyResultId: uuid(99),
      title: 'Churn',
      weight: 1,
      measure: { kind: 'count' as const, baseline: 0, target: 5 },
    });
    expect(goal.decide(add, state, facts)).toMatchObject([{ data: { checkInCadenceDays: 30 } }]);
  });
});

describe('the days of a key result', () => {
  const moved = revised({
    from: { period: okrCycle.evaluationPeriod, checkInCadenceDays: 7 },
    to: { period, checkInCadenceDays: 14 },
    keyResultIds: [nps, parts],
  }).data as Parameters<typeof daysAfter>[0];

  test('follow the goal if it began with the goal', () => {
    const start = '2026-07-01T00:00:00.000Z';
    expect(daysAfter(moved, { start, cadenceDays: 7 })).toEqual({
      start: '2026-08-01T00:00:00.000Z',
      cadenceDays: 14,
    });
  });

  test('keep their start if it was added later', () => {
    const start = '2026-07-09T08:00:00.000Z';
    expect(daysAfter(moved, { start, cadenceDays: 7 })).toEqual({ start, cadenceDays: 14 });
  });

  test('follow in the figures of a goal that are read from its stream', () => {
    const logged = [set, checkedIn(), { type: 'GoalRevised' as const, data: moved }].map(
      (event, revision) => ({ ...event, revision }),
    );
    const readings = goalReadings(logged);
    expect(readings.end).toBe(Date.parse('2026-09-16T00:00:00.000Z'));
    expect(readings.keyResults.get(parts)).toMatchObject({
      start: '2026-08-01T00:00:00.000Z',
      cadenceDays: 14,
    });
  });
});
