import type { GoalCommand } from '@cairn/contracts/goal.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { ScorecardCommand } from '@cairn/contracts/scorecard.commands';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { alignment } from './alignment.decider.ts';
import { openGoal, wasAligned, wasUnaligned } from './alignment.fixture.ts';
import { commandOf, now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import {
  checkedIn,
  checkInId,
  closed,
  context,
  facts,
  goalId,
  goalWasSet,
  held,
  nps,
  number,
  npsMeasure,
  otherCheckIn,
  otherOwner,
  reading,
} from './goal.fixture.ts';
import { scorecard } from './scorecard.decider.ts';

const refusal = ['occurred-at/before-the-last-change', 'occurredAt'] as const;
const [set, earlier] = ['2026-05-01T09:00:00.000Z', '2026-06-30T09:00:00.000Z'];
const reason = 'Recorded too late';

describe('a goal that was put on hold today', () => {
  const before = [goalWasSet({ occurredAt: set }), held] as const;
  const changes = [
    ['AddKeyResult', { keyResultId: uuid(97), title: 'NPS', weight: 1, measure: npsMeasure }],
    ['ReviseKeyResult', { keyResultId: nps, title: 'NPS', weight: 1, measure: npsMeasure, reason }],
    ['DropKeyResult', { keyResultId: nps, reason }],
    ['ChangeGoalOwner', { owner: { kind: 'person', id: otherOwner }, reason }],
    ['ChangeGoalVisibility', { visibility: 'private', reason }],
    ['ResumeGoal', {}],
    ['CloseGoal', { score: 1 }],
  ] as const;

  test.each(changes)('refuses %s dated before the hold, even with a reason', (type, body) => {
    const command = commandOf(type, { goalId, occurredAt: earlier, ...body }) as GoalCommand;
    given(goal, ...before)
      .when(command, facts)
      .refuses(...refusal);
  });

  test('takes a check-in, a correction and a later restatement dated before the hold', () => {
    const every = { goalId, context, occurredAt: earlier };
    const checkIn = { checkInId: otherCheckIn, keyResultId: nps, value: number(48), ...reading };
    const restated = { keyResultId: nps, value: number(61), reason };
    given(goal, ...before)
      .when(commandOf('RecordCheckIn', { goalId, occurredAt: earlier, ...checkIn }), facts)
      .decides({ type: 'CheckInRecorded', data: { ...every, ...checkIn } });
    const read = checkedIn();
    const backdated = { ...read, data: { ...read.data, occurredAt: earlier } } as typeof read;
    const corrected = { checkInId, value: number(49), ...reading, reason };
    given(goal, before[0], backdated, held)
      .when(commandOf('CorrectCheckIn', { goalId, ...corrected }), facts)
      .decides({ type: 'CheckInCorrected', data: { ...every, ...corrected, keyResultId: nps } });
    given(goal, ...before, closed)
      .when(commandOf('RestateKeyResult', { goalId, occurredAt: earlier, ...restated }), facts)
      .decides({ type: 'KeyResultRestated', data: { ...every, ...restated } });
  });

  const changed = { goalId, context, reason, occurredAt: '2026-07-02T09:00:00.000Z' };
  const changesOfTheKeyResult: GoalEvent[] = [
    { type: 'KeyResultDropped', data: { ...changed, keyResultId: nps, weight: 1 } },
    {
      type: 'GoalRevised',
      data: {
        ...changed,
        from: { checkInCadenceDays: 7 },
        to: { checkInCadenceDays: 14 },
        keyResultIds: [nps],
      },
    },
    { type: 'KeyResultRestated', data: { ...changed, keyResultId: nps, value: number(60) } },
  ];
  const restatement = commandOf('RestateKeyResult', {
    goalId,
    keyResultId: nps,
    value: number(61),
    occurredAt: earlier,
    reason,
  });

  test.each(changesOfTheKeyResult)(
    'refuses a restatement dated before a $type of its key result',
    (change) => {
      given(goal, before[0], change, closed)
        .when(restatement, facts)
        .refuses(...refusal);
    },
  );

  test('takes a restatement dated after its first day, although the goal was set later', () => {
    const period = { from: '2026-05-01', to: '2026-12-31' };
    const imported = goalWasSet({ period, occurredAt: '2026-07-02T09:00:00.000Z' });
    given(goal, imported, closed)
      .when(restatement, facts)
      .decides({
        type: 'KeyResultRestated',
        data: { goalId, context, keyResultId: nps, value: number(61), occurredAt: earlier, reason },
      });
  });

  test('decides nothing for the same hold again, whatever its date', () => {
    given(goal, ...before)
      .when(commandOf('PutGoalOnHold', { goalId, reason: 'Budget', occurredAt: earlier }), facts)
      .decidesNothing();
  });

  test('may be changed before a check-in of today, which changes no state', () => {
    const change = { goalId, visibility: 'private' as const, reason, occurredAt: earlier };
    given(goal, before[0], checkedIn())
      .when(commandOf('ChangeGoalVisibility', change), facts)
      .decides({
        type: 'GoalVisibilityChanged',
        data: {
          goalId,
          context: { ...context, visibility: 'private' },
          from: 'public',
          reason,
          occurredAt: earlier,
        },
      });
  });
});

describe('an alignment that changed today', () => {
  const began = (n: number) =>
    ({ ...openGoal(n), since: set, changedAt: set }) as ReturnType<typeof openGoal>;
  const both = (child: number) => ({ child: began(child), parent: began(1) });
  const support = { kind: 'support' as const, weight: 1, reason, occurredAt: earlier };
  const align = (child: number) =>
    commandOf('AlignGoal', { goalId: uuid(child), parentId: uuid(1), ...support });

  test('refuses a change of the same goal dated before', () => {
    given(alignment, wasAligned(2, 1))
      .when(align(2), both(2))
      .refuses(...refusal);
    given(alignment, wasAligned(2, 1), wasUnaligned(2, 1))
      .when(align(2), both(2))
      .refuses(...refusal);
  });

  test('does not hold up another goal of the same stream', () => {
    const { type, data } = wasAligned(3, 1, { kind: 'support', reason });
    given(alignment, wasAligned(2, 1))
      .when(align(3), both(3))
      .decides({ type, data: { ...data, occurredAt: earlier } } as ReturnType<typeof wasAligned>);
  });
});

test('a scorecard refuses a change dated before its last one', () => {
  const scorecardId = uuid(60);
  const drafted: ScorecardEvent = {
    type: 'ScorecardDrafted',
    data: {
      scorecardId,
      name: 'Strategy',
      level: 'enterprise',
      unitId: null,
      alignedTo: null,
      perspectives: [{ perspectiveId: 'customer', name: 'Customer', weight: 1 }],
      occurredAt: set,
    },
  };
  const objective = (objectiveId: string, occurredAt: string) => ({
    scorecardId,
    objectiveId,
    perspectiveId: 'customer',
    name: `Objective ${objectiveId}`,
    weight: 1,
    occurredAt,
  });
  const add = commandOf('AddStrategicObjective', objective(uuid(62), earlier)) as ScorecardCommand;
  const known = { known: true, higherLevel: null, person: 'employed', timeZone: 'UTC' } as const;
  given(scorecard, drafted, { type: 'StrategicObjectiveAdded', data: objective(uuid(61), now) })
    .when(add, known)
    .refuses(...refusal);
});
