import type { AddKeyResult, DropKeyResult, ReviseKeyResult } from '@cairn/contracts/goal.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { Measure } from '@cairn/contracts/key-result.values';
import type { KeyResultBody } from '@cairn/contracts/key-result.commands';
import { refuseField, reject } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';
import { restsOnAll, valueKinds } from './check-in.rules.ts';
import type { GoalFacts } from './goal.facts.ts';
import { checkKeyResultLimit, refuseAfterCycle } from './goal-opening.rules.ts';
import type { Goal, OpenGoal } from './goal.state.ts';
import type { KeyResultState } from './key-result.state.ts';
import { checkDueDays } from './key-result.due.ts';
import { completeMeasure, type MeasurePlace } from './measure.rules.ts';

type KeyResult = Extract<GoalEvent, { type: 'KeyResultAdded' }>['data']['keyResult'];

/** Where a key result stands in the body, the days of its goal, the key result that it revises, and the KPIs that bodies name. */
type KeyResultPlace = Pick<MeasurePlace, 'path' | 'kpis'> & {
  period: DayRange;
  before?: KeyResultState | undefined;
};

/** The key result as its event holds it. `path` is its path in the body, for error messages. */
export const keyResultOf = (
  body: KeyResultBody & { keyResultId: string },
  { path, period, before, kpis }: KeyResultPlace,
): KeyResult => {
  const { keyResultId, title, weight, dueOn, confidence, measure } = body;
  checkDueDays(body, { path, period, before });
  return {
    keyResultId,
    title,
    weight,
    ...completeMeasure(measure, { path: `${path}measure`, before: before?.measure, kpis }),
    ...(dueOn !== undefined && { dueOn }),
    ...(confidence !== undefined && { confidence }),
  };
};

/** The key result with this id, dropped or not. Throws if the goal never had it. */
export const knownKeyResult = ({ keyResults }: Goal, keyResultId: string): KeyResultState =>
  keyResults.get(keyResultId) ??
  reject('notFound', 'key-result/unknown', 'The goal has no such key result.', [
    { path: 'keyResultId', message: 'a key result of this goal' },
  ]);

/** The key result with this id. Throws if the goal never had it or if it was dropped. */
export const activeKeyResult = (goal: Goal, keyResultId: string): KeyResultState => {
  const keyResult = knownKeyResult(goal, keyResultId);
  return keyResult.dropped
    ? reject('conflict', 'key-result/dropped', 'The key result was dropped.', [
        { path: 'keyResultId', message: 'a key result that was not dropped' },
      ])
    : keyResult;
};

const activeCount = ({ keyResults }: Goal): number =>
  [...keyResults.values()].filter(({ dropped }) => !dropped).length;

export const addKeyResult = ({ data }: AddKeyResult, goal: OpenGoal, facts: GoalFacts): GoalEvent[] => {
  if (goal.keyResults.has(data.keyResultId)) return [];
  refuseAfterCycle(facts);
  checkKeyResultLimit(activeCount(goal) + 1, facts.cycle);
  const { goalId, occurredAt } = data;
  const { context, checkInCadenceDays } = goal;
  const keyResult = keyResultOf(data, { path: '', period: goal.period, kpis: facts.kpis });
  return [{ type: 'KeyResultAdded', data: { goalId, context, occurredAt, keyResult, checkInCadenceDays } }];
};

const checkKind = (before: Measure, after: Measure): void => {
  if (valueKinds[before.kind] === valueKinds[after.kind] && restsOnAll(before) === restsOnAll(after)) return;
  refuseField(
    'key-result/other-kind',
    'The existing check-ins would not fit. Drop the key result and add another.',
    { path: 'measure/kind', message: before.kind },
  );
};

// The state keeps no title, so a revision that changes only the title looks like no change at all.
export const reviseKeyResult = (
  { data }: ReviseKeyResult,
  goal: OpenGoal,
  { kpis }: GoalFacts,
): GoalEvent[] => {
  const { goalId, occurredAt, keyResultId, reason } = data;
  const before = activeKeyResult(goal, keyResultId);
  const { measure, weight } = before;
  const keyResult = keyResultOf(data, { path: '', period: goal.period, before, kpis });
  checkKind(measure, keyResult.measure);
  const revision = { goalId, context: goal.context, occurredAt, keyResult, from: { weight, measure } };
  return [{ type: 'KeyResultRevised', data: { ...revision, reason } }];
};

export const dropKeyResult = ({ data }: DropKeyResult, goal: OpenGoal): GoalEvent[] => {
  const { goalId, occurredAt, keyResultId, reason } = data;
  const { dropped, weight } = knownKeyResult(goal, keyResultId);
  if (dropped) return [];
  const dropping = { goalId, context: goal.context, occurredAt, keyResultId, weight, reason };
  return [{ type: 'KeyResultDropped', data: dropping }];
};
