import { expect, test } from 'vitest';
import { withoutPersonal } from './without-personal.ts';

test('leaves out every personal field, also within arrays, and nothing else', () => {
  const data = {
    goalId: 'g',
    title: 'Be liked',
    keyResults: [
      { keyResultId: 'k', title: 'NPS', weight: 1, milestones: [{ milestoneId: 'm', title: 'Alpha' }] },
    ],
  };
  expect(withoutPersonal({ type: 'GoalSet', data })).toEqual({
    goalId: 'g',
    keyResults: [{ keyResultId: 'k', weight: 1, milestones: [{ milestoneId: 'm' }] }],
  });
});

test('leaves the event as it was', () => {
  const data = { note: 'private', keyResultId: 'k' };
  withoutPersonal({ type: 'CheckInRecorded', data });
  expect(data).toEqual({ note: 'private', keyResultId: 'k' });
});
