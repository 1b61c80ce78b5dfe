import type { CorrectCheckIn, RecordCheckIn, RestateKeyResult } from '@cairn/contracts/goal.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { reject } from '@cairn/contracts/rejection';
import { checkReadAt, checkValue, isSameValue } from './check-in.rules.ts';
import type { CheckInState, ClosedGoal, OpenGoal } from './goal.state.ts';
import { getById } from './id-map.ts';
import { activeKeyResult, knownKeyResult } from './key-result.rules.ts';

export const recordCheckIn = ({ data }: RecordCheckIn, goal: OpenGoal): GoalEvent[] => {
  if (getById(goal.checkIns, data.checkInId)) return [];
  checkValue(activeKeyResult(goal, data.keyResultId).measure, data.value);
  checkReadAt(data.occurredAt, goal.period);
  return [{ type: 'CheckInRecorded', data: { ...data, context: goal.context } }];
};

const isSameReading = (
  a: CheckInState,
  b: Omit<CheckInState, 'keyResultId' | 'occurredAt' | 'noted'>,
): boolean => a.confidence === b.confidence && a.status === b.status && isSameValue(a.value, b.value);

// State holds no note, so a correction that brings or takes away one may be of the note alone.
export const correctCheckIn = ({ data }: CorrectCheckIn, goal: OpenGoal): GoalEvent[] => {
  const before =
    getById(goal.checkIns, data.checkInId) ??
    reject('notFound', 'check-in/unknown', 'The goal has no such check-in.');
  const { keyResultId, occurredAt } = before;
  checkValue(knownKeyResult(goal, keyResultId).measure, data.value);
  if (data.note === undefined && !before.noted && isSameReading(before, data)) return [];
  return [{ type: 'CheckInCorrected', data: { ...data, keyResultId, occurredAt, context: goal.context } }];
};

/** Only after closing; until then a check-in or its correction says what is so. */
export const restateKeyResult = ({ data }: RestateKeyResult, goal: ClosedGoal): GoalEvent[] => {
  const { measure, restated } = knownKeyResult(goal, data.keyResultId);
  checkValue(measure, data.value);
  if (restated.some((each) => isSameValue(each, data.value))) return [];
  return [{ type: 'KeyResultRestated', data: { ...data, context: goal.context } }];
};
