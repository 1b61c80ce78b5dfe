import { expect, test } from 'vitest';
import { acts, fits } from './goal.acts.ts';
import type { Goal } from './goal.ts';

const keyResult = { dropped: false, measure: { kind: 'increase' } };
const goal = (more: object): Goal =>
  ({ closed: null, cycleClosed: false, changes: [], keyResults: [keyResult, keyResult], ...more }) as never;
const offered = (more: object = {}) => acts.filter((act) => fits(goal(more), act));

test('a goal whose cycle is closed is offered nothing that would begin, and can be corrected and ended', () => {
  expect(offered()).toEqual(acts.filter((act) => act !== 'resume'));
  expect(offered({ cycleClosed: true })).toEqual(['edit', 'weights', 'visibility', 'close', 'carryOver']);
  const held = [{ what: 'putOnHold' }];
  expect(offered({ cycleClosed: true, changes: held })).toContain('resume');
  expect(offered({ closed: { score: 1 }, cycleClosed: true })).toEqual(['carryOver']);
});
