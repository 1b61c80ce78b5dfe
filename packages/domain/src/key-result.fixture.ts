import type { MeasureBody } from '@cairn/contracts/key-result.commands';
import { commandOf, now } from './command.fixture.ts';
import { context, goalId, nps, other } from './goal.fixture.ts';

export const reason = 'The survey changed';
export const every = { goalId, context, occurredAt: now };

const keyResult = (measure: MeasureBody, keyResultId = other) =>
  ({ goalId, keyResultId, title: 'Churn', weight: 1, measure }) as const;

export const add = (measure: MeasureBody) => commandOf('AddKeyResult', keyResult(measure));

export const revise = (measure: MeasureBody, keyResultId = nps) =>
  commandOf('ReviseKeyResult', { ...keyResult(measure, keyResultId), reason });

export const added = (measure: Parameters<typeof keyResult>[0] & object) => ({
  type: 'KeyResultAdded' as const,
  data: {
    ...every,
    checkInCadenceDays: 7,
    keyResult: { keyResultId: other, title: 'Churn', weight: 1, measure: measure as never },
  },
});
