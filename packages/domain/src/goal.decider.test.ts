import { given, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import {
  closed,
  context,
  cycleId,
  facts,
  goalId,
  goalWasSet,
  held,
  otherOwner,
  ownerId,
  requestedKeyResults,
  setGoal,
} from './goal.fixture.ts';

const every = { goalId, context, occurredAt: now };
const set = goalWasSet();

describe('an open goal', () => {
  const owner = { kind: 'person', id: otherOwner } as const;

  test('refuses a command to a goal that was not set', () => {
    given(goal).when(commandOf('ResumeGoal', { goalId }), facts).refuses('goal/unknown');
  });

  test('changes the owner, and the unit to that of the new owner', () => {
    const after = { ...context, owner, accountableId: otherOwner, unitId: null };
    given(goal, set)
      .when(commandOf('ChangeGoalOwner', { goalId, owner }), {
        ...facts,
        owner: { ...facts.owner, unitId: null },
      })
      .decides({
        type: 'GoalOwnerChanged',
        data: { ...every, context: after, from: { owner: context.owner, accountableId: ownerId } },
      });
  });

  test('decides nothing if the goal already has this owner', () => {
    given(goal, set)
      .when(commandOf('ChangeGoalOwner', { goalId, owner: context.owner }), facts)
      .decidesNothing();
  });

  test('makes a goal private, in the context of the event too', () => {
    given(goal, set)
      .when(commandOf('ChangeGoalVisibility', { goalId, visibility: 'private' as const }), facts)
      .decides({
        type: 'GoalVisibilityChanged',
        data: { ...every, context: { ...context, visibility: 'private' }, from: 'public' },
      });
  });

  test('decides nothing if the goal already has this visibility', () => {
    given(goal, set)
      .when(commandOf('ChangeGoalVisibility', { goalId, visibility: 'public' as const }), facts)
      .decidesNothing();
  });

  test('puts a goal on hold once and resumes it once', () => {
    const hold = commandOf('PutGoalOnHold', { goalId, reason: 'Budget' });
    const resume = commandOf('ResumeGoal', { goalId });
    given(goal, set).when(hold, facts).decides(held);
    given(goal, set, held).when(hold, facts).decidesNothing();
    given(goal, set, held).when(resume, facts).decides({ type: 'GoalResumed', data: every });
    given(goal, set).when(resume, facts).decidesNothing();
  });
});

describe('a command dated before the goal began', () => {
  const [early, first] = ['2026-06-30T23:58:59.999Z', '2026-07-01T00:00:00.000Z'] as const;
  const owner = { kind: 'person' as const, id: otherOwner };
  const [keyResultId, weight] = [requestedKeyResults[0]!.keyResultId, 1];
  const changed = { keyResultId, weight, title: 'NPS', measure: requestedKeyResults[0]!.measure };
  const bodies = [
    ['AddKeyResult', { ...changed, keyResultId: uuid(97) }],
    ['ReviseKeyResult', changed],
    ['DropKeyResult', { keyResultId, reason: 'Over' }],
    ['ChangeGoalOwner', { owner }],
    ['ChangeGoalVisibility', { visibility: 'private' }],
    ['PutGoalOnHold', { reason: 'Budget' }],
    ['CloseGoal', { score: 1 }],
  ] as const;

  test.each(bodies)('%s is refused before the first day of the goal and accepted on it', (type, body) => {
    const command = (occurredAt: string) =>
      commandOf(type, { goalId, occurredAt, ...body }) as Parameters<typeof goal.decide>[0];
    given(goal, set).when(command(early), facts).refuses('occurred-at/too-early', 'occurredAt');
    const events = goal.decide(command(first), stateAfter(goal, [set]), facts);
    expect(events).toMatchObject([{ data: { occurredAt: first } }]);
  });

  test('refuses to resume or restate a goal before it began', () => {
    const restate = { keyResultId, value: { kind: 'number' as const, number: 61 }, reason: 'Late' };
    given(goal, set, held)
      .when(commandOf('ResumeGoal', { goalId, occurredAt: early }), facts)
      .refuses('occurred-at/too-early', 'occurredAt');
    given(goal, set, closed)
      .when(commandOf('RestateKeyResult', { goalId, occurredAt: early, ...restate }), facts)
      .refuses('occurred-at/too-early', 'occurredAt');
  });

  test('closes a goal before its first day, but not before it was set', () => {
    const occurredAt = '2026-06-20T09:00:00.000Z';
    const close = (at: string) =>
      commandOf('CloseGoal', { goalId, score: 0.7, note: 'Well done', occurredAt: at });
    given(goal, goalWasSet({ occurredAt }))
      .when(close(occurredAt), facts)
      .decides({ ...closed, data: { ...closed.data, occurredAt } } as typeof closed);
    given(goal, goalWasSet({ occurredAt }))
      .when(close('2026-06-20T08:58:59.999Z'), facts)
      .refuses('occurred-at/too-early', 'occurredAt');
  });
});

describe('closing a goal', () => {
  const close = (score: number) => commandOf('CloseGoal', { goalId, score, note: 'Well done' });

  test('closes a goal with a score, from hold too', () => {
    given(goal, set).when(close(0.7), facts).decides(closed);
    given(goal, set, held).when(close(0.7), facts).decides(closed);
  });

  test('keeps what was learned, and what the goal had reached', () => {
    const closingResult = { progress: 0.25, coverage: 1, scoringVersion: '2' };
    const reflection = 'Asking earlier would have helped';
    given(goal, set)
      .when(commandOf('CloseGoal', { goalId, score: 0.7, note: 'Well done', reflection }), {
        ...facts,
        closingResult,
      })
      .decides({
        ...closed,
        data: { ...closed.data, reflection, result: closingResult },
      } as typeof closed);
  });

  test('decides nothing if a goal is closed again with the same score, and refuses another score', () => {
    given(goal, set, closed).when(close(0.7), facts).decidesNothing();
    given(goal, set, closed).when(close(0.8), facts).refuses('goal/already-closed', 'score');
  });

  test.each([
    commandOf('ResumeGoal', { goalId }),
    commandOf('PutGoalOnHold', { goalId, reason: 'Budget' }),
    commandOf('ChangeGoalVisibility', { goalId, visibility: 'private' as const }),
    commandOf('ChangeGoalOwner', { goalId, owner: { kind: 'person' as const, id: otherOwner } }),
  ])('refuses $type on a closed goal', (command) => {
    given(goal, set, closed).when(command, facts).refuses('goal/already-closed');
  });

  test('refuses to set a closed goal again in another cycle', () => {
    given(goal, set, closed)
      .when(setGoal({ cycleId: uuid(99) }), facts)
      .refuses('goal/already-set');
    given(goal, set, closed).when(setGoal({ cycleId }), facts).decidesNothing();
  });
});
