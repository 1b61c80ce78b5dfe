import type {
  CorrectCheckIn,
  RecordCheckIn,
  RecordCheckIns,
  RestateKeyResult,
} from '@cairn/contracts/goal.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { reject, refuseField } from '@cairn/contracts/rejection';
import type { GoalFacts } from './goal.facts.ts';
import { refuseAfterCycle } from './goal-opening.rules.ts';
import { checkReadAt, checkValue, isSamePart, isSameValue } from './check-in.rules.ts';
import type { CheckInState, ClosedGoal, OpenGoal } from './goal.state.ts';
import { getById } from './id-map.ts';
import { forItem } from './list-item.ts';
import { activeKeyResult, knownKeyResult } from './key-result.rules.ts';
import { refuseBeforeLastChange } from './occurred-at.ts';

export const recordCheckIn = ({ data }: RecordCheckIn, goal: OpenGoal, facts: GoalFacts): GoalEvent[] => {
  if (getById(goal.checkIns, data.checkInId)) return [];
  refuseAfterCycle(facts);
  checkValue(activeKeyResult(goal, data.keyResultId).measure, data.value);
  checkReadAt(data.occurredAt, goal.period);
  return [{ type: 'CheckInRecorded', data: { ...data, context: goal.context } }];
};

const refuseTwice = ({ checkIns }: RecordCheckIns['data']): void => {
  checkIns.forEach(({ keyResultId, value }, i) => {
    const isFirst =
      checkIns.findIndex((one) => one.keyResultId === keyResultId && isSamePart(one.value, value)) === i;
    if (!isFirst)
      refuseField('check-in/twice', 'Each key result, and each part of a milestone, is checked in once.', {
        path: `checkIns/${i}/keyResultId`,
        message: 'another key result, or another part of the milestone',
      });
  });
};

/** Check-ins on several key results: all are recorded, or none. */
export const recordCheckIns = (command: RecordCheckIns, goal: OpenGoal, facts: GoalFacts): GoalEvent[] => {
  const { goalId, checkIns, occurredAt } = command.data;
  refuseTwice(command.data);
  return checkIns.flatMap((checkIn, i) =>
    forItem(`checkIns/${i}`, () =>
      recordCheckIn(
        { ...command, type: 'RecordCheckIn', data: { goalId, ...checkIn, occurredAt } },
        goal,
        facts,
      ),
    ),
  );
};

const isSameReading = (
  a: CheckInState,
  b: Omit<CheckInState, 'keyResultId' | 'occurredAt' | 'noted'>,
): boolean => a.confidence === b.confidence && a.status === b.status && isSameValue(a.value, b.value);

// The state keeps no note, so a correction that adds or removes one may change the note alone.
export const correctCheckIn = ({ data }: CorrectCheckIn, goal: OpenGoal): GoalEvent[] => {
  const before =
    getById(goal.checkIns, data.checkInId) ??
    reject('notFound', 'check-in/unknown', 'The goal has no such check-in.');
  const { keyResultId, occurredAt } = before;
  checkValue(knownKeyResult(goal, keyResultId).measure, data.value);
  if (data.note === undefined && data.nextSteps === undefined && !before.noted && isSameReading(before, data))
    return [];
  return [{ type: 'CheckInCorrected', data: { ...data, keyResultId, occurredAt, context: goal.context } }];
};

/** Restates a result after the goal was closed. Before that, a check-in or a correction does the same. */
export const restateKeyResult = ({ data }: RestateKeyResult, goal: ClosedGoal): GoalEvent[] => {
  const { measure, restated, changedAt } = knownKeyResult(goal, data.keyResultId);
  checkValue(measure, data.value);
  if (restated.some((each) => isSameValue(each, data.value))) return [];
  refuseBeforeLastChange({ changedAt, timeZone: goal.timeZone }, data.occurredAt);
  return [{ type: 'KeyResultRestated', data: { ...data, context: goal.context } }];
};
