import { expect, test } from 'vitest';
import { type Goal, isHeld } from './goal.ts';

const changed = (...whats: string[]) => ({ changes: whats.map((what) => ({ what })) as Goal['changes'] });

test('a goal is held from its last hold until it is taken up again', () => {
  expect(isHeld(changed())).toBe(false);
  expect(isHeld(changed('putOnHold', 'revision'))).toBe(true);
  expect(isHeld(changed('putOnHold', 'resumed'))).toBe(false);
  expect(isHeld(changed('putOnHold', 'resumed', 'putOnHold'))).toBe(true);
});
